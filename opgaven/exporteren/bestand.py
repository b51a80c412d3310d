"""From a table to a file: the ending says which format, and no half file ever stands under the name."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from gebied.crs import RD, WGS84
from gebied.projectie import reproject
from gebied.uitvoer import ExportFout, write_csv, write_xlsx
from opgaven.exporteren.tabel import Tabel


class Formaat(StrEnum):
    """The value is the ending of the file."""

    CSV = "csv"
    XLSX = "xlsx"
    GPKG = "gpkg"
    GEOJSON = "geojson"

    @property
    def content_type(self) -> str:
        """For the web."""
        return {
            Formaat.CSV: "text/csv; charset=utf-8",
            Formaat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Formaat.GPKG: "application/geopackage+sqlite3",
            Formaat.GEOJSON: "application/geo+json",
        }[self]


def formaat_of(path: Path) -> Formaat:
    """The format that the ending of a file name asks for."""
    try:
        return Formaat(path.suffix.lower().removeprefix("."))
    except ValueError:
        namen = ", ".join(f".{formaat}" for formaat in Formaat)
        raise ExportFout(
            _("Aan {naam} is geen formaat te zien. Laat de naam eindigen op {namen}.").format(
                naam=path.name, namen=namen
            )
        ) from None


def check_target(path: Path) -> Formaat:
    """Can a file be written here? Asked before the work is done."""
    formaat = formaat_of(path)
    if not path.parent.is_dir():
        raise ExportFout(
            _("De map {map} bestaat niet. Maak die eerst, of kies een andere map.").format(map=path.parent)
        )
    if path.is_dir():
        raise ExportFout(_("{path} is een map. Geef de naam van een bestand op.").format(path=path))
    return formaat


def write_file(tabel: Tabel, path: Path) -> None:
    """Write the whole file beside its place, then put it there at once. Raises ExportFout."""
    formaat = check_target(path)
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".export-") as folder:
            finished = Path(folder) / f"{tabel.naam}.{formaat}"
            _WRITERS[formaat](tabel, finished)
            finished.replace(path)
    except OSError as error:
        reden = getattr(error, "strerror", None) or str(error)
        message = _(
            "{path} kan niet worden geschreven ({reden}). Controleer de rechten en de ruimte op de schijf."
        ).format(path=path, reden=reden)
        raise ExportFout(message) from error


def _write_csv(tabel: Tabel, path: Path) -> None:
    write_csv(tabel.kolommen, path)


def _write_xlsx(tabel: Tabel, path: Path) -> None:
    write_xlsx(tabel.kolommen, path, tabel.naam)


def _write_gpkg(tabel: Tabel, path: Path) -> None:
    _write_map(tabel, path, tabel.geometrie(), driver="GPKG", crs=f"EPSG:{RD}", layer=tabel.naam)


def write_layer(tabel: Tabel, path: Path, *, append: bool) -> None:
    """One layer of a GeoPackage, beside the layers that it has when ``append``. Raises ExportFout."""
    options = {"driver": "GPKG", "crs": f"EPSG:{RD}", "layer": tabel.naam, "append": append}
    try:
        _write_map(tabel, path, tabel.geometrie(), **options)
    except OSError as error:
        raise ExportFout(
            _("Het bestand kan niet worden geschreven ({error}). Probeer het later opnieuw.").format(error=error)
        ) from error


def _write_geojson(tabel: Tabel, path: Path) -> None:
    """RFC 7946: longitude and latitude of WGS84 (CRS84), seven decimals, outer rings counterclockwise."""
    degrees = reproject(tabel.geometrie(), RD, WGS84)
    _write_map(tabel, path, degrees, driver="GeoJSON", crs="OGC:CRS84", layer_options={"RFC7946": "YES"})


def _write_map(tabel: Tabel, path: Path, geometrie: NDArray[Any], **options: Any) -> None:
    """GDAL is loaded here, not above: it takes a quarter of a second, and most processes never write a map."""
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            pyogrio.raw.write(
                path,
                shapely.to_wkb(geometrie),
                [_as_array(values) for values in tabel.kolommen.values()],
                list(tabel.kolommen),
                geometry_type="MultiPolygon",
                **options,
            )
        except (DataSourceError, DataLayerError) as error:
            raise OSError(str(error)) from error


def _as_array(values: list[Any]) -> NDArray[Any]:
    """Texts as objects; unknown among numbers as NaN, which map formats write as null."""
    known = [value for value in values if value is not None]
    if not known or isinstance(known[0], str):
        return np.array(values, dtype=object)
    if len(known) < len(values):
        return np.array([np.nan if value is None else value for value in values], dtype=float)
    return np.array(values)


_WRITERS: dict[Formaat, Callable[[Tabel, Path], None]] = {
    Formaat.CSV: _write_csv,
    Formaat.XLSX: _write_xlsx,
    Formaat.GPKG: _write_gpkg,
    Formaat.GEOJSON: _write_geojson,
}
