"""One case: its page, writing it, publishing it, and what others answer, with or without an account."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.formulieren.invoer import read_input
from accounts.historie.lezen import latest
from accounts.permissions import Doelgroep, Recht, doelgroep_of, history_from, is_allowed, require, requires
from cop.antwoordlink import invited_by
from cop.forms.kennis import AntwoordenForm, CasusForm
from cop.geschiedenis import CASUS
from cop.models import Casus, Deelnemer, Kennisstand
from cop.selectors.communities import get_community, my_place, takes_part
from cop.selectors.kennis import cases_listed, joined_case, joined_insight
from cop.selectors.leren import joined_question
from cop.selectors.producten import joined_product
from cop.selectors.stemmen import answers_of, areas_seen, insights_from, opgaven_seen, own_answers
from cop.services.antwoorden import answers_save
from cop.services.kennis import kennis_change, kennis_create, kennis_move
from cop.taal import who_reads
from cop.views.communities import below, home
from stakeholders.views.pagina import Pagina, change_page, create_page, show_errors

#: What is published by itself, by its name in the address.
_VIND: Final[dict[str, Callable[[int, Doelgroep], Any]]] = {
    "casussen": joined_case,
    "inzichten": joined_insight,
    "leervragen": joined_question,
    "producten": joined_product,
}


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """The three questions for whoever may see it; answers for who takes part."""
    doelgroep = doelgroep_of(request.user)
    casus = get_object_or_404(cases_listed(doelgroep), pk=pk)
    doet_mee = takes_part(casus.community, doelgroep)
    ik = my_place(casus.community, doelgroep) if doet_mee else None
    vanaf = history_from(request.user, casus)
    context = {
        "casus": casus,
        "community": casus.community,
        "kennis": home(),
        "doet_mee": doet_mee,
        "delen": answers_of(casus, doelgroep) if doet_mee else [],
        "mag_antwoorden": ik is not None and ik.status == Deelnemer.Status.LID,
        "eigen": own_answers(casus, ik) if ik is not None else {},
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN, casus),
        "gebied": areas_seen([casus.gebied_id], doelgroep).get(casus.gebied_id or 0),
        "opgaven": opgaven_seen(casus, doelgroep),
        "inzichten": insights_from(casus, doelgroep),
        "laatste": [] if vanaf is None else latest(CASUS, pk, vanaf),
        "geschiedenis": reverse("casus-geschiedenis", args=[pk]),
    }
    return render(request, "cop/casus.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    community = get_community(pk, doelgroep)
    require(request.user, Recht.BEWERKEN, community)

    def maak(invoer: Any) -> CasusForm:
        return CasusForm(invoer.data, instance=Casus(community=community), doelgroep=doelgroep)

    uitleg = _("Alleen deelnemers zien deze casus, tot u haar publiceert.")
    return create_page(
        request, maak, below(community, _("Nieuwe casus"), uitleg), _("De casus is toegevoegd."), kennis_create
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    casus = joined_case(pk, doelgroep)
    require(request.user, Recht.BEWERKEN, casus)

    class Formulier(CasusForm):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, doelgroep=doelgroep, **kwargs)

    wissen = reverse("casus-verwijderen", args=[pk])
    kop = around(casus, _("Casus wijzigen"), who_reads(casus))
    return change_page(request, Formulier, casus, kop, wissen, kennis_change)


@require_POST
@requires(Recht.LEZEN)
def stand(request: HttpRequest, soort: str, pk: int) -> HttpResponseBase:
    """Check, publish or withdraw a case, an insight, a question or a product."""
    vind = _VIND.get(soort)
    if vind is None:
        raise Http404
    stuk = vind(pk, doelgroep_of(request.user))
    require(request.user, Recht.PUBLICEREN, stuk)
    naar = request.POST.get("naar", "")
    try:
        if naar not in Kennisstand.values:
            raise ValidationError(_("Kies wat u wilt doen."))
        nu = kennis_move(stuk=stuk, naar=naar, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("De stand is nu: {stand}.").format(stand=nu.get_stand_display().lower()))
    return redirect(stuk)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def antwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own answers, by who takes part with an account."""
    doelgroep = doelgroep_of(request.user)
    casus = joined_case(pk, doelgroep)
    ik = my_place(casus.community, doelgroep)
    if ik is None or ik.status != Deelnemer.Status.LID:
        raise PermissionDenied(_("Alleen wie meedoet aan deze community, geeft antwoord."))
    return _answer(request, casus, ik, casus.get_absolute_url())


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def antwoorden_met_link(request: HttpRequest, token: str, pk: int) -> HttpResponse:
    """The same for who was asked to a meeting, by the link of the invitation: the cases of that meeting.

    The link alone gives the right, no cookie: a page left open for a day must not lose what was typed.
    """
    genodigde = invited_by(token)
    if genodigde is None or genodigde.deelnemer is None:
        raise Http404
    casus = get_object_or_404(Casus.objects.select_related("community"), pk=pk, bijeenkomst=genodigde.bijeenkomst_id)
    return _answer(request, casus, genodigde.deelnemer, reverse("bijeenkomst-antwoord", args=[token]))


def _answer(request: HttpRequest, casus: Casus, deelnemer: Deelnemer, terug: str) -> HttpResponse:
    invoer = read_input(request).data
    form = AntwoordenForm(invoer, initial=own_answers(casus, deelnemer) if invoer is None else {})
    if request.method == "POST" and form.is_valid():
        try:
            answers_save(casus=casus, deelnemer=deelnemer, teksten=form.cleaned_data)
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, _("Uw antwoord is opgeslagen. U kunt het later veranderen."))
            return redirect(terug)
    hersteld = form.is_bound and request.method != "POST"
    context = {"form": form, "casus": casus, "terug": terug, "hersteld": hersteld}
    return render(request, "cop/casus_antwoorden.html", context, status=422 if request.method == "POST" else 200)


def around(casus: Casus, titel: str, uitleg: str = "") -> Pagina:
    """A page with a form about something of a case."""
    community = casus.community
    kruimels = [(community.get_absolute_url(), community.naam), (casus.get_absolute_url(), casus.titel)]
    return Pagina(titel, casus.get_absolute_url(), kruimels, uitleg)
