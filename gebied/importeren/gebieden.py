"""From a table to areas: codes, names, water left out, pieces put together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext_noop

from gebied.generalisatie import to_multi
from gebied.importeren.geometrie import Schoon, clean
from gebied.importeren.lezen import Tabel
from gebied.importeren.rapport import Rapport, Regel
from gebied.importeren.stedelijkheid import read_stedelijkheid
from gebied.importeren.velden import area_name_field, code_field, first_field
from gebied.importeren.waarden import as_text

MAX_CODE, MAX_NAAM = 50, 200
_WATER = {"JA": "is water", "B": "ligt in het buitenland"}


@dataclass(frozen=True)
class GebiedRij:
    """An area as the file has it."""

    rij: int
    code: str
    naam: str
    stedelijkheid: int | None
    geometrie: Any


@dataclass(frozen=True)
class _Kolommen:
    code: list[str]
    naam: list[str]
    water: list[str] | None
    stedelijkheid: list[int | None]


def to_areas(tabel: Tabel, niveau: str, code: str = "", naam: str = "") -> tuple[list[GebiedRij], Rapport]:
    """The usable areas of a table, and a report on the rows that are not."""
    kolommen = _columns(tabel, niveau, code, naam)
    schoon = clean(tabel)
    rapport = Rapport(gelezen=len(tabel))
    rijen: dict[str, list[GebiedRij]] = {}
    for index in range(len(tabel)):
        rij = _judge(index, kolommen, schoon, rapport)
        if rij is not None:
            rijen.setdefault(rij.code, []).append(rij)
    return [_unite(delen, rapport, merge=kolommen.water is not None) for delen in rijen.values()], rapport


def _columns(tabel: Tabel, niveau: str, code: str, naam: str) -> _Kolommen:
    velden = list(tabel.velden)
    water = first_field(velden, ["water"])
    return _Kolommen(
        code=_texts(tabel.velden[code_field(velden, niveau, code)]),
        naam=_texts(tabel.velden[area_name_field(velden, niveau, naam)]),
        water=[text.upper() for text in _texts(tabel.velden[water])] if water else None,
        stedelijkheid=read_stedelijkheid(tabel),
    )


def _texts(values: Iterable[Any]) -> list[str]:
    return [as_text(value) for value in values]


def _judge(index: int, kolommen: _Kolommen, schoon: Schoon, rapport: Rapport) -> GebiedRij | None:
    """The area of one row, or a line in the report."""
    code = kolommen.code[index]
    if kolommen.water and (reden := _WATER.get(kolommen.water[index])):
        rapport.overgeslagen.append(Regel(index + 1, code, f"{reden} (kolom water: {kolommen.water[index]})"))
        return None
    if reden := schoon.afgewezen.get(index) or _wrong_code(code):
        rapport.afgewezen.append(Regel(index + 1, code, reden))
        return None
    if reden := schoon.gerepareerd.get(index):
        rapport.gerepareerd.append(Regel(index + 1, code, reden))
    naam = (kolommen.naam[index] or code)[:MAX_NAAM]
    return GebiedRij(index + 1, code, naam, kolommen.stedelijkheid[index], schoon.geometrie[index])


def _wrong_code(code: str) -> str:
    if not code:
        return gettext_noop("heeft geen code")
    return f"de code is langer dan {MAX_CODE} tekens" if len(code) > MAX_CODE else ""


def _unite(delen: list[GebiedRij], rapport: Rapport, *, merge: bool) -> GebiedRij:
    """One area from the rows under its code: its pieces where the file comes in pieces, else the first row."""
    eerste, *verdere = delen
    if not verdere:
        return eerste
    if not merge:
        reden = f"dubbele code: rij {eerste.rij} heeft die ook"
        rapport.afgewezen.extend(Regel(deel.rij, deel.code, reden) for deel in verdere)
        return eerste
    rapport.overgeslagen.extend(Regel(deel.rij, deel.code, f"samengevoegd met rij {eerste.rij}") for deel in verdere)
    samen = np.array([shapely.union_all([deel.geometrie for deel in delen])], dtype=object)
    return replace(eerste, geometrie=to_multi(samen)[0])


def row_hashes(rijen: Sequence[GebiedRij]) -> list[str]:
    """Per area a text that stays equal as long as nothing that we keep of the row changes."""
    blobs = shapely.to_wkb(np.array([rij.geometrie for rij in rijen], dtype=object))
    return [
        hashlib.sha256(blob + json.dumps([rij.code, rij.naam, rij.stedelijkheid]).encode()).hexdigest()
        for rij, blob in zip(rijen, blobs, strict=True)
    ]
