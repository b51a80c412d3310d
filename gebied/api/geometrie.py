"""Resources with a geometry (ADR-GEO): their parameters, their answers in GeoJSON, their coordinate systems."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from api.exceptions import flatten
from api.fields import Keuze
from api.problems import Fout
from api.query import Parameters
from api.renderers import GeoJsonRenderer
from api.views import ApiView
from gebied.stelsels import CRS84, STELSELS, Box, Stelsel, box_in, stelsel_by_uri


@extend_schema_field({"type": "string", "format": "uri", "enum": [s.uri for s in STELSELS], "default": CRS84.uri})
class StelselField(serializers.Field):
    """The URI of a coordinate system; any version of the EPSG dataset is understood, and kept for Content-Crs."""

    def to_internal_value(self, data: Any) -> Stelsel:
        uri = str(data).removeprefix("<").removesuffix(">")
        stelsel = stelsel_by_uri(uri)
        if stelsel is None:
            raise serializers.ValidationError("Dit coördinatenstelsel kent de API niet. Kies er een van /api/v1/crss.")
        return replace(stelsel, uri=uri)

    def to_representation(self, value: Stelsel) -> str:
        return value.uri


@extend_schema_field({"type": "array", "items": {"type": "number", "format": "double"}, "minItems": 4, "maxItems": 4})
class BoxField(serializers.Field):
    """Four numbers with commas: lower corner, upper corner, in the axis order of the system."""

    message = "Geef vier getallen met komma's ertussen: eerst de laagste hoek, dan de hoogste."

    def to_internal_value(self, data: Any) -> Box:
        try:
            numbers = [float(part) for part in str(data).split(",")]
        except ValueError:
            raise serializers.ValidationError(self.message) from None
        if len(numbers) != 4 or not all(math.isfinite(number) for number in numbers):
            raise serializers.ValidationError(self.message)
        if numbers[0] >= numbers[2] or numbers[1] >= numbers[3]:
            raise serializers.ValidationError("De tweede hoek moet op beide assen groter zijn dan de eerste.")
        return numbers[0], numbers[1], numbers[2], numbers[3]


class StelselParameters(Parameters):
    """For answers with geometry."""

    geometrie = Keuze(["ja", "nee"], default="ja", help_text="Met nee blijft de geometrie weg: een lichter antwoord.")
    crs = StelselField(default=CRS84, help_text="Coördinatenstelsel van de geometrie in het antwoord, zie /crss.")


class VlakParameters(Parameters):
    """A box to search in; the checked values hold it as the polygon ``vlak``."""

    bbox = BoxField(
        required=False,
        help_text="Alleen wat deze rechthoek raakt: vier getallen, in de volgorde van de assen van bbox-crs.",
    )

    def get_fields(self) -> dict[str, serializers.Field]:
        """ADR-GEO and OGC prescribe the name bbox-crs, which is no name for an attribute."""
        field = StelselField(default=CRS84, help_text="Coördinatenstelsel van bbox, zie /crss.")
        return super().get_fields() | {"bbox-crs": field}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        attrs = super().validate(attrs)
        box, stelsel = attrs.get("bbox"), attrs["bbox-crs"]
        if box is None:
            return attrs
        low, high = stelsel.grenzen[:2], stelsel.grenzen[2:]
        if stelsel.breedte_eerst:
            low, high = low[::-1], high[::-1]
        if any(value < low[i % 2] or value > high[i % 2] for i, value in enumerate(box)):
            raise serializers.ValidationError({"bbox": "Deze coördinaten liggen buiten het stelsel van bbox-crs."})
        return attrs | {"vlak": box_in(stelsel, box)}


_NO_FILTERS = {"geometrie", "crs", "bbox", "bbox-crs"}


class MetGeometrie(ApiView):
    """Mixed into a list or item whose resource has a geometry: GeoJSON, ``crs`` and ``Content-Crs``."""

    renderer_classes = (JSONRenderer, GeoJsonRenderer)

    @property
    def stelsel(self) -> Stelsel | None:
        """The system to write geometry in, or None when no geometry was asked for; who wrote one knows it."""
        stelsel: Stelsel | None = self.parameters.get("crs")
        return stelsel if self.parameters.get("geometrie") == "ja" else None

    @property
    def stelsel_in(self) -> Stelsel:
        """The system of a geometry in the body: that of Content-Crs, which was checked before."""
        uri = self.request.headers.get("Content-Crs")
        found: Stelsel = StelselField().to_internal_value(uri) if uri else CRS84
        return found

    def get_serializer_context(self) -> dict[str, Any]:
        return super().get_serializer_context() | {"stelsel": self.stelsel_in}

    @property
    def filters(self) -> dict[str, Any]:
        """Without what says how the geometry is written; a box has become ``vlak``."""
        return {name: value for name, value in super().filters.items() if name not in _NO_FILTERS}

    def header_fouten(self, request: Request) -> Iterator[Fout]:
        """Content-Crs names the system of a geometry in the body, so it must be one that we know."""
        if uri := request.headers.get("Content-Crs"):
            try:
                StelselField().to_internal_value(uri)
            except serializers.ValidationError as error:
                yield from flatten(error.detail, "header", "Content-Crs")

    def extra_headers(self) -> dict[str, str]:
        return {"Content-Crs": self.stelsel.uri} if self.stelsel else {}

    def complete(self, item: Any) -> None:
        if self.stelsel:
            item.geojson = self.geojson_of(item, self.stelsel)

    def geojson_of(self, item: Any, stelsel: Stelsel) -> str | None:
        """Ask a selector for the geometry of a single resource."""
        raise NotImplementedError
