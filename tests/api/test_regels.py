"""The rules of the NLGov API Design Rules that no linter sees: what goes over the wire."""

from __future__ import annotations

import json
import re

import pytest
from django.conf import settings
from django.test import Client

from config.api.views import COLLECTIES

pytestmark = pytest.mark.django_db

ADRESSEN = ["", "/", "/openapi.json", "/crss", "/bestaat-niet", "/gebieden/999", *(f"/{naam}" for naam in COLLECTIES)]


def assert_problem(response, status: int) -> dict:
    """RFC 9457: the media type and the members."""
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    problem = json.loads(response.content)
    assert {"type", "title", "status", "detail", "instance"} <= set(problem)
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"].endswith(".")
    return problem


@pytest.mark.parametrize("adres", ADRESSEN)
def test_every_answer_carries_the_version_and_the_security_headers(api, adres):
    response = api.get(adres)

    assert response["API-Version"] == settings.API_VERSION
    assert response["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Strict-Transport-Security"].startswith("max-age=")


def test_pages_outside_the_api_keep_their_own_headers(client):
    response = client.get("/healthz")

    assert "API-Version" not in response


@pytest.mark.parametrize("naam", COLLECTIES)
def test_a_trailing_slash_is_not_found_and_never_a_redirect(api, naam):
    problem = assert_problem(api.get(f"/{naam}/"), 404)

    assert problem["instance"] == f"/api/v1/{naam}/"


def test_the_root_answers_with_and_without_a_slash_and_links_every_collection(api):
    root = api.get("").json()

    assert api.get("/").json() == root
    assert root["versie"] == settings.API_VERSION
    assert set(COLLECTIES) <= set(root["_links"])
    for naam in COLLECTIES:
        assert root["_links"][naam]["href"] == f"http://testserver/api/v1/{naam}"


def test_400_lists_all_that_is_wrong_together(api):
    problem = assert_problem(
        api.get("/gebieden?kleur=rood&niveau=straat&pagina=0&paginaGrootte=1001&crs=RD&bbox=1,2&bbox-crs=x"), 400
    )

    assert problem["detail"] == "Er zijn 7 fouten in dit verzoek. Zie fouten."
    assert {fout["naam"] for fout in problem["fouten"]} == {
        "kleur",
        "niveau",
        "pagina",
        "paginaGrootte",
        "crs",
        "bbox",
        "bbox-crs",
    }
    assert {fout["plaats"] for fout in problem["fouten"]} == {"query"}


def test_401_says_how_to_sign_in(met_sleutel):
    response = met_sleutel("verzonnen").get("/gebieden")

    assert_problem(response, 401)
    assert response["WWW-Authenticate"] == 'Bearer realm="gebiedsplatform"'


def test_403_for_a_key_that_may_only_read(lezend):
    assert_problem(lezend.post("/berekeningen", {"indeling": "Proef 2026", "niveau": "wijk"}), 403)


@pytest.mark.parametrize("adres", ["/bestaat-niet", "/gebieden/999", "/opgaven/999", "/opgavetypen/x", "/v2"])
def test_404_where_nothing_is(api, adres):
    problem = assert_problem(api.get(adres), 404)

    assert problem["detail"] == "Op dit adres staat niets. Kijk op /api/v1 welke adressen er zijn."


@pytest.mark.parametrize("adres", ["/api", "/api/", "/api/v2/gebieden"])
def test_404_outside_the_version_too(adres):
    assert_problem(Client().get(adres), 404)


@pytest.mark.parametrize("methode", ["put", "patch", "delete"])
def test_405_names_what_is_allowed(methode):
    response = getattr(Client(), methode)("/api/v1/gebieden")

    assert_problem(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_options_says_what_is_allowed():
    response = Client().options("/api/v1/berekeningen")

    assert response.status_code == 204
    assert response["Allow"] == "GET, POST, HEAD, OPTIONS"


@pytest.mark.parametrize("vorm", ["application/xml", "text/csv", "application/geo+json"])
def test_406_for_a_form_that_does_not_exist(api, vorm):
    assert_problem(api.get("/opgavetypen", headers={"accept": vorm}), 406)


def test_a_browser_that_prefers_html_gets_json(api):
    response = api.get("/opgavetypen", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})

    assert response["Content-Type"] == "application/json"


@pytest.mark.parametrize("vorm", ["text/plain", "application/xml", "multipart/form-data; boundary=x"])
def test_415_for_a_body_that_is_not_json(schrijvend, vorm):
    assert_problem(schrijvend.post("/berekeningen", "niveau=wijk", content_type=vorm), 415)


def test_400_for_a_body_that_is_broken_json(schrijvend):
    assert_problem(schrijvend.post("/berekeningen", "{", content_type="application/json"), 400)


@pytest.mark.urls("tests.api.urls_met_fouten")
def test_500_tells_nothing_about_the_inside(api):
    response = api.get("/breek")

    assert_problem(response, 500)
    assert "geheim" not in response.content.decode()
    assert response["API-Version"] == settings.API_VERSION


@pytest.mark.urls("tests.api.urls_met_fouten")
def test_errors_of_django_itself_become_problems(api):
    response = api.get("/alleen-post")

    assert_problem(response, 405)
    assert response["Allow"] == "POST"


def test_an_unknown_host_is_a_problem():
    assert_problem(Client(headers={"host": "kwaad.example"}).get("/api/v1/gebieden"), 400)


def test_a_head_request_has_the_headers_and_no_body():
    response = Client().head("/api/v1/opgavetypen")

    assert response.status_code == 200
    assert response["API-Version"] == settings.API_VERSION
    assert not response.content


def test_openapi_is_open_to_every_site_and_needs_no_key(met_sleutel):
    response = met_sleutel("verzonnen").get("/openapi.json", headers={"origin": "https://elders.example"})

    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"


def test_other_sites_get_no_data_unless_they_are_listed(api, settings):
    settings.CORS_ALLOWED_ORIGINS = ["https://kaart.example"]

    stranger = api.get("/opgavetypen", headers={"origin": "https://elders.example"})
    known = api.get("/opgavetypen", headers={"origin": "https://kaart.example"})

    assert "Access-Control-Allow-Origin" not in stranger
    assert known["Access-Control-Allow-Origin"] == "https://kaart.example"
    assert "Content-Crs" in known["Access-Control-Expose-Headers"]


def test_paging_walks_through_a_list_once(api):
    seen, adres = [], "/opgavetypen?paginaGrootte=5"
    while adres:
        page = api.get(adres).json()
        assert page["aantal"] == 17
        assert set(page) == {"aantal", "resultaten", "_links"}
        seen += [soort["code"] for soort in page["resultaten"]]
        following = page["_links"]["next"]
        adres = following["href"].partition("/api/v1")[2] if following else None

    assert len(seen) == len(set(seen)) == 17


def test_paging_links_keep_the_other_parameters(api):
    links = api.get("/opgavetypen?paginaGrootte=5&pagina=2").json()["_links"]

    assert links["self"]["href"] == "http://testserver/api/v1/opgavetypen?paginaGrootte=5&pagina=2"
    assert links["next"]["href"] == "http://testserver/api/v1/opgavetypen?pagina=3&paginaGrootte=5"
    assert links["prev"]["href"] == "http://testserver/api/v1/opgavetypen?pagina=1&paginaGrootte=5"


def test_the_ends_of_a_list_have_no_further_link(api):
    links = api.get("/opgavetypen").json()["_links"]

    assert links["next"] is None
    assert links["prev"] is None


@pytest.mark.parametrize("waarde", ["0", "-1", "abc", "1.5", "", "99999999999999999999", "1%00", "1.0", "१"])
@pytest.mark.parametrize("naam", ["pagina", "paginaGrootte"])
def test_a_wrong_page_is_400(api, naam, waarde):
    problem = assert_problem(api.get(f"/opgavetypen?{naam}={waarde}"), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == [naam]


def test_a_page_past_the_end_is_404(api):
    problem = assert_problem(api.get("/opgavetypen?pagina=2000000000"), 404)

    assert problem["detail"] == "Pagina 2000000000 bestaat niet. De laatste pagina is 1."


def test_a_parameter_given_twice_is_400(api):
    problem = assert_problem(api.get("/gebieden?niveau=wijk&niveau=buurt"), 400)

    assert problem["fouten"] == [
        {"plaats": "query", "naam": "niveau", "melding": "Deze parameter staat er meer dan één keer."}
    ]


@pytest.mark.parametrize("adres", ["/gebieden/1?zoek=x", "/berekeningen?format=json", "/crss?x=1"])
def test_an_unknown_parameter_is_400_everywhere(api, adres):
    assert_problem(api.get(adres), 400)


def test_moments_are_in_utc(api, voorbeeld):
    moments = re.findall(r'"\w+Op":("[^"]+"|null)', api.get("/berekeningen").content.decode())

    assert len(moments) == 3
    assert all(moment.endswith('Z"') for moment in moments)
