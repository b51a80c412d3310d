"""The description: OpenAPI 3.0, made from the parameters and properties of the collections."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from rest_framework import serializers

from api.problems import MEDIA_TYPE, TITLES
from api.query import Parameters
from ogc.api.adressen import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, WORTEL
from ogc.api.fields import STELSELS
from ogc.api.parameters import FeatureParameters, VormParameters
from ogc.api.schema import parameter_schema
from ogc.collecties import COLLECTIES

CONFORMITEIT: Final = tuple(
    f"http://www.opengis.net/spec/{deel}"
    for deel in (
        "ogcapi-common-1/1.0/conf/core",
        "ogcapi-common-2/1.0/conf/collections",
        "ogcapi-features-1/1.0/conf/core",
        "ogcapi-features-1/1.0/conf/oas30",
        "ogcapi-features-1/1.0/conf/geojson",
        "ogcapi-features-1/1.0/conf/html",
        "ogcapi-features-2/1.0/conf/crs",
    )
)


def openapi_document(request: HttpRequest) -> dict[str, Any]:
    """The whole description, for the address that it was asked at."""
    contact = settings.SPECTACULAR_SETTINGS["CONTACT"]
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "Gebiedsplatform, OGC API Features",
            "description": "Gebieden, opgaven, stapelvlakken en scores voor GIS-programma's, alleen om te lezen.",
            "version": settings.API_VERSION,
            "contact": contact,
            "license": settings.SPECTACULAR_SETTINGS["LICENSE"],
        },
        "servers": [{"url": request.build_absolute_uri(WORTEL), "description": "Deze installatie."}],
        "tags": [{"name": "algemeen", "description": "Wat er is."}, *_tags()],
        "paths": _general_paths() | {pad: vorm for naam in COLLECTIES for pad, vorm in _paths_of(naam).items()},
        "components": {"schemas": _SCHEMAS, "securitySchemes": _SECURITY},
        "security": [{}, {"sleutel": []}],
    }


def _tags() -> list[dict[str, str]]:
    return [{"name": c.naam, "description": str(c.uitleg)} for c in COLLECTIES.values()]


def _general_paths() -> dict[str, Any]:
    return {
        "/": _get("wortel", "algemeen", "De adressen van deze API.", VormParameters, JSON),
        "/api": _get("beschrijving", "algemeen", "Deze beschrijving.", VormParameters, OPENAPI),
        "/conformance": _get("conformiteit", "algemeen", "De standaarden die deze API volgt.", VormParameters, JSON),
        "/collections": _get("collecties", "algemeen", "De collecties.", VormParameters, JSON),
    }


def _paths_of(naam: str) -> dict[str, Any]:
    collectie, pad, hoofd = COLLECTIES[naam], f"/collections/{naam}", naam.capitalize()
    een = _get(f"feature{hoofd}", naam, "Eén feature.", FeatureParameters, GEOJSON, "Feature")
    een["get"]["parameters"].insert(
        0,
        {
            "name": "featureId",
            "in": "path",
            "required": True,
            "description": "Nummer van de feature.",
            "schema": {"type": "integer"},
        },
    )
    return {
        pad: _get(f"collectie{hoofd}", naam, str(collectie.uitleg), VormParameters, JSON),
        f"{pad}/schema": _get(f"schema{hoofd}", naam, "De eigenschappen, als JSON-schema.", Parameters, SCHEMA),
        f"{pad}/items": _get(
            f"features{hoofd}", naam, "Een pagina features.", collectie.parameters, GEOJSON, "FeatureCollection"
        ),
        f"{pad}/items/{{featureId}}": een,
    }


def _get(
    naam: str, tag: str, uitleg: str, parameters: type[Parameters], soort: str, schema: str = "Document"
) -> dict[str, Any]:
    velden = parameters().fields
    inhoud: dict[str, Any] = {soort: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    if "f" in velden:
        inhoud[HTML] = {"schema": {"type": "string"}}
    return {
        "get": {
            "operationId": naam,
            "tags": [tag],
            "summary": uitleg,
            "parameters": [_parameter(*veld) for veld in velden.items()],
            "responses": {"200": {"description": "Het gevraagde.", "content": inhoud}, **_PROBLEMEN},
        }
    }


def _parameter(naam: str, veld: serializers.Field) -> dict[str, Any]:
    schema = parameter_schema(veld)
    found = {"name": naam, "in": "query", "required": False, "description": str(veld.help_text), "schema": schema}
    return found | {"style": "form", "explode": False}


_PROBLEMEN: Final = {
    str(status): {
        "description": TITLES[status][0],
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Probleem"}}},
    }
    for status in (400, 401, 404, 406, 429, 500)
}
_LINKS: Final = {"type": "array", "items": {"type": "object", "properties": {"href": {"type": "string"}}}}
_GEOMETRIE: Final = {
    "type": "object",
    "nullable": True,
    "description": f"MultiPolygon, in het stelsel van de header Content-Crs: {' of '.join(s.uri for s in STELSELS)}.",
    "properties": {"type": {"type": "string"}, "coordinates": {"type": "array", "items": {}}},
}
_SCHEMAS: Final[dict[str, Any]] = {
    "Document": {"type": "object", "additionalProperties": True},
    "Feature": {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "integer"},
            "geometry": _GEOMETRIE,
            "properties": {"type": "object", "additionalProperties": True},
            "links": _LINKS,
        },
    },
    "FeatureCollection": {
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            "numberMatched": {"type": "integer", "minimum": 0},
            "numberReturned": {"type": "integer", "minimum": 0},
            "timeStamp": {"type": "string", "format": "date-time"},
            "links": _LINKS,
            "features": {"type": "array", "items": {"$ref": "#/components/schemas/Feature"}},
        },
    },
    "Probleem": {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "fouten": {"type": "array", "items": {"type": "object"}},
        },
    },
}
_SECURITY: Final = {
    "sleutel": {
        "type": "http",
        "scheme": "bearer",
        "description": "Een sleutel van uw organisatie.",
    }
}
