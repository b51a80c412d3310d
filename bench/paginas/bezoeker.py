"""Somebody who walks over the website: signs in, follows every kind of link a few times, and notes what it cost."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin, urlsplit

from django.urls import Resolver404, resolve

from bench.kaart.server import KOPPEN
from bench.paginas.teller import KOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Bezoeker", "Bladzijde"]

_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]+)"')
_BEWIJS = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
OK = 200


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """A page of one kind: the most queries and the median of the milliseconds."""

    naam: str
    pad: str
    wie: str
    vragen: int
    ms: float


@dataclass(slots=True)
class Antwoord:
    status: int
    is_pagina: bool
    vragen: int
    ms: float
    tekst: str


@dataclass
class Bezoeker:
    """``wie`` is the name of a user of the demo; empty for a visitor."""

    adres: str
    wie: str
    wachtwoord: str
    koekjes: dict[str, str] = field(default_factory=dict)

    def sign_in(self) -> None:
        """With the form, as everybody does."""
        if not self.wie:
            return
        bewijs = _BEWIJS.search(self.ask("/inloggen/").tekst)
        velden = {"username": self.wie, "password": self.wachtwoord, "csrfmiddlewaretoken": bewijs[1] if bewijs else ""}
        antwoord = self.ask("/inloggen/", urlencode(velden))
        if antwoord.status == OK:
            raise RuntimeError(f"{self.wie} could not sign in")

    def walk(self, begin: Sequence[str], *, per_soort: int, keer: int) -> Iterator[Bladzijde]:
        """Measure up to ``per_soort`` pages of each kind that can be reached by links; ``keer`` times each."""
        rij, gezien, soorten = deque(begin), set(begin), Counter[str]()
        while rij:
            pad = rij.popleft()
            naam = _kind(pad)
            if not naam or soorten[naam] >= per_soort:
                continue
            eerste = self.ask(pad)
            if eerste.status != OK or not eerste.is_pagina:
                continue
            soorten[naam] += 1
            metingen = [self.ask(pad) for _ in range(keer)]
            yield Bladzijde(naam, pad, self.wie or "visitor", metingen[-1].vragen, median(een.ms for een in metingen))
            nieuw = [link for link in _links(pad, eerste.tekst) if link not in gezien]
            gezien.update(nieuw)
            rij.extend(nieuw)

    def ask(self, pad: str, inhoud: str | None = None) -> Antwoord:
        """One request, as the proxy in front would pass it on."""
        koppen = {**KOPPEN, "Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())}
        if inhoud is not None:
            koppen |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": f"https{self.adres[4:]}{pad}"}
        verbinding = HTTPConnection(self.adres.removeprefix("http://"), timeout=120)
        try:
            verbinding.request("GET" if inhoud is None else "POST", pad, inhoud, koppen)
            antwoord = verbinding.getresponse()
            tekst = antwoord.read().decode("utf-8", "replace")
        finally:
            verbinding.close()
        for regel in antwoord.headers.get_all("Set-Cookie", []):
            self.koekjes |= {naam: koekje.value for naam, koekje in SimpleCookie(regel).items()}
        vragen, ms = antwoord.headers.get(KOP, "0 0").split()
        is_pagina = "text/html" in antwoord.headers.get("Content-Type", "")
        return Antwoord(antwoord.status, is_pagina, int(vragen), float(ms), tekst)


def _kind(pad: str) -> str:
    """The name of the address; empty for what is no page of ours. Kinds of one address count apart."""
    try:
        gevonden = resolve(urlsplit(pad).path)
    except Resolver404:
        return ""
    soort = getattr(gevonden.kwargs.get("soort"), "code", "")
    return f"{gevonden.view_name}:{soort}".rstrip(":")


def _links(pad: str, tekst: str) -> list[str]:
    """The links to pages of this website, each once."""
    links = (urljoin(pad, unescape(link)).partition("#")[0] for link in _LINK.findall(tekst))
    return list(dict.fromkeys(link for link in links if link.startswith("/")))
