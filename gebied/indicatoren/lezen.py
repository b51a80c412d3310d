"""From rows of text to figures per area and period, whichever way round the file stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from gebied.importeren.fouten import KeuzeFout, opsomming
from gebied.importeren.rapport import Regel
from gebied.importeren.velden import first_field
from gebied.indicatoren.bekend import AANDELEN, MINSTE_INWONERS, Bekend, known
from gebied.indicatoren.bestand import Csvtabel
from gebied.indicatoren.cellen import OnbruikbareCel, Waarde, is_figure, read_cell, share_of

_CODE: Final = (
    "code", "statcode", "gwb_code", "gwbcode", "gebiedscode", "gebiedcode", "regiocode", "regios", "regio",
    "codering", "codering_3", "wijkenenbuurten", "buurtcode", "wijkcode", "gemeentecode", "gwb_code_10",
)  # fmt: skip
_NIVEAU: Final = ("niveau", "soortregio", "soortregio_2", "recs")
_PERIODE: Final = ("periode", "perioden", "jaar", "peiljaar")
_INDICATOR: Final = ("indicator", "indicatorcode", "measure", "onderwerp", "indicator_code")
_WAARDE: Final = ("waarde", "value")
#: About the area and not a figure of it.
_GEEN_INDICATOR: Final = frozenset(
    {
        "id", "naam", "name", "statnaam", "gm_naam", "gemeentenaam", "gemeentecode", "gemeentenaam_1", "provincie",
        "provinciecode", "postcode", "pc4", "stedelijkheid", "stedelijkheidlabel", "ste_mvs", "gwb_code_8", "water",
        "ind_wbz", "jrstatcode", "indelingswijziginggebied_4", "geometry", "geometrie", "wijkcode", "buurtcode",
    }
)  # fmt: skip
_MET_JAAR: Final = re.compile(r"(.+?)_((?:19|20)\d\d)")
_TEKENS_MAX: Final = 100


@dataclass(frozen=True, slots=True)
class Cijferrij:
    """One row of the file: which area, and per (indicator, periode) what it says."""

    nummer: int
    code: str
    niveau: str
    waarden: dict[tuple[str, str], Waarde]


@dataclass
class Gelezen:
    """The rows, what could not be used of them, and which columns hold no figures."""

    rijen: list[Cijferrij] = field(default_factory=list)
    afgewezen: list[Regel] = field(default_factory=list)
    cellen: list[Regel] = field(default_factory=list)
    kolommen: list[str] = field(default_factory=list)
    aantal: int = 0


def read_period(tekst: str) -> str:
    """A year, quarter or month as CBS or a person writes it; empty when it is none.

    >>> [read_period(t) for t in ("2024", "2012JJ00", "2024KW02", "2024MM11", "2024.0", "2024-03", "vorig jaar")]
    ['2024', '2012', '2024-K2', '2024-11', '2024', '2024-03', '']
    """
    found = re.fullmatch(r"([12]\d{3})(?:\.0)?(?:JJ00|-?KW?0?([1-4])|(?:MM|-)(0[1-9]|1[0-2]))?", tekst.strip().upper())
    if not found:
        return ""
    jaar, kwartaal, maand = found[1], found[2], found[3]
    return f"{jaar}-K{kwartaal}" if kwartaal else f"{jaar}-{maand}" if maand else jaar


def read_figures(tabel: Csvtabel, jaar: str, bekend: Callable[[str], Bekend] = known) -> Gelezen:
    """All rows; ``jaar`` counts where neither a column nor the name of a column tells. Raises KeuzeFout.

    ``bekend`` tells of a code what its figures must keep to.
    """
    code = code_column(tabel)
    vak = {naam: place for place, naam in enumerate(tabel.kolommen)}
    lezer = _Lezer(tabel, vak, vak[code], jaar, bekend)
    gelezen = Gelezen(aantal=len(tabel.rijen))
    indicator, waarde = (first_field(tabel.kolommen, namen) for namen in (_INDICATOR, _WAARDE))
    if indicator and waarde:
        lezer.read_long(gelezen, vak[indicator], vak[waarde])
    else:
        lezer.read_wide(gelezen)
    return gelezen


def code_column(tabel: Csvtabel) -> str:
    """The column with the codes of the areas. Raises KeuzeFout."""
    code = first_field(tabel.kolommen, _CODE)
    if code is None:
        raise KeuzeFout(
            f"Geen kolom gevonden met de code van het gebied. Noem die code. Er zijn: {opsomming(tabel.kolommen)}."
        )
    return code


class _Lezer:
    """Reads the rows of one table; knows where code, niveau and periode stand."""

    def __init__(
        self, tabel: Csvtabel, vak: dict[str, int], code: int, jaar: str, bekend: Callable[[str], Bekend]
    ) -> None:
        self.tabel, self.vak, self.code, self.jaar, self.bekend = tabel, vak, code, jaar, bekend
        periode, niveau = (first_field(tabel.kolommen, namen) for namen in (_PERIODE, _NIVEAU))
        self.periode = vak[periode] if periode else None
        self.niveau = vak[niveau] if niveau else None

    def read_wide(self, gelezen: Gelezen) -> None:
        """A row per area, a column per indicator."""
        kolommen = self._figure_columns(gelezen)
        gezien: dict[tuple[str, str], int] = {}
        for nummer, rij in enumerate(self.tabel.rijen, 1):
            kop = self._head(gelezen, nummer, rij)
            if kop is None:
                continue
            code, periode = kop
            eerder = gezien.setdefault((code, periode), nummer)
            if eerder != nummer:
                gelezen.afgewezen.append(Regel(nummer, code, f"staat ook al op rij {eerder}"))
                continue
            cellen = [(place, naam, van or periode) for place, naam, van in kolommen]
            self._add(gelezen, nummer, rij, code, cellen)

    def read_long(self, gelezen: Gelezen, indicator: int, waarde: int) -> None:
        """A row per area and indicator."""
        gezien: dict[tuple[str, str, str], int] = {}
        for nummer, rij in enumerate(self.tabel.rijen, 1):
            kop = self._head(gelezen, nummer, rij)
            if kop is None:
                continue
            code, periode = kop
            naam = rij[indicator].strip()[:_TEKENS_MAX]
            eerder = gezien.setdefault((code, naam.casefold(), periode), nummer)
            if not naam or eerder != nummer:
                reden = f"staat ook al op rij {eerder}" if naam else "er staat niet bij welke indicator het is"
                gelezen.afgewezen.append(Regel(nummer, code, reden))
                continue
            self._add(gelezen, nummer, rij, code, [(waarde, naam, periode)])

    def _head(self, gelezen: Gelezen, nummer: int, rij: Sequence[str]) -> tuple[str, str] | None:
        """Code and period of a row; what is wrong goes into the report."""
        code = rij[self.code].strip()[:_TEKENS_MAX]
        eigen = rij[self.periode].strip() if self.periode is not None else ""
        periode = read_period(eigen) if eigen else self.jaar
        if not code:
            gelezen.afgewezen.append(Regel(nummer, "", "er staat geen code van een gebied"))
        elif not periode:
            gelezen.afgewezen.append(Regel(nummer, code, f"{eigen[:40]} is geen jaar, kwartaal of maand"))
        else:
            return code, periode
        return None

    def _add(
        self, gelezen: Gelezen, nummer: int, rij: Sequence[str], code: str, cellen: Sequence[tuple[int, str, str]]
    ) -> None:
        """A row with every figure that can be used; one cell that cannot leaves the others."""
        waarden: dict[tuple[str, str], Waarde] = {}
        for place, naam, periode in cellen:
            try:
                waarden[naam, periode] = read_cell(rij[place], self.bekend(naam))
            except OnbruikbareCel as error:
                gelezen.cellen.append(Regel(nummer, f"{code}, {self.tabel.kolommen[place]}", str(error)))
        if not waarden:
            gelezen.afgewezen.append(Regel(nummer, code, "geen enkel bruikbaar getal"))
            return
        niveau = rij[self.niveau].strip().casefold() if self.niveau is not None else ""
        gelezen.rijen.append(Cijferrij(nummer, code, niveau, waarden | dict(_shares(waarden))))

    def _figure_columns(self, gelezen: Gelezen) -> list[tuple[int, str, str]]:
        """Place, code and year of the columns that hold a number somewhere; the others are told."""
        found = []
        leeg = {self.code, self.niveau, self.periode}
        for naam, place in self.vak.items():
            if not naam or place in leeg or naam.casefold() in _GEEN_INDICATOR:
                continue
            if not any(is_figure(rij[place]) for rij in self.tabel.rijen):
                gelezen.kolommen.append(naam)
                continue
            met_jaar = _MET_JAAR.fullmatch(naam)
            found.append((place, (met_jaar[1] if met_jaar else naam)[:_TEKENS_MAX], met_jaar[2] if met_jaar else ""))
        if not found:
            raise KeuzeFout("Geen enkele kolom bevat getallen. Zet elk cijfer in een eigen kolom.")
        self._refuse_twice(found)
        return found

    def _refuse_twice(self, kolommen: Sequence[tuple[int, str, str]]) -> None:
        """The same figure of the same year in two columns: which of them counts is not ours to guess."""
        eerder: dict[tuple[str, str], int] = {}
        for place, naam, jaar in kolommen:
            ander = eerder.setdefault((naam.casefold(), jaar or self.jaar), place)
            if ander != place:
                dubbel = opsomming(self.tabel.kolommen[een] for een in (ander, place))
                raise KeuzeFout(f"De kolommen {dubbel} geven hetzelfde cijfer van hetzelfde jaar. Laat er één weg.")


def _shares(waarden: dict[tuple[str, str], Waarde]) -> Iterator[tuple[tuple[str, str], Waarde]]:
    """Shares of counts that stand in one row."""
    op_naam = {(naam.casefold(), periode): waarde for (naam, periode), waarde in waarden.items()}
    for code, teller, noemer in AANDELEN:
        for periode in sorted({periode for _, periode in op_naam}):
            deel = share_of(op_naam.get((teller, periode)), op_naam.get((noemer, periode)), MINSTE_INWONERS)
            if deel is not None and (code, periode) not in op_naam:
                yield (code, periode), deel
