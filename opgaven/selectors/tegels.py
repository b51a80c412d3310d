"""Tiles of the map as JSON, made by PostGIS: no shape passes through Python.

A tile has ``plek`` (column/row), ``vormen`` (the largest first) and ``weg``: how many are not drawn, because they are
smaller than a pixel or because the tile is full. Nothing here decides a number.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

from accounts.permissions import Doelgroep, visible_params
from gebied.tegels import VOORRAAD_ZOOMS
from opgaven.kaarttegels import Tegels
from opgaven.kaartvraag import Laag
from opgaven.keuze import Filter
from opgaven.selectors import tegelsql
from opgaven.selectors.keuze import chosen_ids

#: Characters of JSON per tile and layer; compression makes about a third of it.
BUDGET = 600_000


def gebied_tegels(laag: Laag, tegels: Tegels, doelgroep: Doelgroep, *, voorraad: bool | None = None) -> str:
    """The areas of this layer, without their scores: ``id``, ``naam``, ``vak`` (its box) and ``pad`` (its shape).

    ``voorraad``: read from the stock of drawings; by default where it has them all.
    """
    params = {"indeling": laag.indeling_id, "niveau": laag.niveau} | visible_params(doelgroep)
    if voorraad is None:
        voorraad = _in_stock(tegels, tegelsql.GEBIEDEN_ACHTER)
    return _fetch(tegelsql.GEBIEDEN_VOORRAAD if voorraad else tegelsql.GEBIEDEN, tegels, params)


def opgave_tegels(tegels: Tegels, keuze: Filter, doelgroep: Doelgroep, *, voorraad: bool | None = None) -> str:
    """The chosen opgaven: ``type``, ``aard``, ``soort``, ``vak``, ``pad``, and ``letter``: where its letters go."""
    params = {"gekozen": chosen_ids(keuze, doelgroep)}
    if voorraad is None:
        voorraad = _in_stock(tegels, tegelsql.OPGAVEN_ACHTER)
    return _fetch(tegelsql.OPGAVEN_VOORRAAD if voorraad else tegelsql.OPGAVEN, tegels, params)


def _in_stock(tegels: Tegels, achter: str) -> bool:
    """At most one query."""
    return tegels.zoom in VOORRAAD_ZOOMS and not _value(achter, {})


def _fetch(sql: str, tegels: Tegels, params: dict[str, Any]) -> str:
    return str(_value(sql, tegels.params() | {"budget": BUDGET} | params) or "")


def _value(sql: str, params: dict[str, Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        (value,) = cursor.fetchone() or (None,)
    return value
