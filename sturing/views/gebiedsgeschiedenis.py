"""The history of what is kept of steering an area, and putting an earlier version back."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, requires
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from sturing.selectors.gebiedssturing import get_gegeven
from sturing.soorten import Soort
from sturing.views.terugzetten import restore_page


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
    return restore_page(request, _subject(request, soort, pk), nummer)
