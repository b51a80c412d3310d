"""The history of one opgave, and putting an earlier version back."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.bladeren import Bladeraar
from accounts.historie import lezen
from accounts.historie.lezen import newest_numbers
from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires, sees_history, user_of
from gebied.geschiedenis import Onderwerp
from gebied.selectors.ligging import changed_outline, restore_geojson
from gebied.views.geschiedenis import area_difference, find_change, history_page, outlines, version_page
from opgaven.geschiedenis import BLIJFT, OPGAVE
from opgaven.selectors.opgave import get_opgave, removed
from opgaven.services.terugzetten import VersieVerouderdError, opgave_restore
from opgaven.views.bewerken import recomputed

PER_BLADZIJDE = 50


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _onderwerp(request, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _onderwerp(request, pk), nummer)


@require_safe
@requires(Recht.LEZEN)
def versie_kaart(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return outlines(request, _onderwerp(request, pk), nummer)


@require_safe
@requires(Recht.BEWERKEN)
def verwijderd(request: HttpRequest) -> HttpResponse:
    """What was removed of what one's organisation owns, the last first, with the way to put it back."""
    gevonden = removed(doelgroep_of(request.user))
    bladzijde = Bladeraar(gevonden, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    nummers = newest_numbers(OPGAVE, [opgave.pk for opgave in bladzijde])
    context = {"bladzijde": bladzijde, "rijen": [(opgave, nummers.get(opgave.pk)) for opgave in bladzijde]}
    return render(request, "opgaven/verwijderd.html", context)


@require_safe
@requires(Recht.BEWERKEN)
def terugzetten_kaart(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """Where it lies now and where it lay, as GeoJSON."""
    onderwerp = _to_restore(request, pk)
    find_change(onderwerp, nummer)
    return HttpResponse(restore_geojson(OPGAVE, pk, nummer), content_type="application/geo+json")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """Show what would change, and change it when that is confirmed. Another place asks for the right to draw."""
    onderwerp = _to_restore(request, pk)
    wijziging = find_change(onderwerp, nummer)
    verplaatst = changed_outline(OPGAVE, pk, nummer) is not None
    if verplaatst:
        require(request.user, Recht.GEOMETRIE, onderwerp.obj)
    if request.method != "POST":
        return _confirm_page(request, onderwerp, wijziging, verplaatst)
    try:
        opgeslagen = opgave_restore(
            opgave_id=pk, nummer=nummer, nieuwste=to_number(request.POST.get("nieuwste", "")), user=user_of(request)
        )
    except VersieVerouderdError:
        fout = "Iemand heeft deze opgave intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na."
        return _confirm_page(request, onderwerp, wijziging, verplaatst, fout=fout)
    except ValidationError as error:
        fout = f"Deze versie kan niet meer: {' '.join(error.messages)} Pas de opgave zelf aan."
        return _confirm_page(request, onderwerp, wijziging, verplaatst, fout=fout)
    messages.success(request, f"{opgeslagen.opgave} is teruggezet. {recomputed(opgeslagen)}")
    return redirect(opgeslagen.opgave)


def _confirm_page(
    request: HttpRequest, onderwerp: Onderwerp, wijziging: lezen.Wijziging, verplaatst: bool, *, fout: str = ""
) -> HttpResponse:
    nu = lezen.versions_of(OPGAVE, onderwerp.obj.pk)[0]
    kaart = reverse("opgave-terugzetten-kaart", args=[onderwerp.obj.pk, wijziging.nummer])
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(replace(OPGAVE, verborgen=OPGAVE.verborgen | BLIJFT), nu, wijziging.rij),
        "verplaatst": verplaatst,
        "verschil_ha": area_difference(nu, wijziging.rij) if verplaatst else "",
        "kaartlagen": [{"url": kaart}] if verplaatst else [],
        "nieuwste": nu.pgh_id,
        "is_verwijderd": onderwerp.obj.verwijderd_op is not None,
        "fout": fout,
    }
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)


def _onderwerp(request: HttpRequest, pk: int) -> Onderwerp:
    """Also a removed opgave has a history."""
    opgave = get_opgave(pk, doelgroep_of(request.user), ook_verwijderd=True)
    mag = is_allowed(request.user, Recht.BEWERKEN, opgave)
    return Onderwerp(opgave, OPGAVE, "opgave", (reverse("opgaven"), "Opgaven"), mag)


def _to_restore(request: HttpRequest, pk: int) -> Onderwerp:
    """404 for what is not for these eyes, 403 for what they may only read."""
    onderwerp = _onderwerp(request, pk)
    if not sees_history(request.user, onderwerp.obj):
        raise Http404
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    return onderwerp


def to_number(tekst: str) -> int:
    """A number that fits a key of the database, else 0."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 19 else 0
