"""What came in and what is on its way: for the organisation that brought it, and for who manages the platform."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Q, QuerySet

from accounts.models import Zichtbaarheid
from accounts.permissions import Doelgroep
from gebied.models import Gebied, Indeling, Niveau
from gebied.selectors.gebieden import indelingen_seen
from opgaven.models import Import, Inlezing, Opgave, Opgavetype

#: The three kinds of rows that a report explains, as contract.md calls them.
KORVEN: Final = ("afgewezen", "overgeslagen", "gerepareerd")
#: Single figures that could not be used, of rows that could.
CELLEN: Final = "cellen_afgewezen"
_GEEN_GETAL = re.compile(r"^.* is geen getal$", re.DOTALL)
_KAN_NIET = re.compile(r"^-?[\d.,]+ kan niet: ")
_PLEK = re.compile(r" bij x -?\d+, y -?\d+$")
_RIJ = re.compile(r"\brij \d+")
_MAX_REDENEN, _MAX_RIJEN = 12, 5


@dataclass(frozen=True, slots=True)
class Reden:
    """Why rows were not used as they are: how many, and the first of them."""

    tekst: str
    aantal: int
    rijen: list[dict[str, Any]]

    @property
    def rest(self) -> int:
        return self.aantal - len(self.rijen)


@dataclass(frozen=True, slots=True)
class Korf:
    """The rows of one kind, by reason."""

    naam: str
    aantal: int
    redenen: list[Reden]
    andere: int


@dataclass(frozen=True, slots=True)
class Verslag:
    """A report for people."""

    gelezen: int
    nieuw: int
    bijgewerkt: int
    ongewijzigd: int
    korven: list[Korf]
    cijfers: Mapping[str, Any] = field(default_factory=dict)
    """Of an import of figures: how many were new, changed, the same and missing, and what was not read."""

    @property
    def heeft_redenen(self) -> bool:
        return any(korf.aantal for korf in self.korven)

    @property
    def bruikbaar(self) -> int:
        return self.nieuw + self.bijgewerkt + self.ongewijzigd

    def telling(self) -> list[tuple[str, int]]:
        """What became of the rows, in the order in which one wants to know."""
        aantallen = {korf.naam: korf.aantal for korf in self.korven}
        return [
            ("nieuw", self.nieuw),
            ("bijgewerkt", self.bijgewerkt),
            ("ongewijzigd", self.ongewijzigd),
            ("gerepareerd", aantallen["gerepareerd"]),
            ("overgeslagen", aantallen["overgeslagen"]),
            ("afgewezen", aantallen["afgewezen"]),
        ]


def imports_seen(doelgroep: Doelgroep, soorten: Sequence[str]) -> QuerySet[Import]:
    """The reports of these kinds of the own organisation; all of them for who manages the platform."""
    found = Import.objects.filter(soort__in=soorten).select_related("organisatie", "door")
    if doelgroep.alles:
        return found
    return found.filter(organisatie_id=doelgroep.organisatie_id) if doelgroep.organisatie_id else found.none()


def inlezingen_seen(doelgroep: Doelgroep, soorten: Sequence[str]) -> QuerySet[Inlezing]:
    """The files on their way in."""
    found = Inlezing.objects.filter(soort__in=soorten).select_related("organisatie", "door", "verslag")
    if doelgroep.alles:
        return found
    return found.filter(organisatie_id=doelgroep.organisatie_id) if doelgroep.organisatie_id else found.none()


def under_way(doelgroep: Doelgroep, soorten: Sequence[str]) -> QuerySet[Inlezing]:
    """Those that somebody may want to go on with."""
    return inlezingen_seen(doelgroep, soorten).exclude(status__in=[Inlezing.Status.KLAAR, Inlezing.Status.WEG])


def import_before(inlezing: Inlezing) -> Inlezing | None:
    """The import of the same organisation that goes first: one at a time, in the order in which they were asked."""
    others = Inlezing.objects.filter(organisatie=inlezing.organisatie, werk=Inlezing.Werk.IMPORT).exclude(
        pk=inlezing.pk
    )
    earlier = Q(status=Inlezing.Status.WACHT, gevraagd_op__lt=inlezing.gevraagd_op)
    return others.filter(Q(status=Inlezing.Status.LOOPT) | earlier).order_by("gevraagd_op", "pk").first()


def read_report(rapport: Mapping[str, Any]) -> Verslag:
    """The report of contract.md, by reason."""
    return Verslag(
        gelezen=rapport.get("gelezen", 0),
        nieuw=rapport.get("nieuw", 0),
        bijgewerkt=rapport.get("bijgewerkt", 0),
        ongewijzigd=rapport.get("ongewijzigd", 0),
        korven=[_basket(naam, rapport.get(naam, [])) for naam in (*KORVEN, CELLEN)],
        cijfers=_figures(rapport),
    )


def _figures(rapport: Mapping[str, Any]) -> dict[str, Any]:
    if "waarden" not in rapport:
        return {}
    return rapport["waarden"] | {
        "indicatoren": len(rapport.get("indicatoren", [])),
        "zonder": rapport.get("kolommen_overgeslagen", []),
    }


def report_lines(rapport: Mapping[str, Any]) -> Iterator[tuple[str, int, str, str]]:
    """Every row that is explained: what happened, its number, its key and why."""
    for naam in (*KORVEN, CELLEN):
        for regel in rapport.get(naam, []):
            yield naam, regel["rij"], regel["sleutel"], regel["reden"]


def _basket(naam: str, regels: Sequence[Mapping[str, Any]]) -> Korf:
    per_reden: dict[str, list[dict[str, Any]]] = {}
    for regel in regels:
        per_reden.setdefault(kind_of(regel["reden"]), []).append(dict(regel))
    volgorde = sorted(per_reden.items(), key=lambda item: -len(item[1]))
    redenen = [Reden(tekst, len(rijen), rijen[:_MAX_RIJEN]) for tekst, rijen in volgorde[:_MAX_REDENEN]]
    return Korf(naam, len(regels), redenen, len(regels) - sum(reden.aantal for reden in redenen))


def kind_of(reden: str) -> str:
    """The reason without the place, the row and the figure that it names.

    >>> kind_of("dubbele code: rij 1 heeft die ook"), kind_of("hersteld: raakt zichzelf bij x 101000, y 401000")
    ('dubbele code: een eerdere rij heeft die ook', 'hersteld: raakt zichzelf')
    >>> kind_of("veel is geen getal"), kind_of("140,00 kan niet: hoger dan 100 bestaat niet")
    ('hier staat geen getal', 'kan niet: hoger dan 100 bestaat niet')
    """
    reden = _KAN_NIET.sub("kan niet: ", _GEEN_GETAL.sub("hier staat geen getal", reden))  # onvertaald: as below
    return _RIJ.sub("een eerdere rij", _PLEK.sub("", reden))  # onvertaald: part of a report, which is stored


@dataclass(frozen=True, slots=True)
class Vervolg:
    """Where to go after an import: the areas, as the form of runs names them, or the type of the opgaven."""

    indeling_id: int | None = None
    niveau: str = ""
    aantal: int = 0
    type: str = ""

    @property
    def laag(self) -> str:
        return f"{self.indeling_id}-{self.niveau}"


def follow_up(verslag: Import, doelgroep: Doelgroep) -> Vervolg:
    """What this audience can look at of an import. At most two queries."""
    parameters = verslag.parameters
    if verslag.soort == "opgaven":
        seen = Opgave.objects.visible_to(doelgroep).filter(importering=verslag, verwijderd_op=None)
        soort = Opgavetype.objects.filter(code__iexact=parameters.get("opgavetype", "")).first()
        return Vervolg(aantal=seen.count(), type=soort.code if soort else "")
    if verslag.soort == "indicatoren":
        gezien = indelingen_seen(doelgroep).filter(naam=parameters.get("indeling", "")).first()
        return Vervolg(gezien.pk if gezien else None, aantal=len(verslag.rapport.get("indicatoren", [])))
    niveau = parameters.get("niveau", "")
    indeling = Indeling.objects.filter(naam=parameters.get("indeling", "")).first()
    if indeling is None or niveau not in Niveau.values:
        return Vervolg()
    return Vervolg(indeling.pk, niveau, Gebied.objects.of(indeling.pk, niveau).visible_to(doelgroep).count())


def visibility_labels(codes: Iterable[str]) -> list[tuple[str, str]]:
    """For a choice in a form."""
    return [(code, str(Zichtbaarheid(code).label)) for code in codes]


def most_common_reason(rapport: Mapping[str, Any]) -> str:
    """Why most rows could not be used; empty when nothing was refused."""
    redenen = Counter(kind_of(regel["reden"]) for naam in KORVEN[:2] for regel in rapport.get(naam, []))
    return redenen.most_common(1)[0][0] if redenen else ""
