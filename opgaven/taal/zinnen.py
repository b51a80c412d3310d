"""One plain Dutch sentence for each score, with its unit, and how it compares to the other areas."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, log10
from typing import TYPE_CHECKING, Final, NamedTuple

from gebied.niveau import woorden
from gebied.taal import aandeel, getal, oppervlakte
from opgaven.taal.labels import SCORE_LABELS

if TYPE_CHECKING:
    from opgaven.selectors.gebied import GebiedDetail

#: Below this share of the area, or this near to the whole of it, the difference is rounding of coordinates.
VRIJWEL_ALLES: Final = 0.9999
#: From here a share would be written as 100%, which it is not.
BIJNA_ALLES: Final = 0.995


class Vergelijkwoorden(NamedTuple):
    """more, most and least, in the words that fit the unit."""

    meer: str
    meest: str
    minst: str


_AANTAL = Vergelijkwoorden("meer", "het meest", "het minst")
_OPPERVLAK = Vergelijkwoorden("een groter oppervlak", "het grootste oppervlak", "het kleinste oppervlak")


def punten(waarde: float) -> str:
    """Points without a decimal that nobody can use.

    >>> [punten(x) for x in (0, 0.001, 0.4, 0.15, 4.5, 12.04)]
    ['0', 'minder dan 0,01', '0,4', '0,15', '4,5', '12,0']
    """
    if waarde == 0:
        return "0"
    if waarde < 0.01:
        return "minder dan 0,01"
    if round(waarde, 2) >= 1:
        return getal(waarde, 1)
    tekst = getal(waarde, 2)
    return tekst.removesuffix("0")


def score_waarde(naam: str, waarde: float) -> str:
    """The bare value of a score as a reader wants to see it; areas with their unit."""
    if naam.endswith("_m2"):
        return oppervlakte(waarde)
    if naam in {"opgaven", "stapel_max"}:
        return getal(waarde, 0)
    return getal(waarde, 1) if naam == "stapel_gemiddeld" and waarde >= 1 else punten(waarde)


def grens_waarde(naam: str, waarde: float) -> str:
    """A class break: like score_waarde, but small breaks keep two digits that count, for else they read the same.

    >>> [grens_waarde("conflict", x) for x in (0.00043, 0.0091, 0.21, 1.7)]
    ['0,00043', '0,0091', '0,21', '1,7']
    >>> grens_waarde("overlap_m2", 36), grens_waarde("overlap_m2", 36_000)
    ('0,0036 ha', '3,6 ha')
    """
    in_hectares = naam.endswith("_m2")
    maat = waarde / 10_000 if in_hectares else waarde
    if maat == 0 or maat >= (0.05 if in_hectares else 0.01) or naam in {"opgaven", "stapel_max"}:
        return score_waarde(naam, waarde)
    tekst = getal(maat, 1 - floor(log10(maat)))
    return f"{tekst} ha" if in_hectares else tekst


def score_eenheid(naam: str, waarde: float) -> str:
    """The unit to set behind score_waarde; nothing where the value brings its own."""
    if naam.endswith("_m2"):
        return ""
    if SCORE_LABELS[naam].eenheid == "opgaven" and waarde == 1:
        return "opgave"
    return SCORE_LABELS[naam].eenheid


def score_zin(naam: str, detail: GebiedDetail, *, kop: bool = True) -> str:
    """What this score says about this area, in one sentence; without ``kop`` where the value stands beside it."""
    body = f"{_INHOUD[naam](detail)}; {vergelijking(naam, detail)}."
    if kop:
        return f"{SCORE_LABELS[naam].label} {score_waarde(naam, detail.scores[naam])}: {body}"
    return body[0].upper() + body[1:]


def vergelijking(naam: str, detail: GebiedDetail) -> str:
    """How the value compares to that of the other areas of the same indeling and niveau, ties included."""
    niveau, totaal = woorden(detail.gebied.niveau), detail.aantal_gebieden
    if totaal <= 1:
        return f"er is nog geen {niveau.ander} om mee te vergelijken"
    lager, gelijk = detail.hoger_dan[naam], totaal - detail.hoger_dan[naam] - detail.rangen[naam] + 1
    allemaal = f"{getal(totaal, 0)} {niveau.meer}"
    if gelijk >= totaal:
        return f"dat is in alle {allemaal} zo"
    if detail.scores[naam] == 0:
        return _bij_nul(gelijk, allemaal)
    taal = _OPPERVLAK if naam.endswith("_m2") else _AANTAL
    if detail.rangen[naam] == 1:
        return _uiterste(taal.meest, gelijk - 1, niveau.ander, niveau.meer, allemaal)
    if lager == 0:
        return _uiterste(taal.minst, gelijk - 1, niveau.ander, niveau.meer, allemaal)
    return f"dat is {taal.meer} dan in {getal(lager, 0)} van de {allemaal}"


def _bij_nul(gelijk: int, allemaal: str) -> str:
    if gelijk == 1:
        return f"van de {allemaal} is dit de enige"
    return f"dat geldt voor {getal(gelijk, 0)} van de {allemaal}"


def _uiterste(wat: str, anderen: int, ander: str, meer: str, allemaal: str) -> str:
    if anderen == 0:
        return f"dat is {wat} van de {allemaal}"
    samen = f"één {ander}" if anderen == 1 else f"{getal(anderen, 0)} andere {meer}"
    return f"samen met {samen} is dat {wat} van de {allemaal}"


def deel_van_gebied(m2: float, detail: GebiedDetail) -> str:
    """A share of the area in words: "60% van dit gebied", "heel dit gebied"."""
    deel = m2 / detail.gebied.oppervlakte_m2
    if deel >= VRIJWEL_ALLES:
        return "heel dit gebied"
    return "bijna heel dit gebied" if deel >= BIJNA_ALLES else f"{aandeel(deel)} van dit gebied"


def tel_opgaven(aantal: float) -> str:
    """One opgave, two opgaven.

    >>> tel_opgaven(1), tel_opgaven(2), tel_opgaven(1508)
    ('1 opgave', '2 opgaven', '1.508 opgaven')
    """
    return f"{getal(aantal, 0)} {'opgave' if aantal == 1 else 'opgaven'}"


def ligt_of_liggen(aantal: float) -> str:
    """The verb that fits the number."""
    return "ligt" if aantal == 1 else "liggen"


def _opgaven(detail: GebiedDetail) -> str:
    aantal = detail.scores["opgaven"]
    if aantal == 0:
        return "in dit gebied liggen geen opgaven"
    return f"in dit gebied {ligt_of_liggen(aantal)} {tel_opgaven(aantal)}"


def _bedekt(detail: GebiedDetail) -> str:
    m2 = detail.scores["bedekt_m2"]
    if m2 == 0:
        return "op geen enkele plek in dit gebied ligt een opgave"
    return f"op {deel_van_gebied(m2, detail)} ligt ten minste één opgave"


def _gestapeld(detail: GebiedDetail) -> str:
    m2 = detail.scores["gestapeld_m2"]
    if m2 == 0:
        return "nergens in dit gebied liggen twee opgaven op elkaar"
    return f"op {deel_van_gebied(m2, detail)} liggen twee of meer opgaven op elkaar"


def _stapel_max(detail: GebiedDetail) -> str:
    hoogste = detail.scores["stapel_max"]
    if hoogste == 0:
        return "op geen enkele plek in dit gebied ligt een opgave"
    if hoogste == 1:
        return "nergens in dit gebied ligt meer dan één opgave"
    return f"op de drukste plek in dit gebied liggen {tel_opgaven(hoogste)} op elkaar"


def _stapel_gemiddeld(detail: GebiedDetail) -> str:
    gemiddeld = detail.scores["stapel_gemiddeld"]
    if gemiddeld == 0:
        return "op geen enkele plek in dit gebied ligt een opgave"
    return (
        f"op een willekeurige plek in dit gebied liggen gemiddeld {score_waarde('stapel_gemiddeld', gemiddeld)} opgaven"
    )


def _overlap(detail: GebiedDetail) -> str:
    m2 = detail.scores["overlap_m2"]
    if m2 == 0:
        return "geen twee opgaven in dit gebied overlappen elkaar"
    return f"de overlap van alle paren opgaven in dit gebied is samen {oppervlakte(m2)}"


def _conflict(detail: GebiedDetail) -> str:
    waarde = detail.scores["conflict"]
    if waarde == 0:
        return "er is in dit gebied geen wrijving tussen opgaven"
    return f"op een willekeurige plek in dit gebied ligt gemiddeld {punten(waarde)} punt wrijving"


def _samenhang(detail: GebiedDetail) -> str:
    waarde = detail.scores["samenhang"]
    if waarde == 0:
        return "er zijn in dit gebied geen opgaven die elkaar op dezelfde plek en in dezelfde tijd versterken"
    return f"op een willekeurige plek in dit gebied versterken opgaven elkaar met gemiddeld {punten(waarde)} punt"


def _tegenwerking(detail: GebiedDetail) -> str:
    waarde = detail.scores["tegenwerking"]
    if waarde == 0:
        return "er zijn in dit gebied geen opgaven die elkaar op dezelfde plek en in dezelfde tijd tegenwerken"
    return f"op een willekeurige plek in dit gebied werken opgaven elkaar met gemiddeld {punten(waarde)} punt tegen"


_INHOUD: Final[dict[str, Callable[[GebiedDetail], str]]] = {
    "opgaven": _opgaven,
    "bedekt_m2": _bedekt,
    "gestapeld_m2": _gestapeld,
    "stapel_max": _stapel_max,
    "stapel_gemiddeld": _stapel_gemiddeld,
    "overlap_m2": _overlap,
    "conflict": _conflict,
    "samenhang": _samenhang,
    "tegenwerking": _tegenwerking,
}
