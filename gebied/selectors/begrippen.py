"""Terms with all that is known of them: for their pages, the API and SKOS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from accounts.historie.lezen import versions_of
from accounts.historie.verschil import Weergave
from gebied.begrippen import Begrip, all_terms, as_plain, shipped_terms
from gebied.models import Begripsopmerking, Begripsvoorstel, EigenBegrip

EIGEN_BEGRIP: Final = Weergave(model=EigenBegrip)
#: So many versions, decided proposals and remarks a page shows.
GETOOND: Final = 50


@dataclass(frozen=True, slots=True)
class Term:
    """One name with its meaning: words that are explained together are terms of their own, related to each other."""

    code: str
    naam: str
    definitie: str
    engels: str
    definitie_engels: str
    onderwerp: str
    synoniemen: tuple[str, ...]
    breder: str | None
    verwant: tuple[str, ...]
    bron: str
    versie: int
    aangenomen_op: date | None


def terms_matching(zoek: str = "", onderwerp: str = "") -> Sequence[Term]:
    """Every term that holds all words of ``zoek``, of one chapter if asked, by name. At most one query."""
    woorden = zoek.casefold().split()
    gevonden = [
        _term(anker, begrip)
        for anker, begrip in all_terms("nl").items()
        if begrip.holds(woorden) and onderwerp in ("", begrip.onderwerp)
    ]
    return sorted(gevonden, key=lambda term: (term.naam.casefold(), term.code))


def term_by_code(code: str) -> Term | None:
    """One of them."""
    begrip = all_terms("nl").get(code)
    return _term(code, begrip) if begrip else None


def _term(anker: str, begrip: Begrip) -> Term:
    namen = {ander: naam for naam, ander in begrip.ankers}
    alle = all_terms("nl")
    engels = all_terms("en")[anker]
    samen = tuple(ander for ander in namen if ander != anker)
    return Term(
        code=anker,
        naam=namen[anker],
        definitie=begrip.tekst,
        engels=_one_of(begrip, namen[anker]),
        definitie_engels="" if engels.taal or engels.betekenis == begrip.betekenis else engels.tekst,
        onderwerp=begrip.onderwerp,
        synoniemen=begrip.synoniemen,
        breder=begrip.breder if begrip.breder in alle and begrip.breder != anker else None,
        verwant=tuple(ander for ander in (*samen, *begrip.verwant) if ander in alle and ander != anker),
        bron=begrip.bron,
        versie=begrip.versie,
        aangenomen_op=begrip.aangenomen_op,
    )


def _one_of(begrip: Begrip, naam: str) -> str:
    engels = begrip.engels.split(", ")
    return engels[begrip.namen.index(naam)] if len(engels) == len(begrip.namen) else begrip.engels


@dataclass(frozen=True, slots=True)
class Begripsversie:
    """A meaning as it held from a day on; the one that ships has no day."""

    nummer: int
    tekst: str
    reden: str = ""
    vanaf: date | None = None
    vervallen: bool = False


def versions_of_term(anker: str) -> list[Begripsversie]:
    """The newest first. Two queries at most."""
    rij = EigenBegrip.objects.filter(anker=anker).first()
    versies: list[Begripsversie] = []
    if rij is not None:
        versies = [_version(versie) for versie in versions_of(EIGEN_BEGRIP, rij.pk)[:GETOOND]]
    basis = shipped_terms().get(anker)
    if basis is not None:
        versies.append(Begripsversie(1, basis.tekst))
    return versies


def _version(versie: Any) -> Begripsversie:
    vervallen = versie.stand == EigenBegrip.Stand.VERVALLEN
    return Begripsversie(
        versie.versie, as_plain(versie.definitie), versie.reden, versie.aangenomen_op, vervallen=vervallen
    )


def current_version(anker: str) -> int:
    """The number of what holds now; 0 for a word that nobody explained yet. One query."""
    rij = EigenBegrip.objects.filter(anker=anker).values_list("versie", flat=True).first()
    return rij or int(anker in shipped_terms())


def proposals_of(anker: str = "") -> QuerySet[Begripsvoorstel]:
    """Of one term, or the open ones of all; the newest first. For who is signed in."""
    rows = Begripsvoorstel.objects.select_related("organisatie", "indiener")
    return rows.filter(anker=anker) if anker else rows.filter(stand=Begripsvoorstel.Stand.OPEN)


def get_proposal(pk: int) -> Begripsvoorstel:
    """Raises Http404."""
    return get_object_or_404(Begripsvoorstel.objects.select_related("organisatie", "indiener"), pk=pk)


def remarks_of(anker: str) -> list[Begripsopmerking]:
    """What people remarked, the newest last. One query."""
    rows = Begripsopmerking.objects.filter(anker=anker).select_related("organisatie", "auteur")
    return list(rows.order_by("-pk")[:GETOOND])[::-1]


def get_remark(pk: int) -> Begripsopmerking:
    """Raises Http404."""
    return get_object_or_404(Begripsopmerking, pk=pk)
