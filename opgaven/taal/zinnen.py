"""One plain Dutch sentence for each score, with its unit, and how it compares to the other areas."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, log10
from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from gebied.niveau import Woorden, woorden
from gebied.taal import aandeel, getal, oppervlakte
from opgaven.taal.labels import SCORE_LABELS

if TYPE_CHECKING:
    from opgaven.selectors.gebied import GebiedDetail

#: Below this share of the area, or this near to the whole of it, the difference is rounding of coordinates.
VRIJWEL_ALLES: Final = 0.9999
#: From here a share would be written as 100%, which it is not.
BIJNA_ALLES: Final = 0.995
#: The scores that count opgaven.
_IN_OPGAVEN: Final = frozenset({"opgaven", "stapel_max", "stapel_gemiddeld"})


class Uiterste(NamedTuple):
    """How to say that an area is the first or the last: alone, with one other, with more."""

    alleen: str
    met_een: str
    met_meer: str


class Vergelijkwoorden(NamedTuple):
    """more, most and least, in the words that fit the unit."""

    meer: str
    meest: Uiterste
    minst: Uiterste


_AANTAL: Final = Vergelijkwoorden(
    gettext_noop("dat is meer dan in {lager} van de {allemaal}"),
    Uiterste(
        gettext_noop("dat is het meest van de {allemaal}"),
        gettext_noop("samen met één {ander} is dat het meest van de {allemaal}"),
        gettext_noop("samen met {aantal} andere {meer} is dat het meest van de {allemaal}"),
    ),
    Uiterste(
        gettext_noop("dat is het minst van de {allemaal}"),
        gettext_noop("samen met één {ander} is dat het minst van de {allemaal}"),
        gettext_noop("samen met {aantal} andere {meer} is dat het minst van de {allemaal}"),
    ),
)
_OPPERVLAK: Final = Vergelijkwoorden(
    gettext_noop("dat is een groter oppervlak dan in {lager} van de {allemaal}"),
    Uiterste(
        gettext_noop("dat is het grootste oppervlak van de {allemaal}"),
        gettext_noop("samen met één {ander} is dat het grootste oppervlak van de {allemaal}"),
        gettext_noop("samen met {aantal} andere {meer} is dat het grootste oppervlak van de {allemaal}"),
    ),
    Uiterste(
        gettext_noop("dat is het kleinste oppervlak van de {allemaal}"),
        gettext_noop("samen met één {ander} is dat het kleinste oppervlak van de {allemaal}"),
        gettext_noop("samen met {aantal} andere {meer} is dat het kleinste oppervlak van de {allemaal}"),
    ),
)


def punten(waarde: float) -> str:
    """Points without a decimal that nobody can use: two below 1, one from there, so that a column reads as one.

    >>> [punten(x) for x in (0, 0.001, 0.4, 0.15, 4.5, 12.04)]
    ['0', 'minder dan 0,01', '0,40', '0,15', '4,5', '12,0']
    """
    if waarde == 0:
        return "0"
    if waarde < 0.01:
        return _("minder dan 0,01")
    if round(waarde, 2) >= 1:
        return getal(waarde, 1)
    return getal(waarde, 2)


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
    if naam in _IN_OPGAVEN and waarde == 1:
        return _("opgave")
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
        return _("er is nog geen {ander} om mee te vergelijken").format(ander=niveau.ander)
    lager, gelijk = detail.hoger_dan[naam], totaal - detail.hoger_dan[naam] - detail.rangen[naam] + 1
    allemaal = f"{getal(totaal, 0)} {niveau.meer}"
    if gelijk >= totaal:
        return _("dat is in alle {allemaal} zo").format(allemaal=allemaal)
    if detail.scores[naam] == 0:
        return _bij_nul(gelijk, allemaal)
    taal = _OPPERVLAK if naam.endswith("_m2") else _AANTAL
    if detail.rangen[naam] == 1:
        return _uiterste(taal.meest, gelijk - 1, niveau, allemaal)
    if lager == 0:
        return _uiterste(taal.minst, gelijk - 1, niveau, allemaal)
    return _(taal.meer).format(lager=getal(lager, 0), allemaal=allemaal)


def _bij_nul(gelijk: int, allemaal: str) -> str:
    zin = _("van de {allemaal} is dit de enige") if gelijk == 1 else _("dat geldt voor {gelijk} van de {allemaal}")
    return zin.format(gelijk=getal(gelijk, 0), allemaal=allemaal)


def _uiterste(wat: Uiterste, anderen: int, niveau: Woorden, allemaal: str) -> str:
    zin = wat.alleen if anderen == 0 else wat.met_een if anderen == 1 else wat.met_meer
    return _(zin).format(aantal=getal(anderen, 0), ander=niveau.ander, meer=niveau.meer, allemaal=allemaal)


def deel_van_gebied(m2: float, detail: GebiedDetail) -> str:
    """A share of the area in words: "60% van dit gebied", "heel dit gebied"."""
    deel = m2 / detail.gebied.oppervlakte_m2
    if deel >= VRIJWEL_ALLES:
        return _("heel dit gebied")
    if deel >= BIJNA_ALLES:
        return _("bijna heel dit gebied")
    return _("{deel} van dit gebied").format(deel=aandeel(deel))


def tel_opgaven(hoeveel: float) -> str:
    """One opgave, two opgaven.

    >>> tel_opgaven(1), tel_opgaven(2), tel_opgaven(1508)
    ('1 opgave', '2 opgaven', '1.508 opgaven')
    """
    woord = ngettext("opgave", "opgaven", int(hoeveel))
    return f"{getal(hoeveel)} {woord}"


def _opgaven(detail: GebiedDetail) -> str:
    aantal = int(detail.scores["opgaven"])
    if aantal == 0:
        return _("in dit gebied liggen geen opgaven")
    zin = ngettext("in dit gebied ligt {n} opgave", "in dit gebied liggen {n} opgaven", aantal)
    return zin.format(n=getal(aantal))


def _bedekt(detail: GebiedDetail) -> str:
    m2 = detail.scores["bedekt_m2"]
    if m2 == 0:
        return _("op geen enkele plek in dit gebied ligt een opgave")
    return _("op {deel} ligt ten minste één opgave").format(deel=deel_van_gebied(m2, detail))


def _gestapeld(detail: GebiedDetail) -> str:
    m2 = detail.scores["gestapeld_m2"]
    if m2 == 0:
        return _("nergens in dit gebied liggen twee opgaven op elkaar")
    return _("op {deel} liggen twee of meer opgaven op elkaar").format(deel=deel_van_gebied(m2, detail))


def _stapel_max(detail: GebiedDetail) -> str:
    hoogste = detail.scores["stapel_max"]
    if hoogste == 0:
        return _("op geen enkele plek in dit gebied ligt een opgave")
    if hoogste == 1:
        return _("nergens in dit gebied ligt meer dan één opgave")
    zin = _("op de drukste plek in dit gebied liggen {opgaven} op elkaar")
    return zin.format(opgaven=tel_opgaven(hoogste))


def _stapel_gemiddeld(detail: GebiedDetail) -> str:
    gemiddeld = detail.scores["stapel_gemiddeld"]
    if gemiddeld == 0:
        return _("op geen enkele plek in dit gebied ligt een opgave")
    zin = _("op een willekeurige plek in dit gebied liggen gemiddeld {waarde} opgaven")
    return zin.format(waarde=score_waarde("stapel_gemiddeld", gemiddeld))


def _overlap(detail: GebiedDetail) -> str:
    m2 = detail.scores["overlap_m2"]
    if m2 == 0:
        return _("geen twee opgaven in dit gebied overlappen elkaar")
    zin = _("de overlap van alle paren opgaven in dit gebied is samen {oppervlakte}")
    return zin.format(oppervlakte=oppervlakte(m2))


def _conflict(detail: GebiedDetail) -> str:
    waarde = detail.scores["conflict"]
    if waarde == 0:
        return _("er is in dit gebied geen wrijving tussen opgaven")
    zin = _("op een willekeurige plek in dit gebied ligt gemiddeld {waarde} punt wrijving")
    return zin.format(waarde=punten(waarde))


def _samenhang(detail: GebiedDetail) -> str:
    waarde = detail.scores["samenhang"]
    if waarde == 0:
        return _("er zijn in dit gebied geen opgaven die elkaar op dezelfde plek en in dezelfde tijd versterken")
    zin = _("op een willekeurige plek in dit gebied versterken opgaven elkaar met gemiddeld {waarde} punt")
    return zin.format(waarde=punten(waarde))


def _tegenwerking(detail: GebiedDetail) -> str:
    waarde = detail.scores["tegenwerking"]
    if waarde == 0:
        return _("er zijn in dit gebied geen opgaven die elkaar op dezelfde plek en in dezelfde tijd tegenwerken")
    zin = _("op een willekeurige plek in dit gebied werken opgaven elkaar met gemiddeld {waarde} punt tegen")
    return zin.format(waarde=punten(waarde))


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
