"""Light or dark: what the reader chose, or else what the device asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from accounts.tekst import Tekst

#: The cookie with the choice; without it the device decides.
COOKIE: Final = "weergave"
_JAAR: Final = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Weergave:
    """A choice, with what the page needs for it: when the sheets for the light and for the dark count."""

    keuze: str
    naam: Tekst
    schema: str
    licht: str
    donker: str


APPARAAT: Final = Weergave(
    "apparaat",
    _("Zoals mijn apparaat"),
    "light dark",  # onvertaald: of CSS
    "print, (prefers-color-scheme: light)",
    "screen and (prefers-color-scheme: dark)",
)
#: Paper is light, whatever the screen is.
WEERGAVEN: Final = {
    weergave.keuze: weergave
    for weergave in (
        Weergave("licht", _("Licht"), "light", "all", "not all"),  # onvertaald: of CSS
        Weergave("donker", _("Donker"), "dark", "print", "screen"),
        APPARAAT,
    )
}


def weergave_of(request: HttpRequest) -> Weergave:
    """What this reader chose. Asks the cookie alone, so that a page of an error can ask it too."""
    return WEERGAVEN.get(request.COOKIES.get(COOKIE, ""), APPARAAT)


def weergave_context(request: HttpRequest) -> dict[str, object]:
    """For the templates: what counts now, and what there is to choose."""
    return {"weergave": weergave_of(request), "weergaven": WEERGAVEN.values()}


@csrf_exempt
@require_POST
def kiezen(request: HttpRequest) -> HttpResponse:
    """Keep the choice and go back; a script stays where it is.

    Without the token that other forms carry: it would give every visitor a cookie on every page, and all that somebody
    else can do here is make a page light or dark.
    """
    terug = request.POST.get("terug")
    response = HttpResponse(status=204) if terug is None else redirect(_back(terug))
    keuze = request.POST.get("weergave", "")
    if keuze == APPARAAT.keuze:
        response.delete_cookie(COOKIE, samesite="Lax")
    elif keuze in WEERGAVEN:
        response.set_cookie(
            COOKIE, keuze, max_age=_JAAR, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    return response


def _back(terug: str) -> str:
    """The page that the reader came from, when that is one of ours."""
    eigen = terug.startswith("/") and url_has_allowed_host_and_scheme(terug, allowed_hosts=None)
    return terug if eigen else "/"
