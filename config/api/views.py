"""What the API says about itself: its root, its coordinate systems, its description."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.conf import settings
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from api.views import ROOT, ApiView
from gebied.stelsels import OPSLAG, STELSELS

#: Every collection of the API by its address; each app adds its own here.
COLLECTIES = (
    "gebieden", "opgaven", "opgavetypen", "scores", "overlappen", "stapelvlakken", "berekeningen", "indicatoren",
    "indicatorwaarden", "stakeholders", "participatie", "initiatieven", "vraagstukken", "agenda-items", "communities",
    "bijeenkomsten", "casussen", "inzichten", "leervragen", "producten", "begrippen",
)  # fmt: skip


class WortelSerializer(serializers.Serializer):
    naam = serializers.CharField(help_text="De naam van deze API.")
    versie = serializers.CharField(help_text="De versie van deze API.")
    _links = serializers.DictField(
        child=serializers.DictField(child=serializers.CharField()),
        label="_links",
        help_text="De adressen van deze API.",
    )


class StelselsSerializer(serializers.Serializer):
    crs = serializers.ListField(
        child=serializers.URLField(), help_text="De stelsels die crs en bbox-crs kennen; de eerste is de standaard."
    )
    storageCrs = serializers.URLField(help_text="Het stelsel waarin de geometrie is opgeslagen.")


class OpenView(ApiView):
    """For everyone, key or no key."""

    authentication_classes = ()
    permission_classes = (AllowAny,)


class WortelView(OpenView):
    """Geeft de adressen van alle verzamelingen."""

    serializer_class = WortelSerializer
    operaties = {"GET": "wortelLezen"}

    def get(self, request: Request) -> Response:
        root = request.build_absolute_uri(ROOT)
        names = {"crss": "crss", "beschrijving": "openapi.json", **{name: name for name in COLLECTIES}}
        links = {"self": {"href": root}, **{name: {"href": root + path} for name, path in names.items()}}
        title = settings.SPECTACULAR_SETTINGS["TITLE"]
        return Response({"naam": title, "versie": settings.API_VERSION, "_links": links})


class StelselsView(OpenView):
    """Geeft de coördinatenstelsels die de API kent, de standaard voorop."""

    serializer_class = StelselsSerializer
    operaties = {"GET": "crssLezen"}

    def get(self, request: Request) -> Response:
        return Response({"crs": [stelsel.uri for stelsel in STELSELS], "storageCrs": OPSLAG.uri})


class OpenapiView(OpenView):
    """Geeft deze beschrijving van de API (OpenAPI 3.0)."""

    operaties = {"GET": "openapiLezen"}

    @extend_schema(responses={200: {"type": "object", "additionalProperties": True}})
    def get(self, request: Request) -> Response:
        server = {"url": request.build_absolute_uri(ROOT.rstrip("/")), "description": "Deze installatie."}
        return Response(openapi_document() | {"servers": [server]})


@lru_cache(maxsize=1)
def openapi_document() -> dict[str, Any]:
    """The description, made once per process from the views; without servers, for they depend on who asks."""
    document: dict[str, Any] = SchemaGenerator(urlconf="config.urls").get_schema(public=True)
    return document
