"""What somebody may not see, is not there for them: in no list, count, score, rank, class, shape, file or header.

Every address of the table is asked in two worlds (tests/rechten/tweeling.py): one that holds what is hidden from a
role, and one in which it does not exist. The answers must be the same, to the number.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from django.db import transaction
from django.test import Client

from accounts.services.sleutels import api_sleutel_create
from opgaven.selectors import scores as scoretabellen
from tests.aanmelden import with_second_factor
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.rechten.adressen import MEER, MEER_API, MEER_OGC
from tests.rechten.tabel import TABEL
from tests.rechten.tabel_api import API
from tests.rechten.tabel_ogc import OGC
from tests.rechten.test_matrix import lines
from tests.rechten.tweeling import MERK, hidden_names, make_world

pytestmark = pytest.mark.django_db

#: Per role: whose objects it sees, and for whom it works.
ROLLEN = {
    "bezoeker": (set(), None),
    "opgavemanager": ({"gm0001"}, "gm0001"),
    "regiobureau": ({"gm0001", "rb01"}, "rb01"),
    "leessleutel": ({"gm0001"}, "gm0001"),
}


def client_of(rol: str) -> Client:
    if rol == "leessleutel":
        sleutel = api_sleutel_create(organisatie=gemeente_testdam(), naam="QGIS")[1]
        return Client(headers={"authorization": f"Bearer {sleutel}"})
    client = Client()
    if rol != "bezoeker":
        werkgever = make_organisatie("rb01", "") if rol == "regiobureau" else gemeente_testdam()
        client.force_login(with_second_factor(make_member(rol, rol, werkgever)))
    return client


def addresses(rol: str, nummers: dict[str, Any]) -> Iterator[str]:
    """Every address to read; a key reads the API and OGC API Features only."""
    api = {adres for methode, adres, _ in lines(API) if methode == "GET"}
    for adres in sorted(api):
        pad, _, waarde = adres.partition("=")
        yield "/api/v1" + re.sub(r"\{(id|code)\}", waarde, pad).rstrip("/").format_map(Nummers(nummers))
    for adres in MEER_API.split():
        yield "/api/v1" + adres.format_map(Nummers(nummers))
    ogc = [adres for methode, adres, _ in lines(OGC) if methode == "GET"]
    for adres in (*ogc, *(f"/ogc/v1/collections{adres}" for adres in MEER_OGC.split())):
        yield adres.format_map(Nummers(nummers))
    if rol != "leessleutel":
        for methode, adres, _ in lines(TABEL):
            if methode == "GET" and not adres.startswith(NIET_TE_VERGELIJKEN):
                yield adres.format_map(Nummers(nummers))
        for adres in MEER.split():
            yield adres.format_map(Nummers(nummers))


class Nummers(dict):
    """Versions and people of the table do not exist in this world."""

    def __missing__(self, key: str) -> int:
        return 999_999


#: What says something of the person or the machine, and nothing of opgaven and areas.
NIET_TE_VERGELIJKEN = ("/healthz", "/readyz", "/metrics", "/account", "/wachtwoord", "/inloggen", "/uitloggen")


def ask_all(rol: str, *, met_geheim: bool) -> dict[str, Any]:
    """Every answer, made comparable; the world is gone afterwards."""
    namens, zelf = ROLLEN[rol]
    scoretabellen._KEPT.clear()
    scoretabellen._SUMS.clear()
    with transaction.atomic():
        nummers = make_world(namens, zelf, met_geheim=met_geheim)
        client = client_of(rol)
        found = {adres: answer(client, adres) for adres in dict.fromkeys(addresses(rol, nummers))}
        transaction.set_rollback(True)
    return found


def answer(client: Client, adres: str) -> Any:
    response = client.get(adres)
    body = response.getvalue()
    for tekst in (*readable(response, body), *map(str, response.headers.items())):
        assert MERK in adres or MERK not in tekst, (adres, tekst[:200])
    return response.status_code, comparable(adres, response, body)


def readable(response: Any, body: bytes) -> list[str]:
    """All texts of an answer, also those within a file that is packed."""
    if not body.startswith(b"PK"):
        return [body.decode("utf-8", "replace")]
    with zipfile.ZipFile(io.BytesIO(body)) as pak:
        return [pak.read(naam).decode("utf-8", "replace") for naam in pak.namelist() if "docProps" not in naam]


def comparable(adres: str, response: Any, body: bytes) -> Any:
    soort = response.get("Content-Type", "")
    if soort.startswith("application/geopackage"):
        return _geopackage(body)
    if "json" in soort and not adres.endswith(("openapi.json", "/ogc/v1/api")):
        return _plain(json.loads(body))
    return [_tidy(tekst) for tekst in readable(response, body)]


def _geopackage(body: bytes) -> Any:
    meta, _, vormen, kolommen = pyogrio.raw.read(body)
    return list(meta["fields"]), [_plain(kolom.tolist()) for kolom in kolommen], [_shape(wkb) for wkb in vormen]


def _shape(wkb: Any) -> str:
    return shapely.to_wkt(shapely.normalize(shapely.set_precision(shapely.from_wkb(wkb), 1e-3)), rounding_precision=3)


def _plain(waarde: Any) -> Any:
    """JSON without times, with numbers to nine digits, shapes without a first corner, and pieces without a number."""
    if isinstance(waarde, dict):
        if "coordinates" in waarde and "type" in waarde and waarde["type"] != "Point":
            vorm = shapely.from_geojson(json.dumps(waarde))
            return shapely.to_wkt(shapely.normalize(vorm), rounding_precision=6)
        return {naam: _plain(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_plain(deel) for deel in waarde]
    if isinstance(waarde, float) and np.isnan(waarde):
        return None
    if isinstance(waarde, float):
        return float(f"{waarde:.9g}")
    return _tidy(waarde) if isinstance(waarde, str) else waarde


_VERANDERLIJK = (
    (r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+\d\d:\d\d)?", "TIJD"),
    (r"\b\d{1,2}:\d\d(:\d\d)?\b", "TIJD"),
    (r'(nonce|(csrfmiddlewaretoken|kaartje|geopend|nieuwste)" value)="[^"]*"', "KAARTJE"),
    (r"/geschiedenis/\d+/", "/geschiedenis/VERSIE/"),
    (r"\bversie \d+\b", "versie VERSIE"),
    (r"\d+ (ms|milliseconden|seconden|seconde)\b|minder dan een seconde", "DUUR"),
)


def _tidy(tekst: str) -> str:
    for patroon, vervanging in _VERANDERLIJK:
        tekst = re.sub(patroon, vervanging, tekst)
    return re.sub(r"\d+\.\d{4,}(e-?\d+)?", lambda m: f"{float(m[0]):.9g}", tekst)


@pytest.mark.parametrize("rol", ROLLEN)
def test_nobody_can_tell_whether_what_is_hidden_exists(rol):
    met, zonder = ask_all(rol, met_geheim=True), ask_all(rol, met_geheim=False)

    verschil = {adres: first_difference(met[adres], zonder[adres]) for adres in met if met[adres] != zonder[adres]}
    assert not verschil, "\n".join(f"{adres}\n  with:    {a}\n  without: {b}" for adres, (a, b) in verschil.items())
    assert sum(status == 200 for status, _ in met.values()) > 40, "most addresses answer"


def first_difference(a: Any, b: Any) -> tuple[str, str]:
    """Where two answers start to differ, with some text around it."""
    links, rechts = str(a), str(b)
    plaats = next((i for i, (x, y) in enumerate(zip(links, rechts, strict=False)) if x != y), 0)
    return links[max(0, plaats - 80) : plaats + 80], rechts[max(0, plaats - 80) : plaats + 80]


@pytest.mark.parametrize("rol", ROLLEN)
def test_there_is_something_to_hide(rol):
    assert {"vreemd", "vreemd_groot", "vreemd_gebied", "ouder", "apart"} <= set(hidden_names(*ROLLEN[rol]))
