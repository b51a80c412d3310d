"""What people fill in to sign in, in plain Dutch. The checks are allauth's."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.tekst import Tekst

HULP_NIEUW = gettext_lazy(
    "Minstens 12 tekens, niet alleen cijfers, en niet uw naam of e-mailadres. "
    "Een zin van vier of vijf woorden werkt goed."
)
NOG_EENS = gettext_lazy("Nieuw wachtwoord, nog een keer")
#: Longer is nobody's password; checking megabytes would keep the server busy.
MAX_WACHTWOORD = 256
_TE_LANG = gettext_lazy("Gebruik hoogstens %(limit_value)d tekens.")


def _word(field: forms.Field, label: Tekst, hulp: Tekst = "") -> None:
    """Label above, help below, nothing in the field itself."""
    field.label, field.help_text = label, hulp
    field.widget.attrs.pop("placeholder", None)


class Wachtwoorden(forms.Form):
    """Words and bounds for the password fields that a form has."""

    woorden: dict[str, tuple[Tekst, Tekst]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, (label, hulp) in self.woorden.items():
            _word(self.fields[naam], label, hulp)
            self.fields[naam].validators.append(MaxLengthValidator(MAX_WACHTWOORD, _TE_LANG))


class InlogForm(Wachtwoorden, LoginForm):
    """Name or e-mail address, and password. In the page the first is called ``username``, as it always was."""

    foutkop = gettext_lazy("Inloggen is niet gelukt")
    woorden = {"password": (gettext_lazy("Wachtwoord"), "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=_("Gebruikersnaam of e-mailadres"),
            max_length=254,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        )
        self.order_fields(["login", "password"])

    def add_prefix(self, field_name: str) -> str:
        return super().add_prefix("username" if field_name == "login" else field_name)


class BevestigForm(Wachtwoorden, ReauthenticateForm):
    """The password once more, before something that only the owner of the account may do."""

    foutkop = gettext_lazy("Nog niet bevestigd")
    woorden = {"password": (gettext_lazy("Wachtwoord"), "")}


class TweeKeer(Wachtwoorden):
    """A new password, typed twice."""

    def clean(self) -> dict[str, Any] | None:
        gegevens = super().clean()
        if "password2" in self.errors and "password2" in self.data:
            self.errors["password2"].clear()
            self.add_error("password2", _("U vulde twee verschillende wachtwoorden in. Vul ze opnieuw in."))
        return gegevens


class WachtwoordWijzigForm(TweeKeer, ChangePasswordForm):
    woorden = {
        "oldpassword": (gettext_lazy("Huidig wachtwoord"), ""),
        "password1": (gettext_lazy("Nieuw wachtwoord"), HULP_NIEUW),
        "password2": (NOG_EENS, ""),
    }


class NieuwWachtwoordForm(TweeKeer, ResetPasswordKeyForm):
    woorden = {"password1": (gettext_lazy("Nieuw wachtwoord"), HULP_NIEUW), "password2": (NOG_EENS, "")}


class WachtwoordVergetenForm(ResetPasswordForm):
    """Says the same whether the address is known or not."""

    foutkop = gettext_lazy("Nog niet verstuurd")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self.fields["email"], _("E-mailadres"), _("Het adres waarop u post van dit platform krijgt."))
