"""The real files of Zeeland through the pages: the same report as the command gives."""

from __future__ import annotations

from collections import Counter

import pytest

from opgaven.models import Opgave
from opgaven.selectors.inlezen import kind_of
from tests.commandos import roep
from tests.invoer import lees_in

pytestmark = [pytest.mark.django_db, pytest.mark.echt]


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def platform(client, platformbeheerder):
    client.force_login(platformbeheerder)
    return client


@pytest.mark.parametrize(
    ("bestand", "laag", "niveau"),
    [
        ("zeeland_areas_2014.gpkg.zip", "wijken_2014", "wijk"),
        ("zeeland_areas_2014.gpkg.zip", "buurten_2014", "buurt"),
        ("zeeland_areas_2022.gpkg.zip", "wijken_2022", "wijk"),
        ("zeeland_buurten_2015_wgs84.geojson.gz", "", "buurt"),
    ],
)
def test_areas_give_the_report_of_the_command(platform, echt_bestand, bestand, laag, niveau):
    path = echt_bestand(bestand)
    inlezing = lees_in(platform, "gebieden", path, laag=laag, indeling="Pagina", niveau=niveau)
    extra = ["--layer", laag] if laag else []
    afloop = roep("import_gebieden", path, "--indeling", "Opdracht", "--niveau", niveau, "--json", *extra)

    assert inlezing.verslag is not None, inlezing.fout
    assert inlezing.verslag.rapport == afloop.json
    assert inlezing.proef == {}


def test_the_wijken_of_2014_with_all_that_is_wrong_with_them(platform, echt_bestand):
    path = echt_bestand("zeeland_areas_2014.gpkg.zip")
    inlezing = lees_in(platform, "gebieden", path, laag="wijken_2014", indeling="CBS 2014", niveau="wijk")

    redenen = Counter(kind_of(regel["reden"]) for regel in inlezing.verslag.rapport["afgewezen"])
    assert redenen["heeft geen geometrie"] == 11
    pagina = platform.get(inlezing.verslag.get_absolute_url()).text
    assert "heeft geen geometrie" in pagina


@pytest.mark.parametrize(
    ("bestand", "keuzes", "opties"),
    [
        ("zeeland_woningbouwplannen_eib_2021.gpkg.zip", {"opgavetype": "woningbouw"}, []),
        (
            "zeeland_natura2000.gpkg.zip",
            {"opgavetype": "natuur", "aard": "werkingsgebied", "status": "geldend"},
            ["--aard", "werkingsgebied"],
        ),
        (
            "zeeland_omgevingsverordening_pv29.gpkg.zip",
            {"opgavetype": "water", "aard": "werkingsgebied", "status": "geldend"},
            ["--aard", "werkingsgebied"],
        ),
    ],
)
def test_opgaven_give_the_report_of_the_command(platform, echt_bestand, bestand, keuzes, opties):
    path = echt_bestand(bestand)
    inlezing = lees_in(platform, "opgaven", path, **keuzes, bron="Pagina", begin="", eind="")
    soort = keuzes["opgavetype"]
    afloop = roep("import_opgaven", path, "--opgavetype", soort, "--bron", "Opdracht", "--json", *opties)

    assert inlezing.verslag is not None, inlezing.fout
    assert inlezing.verslag.rapport == afloop.json
    assert Opgave.objects.filter(bron="Pagina").count() == Opgave.objects.filter(bron="Opdracht").count()
