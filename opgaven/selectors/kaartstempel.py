"""When did what the map shows last change? One cheap query per kind of data, for the ETag."""

from __future__ import annotations

from django.db import connection

from opgaven.kaartvraag import Laag
from opgaven.selectors.zicht import opgaven_stamp

_GEBIEDEN = """
    SELECT count(*), (SELECT max(id) FROM gebied_gebiedvorm), max(g.gewijzigd_op),
        sum(hashtext(concat_ws('/', g.zichtbaarheid, g.organisatie_id))),
        (SELECT sum(hashtext(concat_ws('/', gebied_id, organisatie_id))) FROM gebied_gebieddeling)
    FROM gebied_gebied g
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s"""

_VORMEN = "SELECT max(id) FROM opgaven_opgavevorm"

_FEITEN = """
    SELECT count(*), max(f.gelezen_op), (SELECT max(id) FROM opgaven_stapelvlak)
    FROM opgaven_feiten f JOIN gebied_gebied g ON g.id = f.gebied_id
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s"""

_SCORES = """
    SELECT count(s.id), max(s.id), count(h.gebied_id), max(h.nummer), max(g.gewijzigd_op), count(g.id),
        (SELECT max(id) FROM opgaven_matrixversie), (SELECT max(klaar_op) FROM opgaven_berekening)
    FROM gebied_gebied g
    LEFT JOIN opgaven_score s ON s.gebied_id = g.id AND s.actueel
    LEFT JOIN opgaven_teherberekenen h ON h.gebied_id = g.id
    WHERE g.indeling_id = %(indeling)s AND g.niveau = %(niveau)s"""


def gebieden_stempel(laag: Laag) -> str:
    """Changes when an area or its drawn shape does."""
    return _stempel(_GEBIEDEN, laag)


def opgaven_stempel() -> str:
    """Changes when an opgave or its drawn shape does."""
    return f"{_stempel(_VORMEN)}/{opgaven_stamp()}"


def feiten_stempel(laag: Laag) -> str:
    """Changes when an area is computed anew, or an opgave changes by which pieces are filtered."""
    return _stempel(_FEITEN, laag) + _stempel(_GEBIEDEN, laag) + opgaven_stempel()


def scores_stempel(laag: Laag) -> str:
    """Changes with scores, staleness, the matrix and the classes of a run, and with the opgaven of a filter."""
    return _stempel(_SCORES, laag) + feiten_stempel(laag)


def _stempel(sql: str, laag: Laag | None = None) -> str:
    params: dict[str, str | int] = {"indeling": laag.indeling_id, "niveau": laag.niveau} if laag else {}
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return "/".join(str(value) for value in cursor.fetchone() or ())
