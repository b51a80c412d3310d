"""The same walk on the real files of Zeeland: 169 wijken, 635 rows with figures, housing plans and a zone."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from accounts.models import Rol, User
from accounts.permissions import doelgroep_of
from gebied.models import Gebied, Rolgebied
from gebied.profiel.cijfertabel import suggestions
from gebied.selectors.indicatoren import cijfers_of
from opgaven.models import Inlezing, ScorePaar
from opgaven.services.berekening import berekening_start
from sturing.models import Afspraak
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.commandos import roep
from tests.e2e.conftest import pages_of, sign_in
from tests.e2e.schuurpunt import Schuurpunt, bring_in, from_a_figure_to_one_sheet
from tests.leegmaken import make_empty
from tests.sturing.test_zeeland import CIJFERS, PLANNEN

pytestmark = [pytest.mark.e2e, pytest.mark.echt]


def bring_in_zeeland(echt_bestand) -> None:
    """Municipalities and wijken, housing plans of Testdam, and a zone of Buurdorp that they lie in."""
    gebieden = echt_bestand("zeeland_areas_2022.gpkg.zip")
    for laag, niveau in (("gemeenten_2022", "gemeente"), ("wijken_2022", "wijk")):
        roep("import_gebieden", gebieden, "--indeling", "CBS 2022", "--niveau", niveau, "--layer", laag)
    plannen = ("--opgavetype", "woningbouw", "--bron", "EIB", "--sleutel", "OBJECTID", "--name", "Plannaam")
    van = ("--organisatie", gemeente_testdam().code, "--zichtbaarheid", "openbaar")
    roep("import_opgaven", echt_bestand(PLANNEN), *plannen, *van)
    zones = ("--opgavetype", "natuur", "--bron", "Verordening", "--where", "titel LIKE '%aardkundig%'")
    van = ("--organisatie", make_organisatie("gm0002", "Gemeente Buurdorp").code, "--zichtbaarheid", "openbaar")
    bestand = echt_bestand("zeeland_omgevingsverordening_pv29.gpkg.zip")
    roep("import_opgaven", bestand, *zones, "--aard", "werkingsgebied", "--status", "geldend", *van)
    berekening_start(indeling=Gebied.objects.first().indeling, niveau="wijk", direct=True)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker, echt_bestand) -> Iterator[str]:
    """Zeeland on a server, for both widths."""
    with django_db_blocker.unblock():
        bring_in_zeeland(echt_bestand)
        for naam, rol in (("otto", "opgavemanager"), ("greet", "gebiedsmanager")):
            make_member(naam, rol)
        make_member("bea", "opgavemanager", make_organisatie("gm0002", ""))
        server = LiveServer("localhost")
        server._live_server_modified_settings.enable()
        try:
            yield server.url
        finally:
            server.stop()
            server._live_server_modified_settings.disable()
            make_empty()


@pytest.fixture
def _django_db_helper(site: str) -> None:
    """Zeeland serves the whole file: nothing is emptied between these tests, in place of after each."""


def chafing_points(actor: User) -> list[Schuurpunt]:
    """Per wijk the two that chafe most: a plan and the zone, where the figures suggest a vulnerability."""
    paren = ScorePaar.objects.filter(score__actueel=True, aandeel_conflict__gt=0)
    eerste = paren.order_by("score__gebied_id", "-aandeel_conflict", "pk").distinct("score__gebied_id")
    return [
        Schuurpunt(paar.score.gebied, paar.opgave_a, paar.opgave_b)
        for paar in eerste.select_related("score__gebied", "opgave_a", "opgave_b")
        if {paar.opgave_a.bron, paar.opgave_b.bron} == {"EIB", "Verordening"}
        and is_vulnerable(paar.score.gebied, actor)
    ]


def is_vulnerable(wijk: Gebied, actor: User) -> bool:
    cijfers = cijfers_of(wijk, doelgroep_of(actor))
    return any(strekking == "Kwetsbaarheid" for _indicator, strekking, _zin in suggestions(wijk, cijfers, {}))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("breedte", [1280, 390])
def test_a_real_wijk_goes_from_its_figures_to_an_agreement_on_one_sheet(
    browser, site, echt_bestand, settings, tmp_path, breedte
):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    assert Gebied.objects.filter(niveau="wijk").count() == 169
    with pages_of(browser, site, []) as open_:
        wie = [User.objects.get(username=naam) for naam in ("otto", "greet", "bea")]
        editor, manager, ander = (open_(breedte) for _ in wie)
        for page, user in zip((editor, manager, ander), wie, strict=True):
            sign_in(page, user, site)
        bring_in(editor, unpacked(echt_bestand(CIJFERS), tmp_path), bron=f"CBS {Inlezing.objects.count()}", rijen=182)

        punt = chafing_points(wie[1])[0 if breedte > 600 else -1]
        Rolgebied.objects.get_or_create(rol=Rol.objects.get(lidmaatschap__user=wie[1]), gebied=punt.gebied)
        plan = punt.a if punt.a.bron == "EIB" else punt.b
        from_a_figure_to_one_sheet(manager, ander, punt, plan)
        assert Afspraak.objects.get(gebied=punt.gebied).titel == "140 woningen op de rug"


def unpacked(bestand: Path, map_: Path) -> Path:
    """The figures as somebody has them after unpacking."""
    doel = map_ / bestand.name.removesuffix(".gz")
    with gzip.open(bestand) as van, doel.open("wb") as naar:
        shutil.copyfileobj(van, naar)
    return doel
