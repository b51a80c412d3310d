"""The second step of an account, set up or taken away for somebody."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction

from accounts.models import Logsoort, User
from accounts.services.logboek import log_event


def totp_create(*, user: User, geheim: str) -> Authenticator:
    """Give an account an app with codes whose secret is known already. The secret is kept encrypted."""
    authenticator: Authenticator = TOTP.activate(user, geheim).instance
    return authenticator


@transaction.atomic
def second_factor_remove(*, user: User, door: User) -> int:
    """Take away every app, key and code of somebody who lost them; they set up new ones. Logged. Returns how many."""
    aantal, _ = Authenticator.objects.filter(user=user).delete()
    log_event(soort=Logsoort.BEHEER, actor=door, onderwerp=user, gegevens={"wat": "tweede_stap_weg", "aantal": aantal})
    return aantal
