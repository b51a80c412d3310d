"""The scores of areas as a table: one row per computed area."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gebied.bulk import read_geometries
from gebied.models import Gebied
from opgaven.exporteren.tabel import Tabel
from opgaven.scorenamen import SCORES
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table


def scores_table(vraag: Vraag) -> Tabel:
    """All current scores of one indeling and niveau; rank and class are those of conflict (method.md, section 4)."""
    tabel = score_table(vraag)
    kolommen = {
        "code": tabel.codes,
        "naam": tabel.namen,
        "oppervlakte_m2": tabel.oppervlakte_m2.tolist(),
        **{naam: tabel.waarden[naam].tolist() for naam in SCORES},
        "rang": tabel.rang("conflict").tolist(),
        "klasse": tabel.klasse("conflict").tolist(),
        "berekening": tabel.berekening_ids.tolist(),
        "verouderd": tabel.verouderd.tolist(),
    }
    return Tabel("scores", kolommen, lambda: _areas(tabel))


def scores_of_area(vraag: Vraag, gebied: Gebied) -> Tabel:
    """The row of one area, with its rank among all; no row when it was never computed."""
    tabel = scores_table(vraag)
    rows = [row for row, code in enumerate(tabel.kolommen["code"]) if code == gebied.code]
    kolommen = {naam: [waarden[row] for row in rows] for naam, waarden in tabel.kolommen.items()}
    return Tabel(tabel.naam, kolommen, lambda: read_geometries(Gebied.objects.filter(pk=gebied.pk))[1][: len(rows)])


def _areas(tabel: ScoreTabel) -> NDArray[Any]:
    """The areas themselves, in the order of the table."""
    wanted = tabel.gebied_ids.tolist()
    ids, geometries = read_geometries(Gebied.objects.filter(pk__in=wanted))
    row = {pk: index for index, pk in enumerate(ids)}
    return geometries[np.array([row[pk] for pk in wanted], dtype=np.intp)]
