"""The schemas of openapi.json that belong to no resource: links, geometry, problems."""

from __future__ import annotations

from typing import Any, Final

#: Where references to schemas start.
SCHEMAS: Final = "#/components/schemas/"


def shared_schemas() -> dict[str, Any]:
    """All of them, by name."""
    link = {"$ref": f"{SCHEMAS}Link"}
    maybe = {"nullable": True, "allOf": [link]}
    position = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    rings = {"type": "array", "items": {"type": "array", "items": position}}
    return {
        "Link": {
            "type": "object",
            "required": ["href"],
            "properties": {"href": {"type": "string", "format": "uri", "description": "Het adres."}},
        },
        "PaginaLinks": {
            "type": "object",
            "required": ["self", "next", "prev"],
            "description": "Deze, de volgende en de vorige pagina; null waar er geen is.",
            "properties": {"self": link, "next": maybe, "prev": maybe},
        },
        "Geometrie": {
            "type": "object",
            "description": "Een GeoJSON-geometrie (RFC 7946) in het stelsel van de header Content-Crs.",
            "required": ["type", "coordinates"],
            "properties": {
                "type": {"type": "string", "enum": ["MultiPolygon"]},
                "coordinates": {"type": "array", "items": rings},
            },
        },
        "GeometrieInvoer": _geometrie_invoer_schema(),
        "Fout": _fout_schema(),
        "Probleem": _probleem_schema(),
    }


def _geometrie_invoer_schema() -> dict[str, Any]:
    return {
        "type": "object",
        "description": "Een Polygon of MultiPolygon van GeoJSON, in het stelsel van de header Content-Crs.",
        "required": ["type", "coordinates"],
        "properties": {
            "type": {
                "type": "string",
                "enum": ["Polygon", "MultiPolygon"],
                "description": "Een vlak uit één stuk, of uit meer.",
            },
            "coordinates": {"type": "array", "items": {}, "description": "De ringen, zoals GeoJSON ze schrijft."},
        },
    }


def _fout_schema() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["plaats", "naam", "melding"],
        "properties": {
            "plaats": {"type": "string", "enum": ["query", "body", "header"], "description": "Waar de fout staat."},
            "naam": {"type": "string", "description": "De naam van de parameter, het veld of de header."},
            "melding": {"type": "string", "description": "Wat er mis is en wat wel kan."},
        },
    }


def _probleem_schema() -> dict[str, Any]:
    return {
        "type": "object",
        "description": "Waarom het niet lukte (RFC 9457).",
        "required": ["type", "title", "status", "detail", "instance"],
        "properties": {
            "type": {"type": "string", "format": "uri-reference"},
            "title": {"type": "string", "description": "Korte naam van het probleem."},
            "status": {"type": "integer", "description": "De HTTP-status."},
            "detail": {"type": "string", "description": "Wat er mis is en wat u kunt doen."},
            "instance": {"type": "string", "format": "uri-reference", "description": "Het gevraagde adres."},
            "fouten": {
                "type": "array",
                "items": {"$ref": f"{SCHEMAS}Fout"},
                "description": "Bij 400: alle fouten tegelijk.",
            },
        },
    }
