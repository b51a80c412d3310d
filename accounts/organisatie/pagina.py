"""What the pages of an organisation share: who gets in, the menu, and noting that personal data was looked at."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from accounts.models import Logsoort, Organisatie
from accounts.organisatie.panelen import Tabblad, tabbladen
from accounts.permissions import Recht, is_allowed, requires
from accounts.services.logboek import log_event

TABBLADEN = (
    Tabblad(_("Overzicht"), "organisatie-overzicht", Recht.BEHEREN, 10),
    Tabblad(_("Leden"), "organisatie-leden", Recht.BEHEREN, 20),
    Tabblad(_("Rollen en rechten"), "organisatie-rollen", Recht.BEHEREN, 30),
    Tabblad(_("API-sleutels"), "organisatie-sleutels", Recht.BEHEREN, 40),
    Tabblad(_("Huisstijl"), "organisatie-huisstijl", Recht.BEHEREN, 55),
    Tabblad(_("Logboek"), "organisatie-logboek", Recht.BEHEREN, 60),
)
#: Looking at the list of members again within so much time is the same look.
INZAGE_SECONDEN = 3600
View = Callable[..., HttpResponseBase]


def manages(view: View) -> View:
    """Guard a page about one organisation (``code``): for who manages it. Another organisation is not there: 404."""
    return never_cache(requires(Recht.BEHEREN)(_of_organisation(view, Recht.BEHEREN)))


def belongs(view: View) -> View:
    """Guard a page for every member of the organisation."""
    return never_cache(login_required(_of_organisation(view, Recht.LEZEN)))


def _of_organisation(view: View, recht: Recht) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, code: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        organisatie = get_object_or_404(Organisatie, code=code)
        if not is_allowed(request.user, recht, organisatie):
            raise Http404
        return view(request, organisatie, *args, **kwargs)

    return guarded


def render_tab(
    request: HttpRequest, template: str, organisatie: Organisatie, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page below the menu of the organisation."""
    deel = {"organisatie": organisatie, "tabbladen": _tabs(request, organisatie)}
    return render(request, template, deel | context, status=status)


def _tabs(request: HttpRequest, organisatie: Organisatie) -> list[dict[str, Any]]:
    overzicht = reverse(TABBLADEN[0].pagina, args=[organisatie.code])
    tabs = []
    for tab in sorted([*TABBLADEN, *tabbladen], key=lambda tab: tab.volgorde):
        if is_allowed(request.user, tab.recht, organisatie):
            pad = reverse(tab.pagina, args=[organisatie.code])
            hier = request.path == pad if pad == overzicht else request.path.startswith(pad)
            tabs.append({"naam": tab.naam, "pad": pad, "hier": hier})
    return tabs


def note_look(request: HttpRequest, organisatie: Organisatie) -> None:
    """Somebody sees names and addresses of members: logged, once an hour per session."""
    sleutel = f"inzage_leden_{organisatie.pk}"
    if time.time() - request.session.get(sleutel, 0) < INZAGE_SECONDEN:
        return
    request.session[sleutel] = int(time.time())
    log_event(
        soort=Logsoort.INZAGE,
        actor=request.user,
        organisatie=organisatie,
        onderwerp=organisatie,
        gegevens={"wat": "leden"},
    )
