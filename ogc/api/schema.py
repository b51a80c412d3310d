"""Serializers as JSON schema: what GDAL and QGIS make their columns from, also when a collection is empty."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from rest_framework import serializers

from api.fields import Getal
from gebied.api.geometrie import BoxField, StelselField
from gebied.stelsels import CRS84
from ogc.api.adressen import WORTEL
from ogc.api.fields import LIMIT_MAX, STELSELS, Limiet
from ogc.collecties import Collectie

#: The first that fits.
_SOORTEN: tuple[tuple[type[serializers.Field], dict[str, Any]], ...] = (
    (serializers.BooleanField, {"type": "boolean"}),
    (serializers.IntegerField, {"type": "integer"}),
    (serializers.FloatField, {"type": "number"}),
    (serializers.DateTimeField, {"type": "string", "format": "date-time"}),
    (serializers.DateField, {"type": "string", "format": "date"}),
)


def feature_schema(request: HttpRequest, collectie: Collectie) -> dict[str, Any]:
    """The schema of a feature of a collection."""
    velden = collectie.kenmerken().fields
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": request.build_absolute_uri(f"{WORTEL}/collections/{collectie.naam}/schema"),
        "title": str(collectie.titel),
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"const": "Feature"},
            "id": {"type": "integer"},
            "geometry": {"$ref": "https://geojson.org/schema/MultiPolygon.json"},
            "properties": {"type": "object", "properties": {naam: _property(veld) for naam, veld in velden.items()}},
        },
    }


def _property(veld: serializers.Field) -> dict[str, Any]:
    soort = next((dict(vorm) for klasse, vorm in _SOORTEN if isinstance(veld, klasse)), {"type": "string"})
    if isinstance(veld, serializers.ChoiceField) and not veld.allow_blank:
        waarden = list(veld.choices)
        soort = {"type": "integer" if isinstance(waarden[0], int) else "string", "enum": waarden}
    return soort | {"title": str(veld.help_text or "")}


def parameter_schema(veld: serializers.Field) -> dict[str, Any]:
    """The schema of a query parameter."""
    if isinstance(veld, Limiet):
        return {"type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": veld.default}
    if isinstance(veld, Getal):
        schema = {"type": "integer", "minimum": veld.min_value, "maximum": veld.max_value}
        return schema if veld.required or veld.default is serializers.empty else schema | {"default": veld.default}
    if isinstance(veld, BoxField):
        return {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}
    if isinstance(veld, StelselField):
        return {"type": "string", "format": "uri", "enum": [s.uri for s in STELSELS], "default": CRS84.uri}
    if isinstance(veld, serializers.ChoiceField):
        return {"type": "string", "enum": list(veld.choices)}
    return {"type": "string"}
