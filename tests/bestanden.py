"""Tiny files of every format, as others would deliver them."""

from __future__ import annotations

import gzip
import json
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from tests.make import X0, Y0

RD_CRS = "EPSG:28992"


def box(x: float = 0, y: float = 0, width: float = 1000) -> shapely.Polygon:
    """A square in metres from (100000, 400000)."""
    return shapely.box(X0 + x, Y0 + y, X0 + x + width, Y0 + y + width)


def write(
    path: Path,
    shapes: Sequence[Any],
    fields: Mapping[str, Sequence[Any]] | None = None,
    crs: str | None = RD_CRS,
    driver: str = "GPKG",
    **options: Any,
) -> Path:
    """A file with these shapes; without ``fields`` each has a code and a name."""
    fields = fields or {
        "code": [f"WK{n:06d}" for n in range(1, len(shapes) + 1)],
        "naam": [f"Wijk {n}" for n in range(1, len(shapes) + 1)],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        _write(path, shapes, fields, crs=crs, driver=driver, **options)
    return path


def _write(path: Path, shapes: Sequence[Any], fields: Mapping[str, Sequence[Any]], **options: Any) -> None:
    pyogrio.raw.write(
        path,
        np.array([None if shape is None else shapely.to_wkb(shape) for shape in shapes], dtype=object),
        [_column(values) for values in fields.values()],
        list(fields),
        geometry_type=options.pop("geometry_type", "Unknown"),
        **options,
    )


def _column(values: Sequence[Any]) -> Any:
    numbers = all(isinstance(value, (int, float)) for value in values)
    return np.array(values) if numbers else np.array(values, dtype=object)


def zipped(target: Path, *sources: Path, folder: str = "levering/") -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for source in sources:
            archive.write(source, folder + source.name)
    return target


def gzipped(source: Path) -> Path:
    target = source.with_name(source.name + ".gz")
    target.write_bytes(gzip.compress(source.read_bytes()))
    return target


def topojson(path: Path, shapes: Sequence[shapely.Polygon]) -> Path:
    """A topology with one arc per square, as CBS in uw buurt and Cartomap deliver it: without a CRS."""
    geometries = [
        {
            "type": "Polygon",
            "arcs": [[n]],
            "properties": {"statcode": f"GM{n + 1:04d}", "statnaam": f"Gemeente {n + 1}"},
        }
        for n in range(len(shapes))
    ]
    path.write_text(
        json.dumps(
            {
                "type": "Topology",
                "arcs": [[list(point) for point in shape.exterior.coords] for shape in shapes],
                "objects": {"gemeenten": {"type": "GeometryCollection", "geometries": geometries}},
            }
        ),
        encoding="utf-8",
    )
    return path


def stop_gio(path: Path, shapes: Sequence[shapely.Polygon]) -> Path:
    """Locations in a group, as an environmental plan publishes them."""
    locations = "".join(_location(n, shape) for n, shape in enumerate(shapes, start=1))
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?><geo:GeoInformatieObjectVaststelling '
        'xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/"><geo:vastgesteldeVersie>'
        "<geo:GeoInformatieObjectVersie><geo:FRBRWork>/join/id/regdata/pv99/2023/zone</geo:FRBRWork><geo:groepen>"
        "<geo:Groep><geo:groepID>g1</geo:groepID><geo:label>stiltegebied</geo:label></geo:Groep></geo:groepen>"
        f"<geo:locaties>{locations}</geo:locaties></geo:GeoInformatieObjectVersie></geo:vastgesteldeVersie>"
        "</geo:GeoInformatieObjectVaststelling>",
        encoding="utf-8",
    )
    return path


def _location(n: int, shape: shapely.Polygon) -> str:
    points = " ".join(f"{x} {y}" for x, y in shape.exterior.coords)
    return (
        f"<geo:Locatie><geo:naam>Stil &amp; donker {n}</geo:naam><geo:geometrie><b:Geometrie "
        f'xmlns:b="http://www.geostandaarden.nl/basisgeometrie/1.0" xmlns:gml="http://www.opengis.net/gml/3.2" '
        f'gml:id="id-{n}"><b:id>loc{n}</b:id><b:geometrie><gml:Polygon gml:id="p{n}" '
        f'srsName="urn:ogc:def:crs:EPSG::28992"><gml:exterior><gml:LinearRing><gml:posList>{points}</gml:posList>'
        "</gml:LinearRing></gml:exterior></gml:Polygon></b:geometrie></b:Geometrie></geo:geometrie>"
        "<geo:groepID>g1</geo:groepID></geo:Locatie>"
    )
