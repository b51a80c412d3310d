"""Forms as a browser sends them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client

from accounts.models import User
from opgaven.models import Opgave


class _Velden(HTMLParser):
    """The names and values of the fields of the form with a ticket, as they stand in the page."""

    def __init__(self) -> None:
        super().__init__()
        self.velden: dict[str, str] = {}
        self.tekst: str | None = None
        self.keuze: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        naam = waarden.get("name")
        if tag == "input" and naam and waarden.get("type") not in ("file", "search", "submit"):
            if waarden.get("type") not in ("radio", "checkbox") or "checked" in waarden:
                self.velden[naam] = waarden.get("value") or ""
        elif tag == "textarea" and naam:
            self.tekst = naam
            self.velden[naam] = ""
        elif tag == "select" and naam:
            self.keuze = naam
            if "multiple" not in waarden:
                self.velden.setdefault(naam, "")
        elif tag == "option" and self.keuze and "selected" in waarden:
            self.velden[self.keuze] = waarden.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.tekst = None
        if tag == "select":
            self.keuze = None

    def handle_data(self, data: str) -> None:
        if self.tekst:
            self.velden[self.tekst] += data.removeprefix("\n")


def fields_in(html: str) -> dict[str, str]:
    """What a browser would send of a page when nobody touched it. Radio buttons that nobody chose are absent."""
    parser = _Velden()
    parser.feed(html)
    parser.velden.pop("csrfmiddlewaretoken", None)
    return parser.velden


def as_opened(client: Client, pad: str, **query: Any) -> dict[str, str]:
    """The fields of a page that was just opened."""
    return fields_in(client.get(pad, query).text)


def by_another(opgave: Opgave, door: User | None = None, **values: object) -> None:
    """Somebody else saves while my form is open."""
    ander = Opgave.objects.get(pk=opgave.pk)
    for naam, waarde in values.items():
        setattr(ander, naam, waarde)
    ander.gewijzigd_door = door
    ander.save()
