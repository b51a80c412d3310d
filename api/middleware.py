"""What holds for every answer below /api/ and /ogc/, whoever gave it: version, security headers, and no error page in
HTML for a program. Below /ogc/ people get pages, with the headers of pages.
"""

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
#: OGC API Features has a tag on every answer: keep it, and ask whether it still holds.
_HEADERS_OGC: Final = HEADERS | {"Cache-Control": "private, no-cache"}
_OGC: Final = "/ogc"
_GZIP_MARK: Final = ';gzip"'


class ApiMiddleware:
    """The outermost middleware, so that it also sees what the others refuse."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path not in {"/api", "/ogc"} and not request.path.startswith(("/api/", "/ogc/")):
            return self.get_response(request)
        _unmark_etags(request)
        response = self.get_response(request)
        is_page = _is_page(request, response)
        if isinstance(response, HttpResponse) and response.status_code >= 400 and not is_page:
            _word_as_problem(request, response)
        _mark_etag(response)
        patch_vary_headers(response, ["Authorization", "Cookie", *(["Accept"] if _is_ogc(request) else [])])
        for name, value in {"API-Version": settings.API_VERSION, **_headers(request, is_page=is_page)}.items():
            response[name] = value
        response.headers.setdefault("Strict-Transport-Security", "max-age=63072000")
        if request.path == "/api/v1/openapi.json":
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        return response


def _is_ogc(request: HttpRequest) -> bool:
    return request.path == _OGC or request.path.startswith(f"{_OGC}/")


def _is_page(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Somebody with a browser asked for OGC API Features, and got a page."""
    asked = "text/html" in request.headers.get("Accept", "") or request.GET.get("f") == "html"
    return _is_ogc(request) and asked and response.get("Content-Type", "").startswith("text/html")


def _headers(request: HttpRequest, *, is_page: bool) -> dict[str, str]:
    """A page keeps the headers of pages."""
    if is_page:
        return {}
    return _HEADERS_OGC if _is_ogc(request) else HEADERS


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
