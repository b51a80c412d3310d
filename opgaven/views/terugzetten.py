"""Putting an earlier version of an opgave or an area back, after showing what that changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.permissions import Recht, require, requires, user_of
from accounts.services.tegelijk import VersieVerouderdError
from gebied.geschiedenis import Onderwerp
from gebied.selectors.ligging import changed_outline, restore_geojson
from gebied.views.geschiedenis import area_difference, area_subject, find_change, first_readable, to_number
from opgaven.geschiedenis import BLIJFT, GEBIED_BLIJFT
from opgaven.services.terugzetten import gebied_restore, opgave_restore
from opgaven.views.bewerken import recomputed
from opgaven.views.geschiedenis import opgave_subject


@dataclass(frozen=True)
class Herstel:
    """What is put back: of which object, which fields stay, and how. ``doe`` takes the version and the newest one."""

    onderwerp: Onderwerp
    nummer: int
    blijft: frozenset[str]
    doe: Callable[[int, int], str]


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def opgave(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    def doe(nummer: int, nieuwste: int) -> str:
        opgeslagen = opgave_restore(opgave_id=pk, nummer=nummer, nieuwste=nieuwste, user=user_of(request))
        return recomputed(opgeslagen)

    return _restore(request, Herstel(opgave_subject(request, pk), nummer, BLIJFT, doe))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def gebied(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    def doe(nummer: int, nieuwste: int) -> str:
        berekend = gebied_restore(gebied_id=pk, nummer=nummer, nieuwste=nieuwste)
        return _("De scores worden opnieuw berekend.") if berekend else ""

    return _restore(request, Herstel(area_subject(request, pk), nummer, GEBIED_BLIJFT, doe))


@require_safe
@requires(Recht.BEWERKEN)
def opgave_kaart(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return _map(request, opgave_subject(request, pk), nummer)


@require_safe
@requires(Recht.BEWERKEN)
def gebied_kaart(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return _map(request, area_subject(request, pk), nummer)


def _map(request: HttpRequest, onderwerp: Onderwerp, nummer: int) -> HttpResponse:
    """Where it lies now and where it lay, as GeoJSON."""
    _may_restore(request, onderwerp)
    find_change(onderwerp, nummer)
    tekst = restore_geojson(onderwerp.weergave, onderwerp.obj.pk, nummer)
    return HttpResponse(tekst, content_type="application/geo+json")


def _restore(request: HttpRequest, herstel: Herstel) -> HttpResponse:
    """Show what would change, and change it when that is confirmed. Another place asks for the right to draw."""
    onderwerp = herstel.onderwerp
    _may_restore(request, onderwerp)
    wijziging = find_change(onderwerp, herstel.nummer)
    verplaatst = changed_outline(onderwerp.weergave, onderwerp.obj.pk, herstel.nummer) is not None
    if verplaatst:
        require(request.user, Recht.GEOMETRIE, onderwerp.obj)
    fout = ""
    if request.method == "POST":
        try:
            gevolg = herstel.doe(herstel.nummer, to_number(request.POST.get("nieuwste", "")))
        except VersieVerouderdError:
            fout = _("Iemand heeft dit intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
        except ValidationError as error:
            zin = _("Deze versie kan niet meer: {fout} Wijzig zelf wat u nodig hebt.")
            fout = zin.format(fout=" ".join(error.messages))
        else:
            zin = _("{naam} is teruggezet.").format(naam=wijziging.rij.naam)
            messages.success(request, f"{zin} {gevolg}".strip())
            return redirect(onderwerp.pagina)
    return _confirm_page(request, herstel, wijziging, verplaatst, fout)


def _confirm_page(
    request: HttpRequest, herstel: Herstel, wijziging: lezen.Wijziging, verplaatst: bool, fout: str
) -> HttpResponse:
    onderwerp, weergave = herstel.onderwerp, herstel.onderwerp.weergave
    nu = lezen.versions_of(weergave, onderwerp.obj.pk)[0]
    kaart = reverse(f"{onderwerp.soort}-terugzetten-kaart", args=[onderwerp.obj.pk, wijziging.nummer])
    te_zien = replace(weergave, verborgen=weergave.verborgen | herstel.blijft)
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(te_zien, nu, wijziging.rij),
        "verplaatst": verplaatst,
        "verschil_ha": area_difference(nu, wijziging.rij) if verplaatst else "",
        "kaartlagen": [{"url": kaart}] if verplaatst else [],
        "nieuwste": nu.pgh_id,
        "is_verwijderd": getattr(onderwerp.obj, "verwijderd_op", None) is not None,
        "is_gebied": onderwerp.soort == "gebied",
        "fout": fout,
    }
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)


def _may_restore(request: HttpRequest, onderwerp: Onderwerp) -> None:
    """404 for what is not for these eyes, 403 for what they may only read."""
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
