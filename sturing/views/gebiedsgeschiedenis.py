"""The history of what is kept of steering an area, and putting an earlier version back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import find_change, first_readable, history_page, version_page
from opgaven.services.terugzetten import VersieVerouderdError
from opgaven.views.terugzetten import to_number
from sturing.selectors.gebiedssturing import get_gegeven
from sturing.services.eigendom import BLIJFT, owned_restore
from sturing.soorten import Soort


@dataclass(frozen=True)
class Sturingsonderwerp(Onderwerp):
    """Its pages lie below its own."""

    @property
    def adres(self) -> str:
        return f"{self.pagina}geschiedenis/"

    def terugzetten(self, nummer: int) -> str:
        return f"{self.adres}{nummer}/terugzetten/"


def _subject(request: HttpRequest, soort: Soort, pk: int) -> Sturingsonderwerp:
    obj = get_gegeven(soort.model, pk, doelgroep_of(request.user))
    mag = is_allowed(request.user, Recht.BEWERKEN, obj) and not obj.staat_vast
    terug = (reverse("sturingsoort", args=[soort]), str(soort.meer))
    return Sturingsonderwerp(obj, soort.weergave, soort.code, terug, mag, history_from(request.user, obj))


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, soort: Soort, pk: int) -> HttpResponse:
    return history_page(request, _subject(request, soort, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, soort: Soort, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _subject(request, soort, pk), nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def terugzetten(request: HttpRequest, soort: Soort, pk: int, nummer: int) -> HttpResponse:
    """Show what would change, and change it when that is confirmed."""
    onderwerp = _subject(request, soort, pk)
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    wijziging = find_change(onderwerp, nummer)
    fout = ""
    if request.method == "POST":
        try:
            fout = _restore(request, onderwerp, nummer)
        except VersieVerouderdError:
            fout = _("Iemand heeft dit intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
        if not fout:
            messages.success(request, _("{naam} is teruggezet.").format(naam=onderwerp.obj))
            return redirect(onderwerp.pagina)
    return _confirm(request, onderwerp, wijziging, fout)


def _restore(request: HttpRequest, onderwerp: Sturingsonderwerp, nummer: int) -> str:
    """What is wrong, in words; empty when it was put back."""
    nieuwste = to_number(request.POST.get("nieuwste", ""))
    try:
        owned_restore(
            obj=onderwerp.obj, weergave=onderwerp.weergave, nummer=nummer, nieuwste=nieuwste, actor=request.user
        )
    except ValidationError as error:
        zin = _("Deze versie kan niet meer: {fout} Wijzig zelf wat u nodig hebt.")
        return zin.format(fout=" ".join(error.messages))
    return ""


def _confirm(request: HttpRequest, onderwerp: Sturingsonderwerp, wijziging: lezen.Wijziging, fout: str) -> HttpResponse:
    nu = lezen.versions_of(onderwerp.weergave, onderwerp.obj.pk)[0]
    te_zien = replace(onderwerp.weergave, verborgen=onderwerp.weergave.verborgen | BLIJFT)
    context = {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(te_zien, nu, wijziging.rij),
        "nieuwste": nu.pgh_id,
        "fout": fout,
    }
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)
