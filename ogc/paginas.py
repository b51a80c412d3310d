"""The same answers as pages, for people: in the shell of the house, in their language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from rest_framework.request import Request

from ogc.api.adressen import WORTEL, with_query
from ogc.collecties import COLLECTIES, Collectie

if TYPE_CHECKING:
    from api.problems import Fout
    from ogc.api.stroom import Kenmerken

#: Columns of the table; the page of a feature shows the rest.
_KOLOMMEN = 6
#: First what names a feature.
_VOORAAN = ("naam", "code", "gebied", "opgavetype", "diepte", "niveau", "indeling", "status", "conflict", "opgaven")


def page(request: Request, sjabloon: str, document: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of a document. The shell knows people only: who came with a key gets that of a visitor."""
    vraag: HttpRequest = request._request
    if request.auth is not None or not hasattr(vraag, "user"):
        vraag.user = AnonymousUser()
    context = {
        "document": document,
        "collecties": COLLECTIES.values(),
        "adres": vraag.build_absolute_uri(WORTEL),
        "json_adres": with_query(vraag, f="json"),
    }
    return render(vraag, sjabloon, context, status=status)


def items_page(
    request: Request, collectie: Collectie, features: Sequence[Kenmerken], aantal: int, offset: int, limit: int
) -> HttpResponse:
    """A table of what names the features, and the way to the next and the previous page."""
    vraag: HttpRequest = request._request
    velden = collectie.kenmerken().fields
    kolommen = [naam for naam in _VOORAAN if naam in velden][:_KOLOMMEN]
    vorige = with_query(vraag, f="html", offset=max(0, offset - limit), limit=limit)
    context = {
        "collectie": collectie,
        "boven": f"{WORTEL}/collections/{collectie.naam}?f=html",
        "kolommen": kolommen,
        "rijen": [(feature.nummer, [feature.kenmerken[naam] for naam in kolommen]) for feature in features],
        "aantal": aantal,
        "van": offset + 1,
        "tot": offset + len(features),
        "vorige": vorige if offset else "",
        "volgende": with_query(vraag, f="html", offset=offset + limit, limit=limit) if offset + limit < aantal else "",
    }
    return page(request, "ogc/items.html", context)


def feature_page(request: Request, collectie: Collectie, feature: Kenmerken) -> HttpResponse:
    """All properties of a feature, with what they mean."""
    uitleg = {naam: str(veld.help_text or "") for naam, veld in collectie.kenmerken().fields.items()}
    rijen = [(naam, waarde, uitleg[naam]) for naam, waarde in feature.kenmerken.items()]
    titel = feature.kenmerken.get("naam") or f"{collectie.titel} {feature.nummer}"
    boven = f"{WORTEL}/collections/{collectie.naam}/items?f=html"
    return page(request, "ogc/feature.html", {"collectie": collectie, "boven": boven, "titel": titel, "rijen": rijen})


def problem_page(request: Request, problem: Any, fouten: Sequence[Fout]) -> HttpResponse:
    """What is wrong and what to do; the sentences are those of the API, which is Dutch."""
    titels = {
        400: _("Dit adres klopt niet"),
        401: _("U bent niet ingelogd"),
        403: _("Geen toegang"),
        404: _("Dit is er niet"),
        405: _("Dit kan hier niet"),
        429: _("Te veel verzoeken"),
    }
    document = {
        "titel": titels.get(problem.status_code, _("Dit is niet gelukt")),
        "detail": problem_detail(problem),
        "fouten": fouten,
        "inloggen": problem.status_code in {401, 403},
    }
    response = page(request, "ogc/probleem.html", document, status=problem.status_code)
    for naam in ("Allow", "Retry-After", "WWW-Authenticate"):
        if naam in problem:
            response[naam] = problem[naam]
    return response


def problem_detail(problem: Any) -> str:
    """The sentence of a problem."""
    return str(json.loads(problem.content).get("detail", ""))
