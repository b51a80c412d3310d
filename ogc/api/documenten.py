"""The documents that are not features: landing page, conformance, collections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from gebied.stelsels import CRS84, OPSLAG, Box
from ogc.api.adressen import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, link, self_links
from ogc.api.fields import STELSELS
from ogc.api.openapi import CONFORMITEIT
from ogc.collecties import COLLECTIES, Collectie

Bereik = Mapping[str, Box | None]


def landing(request: HttpRequest) -> dict[str, Any]:
    return {
        "title": f"{settings.PLATFORM_NAAM}, OGC API Features",
        "description": "Gebieden, opgaven, stapelvlakken en scores voor GIS-programma's. U krijgt wat u mag zien.",
        "links": [
            *self_links(request, JSON),
            link(request, "/api", "service-desc", OPENAPI, "Beschrijving van deze API"),
            link(request, "/api?f=html", "service-doc", HTML, "Beschrijving van deze API als pagina"),
            link(request, "/conformance", "conformance", JSON, "Standaarden die deze API volgt"),
            link(request, "/collections", "data", JSON, "De collecties"),
        ],
    }


def conformance(request: HttpRequest) -> dict[str, Any]:
    return {"conformsTo": list(CONFORMITEIT), "links": self_links(request, JSON)}


def collections(request: HttpRequest, bereik: Bereik) -> dict[str, Any]:
    return {
        "links": self_links(request, JSON),
        "crs": [stelsel.uri for stelsel in STELSELS],
        "collections": [_collection(request, c, bereik) for c in COLLECTIES.values()],
    }


def collection(request: HttpRequest, collectie: Collectie, bereik: Bereik) -> dict[str, Any]:
    found = _collection(request, collectie, bereik)
    return found | {"links": [*self_links(request, JSON), *found["links"][1:]]}


def _collection(request: HttpRequest, collectie: Collectie, bereik: Bereik) -> dict[str, Any]:
    pad, titel = f"/collections/{collectie.naam}", str(collectie.titel)
    box = bereik[collectie.plaats]
    extent: dict[str, Any] = {"spatial": {"bbox": [list(box)], "crs": CRS84.uri}} if box else {}
    if collectie.met_periode:
        extent["temporal"] = {"interval": [[None, None]]}
    return {
        "id": collectie.naam,
        "title": titel,
        "description": str(collectie.uitleg),
        "itemType": "feature",
        "extent": extent,
        "crs": [stelsel.uri for stelsel in STELSELS],
        "storageCrs": OPSLAG.uri,
        "links": [
            link(request, pad, "self", JSON, titel),
            link(request, f"{pad}/items", "items", GEOJSON, f"{titel} als GeoJSON"),
            link(request, f"{pad}/items?f=html", "items", HTML, f"{titel} als pagina"),
            link(request, f"{pad}/schema", "describedby", SCHEMA, f"Eigenschappen van {titel.lower()}"),
            link(request, f"{pad}/schema", "http://www.opengis.net/def/rel/ogc/1.0/schema", SCHEMA),
        ],
    }
