"""Addresses and links of /ogc/v1."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.http import HttpRequest, QueryDict

WORTEL: Final = "/ogc/v1"

JSON: Final = "application/json"
GEOJSON: Final = "application/geo+json"
HTML: Final = "text/html"
SCHEMA: Final = "application/schema+json"
#: QGIS knows this media type, to the letter, and none of OpenAPI 3.1.
OPENAPI: Final = "application/vnd.oai.openapi+json;version=3.0"

Link = dict[str, str]


def link(request: HttpRequest, pad: str, rel: str, soort: str, titel: str = "") -> Link:
    """A link below the root."""
    found = {"href": request.build_absolute_uri(WORTEL + pad), "rel": rel, "type": soort}
    return found | ({"title": titel} if titel else {})


def self_links(request: HttpRequest, soort: str) -> list[Link]:
    """To the document itself, and to the same one for people."""
    return [
        {"href": with_query(request), "rel": "self", "type": soort, "title": "Dit document"},
        {"href": with_query(request, f="html"), "rel": "alternate", "type": HTML, "title": "Dit document als pagina"},
    ]


def page_links(request: HttpRequest, offset: int, limit: int, aantal: int, soort: str) -> list[Link]:
    """The next and the previous page, where there is one; every other parameter stays."""
    links = []
    if offset + limit < aantal:
        links.append({"href": with_query(request, offset=offset + limit, limit=limit), "rel": "next", "type": soort})
    if offset > 0:
        vorige = max(0, offset - limit)
        links.append({"href": with_query(request, offset=vorige, limit=limit), "rel": "prev", "type": soort})
    return links


def with_query(request: HttpRequest, **anders: object) -> str:
    """The address of a request, with these parameters instead."""
    vraag: QueryDict = request.GET.copy()
    for naam, waarde in anders.items():
        vraag[naam] = str(waarde)
    delen = urlsplit(request.build_absolute_uri(request.path))
    return urlunsplit(delen._replace(query=urlencode(sorted(vraag.items()), safe=",:/")))
