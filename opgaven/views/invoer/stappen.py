"""Steps 2 to 4: choose, try, import. What a worker does is followed on one page, which one may leave."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.formulieren.invoer import read_input
from accounts.models import Zichtbaarheid
from accounts.services.logboek import log_export
from gebied.importeren.bekijken import MAX_LAGEN
from gebied.models import Niveau
from opgaven.cijferforms import IndicatorenForm
from opgaven.importeren.uitkeuzes import bron_of, indeling_of, layer_of, said_of, source_of
from opgaven.inleesform_opgaven import OpgavenForm
from opgaven.inleesforms import GebiedenForm, KeuzesForm
from opgaven.models import Inlezing, Opgavetype
from opgaven.selectors.inlezen import import_before, most_common_reason, read_report
from opgaven.services.inlezen import (
    OPEN,
    NietNuError,
    inlezing_cancel,
    inlezing_discard,
    inlezing_start,
    inlezing_try,
    values_counted,
)
from opgaven.views.invoer.overzicht import as_csv
from opgaven.views.invoer.wie import get_inlezing, imports
from opgaven.views.volgen import STOP_POLLING, waits_long

_FORMULIEREN: dict[str, type[KeuzesForm]] = {
    "gebieden": GebiedenForm,
    "opgaven": OpgavenForm,
    "indicatoren": IndicatorenForm,
}
_S, _W = Inlezing.Status, Inlezing.Werk


@require_http_methods(["GET", "HEAD", "POST"])
@imports
def keuzes(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """What is in the file, and what to make of it. Going on starts the try run."""
    inlezing = get_inlezing(request, pk, soorten)
    if inlezing.status not in OPEN:
        return redirect(inlezing)
    form = _form(request, inlezing)
    if request.method != "POST" or not form.is_valid():
        return _keuzes_page(request, inlezing, form, status=422 if request.method == "POST" else 200)
    try:
        inlezing_try(inlezing=inlezing, keuzes=form.as_keuzes())
    except NietNuError as error:
        messages.info(request, str(error))
    return redirect(inlezing)


@require_safe
@imports
def stand_page(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """How far it is: being tried, tried, being imported, failed. What was imported has a report."""
    inlezing = get_inlezing(request, pk, soorten)
    if inlezing.status == _S.KIEZEN:
        return redirect("invoer-keuzes", inlezing.pk)
    if inlezing.status == _S.KLAAR:
        return redirect(inlezing.verslag or "invoer")
    return render(request, "invoer/stand.html", _context(inlezing))


@require_safe
@imports
def stand(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """The progress as a fragment, asked every two seconds. At the end the page comes again as a whole."""
    inlezing = get_inlezing(request, pk, soorten)
    response = render(request, "invoer/_stand.html", _context(inlezing))
    if not is_busy(inlezing):
        response.status_code = STOP_POLLING
        response["HX-Refresh"] = "true"
    return response


@require_safe
@imports
def proef_csv(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """The rows that the try run would repair, skip or reject."""
    inlezing = get_inlezing(request, pk, soorten)
    log_export(actor=request.user, wat="importproef", formaat="csv", onderwerp=inlezing)
    return as_csv(inlezing.proef.get("rapport", {}), f"proef-{inlezing.pk}.csv")


@require_POST
@imports
def inlezen(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """Do it. Pressing twice is the same as once."""
    inlezing = get_inlezing(request, pk, soorten)
    try:
        inlezing_start(inlezing=inlezing)
    except NietNuError as error:
        messages.info(request, str(error))
    return redirect(inlezing)


@require_POST
@imports
def annuleren(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """Take it back, as long as no worker began."""
    inlezing = get_inlezing(request, pk, soorten)
    if inlezing_cancel(inlezing=inlezing):
        messages.success(request, _("Geannuleerd. Het bestand en uw keuzes staan er nog."))
    else:
        messages.info(request, _("Annuleren kan niet meer: het werk is al begonnen of klaar."))
    return redirect(inlezing)


@require_POST
@imports
def weggooien(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """Throw the file away."""
    inlezing = get_inlezing(request, pk, soorten)
    if inlezing_discard(inlezing=inlezing):
        messages.success(request, _("{bestand} is weggegooid. Er is niets ingelezen.").format(bestand=inlezing))
        return redirect("invoer")
    messages.info(request, _("Weggooien kan niet: dit bestand wordt nu ingelezen, of is dat al."))
    return redirect(inlezing)


def is_busy(inlezing: Inlezing) -> bool:
    return inlezing.status in (_S.WACHT, _S.LOOPT)


def _form(request: HttpRequest, inlezing: Inlezing) -> KeuzesForm:
    """Filled with what was chosen before; the layer is chosen by the address."""
    invoer = read_input(request)
    bron = request.POST if request.method == "POST" else request.GET
    laag = bron.get("laag") or inlezing.keuzes.get("laag", "")
    kiest: dict[str, Any] = {"gezien": inlezing.gezien, "laag": laag, "actor": request.user, "initial": inlezing.keuzes}
    if inlezing.soort == "opgaven":
        kiest["tel"] = partial(values_counted, inlezing)
    return _FORMULIEREN[inlezing.soort](invoer.data, **kiest)


def _keuzes_page(request: HttpRequest, inlezing: Inlezing, form: KeuzesForm, status: int) -> HttpResponse:
    lagen = inlezing.gezien["lagen"]
    context = {
        "form": form,
        "inlezing": inlezing,
        "laag": form.laag,
        "lagen": lagen,
        "lagen_max": MAX_LAGEN if len(lagen) >= MAX_LAGEN else None,
        "schets": form.laag["schets"],
        "cijfers": inlezing.gezien.get("cijfers"),
        "stap": 2,
    }
    return render(request, "invoer/keuzes.html", context, status=status)


def _context(inlezing: Inlezing) -> dict[str, Any]:
    rapport = inlezing.proef.get("rapport", {})
    proef = inlezing.werk == _W.PROEF
    return {
        "inlezing": inlezing,
        "proef": proef,
        "bezig": is_busy(inlezing),
        "stap": 3 if proef or inlezing.status == _S.GEPROEFD else 4,
        "telling": read_report(rapport),
        "reden": most_common_reason(rapport),
        "wacht_op": import_before(inlezing) if inlezing.status == _S.WACHT and not proef else None,
        "lang": inlezing.status == _S.WACHT and waits_long(inlezing.gevraagd_op),
        "samenvatting": _summary(inlezing),
    }


def _summary(inlezing: Inlezing) -> list[tuple[str, str]]:
    """The choices in words, with the names under which they will be kept."""
    keuzes = inlezing.keuzes
    if not keuzes or not inlezing.gezien:
        return []
    filter_, cijfers = "", inlezing.soort == "indicatoren"
    if keuzes.get("filterveld"):
        filter_ = _("{veld} is {waarde}").format(veld=keuzes["filterveld"], waarde=keuzes["filterwaarde"])
    regels = [
        (_("Bestand"), inlezing.bestand),
        (pgettext("bestand", "Laag"), "" if cijfers else layer_of(inlezing.gezien, keuzes.get("laag", ""))["naam"]),
        *_what(inlezing),
        (_("Alleen rijen"), filter_),
        (_("Wie ziet dit"), str(Zichtbaarheid(keuzes["zichtbaarheid"]).label) if keuzes.get("zichtbaarheid") else ""),
    ]
    return [(naam, waarde) for naam, waarde in regels if waarde]


def _what(inlezing: Inlezing) -> list[tuple[str, str]]:
    keuzes, van = inlezing.keuzes, inlezing.organisatie
    if inlezing.soort == "indicatoren":
        return [
            (_("Bron"), source_of(keuzes["bron"], van)),
            (_("Indeling"), keuzes["indeling"]),
            (_("Jaar"), keuzes["jaar"]),
        ]
    if inlezing.soort == "gebieden":
        return [
            (_("Indeling"), indeling_of(keuzes["indeling"], van)),
            (_("Niveau"), str(Niveau(keuzes["niveau"]).label)),
        ]
    typen = dict(Opgavetype.objects.values_list("code", "naam"))
    eenheid = keuzes.get("eenheid") or keuzes.get("eenheidveld", "")
    hoeveel = f"{keuzes['hoeveelheid']} ({eenheid})" if keuzes.get("hoeveelheid") else ""
    gezegd = said_of(keuzes)
    return [
        (_("Bron"), bron_of(keuzes["bron"], van)),
        (_("Type"), typen.get(keuzes["opgavetype"], "")),
        (_("Hoeveelheid"), hoeveel),
        (_("Hard"), "; ".join(gezegd.get("hard", ()))),
        (_("Zacht"), "; ".join(gezegd.get("zacht", ()))),
        (_("Hard of zacht open"), "; ".join(gezegd.get("open", ()))),
    ]
