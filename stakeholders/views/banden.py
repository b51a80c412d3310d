"""Ties to areas and opgaven, and positions at a tie."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Recht, doelgroep_of, organisatie_of, require, requires
from gebied.models import Gebied
from gebied.selectors.pagina import get_gebied
from opgaven.models import Opgave
from opgaven.selectors.opgave import get_opgave
from stakeholders.bevoegd import require_inside, require_removal
from stakeholders.forms import BetrokkenheidForm, PositieForm
from stakeholders.models import Betrokkenheid, Positie, Stakeholder
from stakeholders.selectors.register import find_own, find_places, get_stakeholder, get_tie
from stakeholders.views.pagina import Pagina, change_page, create_page, remove_page
from stakeholders.views.register import GEEN_NAMEN, below, home

_NUMMER = re.compile(r"[0-9]{1,15}")


def place_from(request: HttpRequest) -> tuple[Gebied | None, Opgave | None]:
    """The area or opgave in the address. Raises Http404 for what is not for these eyes."""
    doelgroep = doelgroep_of(request.user)
    gebied, opgave = request.GET.get("gebied", ""), request.GET.get("opgave", "")
    if _NUMMER.fullmatch(gebied):
        return get_gebied(int(gebied), doelgroep), None
    if _NUMMER.fullmatch(opgave):
        return None, get_opgave(int(opgave), doelgroep)
    return None, None


def choose_place(request: HttpRequest, kop: Pagina, adres: str, *, ook_opgaven: bool = True) -> HttpResponse:
    """Look for the area, or the opgave, that goes on to ``adres``."""
    zoek = request.GET.get("zoek", "").replace("\x00", "").strip()[:100]
    gebieden, opgaven = find_places(zoek, doelgroep_of(request.user))
    gevonden = [
        (f"{adres}?gebied={plek.pk}", plek.naam, f"{plek.get_niveau_display()}, {plek.indeling}") for plek in gebieden
    ]
    if ook_opgaven:
        gevonden += [(f"{adres}?opgave={plek.pk}", plek.naam, str(plek.type)) for plek in opgaven]
    label = _("Naam van een gebied of opgave") if ook_opgaven else _("Naam van een gebied")
    context = {"pagina": kop, "zoek": zoek, "gevonden": gevonden, "label": label}
    return render(request, "stakeholders/zoeken.html", context)


@require_safe
@requires(Recht.BEWERKEN)
def plek_zoeken(request: HttpRequest, pk: int) -> HttpResponse:
    """Look for the area or opgave that a stakeholder is tied to."""
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    require_removal(request.user, stakeholder)
    kop = below(stakeholder, _("Verbind {naam} met een gebied of opgave").format(naam=stakeholder))
    return choose_place(request, kop, reverse("betrokkenheid-nieuw", args=[pk]))


@require_safe
@requires(Recht.BEWERKEN)
def stakeholder_zoeken(request: HttpRequest) -> HttpResponse:
    """Look for the stakeholder that is tied to the area or opgave in the address."""
    gebied, opgave = place_from(request)
    plek = gebied or opgave
    if plek is None:
        raise Http404
    zoek = request.GET.get("zoek", "").replace("\x00", "").strip()[:100]
    eigen = organisatie_of(request.user)
    gevonden = find_own(zoek, eigen.pk if eigen else None, doelgroep_of(request.user))
    vraag = f"gebied={plek.pk}" if gebied else f"opgave={plek.pk}"
    kop = Pagina(
        _("Verbind een stakeholder met {plek}").format(plek=plek.naam),
        plek.get_absolute_url(),
        [home(), (plek.get_absolute_url(), plek.naam)],
    )
    context = {
        "pagina": kop,
        "zoek": zoek,
        "verborgen": [("gebied" if gebied else "opgave", plek.pk)],
        "gevonden": [
            (f"{reverse('betrokkenheid-nieuw', args=[rij.pk])}?{vraag}", rij.naam, rij.get_categorie_display())
            for rij in gevonden
        ],
        "toon_altijd": True,
        "label": _("Naam van een stakeholder"),
        "nieuw": reverse("stakeholder-nieuw"),
    }
    return render(request, "stakeholders/zoeken.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Tie a stakeholder to the area or opgave in the address."""
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    _require_own(request, stakeholder)
    gebied, opgave = place_from(request)
    plek = gebied or opgave
    if plek is None:
        raise Http404

    def maak(invoer: Any) -> BetrokkenheidForm:
        return BetrokkenheidForm(
            invoer.data, instance=Betrokkenheid(stakeholder=stakeholder, gebied=gebied, opgave=opgave)
        )

    kop = below(stakeholder, _("{naam} bij {plek}").format(naam=stakeholder, plek=plek.naam))
    return create_page(request, maak, kop, _("De stakeholder is verbonden met {plek}.").format(plek=plek.naam))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    band = get_tie(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, band)
    kop = below(band.stakeholder, _("{naam} bij {plek}").format(naam=band.stakeholder, plek=band.plek))
    return change_page(request, BetrokkenheidForm, band, kop, reverse("betrokkenheid-verwijderen", args=[pk]))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    band = get_tie(pk, doelgroep_of(request.user))
    require_removal(request.user, band)
    titel = _("Wilt u {naam} losmaken van {plek}?").format(naam=band.stakeholder, plek=band.plek)
    kop = below(band.stakeholder, titel, _("De posities op deze plek gaan mee. De geschiedenis blijft."))
    return remove_page(request, BetrokkenheidForm, band, kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def positie_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """How it stands today; earlier days stay."""
    band = get_tie(pk, doelgroep_of(request.user))
    require_inside(request.user, band)
    require(request.user, Recht.BEWERKEN, band)

    def maak(invoer: Any) -> PositieForm:
        return PositieForm(invoer.data, instance=Positie(betrokkenheid=band))

    return create_page(
        request, maak, _position_page(band), _("De positie is vastgelegd. Eerdere posities blijven staan.")
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def positie_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    positie = _position(request, pk)
    kop = _position_page(positie.betrokkenheid)
    return change_page(request, PositieForm, positie, kop, reverse("positie-verwijderen", args=[pk]))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def positie_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    positie = _position(request, pk)
    kop = below(positie.betrokkenheid.stakeholder, _("Wilt u deze positie verwijderen?"))
    return remove_page(request, PositieForm, positie, kop)


def _position(request: HttpRequest, pk: int) -> Positie:
    """404 for what is not there for these eyes, 403 in a meeting or without the right."""
    positie = get_object_or_404(Positie.objects.select_related("betrokkenheid__stakeholder"), pk=pk)
    band = get_tie(positie.betrokkenheid_id, doelgroep_of(request.user))
    require_inside(request.user, band)
    require(request.user, Recht.BEWERKEN, band)
    positie.betrokkenheid = band
    return positie


def _position_page(band: Betrokkenheid) -> Pagina:
    titel = _("Positie van {naam} bij {plek}").format(naam=band.stakeholder, plek=band.plek)
    return below(band.stakeholder, titel, waarschuwing=str(GEEN_NAMEN))


def _require_own(request: HttpRequest, stakeholder: Stakeholder) -> None:
    """Who owns it says where it is tied to; an area manager also for one that is not in the own areas yet."""
    eigen = organisatie_of(request.user)
    if not doelgroep_of(request.user).alles and (eigen is None or eigen.pk != stakeholder.organisatie_id):
        raise PermissionDenied(_("Alleen de eigenaar verbindt een stakeholder met een gebied of opgave."))
