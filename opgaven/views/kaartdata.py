"""The data of the map as JSON: areas, opgaven, pieces and scores apart, so that a filter fetches only what changes."""

import gzip
import json
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from hashlib import blake2b
from typing import Final

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from opgaven.kaarttegels import tegels_from
from opgaven.kaartvraag import laag_from, punt_from, score_from, uitsnede_from
from opgaven.keuze import OnjuisteVraagError, filter_from
from opgaven.scorenamen import SCORES
from opgaven.selectors import kaartstempel
from opgaven.selectors.jaren import active_per_year
from opgaven.selectors.kaart import stapel_telling
from opgaven.selectors.kaartpunt import opgaven_at
from opgaven.selectors.kaartscores import map_scores, scores_document
from opgaven.selectors.lens import lens_document
from opgaven.selectors.tegels import gebied_tegels, opgave_tegels
from opgaven.selectors.zicht import sees_all

#: From so many bytes on an answer is packed, and how hard.
_PAK_VANAF: Final = 1_000
_PAK_STAND: Final = 4

View = Callable[[HttpRequest], HttpResponseBase]


def data_view(view: View) -> View:
    """Guard an address of data: reading only, with the right to, and a wrong question gets a 400 with a sentence."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.GET.get("publiek") == "1":
            request.user = AnonymousUser()  # a map on another website shows what is openbaar, whoever looks
        try:
            return view(request)
        except OnjuisteVraagError as fout:
            return JsonResponse({"fout": str(fout)}, status=400)

    return require_safe(requires(Recht.LEZEN)(answer))


@data_view
def gebieden(request: HttpRequest) -> HttpResponseBase:
    """Tiles of the areas, without scores."""
    doelgroep = doelgroep_of(request.user)
    laag, tegels = laag_from(request.GET, doelgroep), tegels_from(request.GET)
    return answer_if_changed(
        request, kaartstempel.gebieden_stempel(laag), lambda: gebied_tegels(laag, tegels, doelgroep)
    )


@data_view
def opgaven(request: HttpRequest) -> HttpResponseBase:
    """Tiles of the chosen opgaven."""
    tegels, keuze = tegels_from(request.GET), filter_from(request.GET)
    doelgroep = doelgroep_of(request.user)
    return answer_if_changed(request, kaartstempel.opgaven_stempel(), lambda: opgave_tegels(tegels, keuze, doelgroep))


@data_view
def stapelvlakken(request: HttpRequest) -> HttpResponseBase:
    """How many pieces in view have which number of chosen opgaven on them; the browser draws them from the opgaven."""
    doelgroep = doelgroep_of(request.user)
    laag, uitsnede, keuze = laag_from(request.GET, doelgroep), uitsnede_from(request.GET), filter_from(request.GET)
    stempel = kaartstempel.feiten_stempel(laag)
    return answer_if_changed(
        request, stempel, lambda: json.dumps(stapel_telling(laag, uitsnede, keuze, doelgroep, stempel))
    )


@data_view
def scores(request: HttpRequest) -> HttpResponseBase:
    """One score of all areas of a layer, with classes, ranks and legend; never a geometry."""
    doelgroep = doelgroep_of(request.user)
    laag, keuze = laag_from(request.GET, doelgroep), filter_from(request.GET)
    naam = score_from(request.GET, SCORES, "conflict")
    return answer_if_changed(
        request,
        kaartstempel.scores_stempel(laag),
        lambda: json.dumps(scores_document(map_scores(laag, keuze, naam, doelgroep))),
    )


@data_view
def jaren(request: HttpRequest) -> HttpResponseBase:
    """How many of the chosen opgaven are active in each year, whatever year is chosen."""
    keuze, doelgroep = filter_from(request.GET), doelgroep_of(request.user)
    nu = localdate().year
    return answer_if_changed(
        request,
        f"{kaartstempel.opgaven_stempel()}/{nu}",
        lambda: json.dumps(asdict(active_per_year(keuze, doelgroep, nu))),
    )


@data_view
def punt(request: HttpRequest) -> HttpResponseBase:
    """The chosen opgaven on one place, and the character of every two of them."""
    gevonden = opgaven_at(*punt_from(request.GET), filter_from(request.GET), doelgroep_of(request.user))
    return JsonResponse(
        {
            "rd": [round(gevonden.x), round(gevonden.y)],
            "opgaven": [{"id": o.id, "naam": o.naam, "type": o.type_code} for o in gevonden.opgaven],
            "paren": [
                {
                    "a": paar.a.id,
                    "b": paar.b.id,
                    "karakter": paar.karakter,
                    "wrijving": paar.wrijving,
                    "wisselwerking": paar.wisselwerking,
                    "gelijktijdig": paar.gelijktijdig,
                }
                for paar in gevonden.paren
            ],
        }
    )


@data_view
def lens(request: HttpRequest) -> HttpResponseBase:
    """The stack on one place in a few sentences, for the lens that follows the pointer."""
    keuze, doelgroep = filter_from(request.GET), doelgroep_of(request.user)
    return JsonResponse(lens_document(*punt_from(request.GET), keuze, doelgroep))


def answer_if_changed(request: HttpRequest, stempel: str, make_body: Callable[[], str]) -> HttpResponseBase:
    """A 304 as long as the data of this question stand as they were; else the body, which is only made then.

    Who may not see all gets a tag of the body itself: one that changed with data that are hidden would tell of them.
    """
    body = None if sees_all(doelgroep_of(request.user)) else make_body()
    etag = _etag(request, stempel if body is None else body)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    response = _packed(request, make_body() if body is None else body)
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _packed(request: HttpRequest, body: str) -> HttpResponse:
    """Packed for who takes that: a tenth larger than the middleware would make it, in a third of the time."""
    response = HttpResponse(body, content_type="application/json")
    patch_vary_headers(response, ["Accept-Encoding"])
    if len(response.content) > _PAK_VANAF and "gzip" in request.headers.get("Accept-Encoding", ""):
        response.content = gzip.compress(response.content, compresslevel=_PAK_STAND, mtime=0)
        response["Content-Encoding"] = "gzip"
    return response


def _etag(request: HttpRequest, stempel: str) -> str:
    # An answer belongs to the scripts that read it.
    versie = f"{settings.VERSION} {getattr(staticfiles_storage, 'manifest_hash', '')} {get_language()}"
    vraag = f"{versie} {doelgroep_of(request.user)} {request.get_full_path()} {stempel}"
    # Weak: packed or not, it is the same answer.
    return f'W/"{blake2b(vraag.encode(), digest_size=12).hexdigest()}"'
