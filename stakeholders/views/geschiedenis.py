"""The history of a stakeholder, a participation process or an initiative: all versions, one, and putting it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.historie.verschil import Weergave
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires, user_of
from accounts.services.tegelijk import IntussenVerwijderdError, VersieVerouderdError
from accounts.tekst import Tekst
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import find_change, first_readable, history_page, version_page
from stakeholders.geschiedenis import BLIJFT, STAKEHOLDER
from stakeholders.selectors.register import get_stakeholder
from stakeholders.services.records import record_restore


def subject(
    request: HttpRequest, obj: Any, weergave: Weergave, soort: str, lijst: tuple[str, str], **anders: Any
) -> Onderwerp:
    mag = is_allowed(request.user, Recht.BEWERKEN, obj)
    return Onderwerp(obj, weergave, soort, lijst, mag_terugzetten=mag, vanaf=history_from(request.user, obj), **anders)


def restore_page(
    request: HttpRequest,
    onderwerp: Onderwerp,
    nummer: int,
    blijft: Collection[str] = BLIJFT,
    blijft_ook: Tekst = "",
) -> HttpResponse:
    """Show what would change, and change it when that is confirmed.

    ``blijft`` is what stays as it is now; ``blijft_ook`` says so, as far as the page does not say it of all objects.
    """
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    wijziging = find_change(onderwerp, nummer)
    fout = ""
    if request.method == "POST":
        fout = _restore(request, onderwerp, nummer, blijft)
        if not fout:
            moment = date_format(localtime(wijziging.moment), "j F Y H:i")
            messages.success(request, _("De versie van {moment} is teruggezet.").format(moment=moment))
            return redirect(onderwerp.pagina)
    nu = lezen.versions_of(onderwerp.weergave, onderwerp.obj.pk)[0]
    te_zien = replace(onderwerp.weergave, verborgen=onderwerp.weergave.verborgen | {*blijft})
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(te_zien, nu, wijziging.rij),
        "verplaatst": False,
        "kaartlagen": [],
        "is_verwijderd": False,
        "is_gebied": False,
        "nieuwste": nu.pgh_id,
        "blijft_ook": blijft_ook,
        "fout": fout,
    }
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)


def _restore(request: HttpRequest, onderwerp: Onderwerp, nummer: int, blijft: Collection[str]) -> str:
    """Put it back; a sentence when that cannot be. Raises Http404 when somebody took it away."""
    gestuurd = request.POST.get("nieuwste", "")
    try:
        record_restore(
            obj=onderwerp.obj,
            weergave=onderwerp.weergave,
            nummer=nummer,
            nieuwste=int(gestuurd) if gestuurd.isascii() and gestuurd.isdigit() and len(gestuurd) < 19 else 0,
            actor=request.user,
            user=user_of(request),
            blijft=blijft,
        )
    except IntussenVerwijderdError:
        raise Http404(_("Dit was al verwijderd.")) from None
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
