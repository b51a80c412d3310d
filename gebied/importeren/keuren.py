"""Look into a file before GDAL does: what it could be led astray by is refused here, with a sentence.

GeoJSON may name its coordinate system by an address, which GDAL would fetch; JSON may be nested so deep that a reader
gives up; a layer of a GeoPackage may be a query that never ends.
"""

from __future__ import annotations

import json
import mmap
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import numpy as np
from django.utils.translation import gettext as _

from gebied.importeren.fouten import BestandFout
from gebied.importeren.herkennen import Formaat

#: A map is nested some ten levels deep; attributes may add a few.
MAX_DIEPTE: Final = 100
_BLOCK = 1 << 22
_QUOTE = ord('"')
_STEP = np.zeros(256, dtype=np.int8)
_STEP[[ord("{"), ord("[")]] = 1
_STEP[[ord("}"), ord("]")]] = -1


def _spelled(word: str) -> str:
    """A pattern for a word in JSON, which may write each letter as a number."""
    return "".join(f"(?:{letter}|\\\\u00{ord(letter):02x}|\\\\u00{ord(letter.upper()):02x})" for letter in word)


_CRS = re.compile(rf'"{_spelled("crs")}"\s*:\s*(\{{(?:[^{{}}]|\{{[^{{}}]*\}})*\}}|\{{)'.encode(), re.IGNORECASE)
_CRS_NAAM = re.compile(
    r"urn:(?:x-)?ogc:def:crs:(?:OGC|EPSG):[\w.]*:\w+|(?:EPSG|OGC):\w+|"
    r"https?://www\.opengis\.net/def/crs/(?:OGC|EPSG)/[\w.]+/\w+",
    re.IGNORECASE,
)


def inspect(path: Path, formaat: Formaat, naam: str) -> None:
    """Raise BestandFout when this file could lead GDAL astray."""
    for check in _CHECKS.get(formaat, ()):
        check(path, naam)


def depth_of(blocks: Iterator[bytes]) -> int:
    """How many brackets and braces of JSON are open at once, at most; those in texts do not count.

    >>> depth_of(iter([b'{"a": [["]]', b']]"]]', b'}']))
    3
    """
    deepest = depth = 0
    in_text, rest = 0, b""
    for block in blocks:
        data, rest = _without_escapes(rest + block)
        quotes = np.cumsum(data == _QUOTE) + in_text
        levels = np.cumsum(np.where(quotes % 2 == 0, _STEP[data], 0), dtype=np.int64) + depth
        if len(data):
            deepest, depth, in_text = max(deepest, int(levels.max())), int(levels[-1]), int(quotes[-1]) % 2
    return deepest


def _without_escapes(block: bytes) -> tuple[np.ndarray[Any, np.dtype[np.uint8]], bytes]:
    """The bytes without escaped quotes, and the backslash that belongs to the next block."""
    cut = (len(block) - len(block.rstrip(b"\\"))) % 2
    whole = block[: len(block) - cut].replace(b"\\\\", b"").replace(b'\\"', b"")
    return np.frombuffer(whole, dtype=np.uint8), block[len(block) - cut :]


def _check_depth(path: Path, naam: str) -> None:
    with path.open("rb") as file:
        if depth_of(iter(lambda: file.read(_BLOCK), b"")) > MAX_DIEPTE:
            raise BestandFout(
                _(
                    "{naam} is dieper genest dan {maximum} lagen. Een kaartbestand is dat nooit: maak het opnieuw."
                ).format(naam=naam, maximum=MAX_DIEPTE)
            )


def _check_crs(path: Path, naam: str) -> None:
    """GeoJSON of before 2016 names its coordinate system. A name that we know is fine, an address is not."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        for found in _CRS.finditer(content):
            if not _is_named_crs(found[1]):
                raise BestandFout(
                    _(
                        '{naam} verwijst in "crs" naar iets buiten het bestand. Haal "crs" weg en kies het '
                        "coördinatenstelsel zelf, of maak het bestand opnieuw."
                    ).format(naam=naam)
                )


def _is_named_crs(text: bytes) -> bool:
    try:
        crs = json.loads(text)
        soort, eigenschappen = str(crs["type"]).lower(), crs["properties"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    if not isinstance(eigenschappen, dict) or len(crs) > 2:
        return False
    return (soort == "epsg" and isinstance(eigenschappen.get("code"), int)) or (
        soort == "name" and bool(_CRS_NAAM.fullmatch(str(eigenschappen.get("name"))))
    )


def _check_geopackage(path: Path, naam: str) -> None:
    """Every layer is a plain table: a query or a computed column does work that its maker thought up."""
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)) as database:
            wrong = _layers_that_compute(database)
    except (sqlite3.Error, UnicodeDecodeError):
        return
    if wrong:
        raise BestandFout(
            _("De laag {laag} van {naam} is een zoekvraag en geen gewone tabel. Bewaar de laag als tabel.").format(
                laag=wrong[0], naam=naam
            )
        )


def _layers_that_compute(database: sqlite3.Connection) -> list[str]:
    rows = database.execute(
        "SELECT m.name, m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' FROM gpkg_contents c "
        "JOIN sqlite_master m ON lower(m.name) = lower(c.table_name) AND m.type IN ('table', 'view')"
    ).fetchall()
    return [naam for naam, is_table in rows if not is_table or _has_computed_column(database, naam)]


def _has_computed_column(database: sqlite3.Connection, naam: str) -> bool:
    columns = database.execute("SELECT hidden FROM pragma_table_xinfo(?)", [naam])
    return any(hidden > 1 for (hidden,) in columns)


_CHECKS: dict[Formaat, tuple[Callable[[Path, str], None], ...]] = {
    Formaat.GEOJSON: (_check_depth, _check_crs),
    Formaat.TOPOJSON: (_check_depth,),
    Formaat.GEOPACKAGE: (_check_geopackage,),
}
