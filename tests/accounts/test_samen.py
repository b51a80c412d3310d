"""A page asks its questions once, and together; whether it does changes no answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pghistory
import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from psycopg import ClientCursor
from psycopg.types.json import Jsonb

from accounts.models import Organisatie
from accounts.samen import Bekend, Ruw, Vraag, kept_answers, leesvraag, read_together, rows_together

pytestmark = pytest.mark.django_db


@leesvraag(list)
def names(soort: str) -> QuerySet[Any]:
    return Organisatie.objects.filter(soort=soort).order_by("naam").values_list("naam", flat=True)


@leesvraag(lambda rows: rows[0][0])
def double(getal: int) -> Vraag:
    return Bekend(0) if getal == 0 else Ruw("WITH een AS (SELECT 2 * %(getal)s) TABLE een", {"getal": getal})


@leesvraag(lambda rows: rows[0].naam)
def first_name(soort: str) -> Vraag:
    return Organisatie.objects.filter(soort=soort)


@pytest.fixture(autouse=True)
def organisaties():
    for code, naam in (("gm1", "Eén; of 100% %s"), ("gm2", "Twee's")):
        Organisatie.objects.create(code=code, naam=naam, soort="gemeente")


@pytest.fixture
def vragen():
    with CaptureQueriesContext(connection) as gevangen:
        yield gevangen


def test_what_is_asked_together_is_one_query_and_is_not_asked_again(vragen):
    with kept_answers():
        read_together(names.of("gemeente"), double.of(21), double.of(0), names.of("gemeente"))
        read_together(double.of(21))
        assert (names("gemeente"), double(21), double(0)) == (["Eén; of 100% %s", "Twee's"], 42, None or 0)
    assert len(vragen) == 1


def test_outside_a_request_nothing_is_kept(vragen):
    read_together(double.of(1))
    assert [double(1), double(1)] == [2, 2]
    assert len(vragen) == 2


def test_a_question_that_nobody_needs_does_no_harm():
    with kept_answers():
        read_together(first_name.of("waterschap"), first_name.of("gemeente"))
        assert first_name("gemeente").startswith("Eén")
        with pytest.raises(IndexError):
            first_name("waterschap")


@pytest.mark.parametrize("eerst", [0, 1, 2])
def test_rows_are_those_that_each_question_would_give_by_itself(eerst):
    alles = Organisatie.objects.order_by("naam")
    vragen: list[Any] = [
        alles.values_list("pk").union(alles.values_list("pk")),
        Ruw("WITH een AS (SELECT 'a;%%') TABLE een"),
        alles.prefetch_related("regioleden"),
        alles.none(),
        alles.values("soort").distinct().order_by("naam"),
    ]
    vragen = vragen[eerst:] + vragen[:eerst]
    alleen = [rows_together(vraag)[0] if isinstance(vraag, Ruw) else list(vraag) for vraag in vragen]
    with pghistory.context(deur="pagina"):
        assert rows_together(*vragen) == alleen


def test_a_page_keeps_answers_for_itself_only(client, vragen):
    for _ in range(2):
        client.get("/gebieden/")
    assert len(vragen) % 2 == 0


@pytest.mark.parametrize(
    "waarde",
    [
        "Eén; of 100% %s",
        "Twee's \\ \x1f ’",
        "",
        -3,
        2**40,
        -0.5,
        float("inf"),
        Decimal("-1.50"),
        True,
        None,
        date(2026, 2, 28),
        datetime(2026, 2, 28, 12, tzinfo=UTC),
        timedelta(days=-1),
        UUID(int=7),
        b"\x00'",
        ["a'b", None],
        [1, 2],
        Jsonb({"a": "%s"}),
    ],
)
def test_a_value_travels_in_the_text_as_it_would_by_itself(waarde):
    """The text is the one that psycopg itself makes: quotes, signs and types included."""
    vraag = Ruw("SELECT 100 %% 7, %s, %s", [waarde, waarde])
    with connection.cursor() as cursor:
        tekst = ClientCursor(cursor.connection).mogrify(vraag.sql, vraag.params)
    with CaptureQueriesContext(connection) as gevangen:
        [(rest, een, ander)] = rows_together(vraag)[0]
    assert (rest, een) == (2, ander)
    assert gevangen[0]["sql"].endswith(tekst)
