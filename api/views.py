"""The views that resources build on: a list, an item, with or without a geometry.

A resource says which parameters it takes (``parameters_class``), which shape it gives (``serializer_class``) and which
selector finds it. Checking, paging, coordinate systems, tags and links are here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from rest_framework.exceptions import AuthenticationFailed, NotFound
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.permissions import Recht
from api.paging import Items, Pagina, PaginaSchema
from api.problems import Fout
from api.query import Parameters, read_query

ROOT = "/api/v1/"


class ApiView(GenericAPIView):
    """Every view of the API: knows its caller, has checked its parameters."""

    parameters_class: type[Parameters] = Parameters
    rechten: ClassVar[dict[str, Recht | tuple[Recht, ...]]] = {}
    #: Names the operation in openapi.json per method, in Dutch: "gebiedenLijst".
    operaties: ClassVar[dict[str, str]] = {}
    parameters: dict[str, Any]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        reading = request.method in {"GET", "HEAD"}
        expected = self.parameters_class if reading else Parameters
        self.parameters = read_query(expected, request, self.header_fouten(request))

    def perform_authentication(self, request: Request) -> None:
        """Who tries keys that are wrong is counted too."""
        try:
            super().perform_authentication(request)
        except AuthenticationFailed:
            self.check_throttles(request)
            raise

    @property
    def filters(self) -> dict[str, Any]:
        """The checked parameters that narrow a list, under the names that selectors use."""
        return {name: value for name, value in self.parameters.items() if name not in {"pagina", "paginaGrootte"}}

    def header_fouten(self, request: Request) -> Iterable[Fout]:
        """What is wrong with the headers of the request; the default looks at none."""
        return ()

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """The header Allow says what can be done here."""
        return Response(status=204)

    def extra_headers(self) -> dict[str, str]:
        """Headers of a good answer beside those that every answer has."""
        return {}

    def get_serializer_context(self) -> dict[str, Any]:
        return {"request": self.request, "view": self, "root": self.request.build_absolute_uri(ROOT)}


class LijstView(ApiView):
    """GET of a collection."""

    pagination_class = PaginaSchema

    def find(self) -> Items:
        """Ask a selector for what the checked parameters describe."""
        raise NotImplementedError

    def prepare(self, items: list[Any]) -> list[Any]:
        """Add to the items of one page what a query per page can find; the default adds nothing."""
        return items

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        pagina = Pagina(self.find(), self.parameters["pagina"], self.parameters["paginaGrootte"])
        items = self.prepare(pagina.items)
        data = self.get_serializer(items, many=True).data
        return Response(pagina.body(request, data), headers=self.extra_headers())


class ItemView(ApiView):
    """GET of a single resource, with a strong ETag.

    ``find`` asks a selector for the item by what the address names; None means 404.
    """

    find: Callable[..., Any]

    def version_of(self, item: Any) -> object:
        """What changes with the item but is not in its representation; the default is nothing."""
        return None

    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        item = self.find(**kwargs)
        if item is None:
            raise NotFound("")
        etag = self.etag_of(item)
        if response := get_conditional_response(request, etag=etag):
            response["ETag"] = etag
            return response
        self.complete(item)
        return Response(self.get_serializer(item).data, headers={"ETag": etag, **self.extra_headers()})

    def etag_of(self, item: Any) -> str:
        """A digest of the representation without geometry, and of what stands for the geometry."""
        return self._etag(self.request.accepted_renderer.media_type, self._state(item))

    def etags_of(self, item: Any) -> set[str]:
        """The tags of this version in every form that it can be read in: whoever holds one knows the item."""
        state = self._state(item)
        return {self._etag(renderer.media_type, state) for renderer in self.renderer_classes}

    def _state(self, item: Any) -> list[Any]:
        data = {key: value for key, value in self.get_serializer(item).data.items() if key != "_links"}
        return [data, self.version_of(item)]

    @staticmethod
    def _etag(media_type: str, state: list[Any]) -> str:
        text = json.dumps([settings.API_VERSION, media_type, *state], default=str)
        return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'

    def complete(self, item: Any) -> None:
        """Add what was left out until it was known that the client wants the whole item."""
