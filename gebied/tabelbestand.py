"""A table as a file that other programs open: CSV, Excel, GeoPackage, GeoJSON.

Full precision, a dot as decimal sign, UTF-8. GeoPackage is in RD; GeoJSON in WGS84, as its standard wants.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import pyogrio
import shapely
import xlsxwriter
from numpy.typing import NDArray

from gebied.crs import RD, WGS84
from gebied.projectie import reproject

#: A cell that starts with one of these is a formula to a spreadsheet.
_FORMULE: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Tabel:
    """Rows under named columns; ``geometrie`` in RD, one per row, where the file can hold it."""

    naam: str
    kolommen: Sequence[str]
    rijen: Sequence[Sequence[Any]]
    geometrie: NDArray[Any] | None = None


class Formaat(NamedTuple):
    """How a kind of file is called, what it is to a browser, and who writes it."""

    code: str
    naam: str
    mime: str
    schrijf: Callable[[Tabel], bytes]
    met_geometrie: bool


def to_csv(tabel: Tabel) -> bytes:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    bestand = io.StringIO(newline="")
    writer = csv.writer(bestand)
    writer.writerow(tabel.kolommen)
    writer.writerows([[_harmless(cel) for cel in rij] for rij in tabel.rijen])
    return bestand.getvalue().encode()


def to_xlsx(tabel: Tabel) -> bytes:
    """One sheet, header frozen; text is never read as a formula or a link."""
    bestand = io.BytesIO()
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(bestand, opties) as werkboek:
        blad = werkboek.add_worksheet(tabel.naam[:31])
        blad.write_row(0, 0, tabel.kolommen, werkboek.add_format({"bold": True}))
        blad.freeze_panes(1, 0)
        for nummer, rij in enumerate(tabel.rijen, start=1):
            blad.write_row(nummer, 0, ["" if cel is None else cel for cel in rij])
    return bestand.getvalue()


def to_gpkg(tabel: Tabel) -> bytes:
    return _with_gdal(tabel, "GPKG", ".gpkg", RD)


def to_geojson(tabel: Tabel) -> bytes:
    return _with_gdal(tabel, "GeoJSON", ".geojson", WGS84)


FORMATEN: Final = (
    Formaat("csv", "CSV", "text/csv; charset=utf-8", to_csv, False),
    Formaat("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_xlsx, False),
    Formaat("gpkg", "GeoPackage", "application/geopackage+sqlite3", to_gpkg, True),
    Formaat("geojson", "GeoJSON", "application/geo+json", to_geojson, True),
)


def formaat_by_code(code: str) -> Formaat | None:
    return next((formaat for formaat in FORMATEN if formaat.code == code), None)


def _harmless(cel: Any) -> Any:
    if isinstance(cel, str) and cel.startswith(_FORMULE):
        return f"'{cel}"
    return cel


def _with_gdal(tabel: Tabel, driver: str, ending: str, crs: int) -> bytes:
    geometrie = tabel.geometrie if tabel.geometrie is not None else np.full(len(tabel.rijen), None)
    kolommen = list(zip(*tabel.rijen, strict=True)) or [()] * len(tabel.kolommen)
    with tempfile.TemporaryDirectory(prefix="uitvoer-") as folder:
        path = Path(folder) / f"{tabel.naam}{ending}"
        pyogrio.raw.write(
            path,
            geometry=shapely.to_wkb(reproject(geometrie, RD, crs)),
            field_data=[_column(kolom) for kolom in kolommen],
            fields=list(tabel.kolommen),
            geometry_type="MultiPolygon",
            crs=f"EPSG:{crs}",
            driver=driver,
            layer=tabel.naam,
        )
        return path.read_bytes()


def _column(waarden: Sequence[Any]) -> NDArray[Any]:
    """Numbers as floats with NaN for unknown, whole columns of integers as integers, the rest as text."""
    bekend = [waarde for waarde in waarden if waarde is not None]
    if bekend and all(isinstance(waarde, int) for waarde in bekend) and len(bekend) == len(waarden):
        return np.array(waarden, dtype=np.int64)
    if bekend and all(isinstance(waarde, int | float) for waarde in bekend):
        return np.array([np.nan if waarde is None else waarde for waarde in waarden], dtype=np.float64)
    return np.array([None if waarde is None else str(waarde) for waarde in waarden], dtype=object)
