"""Following what a worker does, on a page that asks again and again."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

#: What htmx takes as: stop polling.
STOP_POLLING = 286
#: Who waits longer is told that perhaps nobody works.
LANG = timedelta(seconds=30)


def waits_long(gevraagd_op: datetime | None) -> bool:
    """Is perhaps no worker running? For work that was asked for and that none took up yet."""
    return gevraagd_op is not None and timezone.now() - gevraagd_op > LANG
