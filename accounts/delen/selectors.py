"""Who has to do with the visibility of an object."""

from __future__ import annotations

from typing import Any

from accounts.delen.woorden import Kring
from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import Doelgroep


def kring_of(obj: Any, doelgroep: Doelgroep) -> Kring:
    """As far as this audience may know: with whom it is shared is for its owner. At most two queries."""
    eigenaar = str(obj.organisatie) if obj.organisatie else ""
    regios = [str(regio) for regio in obj.organisatie.regios.all()] if obj.organisatie else []
    if not doelgroep.alles and obj.organisatie_id != doelgroep.organisatie_id:
        return Kring(eigenaar, regios, None)
    if obj.zichtbaarheid != Zichtbaarheid.GEDEELD:
        return Kring(eigenaar, regios)
    delingen = obj.delingen.select_related("organisatie").order_by("organisatie__naam")
    return Kring(eigenaar, regios, [(str(deling.organisatie), deling.bewerken) for deling in delingen])


def may_share_with(obj: Any) -> list[Organisatie]:
    """Every organisation but the owner, by name. One query."""
    rows = Organisatie.objects.order_by("naam")
    return list(rows.exclude(pk=obj.organisatie_id) if obj.organisatie_id else rows)


def visibility_of(obj: Any) -> dict[str, Any]:
    """Who sees it, as plain values: the choice, and per organisation whether it may change it too. One query."""
    delingen = obj.delingen.values_list("organisatie_id", "bewerken")
    return {"zichtbaarheid": str(obj.zichtbaarheid), "delingen": sorted([pk, bewerken] for pk, bewerken in delingen)}
