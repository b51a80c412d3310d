"""openapi.json, as far as one operation goes. What all operations share is added in hooks."""

from __future__ import annotations

from typing import Any, cast

from drf_spectacular.extensions import OpenApiAuthenticationExtension, OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema as BaseAutoSchema
from drf_spectacular.plumbing import build_object_type

from api.fields import GeometrieField, LinksField
from api.views import ApiView, ItemView, LijstView

_REF = "#/components/schemas/"


class AutoSchema(BaseAutoSchema):
    """Reads the Parameters of a view; names operations, tags and pages in Dutch."""

    def get_operation_id(self) -> str:
        return str(_own(self.view).operaties[self.method])

    def get_tags(self) -> list[str]:
        tag = (self._tokenize_path() or [""])[0]
        return ["algemeen"] if tag in {"", "crss", "openapi.json"} else [tag]

    def get_override_parameters(self) -> list[Any]:
        parameters = _own(self.view).parameters_class
        return [parameters] if self.method == "GET" and parameters().fields else []

    def _process_override_parameters(self, direction: str = "request") -> dict[tuple[str, str], Any]:
        """Lists go in one parameter, with commas."""
        parameters = super()._process_override_parameters(direction)
        for parameter in parameters.values():
            if parameter["schema"].get("type") == "array":
                parameter |= {"style": "form", "explode": False}
        return parameters

    def _is_list_view(self, serializer: Any = None) -> bool:
        return isinstance(self.view, LijstView) and self.method == "GET"

    def get_paginated_name(self, serializer_name: str) -> str:
        return f"{serializer_name}Pagina"

    def get_extensions(self) -> dict[str, Any]:
        """Marks for the hook, which takes them away."""
        geometry = "crs" in _own(self.view).parameters_class().fields
        return {"x-geometrie": geometry, "x-etag": isinstance(self.view, ItemView) and self.method == "GET"}


def _own(view: object) -> ApiView:
    """Every view of this API is one of ours."""
    return cast("ApiView", view)


class LinksExtension(OpenApiSerializerFieldExtension):
    target_class = LinksField

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return build_object_type(
            properties={name: {"$ref": f"{_REF}Link"} for name in self.target.paths},
            description="Adressen van wat hierbij hoort.",
        )


class GeometrieExtension(OpenApiSerializerFieldExtension):
    target_class = GeometrieField

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return {"$ref": f"{_REF}Geometrie"}


class SleutelScheme(OpenApiAuthenticationExtension):
    target_class = "api.authentication.SleutelAuthentication"
    name = "sleutel"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "Een sleutel van uw organisatie. Uw beheerder maakt er een met maak_api_sleutel.",
        }


class SessieScheme(OpenApiAuthenticationExtension):
    target_class = "api.authentication.SessieAuthentication"
    name = "sessie"
    priority = 1

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "De sessie van iemand die in de browser is ingelogd.",
        }
