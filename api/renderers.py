"""GeoJSON (RFC 7946) for resources with a geometry, by ``Accept: application/geo+json``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework.renderers import JSONRenderer


class GeoJsonRenderer(JSONRenderer):
    """A page becomes a FeatureCollection, an item a Feature; everything but the geometry becomes properties."""

    media_type = "application/geo+json"
    format = "geojson"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        if isinstance(data, dict) and "resultaten" in data:
            rest = {key: value for key, value in data.items() if key != "resultaten"}
            data = {"type": "FeatureCollection", **rest, "features": [_feature(item) for item in data["resultaten"]]}
        elif isinstance(data, dict):
            data = _feature(data)
        return super().render(data, self.media_type, renderer_context)


def _feature(item: dict[str, Any]) -> dict[str, Any]:
    properties = {key: value for key, value in item.items() if key != "geometrie"}
    return {"type": "Feature", "id": item["id"], "geometry": item.get("geometrie"), "properties": properties}
