"""The ticket that a form carries: who opened it, and a number of its own. Signed: nobody makes one for another."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Final

from django.core import signing

VELD: Final = "kaartje"
_ZOUT = "accounts.formulieren.kaartje"
#: Who fills a form in without an account, such as by the link of an invitation.
ZONDER_ACCOUNT: Final = 0
#: A form left open longer than this is too old to keep for.
GELDIG_SECONDEN: Final = 30 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Kaartje:
    """Read from a form: the id of who opened it, and the number of this form."""

    gebruiker_id: int
    nummer: str


def make_ticket(gebruiker_id: int) -> str:
    """A new ticket for the hidden field."""
    return signing.dumps([gebruiker_id, secrets.token_urlsafe(12)], salt=_ZOUT)


def read_ticket(data: Any) -> Kaartje | None:
    """The ticket in what was sent; None when there is none that we signed."""
    try:
        gebruiker_id, nummer = signing.loads(data.get(VELD, ""), salt=_ZOUT, max_age=GELDIG_SECONDEN)
    except (signing.BadSignature, TypeError, ValueError):
        return None
    return Kaartje(gebruiker_id, nummer)
