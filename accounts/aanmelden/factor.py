"""The second step of signing in: who must have one, in which words, and how its secrets are kept."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.aanmelden.adapter import AccountAdapter, naam_van
from accounts.models import User
from accounts.permissions import Recht, is_allowed
from accounts.selectors import has_second_factor

_ONLEESBAAR = gettext_lazy("Uw tweede stap is niet meer te lezen. Vraag de platformbeheerder om die weg te halen.")


def needs_second_factor(user: Any) -> bool:
    """Does this user manage something, without a second step yet? One query, for who manages."""
    return is_allowed(user, Recht.BEHEREN) and not has_second_factor(user)


class FactorAdapter(DefaultMFAAdapter):
    """Secrets stand encrypted in the database, with a key that is made from SECRET_KEY."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_delete_authenticator": gettext_lazy(
            "U beheert dit platform of uw organisatie. Daarom hebt u een tweede stap nodig. "
            "Voeg eerst een andere toe; daarna kunt u deze weghalen."
        ),
        "cannot_generate_recovery_codes": gettext_lazy(
            "Stel eerst een tweede stap in. Daarna kunt u herstelcodes maken."
        ),
    }

    def get_totp_issuer(self) -> str:
        return str(settings.PLATFORM_NAAM)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.PLATFORM_NAAM}

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002
        aantal = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return _("Sleutel {nummer}").format(nummer=aantal + 1)

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        return super().get_public_key_credential_user_entity(user) | {"display_name": naam_van(user)}

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Who manages keeps at least one."""
        if authenticator.type == Authenticator.Type.RECOVERY_CODES or not is_allowed(authenticator.user, Recht.BEHEREN):
            return True
        return has_second_factor(authenticator.user, behalve=authenticator.pk)

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Raises ValidationError, never gives an empty secret, when no key of the installation reads it."""
        try:
            return _fernet().decrypt(encrypted_text.encode()).decode()
        except InvalidToken as error:
            raise ValidationError(_ONLEESBAAR) from error


def _fernet() -> MultiFernet:
    """The present SECRET_KEY writes; older ones in SECRET_KEY_FALLBACKS still read."""
    return MultiFernet([_key(geheim) for geheim in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


@lru_cache(maxsize=8)
def _key(geheim: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"tweede factor\0" + geheim.encode()).digest()))
