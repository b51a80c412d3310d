"""What communities want to learn: the list, one question with its steps, and writing them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires
from cop.bevoegd import may_log, require_log
from cop.filters_kennis import LeervraagFilter
from cop.forms.leren import LeerstapForm, LeervraagForm, NieuweLeervraagForm
from cop.models import Leerstap, Leervraag
from cop.selectors.communities import get_community, takes_part
from cop.selectors.leren import get_question, joined_question, joined_step, questions_listed, steps_of
from cop.services.kennis import kennis_change, kennis_create, kennis_remove
from cop.services.meeschrijven import written_change, written_create, written_remove
from cop.taal import who_reads
from cop.views.communities import below, home
from cop.views.kennis import list_page
from gebied.models import Thema
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page


def around(leervraag: Leervraag, titel: str, uitleg: str = "") -> Pagina:
    """A page with a form about something of a question; it says who sees what is written there."""
    community, adres = leervraag.community, leervraag.get_absolute_url()
    kruimels = [(community.get_absolute_url(), community.naam), (adres, leervraag.vraag)]
    return Pagina(titel, adres, kruimels, uitleg or who_reads(leervraag))


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """What moved last stands first. At most eight queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = LeervraagFilter(request.GET, queryset=questions_listed(doelgroep), request=request)
    return list_page(request, filter_, Leervraag.objects.visible_to(doelgroep).count(), "cop/leervragen.html")


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    leervraag = get_question(pk, doelgroep)
    stappen = steps_of(leervraag, doelgroep)
    context = {
        "leervraag": leervraag,
        "community": leervraag.community,
        "kennis": home(),
        "doet_mee": takes_part(leervraag.community, doelgroep),
        "stappen": stappen,
        "leeg": not stappen,
        "themas": [Thema(thema).label for thema in leervraag.themas],
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN, leervraag),
        "mag_loggen": may_log(request.user, leervraag.community),
    }
    return render(request, "cop/leervraag.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    community = get_community(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, community)

    def maak(invoer: Any) -> NieuweLeervraagForm:
        return NieuweLeervraagForm(invoer.data, instance=Leervraag(community=community))

    kop = below(community, _("Nieuwe leervraag"), who_reads(Leervraag(community=community)))
    return create_page(
        request, maak, kop, _("De leervraag is toegevoegd. Zet er nu de eerste stap bij."), kennis_create
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    leervraag = joined_question(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, leervraag)
    kop = around(leervraag, _("Leervraag wijzigen"))
    return change_page(request, LeervraagForm, leervraag, kop, doe=kennis_change)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    leervraag = joined_question(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, leervraag)
    uitleg = _("“{vraag}”. De stappen gaan ook weg.").format(vraag=leervraag.vraag)
    kop = below(leervraag.community, _("Wilt u deze leervraag verwijderen?"), uitleg)
    return remove_page(request, LeervraagForm, leervraag, kop, doe=kennis_remove)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def stap_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    leervraag = joined_question(pk, doelgroep)
    require_log(request.user, leervraag.community)

    def maak(invoer: Any) -> LeerstapForm:
        stap = Leerstap(leervraag=leervraag, datum=timezone.localdate())
        return LeerstapForm(invoer.data, instance=stap, doelgroep=doelgroep)

    kop = around(leervraag, _("Nieuwe stap"))
    return create_page(request, maak, kop, _("De stap is toegevoegd."), written_create)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def stap_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    stap, form = _step(request, pk)
    return change_page(request, form, stap, around(stap.leervraag, _("Stap wijzigen")), doe=written_change)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def stap_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    stap, form = _step(request, pk)
    return remove_page(
        request, form, stap, around(stap.leervraag, _("Wilt u deze stap verwijderen?"), f"“{stap}”"), doe=written_remove
    )


def _step(request: HttpRequest, pk: int) -> tuple[Any, type[LeerstapForm]]:
    """A step that this person may change, and its form. Raises Http404 or PermissionDenied."""
    doelgroep = doelgroep_of(request.user)
    stap = joined_step(pk, doelgroep)
    require_log(request.user, stap.community)

    class Formulier(LeerstapForm):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, doelgroep=doelgroep, **kwargs)

    return stap, Formulier
