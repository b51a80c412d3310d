"""Send forms at the same moment, each person over a connection of their own, and time every answer."""

from __future__ import annotations

import json
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from bench.kaart.server import KOPPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.antwoorden.kring import Kring

__all__ = ["Mens", "Uitslag", "answer_together", "sign_all_in", "write_together"]

_VELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
KOEK = "__Host-sessie"
OK, VERDER = 200, 302


@dataclass
class Mens:
    """Somebody who is signed in, with the form open."""

    adres: str
    koekjes: dict[str, str]
    verborgen: dict[str, str] = field(default_factory=dict)

    def ask(self, pad: str, velden: dict[str, str] | None = None, *, gegevens: bool = False) -> tuple[int, str, float]:
        """Status, text and milliseconds, the making of the connection included."""
        koppen = {**KOPPEN, "Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())}
        koppen |= {"Accept": "application/json", "Sec-Fetch-Dest": "empty"} if gegevens else {}
        if velden is not None:
            koppen |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": f"https{self.adres[4:]}{pad}"}
        begin = time.perf_counter()
        verbinding = HTTPConnection(self.adres.removeprefix("http://"), timeout=120)
        try:
            inhoud = None if velden is None else urlencode(velden)
            verbinding.request("GET" if velden is None else "POST", pad, inhoud, koppen)
            antwoord = verbinding.getresponse()
            tekst = antwoord.read().decode("utf-8", "replace")
        finally:
            verbinding.close()
        ms = (time.perf_counter() - begin) * 1000
        for regel in antwoord.headers.get_all("Set-Cookie", []):
            self.koekjes |= {naam: koekje.value for naam, koekje in SimpleCookie(regel).items()}
        return antwoord.status, tekst, ms

    def open(self, pad: str) -> None:
        """See the form; what is hidden in it goes along when it is sent."""
        status, tekst, _ms = self.ask(pad)
        if status != OK:
            raise RuntimeError(f"{pad} answers {status}")
        self.verborgen = {naam: unescape(waarde) for naam, waarde in _VELD.findall(tekst)}


@dataclass
class Uitslag:
    """The times of what was sent, how many were not taken, and the texts that were."""

    ms: list[float]
    geweigerd: int = 0
    teksten: list[str] = field(default_factory=list)

    def share(self, deel: float) -> float:
        """So many of them came within this."""
        return sorted(self.ms)[min(int(len(self.ms) * deel), len(self.ms) - 1)]


def sign_all_in(adres: str, kring: Kring) -> list[Mens]:
    """Each with the page of the case open."""
    mensen = [Mens(adres, {KOEK: sessie}) for sessie in kring.sessies]
    with ThreadPoolExecutor(4) as ploeg:
        list(ploeg.map(lambda mens: mens.open(_address(kring)), mensen))
    return mensen


def _address(kring: Kring) -> str:
    return reverse("casus-antwoorden", args=[kring.casus.pk])


def answer_together(mensen: Sequence[Mens], kring: Kring, seconden: float) -> Uitslag:
    """Everybody sends one answer: at the very same moment, or at even steps over so many seconds."""
    samen = threading.Barrier(len(mensen))
    pad = _address(kring)

    def send(nummer: int) -> tuple[int, str, float]:
        tekst = f"Wat mij opvalt, is nummer {nummer} van {seconden}"
        velden = mensen[nummer].verborgen | {"opvallend": tekst, "leerzaam": ""}
        samen.wait()
        time.sleep(seconden * nummer / len(mensen))
        status, _inhoud, ms = mensen[nummer].ask(pad, velden)
        return status, tekst, ms

    with ThreadPoolExecutor(len(mensen)) as ploeg:
        gestuurd = list(ploeg.map(send, range(len(mensen))))
    geweigerd = sum(status != VERDER for status, _tekst, _ms in gestuurd)
    return Uitslag([ms for _, _, ms in gestuurd], geweigerd, [tekst for _, tekst, _ in gestuurd])


def write_together(schrijvers: Sequence[Mens], kring: Kring, woorden: int) -> tuple[Uitslag, int]:
    """Note takers add words to one item, each to what they last saw; returns the times and the words that are gone."""
    pad = reverse("agendapunt-notities", args=[kring.punt.pk])
    uitslag = Uitslag([])

    def write(nummer: int) -> None:
        mens, basis = schrijvers[nummer], ""
        for woord in range(woorden):
            velden = {**mens.verborgen, "basis": basis, "tekst": f"{basis} woord-{nummer}-{woord}".strip()}
            status, inhoud, ms = mens.ask(pad, velden, gegevens=True)
            uitslag.ms.append(ms)
            basis = str(json.loads(inhoud)["tekst"]) if status == OK else basis

    with ThreadPoolExecutor(len(schrijvers)) as ploeg:
        list(ploeg.map(write, range(len(schrijvers))))
    alle = [f"woord-{nummer}-{woord}" for nummer in range(len(schrijvers)) for woord in range(woorden)]
    return uitslag, kring.words_missing(alle)
