"""One's own data: see, take along, correct, erase."""

from __future__ import annotations

from functools import partial

from allauth.account import views as allauth
from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Logsoort
from accounts.permissions import user_of
from accounts.privacy import antwoorden
from accounts.privacy.forms import NaamForm, WisForm
from accounts.privacy.uitdraai import everything_about
from accounts.services.logboek import log_event
from accounts.services.rectificeren import current_address_keep, name_change
from accounts.services.wissen import user_erase

_email = allauth.EmailView.as_view(template_name="privacy/email.html")


@require_safe
@never_cache
@login_required
def privacy(request: HttpRequest) -> HttpResponse:
    """What is held about me, and what I can do about it."""
    user = user_of(request)
    assert user is not None  # noqa: S101
    uitdraai = everything_about(user)
    delen = [deel for deel in uitdraai.delen if deel.rijen]
    return render(request, "privacy/eigen.html", {"delen": delen, "wijzigingen": len(uitdraai.wijzigingen)})


@require_safe
@never_cache
@login_required
def gegevens(request: HttpRequest, formaat: str) -> HttpResponse:
    """My data, to take along."""
    user = user_of(request)
    assert user is not None  # noqa: S101
    uitdraai = everything_about(user)
    log_event(soort=Logsoort.PRIVACY, actor=user, onderwerp=user, gegevens={"wat": "uitdraai", "formaat": formaat})
    return antwoorden.person_file(user, uitdraai, formaat)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def naam(request: HttpRequest) -> HttpResponse:
    user = user_of(request)
    assert user is not None  # noqa: S101
    form = NaamForm(request.POST or None, instance=user)
    if form.is_valid():
        gegevens = form.cleaned_data
        name_change(user=user, voornaam=gegevens["first_name"], achternaam=gegevens["last_name"], door=user)
        messages.success(request, _("Uw naam is gewijzigd."))
        return redirect("privacy-eigen")
    return render(request, "privacy/naam.html", {"form": form, "eigen": True})


@never_cache
@login_required
@partial(reauthentication_required, allow_get=True)
def email(request: HttpRequest) -> HttpResponse:
    """Ask for another address; allauth sends the link there."""
    user = user_of(request)
    assert user is not None  # noqa: S101
    current_address_keep(user=user)
    return _email(request)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
@reauthentication_required
def wissen(request: HttpRequest) -> HttpResponse:
    """Erase my own account, after a fresh proof that it is me. The session goes with it."""
    user = user_of(request)
    assert user is not None  # noqa: S101
    form = WisForm(request.POST or None)
    if form.is_valid():
        try:
            user_erase(user=user, aanleiding="eigen_verzoek", door=user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            request.session.flush()
            return redirect("privacy-gewist")
    return render(request, "privacy/wissen.html", {"form": form, "eigen": True})


@require_safe
@never_cache
def gewist(request: HttpRequest) -> HttpResponse:
    return render(request, "privacy/gewist.html")
