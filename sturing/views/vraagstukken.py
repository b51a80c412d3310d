"""Vraagstukken: the list, one, and what both sides do with it."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.historie.lezen import latest
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires
from gebied.bladeren import Bladeraar
from sturing.bevoegd import acting_for, may_answer
from sturing.exporteren import questions_table
from sturing.filters import VraagstukFilter
from sturing.forms.vraagstukken import AntwoordForm, UitkomstForm, VraagstukForm
from sturing.geschiedenis import VRAAGSTUK
from sturing.ladder import ladder_of
from sturing.models import Vraagstuk
from sturing.selectors.berichten import can_answer_here, first_step
from sturing.selectors.plekken import with_places
from sturing.selectors.vraagstukken import answer_times, get_vraagstuk, listed, norm_between
from sturing.services.stappen import step_send
from sturing.services.vraagstukken import (
    require_running,
    vraagstuk_answer,
    vraagstuk_close,
    vraagstuk_raise,
    vraagstuk_withdraw,
)
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, area_of, change_page, choose_area, new_page, opened, show

PER_BLADZIJDE = 50


def _around(titel: str, uitleg: str, knop: str, terug: str, obj: Any = None) -> Pagina:
    return Pagina(titel, uitleg, knop, terug, (reverse("vraagstukken"), _("Vraagstukken")), obj)


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Overdue first. Seven queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = VraagstukFilter(request.GET, queryset=listed(doelgroep), request=request)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "rijen": with_places(bladzijde.object_list, doelgroep),
        "totaal": Vraagstuk.objects.visible_to(doelgroep).count(),
        "tijden": answer_times(doelgroep),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "sturing/vraagstukken.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """What is filtered, as a file."""
    doelgroep = doelgroep_of(request.user)
    filter_ = VraagstukFilter(request.GET, queryset=listed(doelgroep), request=request)
    return send_list(request, questions_table(with_places(filter_.qs, doelgroep)), formaat)


@require_safe
@requires(Recht.LEZEN)
def vraagstuk_page(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, get_vraagstuk(pk, doelgroep_of(request.user)))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    organisatie = acting_for(request.user)
    pagina = _around(
        _("Nieuw vraagstuk"),
        _("Leg een vraag uit een gebied voor aan een afdeling. Wie moet antwoorden, krijgt bericht."),
        _("Stel de vraag"),
        reverse("vraagstukken"),
    )
    gebied = area_of(request)
    if gebied is None:
        return choose_area(request, pagina)
    form = VraagstukForm(
        opened(request),
        instance=Vraagstuk(gebied=gebied, organisatie=organisatie),
        initial={"opgaven": numbers(request, "opgave"), "aan": next(iter(numbers(request, "aan")), None)},
        actor=request.user,
    )
    return new_page(request, form, pagina, lambda klaar, sleutel: _raise(klaar, request, sleutel))


def _raise(form: Any, request: HttpRequest, sleutel: str) -> Vraagstuk:
    opgaven = form.koppelingen["opgaven"]
    return vraagstuk_raise(vraagstuk=form.instance, opgaven=opgaven, actor=request.user, indiening=sleutel)


def numbers(request: HttpRequest, naam: str) -> list[int]:
    """The numbers in the address under this name, as far as they are numbers."""
    return [int(tekst) for tekst in request.GET.getlist(naam) if re.fullmatch(r"[0-9]{1,15}", tekst)]


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    vraagstuk = get_vraagstuk(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, vraagstuk)
    require_running(vraagstuk)
    pagina = _around(
        _("Vraagstuk wijzigen"),
        _("Aan wie de vraag is gesteld, blijft zo. Is het een ander? Trek de vraag in en stel een nieuwe."),
        _("Opslaan"),
        vraagstuk.get_absolute_url(),
        vraagstuk,
    )
    form = VraagstukForm(opened(request), instance=vraagstuk, actor=request.user)
    return change_page(request, form, pagina, lambda nu: [nu.aan_id])


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def beantwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    """By who is asked. On its own address, so that what was typed is never lost."""
    vraagstuk = get_vraagstuk(pk, doelgroep_of(request.user))
    if not may_answer(request.user, vraagstuk):
        raise PermissionDenied(_("Alleen de organisatie aan wie de vraag is gesteld, kan antwoorden."))
    form = AntwoordForm(opened(request), initial={"antwoord": vraagstuk.antwoord})
    if request.method == "POST" and form.is_valid():
        try:
            vraagstuk_answer(vraagstuk=vraagstuk, antwoord=form.cleaned_data["antwoord"], actor=request.user)
        except ValidationError as error:
            show(form, error)
        else:
            messages.success(request, _("Het antwoord is opgeslagen. De vrager krijgt bericht."))
            return redirect(vraagstuk)
    return _act_page(request, vraagstuk, form, _("Beantwoorden"), _("Geef het antwoord"))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def afsluiten(request: HttpRequest, pk: int) -> HttpResponse:
    """By who asked: with what came of it."""
    vraagstuk = get_vraagstuk(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, vraagstuk)
    form = UitkomstForm(opened(request), initial={"uitkomst": vraagstuk.uitkomst})
    if request.method == "POST" and form.is_valid():
        try:
            vraagstuk_close(vraagstuk=vraagstuk, uitkomst=form.cleaned_data["uitkomst"], actor=request.user)
        except ValidationError as error:
            show(form, error)
        else:
            messages.success(request, _("Het vraagstuk is afgesloten."))
            return redirect(vraagstuk)
    return _act_page(request, vraagstuk, form, _("Afsluiten"), _("Sluit het vraagstuk af"))


@require_POST
@requires(Recht.BEWERKEN)
def intrekken(request: HttpRequest, pk: int) -> HttpResponseBase:
    vraagstuk = get_vraagstuk(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, vraagstuk)
    try:
        vraagstuk_withdraw(vraagstuk=vraagstuk, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("De vraag is ingetrokken."))
    return redirect(vraagstuk)


@require_POST
@requires(Recht.BEWERKEN)
def stap_versturen(request: HttpRequest, pk: int, nummer: int) -> HttpResponseBase:
    """The one button: what was prepared goes."""
    vraagstuk = get_vraagstuk(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, vraagstuk)
    stap = get_object_or_404(vraagstuk.stappen, nummer=nummer)
    try:
        step_send(stap=stap, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("De stap is verzonden aan {wie}.").format(wie=stap.aan_wie))
    return redirect(vraagstuk)


def _what_follows(vraagstuk: Vraagstuk, *, is_lid: bool) -> dict[str, Any]:
    """What was agreed about answering, and who hears when as long as no answer comes: for both sides only."""
    if not is_lid:
        return {"norm": None}
    norm = norm_between(vraagstuk.organisatie_id, vraagstuk.aan_id, timezone.localdate())
    wacht = vraagstuk.status == Vraagstuk.Status.OPEN
    ladder = list(ladder_of(vraagstuk, norm, first_step(vraagstuk.aan_id))) if wacht else []
    return {"norm": norm, "ladder": ladder}


def _act_page(request: HttpRequest, vraagstuk: Any, form: forms.Form, titel: str, knop: str) -> HttpResponse:
    """Answer or close: the question stays in sight."""
    pagina = _around(titel, vraagstuk.titel, knop, vraagstuk.get_absolute_url(), vraagstuk)
    context = {"form": form, "pagina": pagina, "vraagstuk": vraagstuk, "hersteld": form.is_bound}
    fout = request.method == "POST" and bool(form.errors)
    return render(request, "sturing/vraagstuk_doen.html", context, status=422 if fout else 200)


def _page(request: HttpRequest, vraagstuk: Any) -> HttpResponse:
    vanaf = history_from(request.user, vraagstuk)
    loopt = vraagstuk.status in (Vraagstuk.Status.OPEN, Vraagstuk.Status.BEANTWOORD)
    mag_beheren = is_allowed(request.user, Recht.BEWERKEN, vraagstuk)
    context = {
        "vraagstuk": vraagstuk,
        "loopt": loopt,
        "mag_beheren": mag_beheren and loopt,
        "mag_antwoorden": loopt and may_answer(request.user, vraagstuk),
        "geen_ontvanger": mag_beheren and loopt and not can_answer_here(vraagstuk.aan),
        "laatste": [] if vanaf is None else latest(VRAAGSTUK, vraagstuk.pk, vanaf),
        "geschiedenis": reverse("vraagstuk-geschiedenis", args=[vraagstuk.pk]),
        **_what_follows(vraagstuk, is_lid=vanaf is not None),
        "is_lid": doelgroep_of(request.user).organisatie_id is not None or doelgroep_of(request.user).alles,
    }
    return render(request, "sturing/vraagstuk.html", context)
