"""Which fields of an address and of a form does a view read? A spy in the request writes them down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase

#: The names that were asked for, since somebody cleared them.
gevraagd: set[str] = set()
PAD = "tests.aanvallen.spion.Spion"


class Vragen(QueryDict):
    """A QueryDict that remembers what it was asked, once it is filled; so does its copy."""

    luistert = False

    def __deepcopy__(self, memo: dict[int, Any]) -> Vragen:
        copy: Vragen = super().__deepcopy__(memo)
        copy.luistert = True
        return copy

    def __getitem__(self, key: Any) -> Any:
        self._note(key)
        return super().__getitem__(key)

    def get(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return super().get(key, default)

    def getlist(self, key: Any, default: Any = None) -> Any:
        self._note(key)
        return super().getlist(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def _note(self, key: object) -> None:
        if self.luistert and isinstance(key, str):
            gevraagd.add(key)


def _spied(query: str, encoding: str | None) -> Vragen:
    vragen = Vragen(query, encoding=encoding)
    vragen.luistert = True
    return vragen


class Spion:
    """The innermost middleware: sees what views read, not what middleware reads."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.GET = _spied(request.META.get("QUERY_STRING", ""), request.encoding)
        if request.method == "POST" and request.POST:
            request.POST = _spied(request.POST.urlencode(), request.encoding)
        return self.get_response(request)
