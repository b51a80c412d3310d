"""Reads about organisations, users and keys."""

from __future__ import annotations

import hashlib

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.db.models import Q

from accounts.models import ApiSleutel, Lidmaatschap, Organisatie, User


def organisatie_by_code(code: str) -> Organisatie | None:
    """The organisation of this code."""
    return Organisatie.objects.filter(code=code).first()


def api_sleutel_by_key(sleutel: str) -> ApiSleutel | None:
    """The key record that belongs to what a client sent, while it is active. Only the SHA-256 is compared."""
    digest = hashlib.sha256(sleutel.encode()).hexdigest()
    found: ApiSleutel | None = ApiSleutel.objects.active().select_related("organisatie").filter(hash=digest).first()
    return found


def user_by_login(naam: str) -> User | None:
    """The account that somebody signs in to with this user name or e-mail address, in whatever case."""
    return User.objects.filter(Q(username__iexact=naam) | Q(email__iexact=naam)).order_by("pk").first()


def has_second_factor(user: User, behalve: int | None = None) -> bool:
    """Did this user set up an app or a key, perhaps another than one? Codes on paper alone do not count."""
    echte = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Authenticator.objects.filter(user_id=user.pk, type__in=echte).exclude(pk=behalve).exists()


def active_logins() -> list[SocialApp]:
    """The logins of organisations that are switched on, by name."""
    return list(SocialApp.objects.filter(koppeling__actief=True).order_by("name"))


def logins_to_connect(user: User) -> list[SocialApp]:
    """Those that this person can couple: of organisations that they work for, and not coupled yet."""
    gekoppeld = SocialAccount.objects.filter(user=user).values("provider")
    return list(
        SocialApp.objects.filter(
            koppeling__actief=True,
            koppeling__organisatie__in=Lidmaatschap.objects.active().filter(user=user).values("organisatie"),
        )
        .exclude(provider_id__in=gekoppeld)
        .order_by("name")
    )
