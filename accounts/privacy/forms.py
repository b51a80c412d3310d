"""Correct one's name, change one's address, and confirm an erasure."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import AddEmailForm
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User


class NaamForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["first_name", "last_name"]
        labels = {"first_name": gettext_lazy("Voornaam"), "last_name": gettext_lazy("Achternaam")}
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
        }


class EmailForm(AddEmailForm):
    """A new address; it holds once the link in the mail to it was followed."""

    foutkop = gettext_lazy("Nog niet verstuurd")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["email"]
        veld.label = _("Nieuw e-mailadres")
        veld.help_text = _("Wij sturen er een link heen. Pas als u die volgt, verandert uw adres.")
        veld.widget.attrs.pop("placeholder", None)


class WisForm(forms.Form):
    """A deliberate step, besides signing in once more."""

    foutkop = gettext_lazy("Nog niet gewist")
    zeker = forms.BooleanField(
        label=gettext_lazy("Ik weet dat dit niet terug te draaien is"),
        error_messages={"required": gettext_lazy("Zet het vinkje als u zeker weet dat het account weg mag.")},
    )
