"""The opgaven in a table, and a report on the rows that are none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext_noop
from numpy.typing import NDArray

from gebied.importeren.geometrie import Schoon, clean
from gebied.importeren.lezen import Tabel
from gebied.importeren.rapport import Rapport, Regel
from gebied.importeren.velden import chosen_field, opgave_name_field
from gebied.importeren.waarden import OnbruikbareWaarde, as_text, as_year
from opgaven.importeren.aantallen import Aantallen, amounts_of
from opgaven.importeren.keuzes import Bestemming, OpgavenInvoer

MAX_SLEUTEL, MAX_NAAM = 200, 250


@dataclass(frozen=True)
class OpgaveRij:
    """An opgave as the file has it."""

    rij: int
    sleutel: str
    naam: str
    begin_jaar: int | None
    eind_jaar: int | None
    geometrie: Any
    aantallen: Mapping[str, Any] = field(default_factory=dict)
    """Quantity, unit, target year and firmness, as far as the user named a field; of every row the same ones."""


@dataclass(frozen=True)
class _Kolommen:
    sleutel: Sequence[str]
    naam: NDArray[Any] | None
    begin: tuple[str, NDArray[Any]] | None
    eind: tuple[str, NDArray[Any]] | None
    aantallen: Aantallen


def to_opgaven(tabel: Tabel, invoer: OpgavenInvoer, bestemming: Bestemming) -> tuple[list[OpgaveRij], Rapport]:
    """The usable opgaven of a table; of rows under one key the first counts."""
    kolommen = _columns(tabel, invoer)
    schoon = clean(tabel)
    rapport = Rapport(gelezen=len(tabel))
    rijen: dict[str, OpgaveRij] = {}
    for index, sleutel in enumerate(kolommen.sleutel):
        try:
            rij = _read_row(index, kolommen, schoon, rijen, bestemming.type.naam)
        except OnbruikbareWaarde as reden:
            rapport.afgewezen.append(Regel(index + 1, sleutel, str(reden)))
            continue
        rijen[sleutel] = rij
        if index in schoon.gerepareerd:
            rapport.gerepareerd.append(Regel(index + 1, sleutel, schoon.gerepareerd[index]))
    return list(rijen.values()), rapport


def _columns(tabel: Tabel, invoer: OpgavenInvoer) -> _Kolommen:
    velden = list(tabel.velden)
    naam = opgave_name_field(velden, invoer.naam)
    return _Kolommen(
        sleutel=_keys(tabel, invoer.sleutel),
        naam=None if naam is None else tabel.velden[naam],
        begin=_chosen(tabel, invoer.begin, "--begin"),
        eind=_chosen(tabel, invoer.eind, "--eind"),
        aantallen=amounts_of(tabel, invoer),
    )


def _keys(tabel: Tabel, gekozen: str) -> list[str]:
    if not gekozen:
        return tabel.ids
    return [as_text(value) for value in tabel.velden[chosen_field(list(tabel.velden), gekozen, "--sleutel")]]


def _chosen(tabel: Tabel, gekozen: str, optie: str) -> tuple[str, NDArray[Any]] | None:
    if not gekozen:
        return None
    veld = chosen_field(list(tabel.velden), gekozen, optie)
    return veld, tabel.velden[veld]


def _read_row(
    index: int, kolommen: _Kolommen, schoon: Schoon, earlier: Mapping[str, OpgaveRij], typenaam: str
) -> OpgaveRij:
    """One opgave; raises OnbruikbareWaarde with the reason why not."""
    if index in schoon.afgewezen:
        raise OnbruikbareWaarde(schoon.afgewezen[index])
    sleutel = kolommen.sleutel[index]
    _check_key(sleutel, earlier)
    begin, eind = _year(kolommen.begin, index), _year(kolommen.eind, index)
    if begin is not None and eind is not None and begin > eind:
        raise OnbruikbareWaarde(f"begint in {begin}, na het einde in {eind}")
    naam = as_text(kolommen.naam[index]) if kolommen.naam is not None else ""
    naam = (naam or f"{typenaam} {sleutel}")[:MAX_NAAM]
    aantallen = kolommen.aantallen.read(index)
    return OpgaveRij(index + 1, sleutel, naam, begin, eind, schoon.geometrie[index], aantallen)


def _check_key(sleutel: str, earlier: Mapping[str, OpgaveRij]) -> None:
    if not sleutel:
        raise OnbruikbareWaarde(gettext_noop("heeft geen sleutel"))
    if len(sleutel) > MAX_SLEUTEL:
        raise OnbruikbareWaarde(f"de sleutel is langer dan {MAX_SLEUTEL} tekens")
    if sleutel in earlier:
        raise OnbruikbareWaarde(f"dubbele sleutel: rij {earlier[sleutel].rij} heeft die ook")


def _year(kolom: tuple[str, NDArray[Any]] | None, index: int) -> int | None:
    return None if kolom is None else as_year(kolom[1][index], kolom[0])


def row_hashes(rijen: Sequence[OpgaveRij], bestemming: Bestemming) -> list[str]:
    """Per opgave a text that stays equal as long as neither the row nor what it becomes changes."""
    blobs = shapely.to_wkb(np.array([rij.geometrie for rij in rijen], dtype=object))
    eigenaar = bestemming.organisatie.code if bestemming.organisatie else ""
    fixed = [bestemming.type.code, bestemming.aard, bestemming.status, eigenaar]
    return [
        hashlib.sha256(blob + json.dumps([*fixed, *_of_row(rij)]).encode()).hexdigest()
        for rij, blob in zip(rijen, blobs, strict=True)
    ]


def _of_row(rij: OpgaveRij) -> list[Any]:
    """Without quantities as it always was, so that an import of before is recognised."""
    aantallen = [[naam, None if waarde is None else str(waarde)] for naam, waarde in sorted(rij.aantallen.items())]
    return [rij.naam, rij.begin_jaar, rij.eind_jaar, *aantallen]
