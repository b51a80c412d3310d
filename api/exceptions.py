"""From what a view raises to the problem that a client reads."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpResponse
from rest_framework import exceptions

from api.problems import Fout, problem_response

#: Sentences of the framework that our own say better; None means: take the standard sentence of the status.
_OWN_WORDS = (
    exceptions.NotAuthenticated,
    exceptions.MethodNotAllowed,
    exceptions.NotAcceptable,
    exceptions.UnsupportedMediaType,
    exceptions.Throttled,
)


class OngeldigeInvoer(exceptions.APIException):
    """400, with everything that is wrong at once."""

    status_code = 400

    def __init__(self, fouten: Sequence[Fout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__(_count(len(self.fouten)))


class KanNuNiet(exceptions.APIException):
    """409: the request is fine, but not in the present state."""

    status_code = 409


class TeGroot(exceptions.APIException):
    """413: more than DATA_UPLOAD_MAX_MEMORY_SIZE."""

    status_code = 413


def handle(exc: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """The exception handler of DRF. None lets Django log an unknown exception; the middleware words its 500."""
    if isinstance(exc, Http404):
        exc = exceptions.NotFound("")
    elif isinstance(exc, RequestDataTooBig):
        exc = TeGroot("")
    elif isinstance(exc, PermissionDenied):
        exc = exceptions.PermissionDenied(str(exc))
    if not isinstance(exc, exceptions.APIException):
        return None
    fouten = getattr(exc, "fouten", ())
    response = problem_response(exc.status_code, context["request"].path, _detail(exc), fouten)
    if header := getattr(exc, "auth_header", ""):
        response["WWW-Authenticate"] = header
    if wait := getattr(exc, "wait", None):
        response["Retry-After"] = str(math.ceil(wait))
    return response


def flatten(detail: Any, plaats: str, naam: str = "") -> Iterator[Fout]:
    """The nested errors of a serializer as a flat list, in the order of its fields."""
    if isinstance(detail, dict):
        for key, inner in detail.items():
            own = "" if key == "non_field_errors" else str(key)
            yield from flatten(inner, plaats, ".".join(part for part in (naam, own) if part))
    elif isinstance(detail, list):
        for inner in detail:
            yield from flatten(inner, plaats, naam)
    else:
        yield Fout(plaats, naam, str(detail))


def _detail(exc: exceptions.APIException) -> str:
    if isinstance(exc, exceptions.ParseError):
        return "De gegevens in dit verzoek zijn geen geldige JSON."
    if isinstance(exc, _OWN_WORDS) or not isinstance(exc.detail, str):
        return ""
    return str(exc.detail)


def _count(number: int) -> str:
    return (
        "Er is één fout in dit verzoek. Zie fouten."
        if number == 1
        else f"Er zijn {number} fouten in dit verzoek. Zie fouten."
    )
