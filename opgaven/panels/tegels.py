"""The tiles of an area: nine scores, each with unit, sentence, rank, history and the way to its parts."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebied.niveau import woorden
from gebied.taal import getal
from opgaven.beeld.lijn import Lijn, make_vonk
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import GebiedDetail
from opgaven.selectors.verloop import Verloop
from opgaven.taal import SCORE_LABELS, score_eenheid, score_waarde, score_zin

#: Family of colour and pattern per score (ux.md); what is not here is of stacking.
FAMILIES = {"conflict": "conflict", "tegenwerking": "conflict", "samenhang": "samenhang"}
#: Where the parts of a score stand on the page; what is not here is made of pairs.
ONDERDELEN = dict.fromkeys(("opgaven", "bedekt_m2", "gestapeld_m2", "stapel_max", "stapel_gemiddeld"), "stapeling")
HOOFD = ("conflict", "samenhang", "tegenwerking")


@dataclass(frozen=True, slots=True)
class Tegel:
    """One score, ready to be written down."""

    naam: str
    label: str
    uitleg: str
    waarde: str
    eenheid: str
    zin: str
    rang: str
    klasse: int
    familie: str
    onderdelen: str
    vonk: Lijn | None
    vonk_tekst: str


def make_tegels(detail: GebiedDetail, verloop: Verloop) -> tuple[list[Tegel], list[Tegel]]:
    """The three scores of pairs, and the six of stacking."""
    tegels = {naam: _tegel(naam, detail, verloop) for naam in SCORES}
    return [tegels[naam] for naam in HOOFD], [tegel for naam, tegel in tegels.items() if naam not in HOOFD]


def _tegel(naam: str, detail: GebiedDetail, verloop: Verloop) -> Tegel:
    label, waarde = SCORE_LABELS[naam], detail.scores[naam]
    waarden = [] if detail.vraag.is_filtered else verloop.known().get(naam, [])
    return Tegel(
        naam=naam,
        label=label.label,
        uitleg=label.uitleg,
        waarde=score_waarde(naam, waarde),
        eenheid=score_eenheid(naam, waarde),
        zin=score_zin(naam, detail, kop=False),
        rang=_rang(naam, detail),
        klasse=detail.klassen[naam],
        familie=FAMILIES.get(naam, "stapel"),
        onderdelen=ONDERDELEN.get(naam, "paren"),
        vonk=make_vonk(waarden) if len(set(waarden)) > 1 else None,
        vonk_tekst=_vonk_tekst(naam, waarden),
    )


def _rang(naam: str, detail: GebiedDetail) -> str:
    """Like "Rang 27 van 169 wijken"; nothing where there is nothing to rank, or no value."""
    if detail.aantal_gebieden <= 1 or detail.scores[naam] == 0:
        return ""
    return _("Rang {rang} van {totaal} {gebieden}").format(
        rang=getal(detail.rangen[naam]),
        totaal=getal(detail.aantal_gebieden),
        gebieden=woorden(detail.gebied.niveau).meer,
    )


def _vonk_tekst(naam: str, waarden: list[float]) -> str:
    """The sparkline in words."""
    if len(waarden) < 2:
        return ""
    eerste, laatste = score_waarde(naam, waarden[0]), score_waarde(naam, waarden[-1])
    if eerste == laatste:
        return _("Gelijk gebleven in {aantal} berekeningen").format(aantal=len(waarden))
    zin = _("Van {eerste} naar {laatste} in {aantal} berekeningen")
    return zin.format(eerste=eerste, laatste=laatste, aantal=len(waarden))
