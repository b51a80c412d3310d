"""What a wrong question to the data of the map gets."""

from __future__ import annotations

import pytest

from tests.opgaven.kaartdata import ask

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("naam", "fout", "zin"),
    [
        ("stapelvlakken", {"bbox": None}, "bbox=west,zuid,oost,noord"),
        ("stapelvlakken", {"bbox": "4,51,3,52"}, "west is kleiner dan oost"),
        ("stapelvlakken", {"bbox": "nan,51,3,52"}, "west is kleiner dan oost"),
        ("gebieden", {"tegels": None}, "tegels=kolom/rij"),
        ("gebieden", {"tegels": "1/2,x/3"}, "tegels=kolom/rij"),
        ("gebieden", {"tegels": ",".join(["1/2"] * 101)}, "tegels=kolom/rij"),
        ("opgaven", {"tegels": "8192/1"}, "niet op aarde"),
        ("opgaven", {"zoom": "0"}, "zoomniveau"),
        ("stapelvlakken", {"zoom": "x"}, "zoomniveau"),
        ("gebieden", {"zoom": "99"}, "zoomniveau"),
        ("gebieden", {"zoom": "x"}, "zoomniveau"),
        ("gebieden", {"niveau": "melkweg"}, "niveau"),
        ("gebieden", {"niveau": None}, "Kies een indeling en een niveau"),
        ("gebieden", {"indeling": "999999"}, "bestaat niet meer"),
        ("gebieden", {"indeling": "9" * 30}, "nummer"),
        ("opgaven", {"typen": "ruimtevaart"}, "ruimtevaart"),
        ("opgaven", {"jaar": "20x0"}, "vier cijfers"),
        ("opgaven", {"jaar": "3000"}, "1900"),
        ("stapelvlakken", {"bbox": "a,b,c,d"}, "bbox"),
        ("scores", {"score": "geluk"}, "geluk"),
    ],
)
def test_a_wrong_question_gets_a_dutch_sentence(client, lezer, naam, fout, zin):
    client.force_login(lezer)
    response = ask(client, naam, **fout)
    assert response.status_code == 400
    assert zin in response.json()["fout"]


@pytest.mark.parametrize(
    "plek", [{}, {"lon": "x", "lat": "52"}, {"lon": "5", "lat": "152"}, {"lon": "nan", "lat": "52"}]
)
def test_a_wrong_place_gets_a_dutch_sentence(client, lezer, plek):
    client.force_login(lezer)
    for address in ("/kaart/data/punt/", "/kaart/paneel/punt/"):
        assert client.get(address, plek).status_code == 400


def test_an_unknown_area_is_not_found(client, lezer):
    client.force_login(lezer)
    response = client.get("/kaart/paneel/gebied/999999/")
    assert response.status_code == 404
    assert response.content.decode() == "Dit gebied bestaat niet meer. Kies een ander gebied op de kaart."


def test_data_only_answers_to_reading(client, lezer):
    client.force_login(lezer)
    assert client.post("/kaart/data/gebieden/").status_code == 405
