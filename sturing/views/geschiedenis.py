"""The history of what steering keeps: all versions, and one of them. Not for the public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.historie.verschil import Weergave
from accounts.permissions import Recht, doelgroep_of, history_from, requires
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from sturing.geschiedenis import AFSPRAAK, AGENDAITEM, REGIOAFSPRAAK, VRAAGSTUK
from sturing.models import Afspraak, AgendaItem, Regioafspraak, Vraagstuk

View = Callable[..., HttpResponseBase]


def _pages(model: Any, weergave: Weergave, soort: str, lijst: str, titel: Callable[[], str]) -> tuple[View, View]:
    """The page with all versions and the page of one."""

    def subject(request: HttpRequest, pk: int) -> Onderwerp:
        obj = get_object_or_404(model.objects.visible_to(doelgroep_of(request.user)), pk=pk)
        return Onderwerp(obj, weergave, soort, (reverse(lijst), titel()), vanaf=history_from(request.user, obj))

    @require_safe
    @requires(Recht.LEZEN)
    def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
        return history_page(request, subject(request, pk))

    @require_safe
    @requires(Recht.LEZEN)
    def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
        return version_page(request, subject(request, pk), nummer)

    return geschiedenis, versie


vraagstuk, vraagstuk_versie = _pages(Vraagstuk, VRAAGSTUK, "vraagstuk", "vraagstukken", lambda: _("Vraagstukken"))
agendaitem, agendaitem_versie = _pages(AgendaItem, AGENDAITEM, "agenda-item", "agenda", lambda: _("Agenda"))
afspraak, afspraak_versie = _pages(Afspraak, AFSPRAAK, "afspraak", "sturing", lambda: _("Sturing"))
regioafspraak, regioafspraak_versie = _pages(Regioafspraak, REGIOAFSPRAAK, "regioafspraak", "regio", lambda: _("Regio"))
