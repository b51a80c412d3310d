"""Search on the map: coordinates, our own, addresses; and an address service that is off, away, slow or hostile."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import pytest
from django.core.cache import caches

from opgaven.plaatsen import locatieserver
from opgaven.plaatsen.coordinaten import read_coordinates
from tests.make import make_gebied, make_opgave, square
from tests.opgaven.locatiedienst import DORPSSTRAAT, Dienst, locatiedienst

pytestmark = pytest.mark.django_db

WEG = "Adressen en plaatsen zijn nu niet te zoeken. In gebieden en opgaven zoekt u wel."


@pytest.fixture(autouse=True)
def lege_cache() -> Iterator[None]:
    caches["plaatsen"].clear()
    yield
    caches["plaatsen"].clear()


@pytest.fixture
def dienst(settings) -> Iterator[Dienst]:
    with locatiedienst() as dienst:
        settings.LOCATIESERVER = dienst.adres
        yield dienst


def search(client, q: str) -> dict:
    response = client.get("/kaart/zoeken/", {"q": q})
    assert response.status_code == 200, response.content
    return response.json()


def names(data: dict) -> dict[str, list[str]]:
    return {groep["naam"]: [plek["naam"] for plek in groep["plekken"]] for groep in data["groepen"]}


def the_place(client, q: str) -> dict:
    (groep,) = search(client, q)["groepen"]
    (plek,) = groep["plekken"]
    return plek


@pytest.mark.parametrize(
    "tekst",
    ["155000 463000", "155.000 463.000", "155000,463000", "155.000, 463.000", "x=155000 y=463000", "RD 155000; 463000"],
)
def test_rd_is_read_as_people_write_it(client, tekst):
    plek = the_place(client, tekst)
    assert plek["naam"] == "RD 155.000, 463.000"
    assert (plek["lon"], plek["lat"]) == pytest.approx((5.3872, 52.1552), abs=1e-4)


@pytest.mark.parametrize("tekst", ["5.3872 52.1552", "52.1552, 5.3872", "52,1552 5,3872", "lat: 52.1552 lon: 5.3872"])
def test_degrees_are_read_in_either_order(client, tekst):
    plek = the_place(client, tekst)
    assert (plek["naam"], plek["lon"], plek["lat"]) == ("52,15520 noord, 5,38720 oost", 5.3872, 52.1552)


@pytest.mark.parametrize(
    "tekst",
    ["", "12", "Dorpsstraat 12", "1 2", "155000 1463000", "155000 463000 3", "48.86 2.35", "nan nan", "4444 12"],
)
def test_other_numbers_are_no_place(tekst):
    assert read_coordinates(tekst) is None


def test_areas_and_opgaven_come_first_and_bring_where_they_lie(client):
    gebied = make_gebied(square(0, 0, 1000), naam="Zonnewijk")
    make_gebied(square(2000, 0), naam="Bij de zon")
    opgave = make_opgave(square(100, 100, 200), "zon", naam="Zonneveld")
    data = search(client, "zon")

    assert names(data) == {"Gebieden": ["Zonnewijk", "Bij de zon"], "Opgaven": ["Zonneveld"]}
    assert data["melding"] == "U zoekt hier in gebieden en opgaven, niet in adressen."
    eerste = data["groepen"][0]["plekken"][0]
    assert (eerste["gebied"], eerste["indeling"], eerste["niveau"], eerste["soort"]) == (
        str(gebied.pk), str(gebied.indeling_id), "wijk", "Wijk · Proef 2026",
    )  # fmt: skip
    west, zuid, oost, noord = eerste["grens"]
    assert west < eerste["lon"] < oost
    assert zuid < eerste["lat"] < noord
    assert data["groepen"][1]["plekken"][0]["opgave"] == opgave.pk


def test_what_is_hidden_is_not_found(client):
    make_opgave(square(), naam="Geheim plan", zichtbaarheid="intern")
    make_gebied(square(), naam="Geheime wijk", zichtbaarheid="intern")
    assert search(client, "gehei")["groepen"] == []


def test_a_search_costs_a_fixed_number_of_queries(client, django_assert_num_queries):
    for nummer in range(8):
        make_gebied(square(2000 * nummer, 0), naam=f"Zon {nummer}")
        make_opgave(square(2000 * nummer, 0), naam=f"Zon {nummer}")
    with django_assert_num_queries(2):
        assert [len(groep["plekken"]) for groep in search(client, "zon")["groepen"]] == [5, 5]


@pytest.mark.parametrize("q", ["%", "' OR 1=1", "\\", "<b>", "é" * 200])
def test_strange_text_is_only_text(client, q):
    assert search(client, q)["groepen"] == []


def test_addresses_are_suggested_and_then_looked_up(client, dienst):
    data = search(client, "dorpsstraat 12")
    assert names(data) == {"Adressen en plaatsen": ["Dorpsstraat 12, 4444AB Testdam"]}
    assert data["melding"] == ""
    (plek,) = data["groepen"][0]["plekken"]
    assert (plek["soort"], set(plek)) == ("Adres", {"id", "naam", "soort"})

    gevonden = client.get("/kaart/zoeken/", {"id": plek["id"]}).json()
    assert (gevonden["lon"], gevonden["lat"], gevonden["zoom"]) == (4.5847, 51.5869, 17)
    assert dienst.gevraagd == [
        ("/search/v3_1/suggest", {"q": ["dorpsstraat 12"], "rows": ["6"]}),
        ("/search/v3_1/lookup", {"id": [DORPSSTRAAT["id"]]}),
    ]


def test_the_service_learns_nothing_of_who_asks(client, dienst, lezer):
    client.force_login(lezer)
    search(client, "dorpsstraat")
    assert set(dienst.headers[0]) == {"accept", "accept-encoding", "connection", "host", "user-agent"}


def test_the_same_question_is_asked_once(client, dienst):
    for _ in range(3):
        search(client, "dorpsstraat")
    assert len(dienst.gevraagd) == 1


def test_coordinates_are_not_sent_anywhere(client, dienst):
    search(client, "155000 463000")
    assert dienst.gevraagd == []


def test_a_service_that_is_away_is_said_and_left_alone_for_a_while(client, settings):
    with socket.socket() as dicht:
        dicht.bind(("127.0.0.1", 0))
        settings.LOCATIESERVER = f"http://127.0.0.1:{dicht.getsockname()[1]}"
    make_gebied(square(), naam="Dorpswijk")
    data = search(client, "dorps")
    assert (names(data), data["melding"]) == ({"Gebieden": ["Dorpswijk"]}, WEG)
    response = client.get("/kaart/zoeken/", {"id": DORPSSTRAAT["id"]})
    assert (response.status_code, response.json()) == (503, {"fout": WEG})


def test_after_a_failure_it_is_not_asked_again_at_once(client, dienst):
    dienst.status = 500
    for q in ("dorps", "dorpsstraat"):
        assert search(client, q)["melding"] == WEG
    assert len(dienst.gevraagd) == 1


def test_a_slow_service_does_not_hold_the_reader_up(client, dienst):
    dienst.traag = locatieserver.GEDULD + 1
    assert search(client, "dorps")["melding"] == WEG


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"geen json",
        b"[]",
        b"null",
        b'{"response": []}',
        b'{"response": {"docs": {}}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_is_not_understood_is_as_good_as_away(client, dienst, body):
    dienst.body = body
    assert search(client, "dorps")["melding"] == WEG


def test_an_answer_without_end_is_not_read(client, dienst):
    dienst.body = b" " * (locatieserver.MAX_BYTES + 1)
    assert search(client, "dorps")["melding"] == WEG


def test_no_redirect_is_followed(client, dienst):
    """Elsewhere may be inside the network of the server."""
    with locatiedienst() as binnen:
        dienst.status, dienst.naar = 302, binnen.adres
        assert search(client, "dorps")["melding"] == WEG
        assert binnen.gevraagd == []


def test_a_file_is_not_a_service(client, settings, tmp_path):
    (tmp_path / "suggest").write_text(json.dumps({"response": {"docs": [DORPSSTRAAT]}}))
    settings.LOCATIESERVER = f"file://{tmp_path}"
    assert search(client, "dorps")["melding"] == WEG


def test_hostile_text_is_cut_and_stays_text(client, dienst):
    dienst.docs = [
        {"id": "adr-1", "type": ["x"], "weergavenaam": "<img src=x onerror=alert(1)>\x00\u202e\nregel " + "a" * 500},
        {"id": "../../etc/passwd", "type": "adres", "weergavenaam": "Weg"},
        {"id": 7, "weergavenaam": "Getal"},
        {"id": "adr-2", "weergavenaam": {"a": 1}},
        "geen object",
    ]
    (groep,) = search(client, "dorps")["groepen"]
    (plek,) = groep["plekken"]
    assert plek["naam"].startswith("<img src=x onerror=alert(1)> regel aaa")
    assert (len(plek["naam"]), plek["soort"]) == (150, "Plek")


@pytest.mark.parametrize(
    "punt", ["POINT(4.58 91)", "POINT(0 0)", "POINT(-122.4 37.8)", "POINT(nan nan)", "MULTIPOINT(5 52)", "", None, 7]
)
def test_a_place_elsewhere_is_no_place(client, dienst, punt):
    dienst.docs = [DORPSSTRAAT | {"centroide_ll": punt}]
    response = client.get("/kaart/zoeken/", {"id": DORPSSTRAAT["id"]})
    assert (response.status_code, response.json()) == (
        404,
        {"fout": "Deze plek is niet te vinden. Kies een andere uit de lijst."},
    )


@pytest.mark.parametrize("pk", ["", "..", "adr-1&fq=*", "adr-1 OR 1", "http://127.0.0.1/", "a" * 200])
def test_an_id_that_cannot_be_one_is_not_sent(client, dienst, pk):
    assert client.get("/kaart/zoeken/", {"id": pk}).status_code == 404
    assert dienst.gevraagd == []


def test_who_searches_too_often_waits(client, settings, lezer):
    settings.ZOEK_TEMPO = "3/m"
    for _ in range(3):
        search(client, "zon")
    response = client.get("/kaart/zoeken/", {"q": "zon"})
    assert response.status_code == 429
    assert response.json() == {
        "fout": "U zoekt vaker dan wij kunnen bijhouden. Wacht een minuut en probeer het opnieuw."
    }
    assert 1 <= int(response["Retry-After"]) <= 60
    client.force_login(lezer)
    assert client.get("/kaart/zoeken/", {"q": "zon"}).status_code == 200


def test_without_reading_there_is_no_search(client, settings):
    settings.LEZEN_ZONDER_INLOGGEN = False
    assert client.get("/kaart/zoeken/", {"q": "zon"}).status_code in {302, 401}
    assert client.post("/kaart/zoeken/", {"q": "zon"}).status_code in {302, 401, 405}
