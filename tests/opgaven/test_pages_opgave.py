"""The page of one opgave, after the worked example of docs/methode.md was computed."""

from __future__ import annotations

import json

import pytest

from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.opgaven import opgave_save
from opgaven.services.vormen import make_opgave_shapes
from tests.cast import gemeente_testdam
from tests.make import make_opgave, worked_example

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld(db):
    gebied, a, b, c = worked_example()
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    make_opgave_shapes(opgave_ids=[a.pk, b.pk, c.pk])
    return gebied, a, b, c


def test_it_says_where_the_opgave_lies_and_what_presses_on_it(client, voorbeeld):
    gebied, a, *_ = voorbeeld

    text = client.get(f"/opgaven/{a.pk}/").text

    assert "De opgave ligt in één wijk: Voorbeeldwijk." in text
    assert "Op 67% van de oppervlakte vragen andere opgaven in dezelfde jaren dezelfde ruimte." in text
    assert f'href="/gebieden/{gebied.pk}/"' in text
    assert "Signaal, geen oordeel" in text


def test_the_strongest_pair_comes_first(client, voorbeeld):
    _, a, b, c = voorbeeld

    response = client.get(f"/opgaven/{a.pk}/")

    # a-c: 5 x 30 ha = 150; a-b: 6 x 20 ha = 120
    buren = response.context["buren"]
    assert [(buur.opgave.id, buur.overlap_m2, buur.wrijving) for buur in buren] == [
        (c.pk, pytest.approx(300_000), 5),
        (b.pk, pytest.approx(200_000), 6),
    ]


@pytest.mark.parametrize(
    ("begin", "eind", "zin"),
    [
        (2026, 2035, "beslaat 100,0 ha en loopt van 2026 tot en met 2035."),
        (2026, 2026, "beslaat 100,0 ha en loopt in 2026."),
        (2026, None, "beslaat 100,0 ha en loopt vanaf 2026."),
        (None, None, "beslaat 100,0 ha; er zijn geen jaren bekend."),
    ],
)
def test_it_says_how_large_it_is_and_when(client, begin, eind, zin):
    opgave = make_opgave(begin_jaar=begin, eind_jaar=eind)

    assert f"Deze opgave {zin}" in client.get(f"/opgaven/{opgave.pk}/").text


def test_a_search_area_is_not_a_claim_on_every_metre(client, lezer):
    client.force_login(lezer)
    opgave = make_opgave(geometriesoort="zoekgebied", organisatie=gemeente_testdam())

    assert "vraagt niet elke vierkante meter" in client.get(f"/opgaven/{opgave.pk}/").text


def test_an_opgave_that_does_not_take_part_says_so(client, lezer):
    client.force_login(lezer)
    opgave = make_opgave(status="concept", organisatie=gemeente_testdam())

    assert "Met de status concept telt de opgave niet mee in de scores." in client.get(f"/opgaven/{opgave.pk}/").text


def test_numbers_from_before_a_change_say_so(client, voorbeeld, bewerker):
    _, a, *_ = voorbeeld
    a.naam = "Anders"
    opgave_save(opgave=a, user=bewerker)

    assert "van voor de laatste wijziging; 1 gebied wordt opnieuw berekend" in client.get(f"/opgaven/{a.pk}/").text


def test_the_shape_is_a_feature_with_its_class(client, voorbeeld):
    _, a, *_ = voorbeeld

    response = client.get(f"/opgaven/{a.pk}/vorm.json")
    feature = json.loads(response.content)["features"][0]

    assert response["Content-Type"] == "application/geo+json"
    assert feature["properties"]["klasse"] == "klein-opgave klein-opgave--indicatief type-kleur-1"
    assert feature["geometry"]["type"] == "MultiPolygon"


@pytest.mark.parametrize("pad", ["", "vorm.json"])
def test_a_removed_or_unknown_opgave_is_404(client, pad):
    opgave = make_opgave()
    Opgave.objects.filter(pk=opgave.pk).update(verwijderd_op="2026-01-01T00:00Z")

    assert client.get(f"/opgaven/{opgave.pk}/{pad}").status_code == 404
    assert client.get(f"/opgaven/999999/{pad}").status_code == 404


def test_the_page_asks_few_questions(client, voorbeeld, django_assert_max_num_queries):
    _, a, *_ = voorbeeld

    with django_assert_max_num_queries(17):
        client.get(f"/opgaven/{a.pk}/")
