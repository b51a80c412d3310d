"""What holds for every answer below /api/, whoever gave it: version, security headers, and no error page in HTML."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from api.problems import MEDIA_TYPE, problem_body

#: /core/transport/security-headers. Strict-Transport-Security goes out too, unless Django set a stricter one: TLS may
#: end at a proxy, and a browser ignores the header on plain HTTP (RFC 6797, 8.1).
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_GZIP_MARK: Final = ';gzip"'


class ApiMiddleware:
    """The outermost middleware, so that it also sees what the others refuse."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path != "/api" and not request.path.startswith("/api/"):
            return self.get_response(request)
        _unmark_etags(request)
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and response.status_code >= 400:
            _word_as_problem(request, response)
        _mark_etag(response)
        patch_vary_headers(response, ["Authorization", "Cookie"])
        for name, value in {"API-Version": settings.API_VERSION, **HEADERS}.items():
            response[name] = value
        response.headers.setdefault("Strict-Transport-Security", "max-age=63072000")
        if request.path == "/api/v1/openapi.json":
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        return response


def _word_as_problem(request: HttpRequest, response: HttpResponse) -> None:
    """Replace an error page of Django by a problem; what a view worded itself stays."""
    if response.get("Content-Type", "").startswith(MEDIA_TYPE):
        return
    body = problem_body(response.status_code, request.path)
    response.content = json.dumps(body, ensure_ascii=False).encode()
    response["Content-Type"] = MEDIA_TYPE
    response["Content-Length"] = str(len(response.content))
    for name in ("Content-Encoding", "Content-Language", "ETag"):
        del response[name]


def _mark_etag(response: HttpResponseBase) -> None:
    """A gzipped answer is another representation: give it a strong tag of its own, where Django would weaken it."""
    tag = response.get("ETag", "")
    if tag.startswith("W/") and response.get("Content-Encoding") == "gzip":
        response["ETag"] = tag[2:-1] + _GZIP_MARK


def _unmark_etags(request: HttpRequest) -> None:
    """Both representations are of one version, so conditions compare without the mark."""
    for name in ("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH"):
        if name in request.META:
            request.META[name] = request.META[name].replace(_GZIP_MARK, '"')
