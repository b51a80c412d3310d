"""Initiatives from the area: the list, the page of one, and its forms."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
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
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from opgaven.exporteren import ExportFout, Formaat
from opgaven.views.export import bad_request, send_table
from stakeholders.bevoegd import may_remove, require_removal
from stakeholders.exporteren import FORMATEN, initiatives_table
from stakeholders.filters import InitiatiefFilter
from stakeholders.forms import InitiatiefForm
from stakeholders.geschiedenis import INITIATIEF
from stakeholders.models import Initiatief
from stakeholders.selectors.participatie import get_initiative, initiatives_listed
from stakeholders.selectors.register import names_seen
from stakeholders.services.zichtbaarheid import record_publish
from stakeholders.views.banden import choose_place, place_from
from stakeholders.views.geschiedenis import restore_page, subject
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page
from stakeholders.views.register import GEEN_NAMEN

PER_BLADZIJDE = 50
LIJST = "/stakeholders/initiatieven/"
DING = Ding(gettext_lazy("dit initiatief"), pgettext_lazy("lijdend voorwerp", "het"))


def _home() -> tuple[str, str]:
    return LIJST, _("Initiatieven")


def _names(rijen: list[Initiatief], request: HttpRequest) -> dict[int, str]:
    ids = [rij.initiatiefnemer_id for rij in rijen if rij.initiatiefnemer_id]
    return names_seen(ids, doelgroep_of(request.user))


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    bladzijde = Bladeraar(_filtered(request)[1], PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    rijen = list(bladzijde)
    namen = _names(rijen, request)
    context = {
        "filter": _filtered(request)[0],
        "bladzijde": bladzijde,
        "rijen": [(rij, namen.get(rij.initiatiefnemer_id or 0, "")) for rij in rijen],
        "totaal": Initiatief.objects.visible_to(doelgroep).count(),
        "formaten": list(FORMATEN.items()),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "stakeholders/initiatieven.html", context)


def _filtered(request: HttpRequest) -> tuple[InitiatiefFilter, QuerySet[Initiatief]]:
    filter_ = InitiatiefFilter(request.GET, queryset=initiatives_listed(doelgroep_of(request.user)), request=request)
    return filter_, filter_.qs.order_by("naam", "pk")


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The filtered list as a file."""
    if formaat not in FORMATEN:
        raise Http404(_("Deze export bestaat niet."))
    rijen = list(_filtered(request)[1])
    try:
        response = send_table(initiatives_table(rijen, _names(rijen, request)), Formaat(formaat), "initiatieven")
    except ExportFout as fout:
        return bad_request(fout)
    log_export(actor=request.user, wat="initiatieven", formaat=formaat)
    return response


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = get_initiative(pk, doelgroep_of(request.user))
    vanaf = history_from(request.user, initiatief)
    context = {
        "initiatief": initiatief,
        "initiatiefnemer": _names([initiatief], request).get(initiatief.initiatiefnemer_id or 0, ""),
        "wie_ziet": sentences_for(request, initiatief, DING),
        "laatste": [] if vanaf is None else latest(INITIATIEF, pk, vanaf),
        "geschiedenis": reverse("initiatief-geschiedenis", args=[pk]),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN, initiatief),
        "mag_verwijderen": may_remove(request.user, initiatief),
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, initiatief),
    }
    return render(request, "stakeholders/initiatief.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """For the area in the address; without one the page looks for it."""
    gebied, opgave = place_from(request)
    if gebied is None:
        kop = Pagina(_("Nieuw initiatief"), LIJST, [_home()], _("In welk gebied is het? Zoek het op."))
        return choose_place(request, kop, reverse("initiatief-nieuw"), ook_opgaven=False)

    def maak(invoer: Any) -> InitiatiefForm:
        leeg = Initiatief(gebied=gebied, opgave=opgave, organisatie=organisatie_of(request.user))
        return InitiatiefForm(invoer.data, instance=leeg)

    uitleg = _("Iets wat mensen in {plek} zelf beginnen.").format(plek=gebied.naam)
    kop = Pagina(_("Nieuw initiatief"), gebied.get_absolute_url(), [_home()], uitleg, str(GEEN_NAMEN))
    return create_page(request, maak, kop, _("Het initiatief is toegevoegd."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = get_initiative(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, initiatief)
    adres = initiatief.get_absolute_url()
    kop = Pagina(_("Initiatief wijzigen"), adres, [_home(), (adres, initiatief.naam)], "", str(GEEN_NAMEN))
    return change_page(request, InitiatiefForm, initiatief, kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = get_initiative(pk, doelgroep_of(request.user))
    require_removal(request.user, initiatief)
    adres = initiatief.get_absolute_url()
    terug = LIJST if request.method == "POST" else adres
    titel = _("Wilt u {naam} verwijderen?").format(naam=initiatief)
    uitleg = _("Is het gestopt? Kies dan liever de status Gestopt: dan blijft te lezen wat het leerde.")
    return remove_page(
        request, InitiatiefForm, initiatief, Pagina(titel, terug, [_home(), (adres, initiatief.naam)], uitleg)
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = get_initiative(pk, doelgroep_of(request.user))

    def publish(_pk: int, **values: Any) -> None:
        record_publish(obj=initiatief, **values)

    return visibility_page(request, initiatief, Deelbaar(DING, _home(), publish))


def _subject(request: HttpRequest, pk: int) -> Onderwerp:
    return subject(request, get_initiative(pk, doelgroep_of(request.user)), INITIATIEF, "initiatief", _home())


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
