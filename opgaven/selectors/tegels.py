"""Tiles of the map as JSON, made by PostGIS: no shape passes through Python.

A tile has ``plek`` (column/row), ``vormen`` (the largest first) and ``weg``: how many are not drawn, because they are
smaller than a pixel or because the tile is full. Nothing here decides a number.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

from accounts.permissions import Doelgroep, visible_params
from gebied.crs import RD, WEB_MERCATOR, WGS84
from opgaven.kaarttegels import PIXELS, STAPPEN, Tegels
from opgaven.kaartvraag import Laag
from opgaven.keuze import Filter
from opgaven.selectors import tegelsql
from opgaven.selectors.keuze import chosen_ids

#: Characters of JSON per tile and layer; compression makes about a third of it.
BUDGET = 600_000
#: An opgave gets its letters when what a tile shows of it is at least this many pixels wide and high.
LETTER_PIXELS = 28


def gebied_tegels(laag: Laag, tegels: Tegels, doelgroep: Doelgroep) -> str:
    """The areas of this layer, without their scores: ``id``, ``naam``, ``vak`` (its box) and ``pad`` (its shape)."""
    return _fetch(
        tegelsql.GEBIEDEN, tegels, {"indeling": laag.indeling_id, "niveau": laag.niveau} | visible_params(doelgroep)
    )


def opgave_tegels(tegels: Tegels, keuze: Filter, doelgroep: Doelgroep) -> str:
    """The chosen opgaven: ``type``, ``aard``, ``soort``, ``vak``, ``pad``, and ``letter``: where its letters go."""
    params = {"gekozen": chosen_ids(keuze, doelgroep), "letter": LETTER_PIXELS * STAPPEN // PIXELS}
    return _fetch(tegelsql.OPGAVEN, tegels, params)


def _fetch(sql: str, tegels: Tegels, params: dict[str, Any]) -> str:
    vast = {"detail": tegels.detail, "pixel": tegels.pixel_graden, "budget": BUDGET}
    stelsels = {"rd": RD, "wgs84": WGS84, "mercator": WEB_MERCATOR}
    with connection.cursor() as cursor:
        cursor.execute(sql, tegels.params() | vast | stelsels | params)
        (text,) = cursor.fetchone() or ("",)
    return str(text)
