"""What an organisation shares with others, and others with it: opgaven and areas in one list."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet, Value

from accounts.models import Organisatie, Zichtbaarheid
from gebied.models import Gebied, GebiedDeling
from opgaven.models import Opgave, OpgaveDeling

OPGAVE: Final = "opgave"
GEBIED: Final = "gebied"
_KOLOMMEN: Final = ("soort", "deling", "nummer", "wat", "bewerken", "partner", "partner_code")


def shared(
    organisatie: Organisatie, *, door_ons: bool, soort: str = "", partner: str = "", zoek: str = ""
) -> QuerySet[Any, dict[str, Any]]:
    """Lines of what we share (``door_ons``) or what is shared with us, by name. One query."""
    lijsten = [
        _lines(model, veld, organisatie, door_ons=door_ons, partner=partner, zoek=zoek)
        for model, veld in ((OpgaveDeling, OPGAVE), (GebiedDeling, GEBIED))
        if soort in ("", veld)
    ]
    return lijsten[0].union(*lijsten[1:], all=True).order_by("wat", "nummer", "partner")


def partners(organisatie: Organisatie, *, door_ons: bool) -> list[tuple[str, str]]:
    """Codes and names of whom we share with, or who shares with us. One query."""
    rows = shared(organisatie, door_ons=door_ons)
    return sorted({(rij["partner_code"], rij["partner"]) for rij in rows}, key=lambda paar: paar[1])


def visibility_counts(organisatie: Organisatie) -> dict[str, dict[str, int]]:
    """How many opgaven and areas of an organisation are internal, shared and public. Two queries."""
    opgaven = Opgave.objects.existing().filter(organisatie=organisatie)
    return {"opgaven": _count(opgaven), "gebieden": _count(Gebied.objects.filter(organisatie=organisatie))}


def _lines(
    model: Any, veld: str, organisatie: Organisatie, *, door_ons: bool, partner: str, zoek: str
) -> QuerySet[Any, dict[str, Any]]:
    """Sharings of one kind; ``veld`` leads from the sharing to the object."""
    eigenaar, ander = f"{veld}__organisatie", "organisatie"
    wij, zij = (eigenaar, ander) if door_ons else (ander, eigenaar)
    vraag = Q(**{wij: organisatie, f"{veld}__zichtbaarheid": Zichtbaarheid.GEDEELD})
    if veld == OPGAVE:
        vraag &= Q(opgave__verwijderd_op__isnull=True)
    if partner:
        vraag &= Q(**{f"{zij}__code": partner})
    for woord in zoek.split()[:8]:
        vraag &= Q(**{f"{veld}__naam__icontains": woord})
    kolommen = {
        "soort": Value(veld),
        "deling": F("pk"),
        "nummer": F(f"{veld}_id"),
        "wat": F(f"{veld}__naam"),
        "partner": F(f"{zij}__naam"),
        "partner_code": F(f"{zij}__code"),
    }
    rows: QuerySet[Any, dict[str, Any]] = model.objects.filter(vraag).annotate(**kolommen).values(*_KOLOMMEN)
    return rows


def _count(rows: QuerySet[Any]) -> dict[str, int]:
    found = dict(rows.order_by().values_list("zichtbaarheid").annotate(Count("pk")))
    return {str(code): found.get(str(code), 0) for code in Zichtbaarheid.values}
