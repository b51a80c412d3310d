"""One meeting: its page, preparing it, asking people to it, and what they answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, is_allowed, require, requires
from cop.agendabestand import AFGELAST, MEENEMEN, calendar_file
from cop.antwoordlink import invited_by, token_of
from cop.bevoegd import may_log
from cop.forms.bijeenkomsten import AgendapuntForm, AntwoordForm, BijeenkomstForm
from cop.models import Agendapunt, Bijeenkomst
from cop.selectors.bestanden import files_of
from cop.selectors.bijeenkomsten import (
    asked_to,
    get_item,
    get_meeting,
    guests_of,
    joined_meeting,
    not_asked,
    turnout_of,
)
from cop.selectors.communities import get_community
from cop.selectors.kennis import cases_listed
from cop.selectors.plakken import pasted_of
from cop.services.bijeenkomsten import (
    answer_set,
    attendance_set,
    bijeenkomst_cancel,
    bijeenkomst_change,
    bijeenkomst_create,
    bijeenkomst_invite,
)
from cop.services.deelnemers import consent_set
from cop.views.communities import below, home
from stakeholders.views.pagina import Pagina, change_page, create_page, show_errors


def around(bijeenkomst: Bijeenkomst, titel: str, uitleg: str = "") -> Pagina:
    """A page with a form about something of a meeting."""
    community = bijeenkomst.community
    kruimels = [(community.get_absolute_url(), community.naam), (bijeenkomst.get_absolute_url(), bijeenkomst.titel)]
    return Pagina(titel, bijeenkomst.get_absolute_url(), kruimels, uitleg)


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """For participants agenda, decisions and actions; for others what was published."""
    doelgroep = doelgroep_of(request.user)
    bijeenkomst = get_meeting(pk, doelgroep)
    mag, nu = is_allowed(request.user, Recht.BEWERKEN, bijeenkomst), timezone.now()
    context = {
        "bijeenkomst": bijeenkomst,
        "community": bijeenkomst.community,
        "kennis": home(),
        "begonnen": bijeenkomst.begin <= nu,
        "geweest": bijeenkomst.eind <= nu,
        "uitnodiging": _invitation(bijeenkomst, doelgroep) if bijeenkomst.doet_mee else None,
        "casussen": cases_listed(doelgroep).filter(bijeenkomst=bijeenkomst),
        "opkomst": turnout_of(bijeenkomst) if bijeenkomst.doet_mee else None,
        "genodigden": guests_of(bijeenkomst) if mag else [],
        "niet_gevraagd": not_asked(bijeenkomst) if mag and bijeenkomst.begin <= nu else (),
        "mag_bewerken": mag,
        "geplakt": pasted_of(bijeenkomst.community, bijeenkomst, doelgroep)[:5] if bijeenkomst.doet_mee else (),
        "bestanden": files_of(bijeenkomst, doelgroep),
        "mag_loggen": may_log(request.user, bijeenkomst.community),
        "afgelast": bijeenkomst.stand == Bijeenkomst.Stand.AFGELAST,
    }
    return render(request, "cop/bijeenkomst.html", context)


def _invitation(bijeenkomst: Bijeenkomst, doelgroep: Doelgroep) -> Any:
    """That of this person, with where to answer it. At most one query."""
    genodigde: Any = asked_to(bijeenkomst, doelgroep)
    if genodigde is not None:
        genodigde.adres = reverse("bijeenkomst-antwoord", args=[token_of(genodigde)])
    return genodigde


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    community = get_community(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, community)

    def maak(invoer: Any) -> BijeenkomstForm:
        return BijeenkomstForm(invoer.data, instance=Bijeenkomst(community=community))

    kop = below(community, _("Nieuwe bijeenkomst"), _("Zet daarna de agenda klaar en nodig uit."))
    return create_page(request, maak, kop, _("De bijeenkomst is toegevoegd."), bijeenkomst_create)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, bijeenkomst)
    uitleg = _("Wie is uitgenodigd, krijgt bericht van een andere tijd, plaats of titel. De agenda verandert mee.")
    kop = around(bijeenkomst, _("Bijeenkomst wijzigen"), uitleg)
    return change_page(request, BijeenkomstForm, bijeenkomst, kop, doe=bijeenkomst_change)


@require_POST
@requires(Recht.LEZEN)
def uitnodigen(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Everybody who takes part and was not asked yet."""
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, bijeenkomst)
    try:
        n = bijeenkomst_invite(bijeenkomst=bijeenkomst, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        zin = ngettext("{n} deelnemer krijgt een uitnodiging.", "{n} deelnemers krijgen een uitnodiging.", n)
        messages.success(request, zin.format(n=n) if n else _("Iedereen was al uitgenodigd."))
    return redirect(bijeenkomst)


@require_POST
@requires(Recht.LEZEN)
def afgelasten(request: HttpRequest, pk: int) -> HttpResponseBase:
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, bijeenkomst)
    bijeenkomst_cancel(bijeenkomst=bijeenkomst, actor=request.user)
    messages.success(request, _("De bijeenkomst is afgelast. Wie was uitgenodigd, krijgt bericht."))
    return redirect(bijeenkomst)


@require_POST
@requires(Recht.LEZEN)
def aanwezigheid(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Who were there: of those who were asked, and of the other participants."""
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, bijeenkomst)
    gekozen = {
        naam: {int(nr) for nr in request.POST.getlist(naam) if nr.isascii() and nr.isdigit() and len(nr) < 16}
        for naam in ("aanwezig", "ongevraagd")
    }
    n = attendance_set(bijeenkomst=bijeenkomst, actor=request.user, **gekozen)
    zin = ngettext("Opgeslagen: {n} deelnemer was er.", "Opgeslagen: {n} deelnemers waren er.", n)
    messages.success(request, zin.format(n=n))
    return redirect(bijeenkomst)


@require_safe
@requires(Recht.LEZEN)
def agendabestand(request: HttpRequest, pk: int) -> HttpResponse:
    """To take along in a calendar of one's own."""
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    methode = AFGELAST if bijeenkomst.stand == Bijeenkomst.Stand.AFGELAST else MEENEMEN
    response = HttpResponse(calendar_file(bijeenkomst, methode), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="bijeenkomst-{bijeenkomst.nummer}.ics"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def punt_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    bijeenkomst = joined_meeting(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, bijeenkomst)

    def maak(invoer: Any) -> AgendapuntForm:
        punt = Agendapunt(bijeenkomst=bijeenkomst, volgorde=len(bijeenkomst.punten) + 1)
        return AgendapuntForm(invoer.data, instance=punt)

    return create_page(request, maak, around(bijeenkomst, _("Nieuw agendapunt")), _("Het agendapunt is toegevoegd."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def punt_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    punt = get_item(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, punt)
    return change_page(request, AgendapuntForm, punt, around(punt.bijeenkomst, _("Agendapunt wijzigen")))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def antwoorden(request: HttpRequest, token: str) -> HttpResponse:
    """For who was asked, with or without an account: come or not, and consent given or withdrawn."""
    genodigde = invited_by(token)
    if genodigde is None or genodigde.deelnemer is None:
        raise Http404
    if request.method == "POST" and "toestemming" in request.POST:
        consent_set(deelnemer=genodigde.deelnemer, geeft=request.POST["toestemming"] == "geef")
        messages.success(request, _("Uw keuze is opgeslagen."))
        return redirect(request.path)
    form = AntwoordForm(request.POST or None, initial={"antwoord": genodigde.antwoord})
    if request.method == "POST" and form.is_valid():
        try:
            answer_set(genodigde=genodigde, antwoord=form.cleaned_data["antwoord"])
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, _("Uw antwoord is opgeslagen. U kunt het tot het begin veranderen."))
            return redirect(request.path)
    context = {
        "genodigde": genodigde,
        "bijeenkomst": genodigde.bijeenkomst,
        "form": form,
        "token": token,
        "agenda": list(genodigde.bijeenkomst.agendapunten.all()),  # type: ignore[attr-defined]
        "casussen": list(genodigde.bijeenkomst.casussen.order_by("titel", "pk")),  # type: ignore[attr-defined]
    }
    return render(request, "cop/antwoord.html", context, status=422 if request.method == "POST" else 200)
