"""Correct one's name, change one's address, and confirm an erasure."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import AddEmailForm
from django import forms

from accounts.models import User


class NaamForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["first_name", "last_name"]
        labels = {"first_name": "Voornaam", "last_name": "Achternaam"}
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
        }


class EmailForm(AddEmailForm):
    """A new address; it holds once the link in the mail to it was followed."""

    foutkop = "Nog niet verstuurd"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["email"]
        veld.label = "Nieuw e-mailadres"
        veld.help_text = "Wij sturen er een link heen. Pas als u die volgt, verandert uw adres."
        veld.widget.attrs.pop("placeholder", None)


class WisForm(forms.Form):
    """A deliberate step, besides signing in once more."""

    foutkop = "Nog niet gewist"
    zeker = forms.BooleanField(
        label="Ik weet dat dit niet terug te draaien is",
        error_messages={"required": "Zet het vinkje als u zeker weet dat het account weg mag."},
    )
