"""What lies under the lens of the map: the stack on one place, with the worst conflict and the best coherence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep
from opgaven.keuze import Filter
from opgaven.selectors.gebied import OpgaveKort
from opgaven.selectors.kaartpunt import Punt, PuntPaar, opgaven_at
from opgaven.taal import KARAKTER_LABELS, opgave_naam
from opgaven.taal.lens import NEUTRAAL, diepte_zin, paar_zin
from opgaven.templatetags.opgavetype import opgavetype_icoon

#: More names than a card beside the lens can hold; the panel has them all.
NAMEN_MAX: Final = 6
#: Every pair has one character, so none is told twice.
CONFLICT: Final = frozenset({"tegenstrijdig", "ruimteconflict"})
SAMENHANG: Final = frozenset({"samenhangend", "ogenschijnlijk_tegenstrijdig"})


def lens_document(lon: float, lat: float, keuze: Filter, doelgroep: Doelgroep) -> dict[str, Any]:
    """The answer for the lens, with the sentences it shows. As many queries as ``opgaven_at``."""
    punt = opgaven_at(lon, lat, keuze, doelgroep)
    conflict, samenhang = worst_conflict(punt.paren), best_coherence(punt.paren)
    return {
        "rd": [round(punt.x), round(punt.y)],
        "diepte": len(punt.opgaven),
        "zin": diepte_zin(len(punt.opgaven)),
        "gefilterd": bool(keuze),
        "opgaven": [_line(opgave) for opgave in punt.opgaven[:NAMEN_MAX]],
        "meer": max(0, len(punt.opgaven) - NAMEN_MAX),
        "conflict": conflict and _pair(conflict),
        "samenhang": samenhang and _pair(samenhang),
        "neutraal": _(NEUTRAAL) if punt.paren and not (conflict or samenhang) else "",
        "stem": _spoken(punt, conflict, samenhang),
    }


def worst_conflict(paren: list[PuntPaar]) -> PuntPaar | None:
    """Of the pairs that conflict: first in the same years, then against each other as policy, then most friction."""
    return _first(paren, CONFLICT, _clash)


def best_coherence(paren: list[PuntPaar]) -> PuntPaar | None:
    """Of the pairs that strengthen each other: first in the same years, then the strongest, then the least friction."""
    return _first(paren, SAMENHANG, lambda paar: (paar.gelijktijdig, paar.wisselwerking, -paar.wrijving))


def _clash(paar: PuntPaar) -> tuple[bool, bool, int, float]:
    return paar.gelijktijdig, paar.karakter == "tegenstrijdig", paar.wrijving, -paar.wisselwerking


def _first(paren: list[PuntPaar], karakters: frozenset[str], weight: Callable[[PuntPaar], Any]) -> PuntPaar | None:
    """The heaviest of these characters; of equals the one whose names come first, so that the answer is steady."""
    passend = [paar for paar in paren if paar.karakter in karakters]
    return max(sorted(passend, key=lambda paar: (paar.a.naam, paar.b.naam)), key=weight, default=None)


def _line(opgave: OpgaveKort) -> dict[str, Any]:
    return {
        "id": opgave.id,
        "naam": opgave_naam(opgave),
        "type": opgave.type_naam,
        "icoon": opgavetype_icoon(opgave.type_code),
        "letter": opgave.letter,
        "kleur": opgave.kleur,
    }


def _pair(paar: PuntPaar) -> dict[str, Any]:
    zin = paar_zin(paar.karakter, paar.gelijktijdig, opgave_naam(paar.a), opgave_naam(paar.b))
    return {"karakter": paar.karakter, "label": KARAKTER_LABELS[paar.karakter].label, "zin": zin}


def _spoken(punt: Punt, *paren: PuntPaar | None) -> str:
    """All of it in one breath, for who listens."""
    namen = "; ".join(opgave_naam(opgave) for opgave in punt.opgaven[:NAMEN_MAX])
    delen = [diepte_zin(len(punt.opgaven)), *([f"{namen}."] if namen else [])]
    zinnen = [_pair(paar)["zin"] for paar in paren if paar] or ([_(NEUTRAAL)] if punt.paren else [])
    return " ".join([*delen, *zinnen])
