"""The matrix that everyone may read."""

from __future__ import annotations

import pytest

from opgaven.models import Opgavetype
from opgaven.services.matrix import typepaar_set

pytestmark = pytest.mark.django_db


def test_both_tables_show_every_pair(client):
    response = client.get("/matrix/")

    wrijving = {rij.type.code: rij.cellen for rij, _ in response.context["wrijving"]}
    assert len(wrijving) == 17
    assert {len(cellen) for cellen in wrijving.values()} == {17}
    natuur = next(cel for cel in wrijving["woningbouw"] if cel.naar == "natuur")
    assert (natuur.tekst, natuur.kleur, natuur.merk) == ("6", "conflict-vak-5", "")
    water = next(cel for cel in wrijving["natuur"] if cel.naar == "water")
    assert (water.tekst, water.merk) == ("2", "voorstel")


def test_start_values_are_labelled_as_proposals(client):
    assert "Voorstel" in client.get("/matrix/").text
    assert "Voorstel" in client.get("/matrix/natuur/water/").text


def test_a_pair_tells_its_rule_its_value_and_the_reason(client):
    text = client.get("/matrix/natuur/water/").text

    assert "2 van 6" in text
    assert "Natuur en waterberging gaan vaak samen" in text
    assert "De regel alleen geeft 6." in text
    assert "+2, versterkend" in text


def test_htmx_gets_just_the_fragment(client):
    response = client.get("/matrix/natuur/water/", headers={"HX-Request": "true"})

    assert "<html" not in response.text
    assert "HX-Request" in response["Vary"]


def test_a_value_of_ones_own_is_told_apart(client, bewerker):
    typen = {soort.code: soort for soort in Opgavetype.objects.all()}
    typepaar_set(
        soort="wrijving",
        van=typen["natuur"],
        naar=typen["water"],
        waarde=1,
        reden="Hier gaat het goed samen.",
        bewijs="sterk",
        user=bewerker,
    )

    assert "Eigen waarde" in client.get("/matrix/water/natuur/").text
    assert "Versie 2" in client.get("/matrix/").text


def test_an_unknown_type_is_404(client):
    assert client.get("/matrix/natuur/maan/").status_code == 404


def test_the_page_asks_few_questions(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/matrix/")
