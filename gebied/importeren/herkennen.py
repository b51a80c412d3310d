"""Which format is this file, judged by its content, never by its name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from xml.parsers import expat

from django.utils.translation import gettext as _

from gebied.importeren.fouten import BestandFout

HEAD_BYTES = 65_536


class Formaat(StrEnum):
    """What we read; the value is the name of the GDAL driver, the only one that may open it."""

    GEOPACKAGE = "GPKG"
    GEOJSON = "GeoJSON"
    TOPOJSON = "TopoJSON"
    SHAPEFILE = "ESRI Shapefile"  # onvertaald: of GDAL
    GML = "GML"
    FLATGEOBUF = "FlatGeobuf"
    STOP = "STOP"
    ZIP = "zip"
    GZIP = "gzip"


_MAGIC = (
    (b"PK\x03\x04", Formaat.ZIP),
    (b"\x1f\x8b", Formaat.GZIP),
    (b"fgb\x03", Formaat.FLATGEOBUF),
    (b"\x00\x00\x27\x0a", Formaat.SHAPEFILE),
)
_TOPOLOGY = re.compile(rb'"type"\s*:\s*"Topology"')
_GEOJSON = re.compile(
    rb'"type"\s*:\s*"(FeatureCollection|Feature|(Multi)?(Polygon|Point|LineString)|GeometryCollection)"'
)
#: Documents that speak of GML without holding data: metadata, schemas, styles.
_NO_DATA = (b"", b"MD_Metadata", b"schema", b"StyledLayerDescriptor", b"qgis", b"kml", b"OGRVRTDataSource")
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")


def recognise(path: Path) -> Formaat | None:
    """The format, or None when it is nothing that we read. Reads the head of the file, and of JSON the tail."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    for magic, formaat in _MAGIC:
        if head.startswith(magic):
            return formaat
    if head.startswith(b"SQLite format 3\x00"):
        return Formaat.GEOPACKAGE if head[68:72] in (b"GPKG", b"GP10", b"GP11") else None
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith((b"{", b"[")):
        return _json(head + _tail(path))
    return _xml(path, text) if text.startswith(b"<") else None


def _tail(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(HEAD_BYTES, path.stat().st_size - HEAD_BYTES))
        return file.read()


def _json(text: bytes) -> Formaat | None:
    if _TOPOLOGY.search(text):
        return Formaat.TOPOJSON
    return Formaat.GEOJSON if _GEOJSON.search(text) else None


def _xml(path: Path, text: bytes) -> Formaat | None:
    """GML or STOP by the root element; a document type is refused, for entities in it can reach other files."""
    root = _ROOT.search(re.sub(rb"<!--.*?-->", b"", text, flags=re.DOTALL))
    naam = root.group(1) if root else b""
    is_stop = naam.startswith(b"GeoInformatieObject")
    if not is_stop and (naam in _NO_DATA or b"http://www.opengis.net/gml" not in text):
        return None
    _check_xml(path)
    return Formaat.STOP if is_stop else Formaat.GML


def _check_xml(path: Path) -> None:
    """Read the whole file once: a half one would lose its last features unseen, and entities reach other files."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _refuse_doctype(path)
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except expat.ExpatError as error:
        message = _("{naam} is geen goede XML (regel {regel}). Download of maak het bestand opnieuw.").format(
            naam=path.name, regel=error.lineno
        )
        raise BestandFout(message) from error


def _refuse_doctype(path: Path) -> None:
    raise BestandFout(
        _("{naam} bevat een DOCTYPE. Dat is niet veilig: lever het bestand zonder DOCTYPE aan.").format(naam=path.name)
    )
