"""Write the demo: organisations, areas, opgaven and users in one transaction, and then the runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final, TypeVar

import shapely
from django.conf import settings
from django.contrib.gis.geos import GEOSGeometry
from django.db import transaction
from django.db.models import Model

from accounts.models import Organisatie, Zichtbaarheid
from gebied.crs import RD
from gebied.models import Gebied, Indeling
from gebied.services.vormen import make_area_shapes
from opgaven.demo.areas import DemoGebied, make_areas
from opgaven.demo.land import INDELING
from opgaven.demo.opgaven import DemoOpgave, make_opgaven
from opgaven.demo.organisations import ORGANISATIES
from opgaven.demo.profiel import tell_profile
from opgaven.demo.users import make_users
from opgaven.demo.verhalen import verhalen
from opgaven.models import Aard, Berekening, Geometriesoort, Opgave, OpgaveDeling, Opgavetype, Status
from opgaven.services.berekening import berekening_start
from opgaven.services.herberekening import mark_areas, mark_touched, recompute_soon
from opgaven.services.vormen import make_opgave_shapes

BRON: Final = "Twaalfstroom"
#: Parents before children; computed in the other order, so that the map opens on the neighbourhoods.
NIVEAUS: Final = ("gemeente", "kern", "wijk", "buurt")

M = TypeVar("M", bound=Model)


class DemoNotAllowedError(Exception):
    """The demo has passwords that everybody knows; the message says so in Dutch."""


@dataclass
class Telling:
    """How many rows were new, changed or left alone."""

    nieuw: int = 0
    bijgewerkt: int = 0
    ongewijzigd: int = 0


@dataclass
class Verslag:
    """What loading the demo did."""

    gebieden: Telling
    opgaven: Telling
    gebruikers: int
    berekeningen: int

    def as_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        return asdict(self)


def load_demo() -> Verslag:
    """Load or restore the demo; a second time changes nothing. Takes a few seconds.

    Raises DemoNotAllowedError in a real installation.
    """
    if not settings.DEMO_TOEGESTAAN:
        raise DemoNotAllowedError(
            "De demo heeft wachtwoorden die iedereen kent. Laad haar alleen op een eigen computer, niet op een echte "
            "installatie."
        )
    with transaction.atomic():
        organisaties = _load_organisations()
        indeling, _ = Indeling.objects.get_or_create(
            naam=INDELING, defaults={"jaar": 2026, "bron": "Verzonnen voorbeeld"}
        )
        gebieden = _load_areas(indeling)
        opgaven = _load_opgaven(organisaties)
        gebruikers = make_users(indeling)
        _share(organisaties)
        tell_profile(indeling)
        for verhaal in verhalen:
            verhaal(indeling)
    return Verslag(gebieden, opgaven, gebruikers, _run(indeling))


def is_loaded() -> bool:
    """Does the database hold the demo?"""
    return Indeling.objects.filter(naam=INDELING).exists()


def _load_organisations() -> dict[str, Organisatie]:
    for organisatie in ORGANISATIES:
        Organisatie.objects.get_or_create(
            code=organisatie.code, defaults={"naam": organisatie.naam, "soort": organisatie.soort}
        )
    return Organisatie.objects.in_bulk([organisatie.code for organisatie in ORGANISATIES], field_name="code")


def _load_areas(indeling: Indeling) -> Telling:
    """Level by level, for a child points at its parent."""
    telling = Telling()
    known = {area.code: area for area in Gebied.objects.filter(indeling=indeling)}
    for niveau in NIVEAUS:
        wanted = {area.code: _area_values(area, indeling, known) for area in make_areas() if area.niveau == niveau}
        new, changed = _compare(Gebied, known, wanted, telling)
        if new or changed:
            _write(new, changed)
            make_area_shapes(indeling_id=indeling.pk, niveau=niveau)
            _mark_areas([area.pk for area in changed])
        known |= {area.code: area for area in new}
    return telling


def _mark_areas(gebied_ids: list[int]) -> None:
    if mark_areas(gebied_ids=gebied_ids):
        recompute_soon()


def _area_values(area: DemoGebied, indeling: Indeling, known: dict[str, Gebied]) -> dict[str, Any]:
    return {
        "indeling_id": indeling.pk,
        "niveau": area.niveau,
        "code": area.code,
        "naam": area.naam,
        "ouder_id": known[area.ouder].pk if area.ouder else None,
        "stedelijkheid": area.stedelijkheid,
        "geometrie": GEOSGeometry(memoryview(shapely.to_wkb(area.vorm)), srid=RD),
        "oppervlakte_m2": area.vorm.area,
        "zichtbaarheid": Zichtbaarheid.OPENBAAR.value,
    }


def _load_opgaven(organisaties: dict[str, Organisatie]) -> Telling:
    telling = Telling()
    known = {opgave.sleutel: opgave for opgave in Opgave.objects.filter(bron=BRON)}
    typen = Opgavetype.objects.in_bulk(field_name="code")
    wanted = {opgave.sleutel: _opgave_values(opgave, typen, organisaties) for opgave in make_opgaven()}
    new, changed = _compare(Opgave, known, wanted, telling)
    if new or changed:
        touched = mark_touched(opgave_ids=[opgave.pk for opgave in changed])
        _write(new, changed)
        ids = [opgave.pk for opgave in (*new, *changed)]
        make_opgave_shapes(opgave_ids=ids)
        if mark_touched(opgave_ids=ids) or touched:
            recompute_soon()
    return telling


def _opgave_values(
    opgave: DemoOpgave, typen: dict[str, Opgavetype], organisaties: dict[str, Organisatie]
) -> dict[str, Any]:
    bestuurslagen = {organisatie.code: organisatie.bestuurslaag for organisatie in ORGANISATIES}
    hoeveelheid, eenheid, doeljaar = opgave.hoeveelheid or (None, "", None)
    return {
        "bron": BRON,
        "sleutel": opgave.sleutel,
        "naam": opgave.naam,
        "type_id": typen[opgave.type].pk,
        "aard": Aard.WERKINGSGEBIED if opgave.status == Status.GELDEND else Aard.OPGAVE,
        "status": opgave.status,
        "geometrie": GEOSGeometry(memoryview(shapely.to_wkb(opgave.vorm)), srid=RD),
        "geometriesoort": opgave.soort,
        "oppervlakte_m2": opgave.vorm.area,
        "beschrijving": opgave.beschrijving,
        "doel": opgave.doel,
        "resultaat": opgave.resultaat,
        "begin_jaar": opgave.jaren[0],
        "eind_jaar": opgave.jaren[1],
        "urgentie": opgave.urgentie,
        "bestuurslaag": bestuurslagen[opgave.van],
        "programma": opgave.programma,
        "organisatie_id": organisaties[opgave.van].pk,
        "afdeling": opgave.afdeling,
        "rol_eigenaar": opgave.rol,
        "hoeveelheid": hoeveelheid,
        "eenheid": eenheid,
        "doeljaar": doeljaar,
        "hardheid": opgave.hardheid,
        "zichtbaarheid": _visibility(opgave),
        "verwijderd_op": None,
    }


def _visibility(opgave: DemoOpgave) -> str:
    """Search areas are shared among the governments, drafts stay inside, and the rest is public."""
    if opgave.status == Status.CONCEPT:
        return Zichtbaarheid.INTERN.value
    openbaar = opgave.soort != Geometriesoort.ZOEKGEBIED
    return (Zichtbaarheid.OPENBAAR if openbaar else Zichtbaarheid.GEDEELD).value


def _share(organisaties: dict[str, Organisatie]) -> None:
    gedeeld = Opgave.objects.filter(bron=BRON, zichtbaarheid=Zichtbaarheid.GEDEELD)
    overheden = [organisaties[organisatie.code] for organisatie in ORGANISATIES if organisatie.bestuurslaag]
    OpgaveDeling.objects.bulk_create(
        (
            OpgaveDeling(opgave=opgave, organisatie=overheid)
            for opgave in gedeeld.without_geometry()
            for overheid in overheden
            if overheid.pk != opgave.organisatie_id
        ),
        ignore_conflicts=True,
    )


def _compare(
    model: type[M], known: dict[str, M], wanted: dict[str, dict[str, Any]], telling: Telling
) -> tuple[list[M], list[M]]:
    """The rows that are missing, and those that differ, with the wanted values set on them; nothing is written."""
    new = [model(**values) for key, values in wanted.items() if key not in known]
    changed = [known[key] for key, values in wanted.items() if key in known and _restore(known[key], values)]
    telling.nieuw += len(new)
    telling.bijgewerkt += len(changed)
    telling.ongewijzigd += len(wanted) - len(new) - len(changed)
    return new, changed


def _write(new: list[M], changed: list[M]) -> None:
    if new:
        type(new[0])._default_manager.bulk_create(new)
    for row in changed:
        row.save()


def _restore(row: Model, values: dict[str, Any]) -> bool:
    """Set the values on a row; was any of them different?"""
    different = [name for name, value in values.items() if getattr(row, name) != value]
    for name in different:
        setattr(row, name, values[name])
    return bool(different)


def _run(indeling: Indeling) -> int:
    """Compute here and now every level that was never computed; the workers keep it up to date from then on."""
    computed: Iterable[str] = Berekening.objects.filter(
        indeling=indeling, soort=Berekening.Soort.VOLLEDIG, status=Berekening.Status.KLAAR, peiljaar__isnull=True
    ).values_list("niveau", flat=True)
    waiting = [niveau for niveau in NIVEAUS if niveau not in set(computed)]
    for niveau in waiting:
        berekening_start(indeling=indeling, niveau=niveau, direct=True)
    return len(waiting)
