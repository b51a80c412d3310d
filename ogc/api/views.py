"""The addresses of /ogc/v1: each answers a program with JSON, and a browser with a page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import override
from rest_framework.exceptions import NotAcceptable, NotFound
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from accounts.permissions import Doelgroep, doelgroep_of
from api.query import Parameters
from api.views import ApiView
from gebied.stelsels import Stelsel
from ogc import paginas
from ogc.api import documenten, stroom
from ogc.api.adressen import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, link, page_links, self_links
from ogc.api.openapi import openapi_document
from ogc.api.parameters import FeatureParameters, VormParameters, filters_of
from ogc.api.schema import feature_schema
from ogc.collecties import COLLECTIES, Collectie
from ogc.selectors import extents


class OgcView(ApiView):
    """Knows its caller, has checked its parameters, and knows whether a person or a program asks."""

    schema = None
    parameters_class: type[Parameters] = VormParameters
    soort: ClassVar[str] = JSON
    html = False

    def perform_content_negotiation(self, request: Request, force: bool = False) -> tuple[JSONRenderer, str]:
        """``f`` decides; otherwise Accept. Programs that ask plain JSON get the GeoJSON that this is."""
        self.html = wants_page(request._request, self.soort)
        if not self.html and not request.query_params.get("f") and not force:
            soorten = [self.soort, self.soort.partition(";")[0], JSON, GEOJSON]
            if request._request.get_preferred_type(soorten) is None:
                raise NotAcceptable
        return JSONRenderer(), self.soort

    def handle_exception(self, exc: Exception) -> Any:
        """The same problem, as a page for who reads pages."""
        problem = super().handle_exception(exc)
        if not wants_page(self.request._request, self.soort):
            return problem
        return paginas.problem_page(self.request, problem, getattr(exc, "fouten", ()))

    @property
    def doelgroep(self) -> Doelgroep:
        return doelgroep_of(self.request.user)

    @property
    def vraag(self) -> HttpRequest:
        """The request of Django."""
        request: HttpRequest = self.request._request
        return request

    def document(self, make: Callable[[], dict[str, Any]], sjabloon: str) -> HttpResponseBase:
        """A small document, in Dutch for programs and in the language of the reader as a page."""
        if self.html:
            return paginas.page(self.request, sjabloon, make())
        with override("nl"):
            return self.tagged(stroom.dump(make()))

    def tagged(self, tekst: str) -> HttpResponseBase:
        """Text with a tag of itself, or 304."""
        tag = f'"{hashlib.sha256(tekst.encode()).hexdigest()[:32]}"'
        return self.unless_known(tag, lambda: HttpResponse(tekst, content_type=self.soort))

    def unless_known(self, tag: str, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
        """304 for who has this version; only otherwise the answer is made."""
        response = get_conditional_response(self.vraag, etag=tag) or make()
        response["ETag"] = tag
        return response


def wants_page(request: HttpRequest, soort: str) -> bool:
    """Does a person read this? ``f`` first; otherwise when Accept prefers HTML, as browsers do."""
    vorm = request.GET.get("f")
    if vorm in {"json", "html"}:
        return vorm == "html"
    return request.get_preferred_type([soort, JSON, GEOJSON, HTML]) == HTML


class OpenView(OgcView):
    """For everyone, key or no key: it says nothing about data."""

    permission_classes = (AllowAny,)


class LandingView(OpenView):
    def get(self, request: Request) -> HttpResponseBase:
        return self.document(lambda: documenten.landing(self.vraag), "ogc/landing.html")


class ConformanceView(OpenView):
    def get(self, request: Request) -> HttpResponseBase:
        return self.document(lambda: documenten.conformance(self.vraag), "ogc/conformiteit.html")


class OpenapiView(OpenView):
    soort = OPENAPI

    def get(self, request: Request) -> HttpResponseBase:
        return self.document(lambda: openapi_document(self.vraag), "ogc/beschrijving.html")


class CollectiesView(OgcView):
    def get(self, request: Request) -> HttpResponseBase:
        bereik = extents(self.doelgroep)
        return self.document(lambda: documenten.collections(self.vraag, bereik), "ogc/collecties.html")


class VanCollectie(OgcView):
    """A view of one collection; one that does not exist is 404, and says which there are."""

    @property
    def collectie(self) -> Collectie:
        naam = self.kwargs["collectie"]
        if naam not in COLLECTIES:
            raise NotFound(f"De collectie {naam} bestaat niet. Kies uit: {', '.join(COLLECTIES)}.")
        return COLLECTIES[naam]

    @property
    def stelsel(self) -> Stelsel:
        found: Stelsel = self.parameters["crs"]
        return found

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """First whether the collection exists: its parameters depend on it."""
        if kwargs["collectie"] in COLLECTIES:
            super().initial(request, *args, **kwargs)
        else:
            super(ApiView, self).initial(request, *args, **kwargs)


class CollectieView(VanCollectie):
    def get(self, request: Request, collectie: str) -> HttpResponseBase:
        gevonden, bereik = self.collectie, extents(self.doelgroep)
        return self.document(lambda: documenten.collection(self.vraag, gevonden, bereik), "ogc/collectie.html")


class SchemaView(VanCollectie):
    soort = SCHEMA
    parameters_class = Parameters

    def perform_content_negotiation(self, request: Request, force: bool = False) -> tuple[JSONRenderer, str]:
        """Only for programs."""
        return JSONRenderer(), self.soort

    def get(self, request: Request, collectie: str) -> HttpResponseBase:
        with override("nl"):
            return self.tagged(stroom.dump(feature_schema(self.vraag, self.collectie)))


class ItemsView(VanCollectie):
    soort = GEOJSON

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        found = COLLECTIES.get(kwargs["collectie"])
        self.parameters_class = found.parameters if found else Parameters
        super().initial(request, *args, **kwargs)

    def get(self, request: Request, collectie: str) -> HttpResponseBase:
        gevonden, limit, offset = self.collectie, self.parameters["limit"], self.parameters["offset"]
        items = gevonden.find(filters_of(self.parameters), self.doelgroep, self.stelsel)
        aantal = items.count() if hasattr(items, "query") else len(items)  # type: ignore[call-arg]
        rijen = list(items[offset : offset + limit]) if offset < aantal else []
        features = stroom.describe(gevonden, rijen)
        if self.html:
            return paginas.items_page(self.request, gevonden, features, aantal, offset, limit)
        links = [
            *self_links(self.vraag, GEOJSON),
            *page_links(self.vraag, offset, limit, aantal, GEOJSON),
            link(self.vraag, f"/collections/{gevonden.naam}", "collection", JSON),
        ]
        tag = stroom.etag_of(features, aantal, links, self.stelsel.uri)
        return self.unless_known(tag, lambda: self._stream(gevonden, features, aantal, links))

    def _stream(self, collectie: Collectie, features: list[Any], aantal: int, links: list[Any]) -> HttpResponseBase:
        delen = stroom.page(collectie, features, self.stelsel, aantal, links)
        response = StreamingHttpResponse(delen, content_type=GEOJSON)
        response["Content-Crs"] = f"<{self.stelsel.uri}>"
        return response


class FeatureView(VanCollectie):
    soort = GEOJSON
    parameters_class = FeatureParameters

    def get(self, request: Request, collectie: str, nummer: int) -> HttpResponseBase:
        gevonden = self.collectie
        item = gevonden.find_one(nummer, self.doelgroep, self.stelsel)
        if item is None:
            raise NotFound(f"Deze feature is er niet in {gevonden.naam}, of u mag haar niet zien.")
        [feature] = stroom.describe(gevonden, [item])
        if self.html:
            return paginas.feature_page(self.request, gevonden, feature)
        links = [
            *self_links(self.vraag, GEOJSON),
            link(self.vraag, f"/collections/{gevonden.naam}", "collection", JSON),
        ]
        tag = stroom.etag_of([feature], links, self.stelsel.uri)
        return self.unless_known(tag, lambda: self._feature(gevonden, feature, links))

    def _feature(self, collectie: Collectie, feature: stroom.Kenmerken, links: list[Any]) -> HttpResponseBase:
        response = HttpResponse(stroom.single(collectie, feature, self.stelsel, links), content_type=GEOJSON)
        response["Content-Crs"] = f"<{self.stelsel.uri}>"
        return response
