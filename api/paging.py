"""One page of a list: ``{"aantal", "resultaten", "_links": {"self", "next", "prev"}}``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import NotFound
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.utils.urls import replace_query_param

Items = QuerySet[Any] | Sequence[Any]


class Pagina:
    """A page of a queryset (two queries: the count and the rows) or of a sequence (none)."""

    def __init__(self, items: Items, nummer: int, grootte: int) -> None:
        self.nummer = nummer
        self.aantal = items.count() if isinstance(items, QuerySet) else len(items)
        self.laatste = max(1, -(-self.aantal // grootte))
        if nummer > self.laatste:
            raise NotFound(f"Pagina {nummer} bestaat niet. De laatste pagina is {self.laatste}.")
        start = (nummer - 1) * grootte
        self.items: list[Any] = list(items[start : start + grootte]) if self.aantal else []

    def body(self, request: Request, resultaten: Sequence[Any]) -> dict[str, Any]:
        """The answer with its links; next and prev are null at the ends."""
        url = request.build_absolute_uri()
        has_next, has_prev = self.nummer < self.laatste, self.nummer > 1
        links = {
            "self": {"href": url},
            "next": {"href": replace_query_param(url, "pagina", self.nummer + 1)} if has_next else None,
            "prev": {"href": replace_query_param(url, "pagina", self.nummer - 1)} if has_prev else None,
        }
        return {"aantal": self.aantal, "resultaten": resultaten, "_links": links}


class PaginaSchema(BasePagination):
    """How drf-spectacular describes a page; the parameters come from LijstParameters."""

    def get_schema_operation_parameters(self, view: object) -> list[dict[str, Any]]:
        return []

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return {
            "type": "object",
            "required": ["aantal", "resultaten", "_links"],
            "properties": {
                "aantal": {"type": "integer", "description": "Aantal resultaten op alle pagina's samen.", "example": 1},
                "resultaten": schema,
                "_links": {"$ref": "#/components/schemas/PaginaLinks"},
            },
        }
