"""What every page of somebody who signed in goes through."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin
from django_htmx.http import HttpResponseClientRedirect

from accounts.aanmelden.factor import needs_second_factor

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
