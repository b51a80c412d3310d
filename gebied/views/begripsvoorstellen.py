"""Propose what a word should mean and decide about it; remarks and answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.formulieren.invoer import Invoer, read_input, submission_key
from accounts.permissions import Recht, requires, user_of
from accounts.services.indienen import AlIngediendError
from gebied.begrippen import all_terms, shipped_terms
from gebied.begripsforms import AntwoordForm, BesluitForm, OpmerkingForm, VoorstelForm
from gebied.models import Begripsopmerking, Begripsvoorstel, EigenBegrip
from gebied.models.begrip import INHOUD
from gebied.selectors.begrippen import current_version, get_proposal, get_remark, versions_of_term
from gebied.services.begrippen import (
    proposal_create,
    proposal_decide,
    proposal_withdraw,
    remark_add,
    remark_answer,
    remark_remove,
)
from gebied.views.begrippen import page_context, said_by


def _form_page(request: HttpRequest, form: Any, kop: dict[str, Any]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "gebied/begrip_formulier.html", {"form": form, **kop}, status=status)


def _show(form: Any, error: ValidationError) -> None:
    """What the service refuses stands at its field, or above the form."""
    fouten = error.error_dict if hasattr(error, "error_dict") else {"__all__": [error]}
    for veld, berichten in fouten.items():
        for bericht in berichten:
            form.add_error(veld if veld in form.fields else None, bericht)


def _handle(request: HttpRequest, form: Any, doe: Callable[[], Any], gelukt: str) -> HttpResponseBase | None:
    """Where a valid form led to; None when it is shown again."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        obj = doe()
    except AlIngediendError as eerder:
        messages.info(request, _("U had dit al opgeslagen. Het is één keer toegevoegd."))
        return redirect(eerder.doel)
    except ValidationError as error:
        _show(form, error)
        return None
    messages.success(request, gelukt)
    return redirect(obj)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.KENNIS)
def nieuw(request: HttpRequest) -> HttpResponseBase:
    """A word that is not in the list yet."""

    def maak(invoer: Invoer) -> VoorstelForm:
        return VoorstelForm(invoer.data, instance=Begripsvoorstel())

    return _propose(request, maak, _("Stel een nieuw begrip voor"), reverse("begrippen"), [])


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.KENNIS)
def voorstellen(request: HttpRequest, anker: str) -> HttpResponseBase:
    """Another meaning for a word; the form begins with the present one."""
    eigen = EigenBegrip.objects.filter(anker=anker).first()
    basis = shipped_terms().get(anker)
    if eigen is None and basis is None:
        raise Http404
    begin = {veld: getattr(eigen, veld) for veld in INHOUD} if eigen else _shipped(anker, basis)
    voorstel = Begripsvoorstel(anker=anker, naam=begin["naam"])
    geldt = eigen is not None and eigen.stand == EigenBegrip.Stand.GELDEND

    def maak(invoer: Invoer) -> VoorstelForm:
        return VoorstelForm(invoer.data, instance=voorstel, initial=begin, eigen=geldt)

    adres = reverse("begrip", args=[anker])
    titel = _("Stel een betekenis voor: {naam}").format(naam=begin["naam"])
    return _propose(request, maak, titel, adres, [(adres, begin["naam"])])


def _shipped(anker: str, term: Any) -> dict[str, str]:
    naam = next(naam for naam, ander in term.ankers if ander == anker)
    return {"naam": naam, "onderwerp": term.onderwerp, "definitie": term.tekst}


def _propose(
    request: HttpRequest, maak: Callable[[Invoer], VoorstelForm], titel: str, terug: str, kruimels: Any
) -> HttpResponseBase:
    form = maak(read_input(request))

    def doe() -> Begripsvoorstel:
        return proposal_create(
            obj=form.instance, actor=request.user, user=user_of(request), indiening=submission_key(request)
        )

    uitleg = _("Het voorstel geldt pas als het is aangenomen. Wie een account heeft, kan het lezen en erop reageren.")
    gelukt = _("Uw voorstel is opgeslagen. Het geldt zodra het is aangenomen.")
    kop = {"titel": titel, "uitleg": uitleg, "terug": terug, "kruimels": kruimels, "hersteld": form.is_bound}
    return _handle(request, form, doe, gelukt) or _form_page(request, form, kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.KENNIS)
def voorstel(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A proposal beside what holds now, and the decision about it."""
    een = get_proposal(pk)
    form = BesluitForm(request.POST or None, gezien=current_version(een.anker))

    def doe() -> Begripsvoorstel:
        waarden = form.cleaned_data | {"aannemen": form.cleaned_data["aannemen"] == "ja"}
        return proposal_decide(voorstel=een, actor=request.user, user=user_of(request), **waarden)

    klaar = _handle(request, form, doe, _("Uw besluit is opgeslagen en geldt meteen op alle pagina's."))
    if klaar is not None:
        return klaar
    if "gezien" in form.data:
        form.data = {**{naam: form.data[naam] for naam in form.data}, "gezien": str(current_version(een.anker))}
    context = {
        "voorstel": een,
        "wie": said_by(request, een.indiener, een.organisatie),
        "nu": all_terms("nl").get(een.anker),
        "form": form,
        "is_open": een.stand == Begripsvoorstel.Stand.OPEN,
        "van_mij": een.stand == Begripsvoorstel.Stand.OPEN and een.indiener_id == request.user.pk,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "gebied/begripsvoorstel.html", context, status=status)


@require_POST
@login_required
def voorstel_intrekken(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take one's own proposal back; who lost the right to propose may still do so."""
    een = get_proposal(pk)
    try:
        proposal_withdraw(voorstel=een, user=user_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(een)
    messages.success(request, _("Uw voorstel is ingetrokken."))
    return redirect(een if een.anker in all_terms() else "begrippen")


@require_POST
@login_required
def opmerking_nieuw(request: HttpRequest, anker: str) -> HttpResponseBase:
    """Say something about a word."""
    user = user_of(request)
    term = all_terms().get(anker)
    if user is None or term is None:
        raise Http404
    form = OpmerkingForm(request.POST, instance=Begripsopmerking(anker=anker))

    def doe() -> Begripsopmerking:
        return remark_add(obj=form.instance, user=user, indiening=submission_key(request))

    klaar = _handle(request, form, doe, _("Uw opmerking staat erbij. Wie een account heeft, kan haar lezen."))
    if klaar is not None:
        return klaar
    context = page_context(request, anker, term, versions_of_term(anker), form)
    return render(request, "gebied/begrip.html", context, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.KENNIS)
def antwoorden(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer a remark."""
    opmerking = get_remark(pk)
    form = AntwoordForm(read_input(request).data, instance=opmerking)

    def doe() -> Begripsopmerking:
        return remark_answer(
            opmerking=opmerking, antwoord=form.cleaned_data["antwoord"], actor=request.user, user=user_of(request)
        )

    adres = reverse("begrip", args=[opmerking.anker])
    kruimels = [(adres, opmerking.anker.replace("-", " "))]
    kop = {
        "titel": _("Antwoord op een opmerking"),
        "uitleg": opmerking.tekst,
        "terug": adres,
        "kruimels": kruimels,
        "hersteld": form.is_bound,
    }
    return _handle(request, form, doe, _("Uw antwoord staat erbij.")) or _form_page(request, form, kop)


@require_POST
@login_required
def opmerking_weg(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a remark away."""
    opmerking = get_remark(pk)
    remark_remove(opmerking=opmerking, actor=request.user, user=user_of(request))
    messages.success(request, _("De opmerking is weggehaald."))
    return redirect(opmerking)
