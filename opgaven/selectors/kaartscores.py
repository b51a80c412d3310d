"""The scores as the map and its table tell them: values in words, classes, ranks, and a legend in real units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from math import floor
from typing import Any

import numpy as np
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from numpy.typing import NDArray

import stapeling
from accounts.permissions import Doelgroep
from gebied.models import Gebied
from gebied.taal import aantal, getal
from opgaven.kaartvraag import Laag
from opgaven.keuze import Filter
from opgaven.selectors.keuze import Telling, count_chosen
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table
from opgaven.taal import SCORE_LABELS, grens_waarde, score_eenheid, score_waarde, telt_mee
from opgaven.taal.keuze import telling_zin

#: The family of colours of a score (ux.md); the others are about stacking.
FAMILIES = {"conflict": "conflict", "tegenwerking": "conflict", "samenhang": "samenhang"}
_GEHEEL = frozenset({"opgaven", "stapel_max"})
KLASSEN = range(6)


@dataclass(frozen=True, slots=True)
class Legendarij:
    """A line of the legend: the class, its values in words, and the number of areas."""

    klasse: int
    tekst: str
    aantal: int


@dataclass(frozen=True)
class Kaartscores:
    """One score of every computed area, the highest first."""

    naam: str
    tabel: ScoreTabel
    volgorde: NDArray[np.intp]
    totaal: int
    vaste_grenzen: tuple[float, ...] | None = None
    """Breaks of others, to compare with them; else those of the table."""

    @property
    def familie(self) -> str:
        return FAMILIES.get(self.naam, "stapel")

    @property
    def titel(self) -> str:
        """Name with the unit."""
        label = SCORE_LABELS[self.naam]
        return label.label if self.naam == "opgaven" else f"{label.label} ({label.eenheid})"

    @property
    def grenzen(self) -> tuple[float, ...]:
        """The class breaks that the colours follow."""
        return self.tabel.grenzen(self.naam) if self.vaste_grenzen is None else self.vaste_grenzen

    def klassen(self) -> NDArray[Any]:
        """Class 0..5 per area, in the order of the table."""
        return stapeling.klasse(self.tabel.waarden[self.naam], self.grenzen)

    @property
    def niet_berekend(self) -> int:
        return self.totaal - len(self.tabel)

    def column(self, waarden: NDArray[Any]) -> list[Any]:
        """Values in the order of the map."""
        values: list[Any] = waarden[self.volgorde].tolist()
        return values

    def teksten(self) -> list[str]:
        """Value with unit per area, in the order of the map."""
        return [waarde_tekst(self.naam, waarde) for waarde in self.column(self.tabel.waarden[self.naam])]

    def legenda(self) -> list[Legendarij]:
        """Lines for zero and for every class that can hold an area."""
        klassen = self.klassen()
        aantallen = np.bincount(klassen, minlength=len(KLASSEN)).tolist() if len(self.tabel) else [0] * len(KLASSEN)
        teksten = klasse_teksten(self.naam, self.grenzen)
        return [Legendarij(klasse, tekst, aantallen[klasse]) for klasse, tekst in teksten]

    def voet(self, telling: Telling | None = None) -> str:
        """What somebody must know who reads these numbers: a signal, of whom, of when, and what is out of date."""
        delen = [_("Signaal, geen oordeel."), self.telt_mee, self.dagtekening(telling), self.verouderd_zin()]
        return " ".join(deel for deel in delen if deel)

    @property
    def telt_mee(self) -> str:
        return telt_mee(self.tabel.vraag.doelgroep)

    def dagtekening(self, telling: Telling | None = None) -> str:
        """Of which day the data are, and which run made numbers of them."""
        run = self.tabel.volledige_run
        gegevens = _day(telling.jongste) if telling and telling.jongste else ""
        if not run or not run.klaar_op:
            return _("Gegevens van {dag}.").format(dag=gegevens) if gegevens else ""
        zin = _("Berekening {nummer} van {klaar}.")
        if gegevens:
            zin = _("Gegevens van {dag}, berekening {nummer} van {klaar}.")
        return zin.format(dag=gegevens, nummer=run.pk, klaar=_day(run.klaar_op))

    def verouderd_zin(self) -> str:
        verouderd = int(self.tabel.verouderd.sum())
        zin = _("Verouderd: {gebieden}, de nieuwe berekening volgt vanzelf.")
        return zin.format(gebieden=aantal(verouderd, "gebied", "gebieden")) if verouderd else ""


def _day(moment: datetime) -> str:
    return date_format(localtime(moment), "j F Y")


def map_scores(laag: Laag, keuze: Filter, naam: str, doelgroep: Doelgroep) -> Kaartscores:
    """One score for all areas of a layer, of the chosen opgaven."""
    tabel = score_table(Vraag(laag.indeling_id, laag.niveau, keuze, doelgroep))
    return scores_in_order(tabel, laag, naam, doelgroep)


def scores_in_order(tabel: ScoreTabel, laag: Laag, naam: str, doelgroep: Doelgroep) -> Kaartscores:
    """One score of a table, the highest first."""
    waarden = tabel.waarden[naam]
    volgorde = np.lexsort((np.array(tabel.codes), -waarden)) if len(tabel) else np.array([], dtype=np.intp)
    totaal = Gebied.objects.of(laag.indeling_id, laag.niveau).visible_to(doelgroep).count()
    return Kaartscores(naam, tabel, volgorde, totaal)


def scores_document(scores: Kaartscores) -> dict[str, Any]:
    """What the map needs of a score; arrays in one order, the highest first."""
    tabel, naam = scores.tabel, scores.naam
    telling = count_chosen(tabel.vraag.keuze, tabel.vraag.doelgroep)
    return {
        "score": naam,
        "titel": scores.titel,
        "familie": scores.familie,
        "voet": scores.voet(telling),
        "stand": {
            "telt_mee": scores.telt_mee,
            "zin": " ".join(filter(None, [_("Signaal, geen oordeel."), scores.dagtekening(telling)])),
            "verouderd": scores.verouderd_zin(),
        },
        "grenzen": list(scores.grenzen),
        "legenda": [{"klasse": rij.klasse, "tekst": rij.tekst, "aantal": rij.aantal} for rij in scores.legenda()],
        "niet_berekend": scores.niet_berekend,
        "totaal": scores.totaal,
        "telling": telling_zin(telling),
        "ids": scores.column(tabel.gebied_ids),
        "waarden": scores.column(tabel.waarden[naam]),
        "klassen": scores.column(scores.klassen()),
        "rangen": scores.column(tabel.rang(naam)),
        "teksten": scores.teksten(),
        "verouderd": tabel.gebied_ids[tabel.verouderd].tolist(),
    }


def waarde_tekst(naam: str, waarde: float) -> str:
    """Value with its unit."""
    return f"{score_waarde(naam, waarde)} {score_eenheid(naam, waarde)}".strip()


def klasse_teksten(naam: str, grenzen: tuple[float, ...]) -> list[tuple[int, str]]:
    """What each class holds, in real units; classes that equal breaks leave empty are left out.

    >>> klasse_teksten("opgaven", (2.0, 4.0, 4.0, 9.6))
    [(0, '0'), (1, '1 - 2'), (2, '3 - 4'), (4, '5 - 9'), (5, '10 of meer')]
    >>> klasse_teksten("conflict", (0.5, 1.25, 2.0, 4.0))[1:3]
    [(1, 'tot en met 0,5'), (2, '0,5 - 1,3')]
    """
    if not grenzen:
        return [(0, score_waarde(naam, 0))]
    klassen = _whole_classes(grenzen) if naam in _GEHEEL else _real_classes(naam, grenzen)
    return [(0, score_waarde(naam, 0)), *klassen]


def _whole_classes(grenzen: tuple[float, ...]) -> Iterator[tuple[int, str]]:
    """Counts: class 2 with breaks 2 and 4.4 holds 3 and 4."""
    eersten = [1, *(floor(grens) + 1 for grens in grenzen)]
    for klasse, (eerste, laatste) in enumerate(
        zip(eersten, [floor(grens) for grens in grenzen], strict=False), start=1
    ):
        if eerste <= laatste:
            yield klasse, getal(eerste) if eerste == laatste else f"{getal(eerste)} - {getal(laatste)}"
    yield len(grenzen) + 1, _("{aantal} of meer").format(aantal=getal(eersten[-1]))


def _real_classes(naam: str, grenzen: tuple[float, ...]) -> Iterator[tuple[int, str]]:
    """Measures: a class holds what is above the break before it, up to and including its own."""
    yield 1, _("tot en met {waarde}").format(waarde=grens_waarde(naam, grenzen[0]))
    for klasse, (onder, boven) in enumerate(pairwise(grenzen), start=2):
        if onder < boven:
            yield klasse, f"{grens_waarde(naam, onder)} - {grens_waarde(naam, boven)}"
    yield len(grenzen) + 1, _("meer dan {waarde}").format(waarde=grens_waarde(naam, grenzen[-1]))
