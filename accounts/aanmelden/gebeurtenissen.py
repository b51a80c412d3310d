"""From what allauth and Django tell us happened to the audit log. Never a typed name, only accounts that exist."""

from __future__ import annotations

import time
from typing import Any

from allauth.account import signals as account
from allauth.account.authentication import get_authentication_records
from allauth.mfa import signals as mfa
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from accounts.models import Logsoort, User
from accounts.services.logboek import log_event

#: When this session began, in seconds: however much it is used, it ends (middleware.SessieMiddleware).
BEGONNEN = "begonnen"


@receiver(user_logged_in)
def remember_the_begin(request: HttpRequest, **_: Any) -> None:
    request.session[BEGONNEN] = int(time.time())


@receiver(account.user_logged_in)
def log_sign_in(request: HttpRequest, user: User, **_: Any) -> None:
    """With how: password, mfa, socialaccount."""
    wijze = "+".join(str(record["method"]) for record in get_authentication_records(request, user))
    log_event(soort=Logsoort.AANMELDING, actor=user, gegevens={"wijze": wijze[:60]})


@receiver(user_logged_out)
def log_sign_out(user: User | None, **_: Any) -> None:
    if user is not None:
        log_event(soort=Logsoort.AFMELDING, actor=user)


@receiver(mfa.authentication_failed)
def log_wrong_code(user: User, **_: Any) -> None:
    log_failure(user, "code")


@receiver([account.password_changed, account.password_reset, account.password_set])
def log_new_password(user: User, **_: Any) -> None:
    log_event(soort=Logsoort.BEHEER, actor=user, onderwerp=user, gegevens={"wat": "wachtwoord"})


@receiver([mfa.authenticator_added, mfa.authenticator_removed, mfa.authenticator_reset])
def log_second_step(user: User, authenticator: Any, signal: Any, **_: Any) -> None:
    wat = {mfa.authenticator_added: "erbij", mfa.authenticator_removed: "weg"}.get(signal, "nieuw")
    gegevens = {"wat": f"tweede_stap_{wat}", "soort": str(authenticator.type)}
    log_event(soort=Logsoort.BEHEER, actor=user, onderwerp=user, gegevens=gegevens)


def log_failure(user: User | None, reden: str) -> None:
    """Somebody did not get in: at which account, when it exists; what was typed is kept nowhere."""
    log_event(soort=Logsoort.AANMELDING_MISLUKT, onderwerp=user or "", gegevens={"reden": reden})
