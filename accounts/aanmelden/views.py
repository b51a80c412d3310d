"""Pages about one's own account that allauth does not have."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.organisatie.selectors import memberships_of
from accounts.organisatie.woorden import lines_of
from accounts.permissions import user_of
from accounts.selectors import active_logins, logins_to_connect


@require_safe
@never_cache
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Who I am here, for whom I work and what I may do there, and how I sign in."""
    user = user_of(request)
    regels = lines_of(memberships_of(user)) if user else []
    context = {"lidmaatschappen": regels, "inlogdiensten": logins_to_connect(user) if user else []}
    return render(request, "accounts/account.html", context)


@require_safe
@login_required
def wachtwoord_elders(request: HttpRequest) -> HttpResponse:
    """Somebody who signs in at the organisation has no password here to change."""
    return render(request, "accounts/wachtwoord_elders.html")


@require_safe
def uitnodiging_nodig(request: HttpRequest) -> HttpResponse:
    """There is no open sign-up: how one does get an account."""
    return render(request, "accounts/uitnodiging_nodig.html")


class InlogView(LoginView):
    """With the logins of organisations beside the password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"inlogdiensten": active_logins()}


class SleutelWegView(RemoveWebAuthnView):
    """Who must have a second step keeps the last one. allauth asks this for the app, not for keys."""

    def form_valid(self, form: Any) -> HttpResponse:
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.get_object()):
            response: HttpResponse = super().form_valid(form)
            return response
        messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
        return redirect("mfa_list_webauthn")
