"""Questions to the addresses about shapes, on squares in metres from (100000, 400000)."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import shapely
from django.test import Client

from gebied.crs import RD, WGS84
from gebied.projectie import reproject
from tests.make import X0, Y0

CONTROLEREN, LEZEN, BEWERKEN, SNAPPEN = (
    f"/opgaven/vorm/{wat}/" for wat in ("controleren", "lezen", "bewerken", "snappen")
)


def degrees(*points: tuple[float, float]) -> dict[str, Any]:
    """A polygon of points in metres from (100000, 400000), as the browser sends it."""
    return as_geojson(shapely.Polygon([(X0 + x, Y0 + y) for x, y in points]))


def as_geojson(vlak: Any) -> dict[str, Any]:
    return json.loads(shapely.to_geojson(reproject(np.array([vlak]), RD, WGS84)[0]))


def box(x: float, y: float, width: float, height: float | None = None) -> dict[str, Any]:
    height = width if height is None else height
    return degrees((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def metres(geojson: dict[str, Any]) -> Any:
    return reproject(np.array([shapely.from_geojson(json.dumps(geojson))]), WGS84, RD)[0]


def post(client: Client, adres: str, **body: Any) -> Any:
    return client.post(adres, json.dumps(body), content_type="application/json")


def check(client: Client, geometrie: Any, **body: Any) -> dict[str, Any]:
    response = post(client, CONTROLEREN, geometrie=geometrie, **body)
    assert response.status_code == 200, response.content
    return response.json()


def read(client: Client, **velden: Any) -> dict[str, Any]:
    response = client.post(LEZEN, velden)
    assert response.status_code == 200, response.content
    return response.json()


def refusal(response: Any) -> tuple[int, str]:
    assert response["Content-Type"] == "application/json"
    return response.status_code, response.json()["fout"]


def snap(client: Client, bbox: str = "4.55,51.56,4.66,51.62", zoom: int = 14, **vraag: Any) -> dict[str, Any]:
    response = client.get(SNAPPEN, {"bbox": bbox, "zoom": zoom, **vraag})
    assert response.status_code == 200, response.content
    return response.json()
