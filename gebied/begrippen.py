"""The words of the platform with their meaning. The one source is docs/begrippen.md; pages, help and tests read it.

On an English page the meanings are those of docs/begrippen.en.md, as far as it has them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

import nh3
from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import get_language
from markdown_it import MarkdownIt

BRON: Final = "docs/begrippen.md"
ENGELS: Final = "docs/begrippen.en.md"
_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False}).enable("table")


@dataclass(frozen=True, slots=True)
class Begrip:
    """One row of the source: a word, or words that are explained together."""

    namen: tuple[str, ...]
    betekenis: str
    """Safe HTML: text with at most some emphasis."""
    engels: str
    onderwerp: str

    @property
    def ankers(self) -> list[tuple[str, str]]:
        """Every name with where it stands on /begrippen/."""
        return [(naam, anchor(naam)) for naam in self.namen]

    def called(self, naam: str) -> str:
        """What this name of it is called in the language of the page."""
        engels = self.engels.split(", ")
        if get_language() != "en" or naam not in self.namen:
            return naam
        return engels[self.namen.index(naam)] if len(engels) == len(self.namen) else self.engels

    @property
    def kop(self) -> list[tuple[str, str]]:
        """Every name in the language of the page, with where it stands on /begrippen/."""
        return [(self.called(naam), anker) for naam, anker in self.ankers]

    @property
    def vertaling(self) -> str:
        """The same words in the other language."""
        return ", ".join(self.namen) if get_language() == "en" else self.engels

    @property
    def adres(self) -> str:
        return f"/begrippen/#{anchor(self.namen[0])}"

    @property
    def tekst(self) -> str:
        """The meaning as plain text."""
        return html.unescape(nh3.clean(self.betekenis, tags=set()))

    def holds(self, woorden: Iterable[str]) -> bool:
        """Does every word stand somewhere in it?"""
        alles = " ".join([*self.namen, self.tekst, self.engels]).casefold()
        return all(woord in alles for woord in woorden)


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """The terms of one chapter, in the order of the source."""

    naam: str
    begrippen: Sequence[Begrip]

    @property
    def anker(self) -> str:
        return f"over-{anchor(self.naam)}"


def anchor(naam: str) -> str:
    """What a link names a term by; what stands between brackets does not count.

    >>> anchor("ogenschijnlijk tegenstrijdig"), anchor("gebruiker (user)")
    ('ogenschijnlijk-tegenstrijdig', 'gebruiker')
    """
    return slugify(re.sub(r"\(.*?\)", "", naam))


def all_terms() -> dict[str, Begrip]:
    """Every term by the anchor of each of its names, in the order of the source and the language of the page."""
    return _read_english() if get_language() == "en" else _read()


@cache
def _read() -> dict[str, Begrip]:
    """Once per process."""
    found: dict[str, Begrip] = {}
    for begrip in parse_terms((Path(settings.BASE_DIR) / BRON).read_text(encoding="utf-8")):
        for naam, anker in begrip.ankers:
            if anker in found:
                raise ValueError(f"{BRON} explains {naam!r} twice")
            found[anker] = begrip
    return found


@cache
def _read_english() -> dict[str, Begrip]:
    """The same terms; what has no English meaning keeps its own. Once per process."""
    engels = {term.namen: term for term in parse_terms((Path(settings.BASE_DIR) / ENGELS).read_text(encoding="utf-8"))}
    onderwerpen = {term.onderwerp: engels[term.namen].onderwerp for term in _read().values() if term.namen in engels}
    return {
        anker: engels.get(term.namen) or replace(term, onderwerp=onderwerpen.get(term.onderwerp, term.onderwerp))
        for anker, term in _read().items()
    }


def find_term(naam: str) -> Begrip:
    """The term with this name. Raises KeyError, which says where names come from."""
    try:
        return all_terms()[anchor(naam)]
    except KeyError:
        raise KeyError(f"{naam!r} is no term of {BRON}") from None


def search_terms(zoek: str = "") -> list[Onderwerp]:
    """The terms that hold every word of ``zoek``, per chapter."""
    woorden = zoek.casefold().split()
    begrippen = [begrip for begrip in dict.fromkeys(all_terms().values()) if begrip.holds(woorden)]
    return [Onderwerp(naam, list(groep)) for naam, groep in groupby(begrippen, key=lambda begrip: begrip.onderwerp)]


def parse_terms(tekst: str) -> Iterator[Begrip]:
    """The rows of the tables, each below its chapter.

    >>> tabel = ["| a | b | c |", "|---|---|---|", "| **stapelen, stapeling** | op *elkaar* | stacking |"]
    >>> [rij] = parse_terms(chr(10).join(["## Mensen", "", *tabel]))
    >>> rij.namen, rij.betekenis, rij.engels, rij.onderwerp
    (('stapelen', 'stapeling'), 'op <em>elkaar</em>', 'stacking', 'Mensen')
    """
    onderwerp, cellen = "", []
    for vorige, token in pairwise(_MARKDOWN.parse(tekst)):
        if vorige.type == "heading_open" and vorige.tag == "h2":
            onderwerp = token.content
        elif vorige.type == "td_open":
            cellen.append(token.content)
        elif token.type == "tr_close" and cellen:
            naam, betekenis, engels = cellen
            yield Begrip(tuple(naam.strip("* ").split(", ")), _as_html(betekenis), engels, onderwerp)
            cellen = []


def _as_html(tekst: str) -> str:
    return nh3.clean(str(_MARKDOWN.renderInline(tekst)), tags={"em", "strong", "code"})
