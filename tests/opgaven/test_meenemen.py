"""What one takes away from the map: the sheet, the frame for other websites, the GeoPackage."""

from __future__ import annotations

import pyogrio
import pytest
from django.test import override_settings

from accounts.models import Zichtbaarheid
from gebied.services.vormen import make_area_shapes
from opgaven.exporteren import kaart as kaartexport
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.cast import gemeente_testdam
from tests.make import make_indeling, square, worked_example

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld():
    gebied, *opgaven = worked_example()
    make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk")
    make_opgave_shapes(opgave_ids=[opgave.pk for opgave in opgaven])
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    return gebied, *opgaven


def vraag(**meer: str) -> dict[str, object]:
    return {"indeling": make_indeling().pk, "niveau": "wijk", **meer}


class TestTheSheet:
    def test_has_title_legend_date_source_and_says_what_counts(self, client, lezer, voorbeeld):
        client.force_login(lezer)
        page = client.get("/kaart/afdrukken/", vraag(titel="Voor de wethouder", zoek="opgave", papier="a3"))
        html = page.content.decode()
        assert "data-titel>Voor de wethouder</h2>" in html
        assert "papier-a3" in html
        assert "Alleen opgaven met ‘opgave’ tellen mee." in html
        assert "Per wijk, " in html
        assert "<strong>Intern.</strong>" in html

    def test_of_a_visitor_is_not_called_internal(self, client, voorbeeld):
        html = client.get("/kaart/afdrukken/", vraag()).content.decode()
        assert "<strong>Intern.</strong>" not in html
        assert "Zoekgebied" not in html

    def test_takes_no_html_as_a_title(self, client, voorbeeld):
        html = client.get("/kaart/afdrukken/", vraag(titel="<b>x</b>" * 40)).content.decode()
        assert "<b>x" not in html


def drawn(client, **meer) -> set[int]:
    """The opgaven in the tile of the map that the square lies in."""
    (tegel,) = client.get("/kaart/data/opgaven/", vraag(zoom=14, tegels="4200/2721", **meer)).json()["tegels"]
    return {vorm["id"] for vorm in tegel["vormen"]}


class TestTheFrame:
    def test_may_stand_in_a_frame_anywhere_and_nothing_else_may(self, client, voorbeeld):
        page = client.get("/kaart/insluiten/", vraag())
        assert "X-Frame-Options" not in page
        assert "frame-ancestors *" in page["Content-Security-Policy"]
        kaart = client.get("/kaart/", vraag())
        assert kaart["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in kaart["Content-Security-Policy"]

    def test_shows_what_is_openbaar_whoever_looks(self, client, platformbeheerder, voorbeeld):
        Opgave.objects.filter(naam="Opgave a").update(
            zichtbaarheid=Zichtbaarheid.INTERN, organisatie=gemeente_testdam()
        )
        client.force_login(platformbeheerder)
        alles = {opgave.pk for opgave in Opgave.objects.all()}
        geheim = Opgave.objects.get(naam="Opgave a").pk
        assert drawn(client) == alles
        assert drawn(client, publiek="1") == alles - {geheim}

    def test_names_nobody_and_carries_no_account(self, client, lezer, voorbeeld):
        client.force_login(lezer)
        html = client.get("/kaart/insluiten/", vraag()).content.decode()
        assert lezer.username not in html
        assert "Uitloggen" not in html
        assert "csrf" not in html

    @override_settings(LEZEN_ZONDER_INLOGGEN=False)
    def test_is_closed_where_reading_is(self, client, voorbeeld):
        assert client.get("/kaart/insluiten/", vraag()).status_code == 302


class TestTheGeoPackage:
    def layers(self, client, tmp_path, **meer) -> dict[str, int]:
        response = client.get("/kaart/geopackage/", vraag(**meer))
        assert response.status_code == 200, response.content
        path = tmp_path / "kaart.gpkg"
        path.write_bytes(b"".join(response.streaming_content))
        namen = [naam for naam, _ in pyogrio.list_layers(path)]
        self.path = path
        return {naam: pyogrio.read_info(path, layer=naam)["features"] for naam in namen}

    def test_holds_the_layers_that_are_on(self, client, lezer, voorbeeld, tmp_path):
        client.force_login(lezer)
        assert self.layers(client, tmp_path) == {"scores": 1}
        assert self.layers(client, tmp_path, lagen="opgaven,stapeling") == {
            "scores": 1,
            "opgaven": 3,
            "stapelvlakken": 6,
        }

    def test_follows_the_choice(self, client, lezer, voorbeeld, tmp_path):
        client.force_login(lezer)
        lagen = self.layers(client, tmp_path, lagen="opgaven,stapeling", typen="woningbouw")
        assert lagen["opgaven"] == 1
        _, _, _, (diepte,) = pyogrio.raw.read(self.path, layer="stapelvlakken", columns=["diepte"], read_geometry=False)
        assert set(diepte.tolist()) == {1}

    def test_refuses_more_pieces_than_a_page_waits_for(self, client, lezer, voorbeeld, monkeypatch):
        monkeypatch.setattr(kaartexport, "MAX_VLAKKEN", 2)
        client.force_login(lezer)
        response = client.get("/kaart/geopackage/", vraag(lagen="stapeling"))
        assert response.status_code == 400
        assert "Zet de laag Stapeling per plek uit, of kies een ander niveau." in response.content.decode()

    def test_says_when_there_is_nothing(self, client, lezer):
        client.force_login(lezer)
        indeling = make_indeling()
        from tests.make import make_gebied

        make_gebied(square())
        response = client.get("/kaart/geopackage/", {"indeling": indeling.pk, "niveau": "wijk"})
        assert response.status_code == 400
        assert "Er is niets te bewaren" in response.content.decode()
