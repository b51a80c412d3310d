"""Decide who sees what steering keeps. A vraagstuk is not here: that is for who asks and who answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.delen.pagina import Deelbaar, visibility_page
from accounts.delen.woorden import Ding
from accounts.permissions import Recht, doelgroep_of, requires
from sturing.models import Afspraak, AgendaItem, Agendavaststelling, Eigendom, Regioafspraak
from sturing.services.eigendom import owned_publish


def _page(model: type[Eigendom], ding: Ding, lijst: tuple[str, str]) -> Callable[..., HttpResponse]:
    def publish(pk: int, **values: Any) -> None:
        owned_publish(model=model, pk=pk, **values)

    soort = Deelbaar(ding, lijst, publish)

    @require_http_methods(["GET", "HEAD", "POST"])
    @requires(Recht.PUBLICEREN)
    def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
        rows: Any = model._default_manager.select_related("organisatie")
        return visibility_page(request, get_object_or_404(rows.visible_to(doelgroep_of(request.user)), pk=pk), soort)

    return zichtbaarheid


agendaitem = _page(AgendaItem, Ding("dit agenda-item", "het"), ("/sturing/agenda/", "Agenda"))
vaststelling = _page(Agendavaststelling, Ding("deze vastgestelde agenda", "haar"), ("/sturing/agenda/", "Agenda"))
afspraak = _page(Afspraak, Ding("deze afspraak", "haar"), ("/sturing/", "Sturing"))
regioafspraak = _page(Regioafspraak, Ding("deze regioafspraak", "haar"), ("/sturing/regio/", "Regio"))
