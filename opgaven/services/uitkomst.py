"""Compute a chunk of areas, and write facts, scores and pairs in bulk (COPY)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import shapely
from django.db import connection
from numpy.typing import NDArray

import stapeling
from gebied.bulk import copy_rows
from gebied.crs import RD
from opgaven.models import Berekening, Deel, Feiten, TeHerberekenen
from opgaven.scorenamen import SCORES
from opgaven.selectors.invoer import read_areas, read_kenmerken, read_opgaven_near
from opgaven.selectors.matrix import load_matrix
from opgaven.services.herberekening import mark_areas, recompute_soon
from opgaven.services.klok import database_time


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a chunk yields, with what was seen of the database when it was read."""

    gelezen_op: datetime
    gezien: dict[int, int]
    """Per area that waited for recomputation: the number of the change that this computation saw."""
    gebied_ids: NDArray[np.int64]
    feiten: stapeling.Feiten
    scores: stapeling.Scores
    vorige: dict[int, datetime] | None
    """For a run without geometry: when the facts that it used were read, per area."""


def compute(deel: Deel, *, draden: int = 1) -> Uitkomst:
    """Read and compute a chunk; writes nothing.

    What changed is read before the geometries are: a change that comes in between makes one computation too many,
    never one too few.
    """
    berekening = deel.berekening
    gelezen_op = database_time()
    gezien = dict(TeHerberekenen.objects.filter(gebied_id__in=deel.gebied_ids).values_list("gebied_id", "nummer"))
    if berekening.soort == Berekening.Soort.MATRIX:
        ids, feiten, vorige = _stored_facts(deel)
    else:
        ids, feiten = _new_facts(deel, draden)
        vorige = None
    matrix, _ = load_matrix(berekening.matrix)
    scores = stapeling.bereken_scores(feiten, read_kenmerken(berekening.matrix), matrix, peiljaar=berekening.peiljaar)
    return Uitkomst(gelezen_op, gezien, ids, feiten, scores, vorige)


def store(berekening: Berekening, gebied_ids: Sequence[int], uitkomst: Uitkomst) -> None:
    """Write a chunk's result, inside the transaction that hands it in.

    A run for one year leaves facts and stale marks alone, for it makes no current score. Rows are locked in order of
    area, so that two chunks never wait for each other in a circle.
    """
    current: set[int] = set()
    if berekening.peiljaar is None:
        fresh = _store_facts(uitkomst) if uitkomst.vorige is None else _unchanged(uitkomst.vorige)
        current = fresh if berekening.matrix.actief else set()
        if uitkomst.vorige is None:
            _take_away_seen(uitkomst.gezien)
            _mark_for_new_matrix(fresh - current)
    _store_scores(berekening, uitkomst, current)


def _mark_for_new_matrix(gebied_ids: set[int]) -> None:
    """New facts, added up with a matrix that is no longer the active one: these areas are computed once more."""
    if gebied_ids:
        mark_areas(gebied_ids=sorted(gebied_ids))
        recompute_soon()


def _unchanged(vorige: dict[int, datetime]) -> set[int]:
    """Areas whose stored facts are still those that were added up; locked, so that they stay so."""
    rows = Feiten.objects.select_for_update().filter(gebied_id__in=vorige).order_by("gebied_id")
    return {pk for pk, gelezen_op in rows.values_list("gebied_id", "gelezen_op") if vorige[pk] == gelezen_op}


def _new_facts(deel: Deel, draden: int) -> tuple[NDArray[np.int64], stapeling.Feiten]:
    gebieden, opgaven = read_areas(deel.gebied_ids), read_opgaven_near(deel.gebied_ids)
    feiten = stapeling.bepaal_feiten(gebieden.geometrieen, opgaven.geometrieen, opgaven.ids, draden=draden)
    return gebieden.ids, feiten


def _stored_facts(deel: Deel) -> tuple[NDArray[np.int64], stapeling.Feiten, dict[int, datetime]]:
    rows = list(
        Feiten.objects.filter(gebied_id__in=deel.gebied_ids)
        .order_by("gebied_id")
        .values_list("gebied_id", "gelezen_op", "inhoud")
    )
    ids = np.array([row[0] for row in rows], dtype=np.int64)
    return ids, stapeling.laad_feiten([bytes(row[2]) for row in rows]), {row[0]: row[1] for row in rows}


def _take_away_seen(gezien: dict[int, int]) -> None:
    """No longer stale, unless another change came in since."""
    with connection.cursor() as cursor:
        cursor.execute(
            """DELETE FROM opgaven_teherberekenen t USING (
                   SELECT gebied_id FROM opgaven_teherberekenen
                   WHERE (gebied_id, nummer) IN (SELECT * FROM unnest(%s::bigint[], %s::bigint[]))
                   ORDER BY gebied_id FOR UPDATE) gezien
               WHERE t.gebied_id = gezien.gebied_id""",
            [list(gezien), list(gezien.values())],
        )


def _store_facts(uitkomst: Uitkomst) -> set[int]:
    """Write facts and pieces of the areas for which nobody read the geometries later; returns those areas."""
    rows = zip(uitkomst.gebied_ids.tolist(), stapeling.splits_feiten(uitkomst.feiten), strict=True)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE nieuwe_feiten (gebied_id bigint, inhoud bytea) ON COMMIT DROP")
        copy_rows("nieuwe_feiten", ["gebied_id", "inhoud"], rows, ["int8", "bytea"])
        cursor.execute(
            """INSERT INTO opgaven_feiten AS f (gebied_id, inhoud, gelezen_op)
               SELECT n.gebied_id, n.inhoud, %s FROM nieuwe_feiten n
               JOIN gebied_gebied g ON g.id = n.gebied_id
               ORDER BY n.gebied_id
               ON CONFLICT (gebied_id) DO UPDATE SET inhoud = excluded.inhoud, gelezen_op = excluded.gelezen_op
               WHERE f.gelezen_op <= excluded.gelezen_op
               RETURNING f.gebied_id""",
            [uitkomst.gelezen_op],
        )
        fresh = {row[0] for row in cursor.fetchall()}
        cursor.execute("DROP TABLE nieuwe_feiten")
        cursor.execute("DELETE FROM opgaven_stapelvlak WHERE gebied_id = ANY(%s)", [sorted(fresh)])
    _copy_pieces(uitkomst, fresh)
    return fresh


def _copy_pieces(uitkomst: Uitkomst, fresh: set[int]) -> None:
    feiten = uitkomst.feiten
    begin = feiten.vlak_begin.tolist()
    leden = feiten.vlak_lid.tolist()
    gebieden = uitkomst.gebied_ids[feiten.vlak_gebied].tolist()
    wkb = shapely.to_wkb(shapely.set_srid(feiten.vlak_geometrie, RD), include_srid=True)
    rows = (
        (gebied, begin[k + 1] - begin[k], leden[begin[k] : begin[k + 1]], m2, wkb[k])
        for k, (gebied, m2) in enumerate(zip(gebieden, feiten.vlak_m2.tolist(), strict=True))
        if gebied in fresh
    )
    copy_rows(
        "opgaven_stapelvlak",
        ["gebied_id", "diepte", "opgave_ids", "oppervlakte_m2", "geometrie"],
        rows,
        ["int8", "int2", "int8[]", "float8", "bytea"],
    )


def _store_scores(berekening: Berekening, uitkomst: Uitkomst, current: set[int]) -> None:
    ids = uitkomst.gebied_ids.tolist()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE opgaven_score SET actueel = false WHERE actueel AND gebied_id = ANY(%s)",
            [sorted(current)],
        )
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('opgaven_score', 'id')) FROM generate_series(1, %s)", [len(ids)]
        )
        score_ids = [row[0] for row in cursor.fetchall()]
    waarden = zip(*(getattr(uitkomst.scores, naam).tolist() for naam in SCORES), strict=True)
    deelnames = _deelnames(uitkomst.scores, len(ids))
    now = database_time()
    rows = (
        (score_id, berekening.pk, pk, pk in current, *values, delen, now)
        for score_id, pk, values, delen in zip(score_ids, ids, waarden, deelnames, strict=True)
    )
    types = ["int8", "int8", "int8", "bool", "int4", "float8", "float8", "int4"]
    copy_rows(
        "opgaven_score",
        ["id", "berekening_id", "gebied_id", "actueel", *SCORES, "deelnames", "berekend_op"],
        rows,
        [*types, *["float8"] * 5, "jsonb", "timestamptz"],
    )
    _copy_pairs(uitkomst.scores.paren, np.array(score_ids, dtype=np.int64))


def _deelnames(scores: stapeling.Scores, aantal: int) -> list[list[list[float]]]:
    """Per area a list of [opgave id, m2, druk]."""
    result: list[list[list[float]]] = [[] for _ in range(aantal)]
    columns = (scores.druk_gebied, scores.druk_opgave, scores.druk_deelname_m2, scores.druk)
    for gebied, opgave, m2, druk in zip(*(column.tolist() for column in columns), strict=True):
        result[gebied].append([opgave, m2, druk])
    return result


def _copy_pairs(paren: stapeling.Paren, score_ids: NDArray[np.int64]) -> None:
    karakters = np.array(stapeling.KARAKTERS, dtype=object)[paren.karakter]
    names = ["opgave_a", "opgave_b", "overlap_m2", "aandeel_a", "aandeel_b", "wrijving", "wisselwerking"]
    names += ["gelijktijdig", "aandeel_conflict", "aandeel_samenhang", "aandeel_tegenwerking"]
    columns = [getattr(paren, naam) for naam in names]
    columns[5] = columns[5].astype(int)
    rows = zip(
        score_ids[paren.gebied].tolist(), *(column.tolist() for column in columns), karakters.tolist(), strict=True
    )
    copy_rows(
        "opgaven_scorepaar",
        ["score_id", "opgave_a_id", "opgave_b_id", *names[2:], "karakter"],
        rows,
        ["int8"] * 3 + ["float8"] * 3 + ["int2", "float8", "bool"] + ["float8"] * 3 + ["varchar"],
    )
