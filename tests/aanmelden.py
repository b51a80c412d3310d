"""Signing in, for tests: a second step whose codes the test can make."""

from __future__ import annotations

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from accounts.models import User
from accounts.services.tweede_factor import totp_create

GEHEIM = "TESTDAMTESTDAMTESTDAMTESTDAMTEST"


def with_second_factor(user: User) -> User:
    """The user, with an app with codes: who manages comes nowhere without."""
    totp_create(user=user, geheim=GEHEIM)
    return user


def code(geheim: str = GEHEIM, verschil: int = 0) -> str:
    """What the app shows now, or that many half minutes later."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + verschil))


def secret_on(text: str) -> str:
    """The secret that the page to set up the app shows."""
    return re.search(r'class="geheim">([A-Z2-7]+)<', text)[1]
