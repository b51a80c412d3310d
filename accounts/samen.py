"""Questions to the database that a page asks once, and together.

A question that several parts of a page ask is a *leesvraag*: a function that makes the question, and what becomes of
its rows. Within one safe request its answer is kept, so that who asks again gets it without asking. And who knows
beforehand what a page will ask, asks all of it in one round trip::

    @leesvraag(bool)
    def has_opgaven(gebied_id: int) -> QuerySet[Opgave]:
        return Opgave.objects.filter(...).values_list("pk")[:1]

    read_together(has_opgaven.of(1), figures.of(1))   # one round trip
    has_opgaven(1)                                    # no query any more

Whether something was asked beforehand never changes an answer, only its price. Outside a safe request nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Generic, ParamSpec, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpRequest, HttpResponseBase
from psycopg.adapt import Transformer

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """Of one request: the answers, and rows that nobody asked for yet."""

    antwoorden: dict[Any, Any] = field(default_factory=dict)
    rijen: dict[Any, list[Any]] = field(default_factory=dict)


#: What begins so is left as it is by the wrapper of the history: nothing is written.
_LEEST = "SELECT;\n"
_VEILIG = frozenset({"GET", "HEAD"})
_GELEZEN: ContextVar[_Gelezen | None] = ContextVar("gelezen", default=None)


@dataclass(frozen=True, slots=True)
class Ruw:
    """A question in SQL of our own; its rows are tuples."""

    sql: str
    params: Mapping[str, Any] | Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Bekend:
    """The answer is known without asking."""

    antwoord: Any


Vraag = QuerySet[Any] | Ruw | Bekend


class Leesvraag(Generic[P, T]):
    """A question with its answer; call it to get the answer. Arguments must be hashable."""

    def __init__(self, maak: Callable[P, Vraag], antwoord: Callable[[list[Any]], T]) -> None:
        self.maak = maak
        self.antwoord = antwoord
        self.__doc__ = maak.__doc__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return self.of(*args, **kwargs).read()

    def of(self, *args: P.args, **kwargs: P.kwargs) -> Gevraagd[T]:
        """The question about just this, to ask together with others."""
        return Gevraagd(self, args, tuple(sorted(kwargs.items())))


@dataclass(frozen=True)
class Gevraagd(Generic[T]):
    """A leesvraag with its arguments."""

    leesvraag: Leesvraag[Any, T]
    args: tuple[Any, ...]
    kwargs: tuple[tuple[str, Any], ...]

    def vraag(self) -> Vraag:
        return self.leesvraag.maak(*self.args, **dict(self.kwargs))

    def read(self) -> T:
        """The answer that this request has already, or else from the database."""
        kept = _GELEZEN.get()
        if kept is not None and self in kept.antwoorden:
            found: T = kept.antwoorden[self]
            return found
        antwoord = self._answer(kept.rijen.pop(self, None) if kept else None)
        if kept is not None:
            kept.antwoorden[self] = antwoord
        return antwoord

    def _answer(self, rijen: list[Any] | None) -> T:
        if rijen is None:
            vraag = self.vraag()
            if isinstance(vraag, Bekend):
                known: T = vraag.antwoord
                return known
            rijen = _execute([vraag])[0] if isinstance(vraag, Ruw) else list(vraag)
        return self.leesvraag.antwoord(rijen)


def leesvraag(antwoord: Callable[[list[Any]], T]) -> Callable[[Callable[P, Vraag]], Leesvraag[P, T]]:
    """Make a leesvraag of a function that makes the question; ``antwoord`` makes the answer of its rows."""

    def decorate(maak: Callable[P, Vraag]) -> Leesvraag[P, T]:
        return Leesvraag(maak, antwoord)

    return decorate


def read_together(*gevraagd: Gevraagd[Any]) -> None:
    """Ask what this request does not know yet, in one round trip. Does nothing where no answers are kept."""
    kept = _GELEZEN.get()
    if kept is None:
        return
    nieuw = [een for een in dict.fromkeys(gevraagd) if een not in kept.antwoorden and een not in kept.rijen]
    vragen = {een: vraag for een in nieuw if not isinstance(vraag := een.vraag(), Bekend)}
    kept.rijen.update(zip(vragen, _execute(list(vragen.values())), strict=True))


@contextmanager
def kept_answers() -> Iterator[None]:
    """Keep the answers of leesvragen meanwhile."""
    vorige = _GELEZEN.set(_Gelezen())
    try:
        yield
    finally:
        _GELEZEN.reset(vorige)


def rows_together(*vragen: QuerySet[Any] | Ruw) -> list[list[Any]]:
    """The rows of each of these questions, in one round trip; nothing is kept."""
    return _execute(vragen)


class SamenMiddleware:
    """Keeps answers for as long as a safe request takes: it changes nothing that another part of it reads."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in _VEILIG:
            return self.get_response(request)
        with kept_answers():
            return self.get_response(request)


class _Vertaald:
    """One question as SQL, and its rows back as what the question asks for."""

    def __init__(self, vraag: QuerySet[Any] | Ruw) -> None:
        self.vraag = vraag
        self.sql = ""
        if isinstance(vraag, Ruw):
            self.sql = _with_values(vraag.sql, vraag.params)
            return
        self.rijen_van = vraag._chain()  # type: ignore[attr-defined]
        self.compiler = self.rijen_van.query.get_compiler(connection=_connection())
        with suppress(EmptyResultSet):
            self.sql = _with_values(*self.compiler.as_sql())

    def rows(self, ruw: list[Any]) -> list[Any]:
        """As the question would have given them by itself."""
        if isinstance(self.vraag, Ruw):
            return ruw
        if self.compiler.has_extra_select:
            ruw = [rij[: self.compiler.col_count] for rij in ruw]
        self.compiler.execute_sql = lambda *_, **__: [ruw]
        self.rijen_van.query.get_compiler = lambda *_, **__: self.compiler
        found = list(self.rijen_van._iterable_class(self.rijen_van))
        prefetch_related_objects(found, *self.rijen_van._prefetch_related_lookups)
        return found


def _connection() -> BaseDatabaseWrapper:
    """The one of this thread itself: what stands in for it looks it up again at each of the thousands of uses."""
    return connections[DEFAULT_DB_ALIAS]


def _with_values(sql: str, params: Any) -> str:
    """As ``mogrify`` does, but a list of values without taking the text to pieces: that takes as long as the rest."""
    if isinstance(params, Mapping):
        return str(_connection().ops.compose_sql(sql, params))  # type: ignore[attr-defined]
    db = _connection()
    db.ensure_connection()
    literal = Transformer(db.connection).as_literal
    return sql % tuple("NULL" if param is None else literal(param).decode() for param in params)


def _execute(vragen: Sequence[QuerySet[Any] | Ruw]) -> list[list[Any]]:
    """The rows of each question; all questions travel as one text."""
    vertaald = [_Vertaald(vraag) for vraag in vragen]
    teksten = [een.sql for een in vertaald if een.sql]
    if not teksten:
        return [[] for _ in vertaald]
    with _connection().cursor() as cursor:
        cursor.execute(_LEEST + ";\n".join(teksten))
        cursor.set_result(-len(teksten))  # The wrapper of the history looked through all results.
        ruw: list[list[Any]] = []
        for een in vertaald:
            ruw.append(cursor.fetchall() if een.sql else [])
            if een.sql:
                cursor.nextset()
    return [een.rows(rijen) for een, rijen in zip(vertaald, ruw, strict=True)]
