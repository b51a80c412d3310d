"""What every operation of openapi.json shares: the version header, the problems, the links of a page, GeoJSON."""

from __future__ import annotations

from typing import Any, Final

from api.problems import MEDIA_TYPE, TITLES, problem_body
from api.shared_schemas import SCHEMAS, shared_schemas

GEOJSON: Final = "application/geo+json"
#: Forms of the web of data, with the schema that can be said of them here.
_RDF: Final[dict[str, dict[str, str]]] = {"text/turtle": {"type": "string"}, "application/ld+json": {"type": "object"}}

_HEADERS: Final[dict[str, Any]] = {
    "API-Version": {
        "description": "De volledige versie van deze API.",
        "schema": {"type": "string", "example": "1.0.0"},
    },
    "Content-Crs": {
        "description": "Het coördinatenstelsel van de geometrie in dit antwoord.",
        "schema": {"type": "string", "format": "uri"},
    },
    "ETag": {"description": "De versie van dit gegeven, voor If-None-Match.", "schema": {"type": "string"}},
    "Retry-After": {
        "description": "Na zoveel seconden kan het weer.",
        "schema": {"type": "integer", "minimum": 1},
    },
    "Location": {"description": "Het adres van wat is ontstaan.", "schema": {"type": "string", "format": "uri"}},
}


def describe_responses(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """The hook of drf-spectacular."""
    schemas = result["components"].setdefault("schemas", {})
    schemas |= shared_schemas()
    result["components"]["headers"] = _HEADERS
    for schema in schemas.values():
        _tidy(schema)
    used: set[int] = set()
    for path, item in result["paths"].items():
        for method, operation in item.items():
            used |= _describe(path, method, operation, schemas)
    result["components"]["responses"] = {f"Probleem{status}": _problem_response(status) for status in sorted(used)}
    return result


def _describe(path: str, method: str, operation: dict[str, Any], schemas: dict[str, Any]) -> set[int]:
    geometry, etag = operation.pop("x-geometrie", False), operation.pop("x-etag", False)
    _describe_parameters(operation)
    if path in {"/", "/crss", "/openapi.json"}:
        operation["security"] = []
    for status, response in operation["responses"].items():
        response["description"] = response.get("description") or "Het gevraagde."
        names = ["API-Version", *(["Content-Crs"] if geometry else []), *(["ETag"] if etag else [])]
        names += ["Location"] if status == "202" and path.count("/") == 1 else []
        response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
        _describe_geojson(response.get("content", {}), schemas)
        for soort, schema in _RDF.items():
            if soort in response.get("content", {}):
                response["content"][soort] = {"schema": {**schema, "description": "De begrippen als SKOS."}}
    if etag:
        operation["responses"]["304"] = _not_modified()
        operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
    problems = _problems_of(path, method, operation)
    operation["responses"] |= {str(s): {"$ref": f"#/components/responses/Probleem{s}"} for s in sorted(problems)}
    return problems


def _describe_parameters(operation: dict[str, Any]) -> None:
    for parameter in operation.get("parameters", []):
        parameter["schema"].pop("x-spec-enum-id", None)
        if parameter["in"] == "path":
            parameter["description"] = _PATH_PARAMETERS[parameter["name"]]


def _tidy(schema: dict[str, Any]) -> None:
    """Drop what drf-spectacular left for a hook that we do not use, and say that geometry can be left out."""
    for naam, part in schema.get("properties", {}).items():
        part.pop("x-spec-enum-id", None)
        if naam == "geometrie" and "GeometrieInvoer" not in str(part):
            schema["required"].remove(naam)


def _problems_of(path: str, method: str, operation: dict[str, Any]) -> set[int]:
    problems = {400, 406, 429, 500}
    if operation.get("security") != []:
        problems |= {401, 403}
    if "{" in path or any(parameter["name"] == "pagina" for parameter in operation.get("parameters", [])):
        problems.add(404)
    if method != "get":
        problems |= {409, 415}
    if method in {"patch", "delete"}:
        problems |= {412, 428}
    return problems


_PATH_PARAMETERS: Final = {"id": "Nummer, zoals in het veld id.", "code": "Code, zoals in het veld code."}
_IF_NONE_MATCH: Final[dict[str, Any]] = {
    "in": "header",
    "name": "If-None-Match",
    "description": "De ETag van een eerder antwoord. Is er niets veranderd, dan is het antwoord 304 zonder inhoud.",
    "schema": {"type": "string"},
}


def _not_modified() -> dict[str, Any]:
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in ("API-Version", "ETag")}
    return {"description": "Niet veranderd sinds de versie in If-None-Match.", "headers": headers}


def _problem_response(status: int) -> dict[str, Any]:
    title, detail = TITLES[status]
    names = ["API-Version", *(["Retry-After"] if status == 429 else [])]
    example = problem_body(status, "/api/v1/gebieden")
    return {
        "description": f"{title}. {detail}",
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{SCHEMAS}Probleem"}, "example": example}},
    }


def _describe_geojson(content: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Give the GeoJSON form of a page or an item its own schema, made from that of the JSON form."""
    if GEOJSON not in content:
        return
    name = content["application/json"]["schema"]["$ref"].removeprefix(SCHEMAS)
    resource = name.removesuffix("Pagina")
    schemas[f"{resource}Feature"] = _feature_schema(resource)
    if name != resource:
        schemas[f"{resource}FeatureCollection"] = _collection_schema(resource)
    geo_name = f"{resource}Feature" + ("Collection" if name != resource else "")
    content[GEOJSON] = {"schema": {"$ref": f"{SCHEMAS}{geo_name}"}}


def _feature_schema(resource: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "integer"},
            "geometry": {"nullable": True, "allOf": [{"$ref": f"{SCHEMAS}Geometrie"}]},
            "properties": {"$ref": f"{SCHEMAS}{resource}"},
        },
    }


def _collection_schema(resource: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["type", "features", "aantal", "_links"],
        "properties": {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            "features": {"type": "array", "items": {"$ref": f"{SCHEMAS}{resource}Feature"}},
            "aantal": {"type": "integer"},
            "_links": {"$ref": f"{SCHEMAS}PaginaLinks"},
        },
    }
