"""Runs: the list, starting one, and the page of one with its progress."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, requires, user_of
from gebied.bladeren import Bladeraar
from gebied.models import Indeling
from gebied.selectors.lijst import layers
from opgaven.filters import BerekeningFilter
from opgaven.forms import BerekeningForm
from opgaven.models import Berekening
from opgaven.selectors.berekening import listed_runs, remaining_seconds, with_counts
from opgaven.selectors.zicht import sees_all
from opgaven.services.berekening import NietsTeRekenenError, berekening_cancel, berekening_start
from opgaven.taal import SCORE_LABELS, grens_waarde
from opgaven.views.export import FORMAAT_NAMEN
from opgaven.views.volgen import STOP_POLLING, waits_long

PER_BLADZIJDE = 25


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponseBase:
    """The list; a POST starts a run and needs the right to compute."""
    if request.method == "POST":
        return start(request)
    return _list_page(request, BerekeningForm(lagen=layers(doelgroep_of(request.user))))


@requires(Recht.REKENEN)
def start(request: HttpRequest) -> HttpResponse:
    form = BerekeningForm(request.POST, lagen=layers(doelgroep_of(request.user)))
    if not form.is_valid():
        return _list_page(request, form, status=422)
    laag = form.cleaned_data["gebieden"]
    try:
        berekening = berekening_start(
            indeling=Indeling(pk=laag.indeling_id, naam=laag.indeling),
            niveau=laag.niveau,
            peiljaar=form.cleaned_data["peiljaar"],
            user=user_of(request),
            doelgroep=doelgroep_of(request.user),
        )
    except NietsTeRekenenError as error:
        form.add_error("gebieden", str(error))
        return _list_page(request, form, status=422)
    return redirect(berekening)


@require_safe
@requires(Recht.LEZEN)
def berekening_page(request: HttpRequest, pk: int) -> HttpResponse:
    berekening = _get_run(request, pk)
    return render(request, "opgaven/berekening.html", _context(request, berekening))


@require_safe
@requires(Recht.LEZEN)
def stand(request: HttpRequest, pk: int) -> HttpResponse:
    """The progress as a fragment, asked every two seconds. At the end the page comes again as a whole."""
    berekening = _get_run(request, pk)
    response = render(request, "opgaven/_berekening_stand.html", _context(request, berekening))
    if not is_busy(berekening):
        response.status_code = STOP_POLLING
        response["HX-Refresh"] = "true"
    return response


@require_POST
@requires(Recht.REKENEN)
def annuleren(request: HttpRequest, pk: int) -> HttpResponse:
    berekening = _get_run(request, pk)
    berekening_cancel(berekening=berekening, user=user_of(request))
    if berekening.status == Berekening.Status.GEANNULEERD:
        messages.success(
            request, _("De berekening is geannuleerd. Gebieden die al klaar waren, houden hun nieuwe cijfers.")
        )
    else:
        messages.info(request, _("De berekening was al afgelopen."))
    return redirect(berekening)


def _get_run(request: HttpRequest, pk: int) -> Berekening:
    """One that this audience may see, or 404."""
    doelgroep = doelgroep_of(request.user)
    return with_counts([get_object_or_404(listed_runs(doelgroep), pk=pk)], doelgroep)[0]


def is_busy(berekening: Berekening) -> bool:
    return berekening.status in (Berekening.Status.WACHT, Berekening.Status.LOOPT)


def _list_page(request: HttpRequest, form: BerekeningForm, status: int = 200) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    runs = listed_runs(doelgroep)
    filter_ = BerekeningFilter(request.GET, queryset=runs)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    bladzijde.object_list = with_counts(list(bladzijde.object_list), doelgroep)
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "totaal": runs.count(),
        "form": form,
        "mag_rekenen": is_allowed(request.user, Recht.REKENEN),
        "met_aantallen": sees_all(doelgroep),
    }
    return render(request, "opgaven/berekeningen.html", context, status=status)


def _context(request: HttpRequest, berekening: Berekening) -> dict[str, object]:
    """Breaks are shown as a person reads them, scores without breaks are left out. They are made of the scores over all
    opgaven, so only who sees all reads them.
    """
    alle_grenzen = berekening.klassegrenzen if sees_all(doelgroep_of(request.user)) else {}
    grenzen = [
        (label, [grens_waarde(naam, grens) for grens in alle_grenzen[naam]])
        for naam, label in SCORE_LABELS.items()
        if alle_grenzen.get(naam)
    ]
    return {
        "berekening": berekening,
        "telling": berekening.telling,
        "bezig": is_busy(berekening),
        "lang": berekening.status == Berekening.Status.WACHT and waits_long(berekening.aangemaakt_op),
        "duurde": _seconds(berekening),
        "resteert": remaining_seconds(berekening),
        "grenzen": grenzen,
        "soorten": [("scores", _("Scores")), ("overlappen", _("Overlappen"))],
        "formaten": list(FORMAAT_NAMEN.items()),
        "mag_rekenen": is_allowed(request.user, Recht.REKENEN),
    }


def _seconds(berekening: Berekening) -> float | None:
    if not berekening.klaar_op or not berekening.gestart_op:
        return None
    return (berekening.klaar_op - berekening.gestart_op).total_seconds()
