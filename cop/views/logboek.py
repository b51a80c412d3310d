"""The live log of a meeting: notes that save themselves, decisions, actions, and the report item by item."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Recht, doelgroep_of, require, requires
from cop.bevoegd import require_log
from cop.forms.bijeenkomsten import ActieForm, BesluitForm, VerslagForm
from cop.models import NOTITIES_MAX, Actie, Agendapunt, Besluit
from cop.selectors.bijeenkomsten import get_item, joined_meeting
from cop.services.logboek import action_save, line_add, line_remove, notes_save, report_move
from cop.views.bijeenkomsten import around
from stakeholders.views.pagina import change_page, create_page


@require_safe
@requires(Recht.LEZEN)
def logboek(request: HttpRequest, pk: int) -> HttpResponse:
    """All items with room to write."""
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require_log(request.user, bijeenkomst.community)
    context = {"bijeenkomst": bijeenkomst, "community": bijeenkomst.community, "notities_max": NOTITIES_MAX}
    return render(request, "cop/logboek.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def notities(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What the notes of an item are now; with POST together with what somebody made of them (``basis``, ``tekst``)."""
    punt = get_item(pk, doelgroep_of(request.user))
    require_log(request.user, punt.bijeenkomst.community)
    if request.method != "POST":
        return JsonResponse(_state(punt))
    gewoon = request.headers.get("Sec-Fetch-Dest") == "document"
    try:
        nu = notes_save(
            punt=punt, basis=request.POST.get("basis", ""), tekst=request.POST.get("tekst", ""), actor=request.user
        )
    except ValidationError as error:
        return JsonResponse({"fout": " ".join(error.messages)}, status=422)
    if gewoon:
        messages.success(request, _("De notities zijn bewaard."))
        return redirect("logboek", pk=nu.bijeenkomst_id)
    return JsonResponse(_state(nu))


def _state(punt: Agendapunt) -> dict[str, Any]:
    om = punt.notities_op
    return {
        "tekst": punt.notities,
        "versie": punt.notitieversie,
        "bewaard": date_format(timezone.localtime(om), "H:i") if om else "",
    }


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def besluit_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    punt = get_item(pk, doelgroep_of(request.user))
    require_log(request.user, punt.bijeenkomst.community)

    def maak(invoer: Any) -> BesluitForm:
        return BesluitForm(invoer.data, instance=Besluit(agendapunt=punt))

    return create_page(request, maak, around(punt.bijeenkomst, _("Besluit")), _("Het besluit is opgeslagen."), line_add)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def actie_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    punt = get_item(pk, doelgroep_of(request.user))
    require_log(request.user, punt.bijeenkomst.community)

    def maak(invoer: Any) -> ActieForm:
        return ActieForm(invoer.data, instance=Actie(agendapunt=punt))

    return create_page(request, maak, around(punt.bijeenkomst, _("Actie")), _("De actie is opgeslagen."), line_add)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def actie_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    actie = _line(request, Actie, pk)
    kop = around(actie.agendapunt.bijeenkomst, _("Actie wijzigen"))
    return change_page(request, ActieForm, actie, kop, doe=action_save)


@require_POST
@requires(Recht.LEZEN)
def besluit_verwijderen(request: HttpRequest, pk: int) -> HttpResponseBase:
    return _remove(request, _line(request, Besluit, pk))


@require_POST
@requires(Recht.LEZEN)
def actie_verwijderen(request: HttpRequest, pk: int) -> HttpResponseBase:
    return _remove(request, _line(request, Actie, pk))


def _line(request: HttpRequest, model: Any, pk: int) -> Any:
    """A decision or an action that this person may change. Raises Http404 or PermissionDenied."""
    rij = get_object_or_404(model.objects.select_related("agendapunt"), pk=pk)
    rij.agendapunt = get_item(rij.agendapunt_id, doelgroep_of(request.user))
    require_log(request.user, rij.agendapunt.bijeenkomst.community)
    return rij


def _remove(request: HttpRequest, rij: Any) -> HttpResponseBase:
    adres = rij.get_absolute_url()
    line_remove(obj=rij, actor=request.user)
    messages.success(request, _("Het is verwijderd."))
    return redirect(adres)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def verslag(request: HttpRequest, pk: int) -> HttpResponse:
    """What the report says of one item; it begins with the notes."""
    punt = get_item(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, punt)
    uitleg = _("Publiceren is een aparte stap. Wat u wijzigt aan een gepubliceerd punt, staat er meteen.")
    return change_page(request, VerslagForm, punt, around(punt.bijeenkomst, _("Verslag"), uitleg))


@require_POST
@requires(Recht.LEZEN)
def stand(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Check, publish or withdraw."""
    punt = get_item(pk, doelgroep_of(request.user))
    require(request.user, Recht.PUBLICEREN, punt)
    naar = request.POST.get("naar", "")
    try:
        if naar not in Agendapunt.Stand.values:
            raise ValidationError(_("Kies wat u wilt doen."))
        nu = report_move(punt=punt, naar=naar, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("{punt}: {stand}.").format(punt=nu.titel, stand=nu.get_stand_display().lower()))
    return redirect(punt)
