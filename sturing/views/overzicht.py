"""The start of steering: what is late, and where to go."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, requires
from sturing.selectors import agenda
from sturing.selectors.pcmomenten import coming_moments, moments_of
from sturing.selectors.plekken import with_places
from sturing.selectors.regio import add_up_all
from sturing.selectors.regio import listed as regioafspraken
from sturing.selectors.vraagstukken import listed
from sturing.soorten import SOORTEN

BELANGRIJKSTE = 5
#: So many moments that come; one whose day is over stands there only when something hangs on it.
MOMENTEN = 3


@require_safe
@requires(Recht.LEZEN)
def overzicht(request: HttpRequest) -> HttpResponse:
    """The most pressing of each subject. At most fifteen queries."""
    doelgroep = doelgroep_of(request.user)
    open_ = listed(doelgroep).filter(status="open")
    komend = coming_moments(moments_of(doelgroep.organisatie_id), timezone.localdate())
    items = agenda.listed(doelgroep).running()  # type: ignore[attr-defined]
    context = {
        "vraagstukken": with_places(open_[:BELANGRIJKSTE], doelgroep),
        "open": open_.count(),
        "te_laat": open_.filter(termijn__lt=timezone.localdate()).count(),
        "items": with_places(items[:BELANGRIJKSTE], doelgroep),
        "komend": [een for een in komend if een.dagen >= 0 or een.items][:MOMENTEN],
        "sommen": add_up_all(regioafspraken(doelgroep)[:2], doelgroep),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
        "soorten": SOORTEN.values(),
    }
    return render(request, "sturing/overzicht.html", context)
