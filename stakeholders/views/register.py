"""The list of stakeholders, the page of one, and its forms."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.delen.pagina import Deelbaar, sentences_for, visibility_page
from accounts.delen.woorden import Ding
from accounts.historie.lezen import latest
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, organisatie_of, require, requires
from accounts.services.logboek import log_export
from gebied.bladeren import Bladeraar
from opgaven.exporteren import ExportFout, Formaat
from opgaven.views.export import bad_request, send_table
from stakeholders.bevoegd import may_remove, require_removal, sees_inside
from stakeholders.exporteren import FORMATEN, stakeholders_table
from stakeholders.filters import StakeholderFilter
from stakeholders.forms import StakeholderForm
from stakeholders.geschiedenis import STAKEHOLDER
from stakeholders.models import Stakeholder
from stakeholders.selectors.register import (
    get_stakeholder,
    in_order,
    sortering_from,
    stakeholders_listed,
    tie_counts,
    ties_of,
    ties_of_all,
)
from stakeholders.services.register import stakeholder_remove
from stakeholders.services.zichtbaarheid import record_publish
from stakeholders.vergadering import in_meeting
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page

PER_BLADZIJDE = 50
LIJST = "/stakeholders/"
DING = Ding(gettext_lazy("deze stakeholder"), pgettext_lazy("lijdend voorwerp", "hem"))


def home() -> tuple[str, str]:
    """The first step of every breadcrumb of this app."""
    return LIJST, _("Stakeholders")


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Search, filter, sort, page. Seven queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = StakeholderFilter(request.GET, queryset=stakeholders_listed(doelgroep), request=request)
    sortering = sortering_from(request.GET.get("sorteer"))
    bladzijde = Bladeraar(in_order(filter_.qs, sortering), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    rijen = list(bladzijde)
    aantallen = tie_counts([rij.pk for rij in rijen], doelgroep)
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "rijen": [(rij, aantallen.get(rij.pk, 0)) for rij in rijen],
        "sortering": sortering,
        "totaal": Stakeholder.objects.visible_to(doelgroep).count() if filter_.actief else bladzijde.paginator.count,
        "formaten": list(FORMATEN.items()),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "stakeholders/lijst.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The filtered list as a file, a row per tie. Positions only for who may see them, and not in a meeting."""
    if formaat not in FORMATEN:
        raise Http404(_("Deze export bestaat niet."))
    doelgroep = doelgroep_of(request.user)
    filter_ = StakeholderFilter(request.GET, queryset=stakeholders_listed(doelgroep), request=request)
    rijen = in_order(filter_.qs, sortering_from(request.GET.get("sorteer")))
    tabel = stakeholders_table(
        rijen, partial(ties_of_all, doelgroep=doelgroep), lambda rij: sees_inside(request.user, rij)
    )
    try:
        response = send_table(tabel, Formaat(formaat), "stakeholders")
    except ExportFout as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat="stakeholders", formaat=formaat)
    return response


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """One stakeholder. What is confidential is not even read for who may not see it."""
    doelgroep = doelgroep_of(request.user)
    stakeholder = get_stakeholder(pk, doelgroep)
    binnen = sees_inside(request.user, stakeholder)
    vanaf = history_from(request.user, stakeholder)
    mag = is_allowed(request.user, Recht.BEWERKEN, stakeholder)
    context = {
        "stakeholder": stakeholder,
        "banden": ties_of(stakeholder, doelgroep),
        "binnen": binnen,
        "vergadering": in_meeting(request.user),
        "contactpersonen": stakeholder.contactpersonen.all() if binnen else [],
        "contactmomenten": stakeholder.contactmomenten.select_related("contactpersoon")[:10] if binnen else [],
        "afspraken": stakeholder.afspraken.all()[:20] if binnen else [],
        "wie_ziet": sentences_for(request, stakeholder, DING),
        "laatste": [] if vanaf is None else latest(STAKEHOLDER, pk, vanaf),
        "geschiedenis": reverse("stakeholder-geschiedenis", args=[pk]),
        "mag_bewerken": mag,
        "mag_binnen": mag and binnen,
        "mag_verwijderen": may_remove(request.user, stakeholder),
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, stakeholder),
    }
    return render(request, "stakeholders/stakeholder.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    def maak(invoer: Any) -> StakeholderForm:
        return StakeholderForm(invoer.data, instance=Stakeholder(organisatie=organisatie_of(request.user)))

    uitleg = _("Een organisatie of groep, nooit een persoon. Alleen uw organisatie ziet hem, tot u hem deelt.")
    kop = Pagina(_("Nieuwe stakeholder"), LIJST, [home()], uitleg)
    return create_page(request, maak, kop, _("De stakeholder is toegevoegd. Verbind hem nu met een gebied of opgave."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, stakeholder)
    kop = below(stakeholder, _("Stakeholder wijzigen"))
    return change_page(request, StakeholderForm, stakeholder, kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    require_removal(request.user, stakeholder)
    kop = Pagina(
        _("Wilt u {naam} verwijderen?").format(naam=stakeholder),
        LIJST if request.method == "POST" else stakeholder.get_absolute_url(),
        [home(), (stakeholder.get_absolute_url(), stakeholder.naam)],
        _("Verbindingen, posities, contacten en afspraken gaan mee. Personen gaan ook uit de geschiedenis."),
    )
    return remove_page(request, StakeholderForm, stakeholder, kop, stakeholder_remove)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
    """Sharing shows who it is and where it is tied to; positions and contacts stay with the owner."""
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))

    def publish(_pk: int, **values: Any) -> None:
        record_publish(obj=stakeholder, **values)

    return visibility_page(request, stakeholder, Deelbaar(DING, home(), publish))


def below(stakeholder: Stakeholder, titel: str, uitleg: str = "", waarschuwing: str = "") -> Pagina:
    """A page with a form about something of a stakeholder."""
    adres = stakeholder.get_absolute_url()
    return Pagina(titel, adres, [home(), (adres, stakeholder.naam)], uitleg, waarschuwing)


GEEN_NAMEN = gettext_lazy(
    "Schrijf geen namen van personen op: wat u hier vastlegt, gaat over een organisatie of groep."
)
