"""The second step of an account, set up or taken away for somebody."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import decrypt, encrypt
from django.db import transaction

from accounts.models import Logsoort, User
from accounts.services.logboek import log_event


def totp_create(*, user: User, geheim: str) -> Authenticator:
    """Give an account an app with codes whose secret is known already. The secret is kept encrypted."""
    authenticator: Authenticator = TOTP.activate(user, geheim).instance
    return authenticator


@transaction.atomic
def second_factor_remove(*, user: User, door: User | None) -> int:
    """Take away every app, key and code of somebody who lost them; they set up new ones. Logged. Returns how many."""
    aantal, _ = Authenticator.objects.filter(user=user).delete()
    log_event(soort=Logsoort.BEHEER, actor=door, onderwerp=user, gegevens={"wat": "tweede_stap_weg", "aantal": aantal})
    return aantal


@transaction.atomic
def secrets_reencrypt() -> int:
    """Write every secret of a second step again with the present SECRET_KEY, before an older one goes. How many."""
    aantal = 0
    for authenticator in Authenticator.objects.select_for_update():
        namen = [naam for naam in ("secret", "seed") if naam in authenticator.data]
        for naam in namen:
            authenticator.data[naam] = encrypt(decrypt(authenticator.data[naam]))
        if namen:
            authenticator.save(update_fields=["data"])
            aantal += 1
    return aantal
