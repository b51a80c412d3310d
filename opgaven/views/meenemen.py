"""What one takes away from the map: a sheet, a frame for other websites, and a GeoPackage of what is shown."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from accounts.huisstijl.weergave import WEERGAVEN
from accounts.permissions import OPENBAAR, Recht, doelgroep_of, requires
from accounts.services.logboek import log_export
from gebied.models import Indeling, Niveau
from opgaven.exporteren import ExportFout, Formaat
from opgaven.exporteren.kaart import shown_tables, write_package
from opgaven.kaartvraag import laag_from
from opgaven.keuze import OnjuisteVraagError, filter_from
from opgaven.selectors.kaartlagen import kaartlagen
from opgaven.taal import SCORE_LABELS
from opgaven.views.export import bad_request
from opgaven.views.kaartkeuzes import GEEN_SCORE, form_context, map_config

PAPIER = ("a4", "a3")
TITEL_MAX = 120


@require_safe
@requires(Recht.LEZEN)
def afdrukken(request: HttpRequest) -> HttpResponseBase:
    """The map of the address on a sheet of A4 or A3, with title, legend, scale, date and source."""
    try:
        context = _seen(request)
    except OnjuisteVraagError as fout:
        return _refused(request, fout)
    papier = request.GET.get("papier", "")
    eigen = {
        "papier": papier if papier in PAPIER else PAPIER[0],
        "titel": " ".join(request.GET.get("titel", "").split())[:TITEL_MAX],
        "bewaard": [(naam, waarde) for naam, waarde in request.GET.items() if naam not in {"titel", "papier"}],
        "intern": doelgroep_of(request.user) != OPENBAAR,
        "vandaag": localdate(),
        "adres": request.build_absolute_uri("/kaart/"),
        # Paper is light, and a canvas does not change its colours for the printer.
        "weergave": WEERGAVEN["licht"],
        "weergave_vast": True,
    }
    return render(request, "opgaven/kaart_afdrukken.html", context | _titles(context) | eigen)


@require_safe
@requires(Recht.LEZEN)
@xframe_options_exempt
@csp_replace({"frame-ancestors": settings.KAART_INSLUITEN})
def insluiten(request: HttpRequest) -> HttpResponseBase:
    """The map for a frame on another website: only what is openbaar, whoever looks; nothing of a person."""
    request.user = AnonymousUser()
    try:
        context = _seen(request)
    except OnjuisteVraagError as fout:
        return HttpResponse(str(fout), status=400, content_type="text/plain; charset=utf-8")
    context["config"] |= {"vast": {"publiek": "1"}}
    return render(request, "opgaven/kaart_insluiten.html", context)


@require_safe
@requires(Recht.LEZEN)
def geopackage(request: HttpRequest) -> HttpResponseBase:
    """A GeoPackage with the layers that are on: areas with their scores, opgaven, pieces; in RD."""
    doelgroep = doelgroep_of(request.user)
    try:
        laag, keuze = laag_from(request.GET, doelgroep), filter_from(request.GET)
        lagen = request.GET.get("lagen", "").split(",")
        tabellen = shown_tables(laag, keuze, lagen, doelgroep)
        response = _send(tabellen, f"kaart-{localdate():%Y-%m-%d}.gpkg")
    except (OnjuisteVraagError, ExportFout) as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat="kaart", formaat=Formaat.GPKG)
    return response


def _send(tabellen: Any, naam: str) -> HttpResponseBase:
    with tempfile.TemporaryDirectory(prefix="download-") as folder:
        path = Path(folder) / "kaart.gpkg"
        write_package(tabellen, path)
        return FileResponse(path.open("rb"), as_attachment=True, filename=naam, content_type=Formaat.GPKG.content_type)


def _seen(request: HttpRequest) -> dict[str, Any]:
    """The form of the map and what its scripts must know, for who asks."""
    doelgroep = doelgroep_of(request.user)
    lagen = kaartlagen(doelgroep)
    context = form_context(request.GET, lagen, doelgroep)
    return context | {"config": map_config(context, lagen)}


def _titles(context: dict[str, Any]) -> dict[str, str]:
    """What a sheet is called when nobody names it: what it shows, and per what of which indeling."""
    laag, titel = context["laag"], _shown(context)
    if laag is None:
        return {"standaardtitel": titel, "ondertitel": ""}
    indeling = Indeling.objects.get(pk=laag.indeling_id).naam
    jaar = context["keuze"].jaar
    zin = _("Per {niveau}, {indeling}, in {jaar}") if jaar else _("Per {niveau}, {indeling}")
    ondertitel = zin.format(niveau=Niveau(laag.niveau).label.lower(), indeling=indeling, jaar=jaar)
    return {"standaardtitel": titel, "ondertitel": ondertitel}


def _shown(context: dict[str, Any]) -> str:
    """The stack lies over the colours of a score: as long as it is on, the map shows that and no score."""
    if "stapeling" in context["lagen_aan"]:
        return _("Stapeling per plek")
    return _("Gebieden en opgaven") if context["score"] == GEEN_SCORE else SCORE_LABELS[context["score"]].label


def _refused(request: HttpRequest, fout: OnjuisteVraagError) -> HttpResponse:
    return render(request, "opgaven/kaart_fout.html", {"fout": str(fout)}, status=400)
