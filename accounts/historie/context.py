"""Who is behind a change, and through which door: ids and codes only. Versions point to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pghistory
from django.core.handlers.wsgi import WSGIRequest
from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from psycopg import sql

from accounts.models import User

#: A page that only shows something writes nothing that keeps versions: who looks need not be read for it.
_SAFE = ("GET", "HEAD", "OPTIONS")


class _Request(WSGIRequest):
    """A request that tells the history who it is from as soon as that is known: DRF finds out in the view."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "user":
            pghistory.context(**_identity(value))
        super().__setattr__(name, value)


class HistorieMiddleware:
    """Everything that a request writes belongs together. Stands after the middleware that knows the user."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        identity = {} if request.method in _SAFE else _identity(request.user)
        with behind(deur=_door(request.path), **identity):
            if type(request) is WSGIRequest:
                request.__class__ = _Request
            return self.get_response(request)


@contextmanager
def behind(**who: Any) -> Iterator[None]:
    """What is written in this block belongs together, and names ``who``: ids and codes only."""
    with connection.execute_wrapper(_plainly), pghistory.context(**who):
        yield


def of_command(name: str) -> AbstractContextManager[None]:
    """What a management command writes."""
    return behind(deur="opdracht", opdracht=name)


def of_task(name: str) -> AbstractContextManager[None]:
    """What a task of the workers writes."""
    return behind(deur="taak", taak=name)


def carry(cursor: Any) -> None:
    """Put the context in the transaction that is open: COPY passes by the wrapper that does so for other statements."""
    cursor.execute("VALUES (1)")


def _plainly(execute: Callable[..., Any], statement: Any, params: Any, many: bool, context: Any) -> Any:
    """The wrapper of pghistory, which comes after this one, knows statements as text only, and one at a time."""
    if isinstance(statement, sql.Composable):
        statement = statement.as_string(context["connection"].connection)
    if not many:
        return execute(statement, params, many, context)
    for row in params:
        context["cursor"].execute(statement, row)
    return None


def _identity(actor: Any) -> dict[str, int]:
    if isinstance(actor, User):
        return {"gebruiker": actor.pk}
    sleutel = getattr(actor, "sleutel", None)
    return {"sleutel": sleutel.pk} if sleutel else {}


def _door(path: str) -> str:
    if path.startswith("/api/"):
        return "api"
    return "beheer" if path.startswith("/beheer/") else "pagina"
