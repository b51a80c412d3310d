"""The history of one opgave, and the list of those that were removed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.bladeren import Bladeraar
from accounts.historie.lezen import newest_numbers
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, requires
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, outlines, version_page
from opgaven.geschiedenis import OPGAVE
from opgaven.selectors.opgave import get_opgave, removed

PER_BLADZIJDE = 50


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, opgave_subject(request, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, opgave_subject(request, pk), nummer)


@require_safe
@requires(Recht.LEZEN)
def versie_kaart(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return outlines(request, opgave_subject(request, pk), nummer)


@require_safe
@requires(Recht.BEWERKEN)
def verwijderd(request: HttpRequest) -> HttpResponse:
    """What was removed of what one's organisation owns, the last first, with the way to put it back."""
    gevonden = removed(doelgroep_of(request.user))
    bladzijde = Bladeraar(gevonden, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    nummers = newest_numbers(OPGAVE, [opgave.pk for opgave in bladzijde])
    context = {"bladzijde": bladzijde, "rijen": [(opgave, nummers.get(opgave.pk)) for opgave in bladzijde]}
    return render(request, "opgaven/verwijderd.html", context)


def opgave_subject(request: HttpRequest, pk: int) -> Onderwerp:
    """Also a removed opgave has a history."""
    opgave = get_opgave(pk, doelgroep_of(request.user), ook_verwijderd=True)
    mag = is_allowed(request.user, Recht.BEWERKEN, opgave)
    return Onderwerp(
        opgave, OPGAVE, "opgave", (reverse("opgaven"), _("Opgaven")), mag, history_from(request.user, opgave)
    )
