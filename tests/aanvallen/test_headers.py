"""Every address, and every way to be refused, answers with the headers that keep a browser on our side."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from config.headers import HEADERS
from tests.aanvallen.adressen import alle_adressen

pytestmark = pytest.mark.django_db

#: Asks a worker that is not there, and waits for it.
TRAAG = {"/readyz"}
VAST = {naam: waarde for naam, waarde in HEADERS.items() if naam not in {"Content-Security-Policy", "Cache-Control"}}
CSP_API = "default-src 'none'; frame-ancestors 'none'"


class Scripts(HTMLParser):
    """What a browser would run or obey: the attributes of each script, and of each tag that has code in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.inline: list[str] = []
        self._in_script = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self._in_script = tag == "script" and values.get("type") not in {"application/json"}
        if self._in_script:
            self.scripts.append(values)
        if tag in {"style", "base", "object", "embed", "iframe"}:
            self.inline.append(tag)
        self.inline += [f"{tag} {naam}" for naam in values if naam.startswith("on") or naam == "style"]
        self.inline += [f"{tag} {waarde}" for waarde in values.values() if (waarde or "").startswith("javascript:")]

    def handle_endtag(self, tag):
        self._in_script = False

    def handle_data(self, data):
        if self._in_script and data.strip():
            self.inline.append(f"script: {data.strip()[:40]}")


def csp_of(response):
    """The policy as a dictionary."""
    delen = (deel.split() for deel in response["Content-Security-Policy"].split(";") if deel.strip())
    return {naam: bronnen for naam, *bronnen in delen}


def faults(response, is_beheer=False):
    """What is wrong with the headers of an answer, and with its code."""
    vast = {naam: waarde for naam, waarde in VAST.items() if naam != "X-Frame-Options" or not _in_frames(response)}
    found = [f"{naam}: {response.get(naam)}" for naam, waarde in vast.items() if response.get(naam) != waarde]
    if not response.get("Cache-Control"):
        found.append("no Cache-Control")
    csp = csp_of(response)
    if csp["default-src"] != ["'none'"] or csp["frame-ancestors"] != (["*"] if _in_frames(response) else ["'none'"]):
        found.append(f"CSP {csp}")
    rest = [bron for naam, bronnen in csp.items() if naam != "frame-ancestors" for bron in bronnen]
    if "unsafe" in response["Content-Security-Policy"] or "*" in "".join(rest):
        found.append("CSP with a hole")
    if response.get("Content-Type", "").startswith("text/html") and not response.streaming:
        found += _page_faults(response.content.decode(), csp, is_beheer=is_beheer)
    return found


def _in_frames(response):
    """The public map is the one page that other websites may show in a frame."""
    return response.wsgi_request.path == "/kaart/insluiten/" and getattr(response, "xframe_options_exempt", False)


def _page_faults(html, csp, *, is_beheer):
    page = Scripts(html)
    nonces = {f"'nonce-{script.get('nonce')}'" for script in page.scripts}
    allowed = set(csp.get("script-src", []))
    by_admin = is_beheer and allowed == {"'self'"}
    if not by_admin and nonces != {bron for bron in allowed if bron != "'none'"}:
        return [f"scripts with {nonces} where the policy says {allowed}"]
    return [f"inline {code}" for code in page.inline]


@pytest.mark.parametrize("wie", ["niemand", "baas"])
def test_every_address_answers_with_safe_headers(client, wereld, wie):
    client.raise_request_exception = False
    if wie == "baas":
        client.force_login(wereld)
    wrong, good = {}, 0
    for adres in alle_adressen():
        if adres.sjabloon in TRAAG:
            continue
        response = client.get(adres.url())
        good += response.status_code == 200
        if response.status_code >= 500 or (fouten := faults(response, is_beheer=adres.is_beheer)):
            wrong[adres.url()] = (response.status_code, fouten if response.status_code < 500 else "broken")
    assert not wrong
    assert good > (60 if wie == "baas" else 20)


@pytest.mark.parametrize("methode", ["post", "put", "delete", "options", "trace", "propfind"])
def test_every_other_method_is_answered_safely_too(client, wereld, methode):
    client.raise_request_exception = False
    wrong = {}
    for adres in alle_adressen():
        if adres.is_beheer or adres.sjabloon in TRAAG:
            continue
        response = client.generic(methode.upper(), adres.url())
        if response.status_code >= 500 or (fouten := faults(response)):
            wrong[adres.url()] = response.status_code if response.status_code >= 500 else fouten
    assert not wrong


#: A GIS program may keep features for itself, and asks each time whether they still hold (ADR 0026).
ASK_FIRST = "private, no-cache"


def test_the_api_allows_a_browser_nothing_at_all(client, wereld):
    for adres in alle_adressen():
        if adres.is_api:
            response = client.get(adres.url())
            assert response["Content-Security-Policy"] == CSP_API
            assert response["Strict-Transport-Security"] == "max-age=63072000"
            assert response["Cache-Control"] in {"no-store", ASK_FIRST if adres.sjabloon.startswith("/ogc/") else ""}


@pytest.mark.parametrize("bestand", ["css/basis.css", "js/menu.js", "img/logo.svg", "leaflet/leaflet.js"])
def test_a_static_file_answers_with_safe_headers(client, bestand):
    assert finders.find(bestand)
    response = client.get(f"/static/{bestand}")
    assert response.status_code == 200
    assert not faults(response)


def test_a_policy_is_as_strict_as_can_be(client, db):
    policy = csp_of(client.get("/toegankelijkheid/"))
    nonce = policy.pop("script-src")
    assert re.fullmatch(r"'nonce-[A-Za-z0-9+/=]{24}'", *nonce)
    assert policy == {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "https://service.pdok.nl"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }


def test_a_nonce_is_used_once(client, db):
    nonces = {client.get("/toegankelijkheid/")["Content-Security-Policy"] for _ in range(5)}
    assert len(nonces) == 5


@pytest.mark.parametrize(
    ("vraag", "status"),
    [
        ({"path": "/bestaat/niet/"}, 404),
        ({"path": "/kaart/", "headers": {"host": "kwaad.example"}}, 400),
        ({"path": "/opgaven/?zoek=%00"}, 400),
        ({"path": "/beheer/opgaven/opgave/"}, 302),
        ({"path": "/opgaven/nieuw/"}, 302),
        ({"path": "/kaart/data/punt/"}, 400),
    ],
)
def test_a_refusal_answers_with_safe_headers(client, vraag, status):
    response = client.get(**vraag)
    assert response.status_code == status
    assert not faults(response, is_beheer=vraag["path"].startswith("/beheer/"))


def test_a_failure_answers_with_safe_headers_and_a_page_that_needs_no_database(settings, client):
    settings.ROOT_URLCONF = "tests.aanvallen.kapotte_adressen"
    client.raise_request_exception = False
    response = client.get("/kapot/")
    assert response.status_code == 500
    assert not faults(response)
    assert "Er ging iets mis bij ons" in response.content.decode()


def test_cookies_are_closed_to_scripts_and_to_other_sites(client, db):
    csrf = client.get("/inloggen/").cookies[settings.CSRF_COOKIE_NAME]
    assert (csrf["httponly"], csrf["samesite"], csrf["path"], csrf["domain"]) == (True, "Lax", "/", "")
    assert (settings.SESSION_COOKIE_HTTPONLY, settings.SESSION_COOKIE_SAMESITE) == (True, "Lax")
    assert (settings.SESSION_COOKIE_PATH, settings.SESSION_COOKIE_DOMAIN) == ("/", None)
