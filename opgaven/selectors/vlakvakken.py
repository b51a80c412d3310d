"""The pieces as boxes with a class, kept per process: so a move of the map counts what is in view without a question.

A country has 46,000 pieces. To count them in SQL at every move took 60 ms, and half a second for who may not see all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from accounts.permissions import Doelgroep, visible_params
from gebied.crs import RD, WGS84
from gebied.projectie import transformer
from opgaven.kaartvraag import Laag, Uitsnede
from opgaven.keuze import ALLE_OPGAVEN, Filter
from opgaven.selectors import kaartsql
from opgaven.selectors.keuze import chosen_ids

#: First depth of the classes 2 to 5 of the stacking layer; class 1 is one opgave.
DIEPTES_ONDIEP = (2, 3, 4, 5)
DIEPTES_DIEP = (2, 3, 5, 9)
ONDIEP = 6


@dataclass(frozen=True, slots=True)
class Vlakvakken:
    """Every piece of a layer, as one audience may see it under one choice."""

    vakken: NDArray[np.float64]
    """West, south, east and north in RD; shape (4, n)."""
    diepte: NDArray[np.int64]
    grenzen: tuple[int, ...]
    """First depth of the classes 2 to 5, the same under every choice."""

    def per_klasse(self, uitsnede: Uitsnede) -> list[int]:
        """How many pieces touch the view, per class 1 to 5."""
        west, zuid, oost, noord = _rd_box(uitsnede)
        links, onder, rechts, boven = self.vakken
        in_beeld = (links <= oost) & (rechts >= west) & (onder <= noord) & (boven >= zuid)
        klassen = np.searchsorted(self.grenzen, self.diepte[in_beeld], side="right")
        return [int(aantal) for aantal in np.bincount(klassen, minlength=len(self.grenzen) + 1)]


def pieces_as_boxes(
    laag: Laag, keuze: Filter, doelgroep: Doelgroep, *, gezien: list[int] | None, stempel: str
) -> Vlakvakken:
    """Read once for as long as ``stempel`` and the opgaven ``gezien`` stay as they are; None counts every opgave."""
    key = (connection.settings_dict["NAME"], laag, keuze, doelgroep)
    stamp = (stempel, None if gezien is None else np.array(gezien, np.int64).tobytes())
    kept = _BEWAARD.pop(key, None)
    if kept is None or kept[0] != stamp:
        kept = (stamp, _read(laag, doelgroep, gezien, gefilterd=bool(keuze)))
    _BEWAARD[key] = kept
    while len(_BEWAARD) > _HOOGSTENS:
        _BEWAARD.pop(next(iter(_BEWAARD)), None)
    return kept[1]


#: So many answers a process keeps, the latest asked; that of a country is some 2 MB.
_HOOGSTENS: Final = 12
_BEWAARD: dict[tuple[Any, ...], tuple[tuple[Any, ...], Vlakvakken]] = {}


def _read(laag: Laag, doelgroep: Doelgroep, gezien: list[int] | None, *, gefilterd: bool) -> Vlakvakken:
    params: dict[str, Any] = {"indeling": laag.indeling_id, "niveau": laag.niveau}
    params |= {"gezien": gezien or [], "gefilterd": gefilterd}
    sql = kaartsql.VAKKEN if doelgroep.alles else kaartsql.VAKKEN_GEZIEN
    with connection.cursor() as cursor:
        cursor.execute(sql, params | visible_params(doelgroep))
        rijen = np.array(cursor.fetchall(), dtype=np.float64).reshape(-1, 5).T
    return Vlakvakken(np.ascontiguousarray(rijen[:4]), rijen[4].astype(np.int64), _breaks(laag, doelgroep))


def _breaks(laag: Laag, doelgroep: Doelgroep) -> tuple[int, ...]:
    """One by one, or doubling where opgaven stack deeper than ONDIEP."""
    params: dict[str, Any] = {"indeling": laag.indeling_id, "niveau": laag.niveau, "dieper": ONDIEP}
    if not doelgroep.alles:
        params |= visible_params(doelgroep) | {"gezien": chosen_ids(ALLE_OPGAVEN, doelgroep)}
    with connection.cursor() as cursor:
        cursor.execute(kaartsql.DIEPER if doelgroep.alles else kaartsql.DIEPER_GEZIEN, params)
        (dieper,) = cursor.fetchone() or (False,)
    return DIEPTES_DIEP if dieper else DIEPTES_ONDIEP


def _rd_box(uitsnede: Uitsnede) -> tuple[float, float, float, float]:
    """The box in RD around the corners of a view, which is a rectangle in degrees."""
    naar_rd = transformer(str(WGS84), str(RD))
    lon = [uitsnede.west, uitsnede.west, uitsnede.oost, uitsnede.oost]
    lat = [uitsnede.zuid, uitsnede.noord, uitsnede.zuid, uitsnede.noord]
    x, y = naar_rd.transform(lon, lat)
    return min(x), min(y), max(x), max(y)
