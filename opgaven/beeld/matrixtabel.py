"""The matrix of types as tables of cells: value, class for its colour, and whether somebody set it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from opgaven.taal import teken

if TYPE_CHECKING:
    from opgaven.models import Opgavetype
    from opgaven.selectors.matrix import PaarUitleg, Reden

#: Class of the conflict ramp per value of friction 0..6.
WRIJVING_KLASSE: Final = (0, 1, 2, 3, 3, 4, 5)
#: Class per size of an interaction 0..3.
WISSELWERKING_KLASSE: Final = (0, 1, 3, 5)


class Cel(NamedTuple):
    """One pair: ``merk`` is "" for the rule, "voorstel" for a start value, "eigen" for one set by experts."""

    naar: str
    naar_naam: str
    tekst: str
    kleur: str
    merk: str


class Rij(NamedTuple):
    """A type with its cells, in the order of the columns."""

    type: Opgavetype
    cellen: Sequence[Cel]


Uitleg = Mapping[tuple[str, str], "PaarUitleg"]


def friction_rows(typen: Sequence[Opgavetype], uitleg: Uitleg) -> list[Rij]:
    """Friction of every pair; the table is symmetric."""
    return [Rij(van, [_friction(naar, uitleg[van.code, naar.code]) for naar in typen]) for van in typen]


def interaction_rows(typen: Sequence[Opgavetype], uitleg: Uitleg) -> list[Rij]:
    """Interaction of every ordered pair: what the type of the row does to that of the column."""
    return [Rij(van, [_interaction(naar, uitleg[van.code, naar.code]) for naar in typen]) for van in typen]


def _friction(naar: Opgavetype, paar: PaarUitleg) -> Cel:
    kleur = f"conflict-vak-{WRIJVING_KLASSE[paar.wrijving]}"
    return Cel(naar.code, naar.naam, str(paar.wrijving), kleur, _mark(paar.wrijving_reden))


def _interaction(naar: Opgavetype, paar: PaarUitleg) -> Cel:
    waarde = paar.heen.waarde if paar.heen else 0
    familie = "samenhang" if waarde > 0 else "conflict"
    kleur = f"{familie}-vak-{WISSELWERKING_KLASSE[abs(waarde)]}"
    return Cel(naar.code, naar.naam, teken(waarde), kleur, _mark(paar.heen))


def _mark(reden: Reden | None) -> str:
    if reden is None:
        return ""
    return "voorstel" if reden.is_voorstel else "eigen"
