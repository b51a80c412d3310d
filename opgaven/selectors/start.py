"""What the start page tells everybody: how much there is, the newest runs, where most friction is; and how far an
installation is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db.models import Count, QuerySet, Value

from accounts.models import Lidmaatschap, Organisatie, Rol, User
from accounts.permissions import ALLES, Doelgroep
from accounts.samen import rows_together
from gebied.models import Gebied
from gebied.selectors.lijst import Laag, default_layer, layers
from opgaven.models import Berekening, Opgave, Score, TeHerberekenen
from opgaven.selectors.berekening import listed_runs
from opgaven.selectors.matrix import active_matrix
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table

#: So many areas and runs stand on the start page; the lists have them all.
BELANGRIJKSTE = 5


@dataclass(frozen=True, slots=True)
class Koploper:
    """An area with a high score."""

    gebied_id: int
    naam: str
    conflict: float
    klasse: int
    verouderd: bool


@dataclass(frozen=True, slots=True)
class Startinhoud:
    """``laag`` is the layer that the areas come from; None when nothing was computed."""

    gebieden: int
    opgaven: int
    berekeningen: Sequence[Berekening]
    laag: Laag | None
    run: Berekening | None
    berekend: int
    koplopers: Sequence[Koploper]


@dataclass(frozen=True, slots=True)
class Vulling:
    """How far an installation is, as far as somebody may see. ``berekening`` is the newest run."""

    gebieden: int
    opgaven: int
    meetellend: int
    """Opgaven that take part in scores and map; a draft, what is finished and what lapsed do not."""
    berekend: int
    berekening: Berekening | None

    @property
    def is_leeg(self) -> bool:
        """Is there still a step to take before there is something to see?"""
        return not (self.gebieden and self.opgaven and self.berekend)


@dataclass(frozen=True, slots=True)
class Installatie:
    """What is in the installation, for who sets it up. ``onbeheerd``: organisations that nobody manages today."""

    organisaties: int
    onbeheerd: Sequence[Organisatie]
    gebruikers: int
    gebieden: int
    lagen: int
    opgaven: int
    matrix: int
    wachtend: int
    laatste: Berekening | None


def read_fill(doelgroep: Doelgroep) -> Vulling:
    """Two queries."""
    gebieden = Gebied.objects.visible_to(doelgroep)
    opgaven = Opgave.objects.existing().visible_to(doelgroep)
    runs = listed_runs(doelgroep).filter(soort=Berekening.Soort.VOLLEDIG)[:1]
    aantallen = (
        _count(gebieden),
        _count(opgaven),
        _count(opgaven.filter(pk__in=Opgave.objects.taking_part().order_by().values("pk"))),
        _count(Score.objects.filter(actueel=True, gebied__in=gebieden.order_by().values("pk"))),
    )
    laatste, *geteld = rows_together(runs, *aantallen)
    gebieden_n, opgaven_n, mee_n, berekend_n = (next(iter(rijen), 0) for rijen in geteld)
    return Vulling(
        gebieden=gebieden_n,
        opgaven=opgaven_n,
        meetellend=mee_n,
        berekend=berekend_n,
        berekening=next(iter(laatste), None),
    )


def _count(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """How many there are, as a question of one row."""
    return rijen.order_by().annotate(samen=Value(1)).values("samen").annotate(n=Count("*")).values_list("n", flat=True)


def read_installation() -> Installatie:
    """Three queries."""
    lagen = layers(ALLES)
    beheerd = Lidmaatschap.objects.active().filter(rollen__rol=Rol.Naam.BEHEERDER, user__is_active=True)
    met_leden = Organisatie.objects.filter(lidmaatschappen__in=Lidmaatschap.objects.active()).distinct()
    onbeheerd, laatste, *geteld = rows_together(
        met_leden.exclude(pk__in=beheerd.values("organisatie_id")),
        listed_runs(ALLES)[:1],
        _count(Organisatie.objects.all()),
        _count(User.objects.filter(is_active=True)),
        _count(Opgave.objects.existing()),
        _count(TeHerberekenen.objects.all()),
    )
    organisaties, gebruikers, opgaven, wachtend = (next(iter(rijen), 0) for rijen in geteld)
    return Installatie(
        organisaties=organisaties,
        onbeheerd=onbeheerd,
        gebruikers=gebruikers,
        gebieden=sum(laag.aantal for laag in lagen),
        lagen=len(lagen),
        opgaven=opgaven,
        matrix=active_matrix().nummer,
        wachtend=wachtend,
        laatste=next(iter(laatste), None),
    )


def read_start(doelgroep: Doelgroep) -> Startinhoud:
    """At most 15 queries."""
    lagen = layers(doelgroep)
    runs = list(listed_runs(doelgroep).filter(soort=Berekening.Soort.VOLLEDIG)[:BELANGRIJKSTE])
    laag = _shown_layer(lagen, runs)
    tabel = score_table(Vraag(laag.indeling_id, laag.niveau, doelgroep=doelgroep)) if laag else None
    return Startinhoud(
        gebieden=sum(laag.aantal for laag in lagen),
        opgaven=Opgave.objects.existing().visible_to(doelgroep).count(),
        berekeningen=runs,
        laag=laag,
        run=tabel.volledige_run if tabel else None,
        berekend=len(tabel) if tabel else 0,
        koplopers=_leaders(tabel) if tabel else [],
    )


def _shown_layer(lagen: Sequence[Laag], runs: Sequence[Berekening]) -> Laag | None:
    """The preferred layer of the indeling that was computed last."""
    berekend = [(run.indeling_id, run.niveau) for run in runs if run.status == Berekening.Status.KLAAR]
    if not berekend:
        return None
    nieuwste, _ = berekend[0]
    return default_layer([laag for laag in lagen if (laag.indeling_id, laag.niveau) in berekend], nieuwste)


def _leaders(tabel: ScoreTabel) -> list[Koploper]:
    """The areas with most conflict, only those that have any."""
    conflict = tabel.waarden["conflict"]
    if not len(tabel):
        return []
    klassen = tabel.klasse("conflict")
    rijen = [rij for rij in np.argsort(-conflict, kind="stable")[:BELANGRIJKSTE].tolist() if conflict[rij] > 0]
    return [
        Koploper(
            gebied_id=int(tabel.gebied_ids[rij]),
            naam=tabel.namen[rij],
            conflict=float(conflict[rij]),
            klasse=int(klassen[rij]),
            verouderd=bool(tabel.verouderd[rij]),
        )
        for rij in rijen
    ]
