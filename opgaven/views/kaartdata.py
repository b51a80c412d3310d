"""The data of the map, as JSON: shapes of areas, opgaven and pieces, each apart, so that a filter refetches no more than it must."""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from opgaven.kaartvraag import OnjuisteVraag, filter_from, laag_from, punt_from, uitsnede_from
from opgaven.selectors import kaart, kaartstempel

View = Callable[[HttpRequest], HttpResponseBase]


def data_view(view: View) -> View:
    """Guard an address of data: reading only, with the right to, and a wrong question gets a 400 with a sentence."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        try:
            return view(request)
        except OnjuisteVraag as fout:
            return JsonResponse({"fout": str(fout)}, status=400)

    return require_safe(requires(Recht.LEZEN)(answer))


@data_view
def gebieden(request: HttpRequest) -> HttpResponseBase:
    """Shapes of the areas in view, without scores."""
    laag, uitsnede = laag_from(request.GET), uitsnede_from(request.GET)
    return answer_if_changed(
        request, kaartstempel.gebieden_stempel(laag), lambda: kaart.gebieden_geojson(laag, uitsnede)
    )


@data_view
def opgaven(request: HttpRequest) -> HttpResponseBase:
    """Shapes of the chosen opgaven in view."""
    uitsnede, keuze = uitsnede_from(request.GET), filter_from(request.GET)
    return answer_if_changed(request, kaartstempel.opgaven_stempel(), lambda: kaart.opgaven_geojson(uitsnede, keuze))


@data_view
def stapelvlakken(request: HttpRequest) -> HttpResponseBase:
    """Pieces in view by the number of chosen opgaven on them."""
    laag, uitsnede, keuze = laag_from(request.GET), uitsnede_from(request.GET), filter_from(request.GET)
    return answer_if_changed(
        request, kaartstempel.feiten_stempel(laag), lambda: kaart.stapelvlakken_geojson(laag, uitsnede, keuze)
    )


def answer_if_changed(request: HttpRequest, stempel: str, make_body: Callable[[], str]) -> HttpResponseBase:
    """A 304 as long as the data of this question stand as they were; else the body, which is only made then."""
    etag = _etag(request, stempel)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    response = HttpResponse(make_body(), content_type="application/json")
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _etag(request: HttpRequest, stempel: str) -> str:
    vraag = f"{settings.VERSION} {doelgroep_of(request.user)} {request.get_full_path()} {stempel}"
    return f'"{blake2b(vraag.encode(), digest_size=12).hexdigest()}"'
