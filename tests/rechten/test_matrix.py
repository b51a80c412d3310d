"""Every address, every operation of the API, every role: who gets what.

A new address makes a test here fail. Then add one line to TABEL (pages) or API in tabel.py: method, address, and the
status for each role. Think before you copy: an address with a number needs a line for something of the own organisation
(``eigen``) and for something of others (``vreemd``), where everybody who may not see it gets 404, not 403.

Statuses: a number, two with a comma (either will do), or ``in`` for the way to the page to sign in. One status is for
everybody. POST goes without a body, so "allowed" is often 422 or 400: the right was asked, and then the form was empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.rechten.rollen import ROLLEN, SLEUTELS, Wereld, make_client, make_wereld, rol_parameter
from tests.rechten.tabel import TABEL
from tests.rechten.tabel_api import API

pytestmark = pytest.mark.django_db

WAT_NU = (
    "No line in tests/rechten/tabel.py for {}. Decide who may come here, and add a line with the status per role; for "
    "an address with a number one for something of the own organisation and one for something of others."
)
VERANDEREND = ("POST", "PUT", "PATCH", "DELETE")


def lines(tabel: str) -> Iterator[tuple[str, str, list[str]]]:
    """(method, address, status per role) of every line."""
    for line in tabel.strip().splitlines():
        if not line.startswith("#"):
            methode, adres, *statussen = line.replace("|", " ").split()
            yield methode, adres, statussen


def pages(wereld: Wereld) -> list[tuple[str, str, list[str]]]:
    return [(methode, adres.format(**wereld.nummers), statussen) for methode, adres, statussen in lines(TABEL)]


def operations(wereld: Wereld) -> list[tuple[str, str, str, list[str]]]:
    """(method, path of openapi.json, address, statuses)."""
    found = []
    for methode, adres, statussen in lines(API):
        pad, _, waarde = adres.partition("=")
        echt = re.sub(r"\{(id|code)\}", lambda _, waarde=waarde: waarde.format(**wereld.nummers), pad)
        found.append((methode, pad, f"/api/v1{'' if echt == '/' else echt}", statussen))
    return found


def expected(rol: str, statussen: list[str]) -> str:
    """On a page a key opens nothing: whoever sends one is a visitor."""
    if len(statussen) == 1:
        return statussen[0]
    if len(statussen) == len(ROLLEN) - len(SLEUTELS) and rol in SLEUTELS:
        rol = "bezoeker"
    return statussen[ROLLEN.index(rol)]


def outcome(client: Client, methode: str, adres: str) -> str:
    """The status; whatever the request changed is undone."""
    body = {"content_type": "application/json"} if adres.startswith("/api/") and methode != "GET" else {}
    with transaction.atomic():
        response = client.generic(methode, adres, "{}" if body else "", **body)
        transaction.set_rollback(True)
    if response.status_code == 302 and response["Location"].startswith("/inloggen/?"):
        return "in"
    return str(response.status_code)


@rol_parameter
def test_everybody_gets_what_the_table_says(rol):
    wereld = make_wereld()
    client = make_client(rol, wereld)
    adressen = [(methode, adres, rest) for methode, _, adres, rest in operations(wereld)]
    # On a page every key is nobody: the one that may do most shows it for all.
    adressen += pages(wereld) if rol not in SLEUTELS or rol == "schrijfsleutel" else []

    found = {
        (methode, adres): (expected(rol, statussen), outcome(client, methode, adres))
        for methode, adres, statussen in adressen
        if not (methode == "POST" and adres == "/uitloggen/")
    }

    assert {deur: uitkomst for deur, uitkomst in found.items() if uitkomst[1] not in uitkomst[0].split(",")} == {}


def patterns(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Every route of the site, as Django names it when it has resolved an address."""
    for part in resolver.url_patterns:
        route = f"{before}{part.pattern}"
        if isinstance(part, URLPattern):
            yield route
        else:
            yield from patterns(part, route)


def is_elsewhere(route: str) -> bool:
    """The API and the admin have tests of their own below."""
    return route.startswith(("api/", "beheer/"))


def test_every_page_is_in_the_table():
    wereld = make_wereld()
    known = {resolve(adres.partition("?")[0]).route for _, adres, _ in pages(wereld)}
    routes = {route for route in patterns(get_resolver()) if not is_elsewhere(route)}

    assert not routes - known, WAT_NU.format(sorted(routes - known))


def test_every_line_has_a_status_for_every_role():
    for tabel, aantallen in ((TABEL, {1, 11}), (API, {1, 14})):
        for methode, adres, statussen in lines(tabel):
            telt_sleutels = {1, 14} if adres.startswith("/ogc/") else aantallen
            assert len(statussen) in telt_sleutels, f"{methode} {adres} has {len(statussen)} statuses"


def test_every_way_to_change_something_is_in_the_table():
    """What answers POST, PUT, PATCH or DELETE with anything but 405 needs a line; what has one is not asked again."""
    wereld = make_wereld()
    client = make_client("platform", wereld)
    known = {(methode, resolve(adres.partition("?")[0]).route) for methode, adres, _ in pages(wereld)}
    paden = {adres.partition("?")[0] for _, adres, _ in pages(wereld)} - {"/uitloggen/"}
    onbekend = {
        (methode, route)
        for pad, route in ((pad, resolve(pad).route) for pad in sorted(paden))
        for methode in VERANDEREND
        if (methode, route) not in known
        and (methode == "POST" or not route.startswith(ALS_POST))
        and outcome(client, methode, pad) not in {"404", "405"}
    }

    assert not onbekend, WAT_NU.format(sorted(onbekend))


#: Forms of allauth take every method as POST.
ALS_POST = ("inloggen/", "wachtwoord/", "^wachtwoord/", "account/", "^account/")


def test_every_operation_of_the_api_is_in_the_table(client):
    document = client.get("/api/v1/openapi.json").json()
    bestaat = {(methode.upper(), pad) for pad, item in document["paths"].items() for methode in item}
    known = {(methode, pad) for methode, pad, _, _ in operations(make_wereld())}

    assert not bestaat - known, WAT_NU.format(sorted(bestaat - known))
    routes = {route for route in patterns(get_resolver()) if route.startswith("api/")}
    assert len(routes) == len(document["paths"]) + 1, "an address of the API that openapi.json does not describe"


def test_an_operation_that_is_not_described_does_not_exist():
    wereld = make_wereld()
    client = make_client("platform", wereld)
    known = {(methode, pad) for methode, pad, _, _ in operations(wereld)}

    for _, pad, adres, _ in operations(wereld):
        for methode in VERANDEREND:
            if (methode, pad) not in known:
                assert outcome(client, methode, adres) == "405", (methode, adres)


@rol_parameter
def test_the_admin_is_for_the_platform_only(rol):
    wereld = make_wereld()
    client = make_client(rol, wereld)

    found = {adres: outcome(client, "GET", adres) for adres in admin_addresses(wereld)}

    if rol == "platform":
        assert {adres: status for adres, status in found.items() if status not in {"200", "302", "403", "404"}} == {}
        assert found["/beheer/"] == found["/beheer/opgaven/opgave/"] == "200"
    else:
        dicht = {"in", "302", "403"}
        assert {adres: status for adres, status in found.items() if status not in dicht} == {}


def admin_addresses(wereld: Wereld) -> list[str]:
    """Every route of the admin, with numbers filled in."""
    invullen: dict[str, Any] = {"content_type_id": 1, "object_id": wereld.nummers["eigen"], "id": 1, "url": "x"}
    invullen["app_label"] = "opgaven"
    routes = [route for route in patterns(get_resolver()) if route.startswith("beheer/")]
    adressen = [re.sub(r"<(?:\w+:)?(\w+)>", lambda m: str(invullen[m[1]]), route) for route in routes]
    gewoon = [f"/{adres}" for adres in adressen if "(?P" not in adres]
    return [adres for adres in gewoon if not adres.endswith(("/logout/", "/login/"))] + [
        "/beheer/opgaven/",
        "/beheer/x",
    ]


def test_who_signs_out_is_out():
    wereld = make_wereld()
    client = make_client("opgavemanager", wereld)

    assert outcome(client, "GET", "/opgaven/nieuw/") == "200"
    client.post("/uitloggen/")
    assert outcome(client, "GET", "/opgaven/nieuw/") == "in"
