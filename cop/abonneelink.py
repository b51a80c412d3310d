"""The links of a newsletter: to confirm (a week) and to unsubscribe (always). Signed; no address in them."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.core import signing
from django.urls import reverse

from cop.models import Abonnee
from cop.selectors.nieuwsbrieven import BEVESTIGEN_BINNEN

_BEVESTIG: Final = "cop.abonnee.bevestigen"
_AFMELD: Final = "cop.abonnee.afmelden"


def confirm_link(abonnee: Abonnee) -> str:
    """The whole address, for in a mail."""
    token = signing.dumps(abonnee.kenmerk, salt=_BEVESTIG)
    return f"{settings.PLATFORM_ADRES}{reverse('nieuwsbrief-bevestigen', args=[token])}"


def unsubscribe_link(abonnee: Abonnee) -> str:
    """The same, to stop."""
    token = signing.dumps(abonnee.kenmerk, salt=_AFMELD)
    return f"{settings.PLATFORM_ADRES}{reverse('nieuwsbrief-afmelden', args=[token])}"


def mark_to_confirm(token: str) -> str | None:
    """The digest in a link to confirm; None when it is not ours or too old."""
    return _read(token, _BEVESTIG, BEVESTIGEN_BINNEN)


def mark_to_unsubscribe(token: str) -> str | None:
    """The digest in a link to unsubscribe; None when it is not ours."""
    return _read(token, _AFMELD, None)


def _read(token: str, zout: str, max_age: timedelta | None) -> str | None:
    try:
        return str(signing.loads(token, salt=zout, max_age=max_age))
    except signing.BadSignature:
        return None
