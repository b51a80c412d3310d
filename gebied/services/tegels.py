"""The stock of drawings for tiles: made when a shape changes, so that a zoom of the map only reads (ADR 0034)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection, transaction

from gebied.tegels import RONDOM, VOORRAAD_ZOOMS, area_drawings, maten


@dataclass(frozen=True, slots=True)
class Voorraad:
    """Where the drawings of one subject are kept, and the SQL that makes them: names and text of our own only."""

    tabel: str
    vormen: str
    sleutel: str
    """The column of both tables that names the subject."""
    tekeningen: str
    """Common table expressions that end in ``tekening``, of the subjects in ``ids``."""

    def run(self, sql: str, params: dict[str, Any]) -> list[Any]:
        """Fill in the names, and give the rows that come back."""
        for naam in ("tabel", "vormen", "sleutel", "tekeningen"):
            sql = sql.replace(f":{naam}", getattr(self, naam))
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return list(cursor.fetchall()) if cursor.description else []


_MAAK: Final = """WITH :tekeningen
    INSERT INTO :tabel (:sleutel, zoom, kolom, rij, tekening)
    SELECT id, %(zoom)s, kolom, rij, tekening FROM tekening"""

_GEHEEL: Final = "SELECT ST_Extent(geometrie) AS vak FROM gebied_gebied WHERE id = ANY(%(ids)s::bigint[])"
GEBIEDEN: Final = Voorraad(
    tabel="gebied_gebiedtegel",
    vormen="gebied_gebiedvorm",
    sleutel="gebied_id",
    tekeningen=area_drawings(RONDOM.replace(":geheel", _GEHEEL), "g.id = ANY(%(ids)s::bigint[])"),
)


@transaction.atomic
def make_drawings(voorraad: Voorraad, *, ids: Sequence[int]) -> None:
    """Make the drawings of these subjects anew, from the shapes that they have now."""
    gevraagd = {"ids": list(ids)}
    voorraad.run("DELETE FROM :tabel WHERE :sleutel = ANY(%(ids)s::bigint[])", gevraagd)
    for zoom in VOORRAAD_ZOOMS:
        voorraad.run(_MAAK, maten(zoom) | gevraagd)


@transaction.atomic
def make_missing_drawings(voorraad: Voorraad) -> int:
    """Make what a version of the platform without a stock left behind; returns of how many subjects.

    Their shapes are locked: whoever changes one at this moment waits, or is waited for.
    """
    rijen = voorraad.run("SELECT :sleutel FROM :vormen WHERE NOT in_voorraad FOR UPDATE", {})
    ids = sorted({pk for (pk,) in rijen})
    if ids:
        make_drawings(voorraad, ids=ids)
        klaar = "UPDATE :vormen SET in_voorraad = true WHERE NOT in_voorraad AND :sleutel = ANY(%(ids)s::bigint[])"
        voorraad.run(klaar, {"ids": ids})
    return len(ids)
