"""GDAL on a short leash: six drivers, no network.

GDAL chooses a driver by what it finds in a file, whatever its name. Some drivers read other files or addresses that
stand in it (GDALG runs a whole pipeline, VRT and WFS point elsewhere), so none is there but those that we need. The
list works through an environment variable that GDAL reads when it is loaded: the settings set it, and ``guard`` refuses
to read anything when that went wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

ALLOWED: Final = frozenset({"GPKG", "GeoJSON", "TopoJSON", "ESRI Shapefile", "GML", "FlatGeobuf"})
#: Every other vector driver of the GDAL that comes with pyogrio; a test tells when a new version brings more.
SKIPPED: Final = (
    "ADBC,AIVector,AVCBin,AVCE00,AmigoCloud,CSV,CSW,Carto,DGN,DXF,EDIGEO,EEDA,ESRIJSON,Elasticsearch,GDALG,"
    "GPSBabel,GPX,GTFS,GeoJSONSeq,GeoRSS,HTTP,Idrisi,JML,JSONFG,KML,LIBKML,LVBAG,MBTiles,MEM,MVT,MapML,"
    "MiraMonVector,NGW,OAPIF,ODS,OGCAPI,OGR_GMT,OGR_PDS,OGR_VRT,OSM,OpenFileGDB,PCIDSK,PDF,PDS4,PGDUMP,"
    "PLSCENES,PMTiles,S57,SQLite,SXF,Selafin,VDV,VFK,VICAR,WAsP,WFS,XLSX,MapInfo File"
)

#: For the environment, before GDAL and PROJ are loaded.
ENVIRONMENT: Final = {"GDAL_SKIP": SKIPPED, "PROJ_NETWORK": "OFF"}

#: Besides, nothing is fetched: no schema, no reference, and whatever would be asked goes to a proxy that cannot be.
OPTIONS: Final = {
    "GML_SKIP_RESOLVE_ELEMS": "ALL",
    "GML_DOWNLOAD_SCHEMA": "NO",
    "GDAL_HTTP_PROXY": "geen://netwerk",
    "GDAL_HTTP_MAX_RETRY": "0",
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".geen",
    "OGR_SQLITE_LOAD_EXTENSIONS": None,
    "ALLOW_OGR_SQL_FUNCTIONS_FROM_TRIGGER_AND_VIEW": "NO",
    "SHAPE_RESTORE_SHX": "YES",
}


def guard() -> None:
    """Set the options for this thread of work, and refuse when GDAL knows a driver that is not on the list."""
    import pyogrio

    pyogrio.set_gdal_config_options(OPTIONS)
    if too_many := _unexpected():
        raise RuntimeError(f"GDAL has drivers that may not be used: {', '.join(too_many)}. Load the settings first.")


@lru_cache(maxsize=1)
def _unexpected() -> tuple[str, ...]:
    """The drivers are fixed once GDAL is loaded."""
    import pyogrio

    return tuple(sorted(set(pyogrio.list_drivers()) - ALLOWED))


def safe_name(naam: str) -> str:
    """A file name that is only a name, to the file system and to GDAL: no path, no address, no archive within.

    >>> safe_name("../../etc/passwd"), safe_name("a.zip!b;c?.gpkg"), safe_name("..")
    ('passwd', 'a.zip_b_c_.gpkg', 'bestand')
    """
    last = re.split(r"[/\\]", naam.replace("\x00", ""))[-1]
    stem, dot, ending = re.sub(r"[^\w. ()&+-]", "_", last).strip(". ").rpartition(".")
    return f"{stem[:60]}{dot}{ending[:20]}" or "bestand"
