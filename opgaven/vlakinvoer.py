"""The place of one opgave as somebody gives it in the form: a file, areas, or pasted text. To a MultiPolygon in RD.

Cleaning (RD, valid, in the Netherlands) is that of the imports. Every failure is a ValidationError in Dutch.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import shapely
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from numpy.typing import NDArray

from accounts.formulieren.invoer import BewaardeUpload
from accounts.permissions import Doelgroep
from accounts.services.bewaren import Bestand
from gebied.crs import RD
from gebied.generalisatie import to_multi
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.gdal import safe_name
from gebied.importeren.geometrie import clean
from gebied.importeren.keuren import MAX_DIEPTE, depth_of
from gebied.importeren.lezen import Keuze, Tabel, read_file
from gebied.models import Gebied

MAX_UPLOAD_MB: Final = 100
#: Of pasted text, in characters; a border with more is better delivered as a file.
MAX_TEKST: Final = 2_000_000
#: The kind of a kept file that holds the polygon that we once made of an upload.
WKB: Final = "application/wkb"
#: Numbers up to here can only be degrees: in RD the Netherlands lies far beyond.
_GRADEN_MAX: Final = 180.0
#: What nests in WKT, as it nests in JSON.
_HAAKJES = bytes.maketrans(b"()", b"[]")


def from_upload(bestand: UploadedFile, crs: str = "") -> MultiPolygon:
    """All polygons of a file together. The file is read from a folder of our own and thrown away."""
    if isinstance(bestand, BewaardeUpload) and bestand.content_type == WKB:
        return cast("MultiPolygon", GEOSGeometry(memoryview(bestand.read()), srid=RD))
    if (bestand.size or 0) > MAX_UPLOAD_MB * 1024**2:
        raise ValidationError(f"Dit bestand is groter dan {MAX_UPLOAD_MB} MB. Lees het in met import_opgaven.")
    with tempfile.TemporaryDirectory(prefix="opgave-") as folder:
        path = Path(folder) / safe_name(bestand.name or "")
        with path.open("wb") as copy:
            copy.writelines(bestand.chunks())
        try:
            return _together(read_file(path, Keuze(crs=crs)))
        except InvoerFout as error:
            raise ValidationError(_without_options(str(error))) from error


def to_keep(veld: str, bestand: UploadedFile, geometrie: GEOSGeometry) -> Bestand:
    """What to keep of an upload that was read: the polygon, under the name of the file."""
    return Bestand(veld, Path(bestand.name or "bestand").name, WKB, bytes(geometrie.wkb))


def from_text(tekst: str) -> MultiPolygon:
    """Pasted GeoJSON or WKT, in RD or in degrees; told apart by the size of the numbers."""
    geometrie = _parse(tekst.strip())
    grens = np.abs(shapely.get_coordinates(geometrie)).max(initial=0.0)
    crs = "EPSG:4326" if grens <= _GRADEN_MAX else f"EPSG:{RD}"
    nee = np.array([False])
    return _together(
        Tabel(
            laag="tekst",
            velden={},
            geometrie=np.array([geometrie], dtype=object),
            ids=["1"],
            crs=crs,
            gesloten=nee,
            onleesbaar=nee,
        )
    )


def from_areas(codes: Sequence[str], indeling_id: int, doelgroep: Doelgroep) -> MultiPolygon:
    """The union of areas of one indeling, by their codes. Only what may be seen: it shows where it lies."""
    gebieden = Gebied.objects.visible_to(doelgroep).filter(indeling_id=indeling_id, code__in=codes)
    rows = dict(gebieden.values_list("code", "geometrie"))
    onbekend = [code for code in codes if code not in rows]
    if onbekend:
        raise ValidationError(f"Deze indeling heeft geen gebied met code {', '.join(onbekend)}.")
    vlakken = shapely.from_wkb([bytes(vlak.wkb) for vlak in rows.values()])
    return _to_django(shapely.union_all(vlakken))


def _parse(tekst: str) -> Any:
    if len(tekst) > MAX_TEKST:
        raise ValidationError("Deze tekst is langer dan 2 miljoen tekens. Lever het vlak aan als bestand.")
    if depth_of(iter([tekst.encode().translate(_HAAKJES)])) > MAX_DIEPTE:
        raise ValidationError(
            f"Deze tekst is dieper genest dan {MAX_DIEPTE} lagen. Plak alleen het vlak, bijvoorbeeld "
            "POLYGON ((155000 463000, ...))."
        )
    try:
        if tekst.startswith("{"):
            return shapely.from_geojson(json.dumps(json.loads(tekst)))
        return shapely.from_wkt(re.sub(r"^SRID=\d+;", "", tekst))
    except (ValueError, shapely.GEOSException) as error:
        raise ValidationError(
            "Deze tekst is geen GeoJSON en geen WKT. Plak bijvoorbeeld POLYGON ((155000 463000, ...))."
        ) from error


def _together(tabel: Tabel) -> MultiPolygon:
    """The union of what can be used; refused when there is nothing, with the first reason why."""
    schoon = clean(tabel)
    vlakken: NDArray[Any] = schoon.geometrie[~shapely.is_missing(schoon.geometrie)]
    if not len(vlakken):
        reden = next(iter(schoon.afgewezen.values()), "heeft geen vlakken")
        raise ValidationError(f"Hier is geen vlak van te maken: wat u gaf {reden}.")
    return _to_django(shapely.union_all(vlakken))


def _to_django(geometrie: Any) -> MultiPolygon:
    multi = to_multi(np.array([geometrie], dtype=object))
    return cast("MultiPolygon", GEOSGeometry(memoryview(shapely.to_wkb(multi[0])), srid=RD))


def _without_options(zin: str) -> str:
    """The form has a field for the coordinate system, not an option of a command."""
    return zin.replace("Geef het op, bijvoorbeeld --crs EPSG:28992 (RD)", "Kies het hieronder: RD").replace(
        "--crs EPSG:4326 (lengte en breedte)", "lengte en breedte"
    )
