"""Pages of the site itself: accessibility, privacy, where to report a leak, and what went wrong."""

from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.formulieren.invoer import BEWAARD
from accounts.formulieren.views import form_given_back
from accounts.huisstijl.weergave import COOKIE as WEERGAVE
from accounts.huisstijl.weergave import weergave_context
from accounts.permissions import Recht, is_allowed
from accounts.privacy.register import alike, elders
from config.taal import taal_context
from config.verzoeken import request_id

_ZOEKMACHINES_NIET = (
    "/api/", "/beheer/", "/berekeningen/", "/inloggen/", "/kaart/data/", "/kaart/paneel/", "/ogc/",
)  # fmt: skip
#: All cookies that there are; a test looks at what browsers get.
_COOKIES = (
    (settings.SESSION_COOKIE_NAME, _("houdt u ingelogd, tot u uitlogt of de sessie verloopt")),
    (settings.CSRF_COOKIE_NAME, _("zorgt dat niemand anders namens u een formulier verstuurt")),
    (WEERGAVE, _("onthoudt of u lichte of donkere kleuren koos, als u dat onder aan een pagina doet")),
    (settings.LANGUAGE_COOKIE_NAME, _("onthoudt of u Nederlands of Engels koos, als u dat onder aan een pagina doet")),
    (BEWAARD, _("bewaart hooguit een dag wat u invulde, als uw sessie verloopt terwijl u een formulier invult")),
)
#: When somebody last went through the accessibility statement; its limits and tests are those of that day.
_VERKLAARD_OP = date(2026, 11, 23)
#: For when not even the template can be shown.
_GING_MIS = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Er ging iets mis</title>'
    "<h1>Er ging iets mis bij ons</h1><p>Probeer het over een minuut nog eens.</p>"
)


@require_safe
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """The statement that the Besluit digitale toegankelijkheid overheid asks, with what is so for this installation."""
    context = {
        "contact": settings.CONTACT_EMAIL,
        "organisatie": settings.PRIVACY_ORGANISATIE,
        "opgesteld": _VERKLAARD_OP,
        "adres": request.build_absolute_uri("/"),
    }
    return render(request, "site/toegankelijkheid.html", context)


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """From what the apps declare, so that it cannot say anything else than what is so."""
    context = {
        "organisatie": settings.PRIVACY_ORGANISATIE,
        "contact": settings.PRIVACY_EMAIL or settings.CONTACT_EMAIL,
        "fg": settings.FG_EMAIL,
        "lek": bool(settings.SECURITY_CONTACT),
        "lezen_zonder_inloggen": settings.LEZEN_ZONDER_INLOGGEN,
        "soorten": alike(),
        "elders": elders(),
        "cookies": _COOKIES,
        "mag_register": is_allowed(request.user, Recht.BEHEREN),
    }
    return render(request, "site/privacy.html", context)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116. Without an address nobody could be reached, so then there is none."""
    if not settings.SECURITY_CONTACT:
        zin = "Er is nog geen contact voor beveiliging ingesteld.\n"  # onvertaald: a file for machines
        return HttpResponse(zin, "text/plain", status=404)
    verloopt = (datetime.now(UTC) + timedelta(days=180)).replace(hour=0, minute=0, second=0, microsecond=0)
    regels = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {verloopt:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("\n".join(regels) + "\n", "text/plain; charset=utf-8")


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Search engines find the pages that everyone may read, and none of the data behind them."""
    dicht = _ZOEKMACHINES_NIET if settings.LEZEN_ZONDER_INLOGGEN else ("/",)
    regels = ["User-agent: *", *(f"Disallow: {pad}" for pad in dicht)]
    return HttpResponse("\n".join(regels) + "\n", "text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """For pages that name no icon of their own, such as the admin."""
    return redirect(static("img/logo.svg"))


def niet_toegestaan(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403, with the reason that the code gave."""
    return render(request, "403.html", {"reden": str(exception or "")}, status=403)


def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def onleesbaar(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, and 413 for what Django calls a bad request too."""
    if isinstance(exception, RequestDataTooBig):
        return te_groot(request)
    return _error_page(request, "400.html", 400)


def te_groot(request: HttpRequest) -> HttpResponse:
    return _error_page(request, "413.html", 413)


def formulier_niet_vertrouwd(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403, for a form without the token that we gave it: sent by another site, or open for too long.

    Who opened it before they last signed in gets it back, filled in.
    """
    return form_given_back(request) or _error_page(request, "403_csrf.html", 403)


def ging_mis(request: HttpRequest) -> HttpResponse:
    """500, also when database, session or the list of static files are what broke."""
    try:
        return _error_page(request, "500.html", 500)
    except (ValueError, OSError, TemplateDoesNotExist):
        return HttpResponse(_GING_MIS, status=500)


def _error_page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """Without the user, a session or a query; with the id that the log knows it by."""
    return HttpResponse(
        render_to_string(template, {"verzoek": request_id()} | weergave_context(request) | taal_context(request)),
        status=status,
    )
