"""The language is what the reader chose at the bottom of a page, never what a browser asks for."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.django_db
ENGELS = "As my device"


def taal_van(response) -> str:
    return re.search(r'<html lang="(\w+)"', response.content.decode())[1]


def kies(client, taal="en", **velden):
    return client.post("/taal/", {"language": taal, "next": "/privacy/?x=1"} | velden)


def test_without_a_choice_it_is_dutch_whatever_the_browser_asks(client):
    response = client.get("/toegankelijkheid/", headers={"Accept-Language": "en"})

    assert (taal_van(response), response["Content-Language"]) == ("nl", "nl")
    assert "Accept-Language" not in response["Vary"]


def test_a_choice_is_kept_and_holds_for_every_page_and_every_error(client):
    response = kies(client)

    assert response["Location"] == "/privacy/?x=1"
    cookie = response.cookies["taal"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"], cookie["path"]) == ("en", True, "Lax", "/")
    for pad in ("/toegankelijkheid/", "/bestaat-niet/", "/?\x00=%00"):
        response = client.get(pad)
        assert (taal_van(response), response["Content-Language"]) == ("en", "en")
        assert "Cookie" in response["Vary"]
    assert ENGELS in client.get("/toegankelijkheid/").content.decode()

    kies(client, "nl")
    assert taal_van(client.get("/toegankelijkheid/")) == "nl"


def test_who_asks_next_is_not_answered_in_the_language_of_the_one_before(client):
    from django.utils.translation import get_language

    kies(client)
    client.get("/toegankelijkheid/")
    assert get_language() == "nl"


def test_the_api_speaks_dutch_whatever_was_chosen(client):
    kies(client)
    assert (
        client.get("/api/v1/gebieden/0").json()["detail"]
        == client.__class__().get("/api/v1/gebieden/0").json()["detail"]
    )


@pytest.mark.parametrize(
    "terug", ["https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:1", "\x00", "http:///x"]
)
def test_the_way_back_is_never_to_another_site(client, terug):
    assert kies(client, next=terug)["Location"] == "/"


@pytest.mark.parametrize(
    "koppen",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elders.example"},
        {"Origin": "null"},
    ],
)
def test_another_site_cannot_choose(client, koppen):
    response = client.post("/taal/", {"language": "en"}, headers=koppen)

    assert response.status_code == 403
    assert "taal" not in response.cookies


def test_a_language_that_we_do_not_speak_changes_nothing(client):
    assert not kies(client, '"><script>').cookies
    client.cookies["taal"] = '"><script>'
    assert taal_van(client.get("/toegankelijkheid/")) == "nl"


def test_what_the_map_says_of_its_data_is_known_again_per_language(client):
    pad = "/kaart/data/jaren/"
    nederlands = client.get(pad)
    kies(client)
    engels = client.get(pad, headers={"If-None-Match": nederlands["ETag"]})
    assert (nederlands.status_code, engels.status_code) == (200, 200)
    assert engels["ETag"] != nederlands["ETag"]
