"""The history of what steering keeps: all versions, one of them, and putting it back. Not for the public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie.verschil import Weergave
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, requires
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from sturing.geschiedenis import AFSPRAAK, AGENDAITEM, REGIOAFSPRAAK, VRAAGSTUK
from sturing.models import Afspraak, AgendaItem, Regioafspraak, Vraagstuk
from sturing.views import terugzetten as herstellen
from sturing.views.terugzetten import Herstel, restore_page

View = Callable[..., HttpResponseBase]


def _pages(
    model: Any, weergave: Weergave, soort: str, lijst: tuple[str, Callable[[], str]], herstel: Herstel
) -> tuple[View, View, View]:
    """The page with all versions, the page of one, and the page to put it back."""

    def subject(request: HttpRequest, pk: int) -> Onderwerp:
        obj = get_object_or_404(model.objects.visible_to(doelgroep_of(request.user)), pk=pk)
        mag = herstel.loopt(obj) and is_allowed(request.user, Recht.BEWERKEN, obj)
        naam, titel = lijst
        return Onderwerp(obj, weergave, soort, (reverse(naam), titel()), mag, history_from(request.user, obj))

    @require_safe
    @requires(Recht.LEZEN)
    def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
        return history_page(request, subject(request, pk))

    @require_safe
    @requires(Recht.LEZEN)
    def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
        return version_page(request, subject(request, pk), nummer)

    @require_http_methods(["GET", "HEAD", "POST"])
    @requires(Recht.BEWERKEN)
    def terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
        return restore_page(request, subject(request, pk), nummer, herstel)

    return geschiedenis, versie, terugzetten


vraagstuk, vraagstuk_versie, vraagstuk_terugzetten = _pages(
    Vraagstuk, VRAAGSTUK, "vraagstuk", ("vraagstukken", lambda: _("Vraagstukken")), herstellen.VRAAGSTUK
)
agendaitem, agendaitem_versie, agendaitem_terugzetten = _pages(
    AgendaItem, AGENDAITEM, "agenda-item", ("agenda", lambda: _("Agenda")), herstellen.AGENDAITEM
)
afspraak, afspraak_versie, afspraak_terugzetten = _pages(
    Afspraak, AFSPRAAK, "afspraak", ("sturing", lambda: _("Sturing")), herstellen.AFSPRAAK
)
regioafspraak, regioafspraak_versie, regioafspraak_terugzetten = _pages(
    Regioafspraak, REGIOAFSPRAAK, "regioafspraak", ("regio", lambda: _("Regio")), herstellen.REGIOAFSPRAAK
)
