"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest


def platform(request: HttpRequest) -> dict[str, object]:
    """Version for the footer."""
    return {"versie": settings.VERSION}
