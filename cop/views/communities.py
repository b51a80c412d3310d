"""The list of communities, one of them, and changing it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie.lezen import latest
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, organisatie_of, require, requires
from cop.filters import CommunityFilter
from cop.forms.communities import CommunityForm
from cop.geschiedenis import COMMUNITY, LEZERS
from cop.models import Community
from cop.selectors.bijeenkomsten import meetings_of, to_come
from cop.selectors.communities import communities_listed, get_community, my_place, perspectives_of, takes_part
from cop.selectors.kennis import cases_listed, insights_listed
from cop.selectors.leren import questions_listed
from cop.selectors.producten import products_listed
from cop.services.communities import community_create
from cop.taal import evidence_sentence
from gebied.bladeren import Bladeraar
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from stakeholders.views.pagina import Pagina, change_page, create_page

PER_BLADZIJDE = 50


def home() -> tuple[str, str]:
    """The first step of every breadcrumb of this app."""
    return reverse("communities"), _("Kennis")


def below(community: Community, titel: str, uitleg: str = "") -> Pagina:
    """A page with a form about something of a community."""
    adres = community.get_absolute_url()
    return Pagina(titel, adres, [home(), (adres, community.naam)], uitleg)


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """One's own first, then the open ones. Five queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = CommunityFilter(request.GET, queryset=communities_listed(doelgroep), request=request)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "rijen": list(bladzijde.object_list),
        "totaal": Community.objects.visible_to(doelgroep).count(),
        "mag_beginnen": is_allowed(request.user, Recht.KENNIS),
    }
    return render(request, "cop/lijst.html", context)


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """For who takes part; others see what an open community shows of itself."""
    doelgroep = doelgroep_of(request.user)
    community = get_community(pk, doelgroep)
    doet_mee = takes_part(community, doelgroep)
    vanaf = history_from(request.user, community)
    komend, eerder = to_come(meetings_of(community, doelgroep))
    inzichten = list(insights_listed(doelgroep).filter(community=community)[:5])
    for inzicht in inzichten:
        inzicht.bewijszin = evidence_sentence(inzicht)
    context = {
        "community": community,
        "doet_mee": doet_mee,
        "ik": my_place(community, doelgroep),
        "komend": komend,
        "eerder": eerder,
        "inzichten": inzichten,
        "casussen": list(cases_listed(doelgroep).filter(community=community)[:5]),
        "leervragen": list(questions_listed(doelgroep).filter(community=community)[:5]),
        "producten": list(products_listed(doelgroep).filter(community=community)[:5]),
        "perspectieven": perspectives_of(community) if doet_mee else None,
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN, community),
        "laatste": [] if vanaf is None else latest(COMMUNITY, pk, vanaf),
        "geschiedenis": reverse("community-geschiedenis", args=[pk]),
    }
    return render(request, "cop/community.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.KENNIS)
def nieuw(request: HttpRequest) -> HttpResponse:
    def maak(invoer: Any) -> CommunityForm:
        return CommunityForm(invoer.data, instance=Community(organisatie=organisatie_of(request.user)))

    uitleg = _("U wordt coördinator. Alleen wie u toevoegt, ziet deze community, tot u haar openbaar maakt.")
    kop = Pagina(_("Nieuwe community"), reverse("communities"), [home()], uitleg)
    return create_page(request, maak, kop, _("De community is begonnen. Voeg nu deelnemers toe."), community_create)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    community = get_community(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, community)
    return change_page(request, CommunityForm, community, below(community, _("Community wijzigen")))


def _subject(request: HttpRequest, pk: int) -> Onderwerp:
    community = get_community(pk, doelgroep_of(request.user))
    vanaf = history_from(request.user, community)
    return Onderwerp(community, COMMUNITY, "community", home(), vanaf=vanaf, lezers=LEZERS)


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _subject(request, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _subject(request, pk), nummer)
