"""What was adopted here, read once per request: help at a word stands on nearly every page, and asks nothing by itself.

Outside a request (a command, a mail, a test of a template) a word means what the list of the platform says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from gebied.models import EigenBegrip


@dataclass(slots=True)
class Hier:
    """Of one request: the adopted terms once they were asked for, and lists that were made of them."""

    rijen: tuple[EigenBegrip, ...] | None = None
    lijsten: dict[str, Any] = field(default_factory=dict)


_HIER: ContextVar[Hier | None] = ContextVar("begrippen_hier", default=None)


def adopted_question() -> QuerySet[EigenBegrip]:
    """The terms that hold here in place of, or beside, those of the platform."""
    return EigenBegrip.objects.filter(stand=EigenBegrip.Stand.GELDEND).order_by("anker")


def adopted() -> tuple[EigenBegrip, ...]:
    """One query per request; none outside one."""
    hier = _HIER.get()
    if hier is None:
        return ()
    if hier.rijen is None:
        hier.rijen = tuple(adopted_question())
    return hier.rijen


def is_read() -> bool:
    """Does this request know them already?"""
    hier = _HIER.get()
    return hier is None or hier.rijen is not None


def remember(rijen: Iterable[EigenBegrip]) -> None:
    """Who asked for them together with something else tells so."""
    hier = _HIER.get()
    if hier is not None:
        hier.rijen = tuple(rijen)
        hier.lijsten.clear()


def kept(naam: str, make: Callable[[], Any]) -> Any:
    """A list that was made of them, once per request."""
    hier = _HIER.get()
    if hier is None:
        return make()
    if naam not in hier.lijsten:
        hier.lijsten[naam] = make()
    return hier.lijsten[naam]


def forget() -> None:
    """After a change, within the same request."""
    hier = _HIER.get()
    if hier is not None:
        hier.rijen = None
        hier.lijsten.clear()


class BegrippenMiddleware:
    """Every request begins without knowing them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = _HIER.set(Hier())
        try:
            return self.get_response(request)
        finally:
            _HIER.reset(token)
