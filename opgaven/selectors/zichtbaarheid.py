"""Who has to do with the visibility of an opgave."""

from __future__ import annotations

from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import Doelgroep
from opgaven.models import Opgave, OpgaveDeling
from opgaven.taal.zichtbaarheid import Kring


def kring_of(opgave: Opgave, doelgroep: Doelgroep) -> Kring:
    """As far as this audience may know: with whom it is shared is for its owner. At most two queries."""
    eigenaar = str(opgave.organisatie) if opgave.organisatie else ""
    regios = [str(regio) for regio in opgave.organisatie.regios.all()] if opgave.organisatie else []
    if not doelgroep.alles and opgave.organisatie_id != doelgroep.organisatie_id:
        return Kring(eigenaar, regios, None)
    if opgave.zichtbaarheid != Zichtbaarheid.GEDEELD:
        return Kring(eigenaar, regios)
    delingen = OpgaveDeling.objects.filter(opgave=opgave).select_related("organisatie").order_by("organisatie__naam")
    return Kring(eigenaar, regios, [(str(deling.organisatie), deling.bewerken) for deling in delingen])


def may_share_with(opgave: Opgave) -> list[Organisatie]:
    """Every organisation but the owner, by name. One query."""
    rows = Organisatie.objects.order_by("naam")
    return list(rows.exclude(pk=opgave.organisatie_id) if opgave.organisatie_id else rows)
