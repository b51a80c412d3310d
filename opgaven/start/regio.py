"""For a regional bureau: its municipalities side by side, and the areas within them that moved most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from accounts.models import Rol
from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from gebied.models import Gebied
from gebied.niveau import Woorden, woorden
from gebied.selectors.mijn import areas_by_id, areas_within, work_area_ids
from opgaven.selectors.stand import Stand, stands_at, stands_now
from opgaven.taal import punten, telt_mee
from opgaven.taal.start import difference

#: So many areas that moved most are shown.
STERKSTE: Final = 5
#: A table longer than this is no comparison.
RIJEN_MAX: Final = 30


@dataclass(frozen=True, slots=True)
class Rij:
    """An area in the comparison."""

    gebied: Gebied
    conflict: str
    samenhang: str
    tegenwerking: str
    verschil: str


@dataclass(frozen=True, slots=True)
class Beweging:
    """An area whose conflict changed much."""

    gebied: Gebied
    woorden: Woorden
    van: str
    naar: str
    omhoog: bool


def compared(vraag: StartVraag) -> Sequence[Deel]:
    """At most ten queries."""
    if Rol.Naam.REGIOBUREAU not in vraag.rollen:
        return []
    gebieden = areas_by_id(work_area_ids(vraag.doelgroep.organisatie_id), vraag.doelgroep)
    if not gebieden:
        return []
    binnen = areas_within([gebied.pk for gebied in gebieden], vraag.doelgroep)
    ids = [gebied.pk for gebied in (*gebieden, *binnen)]
    nu, toen = stands_now(ids, vraag.doelgroep), stands_at(ids, vraag.sinds, vraag.doelgroep)
    context = {
        "rijen": [_row(gebied, nu[gebied.pk], toen.get(gebied.pk)) for gebied in _heaviest_first(gebieden, nu)],
        "nog_niet": [gebied for gebied in gebieden if gebied.pk not in nu],
        "bewegingen": _movers(binnen or gebieden, nu, toen),
        "woorden": woorden(gebieden[0].niveau),
        "telt_mee": telt_mee(vraag.doelgroep),
    }
    return [Deel("regio", _("De regio vergeleken"), "opgaven/start/_regio.html", 20, context)]


def _heaviest_first(gebieden: Sequence[Gebied], nu: Mapping[int, Stand]) -> list[Gebied]:
    berekend = [gebied for gebied in gebieden if gebied.pk in nu]
    return sorted(berekend, key=lambda gebied: -nu[gebied.pk].conflict)[:RIJEN_MAX]


def _row(gebied: Gebied, nu: Stand, toen: Stand | None) -> Rij:
    verschil = difference(nu.conflict, toen.conflict if toen else None)
    return Rij(gebied, punten(nu.conflict), punten(nu.samenhang), punten(nu.tegenwerking), verschil)


def _movers(gebieden: Sequence[Gebied], nu: Mapping[int, Stand], toen: Mapping[int, Stand]) -> list[Beweging]:
    """Those whose conflict reads differently, the largest step first."""
    beide = [gebied for gebied in gebieden if gebied.pk in nu and gebied.pk in toen]
    bewogen = [gebied for gebied in beide if difference(nu[gebied.pk].conflict, toen[gebied.pk].conflict)]
    bewogen.sort(key=lambda gebied: -abs(nu[gebied.pk].conflict - toen[gebied.pk].conflict))
    return [
        Beweging(
            gebied,
            woorden(gebied.niveau),
            punten(toen[gebied.pk].conflict),
            punten(nu[gebied.pk].conflict),
            nu[gebied.pk].conflict > toen[gebied.pk].conflict,
        )
        for gebied in bewogen[:STERKSTE]
    ]
