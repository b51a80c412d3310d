"""The engines: the same clips and pairs, each written as its own users would write it.

Every function takes the geometries in memory and returns the number of pairs that overlap by a square metre or
more, and the sum of their overlaps in m2. Reading them in is not timed, for none of the engines.
"""

import warnings
from collections.abc import Callable
from importlib.resources import files

import duckdb
import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from bench import postgis
from bench.landschappen import Landschap
from stapeling import bepaal_feiten

__all__ = ["maak_duckdb", "maak_geopandas", "maak_onze", "maak_postgis"]

Antwoord = tuple[int, float]
Motor = Callable[[], Antwoord]


def maak_onze(landschap: Landschap, draden: int) -> Motor:
    """Ours: clips, pairs, and also the pieces with their members and geometry, which the others leave out."""

    def reken() -> Antwoord:
        ids = np.arange(len(landschap.opgaven))
        return _antwoord(bepaal_feiten(landschap.gebieden, landschap.opgaven, ids, draden=draden).paar_m2)

    return reken


def maak_postgis(cursor: postgis.Cursor) -> Motor:
    """Plain SQL on indexed tables that hold the landscape already."""

    def reken() -> Antwoord:
        postgis.clips(cursor)
        return _antwoord(np.array([m2 for *_, m2 in postgis.paren(cursor)]))

    return reken


def maak_geopandas(landschap: Landschap) -> Motor:
    """GeoPandas: overlay for the clips, a spatial join and intersections for the pairs."""
    gebieden = geopandas.GeoDataFrame({"gebied": range(len(landschap.gebieden))}, geometry=landschap.gebieden)
    opgaven = geopandas.GeoDataFrame({"opgave": range(len(landschap.opgaven))}, geometry=landschap.opgaven)

    def reken() -> Antwoord:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            clips = geopandas.overlay(opgaven, gebieden, how="intersection", keep_geom_type=True)
        clips = clips[clips.area >= 1].reset_index(drop=True)
        a, b = clips.sindex.query(clips.geometry, predicate="intersects")
        gebied, opgave = clips["gebied"].to_numpy(), clips["opgave"].to_numpy()
        paar = (gebied[a] == gebied[b]) & (opgave[a] < opgave[b])
        vormen = clips.geometry.to_numpy()
        return _antwoord(shapely.area(shapely.intersection(vormen[a[paar]], vormen[b[paar]])))

    return reken


def maak_duckdb(landschap: Landschap, draden: int) -> Motor:
    """DuckDB with its spatial extension, loaded from the Python package that carries it: no network."""
    extensie = files("duckdb_extension_spatial") / "extensions" / f"v{duckdb.__version__}" / "spatial.duckdb_extension"
    db = duckdb.connect(config={"threads": draden, "autoinstall_known_extensions": False})
    db.execute(f"LOAD '{extensie}'")
    # Small row groups: DuckDB divides the work by them, and these tables fit in one of the usual size.
    db.execute("ATTACH ':memory:' AS klein (ROW_GROUP_SIZE 2048)")
    db.execute("USE klein")
    for vormen, vul in ((landschap.gebieden, _DUCKDB_GEBIEDEN), (landschap.opgaven, _DUCKDB_OPGAVEN)):
        db.register("invoer", pd.DataFrame({"nr": range(len(vormen)), "wkb": shapely.to_wkb(vormen)}))
        db.execute(vul)

    def reken() -> Antwoord:
        db.execute(_DUCKDB_CLIPS)
        return _antwoord(db.execute(_DUCKDB_PAREN).fetchnumpy()["m2"])

    return reken


_DUCKDB_GEBIEDEN = "CREATE TABLE gebied AS SELECT nr, ST_GeomFromWKB(wkb) AS geom FROM invoer"
_DUCKDB_OPGAVEN = "CREATE TABLE opgave AS SELECT nr, ST_GeomFromWKB(wkb) AS geom FROM invoer"
_DUCKDB_CLIPS = """
CREATE OR REPLACE TABLE clip AS SELECT * FROM (
    SELECT g.nr AS gebied, o.nr AS opgave, ST_CollectionExtract(ST_Intersection(o.geom, g.geom), 3) AS geom
    FROM opgave o JOIN gebied g ON ST_Intersects(o.geom, g.geom)
) WHERE ST_Area(geom) >= 1
"""
_DUCKDB_PAREN = """
SELECT ST_Area(ST_Intersection(a.geom, b.geom)) AS m2
FROM clip a JOIN clip b ON a.gebied = b.gebied AND a.opgave < b.opgave
WHERE ST_Intersects_Extent(a.geom, b.geom)
"""


def _antwoord(paar_m2: NDArray[np.float64]) -> Antwoord:
    """Count and add up what overlaps by a square metre or more."""
    telt = paar_m2 >= 1
    return int(telt.sum()), float(paar_m2[telt].sum())
