"""/berekeningen: start, follow and cancel a run."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from opgaven.models import Berekening
from opgaven.services.berekening import run_here
from tests.api.test_regels import assert_problem
from tests.make import make_gebied, make_indeling, worked_example

pytestmark = pytest.mark.django_db

ROOT = "http://testserver/api/v1"
GOED = {"indeling": "Proef 2026", "niveau": "wijk"}


def test_a_key_that_writes_starts_a_run_and_follows_it_to_the_end(schrijvend, api):
    worked_example()

    response = schrijvend.post("/berekeningen", GOED)

    assert response.status_code == 202
    started = response.json()
    assert response["Location"] == started["_links"]["self"]["href"] == f"{ROOT}/berekeningen/{started['id']}"
    assert (started["status"], started["gebiedenTotaal"], started["gebiedenKlaar"]) == ("wacht", 1, 0)
    assert started["klaarOp"] is None

    run_here(Berekening.objects.get(pk=started["id"]))

    ended = api.get(f"/berekeningen/{started['id']}").json()
    assert ended == {
        "id": started["id"],
        "indeling": "Proef 2026",
        "niveau": "wijk",
        "soort": "volledig",
        "peiljaar": None,
        "matrix": 1,
        "softwareversie": started["softwareversie"],
        "status": "klaar",
        "gebiedenTotaal": 1,
        "gebiedenKlaar": 1,
        "resterendeSeconden": None,
        "opgaven": 3,
        "paren": 3,
        "overlapM2": pytest.approx(800_000),
        "fout": "",
        "aangemaaktOp": started["aangemaaktOp"],
        "gestartOp": ended["gestartOp"],
        "klaarOp": ended["klaarOp"],
        "_links": {
            "self": {"href": f"{ROOT}/berekeningen/{started['id']}"},
            "scores": {"href": f"{ROOT}/scores?berekening={started['id']}"},
        },
    }
    assert ended["klaarOp"].endswith("Z")


def test_a_run_of_one_year(schrijvend):
    make_gebied()

    response = schrijvend.post("/berekeningen", GOED | {"peiljaar": 2030})

    assert response.json()["peiljaar"] == 2030


@pytest.mark.parametrize("leeg", [{}, {"peiljaar": None}])
def test_the_year_can_stay_open(schrijvend, leeg):
    make_gebied()

    assert schrijvend.post("/berekeningen", GOED | leeg).json()["peiljaar"] is None


def test_bad_input_is_400_with_everything_that_is_wrong(schrijvend):
    problem = assert_problem(
        schrijvend.post("/berekeningen", {"indeling": "CBS 1800", "peiljaar": "2030.5", "snel": True}), 400
    )

    assert [(fout["plaats"], fout["naam"]) for fout in problem["fouten"]] == [
        ("body", "snel"),
        ("body", "indeling"),
        ("body", "niveau"),
        ("body", "peiljaar"),
    ]
    assert not Berekening.objects.exists()


@pytest.mark.parametrize("body", [[], "tekst", 3, None, True])
def test_a_body_that_is_no_object_is_400(schrijvend, body):
    response = schrijvend.post("/berekeningen", json.dumps(body), content_type="application/json")

    assert_problem(response, 400)


@pytest.mark.parametrize(
    "veld",
    [{"indeling": None}, {"indeling": 5}, {"indeling": ["Proef 2026"]}, {"indeling": {"naam": "Proef 2026"}},
     {"niveau": None}, {"niveau": ["wijk"]}, {"niveau": {}}, {"peiljaar": 1}, {"peiljaar": True}, {"peiljaar": [2030]},
     {"peiljaar": 1e300}],
)  # fmt: skip
def test_a_field_of_the_wrong_kind_is_400(schrijvend, veld):
    make_indeling()

    problem = assert_problem(schrijvend.post("/berekeningen", GOED | veld), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == list(veld)


def test_nothing_to_compute_is_409_and_says_what_to_do(schrijvend):
    make_indeling()

    problem = assert_problem(schrijvend.post("/berekeningen", GOED), 409)

    assert "Lees die gebieden eerst in" in problem["detail"]


def test_parameters_in_the_address_of_a_post_are_refused(schrijvend):
    assert_problem(schrijvend.post("/berekeningen?niveau=wijk", GOED), 400)


def test_a_reader_may_not_start_and_a_visitor_must_sign_in(lezend, api):
    make_gebied()

    assert_problem(lezend.post("/berekeningen", GOED), 403)
    assert_problem(api.post("/berekeningen", GOED), 401)
    assert not Berekening.objects.exists()


def test_somebody_in_the_browser_starts_a_run_with_a_csrf_token(bewerker, lezer):
    make_gebied()
    client = Client(enforce_csrf_checks=True)

    client.force_login(bewerker)
    refused = client.post("/api/v1/berekeningen", GOED, content_type="application/json")
    client.cookies["csrftoken"] = token = "a" * 32
    done = client.post("/api/v1/berekeningen", GOED, content_type="application/json", headers={"x-csrftoken": token})
    client.force_login(lezer)
    client.cookies["csrftoken"] = token
    reader = client.post("/api/v1/berekeningen", GOED, content_type="application/json", headers={"x-csrftoken": token})

    assert "CSRF-token" in assert_problem(refused, 403)["detail"]
    assert done.status_code == 202
    assert Berekening.objects.get().door == bewerker
    assert_problem(reader, 403)


def test_a_run_that_waits_can_be_cancelled_twice(schrijvend):
    make_gebied()
    pk = schrijvend.post("/berekeningen", GOED).json()["id"]

    first, second = (schrijvend.post(f"/berekeningen/{pk}/_annuleer") for _ in range(2))

    assert (first.status_code, first.json()["status"]) == (200, "geannuleerd")
    assert second.status_code == 200


def test_a_run_that_ended_cannot_be_cancelled(schrijvend, voorbeeld):
    *_, run = voorbeeld

    problem = assert_problem(schrijvend.post(f"/berekeningen/{run.pk}/_annuleer"), 409)

    assert problem["detail"] == "Deze berekening is al klaar."


def test_cancelling_asks_for_the_right_and_a_run(lezend, schrijvend):
    assert_problem(lezend.post("/berekeningen/1/_annuleer"), 403)
    assert_problem(schrijvend.post("/berekeningen/999/_annuleer"), 404)


def test_the_newest_run_comes_first_and_filters_narrow(api, schrijvend):
    make_gebied()
    first, second = (schrijvend.post("/berekeningen", GOED).json()["id"] for _ in range(2))
    schrijvend.post(f"/berekeningen/{first}/_annuleer")

    def ids(**vraag) -> list[int]:
        return [run["id"] for run in api.get("/berekeningen", vraag).json()["resultaten"]]

    assert ids() == [second, first]
    assert ids(status="wacht") == [second]
    assert ids(niveau="buurt") == []
    assert ids(soort="volledig", indeling="Proef 2026") == [second, first]


def test_progress_changes_the_etag(api, voorbeeld):
    *_, run = voorbeeld
    etag = api.get(f"/berekeningen/{run.pk}")["ETag"]
    assert api.get(f"/berekeningen/{run.pk}", headers={"if-none-match": etag}).status_code == 304

    Berekening.objects.filter(pk=run.pk).update(gebieden_klaar=0)

    assert api.get(f"/berekeningen/{run.pk}", headers={"if-none-match": etag}).status_code == 200
