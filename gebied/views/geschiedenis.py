"""The history of an object: all its versions, one of them, and its outline before and after. Not for the public."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.historie import lezen
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, requires
from gebied.bladeren import Bladeraar
from gebied.geschiedenis import GEBIED, Onderwerp
from gebied.selectors.ligging import change_geojson
from gebied.selectors.pagina import get_gebied
from gebied.taal import oppervlakte

PER_BLADZIJDE = 20


def history_page(request: HttpRequest, onderwerp: Onderwerp) -> HttpResponse:
    """All versions, newest first. The number of queries does not grow with them."""
    vanaf = first_readable(onderwerp)
    versies = lezen.versions_of(onderwerp.weergave, onderwerp.obj.pk, vanaf)
    bladzijde = Bladeraar(versies, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "onderwerp": onderwerp,
        "bladzijde": bladzijde,
        "wijzigingen": lezen.page_of(onderwerp.weergave, onderwerp.obj.pk, list(bladzijde.object_list), vanaf),
    }
    return render(request, "historie/geschiedenis.html", context)


def version_page(request: HttpRequest, onderwerp: Onderwerp, nummer: int) -> HttpResponse:
    """One version: every field that changed, and the outline before and after."""
    wijziging = find_change(onderwerp, nummer)
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "terugzetten": onderwerp.terugzetten(nummer) if onderwerp.mag_terugzetten else "",
        "is_nieuwste": nummer == lezen.newest_number(onderwerp.weergave, onderwerp.obj.pk),
        "kaartlagen": _layers(onderwerp, nummer) if wijziging.ligging_gewijzigd else [],
        "verschil_ha": area_difference(wijziging.vorige, wijziging.rij) if wijziging.ligging_gewijzigd else "",
    }
    return render(request, "historie/versie.html", context)


def _layers(onderwerp: Onderwerp, nummer: int) -> list[dict[str, str]]:
    """Only what lies somewhere has a page with its outline."""
    return [{"url": reverse(f"{onderwerp.soort}-versie-kaart", args=[onderwerp.obj.pk, nummer])}]


def outlines(request: HttpRequest, onderwerp: Onderwerp, nummer: int) -> HttpResponse:
    """The outline before and after one version, as GeoJSON."""
    wijziging = find_change(onderwerp, nummer)
    tekst = change_geojson(onderwerp.weergave, onderwerp.obj.pk, wijziging)
    return HttpResponse(tekst, content_type="application/geo+json")


def find_change(onderwerp: Onderwerp, nummer: int) -> lezen.Wijziging:
    """A version of this object. Raises Http404 for a number of another one."""
    wijziging = lezen.change_of(onderwerp.weergave, onderwerp.obj.pk, nummer, first_readable(onderwerp))
    if wijziging is None:
        raise Http404(_("Deze versie bestaat niet."))
    return wijziging


def to_number(tekst: str) -> int:
    """A number that fits a key of the database, else 0."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 19 else 0


def area_difference(voor: Any, na: Any) -> str:
    """How much larger or smaller it became.

    >>> from types import SimpleNamespace as S
    >>> area_difference(S(oppervlakte_m2=100_000), S(oppervlakte_m2=125_000))
    '2,5 ha groter'
    >>> area_difference(S(oppervlakte_m2=100_000), S(oppervlakte_m2=100_000))
    'even groot'
    """
    verschil = na.oppervlakte_m2 - (voor.oppervlakte_m2 if voor is not None else 0)
    if abs(verschil) < 1:
        return _("even groot")
    return f"{oppervlakte(abs(verschil))} {'groter' if verschil > 0 else 'kleiner'}"


def first_readable(onderwerp: Onderwerp) -> int:
    """Who changed it is not for the public: for them there is no such page."""
    if onderwerp.vanaf is None:
        raise Http404
    return onderwerp.vanaf


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, area_subject(request, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, area_subject(request, pk), nummer)


@require_safe
@requires(Recht.LEZEN)
def versie_kaart(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return outlines(request, area_subject(request, pk), nummer)


def area_subject(request: HttpRequest, pk: int) -> Onderwerp:
    """An area that this visitor may see."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    mag = is_allowed(request.user, Recht.BEWERKEN, gebied)
    return Onderwerp(
        gebied, GEBIED, "gebied", (reverse("gebieden"), _("Gebieden")), mag, history_from(request.user, gebied)
    )
