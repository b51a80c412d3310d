"""Every request gets an id, one line in the log, and a place in the measurements."""

from __future__ import annotations

import re
import time
from typing import Any

import structlog
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django_structlog.middlewares import RequestMiddleware
from django_structlog.signals import bind_extra_request_failed_metadata, bind_extra_request_finished_metadata

from config import metingen

KOP = "X-Request-ID"
#: What a proxy makes: a UUID, or 32 hexadecimal digits (nginx). Anything else may be somebody's text.
_ID = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: Asked for every few seconds by machines, or by the dozen per page: not worth a line.
_STIL = {"/healthz", "/readyz", "/metrics"}


class VerzoekMiddleware(RequestMiddleware):
    """The outermost middleware: everything that happens below carries the id of the request."""

    def __call__(self, request: HttpRequest) -> Any:
        if request.path in _STIL or request.path.startswith(settings.STATIC_URL):
            return self.get_response(request)
        return super().__call__(request)

    def prepare(self, request: HttpRequest) -> None:
        if not _ID.fullmatch(request.META.get("HTTP_X_REQUEST_ID", "")):
            request.META.pop("HTTP_X_REQUEST_ID", None)
        request.META["gebied.begonnen"] = time.monotonic()
        super().prepare(request)

    def handle_response(self, request: HttpRequest, response: HttpResponse) -> None:
        response[KOP] = request_id()
        metingen.count_request(view_of(request), request.method, response.status_code, seconds_of(request))
        super().handle_response(request, response)


def request_id() -> str:
    """The id of the request that this thread works on."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))


def view_of(request: HttpRequest) -> str:
    """The name of the view: an address may hold anything, a name only what we wrote."""
    match = request.resolver_match
    return (match.view_name or "onbekend") if match else "geen"


def seconds_of(request: HttpRequest) -> float:
    now = time.monotonic()
    return now - float(request.META.get("gebied.begonnen", now))


@receiver([bind_extra_request_finished_metadata, bind_extra_request_failed_metadata])
def describe_request(request: HttpRequest, log_kwargs: dict[str, Any], **_: Any) -> None:
    """What a line about a request tells, beside its code and its id."""
    log_kwargs |= {
        "method": metingen.known_method(request.method),
        "view": view_of(request),
        "duration_ms": round(seconds_of(request) * 1000),
    }
