"""Features as a stream: the properties of a page are known, the shapes are read and sent a few at a time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder

from gebied.stelsels import Stelsel
from ogc.api.adressen import Link
from ogc.collecties import Collectie

#: Shapes per query: one can have 100,000 points.
PER_KEER: Final = 25


def dump(waarde: Any) -> str:
    """JSON as this API writes it."""
    return json.dumps(waarde, ensure_ascii=False, cls=DjangoJSONEncoder)


@dataclass(frozen=True)
class Kenmerken:
    """A feature without its geometry."""

    nummer: int
    kenmerken: dict[str, Any]
    versie: object
    item: Any


def describe(collectie: Collectie, items: list[Any]) -> list[Kenmerken]:
    """The properties of features."""
    items = collectie.prepare(items)
    data = collectie.kenmerken(items, many=True).data
    return [
        Kenmerken(collectie.number(item), dict(waarden), collectie.version(item), item)
        for item, waarden in zip(items, data, strict=True)
    ]


def etag_of(features: list[Kenmerken], *verder: object) -> str:
    """A tag of all that the answer shows, made without reading a shape."""
    staat = [[feature.nummer, feature.kenmerken, feature.versie] for feature in features]
    return f'"{hashlib.sha256(dump([staat, *verder]).encode()).hexdigest()[:32]}"'


def page(
    collectie: Collectie, features: list[Kenmerken], stelsel: Stelsel, aantal: int, links: list[Link]
) -> Iterator[str]:
    """A FeatureCollection, piece by piece."""
    kop = {
        "type": "FeatureCollection",
        "numberMatched": aantal,
        "numberReturned": len(features),
        "timeStamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "links": links,
    }
    yield dump(kop)[:-1] + ', "features": ['
    for start in range(0, len(features), PER_KEER):
        deel = features[start : start + PER_KEER]
        vormen = collectie.shapes([feature.item for feature in deel], stelsel)
        komma = ",\n" if start else "\n"
        yield komma + ",\n".join(_feature(feature, vormen.get(feature.nummer)) for feature in deel)
    yield "\n]}"


def single(collectie: Collectie, feature: Kenmerken, stelsel: Stelsel, links: list[Link]) -> str:
    """One Feature."""
    vorm = collectie.shapes([feature.item], stelsel).get(feature.nummer)
    return _feature(feature, vorm)[:-1] + f', "links": {dump(links)}' + "}"


def _feature(feature: Kenmerken, vorm: str | None) -> str:
    """PostGIS wrote the geometry; it is not parsed again."""
    kop = dump({"type": "Feature", "id": feature.nummer})[:-1]
    return f'{kop}, "geometry": {vorm or "null"}, "properties": {dump(feature.kenmerken)}}}'
