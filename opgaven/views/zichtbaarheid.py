"""Decide who sees an opgave."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from accounts.delen.pagina import Deelbaar, visibility_page
from accounts.permissions import Recht, doelgroep_of, requires
from opgaven.selectors.opgave import get_opgave
from opgaven.services.zichtbaarheid import opgave_publish
from opgaven.taal.opgave import DEZE_OPGAVE, no_public


def _publish(pk: int, **values: Any) -> None:
    opgave_publish(opgave_id=pk, **values)


OPGAVE = Deelbaar(DEZE_OPGAVE, ("/opgaven/", _("Opgaven")), _publish, no_public)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
    return visibility_page(request, get_opgave(pk, doelgroep_of(request.user)), OPGAVE)
