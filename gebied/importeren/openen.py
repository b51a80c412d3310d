"""Open a file of somebody else: it exists, is not too large, is a format on our list, and can reach nothing else.

GDAL never sees the path that the user gave, only links and unpacked copies in a folder of our own: no driver is chosen
by a name, no file beside the given one is read along, and no network address can be asked for.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebied.importeren.fouten import BestandFout, KeuzeFout, opsomming
from gebied.importeren.gdal import safe_name
from gebied.importeren.herkennen import Formaat, recognise
from gebied.importeren.keuren import inspect
from gebied.importeren.stop import rewrite_as_gml
from gebied.importeren.uitpakken import MAX_BYTES, unpack_gzip, unpack_zip

LEESBAAR = gettext_lazy(
    "GeoPackage, GeoJSON, TopoJSON, Shapefile, GML (ook STOP/GIO) of FlatGeobuf, ook in .zip of .gz"
)
_BESIDE_SHP = (".shp", ".dbf", ".shx", ".prj", ".cpg")
_EXTENSION = {
    Formaat.GEOPACKAGE: ".gpkg",
    Formaat.GEOJSON: ".geojson",
    Formaat.TOPOJSON: ".topojson",
    Formaat.SHAPEFILE: ".shp",
    Formaat.GML: ".gml",
    Formaat.FLATGEOBUF: ".fgb",
}


@dataclass(frozen=True)
class Bron:
    """A data set that GDAL may open: one file, or several of one format."""

    naam: str
    formaat: Formaat
    bestanden: tuple[Path, ...]


@contextmanager
def open_bron(path: Path, hoogstens: int = MAX_BYTES) -> Iterator[Bron]:
    """The data set in a file, for as long as the context lasts; unpacked it is at most so many bytes."""
    _check(path)
    with tempfile.TemporaryDirectory(prefix="invoer-") as folder:
        yield _as_bron(path, Path(folder), hoogstens)


def _check(path: Path) -> None:
    if not path.exists():
        raise KeuzeFout(_("Het bestand {path} bestaat niet. Controleer de naam en de map.").format(path=path))
    if not path.is_file():
        raise KeuzeFout(
            _("{path} is een map of geen gewoon bestand. Geef een bestand op: {formaten}.").format(
                path=path, formaten=LEESBAAR
            )
        )
    if path.stat().st_size > MAX_BYTES:
        raise BestandFout(
            _("{naam} is groter dan {maximum} GB. Splits het bestand.").format(
                naam=path.name, maximum=MAX_BYTES // 1024**3
            )
        )
    if path.stat().st_size == 0:
        raise BestandFout(_("{naam} is leeg. Download of maak het bestand opnieuw.").format(naam=path.name))


def _as_bron(path: Path, folder: Path, hoogstens: int) -> Bron:
    formaat = recognise(path)
    if formaat is Formaat.GZIP:
        inner = unpack_gzip(path, _subfolder(folder, "uitgepakt"), hoogstens)
        return _combine(path.name, [inner], folder)
    if formaat is Formaat.ZIP:
        return _combine(path.name, unpack_zip(path, _subfolder(folder, "uitgepakt"), hoogstens), folder)
    return _combine(path.name, [path], folder)


def _subfolder(folder: Path, naam: str) -> Path:
    (folder / naam).mkdir()
    return folder / naam


def _combine(naam: str, files: Sequence[Path], folder: Path) -> Bron:
    """One data set from the files that we can read; the others (documentation, styles) are left aside."""
    found = [(file, formaat) for file in sorted(files) if file.stat().st_size and (formaat := _vector(file))]
    formats = {formaat for _, formaat in found}
    if not found:
        raise BestandFout(
            _("{naam} is geen kaartbestand dat wij kunnen lezen. Lever aan als {formaten}.").format(
                naam=naam, formaten=LEESBAAR
            )
        )
    if len(formats) > 1 or (len(found) > 1 and formats == {Formaat.GEOPACKAGE}):
        inhoud = opsomming(file.name for file, _ in found)
        raise BestandFout(
            _("{naam} bevat meer dan één gegevensset: {inhoud}. Lever ze los aan.").format(naam=naam, inhoud=inhoud)
        )
    formaat = formats.pop()
    sources = [file for file, _ in found]
    for file in sources:
        inspect(file, formaat, naam if len(sources) == 1 else file.name)
    if formaat is Formaat.STOP:
        return Bron(naam, Formaat.GML, (rewrite_as_gml(sources, folder / "Locatie.gml"),))
    return Bron(naam, formaat, tuple(_link(file, formaat, folder, i) for i, file in enumerate(sources)))


def _vector(file: Path) -> Formaat | None:
    """The format of a file with shapes; an index of a Shapefile starts with the same bytes, but holds none."""
    formaat = recognise(file)
    index = formaat is Formaat.SHAPEFILE and file.suffix.lower() == ".shx"
    return None if index or formaat in (Formaat.ZIP, Formaat.GZIP) else formaat


def _link(file: Path, formaat: Formaat, folder: Path, number: int) -> Path:
    """A link with the right ending in a folder of its own, so that nothing beside the file is read along."""
    place = _subfolder(folder, f"deel-{number}")
    stem = safe_name(f"{file.stem}.x").removesuffix(".x")
    target = place / f"{stem}{_EXTENSION[formaat]}"
    target.symlink_to(file.resolve())
    if formaat is Formaat.SHAPEFILE:
        _link_beside(file, place, stem)
    return target


def _link_beside(file: Path, place: Path, stem: str) -> None:
    for other in sorted(file.parent.iterdir()):
        suffix = other.suffix.lower()
        if other.stem.casefold() == file.stem.casefold() and suffix in _BESIDE_SHP[1:]:
            (place / f"{stem}{suffix}").symlink_to(other.resolve())
