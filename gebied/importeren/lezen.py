"""From a data set to arrays: choose the layer, read fields and geometries, and know the coordinate system."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from django.utils.translation import gettext as _
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS
from pyproj.exceptions import CRSError

from gebied.importeren.fouten import BestandFout, InvoerFout, KeuzeFout, opsomming
from gebied.importeren.gdal import guard
from gebied.importeren.herkennen import Formaat
from gebied.importeren.openen import Bron, open_bron

OPEN_OPTIONS = {
    Formaat.GML: {"DOWNLOAD_SCHEMA": "NO", "WRITE_GFS": "NO"},
    Formaat.GEOPACKAGE: {"LIST_ALL_TABLES": "NO"},
}
GEEN_VLAKKEN = ("Point", "LineString", "MultiPoint", "MultiLineString")


@dataclass(frozen=True)
class Tabel:
    """The rows of a layer: one array per field, geometries in ``crs`` (None where there is none), feature ids.

    ``onleesbaar`` marks rows whose geometry could not be read, ``gesloten`` those of which a ring was closed; empty
    when there are none.
    """

    laag: str
    velden: dict[str, NDArray[Any]]
    geometrie: NDArray[Any]
    ids: list[str]
    crs: str
    onleesbaar: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))
    gesloten: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Keuze:
    """What the user chose about reading; empty means: find out."""

    laag: str = ""
    crs: str = ""
    waar: str = ""


def read_file(path: Path, keuze: Keuze) -> Tabel:
    """Read one layer of a file. Raises KeuzeFout or BestandFout with a sentence for the user."""
    given = parse_crs(keuze.crs) if keuze.crs else ""
    guard()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with open_bron(path) as bron:
            parts = [_read_part(bron, file, chosen) for file, chosen in _choose_files(bron, keuze)]
    return _join(parts, given, bron.naam)


def parse_crs(text: str) -> str:
    """``EPSG:28992`` or ``28992``, checked."""
    match = re.fullmatch(r"(?:EPSG:)?(\d{4,6})", text.strip(), re.IGNORECASE)
    try:
        return str(CRS.from_epsg(int(match[1])).to_string()) if match else _wrong_crs(text)
    except CRSError:
        return _wrong_crs(text)


def _wrong_crs(text: str) -> str:
    raise KeuzeFout(
        _("{text} is geen bekend coördinatenstelsel. Gebruik --crs EPSG:28992 (RD) of --crs EPSG:4326.").format(
            text=text
        )
    )


@dataclass(frozen=True)
class _Part:
    meta: dict[str, Any]
    ids: list[str]
    velden: dict[str, NDArray[Any]]
    laag: str
    geometrie: NDArray[Any]
    gesloten: NDArray[np.bool_]
    onleesbaar: NDArray[np.bool_]


def _choose_files(bron: Bron, keuze: Keuze) -> list[tuple[Path, Keuze]]:
    """GML comes in pieces that belong together; of other formats every file is a layer of its own."""
    if len(bron.bestanden) == 1 or bron.formaat is Formaat.GML:
        return [(file, keuze) for file in bron.bestanden]
    stems = [(file.stem, None) for file in bron.bestanden]
    if not keuze.laag:
        raise _more_layers(bron, [naam for naam, _ in stems])
    wanted = _find_layer(stems, keuze.laag, bron)
    return [(file, replace(keuze, laag="")) for file in bron.bestanden if file.stem == wanted][:1]


def _more_layers(bron: Bron, namen: Sequence[str]) -> KeuzeFout:
    return KeuzeFout(
        _("{naam} heeft meer dan één laag. Kies met --layer uit: {namen}.").format(
            naam=bron.naam, namen=opsomming(namen)
        )
    )


def _read_part(bron: Bron, file: Path, keuze: Keuze) -> _Part:
    options = OPEN_OPTIONS.get(bron.formaat, {})
    laag = _choose_layer(bron, file, keuze.laag)
    try:
        meta, fids, wkb, columns = pyogrio.raw.read(
            file,
            layer=laag,
            where=keuze.waar or None,
            return_fids=True,
            force_2d=True,
            datetime_as_string=True,
            **options,
        )
    except (ValueError, DataSourceError, DataLayerError) as error:
        raise (_wrong_where(bron, file, laag, keuze) if keuze.waar else unreadable(bron)) from error
    if wkb is None:
        raise _without_shapes(laag, bron)
    velden = dict(zip(meta["fields"].tolist(), columns, strict=True))
    return _Part(meta, _feature_ids(bron.formaat, velden, fids), velden, laag, *_parse(wkb))


def _parse(wkb: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.bool_], NDArray[np.bool_]]:
    """Geometries; which rows had a ring that did not close and does now; and which cannot be read at all."""
    given = np.array([blob is not None for blob in wkb], dtype=bool)
    geometrie = shapely.from_wkb(wkb, on_invalid="ignore")
    broken = given & shapely.is_missing(geometrie)
    geometrie[broken] = shapely.from_wkb(wkb[broken], on_invalid="fix")
    onleesbaar = given & shapely.is_missing(geometrie)
    return geometrie, broken & ~onleesbaar, onleesbaar


def _wrong_where(bron: Bron, file: Path, laag: str, keuze: Keuze) -> InvoerFout:
    try:
        velden = pyogrio.read_info(file, layer=laag)["fields"].tolist()
    except (ValueError, DataSourceError, DataLayerError):
        return unreadable(bron)
    return KeuzeFout(
        _('De voorwaarde --where "{waar}" klopt niet. De velden zijn: {velden}.').format(
            waar=keuze.waar, velden=opsomming(velden)
        )
    )


def unreadable(bron: Bron) -> BestandFout:
    return BestandFout(
        _("{naam} is beschadigd of geen geldig {formaat}-bestand. Download of maak het bestand opnieuw.").format(
            naam=bron.naam, formaat=bron.formaat
        )
    )


def _without_shapes(laag: str, bron: Bron) -> BestandFout:
    return BestandFout(
        _("De laag {laag} van {naam} heeft geen geometrie. Kies een laag met vlakken.").format(
            laag=laag, naam=bron.naam
        )
    )


def _choose_layer(bron: Bron, file: Path, wanted: str) -> str:
    """The layer that was asked for, or the only one with polygons."""
    layers = layers_of(bron, file)
    if not layers:
        raise BestandFout(_("{naam} bevat geen kaartlagen. Lever een bestand met vlakken aan.").format(naam=bron.naam))
    if wanted:
        naam = _find_layer(layers, wanted, bron)
        if dict(layers)[naam] is None:
            raise _without_shapes(naam, bron)
        return naam
    polygons = [naam for naam, soort in layers if soort and not soort.startswith(GEEN_VLAKKEN)]
    if len(polygons) > 1:
        raise _more_layers(bron, polygons)
    return polygons[0] if polygons else layers[0][0]


def layers_of(bron: Bron, file: Path) -> list[tuple[str, str | None]]:
    try:
        return [(str(naam), soort) for naam, soort in pyogrio.list_layers(file)]
    except (DataSourceError, DataLayerError) as error:
        raise unreadable(bron) from error


def _find_layer(layers: Sequence[tuple[str, str | None]], wanted: str, bron: Bron) -> str:
    for same in (str.__str__, str.casefold):
        for naam, _soort in layers:
            if same(naam) == same(wanted):
                return naam
    namen = opsomming(naam for naam, _ in layers)
    raise KeuzeFout(
        _("{naam} heeft geen laag {laag}. Kies met --layer uit: {namen}.").format(
            naam=bron.naam, laag=wanted, namen=namen
        )
    )


def _feature_ids(formaat: Formaat, velden: dict[str, NDArray[Any]], fids: NDArray[np.int64]) -> list[str]:
    """The file's own ids: gml:id, the id of a GeoJSON feature, else the number that GDAL knows a row by."""
    own = {Formaat.GML: ("geo_id", "gml_id"), Formaat.GEOJSON: ("id",), Formaat.TOPOJSON: ("id",)}.get(formaat, ())
    for naam in own:
        values = velden.get(naam)
        if values is None or values.dtype != object:
            continue
        ids = values.tolist()
        if all(isinstance(value, str) and value for value in ids) and len(set(ids)) == len(ids):
            return ids
    return [str(fid) for fid in fids]


def _join(parts: Sequence[_Part], given: str, naam: str) -> Tabel:
    """One table from the parts; a field that a part does not have is empty there."""
    crs = {given or _crs_of(part, naam) for part in parts}
    if len(crs) > 1:
        raise KeuzeFout(
            _("De bestanden in {naam} hebben verschillende coördinatenstelsels: {stelsels}. Lever ze los aan.").format(
                naam=naam, stelsels=opsomming(sorted(crs))
            )
        )
    namen = list(dict.fromkeys(veld for part in parts for veld in part.velden))
    return Tabel(
        laag=parts[0].laag,
        velden={veld: _concatenate(veld, parts) for veld in namen},
        geometrie=np.concatenate([part.geometrie for part in parts]),
        ids=_unique_ids(parts),
        crs=crs.pop(),
        gesloten=np.concatenate([part.gesloten for part in parts]),
        onleesbaar=np.concatenate([part.onleesbaar for part in parts]),
    )


def _concatenate(veld: str, parts: Sequence[_Part]) -> NDArray[Any]:
    columns = [part.velden.get(veld, np.full(len(part.ids), None, dtype=object)) for part in parts]
    same = len({column.dtype for column in columns}) == 1
    return np.concatenate(columns if same else [column.astype(object) for column in columns])


def _unique_ids(parts: Sequence[_Part]) -> list[str]:
    """Row numbers of several files repeat; then the number of the file goes before them."""
    ids = [fid for part in parts for fid in part.ids]
    if len(parts) == 1 or len(set(ids)) == len(ids):
        return ids
    return [f"{number}:{fid}" for number, part in enumerate(parts, start=1) for fid in part.ids]


def _crs_of(part: _Part, naam: str) -> str:
    if not part.meta["crs"]:
        raise KeuzeFout(
            _(
                "{naam} noemt geen coördinatenstelsel. Geef het op, bijvoorbeeld --crs EPSG:28992 (RD) of "
                "--crs EPSG:4326 (lengte en breedte)."
            ).format(naam=naam)
        )
    return str(part.meta["crs"])
