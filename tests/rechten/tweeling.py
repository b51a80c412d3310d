"""Two worlds that somebody cannot tell apart: one with what is hidden from them, one in which that does not exist.

In both there is something hidden far away, so that the answers are made in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import connection
from django.utils import timezone

from accounts.models import Organisatie
from gebied.models import Gebied, Indeling
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start, run_here, stale_runs_start
from opgaven.services.herberekening import mark_areas
from opgaven.services.vormen import make_opgave_shapes
from stakeholders.models import Stakeholder
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import X0, Y0, make_cijfer, make_effect, make_gebied, make_indeling, make_kenmerk, make_opgave, square
from tests.rechten.tweeling_cop import NUMMERS as COP_NUMMERS
from tests.rechten.tweeling_cop import make_communities
from tests.rechten.tweeling_sturing import make_steering
from tests.stakeholders.make import (
    make_afspraak,
    make_band,
    make_contact,
    make_inbreng,
    make_initiatief,
    make_positie,
    make_proces,
    make_stakeholder,
)

MERK = "Xgeheim"
TABELLEN = (
    "opgaven_berekening",
    "gebied_indeling",
    "gebied_indicator",
    "gebied_kenmerk",
    "opgaven_opgaveeffect",
    "accounts_user",
    "accounts_organisatie",
    "accounts_lidmaatschap",
)


@dataclass(frozen=True)
class Ding:
    """Something in the world: which number it has, whose it is, and who may see it."""

    pk: int
    van: str | None
    zichtbaar: str = "openbaar"
    gedeeld_met: tuple[str, ...] = ()

    def seen_by(self, namens: set[str], zelf: str | None) -> bool:
        """The rule in three lines, apart from the code that is tested."""
        if self.zichtbaar == "openbaar" or self.van in namens:
            return True
        return self.zichtbaar == "gedeeld" and zelf in self.gedeeld_met


def triangle(*points: tuple[float, float]) -> MultiPolygon:
    ring = [(X0 + x, Y0 + y) for x, y in (*points, points[0])]
    return MultiPolygon(Polygon(ring), srid=square().srid)


GEBIEDEN: dict[str, tuple[Ding, dict[str, Any]]] = {
    "gemeente": (Ding(1, None), {"niveau": "gemeente", "geometrie": square(0, 0, 3000, 1000)}),
    "ouder": (Ding(2, "gm0002", "intern"), {"niveau": "gemeente", "geometrie": square(2000, 0, 1000)}),
    "gebied": (Ding(3, None), {"geometrie": square(0, 0, 1000), "ouder_id": 1}),
    "tweede": (Ding(4, None), {"geometrie": square(1000, 0, 1000), "ouder_id": 1}),
    "weeskind": (Ding(5, None), {"geometrie": square(2000, 0, 1000), "ouder_id": 2}),
    "eigen_gebied": (Ding(6, "gm0001", "intern"), {"geometrie": square(0, 0, 800), "ouder_id": 1}),
    "vreemd_gebied": (Ding(7, "gm0002", "intern"), {"geometrie": square(200, 0, 900), "ouder_id": 1}),
    "gedeeld_gebied": (Ding(8, "gm0002", "gedeeld", ("gm0001",)), {"geometrie": square(500, 0, 900), "ouder_id": 2}),
    "apart": (Ding(9, "gm0002", "intern"), {"niveau": "kern", "geometrie": square(300, 0, 900)}),
}
OPGAVEN: dict[str, tuple[Ding, dict[str, Any]]] = {
    "openbaar": (
        Ding(1, "gm0001"),
        {"type": "woningbouw", "geometrie": square(0, 0, 600, 1000), "hoeveelheid": 300, "eenheid": "woningen"},
    ),
    "tweede": (Ding(2, None), {"type": "natuur", "geometrie": square(400, 0, 1600, 1000)}),
    "derde": (Ding(3, "gm0002"), {"type": "recreatie", "geometrie": triangle((0, 0), (2900, 0), (100, 700))}),
    "eigen": (Ding(4, "gm0001", "intern"), {"type": "zon", "geometrie": square(300, 100, 500)}),
    "zoek": (
        Ding(5, "gm0001", "intern"),
        {"type": "warmte", "geometrie": square(100, 50, 2400, 500), "geometriesoort": "zoekgebied"},
    ),
    "gedeeld": (
        Ding(6, "gm0002", "gedeeld", ("gm0001",)),
        {"type": "water", "geometrie": triangle((50, 50), (1500, 333), (700, 950))},
    ),
    "vreemd": (
        Ding(7, "gm0002", "intern"),
        {
            "type": "wind",
            "geometrie": triangle((-100, 450), (2200, 217), (1333, 999)),
            "hoeveelheid": 50,
            "eenheid": "woningen",
        },
    ),
    "vreemd_groot": (Ding(8, "gm0002", "intern"), {"type": "landbouw", "geometrie": square(-500, -500, 4000, 900)}),
    "vreemd_weg": (Ding(9, "gm0002", "intern"), {"type": "defensie", "geometrie": square(100, 100, 700)}),
    "beoogd": (Ding(10, "gm0002"), {"type": "mobiliteit", "geometrie": square(450, 0, 100, 1000), "begin_jaar": 2030}),
}


def make_world(namens: set[str], zelf: str | None, *, met_geheim: bool) -> dict[str, Any]:
    """Make it for who sees what these organisations own, and what was shared with ``zelf``. Gives numbers by name."""
    _restart()
    make_organisaties()
    gebieden = _make_all(GEBIEDEN, namens, zelf, met_geheim, _make_gebied)
    opgaven = _make_all(OPGAVEN, namens, zelf, met_geheim, _make_opgave)
    make_opgave(square(90_000, 90_000), "bodem", pk=900, naam=f"{MERK} ver", zichtbaarheid="intern", organisatie=_ver())
    sturing = make_steering(gebieden, opgaven, namens, zelf, geheim=MERK)
    _measure(gebieden, namens, met_geheim=met_geheim)
    for naam, opgave in opgaven.items():
        make_effect(opgave, -2 if naam in {"vreemd", "openbaar"} else 2)
    _compute(gebieden, opgaven)
    make_people(namens, zelf, met_geheim=met_geheim)
    make_communities(gemeente_testdam(), met_geheim=met_geheim, geheim=MERK)
    return (
        MENSEN_NUMMERS
        | COP_NUMMERS
        | sturing
        | {naam: ding.pk for naam, (ding, _) in {**GEBIEDEN, **OPGAVEN}.items()}
        | {
            "gebied": 3,
            "indeling": 1,
            "geheime_indeling": 2,
            "afwezig": 999_999,
            "run": 100,
        }
    )


def _measure(gebieden: dict[str, Any], namens: set[str], *, met_geheim: bool) -> None:
    """A figure in every area, so that a group would betray who is in it; and a figure of others in a seen area."""
    for naam, gebied in gebieden.items():
        _restart_at("gebied_indicatorwaarde", gebied.pk)
        make_cijfer(gebied, 10 + gebied.pk if naam != "tweede" else None)
    for nummer, (code, organisatie) in enumerate(
        (("gm0001", gemeente_testdam()), ("gm0002", make_organisatie("gm0002", ""))), start=100
    ):
        _restart_at("gebied_indicatorwaarde", nummer)
        if met_geheim or code in namens:
            naam = "monitor" if code in namens else MERK
            kans = {"is_kans": True, "is_kwetsbaarheid": True, "naam": f"{naam} {code}"}
            make_kenmerk(gebieden["gebied"], organisatie=organisatie, **kans)
            make_cijfer(gebieden["gebied"], 5, f"{naam} {code}", organisatie=organisatie)


def _compute(gebieden: dict[str, Any], opgaven: dict[str, Any]) -> None:
    """Two full runs, and in between a change of something hidden, with the work that it gives."""
    wijk, gemeente = Indeling.objects.get(pk=1), "gemeente"
    for niveau in (gemeente, "wijk"):
        berekening_start(indeling=wijk, niveau=niveau, direct=True)
    if "apart" in gebieden:
        berekening_start(indeling=Indeling.objects.get(pk=2), niveau="kern", direct=True)
    if "vreemd" in opgaven:
        _touch(opgaven["vreemd"])
    _restart_at("opgaven_berekening", 100)
    berekening_start(indeling=wijk, niveau="wijk", direct=True)
    if "vreemd" in opgaven:
        _touch(opgaven["vreemd"])
        mark_areas(gebied_ids=[3, 4])
    make_area_shapes(indeling_id=1, niveau="wijk")
    make_area_shapes(indeling_id=1, niveau="gemeente")
    make_opgave_shapes(opgave_ids=[opgave.pk for opgave in opgaven.values()])


def _touch(opgave: Opgave) -> None:
    """Somebody changed it, and the areas that it lies in were computed again."""
    opgave.save()
    mark_areas(gebied_ids=[3, 4])
    for run in stale_runs_start():
        run_here(run)


def _make_all(
    dingen: dict[str, Any], namens: set[str], zelf: str | None, met_geheim: bool, make: Any
) -> dict[str, Any]:
    return {
        naam: make(naam, ding, dict(waarden), namens, zelf)
        for naam, (ding, waarden) in dingen.items()
        if met_geheim or ding.seen_by(namens, zelf)
    }


def _naam(naam: str, ding: Ding, namens: set[str], zelf: str | None) -> str:
    return naam if ding.seen_by(namens, zelf) else f"{MERK} {naam}"


def _make_gebied(naam: str, ding: Ding, waarden: dict[str, Any], namens: set[str], zelf: str | None) -> Gebied:
    if waarden.get("ouder_id") and not Gebied.objects.filter(pk=waarden["ouder_id"]).exists():
        del waarden["ouder_id"]
    titel = _naam(naam, ding, namens, zelf)
    indeling = make_indeling("Proef 2026") if naam != "apart" else make_indeling(f"Indeling {titel}")
    gebied = make_gebied(
        pk=ding.pk, naam=titel, code=titel.replace(" ", "-"), indeling=indeling, zichtbaarheid=ding.zichtbaar,
        organisatie=_eigenaar(ding), **waarden,
    )  # fmt: skip
    _share(gebied, ding)
    return gebied


def _make_opgave(naam: str, ding: Ding, waarden: dict[str, Any], namens: set[str], zelf: str | None) -> Opgave:
    titel = _naam(naam, ding, namens, zelf)
    opgave = make_opgave(
        pk=ding.pk, naam=f"Opgave {titel}", sleutel=titel, bron=titel, beschrijving=f"Over {titel}", programma=titel,
        zichtbaarheid=ding.zichtbaar, organisatie=_eigenaar(ding), **waarden,
    )  # fmt: skip
    if naam == "vreemd_weg":
        Opgave.objects.filter(pk=opgave.pk).update(verwijderd_op=timezone.now() - timedelta(days=1))
    _share(opgave, ding)
    return opgave


def _eigenaar(ding: Ding) -> Organisatie | None:
    return Organisatie.objects.get(code=ding.van) if ding.van else None


def _share(obj: Any, ding: Ding) -> None:
    for code in ding.gedeeld_met:
        obj.delingen.create(organisatie=Organisatie.objects.get(code=code))


def make_organisaties() -> None:
    gemeente_testdam()
    make_organisatie("gm0002", "Gemeente Buurdorp")
    regio = make_organisatie("rb01", "Regiobureau Testregio", "regio")
    regio.regioleden.add(gemeente_testdam())
    _ver()


def _ver() -> Organisatie:
    return make_organisatie("gm0003", "Gemeente Veraf")


def _restart() -> None:
    """Both worlds count their rows from the same number."""
    for tabel in TABELLEN:
        _restart_at(tabel, 1)


def _restart_at(tabel: str, nummer: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s, false)", [tabel, nummer])


#: Of which owner, who sees it, and at which area; also something that is seen itself, at a place that is not.
MENSEN: dict[str, tuple[Ding, int]] = {
    "stakeholder": (Ding(1, "gm0001", "intern"), 3),
    "open_stakeholder": (Ding(2, "gm0002"), 3),
    "gedeelde_stakeholder": (Ding(3, "gm0002", "gedeeld", ("gm0001",)), 4),
    "vreemd_stakeholder": (Ding(4, "gm0002", "intern"), 3),
}
MENSEN_NUMMERS = {
    "stakeholder": 1, "vreemd_stakeholder": 4, "proces": 1, "vreemd_proces": 4, "initiatief": 1, "vreemd_initiatief": 4,
}  # fmt: skip


def make_people(namens: set[str], zelf: str | None, *, met_geheim: bool) -> None:
    """Stakeholders with all that hangs on them. What is hidden is tied to what is seen, and the other way round."""
    for naam, (ding, gebied_id) in MENSEN.items():
        if met_geheim or ding.seen_by(namens, zelf):
            _make_person(_naam(naam, ding, namens, zelf), ding, Gebied.objects.get(pk=gebied_id))
    verborgen = Gebied.objects.filter(pk=7).first()
    if verborgen is not None and met_geheim:
        make_band(verborgen, Stakeholder.objects.get(pk=2), pk=100, toelichting=f"{MERK} band")
        make_proces(f"{MERK} elders", pk=100, organisatie=_eigenaar(Ding(0, "gm0002")), gebied=verborgen)


def _make_person(naam: str, ding: Ding, gebied: Gebied) -> None:
    vast = {"pk": ding.pk, "organisatie": _eigenaar(ding), "zichtbaarheid": ding.zichtbaar}
    groep = make_stakeholder(naam, omschrijving=naam, **vast)
    make_positie(make_band(gebied, groep, pk=ding.pk), 3 + ding.pk, 5, 2, pk=ding.pk, onderbouwing=f"Positie {naam}")
    make_contact(groep, pk=ding.pk, naam=f"Contact {naam}")
    make_afspraak(groep, pk=ding.pk, tekst=f"Afspraak {naam}", datum="2020-01-01", deadline="2020-01-02")
    proces = make_proces(naam, gebied=gebied, gerealiseerd=1, **vast)
    make_inbreng(proces, pk=ding.pk, stakeholder=groep, tekst=f"Inbreng {naam}")
    initiatief = make_initiatief(gebied, naam, initiatiefnemer=groep, **vast)
    for obj in (groep, proces, initiatief):
        _share(obj, ding)


def hidden_names(namens: set[str], zelf: str | None) -> Iterator[str]:
    for dingen in (GEBIEDEN, OPGAVEN):
        for naam, (ding, _) in dingen.items():
            if not ding.seen_by(namens, zelf):
                yield naam
