"""Write the figures of a file: new ones, changed ones, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.db import connection, transaction

from accounts.models import Organisatie, Zichtbaarheid
from accounts.permissions import ALLES, Doelgroep
from gebied.bulk import upsert_rows
from gebied.importeren.fouten import KeuzeFout
from gebied.importeren.rapport import Rapport, Regel
from gebied.indicatoren.bekend import Bekend, known, known_of
from gebied.indicatoren.bekijken import year_in
from gebied.indicatoren.bestand import read_csv
from gebied.indicatoren.cellen import Waarde
from gebied.indicatoren.lezen import Cijferrij, Gelezen, read_figures
from gebied.models import Indeling, Indicator, Indicatorwaarde
from gebied.selectors.codes import Gebiedscodes
from gebied.selectors.gebieden import indelingen_seen
from gebied.selectors.indicatoren import MAX_BRON, by_code, is_source_of

COLUMNS: Final = ("gebied_id", "indicator_id", "periode", "waarde", "ontbreekt")
KEY: Final = ("gebied_id", "indicator_id", "periode")

Sleutel = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class IndicatorenInvoer:
    """What to import. With an ``organisatie`` (code) new indicators are its own and intern; else open data."""

    bestand: Path
    bron: str
    indeling: str
    jaar: int | None = None
    organisatie: str = ""
    zichtbaarheid: str = ""
    """Of new indicators of an organisation; intern unless told otherwise."""
    doelgroep: Doelgroep = ALLES
    """Who brings the file: areas that they may not see are not there for them."""


@dataclass
class IndicatorRapport(Rapport):
    """Beside the rows: what became of the figures in them, and which columns hold none."""

    indicatoren: list[str] = field(default_factory=list)
    waarden: dict[str, int] = field(default_factory=dict)
    cellen_afgewezen: list[Regel] = field(default_factory=list)
    kolommen_overgeslagen: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class IndicatorenGelezen:
    """What an import did; ``toelichting`` says which year was taken."""

    rapport: IndicatorRapport
    toelichting: str


@dataclass(frozen=True, slots=True)
class IndicatorenBestand:
    """What was read of a file, not yet placed."""

    invoer: IndicatorenInvoer
    indeling: Indeling
    gelezen: Gelezen
    toelichting: str

    @property
    def rijen(self) -> Sequence[Cijferrij]:
        return self.gelezen.rijen


def indicatoren_import(*, invoer: IndicatorenInvoer) -> IndicatorenGelezen:
    """Read a file and write its figures, in one transaction. Raises InvoerFout."""
    bestand = indicatoren_read(invoer)
    return IndicatorenGelezen(indicatoren_save(bestand=bestand), bestand.toelichting)


def indicatoren_read(invoer: IndicatorenInvoer) -> IndicatorenBestand:
    """Read and judge a file, outside any transaction. Raises InvoerFout."""
    if not 0 < len(invoer.bron) <= MAX_BRON:
        raise KeuzeFout(f"Geef bij --bron een naam van 1 tot {MAX_BRON} tekens op, bijvoorbeeld 'CBS kerncijfers'.")
    gezien = indelingen_seen(invoer.doelgroep)
    indeling = gezien.filter(naam=invoer.indeling).first()
    if indeling is None:
        namen = ", ".join(gezien.values_list("naam", flat=True)[:10]) or "nog geen"
        raise KeuzeFout(f"De indeling {invoer.indeling} bestaat niet. Bekend: {namen}. Lees eerst de gebieden in.")
    jaar, toelichting = _year(invoer, indeling)
    gelezen = read_figures(read_csv(invoer.bestand), jaar, _bounds(invoer.bron))
    return IndicatorenBestand(invoer, indeling, gelezen, toelichting)


def _bounds(bron: str) -> Callable[[str], Bekend]:
    """What figures of this source must keep to: as its indicators stand here, or as a new one would begin."""
    hier = {code: known_of(indicator) for code, indicator in by_code(bron).items()}
    return lambda code: hier.get(code.casefold()) or known(code)


@transaction.atomic
def indicatoren_save(*, bestand: IndicatorenBestand) -> IndicatorRapport:
    """Write the figures. Raises KeuzeFout for a source of somebody else."""
    return _store(bestand.gelezen, bestand.invoer, bestand.indeling)


def indicatoren_count(*, bestand: IndicatorenBestand) -> IndicatorRapport:
    """What saving would do: it is done, and undone."""
    with transaction.atomic():
        rapport = indicatoren_save(bestand=bestand)
        transaction.set_rollback(True)
    return rapport


def _year(invoer: IndicatorenInvoer, indeling: Indeling) -> tuple[str, str]:
    """The year of figures without one: as told, the only one in the name of the file, or that of the indeling."""
    if invoer.jaar is not None:
        if not 1900 <= invoer.jaar <= 2200:
            raise KeuzeFout("Geef bij --jaar een jaartal tussen 1900 en 2200 op.")
        return str(invoer.jaar), ""
    jaar = year_in(invoer.bestand.name)
    if jaar is not None:
        return str(jaar), f"Het jaar {jaar} komt uit de naam van het bestand; kies met --jaar een ander."
    if indeling.jaar is None:
        raise KeuzeFout("Van welk jaar zijn deze cijfers? Geef het op met --jaar.")
    return str(indeling.jaar), f"Het jaar {indeling.jaar} is dat van de indeling; kies met --jaar een ander."


def _store(gelezen: Gelezen, invoer: IndicatorenInvoer, indeling: Indeling) -> IndicatorRapport:
    rapport = IndicatorRapport(
        gelezen=gelezen.aantal,
        afgewezen=list(gelezen.afgewezen),
        cellen_afgewezen=list(gelezen.cellen),
        kolommen_overgeslagen=gelezen.kolommen,
    )
    plekken = _place(gelezen.rijen, indeling, invoer.doelgroep, rapport)
    indicatoren = _indicators({naam for rij, _ in plekken for naam, _ in rij.waarden}, invoer)
    rapport.indicatoren = sorted(indicator.code for indicator in indicatoren.values())
    _write(plekken, indicatoren, rapport)
    return rapport


def _place(
    rijen: Sequence[Cijferrij], indeling: Indeling, doelgroep: Doelgroep, rapport: IndicatorRapport
) -> list[tuple[Cijferrij, int]]:
    """The rows with the area that they are about; a code that is not in the indeling is reported, not guessed."""
    codes = Gebiedscodes(indeling, doelgroep, (rij.code for rij in rijen))
    found = []
    for rij in rijen:
        pk = codes.find(rij.code, rij.niveau)
        if pk is not None:
            found.append((rij, pk))
        elif niveau := codes.missing_level(rij.code, rij.niveau):
            reden = f"{indeling} heeft geen gebieden van het niveau {niveau}"
            rapport.overgeslagen.append(Regel(rij.nummer, rij.code, reden))
        else:
            rapport.afgewezen.append(Regel(rij.nummer, rij.code, codes.why_not(rij.code)))
    return found


def hold_source(bron: str) -> None:
    """Until the transaction ends nobody else begins an indicator of this source."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"indicatoren van {bron}"])


def _indicators(namen: Iterable[str], invoer: IndicatorenInvoer) -> dict[str, Indicator]:
    """Per code, in any case: what we have of this source, and what is new. What we have stays as it is."""
    organisatie = _owner(invoer.organisatie)
    hold_source(invoer.bron)
    if not is_source_of(invoer.bron, organisatie):
        raise KeuzeFout(f"De bron {invoer.bron} is van een andere eigenaar. Kies bij --bron een andere naam.")
    per_code = by_code(invoer.bron)
    nieuw = {naam.casefold(): naam for naam in sorted(namen) if naam.casefold() not in per_code}
    gemaakt = Indicator.objects.bulk_create(_start(naam, invoer, organisatie) for naam in nieuw.values())
    gebruikt = {naam.casefold() for naam in namen}
    per_code |= {indicator.code.casefold(): indicator for indicator in gemaakt}
    return {code: indicator for code, indicator in per_code.items() if code in gebruikt}


def _owner(code: str) -> Organisatie | None:
    if not code:
        return None
    found = Organisatie.objects.filter(code__iexact=code).first()
    if found is None:
        raise KeuzeFout(f"De organisatie {code} bestaat niet. Kijk in het beheer welke codes er zijn.")
    return found


def _start(code: str, invoer: IndicatorenInvoer, organisatie: Organisatie | None) -> Indicator:
    zicht = invoer.zichtbaarheid or Zichtbaarheid.INTERN.value if organisatie else Zichtbaarheid.OPENBAAR.value
    return Indicator(bron=invoer.bron, code=code, organisatie=organisatie, zichtbaarheid=zicht, **known(code)._asdict())


def _write(
    plekken: Sequence[tuple[Cijferrij, int]], indicatoren: Mapping[str, Indicator], rapport: IndicatorRapport
) -> None:
    """Upsert what differs, and count rows and figures."""
    eerder = _stored({pk for _, pk in plekken}, [indicator.pk for indicator in indicatoren.values()])
    rijen: list[tuple[Any, ...]] = []
    telling: Counter[str] = Counter()
    for rij, gebied_id in plekken:
        soorten: Counter[str] = Counter()
        for (naam, periode), waarde in rij.waarden.items():
            sleutel = (gebied_id, indicatoren[naam.casefold()].pk, periode)
            soorten[_kind(eerder.get(sleutel), waarde)] += 1
            telling["ontbreekt"] += waarde.getal is None
            if eerder.get(sleutel) != waarde:
                rijen.append((*sleutel, waarde.getal, waarde.ontbreekt))
        telling += soorten
        rapport.nieuw += soorten["nieuw"] == soorten.total()
        rapport.ongewijzigd += soorten["ongewijzigd"] == soorten.total()
    rapport.bijgewerkt = len(plekken) - rapport.nieuw - rapport.ongewijzigd
    rapport.waarden = {naam: telling[naam] for naam in ("nieuw", "bijgewerkt", "ongewijzigd", "ontbreekt")}
    if rijen:
        upsert_rows(Indicatorwaarde._meta.db_table, COLUMNS, rijen, key=KEY)


def _stored(gebieden: set[int], indicatoren: Sequence[int]) -> dict[Sleutel, Waarde]:
    rows = Indicatorwaarde.objects.filter(gebied__in=gebieden, indicator__in=indicatoren)
    return {
        (gebied, indicator, periode): Waarde(waarde, ontbreekt)
        for gebied, indicator, periode, waarde, ontbreekt in rows.values_list(*COLUMNS)
    }


def _kind(eerder: Waarde | None, waarde: Waarde) -> str:
    if eerder is None:
        return "nieuw"
    return "ongewijzigd" if eerder == waarde else "bijgewerkt"
