"""Signing in at one's own organisation: whom we let in, and what we say to whom we do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from requests import RequestException

from accounts.aanmelden.gebeurtenissen import log_failure
from accounts.models import OidcKoppeling
from accounts.selectors import user_by_login
from accounts.services.oidc import admits, join_by_login

GEEN_TOEGANG, BESTAAT_AL, MISLUKT = "geen_toegang", "bestaat_al", "mislukt"


class OrganisatieLoginAdapter(DefaultSocialAccountAdapter):
    """The rules of the organisation decide, at every sign-in again. An e-mail address never opens an account."""

    def list_apps(self, request: HttpRequest, provider: str | None = None, client_id: str | None = None) -> list[Any]:
        """Only logins that belong to an organisation and are switched on."""
        apps: list[Any] = super().list_apps(request, provider=provider, client_id=client_id)
        actief = set(OidcKoppeling.objects.filter(actief=True).values_list("app_id", flat=True))
        return [app for app in apps if app.pk in actief]

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Stop who does not meet the rules, and a newcomer whose address has an account here already."""
        claims = _claims_of(sociallogin)
        if not admits(_koppeling_of(sociallogin), claims):
            log_failure(sociallogin.user if sociallogin.is_existing else None, "inlogdienst_regels")
            _refuse(request, GEEN_TOEGANG)
        verbinden = sociallogin.state.get("process") == AuthProcess.CONNECT
        if not sociallogin.is_existing and not verbinden and user_by_login(str(claims["email"])):
            _refuse(request, BESTAAT_AL)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """pre_social_login asked the rules."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Any:
        """The address is the name to sign in with, as for who was invited; not a name that the other side chose."""
        return super().populate_user(request, sociallogin, data | {"username": data.get("email")})

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Any:
        user = super().save_user(request, sociallogin, form)
        join_by_login(koppeling=_koppeling_of(sociallogin), user=user)
        return user

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        return reverse("account")

    def on_authentication_error(self, request: HttpRequest, provider: Any, *args: Any, **kwargs: Any) -> None:
        """Cancelled, refused or out of order at the other side: one page."""
        _refuse(request, MISLUKT)


@never_cache
def begin(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the login of the organisation."""
    return _or_page(oidc.login, request, provider_id)


@never_cache
def terug(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from there, with a code."""
    return _or_page(oidc.callback, request, provider_id)


def _or_page(view: Callable[..., HttpResponse], request: HttpRequest, provider_id: str) -> HttpResponse:
    """Allauth words what the other side answers, but not that it does not answer at all."""
    try:
        return view(request, provider_id=provider_id)
    except RequestException:
        return _page(request, MISLUKT)


def _koppeling_of(sociallogin: SocialLogin) -> OidcKoppeling:
    koppeling: OidcKoppeling = OidcKoppeling.objects.select_related("organisatie").get(app=sociallogin.provider.app)
    return koppeling


def _claims_of(sociallogin: SocialLogin) -> dict[str, Any]:
    """What the login says about a person: its page about them goes before the token."""
    gegevens = sociallogin.account.extra_data
    return {**gegevens.get("id_token", {}), **gegevens.get("userinfo", {})}


def _refuse(request: HttpRequest, reden: str) -> None:
    raise ImmediateHttpResponse(_page(request, reden))


def _page(request: HttpRequest, reden: str) -> HttpResponse:
    return render(request, "accounts/organisatielogin.html", {"reden": reden}, status=403)
