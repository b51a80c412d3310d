"""What forms read: what was kept, and who else changed something."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from accounts.models import BewaardFormulier, User
from accounts.permissions import is_platformbeheerder, organisatie_of
from accounts.services.bewaren import browser_hash


def kept_form(
    *, kenmerk: str, browser: str, gebruiker_id: int | None, pad: str | None = None
) -> BewaardFormulier | None:
    """What this person typed in this browser (its key) and could not save, if it is still there. Two queries."""
    rows = BewaardFormulier.objects.filter(kenmerk=kenmerk, browser=browser_hash(browser), gebruiker_id=gebruiker_id)
    return (rows.filter(pad=pad) if pad else rows).prefetch_related("bestanden").first()


def newest_kept(*, browser: str, gebruiker_id: int, pad: str) -> BewaardFormulier | None:
    """The last thing that this person typed on this address, in this browser, and that was not saved. One query."""
    rows = BewaardFormulier.objects.filter(browser=browser_hash(browser), gebruiker_id=gebruiker_id, pad=pad)
    return rows.defer("velden").order_by("-bewaard_op", "-pk").first()


def name_for(kijker: Any, wie: User | None) -> str:
    """Who did something, as far as the reader may know: a name within one organisation, else only whose it was."""
    if wie is None:
        return _("een import of een ander systeem")
    if kijker.pk == wie.pk:
        return _("u, in een ander venster")
    van, eigen = organisatie_of(wie), organisatie_of(kijker)
    if is_platformbeheerder(kijker) or (eigen is not None and eigen == van):
        return wie.get_full_name() or wie.get_username()
    return _("iemand van {van}").format(van=van) if van else _("iemand anders")
