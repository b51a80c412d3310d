"""Searching the sources: Dutch stems in all text, likeness of letters in titles. All sources in one round trip.

Each source is asked for what an audience may see, before anything is matched, counted or ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.postgres.search import (
    SearchHeadline,
    SearchQuery,
    SearchRank,
    SearchVectorField,
    TrigramWordSimilarity,
)
from django.db.models import Count, F, Func, Q, QuerySet, TextField, Value, Window
from django.db.models.functions import Length
from django.utils.functional import Promise

from accounts.permissions import Doelgroep
from accounts.samen import rows_together
from zoeken.fragment import BEGIN, EIND, Fragment, read_fragment
from zoeken.register import Zoekbron

#: Per kind on the page with all kinds, on the page of one kind, and in suggestions.
PER_SOORT: Final = 5
PER_BLADZIJDE: Final = 20
SUGGESTIES: Final = 3


class Tekst(Func):
    """Columns that are never null, with spaces between: the same text as in the indexes of the migration."""

    arg_joiner = " || ' ' || "
    template = "(%(expressions)s)"
    output_field = TextField()


class Stammen(Func):
    """The Dutch stems of a text."""

    template = "to_tsvector('dutch'::regconfig, %(expressions)s)"
    output_field = SearchVectorField()


@dataclass(frozen=True, slots=True)
class Treffer:
    """One thing that was found."""

    titel: str
    adres: str
    bij: str
    fragment: Fragment


@dataclass(frozen=True, slots=True)
class Groep:
    """What one source found: how many, and the first of them."""

    soort: str
    naam: str | Promise
    aantal: int
    treffers: Sequence[Treffer]


def search(bronnen: Iterable[Zoekbron], tekst: str, doelgroep: Doelgroep, aantal: int = PER_SOORT) -> list[Groep]:
    """Per source that found something the best of it. One round trip."""
    alle = list(bronnen)
    rijen = rows_together(*(_found(bron, tekst, doelgroep)[:aantal] for bron in alle))
    return [_group(bron, van_bron) for bron, van_bron in zip(alle, rijen, strict=True) if van_bron]


def search_one(bron: Zoekbron, tekst: str, doelgroep: Doelgroep, vanaf: int, aantal: int) -> Groep:
    """A page of one source, the best first. A page beyond the last is empty, and says that nothing was found."""
    return _group(bron, list(_found(bron, tekst, doelgroep)[vanaf : vanaf + aantal]))


def _found(bron: Zoekbron, tekst: str, doelgroep: Doelgroep) -> QuerySet[Any]:
    """All that a source found, the best first; each row knows how many there are."""
    vraag = SearchQuery(tekst, config="dutch", search_type="websearch")
    alles = Tekst(F(bron.titel), *(F(naam) for naam in bron.teksten))
    return (
        bron.gezien(doelgroep)
        .annotate(stammen=Stammen(alles))
        .filter(Q(stammen=vraag) | Q(**{f"{bron.titel}__trigram_word_similar": tekst}))
        .annotate(
            gelijkenis=TrigramWordSimilarity(tekst, bron.titel),
            rang=SearchRank(Stammen(F(bron.titel)), vraag) * 2 + SearchRank(Stammen(alles), vraag) + F("gelijkenis"),
            totaal=Window(Count("pk")),
            fragment=_headline(bron, vraag),
        )
        .order_by("-rang", Length(bron.titel), bron.titel, "pk")
    )


def _group(bron: Zoekbron, rijen: Sequence[Any]) -> Groep:
    treffers = [
        Treffer(str(getattr(rij, bron.titel)), rij.get_absolute_url(), bron.bij(rij), read_fragment(rij.fragment))
        for rij in rijen
    ]
    return Groep(bron.soort, bron.naam, rijen[0].totaal if rijen else 0, treffers)


def _headline(bron: Zoekbron, vraag: SearchQuery) -> Any:
    """Words around what was found, between marks that no text can hold; made for the rows of a page only."""
    if not bron.teksten:
        return Value("", output_field=TextField())
    tekst = Tekst(*(F(naam) for naam in bron.teksten))
    return SearchHeadline(
        tekst, vraag, config="dutch", start_sel=BEGIN, stop_sel=EIND, max_words=30, min_words=12, max_fragments=1
    )
