"""The page of one area, made of the panels that the apps add, and its shape for the small map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.historie.lezen import latest
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, requires
from accounts.samen import read_together
from gebied.geschiedenis import GEBIED
from gebied.models import Gebied
from gebied.niveau import woorden
from gebied.panels import (
    Bijdrage,
    Kaartlaag,
    Kolom,
    LijstVraag,
    Link,
    PaginaVraag,
    Paneel,
    gebiedenlijst_vooraf,
    gebiedspagina,
    gebiedspagina_vooraf,
)
from gebied.selectors.lijst import Lijstkeuze, gebieden_in_order, sort_ids
from gebied.selectors.pagina import child_ids, get_gebied
from gebied.selectors.profielgegevens import places_geojson
from gebied.selectors.vorm import gebied_geojson
from gebied.taal import getal
from gebied.views.lijst import columns, row_of

#: A panel shows this many things, and a way to all of them.
BELANGRIJKSTE = 5
VOLGORDE_KINDEREN = 60
VOLGORDE_GESCHIEDENIS = 90


@require_safe
@requires(Recht.LEZEN)
def gebied_page(request: HttpRequest, pk: int) -> HttpResponseBase:
    doelgroep = doelgroep_of(request.user)
    gebied = get_gebied(pk, doelgroep)
    vraag = PaginaVraag(gebied, request.GET, request.user)
    vooraf = [gevraagd for maker in gebiedspagina_vooraf for gevraagd in maker(vraag)]
    read_together(child_ids.of(pk, doelgroep), *vooraf)
    bijdragen = [maker(vraag) for maker in gebiedspagina]
    return render(request, "gebied/gebied.html", page_context(gebied, bijdragen, request.user))


@require_safe
@requires(Recht.LEZEN)
def vorm(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The border of an area as GeoJSON, in WGS84."""
    seen = Gebied.objects.visible_to(doelgroep_of(request.user))
    gebied = get_object_or_404(seen.without_geometry(), pk=pk)
    return HttpResponse(gebied_geojson(gebied), content_type="application/geo+json")


@require_safe
@requires(Recht.LEZEN)
def kenmerken_kaart(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The kenmerken with a place, as GeoJSON, in WGS84. With ``los`` a click on one leads nowhere."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    tekst = places_geojson(gebied.pk, doelgroep_of(request.user), met_pagina="los" not in request.GET)
    return HttpResponse(tekst, content_type="application/geo+json")


def page_context(gebied: Gebied, bijdragen: Sequence[Bijdrage], actor: Any) -> dict[str, Any]:
    """What the template needs, from all that was contributed."""
    eigen = Kaartlaag(gebied.naam, reverse("gebied-vorm", args=[gebied.pk]))
    panelen = [paneel for bijdrage in bijdragen for paneel in bijdrage.panelen]
    panelen += _child_panels(gebied, actor) + _history_panel(gebied, actor)
    panelen.sort(key=lambda paneel: paneel.volgorde)
    return {
        "gebied": gebied,
        "mag_publiceren": gebied.organisatie_id is not None and is_allowed(actor, Recht.PUBLICEREN, gebied),
        "woorden": woorden(gebied.niveau),
        "panelen": panelen,
        "te_doen": [paneel for paneel in panelen if paneel.te_doen],
        "chips": [chip for bijdrage in bijdragen for chip in bijdrage.chips],
        "links": [link for bijdrage in bijdragen for link in bijdrage.links],
        "knop": next((bijdrage.knop for bijdrage in bijdragen if bijdrage.knop), None),
        "stijlen": list(dict.fromkeys(stijl for bijdrage in bijdragen for stijl in bijdrage.stijlen)),
        "kaartlagen": [eigen, *(laag for bijdrage in bijdragen for laag in bijdrage.kaartlagen)],
    }


def _history_panel(gebied: Gebied, actor: Any) -> list[Paneel]:
    """The last changes, for who may read who made them."""
    vanaf = history_from(actor, gebied)
    laatste = [] if vanaf is None else latest(GEBIED, gebied.pk, vanaf)
    context = {"laatste": laatste, "geschiedenis": reverse("gebied-geschiedenis", args=[gebied.pk])}
    if not laatste:
        return []
    titel, kort = _("Geschiedenis"), f"{laatste[0].wat}, {date_format(localtime(laatste[0].moment), 'j F Y')}"
    return [Paneel("geschiedenis", titel, "historie/_paneel.html", VOLGORDE_GESCHIEDENIS, context, kort=kort)]


def _child_panels(gebied: Gebied, actor: Any) -> list[Paneel]:
    """One panel per level of the areas within this one, with the columns of the list. The areas are one query."""
    doelgroep = doelgroep_of(actor)
    per_niveau = child_ids(gebied.pk, doelgroep)
    vragen = [LijstVraag(gebied.indeling_id, niveau, actor) for niveau in per_niveau]
    read_together(*(een for vraag in vragen for maker in gebiedenlijst_vooraf for een in maker(vraag)))
    lagen = [_layer(niveau, ids, gebied.indeling_id, actor) for niveau, ids in per_niveau.items()]
    eerste = [pk for laag in lagen for pk in laag.ids[:BELANGRIJKSTE]]
    gebieden = {kind.pk: kind for kind in gebieden_in_order(eerste, doelgroep)}
    return [_child_panel(gebied, laag, gebieden) for laag in lagen]


@dataclass(frozen=True, slots=True)
class _Laag:
    """The areas of one level within an area, in the order of the first column."""

    niveau: str
    ids: list[int]
    kolommen: list[Kolom]
    gesorteerd_op: Kolom | None


def _layer(niveau: str, ids: list[int], indeling_id: int, actor: Any) -> _Laag:
    kolommen = columns(Lijstkeuze(indeling_id, niveau), actor)
    eerste = next((kolom for kolom in kolommen if not kolom.oplopend), None)
    return _Laag(niveau, sort_ids(ids, eerste.waarden, aflopend=True) if eerste else ids, kolommen, eerste)


def _child_panel(gebied: Gebied, laag: _Laag, gebieden: Mapping[int, Gebied]) -> Paneel:
    niveau, ids, kolommen = laag.niveau, laag.ids, laag.kolommen
    namen = woorden(niveau)
    vraag = urlencode({"indeling": gebied.indeling_id, "niveau": niveau, "ouder": gebied.pk})
    return Paneel(
        anker=f"hierbinnen-{niveau}",
        titel=capfirst(_("{gebieden} hierbinnen").format(gebieden=namen.meer)),
        template="gebied/_kinderen.html",
        volgorde=VOLGORDE_KINDEREN,
        kort=f"{getal(len(ids))} {namen.een if len(ids) == 1 else namen.meer}",
        context={
            "rijen": [row_of(gebieden[pk], kolommen) for pk in ids[:BELANGRIJKSTE] if pk in gebieden],
            "kolommen": kolommen,
            "gesorteerd_op": laag.gesorteerd_op,
            "aantal": len(ids),
            "kind": namen,
            "alle": Link(
                _("Toon alle {hoeveel} {gebieden}").format(hoeveel=len(ids), gebieden=namen.meer),
                f"{reverse('gebieden')}?{vraag}",
            ),
        },
    )
