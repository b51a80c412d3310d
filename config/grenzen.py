"""What no view should have to think of: a request that is too large, or that holds a character no text has."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from config import pages


class Grenzen:
    """Refuse such a request before anything of it is read. After the CSP, so that the refusal is a page like others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _length(request) > settings.VERZOEK_MAX_BYTES:
            return pages.te_groot(request)
        if _has_null(request) and not request.path.startswith("/api/"):
            return pages.onleesbaar(request)
        return self.get_response(request)


def _length(request: HttpRequest) -> int:
    length = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(length) if length.isascii() and length.isdigit() else 0


def _has_null(request: HttpRequest) -> bool:
    """No text of PostgreSQL holds a null character. Forms refuse it in what is posted; the API says where it is."""
    vraag = request.META.get("QUERY_STRING", "")
    return "\x00" in request.path_info or "%00" in vraag or "\x00" in vraag
