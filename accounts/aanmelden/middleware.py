"""What every page of somebody who signed in goes through."""

from __future__ import annotations

import time
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin
from django_htmx.http import HttpResponseClientRedirect

from accounts.aanmelden.factor import needs_second_factor
from accounts.aanmelden.gebeurtenissen import BEGONNEN
from accounts.services.bezoeken import visit_note

#: Where somebody can go who still has to set up a second step: to do so, to prove who they are, and to leave.
_OPEN: Final = frozenset(
    {
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_list_webauthn",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "account_logout",
    }
)
BEGIN: Final = "/account/tweede-stap/"


#: When this session was last used; written at most once in five minutes, and each time it lives on for another
#: SESSION_COOKIE_AGE. The visit (accounts.models.Bezoek) is noted at the same moments.
GEZIEN: Final = "gezien"
_SCHRIJF_NA: Final = 300


class SessieMiddleware(MiddlewareMixin):
    """Ends a session that was not used, or that began too long ago; keeps pages of who signed in out of every cache."""

    def process_request(self, request: HttpRequest) -> None:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return
        nu = int(time.time())
        if nu - request.session.setdefault(BEGONNEN, nu) > settings.SESSIE_HOOGSTENS:
            logout(request)
        elif nu - request.session.get(GEZIEN, 0) > _SCHRIJF_NA:
            request.session[GEZIEN] = nu
            visit_note(user_id=request.user.pk)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated
        if signed_in and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        return response


class TweedeFactorMiddleware(MiddlewareMixin):
    """Sends who manages, and has no second step yet, to the page where it is set up.

    The API answers for itself (api.authentication). Without a session cookie nothing is asked of the database.
    """

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        naam = request.resolver_match.url_name if request.resolver_match else None
        if naam in _OPEN or request.path.startswith("/api/") or settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None
        if not request.user.is_authenticated or not needs_second_factor(request.user):
            return None
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(BEGIN)
        return redirect(BEGIN)
