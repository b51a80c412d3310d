"""What a template says without asking for its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.template.base import Lexer, Token, TokenType

_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_GETOOND = frozenset({"alt", "aria-description", "aria-label", "content", "label", "placeholder", "title", "value"})
#: What these hold is code, or a name that is the same in every language.
_CODE = frozenset({"code", "kbd", "pre", "script", "style"})
_EIGENNAMEN = re.compile(r"(?:[^A-Za-zÀ-ÿ]|CSV|PDF|PNG|Excel|GeoJSON|GeoPackage)+")
#: A value is shown on these alone; elsewhere it is what a form sends.
_KNOP = frozenset({"button", "submit", "reset"})
#: A quoted text in a tag or a filter; _("...") is one that is translated.
_LETTERLIJK = re.compile(r"""(?<!_\()(?:"([^"]*)"|'([^']*)')""")
#: Filters whose quoted text ends up on the page, and names of which it does when it looks like words.
_TOONT = re.compile(r"\|(?:default|default_if_none|yesno|aantal|pluralize|join|add):$")
_NAAM = re.compile(r"\b(\w+)=$")
_WOORDNAMEN = frozenset({"een", "kop", "label", "meer", "tekst", "titel"})
_WOORDEN = re.compile(r"^[A-ZÀ-Ý]|[ ,]")
_EIGEN_TAGS = frozenset({"telling"})
_KLASSENBLOK = re.compile(r"block \w*(?:class|klasse)\w*")
_GEEN_TEKST = frozenset({"url", "static", "load", "if", "elif", "extends", "block", "trans", "translate", "cycle"})


def untranslated(bron: str, *, html: bool, telwoorden: frozenset[str] = frozenset()) -> Iterator[str]:
    """Each piece of text that no translate tag holds; a noun that is counted is looked up then (telwoorden)."""
    stukken: list[str] = []
    vertaald, klassen = 0, False
    for token in Lexer(bron).tokenize():
        tag = token.split_contents()[0] if token.token_type == TokenType.BLOCK else ""
        vertaald += {"blocktranslate": 1, "blocktrans": 1, "comment": 1}.get(tag, 0)
        vertaald -= {"endblocktranslate": 1, "endblocktrans": 1, "endcomment": 1}.get(tag, 0)
        klassen = (klassen or bool(_KLASSENBLOK.fullmatch(token.contents))) and tag != "endblock"
        if vertaald or klassen:
            continue
        if token.token_type == TokenType.TEXT:
            stukken.append(token.contents)
        else:
            yield from (tekst for tekst in _quoted(token, tag) if not set(tekst.split(",")) <= telwoorden)
    tekst = "".join(stukken)
    yield from _shown(tekst) if html else _LETTERS.findall(tekst)


def _quoted(token: Token, tag: str) -> Iterator[str]:
    """Quoted text in a tag that reaches the page as it is."""
    if token.token_type == TokenType.COMMENT or tag in _GEEN_TEKST:
        return
    for gevonden in _LETTERLIJK.finditer(token.contents):
        tekst = gevonden[1] or gevonden[2] or ""
        if (
            _reaches_page(tag, token.contents[: gevonden.start()], tekst)
            and _LETTERS.search(tekst)
            and not _is_code(tekst)
        ):
            yield tekst


def _reaches_page(tag: str, ervoor: str, tekst: str) -> bool:
    if tag in _EIGEN_TAGS or _TOONT.search(ervoor):
        return True
    naam = _NAAM.search(ervoor)
    return bool(naam) and (naam[1] in _WOORDNAMEN or bool(_WOORDEN.search(tekst)))


def _is_code(tekst: str) -> bool:
    """A name for machines: one word with a mark in it, the end of an address, or one of HTML's or CSS's own."""
    return bool(
        re.fullmatch(
            r"[a-z0-9]*(?:[-_./#:][a-z0-9-_./#]*)+|\?[a-z]+=[a-z]+|true|false|true,false|page|nl|get|create", tekst
        )
    ) or (tekst in {"light dark", "screen and (prefers-color-scheme: dark)"})


def _shown(html: str) -> list[str]:
    lezer = _Lezer()
    lezer.feed(html)
    lezer.close()
    return lezer.gevonden


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.gevonden: list[str] = []
        self._in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CODE:
            self._in.append(tag)
        kenmerken = dict(attrs)
        for naam, waarde in attrs:
            if naam not in _GETOOND or (naam == "content" and kenmerken.get("name") != "description"):
                continue
            if naam == "value" and not (tag == "input" and kenmerken.get("type") in _KNOP):
                continue
            if waarde and _LETTERS.search(waarde):
                self.gevonden.append(f"{naam}={waarde!r}")

    def handle_endtag(self, tag: str) -> None:
        if self._in and self._in[-1] == tag:
            self._in.pop()

    def handle_data(self, data: str) -> None:
        if not self._in and _LETTERS.search(data) and not _EIGENNAMEN.fullmatch(data):
            self.gevonden.append(" ".join(data.split()))
