"""Correct what the platform knows of a person."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import Logsoort, User
from accounts.services.logboek import log_event


@transaction.atomic
def name_change(*, user: User, voornaam: str, achternaam: str, door: User) -> None:
    """Change somebody's name. Logged, without the name; the one before stays in the history until erasure."""
    user.first_name, user.last_name = voornaam, achternaam
    user.full_clean(exclude=["password"])
    user.save(update_fields=["first_name", "last_name"])
    log_event(soort=Logsoort.PRIVACY, actor=door, onderwerp=user, gegevens={"wat": "verbeterd", "veld": "naam"})


@transaction.atomic
def current_address_keep(*, user: User) -> None:
    """Tell allauth that the present address is proven, by an invitation or by the organisation's login.

    Otherwise it throws that address away as soon as another one is asked for.
    """
    adres = user.email.lower()
    van_ander = EmailAddress.objects.filter(email=adres, verified=True).exclude(user=user).exists()
    if adres and not van_ander:
        EmailAddress.objects.filter(user=user, primary=True).exclude(email=adres).update(primary=False)
        EmailAddress.objects.update_or_create(user=user, email=adres, defaults={"verified": True, "primary": True})
