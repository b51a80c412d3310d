"""Writing opgaven: If-Match, who may, what is refused, and a thousand at once."""

from __future__ import annotations

import pytest

from accounts.models import Organisatie
from opgaven.models import Opgave, OpgaveVorm, TeHerberekenen
from opgaven.services.berekening import berekening_start
from tests.api.test_regels import assert_problem
from tests.make import X0, Y0, make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db

RD = "http://www.opengis.net/def/crs/EPSG/0/28992"


def vlak(x: int = 0, y: int = 0, zijde: int = 1000) -> dict:
    """A square of GeoJSON in RD."""
    x, y = X0 + x, Y0 + y
    ring = [[x, y], [x, y + zijde], [x + zijde, y + zijde], [x + zijde, y], [x, y]]
    return {"type": "Polygon", "coordinates": [ring]}


#: Crosses itself.
STRIK = {"type": "Polygon", "coordinates": [[[X0, Y0], [X0 + 9, Y0 + 9], [X0 + 9, Y0], [X0, Y0 + 9]]]}
NIEUW = {"naam": "Buffer Zuid", "opgavetype": "water", "bron": "Meldpunt", "sleutel": "b-1", "geometrie": vlak()}


def make(client, body=NIEUW, **headers: str):
    return client.post("/opgaven", body, headers={"Content-Crs": RD} | headers)


def send(client, methode: str, pk: int, body=None, etag: str | None = None):
    headers = {"If-Match": etag} if etag else {}
    return getattr(client, methode)(
        f"/api/v1/opgaven/{pk}", body, content_type="application/json", headers={"Content-Crs": RD} | headers
    )


@pytest.fixture
def eigen(organisatie) -> Opgave:
    return make_opgave(square(), "water", organisatie=organisatie, naam="Buffer Zuid", zichtbaarheid="intern")


@pytest.fixture
def etag(schrijvend, eigen) -> str:
    return schrijvend.get(f"/opgaven/{eigen.pk}")["ETag"]


def test_a_new_opgave_is_kept_to_the_metre_and_intern(schrijvend, organisatie):
    response = make(schrijvend)

    assert response.status_code == 201, response.content
    opgave = Opgave.objects.get()
    assert response["Location"].endswith(f"/api/v1/opgaven/{opgave.pk}")
    assert (opgave.organisatie, opgave.zichtbaarheid, opgave.bron) == (organisatie, "intern", "Meldpunt")
    assert opgave.oppervlakte_m2 == 1_000_000
    assert opgave.geometrie.coords[0][0][0] == (X0, Y0)


def test_degrees_are_read_without_a_header(schrijvend):
    ring = [[5.0, 52.0], [5.0, 52.01], [5.01, 52.01], [5.01, 52.0], [5.0, 52.0]]
    response = schrijvend.post("/opgaven", NIEUW | {"geometrie": {"type": "Polygon", "coordinates": [ring]}})

    assert response.status_code == 201
    assert Opgave.objects.get().oppervlakte_m2 == pytest.approx(686.4 * 1112.7, rel=0.01)


def test_a_change_names_the_version_that_was_read(schrijvend, eigen, etag):
    response = send(schrijvend, "patch", eigen.pk, {"naam": "Buffer Noord", "beginJaar": 2030}, etag)

    assert response.status_code == 200, response.content
    eigen.refresh_from_db()
    assert (eigen.naam, eigen.begin_jaar, eigen.oppervlakte_m2) == ("Buffer Noord", 2030, 1_000_000)
    assert response["ETag"] == schrijvend.get(f"/opgaven/{eigen.pk}")["ETag"] != etag


def test_the_version_of_the_geojson_form_will_do(schrijvend, eigen):
    etag = schrijvend.get(f"/opgaven/{eigen.pk}", headers={"Accept": "application/geo+json"})["ETag"]
    assert send(schrijvend, "patch", eigen.pk, {"geometrie": vlak(zijde=500)}, etag).status_code == 200
    eigen.refresh_from_db()
    assert eigen.oppervlakte_m2 == 250_000


@pytest.mark.parametrize(("stuur", "status"), [(None, 428), ("*", 428), ('"oud"', 412)])
@pytest.mark.parametrize("methode", ["patch", "delete"])
def test_without_the_last_version_nothing_is_written(schrijvend, eigen, methode, stuur, status):
    assert_problem(send(schrijvend, methode, eigen.pk, {"naam": "Anders"}, stuur), status)
    eigen.refresh_from_db()
    assert (eigen.naam, eigen.verwijderd_op) == ("Buffer Zuid", None)


def test_who_writes_second_is_told(schrijvend, eigen, etag):
    assert send(schrijvend, "patch", eigen.pk, {"naam": "Eerst"}, etag).status_code == 200
    assert_problem(send(schrijvend, "patch", eigen.pk, {"naam": "Later"}, etag), 412)
    eigen.refresh_from_db()
    assert eigen.naam == "Eerst"


def test_a_removed_opgave_is_gone_and_keeps_its_row(schrijvend, eigen, etag):
    assert send(schrijvend, "delete", eigen.pk, etag=etag).status_code == 204
    assert_problem(schrijvend.get(f"/opgaven/{eigen.pk}"), 404)
    assert Opgave.objects.get().verwijderd_op


def test_a_text_that_no_index_holds_is_refused(schrijvend):
    tekst = " ".join(f"woord{nr}" for nr in range(150_000))
    assert_problem(make(schrijvend, NIEUW | {"beschrijving": tekst}), 400)
    assert not Opgave.objects.exists()


@pytest.mark.parametrize(
    ("anders", "naam", "melding"),
    [
        ({"opgavetype": "kasteel"}, "opgavetype", "Onbekend opgavetype. Kies een code van /api/v1/opgavetypen."),
        ({"organisatie": "gm1"}, "organisatie", "Dit veld kent de API hier niet."),
        ({"zichtbaarheid": "openbaar"}, "zichtbaarheid", "Dit veld kent de API hier niet."),
        ({"naam": ""}, "naam", "Vul dit veld in of laat het weg."),
        ({"beginJaar": 2040, "eindJaar": 2030}, "", "Het eerste jaar ligt na het laatste jaar."),
        ({"status": "geldend"}, "", "Alleen een werkingsgebied kan de status geldend hebben."),
        ({"geometrie": {"type": "Point", "coordinates": [X0, Y0]}}, "geometrie", "Stuur een vlak als GeoJSON"),
        ({"geometrie": vlak(x=-900_000)}, "geometrie", "Dit vlak ligt buiten Nederland."),
        ({"geometrie": STRIK}, "geometrie", "Zo kan dit vlak niet"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(schrijvend, anders, naam, melding):
    problem = assert_problem(make(schrijvend, NIEUW | anders), 400)
    (fout,) = problem["fouten"]
    assert (fout["naam"], fout["melding"][: len(melding)]) == (naam, melding)
    assert not Opgave.objects.exists()


def test_the_key_of_a_source_is_used_once(schrijvend):
    make(schrijvend)
    problem = assert_problem(make(schrijvend), 400)
    assert "bestaat al" in problem["fouten"][0]["melding"]


def test_a_key_that_reads_writes_nothing(lezend, eigen):
    assert_problem(make(lezend), 403)
    etag = lezend.get(f"/opgaven/{eigen.pk}")["ETag"]
    assert_problem(send(lezend, "patch", eigen.pk, {"naam": "Anders"}, etag), 403)
    assert_problem(send(lezend, "delete", eigen.pk, etag=etag), 403)


def test_what_others_own_is_not_there_or_not_to_be_changed(schrijvend):
    gemeente = Organisatie.objects.create(code="gm1", naam="Gemeente Een")
    hun = make_opgave(square(), "water", organisatie=gemeente, naam="Van hen", zichtbaarheid="openbaar")
    etag = schrijvend.get(f"/opgaven/{hun.pk}")["ETag"]
    assert_problem(send(schrijvend, "patch", hun.pk, {"naam": "Van ons"}, etag), 403)
    assert_problem(send(schrijvend, "delete", hun.pk, etag=etag), 403)

    waterschap = Organisatie.objects.create(code="ws1", naam="Waterschap", soort="waterschap")
    geheim = make_opgave(square(), "water", organisatie=waterschap, zichtbaarheid="intern")
    buitenstaander = make_opgave(square(), "water", zichtbaarheid="openbaar")
    assert buitenstaander.pk
    status = send(schrijvend, "patch", geheim.pk, {"naam": "x"}, '"x"').status_code
    assert status in {404, 412}


def test_a_key_without_geometry_may_tell_but_not_move(organisatie, met_sleutel, eigen):
    from accounts.services.sleutels import api_sleutel_create

    client = met_sleutel(api_sleutel_create(organisatie=organisatie, naam="Tekst", rechten=["bewerken"])[1])
    etag = client.get(f"/opgaven/{eigen.pk}")["ETag"]
    assert_problem(send(client, "patch", eigen.pk, {"geometrie": vlak(zijde=500)}, etag), 403)
    assert send(client, "patch", eigen.pk, {"doel": "Water vasthouden"}, etag).status_code == 200
    assert make(client).status_code == 400


def test_many_at_once_each_with_an_outcome(schrijvend, eigen, etag):
    rijen = [
        NIEUW,
        {"id": eigen.pk, "ifMatch": etag, "naam": "Buffer Noord"},
        {"id": eigen.pk, "ifMatch": etag, "naam": "Te laat"},
        {"id": 999, "ifMatch": etag},
        NIEUW | {"sleutel": "b-2", "opgavetype": "kasteel"},
        {"id": "x"},
    ]
    response = schrijvend.post("/opgaven/_veel", {"opgaven": rijen}, headers={"Content-Crs": RD})

    body = response.json()
    assert (response.status_code, body["gelukt"], body["mislukt"]) == (200, 2, 4)
    assert [rij["status"] for rij in body["resultaten"]] == [201, 200, 412, 404, 400, 400]
    assert body["resultaten"][4]["fouten"][0]["naam"] == "opgavetype"
    assert all(rij["melding"] for rij in body["resultaten"][2:])
    assert {opgave.naam for opgave in Opgave.objects.all()} == {"Buffer Zuid", "Buffer Noord"}
    assert body["resultaten"][1]["etag"] == schrijvend.get(f"/opgaven/{eigen.pk}")["ETag"]


def test_what_is_refused_alone_is_refused_the_same_among_many_and_the_rest_is_followed_up(schrijvend):
    """Shapes, and the areas to compute again, are made once for all: as if each had been sent alone."""
    gebied = make_gebied(square())
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    make(schrijvend)
    TeHerberekenen.objects.all().delete()
    fout = (
        {"sleutel": "b-1"}, {"beginJaar": 2030, "eindJaar": 2020}, {"status": "geldend"},
        {"status": "geldend", "naam": "", "eindJaar": 3000}, {"geometrie": STRIK},
    )  # fmt: skip
    rijen = [NIEUW | {"sleutel": f"m-{nummer}"} | waarden for nummer, waarden in enumerate(fout)]
    alleen = [make(schrijvend, rij) for rij in rijen]
    goed = NIEUW | {"sleutel": "goed", "geometrie": vlak(200)}

    body = schrijvend.post("/opgaven/_veel", {"opgaven": [*rijen, goed]}, headers={"Content-Crs": RD}).json()

    assert (body["gelukt"], body["mislukt"]) == (1, len(rijen))
    for een, samen in zip(alleen, body["resultaten"], strict=False):
        assert (samen["status"], samen["fouten"]) == (een.status_code, een.json()["fouten"])
    gemaakt = Opgave.objects.get(sleutel="goed")
    assert OpgaveVorm.objects.filter(opgave=gemaakt).exists()
    assert TeHerberekenen.objects.get().gebied == gebied


@pytest.mark.parametrize(
    ("body", "melding"),
    [
        ({"opgaven": []}, "Stuur ten minste één opgave."),
        ({"opgaven": [NIEUW] * 1001}, "Stuur ten hoogste 1000 opgaven tegelijk."),
        ({"opgaven": "x"}, "Stuur een lijst van opgaven."),
        ({}, "Dit veld is verplicht."),
    ],
)
def test_too_few_or_too_many_are_refused_whole(schrijvend, body, melding):
    problem = assert_problem(schrijvend.post("/opgaven/_veel", body), 400)
    assert problem["fouten"][0]["melding"] == melding
    assert not Opgave.objects.exists()


def test_the_history_names_the_key(schrijvend, eigen, etag):
    send(schrijvend, "patch", eigen.pk, {"naam": "Buffer Noord"}, etag)
    from django.apps import apps

    versie = apps.get_model("opgaven", "OpgaveVersie").objects.order_by("-pgh_id").first()
    assert versie.pgh_context.metadata["deur"] == "api"
    assert "sleutel" in versie.pgh_context.metadata
