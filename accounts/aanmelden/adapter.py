"""What allauth asks us: may this be, where to go next, and in which words."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from accounts.aanmelden.gebeurtenissen import log_failure
from accounts.aanmelden.grenzen import forget_attempts, page_when_too_often
from accounts.models import User
from accounts.selectors import user_by_login

_ONBEKEND = _("Deze naam en dit wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.")
_TE_VAAK = _("U probeerde het te vaak. Wacht een kwartier en probeer het dan opnieuw.")
_MANIEREN = {
    "reauthenticate": _("Bevestig met uw wachtwoord"),
    "mfa_reauthenticate": _("Bevestig met een code"),
    "mfa_reauthenticate:webauthn": _("Bevestig met uw sleutel"),
}


def naam_van(user: User) -> str:
    """How we call somebody on pages and in mail."""
    return user.get_full_name() or user.get_username()


def _sleutel_van(user: User) -> str:
    return f"account {user.pk}"  # onvertaald: of a counter


class AccountAdapter(DefaultAccountAdapter):
    """Local accounts: by invitation only, and one sentence for every wrong sign-in, so that none tells who exists."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _ONBEKEND,
        "email_password_mismatch": _ONBEKEND,
        "invalid_login": _ONBEKEND,
        "too_many_login_attempts": _TE_VAAK,
        "rate_limited": _TE_VAAK,
        "enter_current_password": _("Dit is niet uw huidige wachtwoord."),
        "incorrect_password": _("Dit is niet uw wachtwoord. Probeer het opnieuw."),
        "incorrect_code": _("Deze code klopt niet. Wacht tot uw app een nieuwe code toont en vul die in."),
    }

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt. One too many is a page of its own that says when to try again."""
        with page_when_too_often(request, self._get_login_attempts_cache_key(request, **credentials)):
            super().pre_authenticate(request, **credentials)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Per account, by whichever of its names; and per name where there is no account, for that must not show."""
        naam = credentials.get("username") or credentials.get("email") or ""
        user = user_by_login(naam)
        return _sleutel_van(user) if user else f"naam {naam.casefold()}"  # onvertaald: of a counter

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        log_failure(user_by_login(credentials.get("username") or credentials.get("email") or ""), "wachtwoord")

    def set_password(self, user: Any, password: str) -> None:
        """Whoever locked the account out did not know this password."""
        super().set_password(user, password)
        forget_attempts(self.request, _sleutel_van(user))

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up by themselves."""
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """One door: pages. A client that asks for JSON gets no other, less guarded one."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Only pages of this very site are a place to go on to; not those of another allowed host."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """In our words."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [method | {"description": _MANIEREN.get(method["id"], method["description"])} for method in methods]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not again for who signed in a moment ago."""
        return super().is_reauthentication_required(app=app, **kwargs) and not self._just_signed_in()

    def _just_signed_in(self) -> bool:
        records = get_authentication_records(self.request, self.request.user)
        return bool(records) and time.time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        """Who signs in at the organisation has no password here, and gets none by mail."""
        if user.has_usable_password():
            super().send_password_reset_mail(user, email, context)
        else:
            self.send_mail("account/email/geen_wachtwoord", email, context)

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """To the address of the account, confirmed by link or not."""
        email = email or user.email
        if email:
            super().send_notification_mail(template_prefix, user, context, email)
