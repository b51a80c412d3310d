"""Who may read the history of an object, and from when on: it names people, so it is never for the public."""

from __future__ import annotations

from typing import Any

from accounts.permissions.bevoegdheid import bevoegdheid_of
from accounts.permissions.deuren import is_allowed
from accounts.permissions.rechten import Recht


def history_from(actor: Any, obj: Any = None) -> int | None:
    """The number of the first version that this actor may read of an object that they may see; None for no version.

    Members of the organisation that owns it (or of its regional bureau) read all, and so does every member where nobody
    owns it. Those that it is shared with read from the day that it was shared: what it was like before, a draft or a
    search area, was not for them. Of a community its coordinators read it. At most two queries.
    """
    doelgroep = bevoegdheid_of(actor).doelgroep
    if doelgroep.alles:
        return 0
    if hasattr(obj, "rechten_in_kring"):
        return 0 if is_allowed(actor, Recht.BEWERKEN, obj) else None
    if doelgroep.organisatie_id is None:
        return None
    eigenaar = getattr(obj, "organisatie_id", None)
    if eigenaar is None or eigenaar in doelgroep.eigenaren:
        return 0
    return _shared_since(obj, doelgroep.organisatie_id) if obj.zichtbaarheid == "gedeeld" else None


def sees_history(actor: Any, obj: Any = None) -> bool:
    """May this actor read any of it?"""
    return history_from(actor, obj) is not None


def _shared_since(obj: Any, organisatie_id: int) -> int | None:
    """One sequence numbers all versions, so the first version of the sharing tells what came after it."""
    deling = obj.delingen.filter(organisatie_id=organisatie_id).first()
    if deling is None:
        return None
    versies = type(deling).pgh_event_models["toegevoegd"].objects.filter(pgh_obj_id=deling.pk)
    return int(versies.order_by("pgh_id").values_list("pgh_id", flat=True).first() or 0)
