"""Somebody, as the tables know them: by account, by e-mail address, or both."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.account.models import EmailAddress

from accounts.models import User


@dataclass(frozen=True, slots=True)
class Persoon:
    """Whose data are meant. ``adressen`` are in lower case, and proven to be theirs."""

    user_id: int | None = None
    adressen: frozenset[str] = frozenset()


def person_of(user: User) -> Persoon:
    """Somebody with an account. An address that they did not confirm is not theirs. One query."""
    bevestigd = EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True)
    return Persoon(user.pk, frozenset(adres.lower() for adres in (user.email, *bevestigd) if adres))


def person_by_address(adres: str) -> Persoon:
    """Somebody without an account."""
    return Persoon(None, frozenset({adres.strip().lower()} - {""}))
