"""Participation: the list, the page of a process, its forms, what came in, and the ladder of the organisation."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
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
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from opgaven.exporteren import ExportFout, Formaat
from opgaven.views.export import bad_request, send_table
from stakeholders.bevoegd import may_remove, require_removal, sees_inside
from stakeholders.exporteren import FORMATEN, processes_table
from stakeholders.filters import ProcesFilter
from stakeholders.forms import InbrengForm, ProcesForm, StapForm
from stakeholders.geschiedenis import PROCES
from stakeholders.models import Inbreng, Niveau, Participatieproces, Stakeholder
from stakeholders.selectors.gehoord import heard_at
from stakeholders.selectors.participatie import get_process, get_step, ladder_of, processes_listed
from stakeholders.services.zichtbaarheid import record_publish
from stakeholders.views.banden import choose_place, place_from
from stakeholders.views.geschiedenis import restore_page, subject
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page
from stakeholders.views.register import GEEN_NAMEN
from stakeholders.woorden import difference

PER_BLADZIJDE = 50
LIJST = "/stakeholders/participatie/"
DING = Ding(gettext_lazy("dit participatieproces"), pgettext_lazy("lijdend voorwerp", "het"))


def _home() -> tuple[str, str]:
    return LIJST, _("Participatie")


def _below(proces: Participatieproces, titel: str, uitleg: str = "", waarschuwing: str = "") -> Pagina:
    adres = proces.get_absolute_url()
    return Pagina(titel, adres, [_home(), (adres, proces.naam)], uitleg, waarschuwing)


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    filter_ = ProcesFilter(request.GET, queryset=processes_listed(doelgroep), request=request)
    rijen = filter_.qs.order_by("naam", "pk")
    bladzijde = Bladeraar(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "totaal": Participatieproces.objects.visible_to(doelgroep).count(),
        "formaten": list(FORMATEN.items()),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "stakeholders/participatie.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The filtered list as a file."""
    if formaat not in FORMATEN:
        raise Http404(_("Deze export bestaat niet."))
    filter_ = ProcesFilter(request.GET, queryset=processes_listed(doelgroep_of(request.user)), request=request)
    try:
        response = send_table(processes_table(filter_.qs.order_by("naam", "pk")), Formaat(formaat), "participatie")
    except ExportFout as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat="participatie", formaat=formaat)
    return response


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    proces = get_process(pk, doelgroep)
    vanaf = history_from(request.user, proces)
    binnen = sees_inside(request.user, proces)
    mag = is_allowed(request.user, Recht.BEWERKEN, proces)
    van = Stakeholder.objects.visible_to(doelgroep).filter(pk__in=proces.inbreng.values("stakeholder"))
    gezien = set(van.values_list("pk", flat=True))
    context = {
        "proces": proces,
        "verschil": difference(proces),
        "ladder": reversed(ladder_of(proces.organisatie_id)),
        "inbreng": [
            (rij, rij.stakeholder if rij.stakeholder_id in gezien else None)
            for rij in proces.inbreng.select_related("stakeholder")
        ],
        "wie_ziet": sentences_for(request, proces, DING),
        "laatste": [] if vanaf is None else latest(PROCES, pk, vanaf),
        "geschiedenis": reverse("proces-geschiedenis", args=[pk]),
        "gehoor": heard_at(proces, binnen=binnen),
        "mag_bewerken": mag,
        "mag_vragen": mag and binnen,
        "mag_verwijderen": may_remove(request.user, proces),
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, proces),
    }
    return render(request, "stakeholders/proces.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """For the area or opgave in the address; without one the page looks for it."""
    gebied, opgave = place_from(request)
    plek = gebied or opgave
    if plek is None:
        kop = Pagina(
            _("Nieuw participatieproces"), LIJST, [_home()], _("Waar gaat het over? Zoek de opgave of het gebied.")
        )
        return choose_place(request, kop, reverse("proces-nieuw"))

    def maak(invoer: Any) -> ProcesForm:
        leeg = Participatieproces(gebied=gebied, opgave=opgave, organisatie=organisatie_of(request.user))
        return ProcesForm(invoer.data, instance=leeg)

    uitleg = _("Wat belooft u de mensen in en om {plek}?").format(plek=plek.naam)
    kop = Pagina(_("Nieuw participatieproces"), plek.get_absolute_url(), [_home()], uitleg)
    return create_page(request, maak, kop, _("Het participatieproces is toegevoegd."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    proces = get_process(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, proces)
    return change_page(request, ProcesForm, proces, _below(proces, _("Participatieproces wijzigen")))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    proces = get_process(pk, doelgroep_of(request.user))
    require_removal(request.user, proces)
    terug = LIJST if request.method == "POST" else proces.get_absolute_url()
    titel = _("Wilt u {naam} verwijderen?").format(naam=proces)
    kop = Pagina(titel, terug, [_home(), (proces.get_absolute_url(), proces.naam)], _("De inbreng gaat mee."))
    return remove_page(request, ProcesForm, proces, kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
    proces = get_process(pk, doelgroep_of(request.user))

    def publish(_pk: int, **values: Any) -> None:
        record_publish(obj=proces, **values)

    return visibility_page(request, proces, Deelbaar(DING, _home(), publish))


def _subject(request: HttpRequest, pk: int) -> Onderwerp:
    return subject(request, get_process(pk, doelgroep_of(request.user)), PROCES, "proces", _home())


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _subject(request, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _subject(request, pk), nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return restore_page(request, _subject(request, pk), nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def inbreng_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    proces = get_process(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, proces)

    def maak(invoer: Any) -> InbrengForm:
        return InbrengForm(invoer.data, instance=Inbreng(participatieproces=proces))

    kop = _below(proces, _("Nieuwe inbreng"), waarschuwing=str(GEEN_NAMEN))
    return create_page(request, maak, kop, _("De inbreng is toegevoegd."))


def _contribution(request: HttpRequest, pk: int) -> Inbreng:
    inbreng = get_object_or_404(Inbreng, pk=pk)
    inbreng.participatieproces = get_process(inbreng.participatieproces_id, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, inbreng)
    return inbreng


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def inbreng_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    inbreng = _contribution(request, pk)
    kop = _below(inbreng.participatieproces, _("Inbreng en antwoord"), waarschuwing=str(GEEN_NAMEN))
    return change_page(request, InbrengForm, inbreng, kop, reverse("inbreng-verwijderen", args=[pk]))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def inbreng_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    inbreng = _contribution(request, pk)
    kop = _below(inbreng.participatieproces, _("Wilt u deze inbreng verwijderen?"))
    return remove_page(request, InbrengForm, inbreng, kop)


@require_safe
@requires(Recht.BEWERKEN)
def ladder(request: HttpRequest) -> HttpResponse:
    """What the organisation means by each step."""
    eigen = organisatie_of(request.user)
    if eigen is None:
        raise Http404
    stappen = [(niveau, tekst, zelf) for niveau, tekst, zelf in reversed(ladder_of(eigen.pk))]
    mag = is_allowed(request.user, Recht.BEHEREN)
    context = {"stappen": stappen, "organisatie": eigen, "mag_wijzigen": mag, "lijst": _home()}
    return render(request, "stakeholders/ladder.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEHEREN)
def stap(request: HttpRequest, niveau: int) -> HttpResponse:
    """The own words for one step, by who manages the organisation."""
    eigen = organisatie_of(request.user)
    if eigen is None or niveau not in Niveau.values:
        raise Http404
    rij = get_step(eigen.pk, niveau)
    adres = reverse("ladder")
    titel = _("Wat verstaat u onder {stap}?").format(stap=str(Niveau(niveau).label).lower())
    kop = Pagina(titel, adres, [_home(), (adres, _("Participatieladder"))])
    if rij.pk:
        return change_page(request, StapForm, rij, kop)
    return create_page(request, lambda invoer: StapForm(invoer.data, instance=rij), kop, _("Opgeslagen."))
