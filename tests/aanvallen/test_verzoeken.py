"""Requests that are too large, malformed, or meant for somebody else; and the pages that say so."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.aanvallen.test_headers import faults

pytestmark = pytest.mark.django_db

TE_GROOT = "Wat u verstuurde is te groot"
ONLEESBAAR = "Wij kunnen dit verzoek niet lezen"


def assert_page(response, status, kop):
    assert response.status_code == status
    assert f">{kop}</h1>" in response.content.decode()
    assert 'lang="nl"' in response.content.decode()
    assert not faults(response)


@pytest.mark.parametrize("pad", ["/", "/opgaven/nieuw/", "/inloggen/", "/bestaat/niet/", "/beheer/"])
def test_a_request_above_the_limit_is_413_before_anything_is_read(client, pad):
    response = client.post(pad, b"x", content_type="text/plain", CONTENT_LENGTH=str(settings.VERZOEK_MAX_BYTES + 1))
    assert_page(response, 413, TE_GROOT)


def test_a_request_above_the_limit_is_413_at_the_api_too(schrijvend_api):
    length = str(settings.VERZOEK_MAX_BYTES + 1)
    for adres in ("/api/v1/berekeningen", "/api/v1/opgaven", "/api/v1/niets"):
        response = schrijvend_api.post(adres, b"{}", content_type="application/json", CONTENT_LENGTH=length)
        assert response.status_code == 413
        assert response.json()["detail"] == "Dit verzoek is te groot. Stuur minder gegevens tegelijk."


def test_a_form_above_the_limit_is_413(client, bewerker):
    client.force_login(bewerker)
    velden = {"naam": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}
    assert_page(client.post("/opgaven/nieuw/", velden), 413, TE_GROOT)


def test_more_fields_or_files_than_any_form_has_is_400(client, bewerker):
    client.force_login(bewerker)
    assert_page(client.post("/opgaven/nieuw/", {f"v{n}": "x" for n in range(1001)}), 400, ONLEESBAAR)
    bestanden = {f"b{n}": SimpleUploadedFile("a.gpkg", b"x") for n in range(6)}
    assert_page(client.post("/opgaven/nieuw/", bestanden), 400, ONLEESBAAR)


@pytest.mark.parametrize("lengte", ["-1", "x", "", "1e9", "9" * 30])
def test_a_length_that_is_none_does_no_harm(client, lengte):
    response = client.post("/inloggen/", b"", content_type="text/plain", CONTENT_LENGTH=lengte)
    assert response.status_code in {200, 400, 413}


@pytest.mark.parametrize("pad", ["/opgaven/?zoek=a%00b", "/kaart/?niveau=%00", "/gebieden/?%00=1", "/opgaven/%00/"])
def test_a_null_character_in_an_address_is_400(client, pad):
    assert_page(client.get(pad), 400, ONLEESBAAR)


@pytest.mark.parametrize("host", ["kwaad.example", "localhost:80@kwaad.example", "a b", "[::1", "localhost/x", ""])
def test_a_request_for_another_host_is_400(client, host):
    response = client.get(
        "/toegankelijkheid/", headers={"host": host} if host else None, SERVER_NAME=host or "x.example"
    )
    assert_page(response, 400, ONLEESBAAR)


def test_the_name_of_a_host_that_others_claim_is_not_used(client):
    response = client.get("/api/v1", headers={"x-forwarded-host": "kwaad.example", "forwarded": "host=kwaad.example"})
    assert "kwaad.example" not in response.content.decode()


@pytest.mark.parametrize(
    "inhoud", [b"", b"--x", b"--x\r\nContent-Disposition: form-data\r\n\r\n", b"--x\r\n" * 1000, b"\xff" * 100]
)
def test_a_broken_multipart_form_is_answered(client, bewerker, inhoud):
    client.force_login(bewerker)
    response = client.post("/opgaven/nieuw/", inhoud, content_type="multipart/form-data; boundary=x")
    assert response.status_code in {400, 422}
    response = client.post("/opgaven/nieuw/", inhoud, content_type="multipart/form-data")
    assert response.status_code in {400, 422}


def test_every_page_of_an_error_is_plain_dutch_and_needs_no_query(django_assert_num_queries, client, settings):
    settings.ROOT_URLCONF = "tests.aanvallen.kapotte_adressen"
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    with django_assert_num_queries(0):
        assert_page(client.get("/kapot/"), 500, "Er ging iets mis bij ons")
        assert_page(client.post("/kapot/"), 403, "Wij hebben dit niet opgeslagen")
        assert_page(client.get("/?a=%00"), 400, ONLEESBAAR)


def test_a_failure_shows_a_page_even_when_the_list_of_static_files_is_gone(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "config.staticfiles.ModuleManifestStorage"}}
    settings.ROOT_URLCONF = "tests.aanvallen.kapotte_adressen"
    response = Client(raise_request_exception=False).get("/kapot/")
    assert response.status_code == 500
    assert "<h1>Er ging iets mis bij ons</h1>" in response.content.decode()
