"""The same facts in plain PostGIS SQL: clips, pairs and covered area, as an outsider would write them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import shapely
from numpy.typing import NDArray

__all__ = ["Cursor", "clips", "geladen", "paren", "unies"]

TABEL = """
DROP TABLE IF EXISTS {naam};
CREATE UNLOGGED TABLE {naam} (nr integer PRIMARY KEY, geom geometry(MultiPolygon, 28992));
CREATE INDEX ON {naam} USING gist (geom);
"""
VUL = "INSERT INTO {naam} SELECT %s, ST_Multi(ST_GeomFromWKB(%s, 28992))"
# MATERIALIZED, or PostgreSQL would intersect twice: once for the area and once for the geometry.
CLIPS = """
DROP TABLE IF EXISTS bench_clip;
CREATE UNLOGGED TABLE bench_clip AS
WITH knipsel AS MATERIALIZED (
    SELECT g.nr AS gebied, o.nr AS opgave, ST_CollectionExtract(ST_Intersection(o.geom, g.geom), 3) AS geom
    FROM bench_gebied g JOIN bench_opgave o ON ST_Intersects(o.geom, g.geom)
)
SELECT * FROM knipsel WHERE ST_Area(geom) >= 1;
CREATE INDEX ON bench_clip (gebied);
ANALYZE bench_clip;
"""
PAREN = """
SELECT a.gebied, a.opgave, b.opgave, ST_Area(ST_Intersection(a.geom, b.geom))
FROM bench_clip a JOIN bench_clip b ON a.gebied = b.gebied AND a.opgave < b.opgave AND a.geom && b.geom
ORDER BY 1, 2, 3
"""
UNIES = "SELECT gebied, ST_Area(ST_Union(geom)) FROM bench_clip GROUP BY gebied ORDER BY gebied"


class Cursor(Protocol):
    """What we ask of a cursor of psycopg or of Django."""

    def execute(self, sql: str, params: Any = None, /) -> Any:
        """Run one or more statements."""

    def executemany(self, sql: str, params: Any, /) -> Any:
        """Run a statement for each set of values."""

    def fetchall(self) -> list[Any]:
        """Return all rows."""


@contextmanager
def geladen(cursor: Cursor, gebieden: NDArray[Any], opgaven: NDArray[Any]) -> Iterator[Cursor]:
    """Put areas and opgaven in tables with an index, and take them away again.

    Not in temporary tables, which PostgreSQL never reads in parallel.
    """
    for naam, vormen in (("bench_gebied", gebieden), ("bench_opgave", opgaven)):
        cursor.execute(TABEL.format(naam=naam))
        cursor.executemany(VUL.format(naam=naam), list(enumerate(shapely.to_wkb(vormen).tolist())))
        cursor.execute(f"ANALYZE {naam}")
    try:
        yield cursor
    finally:
        cursor.execute("DROP TABLE IF EXISTS bench_clip; DROP TABLE bench_gebied; DROP TABLE bench_opgave")


def clips(cursor: Cursor) -> list[tuple[int, int, float]]:
    """Clip; return area, opgave and m2 of those of a square metre and more."""
    cursor.execute(CLIPS)
    cursor.execute("SELECT gebied, opgave, ST_Area(geom) FROM bench_clip ORDER BY 1, 2")
    return cursor.fetchall()


def paren(cursor: Cursor) -> list[tuple[int, int, int, float]]:
    """Overlay all pairs of clips; return area, both opgaven and m2, slivers included."""
    cursor.execute(PAREN)
    return cursor.fetchall()


def unies(cursor: Cursor) -> list[tuple[int, float]]:
    """Unite the clips of each area; return area and covered m2."""
    cursor.execute(UNIES)
    return cursor.fetchall()
