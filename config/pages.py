"""Pages of the site itself: accessibility, privacy, where to report a leak, and what went wrong."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe


@require_safe
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    return render(request, "site/toegankelijkheid.html", {"contact": settings.CONTACT_EMAIL})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    context = {"contact": settings.CONTACT_EMAIL, "lezen_zonder_inloggen": settings.LEZEN_ZONDER_INLOGGEN}
    return render(request, "site/privacy.html", context)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116. Without an address nobody could be reached, so then there is none."""
    if not settings.SECURITY_CONTACT:
        return HttpResponse("Er is nog geen contact voor beveiliging ingesteld.\n", "text/plain", status=404)
    verloopt = (datetime.now(UTC) + timedelta(days=180)).replace(hour=0, minute=0, second=0, microsecond=0)
    regels = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {verloopt:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
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
