"""Newsletters: the archive with the way to subscribe, composing and sending, and the links in mails."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires
from accounts.tempo import seconds_to_wait
from cop.abonneelink import mark_to_confirm, mark_to_unsubscribe
from cop.forms.nieuwsbrieven import AbonneeForm, NieuwsbriefForm
from cop.models import Community, Nieuwsbrief
from cop.selectors.communities import get_community
from cop.selectors.nieuwsbrieven import (
    get_newsletter,
    newsletters_of,
    parts_of,
    progress_of,
    subscribers_of,
)
from cop.services.abonnees import confirm, subscribe, unsubscribe
from cop.services.nieuwsbrieven import newsletter_change, newsletter_remove, newsletter_retry, newsletter_send
from cop.views.communities import below, home
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def archief(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What was sent, and a form to ask for the next one. The answer is the same whatever we know of the address."""
    doelgroep = doelgroep_of(request.user)
    community = get_community(pk, doelgroep)
    form = AbonneeForm(request.POST or None)
    status = 422 if request.method == "POST" else 200
    if request.method == "POST" and seconds_to_wait(request, "nieuwsbrief"):
        form.add_error(None, _("U hebt dit vaak achter elkaar gevraagd. Probeer het over een uur opnieuw."))
        status = 429
    elif request.method == "POST" and form.is_valid():
        subscribe(community=community, email=form.cleaned_data["email"])
        zin = _("Kijk in uw mail. Klik daar op de link om te bevestigen dat u de nieuwsbrief wilt.")
        messages.success(request, zin)
        return redirect("nieuwsbrieven", pk=pk)
    mag = is_allowed(request.user, Recht.BEWERKEN, community)
    context = {
        "community": community,
        "kennis": home(),
        "form": form,
        "open": community.openheid == Community.Openheid.OPENBAAR,
        "nieuwsbrieven": newsletters_of(community, doelgroep),
        "mag_bewerken": mag,
        "abonnees": subscribers_of(community) if mag else 0,
    }
    return render(request, "cop/nieuwsbrieven.html", context, status=status)


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponse:
    """A newsletter as it is published now; a draft is for coordinators, as it will look."""
    brief = get_newsletter(pk, doelgroep_of(request.user))
    mag = is_allowed(request.user, Recht.BEWERKEN, brief)
    context = {
        "brief": brief,
        "community": brief.community,
        "kennis": home(),
        "delen": parts_of(brief),
        "mag_bewerken": mag,
        "open": brief.community.openheid == Community.Openheid.OPENBAAR,
        "abonnees": subscribers_of(brief.community) if mag and not brief.is_verstuurd else 0,
        "voortgang": progress_of(brief) if mag and brief.is_verstuurd else None,
    }
    return render(request, "cop/nieuwsbrief.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    community = get_community(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, community)

    def maak(invoer: Any) -> NieuwsbriefForm:
        return NieuwsbriefForm(invoer.data, instance=Nieuwsbrief(community=community))

    kop = below(community, _("Nieuwe nieuwsbrief"), _("U ziet hem eerst zoals hij wordt. Daarna verstuurt u hem."))
    return create_page(request, maak, kop, _("De nieuwsbrief staat klaar. Lees hem na en verstuur hem."))


def _around(brief: Nieuwsbrief, titel: str, uitleg: str = "") -> Pagina:
    community = brief.community
    kruimels = [(community.get_absolute_url(), community.naam), (brief.get_absolute_url(), brief.titel)]
    return Pagina(titel, brief.get_absolute_url(), kruimels, uitleg)


def _of_coordinator(request: HttpRequest, pk: int) -> Any:
    brief = get_newsletter(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, brief)
    return brief


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    brief = _of_coordinator(request, pk)
    kop = _around(brief, _("Nieuwsbrief wijzigen"))
    wissen = reverse("nieuwsbrief-verwijderen", args=[pk])
    return change_page(request, NieuwsbriefForm, brief, kop, wissen, newsletter_change)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    brief = _of_coordinator(request, pk)
    titel = _("Wilt u {naam} verwijderen?").format(naam=brief)
    terug = reverse("nieuwsbrieven", args=[brief.community_id])
    kruimels = [(terug, _("Nieuwsbrief")), (brief.get_absolute_url(), brief.titel)]
    kop = Pagina(titel, terug, kruimels, _("Een nieuwsbrief die is verstuurd, blijft in het archief."))
    return remove_page(request, NieuwsbriefForm, brief, kop, newsletter_remove)


@require_POST
@requires(Recht.LEZEN)
def versturen(request: HttpRequest, pk: int) -> HttpResponseBase:
    brief = _of_coordinator(request, pk)
    try:
        nu = newsletter_send(brief=brief, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        n = progress_of(nu).totaal
        zin = ngettext("De nieuwsbrief gaat naar {n} abonnee.", "De nieuwsbrief gaat naar {n} abonnees.", n)
        messages.success(request, zin.format(n=n))
    return redirect(brief)


@require_POST
@requires(Recht.LEZEN)
def opnieuw(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Try what the mail server refused once more."""
    brief = _of_coordinator(request, pk)
    newsletter_retry(brief=brief, actor=request.user)
    messages.success(request, _("Wij proberen het nu opnieuw."))
    return redirect(brief)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bevestigen(request: HttpRequest, token: str) -> HttpResponse:
    """For who holds the link. Opening it does nothing yet: programs that check mail open links too."""
    kenmerk = mark_to_confirm(token)
    if kenmerk is None:
        return render(request, "cop/abonnee.html", {"wat": "oud"}, status=410)
    if request.method != "POST":
        return render(request, "cop/abonnee.html", {"wat": "bevestigen"})
    community = confirm(kenmerk=kenmerk)
    if community is None:
        return render(request, "cop/abonnee.html", {"wat": "oud"}, status=410)
    return render(request, "cop/abonnee.html", {"wat": "bevestigd", "community": community})


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def afmelden(request: HttpRequest, token: str) -> HttpResponse:
    """Stop: with one click of a mail program (RFC 8058, without a cookie), or with the button of this page."""
    kenmerk = mark_to_unsubscribe(token)
    if kenmerk is None:
        raise Http404
    if request.method != "POST":
        return render(request, "cop/abonnee.html", {"wat": "afmelden"})
    unsubscribe(kenmerk=kenmerk)
    return render(request, "cop/abonnee.html", {"wat": "afgemeld"})
