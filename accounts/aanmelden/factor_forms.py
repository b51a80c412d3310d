"""Codes and keys: what people fill in for the second step. The checks are allauth's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.aanmelden.grenzen import page_when_too_often


class Codeveld(forms.Form):
    """A code of six figures from the app, or one of the recovery codes."""

    foutkop = gettext_lazy("De code klopt niet")
    hulp = gettext_lazy("Zes cijfers uit uw app. Uw app niet bij de hand? Vul dan een herstelcode in.")
    user: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["code"]
        veld.label, veld.help_text = _("Code"), self.hulp
        veld.widget = forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True, "maxlength": 20}
        )

    def clean_code(self) -> str:
        with page_when_too_often(context.request, f"mfa-auth-user-{self.user.pk}"):
            code: str = super().clean_code()  # type: ignore[misc]
        return code


class EenmaligeCode(Codeveld):
    """Refuses a code of the app that was used before, for as long as it would count."""

    authenticator: Authenticator

    def clean_code(self) -> str:
        code = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP:
            cijfers = re.sub(r"\D", "", code)
            tijd = 30 * (2 * settings.MFA_TOTP_TOLERANCE + 1)
            if not cache.add(f"totp:{self.user.pk}:{cijfers}", 1, tijd):
                raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(EenmaligeCode, AuthenticateForm):
    pass


class CodeBevestigForm(EenmaligeCode, ReauthenticateForm):
    pass


class AppForm(Codeveld, ActivateTOTPForm):
    hulp = gettext_lazy("De zes cijfers die uw app nu toont.")


_PAST_NIET = gettext_lazy("Deze sleutel past niet bij uw account. Gebruik een sleutel die u hebt toegevoegd.")


@contextmanager
def _words_for_keys() -> Iterator[None]:
    """One sentence for whatever is wrong with the answer of a key, also where it was made up."""
    try:
        yield
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise ValidationError(_PAST_NIET) from error
    except ValidationError as error:
        raise ValidationError(_PAST_NIET) if error.code == "incorrect_code" else error from error


class _Sleutel(forms.Form):
    user: Any

    def clean_credential(self) -> Authenticator:
        with page_when_too_often(context.request, f"mfa-auth-user-{self.user.pk}"), _words_for_keys():
            sleutel: Authenticator = super().clean_credential()  # type: ignore[misc]
        return sleutel


class SleutelForm(_Sleutel, AuthenticateWebAuthnForm):
    foutkop = gettext_lazy("Deze sleutel past niet")


class SleutelBevestigForm(_Sleutel, ReauthenticateWebAuthnForm):
    foutkop = gettext_lazy("Deze sleutel past niet")


class SleutelNaam(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(
            label=_("Naam van de sleutel"),
            help_text=_("Zo herkent u hem later, bijvoorbeeld Laptop of Sleutelbos."),
            max_length=60,
            initial=self.initial.get("name"),
        )


class SleutelToevoegForm(SleutelNaam, AddWebAuthnForm):
    foutkop = gettext_lazy("De sleutel is nog niet toegevoegd")

    def clean(self) -> dict[str, Any]:
        with _words_for_keys():
            return super().clean() or {}


class SleutelNaamForm(SleutelNaam, EditWebAuthnForm):
    pass
