"""The words of the platform with their meaning: the list of docs/begrippen.md, with what was adopted here in its place.

On an English page the meanings are those of docs/begrippen.en.md, as far as it has them. Pages, help, search, the API
and tests all read this (ADR 0030).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

import nh3
from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import get_language
from markdown_it import MarkdownIt

from gebied.aangenomen import adopted, kept
from gebied.models import EigenBegrip

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
    versie: int = 1
    """The first is the one that comes with the platform."""
    aangenomen_op: date | None = None
    bron: str = ""
    synoniemen: tuple[str, ...] = ()
    breder: str = ""
    """The anchor of the term that it falls under."""
    verwant: tuple[str, ...] = ()
    taal: str = ""
    """The language of the meaning, when it is not that of the page."""

    @property
    def ankers(self) -> list[tuple[str, str]]:
        """Every name with where it stands on /begrippen/."""
        return [(naam, anchor(naam)) for naam in self.namen]

    def called(self, naam: str) -> str:
        """What this name of it is called in the language of the page."""
        engels = self.engels.split(", ")
        if get_language() != "en" or naam not in self.namen:
            return naam
        return (engels[self.namen.index(naam)] if len(engels) == len(self.namen) else self.engels) or naam

    def called_at(self, anker: str) -> str:
        """The same for the name with this anchor."""
        return next(self.called(naam) for naam, ander in self.ankers if ander == anker)

    @property
    def kop(self) -> list[tuple[str, str]]:
        """Every name in the language of the page, with where it stands on /begrippen/."""
        return [(self.called(naam), anker) for naam, anker in self.ankers]

    @property
    def vertaling(self) -> str:
        """The same words in the other language."""
        return ", ".join(self.namen) if get_language() == "en" else self.engels

    @property
    def naamtaal(self) -> str:
        """The language of its names, when it is not that of the page."""
        return "nl" if get_language() == "en" and not self.engels else ""

    @property
    def adres(self) -> str:
        return f"/begrippen/#{anchor(self.namen[0])}"

    @property
    def is_eigen(self) -> bool:
        """Was it adopted here?"""
        return self.aangenomen_op is not None

    @property
    def tekst(self) -> str:
        """The meaning as plain text."""
        return _as_text(self.betekenis)

    def holds(self, woorden: Iterable[str]) -> bool:
        """Does every word stand somewhere in it?"""
        alles = " ".join([*self.namen, *self.synoniemen, self.tekst, self.engels]).casefold()
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


def all_terms(taal: str = "") -> dict[str, Begrip]:
    """Every term by the anchor of each of its names, chapter by chapter; in the language of the page unless named."""
    taal = taal or get_language() or ""
    basis = shipped_terms(taal)
    eigen = adopted()
    found: dict[str, Begrip] = kept(f"termen-{taal}", lambda: merge_terms(basis, eigen, taal)) if eigen else basis
    return found


def shipped_terms(taal: str = "nl") -> dict[str, Begrip]:
    """Those that come with the platform."""
    return _read_english() if taal == "en" else _read()


def merge_terms(basis: dict[str, Begrip], eigen: Iterable[EigenBegrip], taal: str) -> dict[str, Begrip]:
    """What was adopted takes the place of what ships; a name of its own leaves the names that it was explained with."""
    found = dict(basis)
    for rij in eigen:
        if rij.anker in found:
            _leave(found, rij.anker)
        found[rij.anker] = _own(rij, taal, basis.get(rij.anker))
    return _bychapter_in(found)


def _leave(found: dict[str, Begrip], anker: str) -> None:
    """The other names of a row go on without this one."""
    term = found[anker]
    over = [nummer for nummer, (_, ander) in enumerate(term.ankers) if ander != anker]
    engels = term.engels.split(", ")
    rest = ", ".join(engels[nummer] for nummer in over) if len(engels) == len(term.namen) else term.engels
    ander = replace(term, namen=tuple(term.namen[nummer] for nummer in over), engels=rest)
    for nummer in over:
        found[term.ankers[nummer][1]] = ander


def _own(rij: EigenBegrip, taal: str, basis: Begrip | None) -> Begrip:
    engels = taal == "en"
    tekst = rij.definitie_engels if engels and rij.definitie_engels else rij.definitie
    return Begrip(
        namen=(rij.naam,),
        betekenis=_as_html(tekst.strip().rstrip(".")),
        engels=rij.engels or _english_name(basis, rij.naam),
        onderwerp=chapter_in(rij.onderwerp, taal),
        versie=rij.versie,
        aangenomen_op=rij.aangenomen_op,
        bron=rij.bron,
        synoniemen=split_names(rij.synoniemen),
        breder=rij.breder,
        verwant=tuple(anchor(naam) for naam in split_names(rij.verwant)),
        taal="nl" if engels and not rij.definitie_engels else "",
    )


def _english_name(basis: Begrip | None, naam: str) -> str:
    """What ships beside this one name."""
    if basis is None or naam not in basis.namen:
        return ""
    engels = basis.engels.split(", ")
    return engels[basis.namen.index(naam)] if len(engels) == len(basis.namen) else basis.engels


def split_names(tekst: str) -> tuple[str, ...]:
    """Names with commas between them, each once.

    >>> split_names("wijk,  buurt, wijk,")
    ('wijk', 'buurt')
    """
    return tuple(dict.fromkeys(deel.strip() for deel in tekst.split(",") if deel.strip()))


def chapters(taal: str = "nl") -> list[str]:
    """The chapters of the list that ships, in its order."""
    return list(dict.fromkeys(term.onderwerp for term in shipped_terms(taal).values()))


def chapter_in(naam: str, taal: str = "") -> str:
    """A chapter in the language of the page."""
    anders = shipped_terms(taal or get_language() or "")
    return next((anders[anker].onderwerp for anker, term in _read().items() if term.onderwerp == naam), naam)


def _bychapter_in(found: dict[str, Begrip]) -> dict[str, Begrip]:
    """What was added stands with the others of its chapter."""
    volgorde = {naam: nummer for nummer, naam in enumerate(dict.fromkeys(term.onderwerp for term in found.values()))}
    return dict(sorted(found.items(), key=lambda paar: volgorde[paar[1].onderwerp]))


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


def as_plain(tekst: str) -> str:
    """A meaning as somebody typed it, without its marks.

    >>> as_plain("op *elkaar* <b onclick=x>&amp;</b>")
    'op elkaar <b onclick=x>&amp;</b>'
    """
    return _as_text(_as_html(tekst))


def _as_text(safe: str) -> str:
    return html.unescape(nh3.clean(safe, tags=set()))


def _as_html(tekst: str) -> str:
    return nh3.clean(str(_MARKDOWN.renderInline(tekst)), tags={"em", "strong", "code"})
