"""Who takes part: the list, adding and changing, asking to join, and one's own place with one's consent."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, organisatie_of, require, requires, user_of
from cop.forms.communities import AanmeldForm, DeelnemerForm
from cop.models import Deelnemer
from cop.selectors.communities import get_community, get_participant, my_place, perspectives_of, takes_part
from cop.services.communities import kind_of
from cop.services.deelnemers import (
    consent_set,
    deelnemer_add,
    deelnemer_change,
    deelnemer_remove,
    join_request,
    leave,
    request_decide,
)
from cop.views.communities import below
from stakeholders.views.pagina import change_page, create_page, remove_page


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest, pk: int) -> HttpResponse:
    """Coordinators see who they are; others those who consent, and how many there are. Three queries."""
    doelgroep = doelgroep_of(request.user)
    community = get_community(pk, doelgroep)
    if not takes_part(community, doelgroep):
        raise Http404
    mag = is_allowed(request.user, Recht.BEWERKEN, community)
    rows = community.deelnemers.all() if mag else community.deelnemers.taking_part().consenting()
    deelnemers = list(rows)
    context = {
        "community": community,
        "wachtend": [een for een in deelnemers if een.status == Deelnemer.Status.AANGEVRAAGD],
        "deelnemers": [een for een in deelnemers if een.status == Deelnemer.Status.LID],
        "perspectieven": perspectives_of(community),
        "mag_bewerken": mag,
    }
    return render(request, "cop/deelnemers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    community = get_community(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, community)

    def maak(invoer: Any) -> DeelnemerForm:
        return DeelnemerForm(invoer.data, instance=Deelnemer(community=community))

    uitleg = _("Andere deelnemers zien naam en perspectief pas als iemand zelf toestemming geeft.")
    return create_page(
        request,
        maak,
        below(community, _("Deelnemer toevoegen"), uitleg),
        _("De deelnemer is toegevoegd."),
        deelnemer_add,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    deelnemer = get_participant(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, deelnemer)
    kop = below(deelnemer.community, _("Deelnemer wijzigen"))
    wissen = reverse("deelnemer-verwijderen", args=[pk])
    return change_page(request, DeelnemerForm, deelnemer, kop, wissen, deelnemer_change)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    deelnemer = get_participant(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, deelnemer)
    titel = _("Wilt u {naam} verwijderen?").format(naam=deelnemer)
    uitleg = _("De persoon gaat ook uit de geschiedenis. Wat iemand inbracht, blijft zonder naam en perspectief.")
    kop = below(deelnemer.community, titel, uitleg)
    return remove_page(request, DeelnemerForm, deelnemer, kop, deelnemer_remove)


@require_POST
@requires(Recht.LEZEN)
def beslissen(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Let in who asked, or not."""
    deelnemer = get_participant(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, deelnemer)
    nu = request_decide(deelnemer=deelnemer, toelaten=request.POST.get("toelaten") == "ja", actor=request.user)
    zin = _("{naam} doet mee.") if nu.status == Deelnemer.Status.LID else _("{naam} doet niet mee.")
    messages.success(request, zin.format(naam=nu))
    return redirect(nu)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def aanmelden(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask to take part in an open community."""
    community = get_community(pk, doelgroep_of(request.user))
    user = user_of(request)
    if user is None or not community.aanmelden:
        raise PermissionDenied(_("Bij deze community kan aanmelden niet. Vraag het aan de coördinator."))
    if my_place(community, doelgroep_of(request.user)) is not None:
        messages.info(request, _("U hebt zich al aangemeld."))
        return redirect(community)
    organisatie = organisatie_of(user)

    def maak(invoer: Any) -> AanmeldForm:
        begin = {"naam": user.get_full_name(), "organisatienaam": str(organisatie or ""), "soort": kind_of(organisatie)}
        return AanmeldForm(invoer.data, instance=Deelnemer(community=community), initial=begin)

    uitleg = _("De coördinator beslist. Alleen coördinatoren lezen wat u hier invult.")
    gelukt = _("Uw verzoek is verstuurd. De coördinator laat u toe of niet.")
    return create_page(request, maak, below(community, _("Vraag om mee te doen"), uitleg), gelukt, join_request)


@require_POST
@requires(Recht.LEZEN)
def mijn_deelname(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give or withdraw consent, or stop; by the person only."""
    community = get_community(pk, doelgroep_of(request.user))
    ik = my_place(community, doelgroep_of(request.user))
    if ik is None or ik.status != Deelnemer.Status.LID:
        raise Http404
    wat = request.POST.get("wat", "")
    try:
        _do(ik, wat)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(community)
    zinnen = {
        "geef": _("Andere deelnemers zien nu uw naam en perspectief."),
        "trek-in": _("Uw toestemming is ingetrokken. Uw naam en perspectief staan nergens meer bij."),
        "stop": _("U doet niet meer mee. Uw naam staat nergens meer bij."),
    }
    messages.success(request, zinnen[wat])
    return redirect("communities" if wat == "stop" else community)


def _do(ik: Deelnemer, wat: str) -> None:
    if wat == "stop":
        leave(deelnemer=ik)
    elif wat in ("geef", "trek-in"):
        consent_set(deelnemer=ik, geeft=wat == "geef")
    else:
        raise ValidationError(_("Kies wat u wilt doen."))
