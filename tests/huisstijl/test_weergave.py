"""Light or dark: the reader's own choice, kept in a cookie that scripts cannot read."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.django_db


def blad(response, naam="donker") -> str:
    """When the sheet for the dark counts, as the page says."""
    return re.search(rf'media="([^"]*)" data-weergave-blad="{naam}"', response.content.decode())[1]


def test_without_a_choice_the_device_decides(client):
    assert blad(client.get("/toegankelijkheid/")) == "screen and (prefers-color-scheme: dark)"


@pytest.mark.parametrize(("keuze", "media", "schema"), [("donker", "screen", "dark"), ("licht", "not all", "light")])
def test_a_choice_is_kept_and_holds_for_every_page(client, keuze, media, schema):
    response = client.post("/weergave/", {"weergave": keuze, "terug": "/privacy/?x=1"})

    assert response["Location"] == "/privacy/?x=1"
    cookie = response.cookies["weergave"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"], cookie["path"]) == (keuze, True, "Lax", "/")
    for pad in ("/toegankelijkheid/", "/bestaat-niet/", "/?\x00=%00"):
        response = client.get(pad)
        assert blad(response) == media
        assert f'name="color-scheme" content="{schema}"' in response.content.decode()


def test_as_the_device_again_takes_the_cookie_away(client):
    client.post("/weergave/", {"weergave": "donker"})
    response = client.post("/weergave/", {"weergave": "apparaat"})

    assert response.cookies["weergave"]["max-age"] == 0
    assert blad(client.get("/toegankelijkheid/")) == "screen and (prefers-color-scheme: dark)"


@pytest.mark.parametrize(
    "terug", ["", "https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:1"]
)
def test_the_way_back_is_never_to_another_site(client, terug):
    assert client.post("/weergave/", {"weergave": "donker", "terug": terug})["Location"] == "/"


def test_a_choice_that_does_not_exist_changes_nothing(client):
    assert not client.post("/weergave/", {"weergave": '"><script>'}).cookies
    client.cookies["weergave"] = '"><script>'
    assert "<script>" not in blad(client.get("/toegankelijkheid/"))
