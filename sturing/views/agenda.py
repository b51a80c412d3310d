"""The agenda: the list of all items, that of one area, one item, and what was endorsed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie.lezen import latest
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires
from gebied.bladeren import Bladeraar
from gebied.niveau import woorden
from gebied.selectors.pagina import get_gebied
from sturing.bevoegd import acting_for, may_realise, may_write_in, sees_money
from sturing.exporteren import agenda_table
from sturing.filters import AgendaFilter
from sturing.forms.agenda import AgendaItemForm, VaststellingForm, VoortgangForm
from sturing.geschiedenis import AGENDAITEM
from sturing.models import AgendaItem, Agendavaststelling
from sturing.selectors.agenda import (
    agreements_of,
    endorsed_of,
    get_item,
    get_item_to_change,
    has_people,
    listed,
    of_area,
    resources_of,
)
from sturing.selectors.plekken import with_places
from sturing.services.agenda import (
    agenda_endorse,
    agendaitem_create,
    agendaitem_realise,
    check_waiting,
    settle,
    shared_with,
)
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, area_of, change_page, choose_area, new_page, opened, show
from sturing.views.vraagstukken import numbers

PER_BLADZIJDE = 50


def _around(titel: str, uitleg: str, knop: str, terug: str, obj: Any = None) -> Pagina:
    return Pagina(titel, uitleg, knop, terug, (reverse("agenda"), _("Agenda")), obj)


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """What has to be ready soonest first. Seven queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = AgendaFilter(request.GET, queryset=listed(doelgroep), request=request)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "rijen": with_places(bladzijde.object_list, doelgroep),
        "totaal": AgendaItem.objects.visible_to(doelgroep).count(),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "sturing/agenda.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """What is filtered, as a file; money only for who may see it."""
    doelgroep = doelgroep_of(request.user)
    filter_ = AgendaFilter(request.GET, queryset=listed(doelgroep), request=request)
    return send_list(request, agenda_table(with_places(filter_.qs, doelgroep), doelgroep), formaat)


@require_safe
@requires(Recht.LEZEN)
def van_gebied(request: HttpRequest, pk: int) -> HttpResponse:
    """The agenda of one area: promised against realised, money and hours, and what was endorsed."""
    doelgroep = doelgroep_of(request.user)
    gebied = get_gebied(pk, doelgroep)
    items = with_places(of_area(gebied, doelgroep), doelgroep)
    context = {
        "gebied": gebied,
        "woorden": woorden(gebied.niveau),
        "items": items,
        "middelen": resources_of(items, doelgroep),
        "afspraken": agreements_of(gebied, doelgroep).select_related("organisatie"),
        "vaststellingen": endorsed_of(gebied, doelgroep),
        "mag": may_write_in(request.user, gebied),
    }
    return render(request, "sturing/gebiedsagenda.html", context)


@require_safe
@requires(Recht.LEZEN)
def item_page(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    item = get_item(pk, doelgroep)
    vanaf = history_from(request.user, item)
    mag = is_allowed(request.user, Recht.BEWERKEN, item)
    context = {
        "item": item,
        "middelen": resources_of([item], doelgroep) if sees_money(doelgroep, item) else None,
        "mag_beheren": mag,
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, item),
        "mag_voortgang": may_realise(request.user, item),
        "trekker_weg": mag and not has_people(item.trekker_id),
        "laatste": [] if vanaf is None else latest(AGENDAITEM, item.pk, vanaf),
        "geschiedenis": reverse("agenda-item-geschiedenis", args=[item.pk]),
    }
    return render(request, "sturing/agendaitem.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    organisatie = acting_for(request.user)
    pagina = _around(
        _("Nieuw agenda-item"),
        _("Wat is afgesproken, wie trekt het en wanneer is het klaar?"),
        _("Zet op de agenda"),
        reverse("agenda"),
    )
    gebied = area_of(request)
    if gebied is None:
        return choose_area(request, pagina)
    begin = {veld: next(iter(numbers(request, veld)), None) for veld in ("afspraak", "vraagstuk")}
    form = AgendaItemForm(
        opened(request),
        instance=AgendaItem(gebied=gebied, organisatie=organisatie),
        initial={"opgaven": numbers(request, "opgave"), "trekker": organisatie.pk, **begin},
        actor=request.user,
    )
    return new_page(request, form, pagina, lambda klaar, sleutel: _create(klaar, request, sleutel))


def _create(form: Any, request: HttpRequest, sleutel: str) -> AgendaItem:
    return agendaitem_create(item=form.instance, koppelingen=form.koppelingen, actor=request.user, indiening=sleutel)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    item = get_item_to_change(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, item)
    uitleg = _("Wat een ander intussen wijzigt, blijft bewaard.")
    pagina = _around(_("Agenda-item wijzigen"), uitleg, _("Opslaan"), item.get_absolute_url(), item)
    form = AgendaItemForm(opened(request), instance=item, actor=request.user)
    if request.method == "POST" and form.is_valid():
        settle(form.instance)
        form.cleaned_data["klaar_op"] = form.instance.klaar_op
    return change_page(request, form, pagina, shared_with, check_waiting)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def voortgang(request: HttpRequest, pk: int) -> HttpResponse:
    """By who has to do it."""
    item = get_item(pk, doelgroep_of(request.user))
    if not may_realise(request.user, item):
        raise PermissionDenied(_("Alleen wie dit item trekt, of wie de agenda beheert, vult in wat er is gedaan."))
    nu = {"status": item.status, "gerealiseerd": item.gerealiseerd, "klaar_op": item.klaar_op}
    form = VoortgangForm(opened(request), initial=nu)
    if request.method == "POST" and form.is_valid():
        try:
            agendaitem_realise(item=item, **form.cleaned_data, actor=request.user)
        except ValidationError as error:
            show(form, error)
        else:
            messages.success(request, _("De voortgang is opgeslagen."))
            return redirect(item)
    pagina = _around(_("Voortgang"), item.titel, _("Opslaan"), item.get_absolute_url(), item)
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "pagina": pagina, "item": item, "hersteld": form.is_bound}
    return render(request, "sturing/agendaitem_doen.html", context, status=422 if fout else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def vaststellen(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the agenda of an area as it stands now."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    organisatie = acting_for(request.user)
    if not may_write_in(request.user, gebied):
        raise PermissionDenied(_("Dit gebied ligt buiten de gebieden waarvoor uw rol geldt."))
    form = VaststellingForm(opened(request))
    if request.method == "POST" and form.is_valid():
        try:
            vaststelling = agenda_endorse(
                gebied=gebied, organisatie=organisatie, actor=request.user, **form.cleaned_data
            )
        except ValidationError as error:
            show(form, error)
        else:
            messages.success(request, _("De agenda is vastgelegd. Deze versie verandert niet meer."))
            return redirect(vaststelling)
    terug = reverse("gebied-agenda", args=[gebied.pk])
    uitleg = _("{gebied}. De agenda wordt bewaard zoals zij nu is. Later wijzigen kan niet; een nieuwe versie kan wel.")
    pagina = _around(_("Agenda vaststellen"), uitleg.format(gebied=gebied), _("Leg deze versie vast"), terug)
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "pagina": pagina, "items": of_area(gebied, doelgroep_of(request.user)), "hersteld": fout}
    return render(request, "sturing/vaststellen.html", context, status=422 if fout else 200)


@require_safe
@requires(Recht.LEZEN)
def vaststelling_page(request: HttpRequest, pk: int) -> HttpResponse:
    """An endorsed agenda, as it was."""
    doelgroep = doelgroep_of(request.user)
    rows = Agendavaststelling.objects.visible_to(doelgroep).select_related("organisatie")
    vaststelling = with_places([get_object_or_404(rows, pk=pk)], doelgroep)[0]
    eigen = doelgroep.alles or vaststelling.organisatie_id in doelgroep.eigenaren
    context = {
        "vaststelling": vaststelling,
        "met_geld": eigen,
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, vaststelling),
    }
    return render(request, "sturing/vaststelling.html", context)
