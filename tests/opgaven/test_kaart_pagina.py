"""The map page without a browser: what it opens with, its table, its panels, and wrong addresses."""

from __future__ import annotations

import json
import re

import pytest

from opgaven.services.berekening import berekening_start
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld(client, lezer):
    client.force_login(lezer)
    gebied, *opgaven = worked_example()
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    return gebied, *opgaven


def config(response) -> dict:
    return json.loads(re.search(r'id="kaart-config"[^>]*>(.*?)</script>', response.content.decode()).group(1))


def text(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_the_map_opens_with_the_computed_niveau_that_has_most_areas(client, voorbeeld):
    for number in range(3):
        make_gebied(square(1000 * number, 9000), niveau="buurt")
        make_gebied(square(1000 * number, 9000), indeling=make_indeling("Ouder 2014"), niveau="kern")
    assert config(client.get("/kaart/"))["standaard"]["niveau"] == "wijk"
    berekening_start(indeling=make_indeling(), niveau="buurt", direct=True)
    assert config(client.get("/kaart/"))["standaard"]["niveau"] == "buurt"


def test_without_any_run_it_opens_with_the_most_areas(client, lezer):
    client.force_login(lezer)
    make_gebied(niveau="gemeente")
    for number in range(2):
        make_gebied(square(1000 * number), niveau="wijk")
    assert config(client.get("/kaart/"))["standaard"]["niveau"] == "wijk"


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"indeling": "x", "niveau": "wijk"}, "De indeling is een nummer"),
        ({"indeling": "999999", "niveau": "wijk"}, "bestaat niet meer"),
        ({"typen": "ruimtevaart"}, "ruimtevaart"),
        ({"jaar": "volgend"}, "vier cijfers"),
        ({"score": "geluk"}, "geluk"),
        ({"weergave": "tabel", "jaar": "12"}, "1900"),
    ],
)
def test_a_wrong_address_gets_a_page_with_a_sentence_and_a_way_on(client, voorbeeld, vraag, zin):
    response = client.get("/kaart/", vraag)
    assert response.status_code == 400
    assert zin in text(response)
    assert "Open de kaart opnieuw" in text(response)


def test_the_table_lists_the_highest_first_with_the_words_of_the_map(client, voorbeeld):
    make_opgave(square(5000, 0), "woningbouw")
    make_opgave(square(5000, 0), "natuur")
    make_gebied(square(5000, 0), naam="Volwijk")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    page = text(client.get("/kaart/", {"weergave": "tabel"}))
    assert page.index("Volwijk") < page.index("Voorbeeldwijk")
    assert "6,0 punt" in page
    assert "4,5 punt" in page


def test_a_table_of_many_areas_comes_in_pages_at_the_same_number_of_queries(
    client, voorbeeld, django_assert_max_num_queries
):
    for number in range(260):
        make_gebied(square(2000 * number, 9000))
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    with django_assert_max_num_queries(23):
        response = client.get("/kaart/", {"weergave": "tabel"})
    assert response.content.decode().count("<tr") == 251
    second = client.get("/kaart/", {"weergave": "tabel", "bladzijde": "2"})
    assert second.content.decode().count("<tr") == 12


def test_the_panel_of_an_area_shows_score_rank_pairs_and_run(client, voorbeeld):
    gebied = voorbeeld[0]
    panel = text(client.get(f"/kaart/paneel/gebied/{gebied.pk}/", {"score": "tegenwerking"}))
    assert "Voorbeeldwijk" in panel
    assert "0,40 punt" in panel
    assert "Plaats 1 van 1" in panel
    assert "Tegenstrijdig 100%" in panel
    assert "Een signaal, geen oordeel." in panel


def test_the_panel_says_that_its_numbers_are_of_a_choice(client, voorbeeld):
    """Without recreation only a and b overlap: 6 x 200,000 / 1,000,000."""
    panel = text(client.get(f"/kaart/paneel/gebied/{voorbeeld[0].pk}/", {"typen": "woningbouw,natuur"}))
    assert "1,2 punt" in panel
    assert "alleen over de opgaven die u koos" in panel


def test_the_panel_of_an_area_that_was_never_computed_says_so(client, lezer):
    client.force_login(lezer)
    assert "nog niet berekend" in text(client.get(f"/kaart/paneel/gebied/{make_gebied().pk}/"))
