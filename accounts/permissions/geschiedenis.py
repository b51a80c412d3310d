"""Who may read the history of an object: it names people, so it is never for the public."""

from __future__ import annotations

from typing import Any

from accounts.permissions.bevoegdheid import bevoegdheid_of


def sees_history(actor: Any, obj: Any = None) -> bool:
    """May this actor read who changed an object that they may see?

    Members of the organisation that owns it (or of its regional bureau) and of those that it is shared with. What
    nobody owns is for every member of an organisation. At most one query.
    """
    doelgroep = bevoegdheid_of(actor).doelgroep
    if doelgroep.alles:
        return True
    if doelgroep.organisatie_id is None:
        return False
    eigenaar = getattr(obj, "organisatie_id", None)
    if eigenaar is None or eigenaar in doelgroep.eigenaren:
        return True
    return obj.zichtbaarheid == "gedeeld" and obj.delingen.filter(organisatie_id=doelgroep.organisatie_id).exists()
