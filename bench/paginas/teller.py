"""Counts the round trips to the database of a request and its milliseconds, and tells both in the answer."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

__all__ = ["KOP", "Teller"]

KOP = "X-Meting"


class Teller:
    """Stands before all other middleware, so that it counts theirs too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        aantal = 0

        def tel(execute: Callable[..., Any], *args: Any) -> Any:
            nonlocal aantal
            aantal += 1
            return execute(*args)

        begin = perf_counter()
        with connection.execute_wrapper(tel):
            response = self.get_response(request)
        response[KOP] = f"{aantal} {(perf_counter() - begin) * 1000:.1f}"
        return response
