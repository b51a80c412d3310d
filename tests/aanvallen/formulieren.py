"""The forms of the site, as a browser would send them: read from the page itself."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any


class Formulier:
    """Where a form goes, and what stands in it."""

    def __init__(self, actie: str) -> None:
        self.actie = actie
        self.waarden: dict[str, Any] = {}
        #: Every pair that a browser would send, several of one name included.
        self.paren: list[tuple[str, str]] = []
        #: What can be chosen by a round button, by name.
        self.keuzes: dict[str, list[str]] = {}
        #: The fields in which a person types, and those for a number.
        self.tekstvelden: list[str] = []
        self.getalvelden: list[str] = []


class Formulieren(HTMLParser):
    """Every form of a page that is posted."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.gevonden: list[Formulier] = []
        self._nu: Formulier | None = None
        self._keuze = self._tekst = ""
        self._opties: list[tuple[str, bool]] = []
        self._veel = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self._nu = Formulier(values.get("action", "")) if values.get("method", "").lower() == "post" else None
            self.gevonden += [self._nu] if self._nu else []
        elif self._nu and tag == "input":
            self._input(self._nu, values)
        elif self._nu and tag == "select":
            self._keuze, self._veel, self._opties = values.get("name", ""), "multiple" in values, []
        elif self._nu and tag == "option":
            self._opties.append((values.get("value", ""), "selected" in values))
            if "selected" in values or self._keuze not in self._nu.waarden:
                self._nu.waarden[self._keuze] = values.get("value", "")
        elif self._nu and tag == "textarea":
            self._tekst = values.get("name", "")
            self._nu.waarden[self._tekst] = ""
            self._nu.tekstvelden.append(self._tekst)

    def handle_endtag(self, tag: str) -> None:
        if self._nu and tag == "select":
            gekozen = [waarde for waarde, aan in self._opties if aan] or [waarde for waarde, _ in self._opties[:1]]
            self._nu.paren += [
                (self._keuze, waarde) for waarde in gekozen if not self._veel or (waarde, True) in self._opties
            ]
        elif self._nu and tag == "textarea":
            self._nu.paren.append((self._tekst, self._nu.waarden[self._tekst]))
        if tag == "form":
            self._nu = None
        self._keuze = "" if tag == "select" else self._keuze
        self._tekst = "" if tag == "textarea" else self._tekst

    def handle_data(self, data: str) -> None:
        if self._nu and self._tekst:
            self._nu.waarden[self._tekst] += data.removeprefix("\r\n").removeprefix("\n")

    @staticmethod
    def _input(formulier: Formulier, values: dict[str, str]) -> None:
        naam, soort = values.get("name", ""), values.get("type", "text")
        if not naam or soort in {"file", "submit", "button"}:
            return
        if soort == "radio":
            formulier.keuzes.setdefault(naam, []).append(values.get("value", ""))
        if soort in {"checkbox", "radio"} and "checked" not in values:
            return
        formulier.waarden[naam] = values.get("value", "on" if soort == "checkbox" else "")
        formulier.paren.append((naam, formulier.waarden[naam]))
        if soort in {"text", "search", "email", "url", "password"}:
            formulier.tekstvelden.append(naam)
        if soort in {"number", "hidden", "date"}:
            formulier.getalvelden.append(naam)
