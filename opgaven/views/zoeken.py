"""Search on the map: coordinates first, then what is ours, then addresses. One address for both questions."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.permissions import doelgroep_of
from accounts.tempo import seconds_to_wait
from opgaven.plaatsen import locatieserver
from opgaven.plaatsen.coordinaten import read_coordinates
from opgaven.plaatsen.eigen import find_areas, find_opgaven
from opgaven.views.kaartdata import data_view

ZOEK_MIN, ZOEK_MAX = 2, 100
UIT: Final = gettext_noop("U zoekt hier in gebieden en opgaven, niet in adressen.")
WEG: Final = gettext_noop("Adressen en plaatsen zijn nu niet te zoeken. In gebieden en opgaven zoekt u wel.")
NIET_GEVONDEN: Final = gettext_noop("Deze plek is niet te vinden. Kies een andere uit de lijst.")
TE_VAAK: Final = gettext_noop("U zoekt vaker dan wij kunnen bijhouden. Wacht een minuut en probeer het opnieuw.")


@data_view
def zoeken(request: HttpRequest) -> HttpResponseBase:
    """``q``: what somebody may mean, in groups. ``id``: where an address of an earlier answer lies."""
    wachten = seconds_to_wait(request, "zoek")
    if wachten:
        return JsonResponse({"fout": _(TE_VAAK)}, status=429, headers={"Retry-After": str(wachten)})
    if "id" in request.GET:
        return _place(request.GET["id"])
    return JsonResponse(_found(" ".join(request.GET.get("q", "").split())[:ZOEK_MAX], request))


def _place(pk: str) -> HttpResponseBase:
    try:
        adres = locatieserver.lookup(pk)
    except locatieserver.OnbereikbaarError:
        return JsonResponse({"fout": _(WEG)}, status=503)
    if adres is None:
        return JsonResponse({"fout": _(NIET_GEVONDEN)}, status=404)
    return JsonResponse({"lon": adres.lon, "lat": adres.lat, "naam": adres.naam, "zoom": adres.zoom})


def _found(tekst: str, request: HttpRequest) -> dict[str, Any]:
    plek = read_coordinates(tekst)
    if plek:
        punt = {"naam": plek.naam, "soort": _("Coördinaten"), "lon": plek.lon, "lat": plek.lat, "zoom": 16}
        return {"groepen": [{"naam": _("Plek"), "plekken": [punt]}], "melding": ""}
    if len(tekst) < ZOEK_MIN:
        return {"groepen": [], "melding": ""}
    doelgroep = doelgroep_of(request.user)
    adressen, melding = _addresses(tekst)
    groepen = {
        _("Gebieden"): find_areas(tekst, doelgroep),
        _("Opgaven"): find_opgaven(tekst, doelgroep),
        _("Adressen en plaatsen"): adressen,
    }
    gevuld = [{"naam": naam, "plekken": plekken} for naam, plekken in groepen.items() if plekken]
    return {"groepen": gevuld, "melding": melding}


def _addresses(tekst: str) -> tuple[list[dict[str, Any]], str]:
    if not locatieserver.is_on():
        return [], _(UIT)
    try:
        voorstellen = locatieserver.suggest(tekst)
    except locatieserver.OnbereikbaarError:
        return [], _(WEG)
    return [{"id": een.id, "naam": een.naam, "soort": een.soort} for een in voorstellen], ""
