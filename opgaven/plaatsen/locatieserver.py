"""Addresses and places of the PDOK Locatieserver (https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/).

``suggest`` gives names and ids for what somebody types, ``lookup`` the place of one id. The host is the one of the
settings and no other: no redirect is followed, and what comes back is read as far as it is needed, checked and cut. Who
asks is not passed on. Where the service does not answer, it is left alone for a minute.
"""

from __future__ import annotations

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from http.client import HTTPException
from typing import Any, Final
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from django.conf import settings
from django.core.cache import caches
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from opgaven.plaatsen.coordinaten import Plek

#: Seconds for one step of the answer, and for all of it.
GEDULD, GEDULD_TOTAAL = 1.5, 3.0
MAX_BYTES: Final = 200_000
RIJEN: Final = 6
RUST, BEWAAR = 60, 3600
ID: Final = re.compile(r"[a-z]{2,10}-[A-Za-z0-9._-]{1,80}")
_PUNT: Final = re.compile(r"POINT\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,3}(?:\.\d+)?)\)")
_NEDERLAND: Final = (3.0, 50.5, 7.5, 54.0)
#: What a reader calls each type, and how near the map comes.
SOORTEN: Final[dict[str, tuple[str, int]]] = {
    "provincie": (gettext_noop("Provincie"), 9),
    "gemeente": (gettext_noop("Gemeente"), 12),
    "woonplaats": (gettext_noop("Plaats"), 13),
    "wijk": (gettext_noop("Wijk"), 14),
    "buurt": (gettext_noop("Buurt"), 15),
    "weg": (gettext_noop("Straat"), 16),
    "postcode": (gettext_noop("Postcode"), 16),
    "adres": (gettext_noop("Adres"), 17),
}
_ANDERS: Final = (gettext_noop("Plek"), 16)
#: Few, so that a service that hangs takes no thread of the website along.
_VRAGERS: Final = ThreadPoolExecutor(max_workers=4, thread_name_prefix="locatieserver")


class OnbereikbaarError(Exception):
    """The service is off, away, slow, or says something that we do not understand."""


@dataclass(frozen=True, slots=True)
class Voorstel:
    """What somebody may mean."""

    id: str
    naam: str
    soort: str


@dataclass(frozen=True, slots=True)
class Adres(Plek):
    """The place of a suggestion, and the zoom that shows it."""

    zoom: int


def is_on() -> bool:
    return bool(settings.LOCATIESERVER)


def suggest(tekst: str) -> list[Voorstel]:
    """Addresses and places that look like this text, the likeliest first."""
    docs = _docs("suggest", {"q": tekst, "rows": str(RIJEN)})
    voorstellen = [_suggestion(doc) for doc in docs[:RIJEN]]
    return [voorstel for voorstel in voorstellen if voorstel]


def lookup(pk: str) -> Adres | None:
    """Where a suggestion lies; None when it is not there, or not in the Netherlands."""
    if not ID.fullmatch(pk):
        return None
    docs = _docs("lookup", {"id": pk})
    return _address(docs[0]) if docs else None


def _docs(dienst: str, vraag: dict[str, str]) -> list[dict[str, Any]]:
    """The documents of an answer, from our own small cache where they are in it."""
    cache = caches["plaatsen"]
    sleutel, rust = _key(dienst, vraag), _key("rust", {})
    docs: list[dict[str, Any]] | None = cache.get(sleutel)
    if docs is not None:
        return docs
    if not is_on() or cache.get(rust):
        raise OnbereikbaarError
    try:
        docs = _documents(_in_time(f"{settings.LOCATIESERVER.rstrip('/')}/{dienst}?{urlencode(vraag)}"))
    except (URLError, HTTPException, OSError, ValueError) as fout:
        cache.set(rust, True, RUST)
        raise OnbereikbaarError from fout
    cache.set(sleutel, docs, BEWAAR)
    return docs


def _key(dienst: str, vraag: dict[str, str]) -> str:
    """A digest: what people typed does not stand in a key."""
    return blake2b(f"{settings.LOCATIESERVER} {dienst} {urlencode(vraag)}".encode(), digest_size=16).hexdigest()


class _GeenOmweg(HTTPRedirectHandler):
    """An answer that sends us elsewhere is no answer: elsewhere may be inside our own network."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def _in_time(adres: str) -> bytes:
    """The answer, or TimeoutError: looking up the name of a host has no timeout of its own, so it is not waited for."""
    return _VRAGERS.submit(_fetch, adres).result(timeout=GEDULD_TOTAAL)


def _opener() -> OpenerDirector:
    return build_opener(_GeenOmweg)


def _fetch(adres: str) -> bytes:
    """At most MAX_BYTES within the time there is; more, or slower, is a refusal."""
    if urlsplit(adres).scheme not in {"https", "http"}:
        raise ValueError(adres)
    einde = time.monotonic() + GEDULD_TOTAAL
    vraag = Request(adres, headers={"Accept": "application/json", "User-Agent": "gebiedsplatform"})  # noqa: S310
    with _opener().open(vraag, timeout=GEDULD) as antwoord:
        inhoud = b""
        while deel := antwoord.read1(65_536):
            inhoud += deel
            if len(inhoud) > MAX_BYTES or time.monotonic() > einde:
                raise ValueError("too much, or too slow")
    return inhoud


def _documents(inhoud: bytes) -> list[dict[str, Any]]:
    """``{"response": {"docs": [{...}]}}`` (Solr); anything else is not understood."""
    try:
        docs = json.loads(inhoud)["response"]["docs"]
    except (KeyError, TypeError, RecursionError) as fout:
        raise ValueError("no documents") from fout
    if not isinstance(docs, list):
        raise ValueError("no documents")
    return [doc for doc in docs if isinstance(doc, dict)]


def _suggestion(doc: dict[str, Any]) -> Voorstel | None:
    pk, naam = doc.get("id"), _text(doc.get("weergavenaam"))
    if not isinstance(pk, str) or not ID.fullmatch(pk) or not naam:
        return None
    return Voorstel(pk, naam, _(_kind(doc)[0]))


def _address(doc: dict[str, Any]) -> Adres | None:
    punt = _PUNT.fullmatch(str(doc.get("centroide_ll", "")))
    if not punt:
        return None
    lon, lat = float(punt[1]), float(punt[2])
    west, zuid, oost, noord = _NEDERLAND
    if not (west <= lon <= oost and zuid <= lat <= noord):
        return None
    return Adres(lon, lat, _text(doc.get("weergavenaam")), _kind(doc)[1])


def _kind(doc: dict[str, Any]) -> tuple[str, int]:
    soort = doc.get("type")
    return SOORTEN.get(soort, _ANDERS) if isinstance(soort, str) else _ANDERS


def _text(value: Any) -> str:
    """One line of what may be shown: no control characters, not too long. The page shows it as text, never as HTML."""
    schoon = "".join(teken if teken.isprintable() else " " for teken in value) if isinstance(value, str) else ""
    return " ".join(schoon.split())[:150]
