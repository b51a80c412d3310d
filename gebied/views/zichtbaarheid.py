"""Decide who sees an area that an organisation drew itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.delen.pagina import Deelbaar, visibility_page
from accounts.delen.woorden import Ding
from accounts.permissions import Recht, doelgroep_of, requires
from gebied.selectors.pagina import get_gebied
from gebied.services.delen import gebied_publish


def _publish(pk: int, **values: Any) -> None:
    gebied_publish(gebied_id=pk, **values)


DIT_GEBIED = Ding(_("dit gebied"), pgettext_lazy("lijdend voorwerp", "het"), op_kaart=True)
GEBIED = Deelbaar(DIT_GEBIED, ("/gebieden/", _("Gebieden")), _publish)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
    return visibility_page(request, get_gebied(pk, doelgroep_of(request.user)), GEBIED)
