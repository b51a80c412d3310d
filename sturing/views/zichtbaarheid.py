"""Decide who sees what steering keeps. A vraagstuk is not here: that is for who asks and who answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from accounts.delen.pagina import Deelbaar, visibility_page
from accounts.delen.woorden import Ding
from accounts.permissions import Recht, doelgroep_of, requires
from sturing.models import Afspraak, AgendaItem, Agendavaststelling, Eigendom, Regioafspraak
from sturing.services.eigendom import owned_publish


def _page(model: type[Eigendom], dit: Any, het: Any, pad: str, lijst: Any) -> Callable[..., HttpResponseBase]:
    """How to speak of one, and the list that it stands in; in the language of who asks."""

    def publish(pk: int, **values: Any) -> None:
        owned_publish(model=model, pk=pk, **values)

    @require_http_methods(["GET", "HEAD", "POST"])
    @requires(Recht.PUBLICEREN)
    def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
        rows: Any = model._default_manager.select_related("organisatie")
        obj = get_object_or_404(rows.visible_to(doelgroep_of(request.user)), pk=pk)
        return visibility_page(request, obj, Deelbaar(Ding(str(dit), str(het)), (pad, str(lijst)), publish))

    return zichtbaarheid


agendaitem = _page(AgendaItem, _("dit agenda-item"), _("het"), "/sturing/agenda/", _("Agenda"))
vaststelling = _page(Agendavaststelling, _("deze vastgestelde agenda"), _("haar"), "/sturing/agenda/", _("Agenda"))
afspraak = _page(Afspraak, _("deze afspraak"), _("haar"), "/sturing/", _("Sturing"))
regioafspraak = _page(Regioafspraak, _("deze regioafspraak"), _("haar"), "/sturing/regio/", _("Regio"))
