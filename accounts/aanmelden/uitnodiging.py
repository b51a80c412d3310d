"""The pages behind the link of an invitation."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts.aanmelden.forms import HULP_NIEUW
from accounts.models import Uitnodiging, User
from accounts.permissions import user_of
from accounts.selectors import user_by_login
from accounts.services.uitnodigen import WerktNietMeerError, accept, digest, register

_IN_SESSIE = "uitnodiging"
_WEG = 410


class AccountForm(forms.Form):
    """Who somebody is, and the password that they choose."""

    voornaam = forms.CharField(label=gettext_lazy("Voornaam"), max_length=150)
    achternaam = forms.CharField(label=gettext_lazy("Achternaam"), max_length=150)
    password1 = forms.CharField(
        label=gettext_lazy("Wachtwoord"),
        help_text=HULP_NIEUW,
        max_length=256,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=gettext_lazy("Wachtwoord, nog een keer"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if "password1" not in gegevens or "password2" not in gegevens:
            return gegevens
        if gegevens["password1"] != gegevens["password2"]:
            self.add_error("password2", _("U vulde twee verschillende wachtwoorden in. Vul ze opnieuw in."))
        else:
            self._judge(gegevens)
        return gegevens

    def _judge(self, gegevens: dict[str, Any]) -> None:
        namen = {"first_name": gegevens.get("voornaam", ""), "last_name": gegevens.get("achternaam", "")}
        try:
            get_adapter().clean_password(gegevens["password1"], User(username=self.email, email=self.email, **namen))
        except ValidationError as error:
            self.add_error("password1", error)


@require_safe
@never_cache
def link(request: HttpRequest, geheim: str) -> HttpResponse:
    """Take the secret out of the address bar. Nothing happens yet: programs that check mail open links too."""
    request.session[_IN_SESSIE] = digest(geheim)
    return redirect("uitnodiging")


@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def uitnodiging(request: HttpRequest) -> HttpResponse:
    """Accept with the account that is signed in, or make one; who has an account signs in first."""
    gevonden = Uitnodiging.objects.open().filter(hash=request.session.get(_IN_SESSIE, "")).first()
    if gevonden is None:
        return _gone(request)
    try:
        user = user_of(request)
        return _join(request, gevonden, user) if user else _make_account(request, gevonden)
    except WerktNietMeerError:
        return _gone(request)


def _join(request: HttpRequest, gevonden: Uitnodiging, user: User) -> HttpResponse:
    if request.method != "POST":
        return _page(request, gevonden, None)
    accept(uitnodiging=gevonden, user=user)
    return _welcome(request, gevonden)


def _make_account(request: HttpRequest, gevonden: Uitnodiging) -> HttpResponse:
    if user_by_login(gevonden.email):
        return _page(request, gevonden, None)
    form = AccountForm(request.POST or None, email=gevonden.email)
    if not form.is_valid():
        return _page(request, gevonden, form)
    gegevens = form.cleaned_data
    user = register(
        uitnodiging=gevonden,
        voornaam=gegevens["voornaam"],
        achternaam=gegevens["achternaam"],
        wachtwoord=gegevens["password1"],
    )
    record_authentication(request, user, method="password")
    perform_login(request, Login(user=user, email=user.email))
    return _welcome(request, gevonden)


def _welcome(request: HttpRequest, gevonden: Uitnodiging) -> HttpResponse:
    request.session.pop(_IN_SESSIE, None)
    messages.success(request, _("U hoort nu bij {organisatie}.").format(organisatie=gevonden.organisatie))
    return redirect("/")


def _page(request: HttpRequest, gevonden: Uitnodiging, form: AccountForm | None) -> HttpResponse:
    return render(request, "accounts/uitnodiging.html", {"uitnodiging": gevonden, "form": form})


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/uitnodiging_weg.html", status=_WEG)
