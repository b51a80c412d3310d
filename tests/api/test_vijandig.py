"""Requests that want to do harm, or come from a broken program: refused with a sentence, never a 500."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from config.api.views import COLLECTIES
from gebied.models import Gebied
from tests.api.test_regels import assert_problem
from tests.make import make_gebied

pytestmark = pytest.mark.django_db

GIF = ["' OR '1'='1", "1; DROP TABLE gebied_gebied; --", "<script>alert(1)</script>", "{{7*7}}", "../../etc/passwd",
       "%", "\\", "\u202e", "x" * 200]  # fmt: skip


@pytest.mark.parametrize("tekst", GIF)
def test_poison_in_a_search_finds_nothing_and_breaks_nothing(api, tekst):
    make_gebied()

    for naam in ("gebieden", "opgaven"):
        response = api.get(f"/{naam}", {"zoek": tekst})
        assert (response.status_code, response.json()["aantal"]) == (200, 0)
    assert Gebied.objects.count() == 1


@pytest.mark.parametrize("tekst", GIF)
@pytest.mark.parametrize("naam", COLLECTIES)
def test_poison_in_every_other_parameter_is_400(api, naam, tekst):
    document = api.get("/openapi.json").json()
    free = {"zoek", "naam", "code", "bron", "sleutel", "periode", "thema", "onderwerp"}
    names = [p["name"] for p in document["paths"][f"/{naam}"]["get"]["parameters"] if p["name"] not in free]

    problem = assert_problem(api.get(f"/{naam}", dict.fromkeys(names, tekst)), 400)

    assert {fout["naam"] for fout in problem["fouten"]} == set(names)


def test_names_and_text_of_a_client_come_back_as_json_never_as_html(api):
    response = api.get("/gebieden", {"<script>": "<script>"})

    assert response["Content-Type"] == "application/problem+json"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("vraag", ["zoek=%ff%fe", "zoek=%ED%A0%80", "&&&=&", "%00=1", "zoek=a&" * 500])
def test_a_broken_query_is_answered(api, vraag):
    assert api.get(f"/gebieden?{vraag}").status_code in {200, 400}


@pytest.mark.parametrize("vorm", [";;;", "application", "*/*;q=x", "application/json;version=9", "," * 500])
def test_a_broken_accept_header_is_answered(api, vorm):
    assert api.get("/opgavetypen", headers={"accept": vorm}).status_code in {200, 406}


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe", b"NaN", b"{'a': 1}", b""])
def test_a_body_that_is_no_json_is_400(schrijvend, body):
    assert_problem(schrijvend.post("/berekeningen", body, content_type="application/json"), 400)


def test_a_body_that_is_too_long_is_413_and_not_read(schrijvend):
    length = settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1

    response = schrijvend.post("/berekeningen", b"{}", content_type="application/json", CONTENT_LENGTH=length)

    problem = assert_problem(response, 413)
    assert problem["detail"] == "Dit verzoek is te groot. Stuur minder gegevens tegelijk."


@pytest.mark.parametrize("methode", ["TRACE", "PROPFIND"])
def test_a_strange_method_is_405(methode):
    assert_problem(Client().generic(methode, "/api/v1/gebieden"), 405)


@pytest.mark.parametrize("pad", ["//", "/gebieden//1", "/gebieden/1/", "/GEBIEDEN", "/gebieden.json", "/gebieden;x=1"])
def test_other_spellings_of_an_address_are_404(api, pad):
    make_gebied()

    assert_problem(api.get(pad), 404)


@pytest.mark.parametrize("tag", ["*", '"x', "W/", ",,,", '"' * 500])
def test_a_broken_condition_is_answered(api, tag):
    pk = make_gebied().pk

    for header in ("if-none-match", "if-match"):
        assert api.get(f"/gebieden/{pk}", headers={header: tag}).status_code in {200, 304, 412}
