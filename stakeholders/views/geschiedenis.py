"""The history of a stakeholder, a participation process or an initiative: all versions, one, and putting it back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.historie.verschil import Weergave
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires, user_of
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import find_change, first_readable, history_page, version_page
from stakeholders.geschiedenis import BLIJFT, STAKEHOLDER
from stakeholders.selectors.register import get_stakeholder
from stakeholders.services.records import VersieVerouderdError, record_restore


def subject(request: HttpRequest, obj: Any, weergave: Weergave, soort: str, lijst: tuple[str, str]) -> Onderwerp:
    mag = is_allowed(request.user, Recht.BEWERKEN, obj)
    return Onderwerp(obj, weergave, soort, lijst, mag_terugzetten=mag, vanaf=history_from(request.user, obj))


def restore_page(request: HttpRequest, onderwerp: Onderwerp, nummer: int) -> HttpResponse:
    """Show what would change, and change it when that is confirmed."""
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    wijziging = find_change(onderwerp, nummer)
    fout = ""
    if request.method == "POST":
        fout = _restore(request, onderwerp, nummer)
        if not fout:
            messages.success(request, _("{naam} is teruggezet.").format(naam=wijziging.rij.naam))
            return redirect(onderwerp.pagina)
    nu = lezen.versions_of(onderwerp.weergave, onderwerp.obj.pk)[0]
    te_zien = replace(onderwerp.weergave, verborgen=onderwerp.weergave.verborgen | BLIJFT)
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(te_zien, nu, wijziging.rij),
        "verplaatst": False,
        "kaartlagen": [],
        "is_verwijderd": False,
        "is_gebied": False,
        "nieuwste": nu.pgh_id,
        "fout": fout,
    }
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)


def _restore(request: HttpRequest, onderwerp: Onderwerp, nummer: int) -> str:
    """Put it back; a sentence when that cannot be."""
    gestuurd = request.POST.get("nieuwste", "")
    try:
        record_restore(
            obj=onderwerp.obj,
            weergave=onderwerp.weergave,
            nummer=nummer,
            nieuwste=int(gestuurd) if gestuurd.isascii() and gestuurd.isdigit() and len(gestuurd) < 19 else 0,
            actor=request.user,
            user=user_of(request),
        )
    except VersieVerouderdError:
        return _("Iemand heeft dit intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
    except ValidationError as error:
        zin = _("Deze versie kan niet meer: {fout} Wijzig zelf wat u nodig hebt.")
        return zin.format(fout=" ".join(error.messages))
    return ""


def _stakeholder(request: HttpRequest, pk: int) -> Onderwerp:
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    return subject(request, stakeholder, STAKEHOLDER, "stakeholder", (reverse("stakeholders"), _("Stakeholders")))


@require_safe
@requires(Recht.LEZEN)
def stakeholder(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _stakeholder(request, pk))


@require_safe
@requires(Recht.LEZEN)
def stakeholder_versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _stakeholder(request, pk), nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def stakeholder_terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return restore_page(request, _stakeholder(request, pk), nummer)
