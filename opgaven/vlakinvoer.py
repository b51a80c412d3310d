"""The place of one opgave as somebody gives it in the form: a file, areas, or pasted text. To a MultiPolygon in RD.

Cleaning (RD, valid, in the Netherlands) is that of the imports. Every failure is a ValidationError in Dutch.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import shapely
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from numpy.typing import NDArray

from accounts.formulieren.invoer import BewaardeUpload
from accounts.permissions import Doelgroep
from accounts.services.bewaren import Bestand
from gebied.crs import RD
from gebied.generalisatie import to_multi
from gebied.importeren.fouten import InvoerFout
from gebied.importeren.gdal import safe_name
from gebied.importeren.geometrie import Schoon, clean
from gebied.importeren.keuren import MAX_DIEPTE, depth_of
from gebied.importeren.lezen import Keuze, Tabel, read_file
from gebied.models import Gebied
from gebied.taal import getal
from opgaven.selectors.bewaard import kept_shape
from opgaven.taal.vorm import invalid_sentence
from opgaven.vormen import VormFout
from opgaven.vormen.coordinaten import read_coordinates
from opgaven.vormen.toetsen import BUITEN, corner_outside

MAX_UPLOAD_MB: Final = 100
#: Of pasted text, in characters; a border with more is better delivered as a file.
MAX_TEKST: Final = 2_000_000
#: The kind of a kept file that holds the polygon that we once made of an upload.
WKB: Final = "application/wkb"
#: Numbers up to here can only be degrees: in RD the Netherlands lies far beyond.
_GRADEN_MAX: Final = 180.0
#: How a command asks for a choice, and how the form does.
_OPTIES: Final = (
    (gettext_lazy("Geef het op, bijvoorbeeld --crs EPSG:28992 (RD)"), gettext_lazy("Kies het hieronder: RD")),
    (gettext_lazy("Gebruik --crs EPSG:28992 (RD)"), gettext_lazy("Kies RD (EPSG:28992)")),
    (gettext_lazy("--crs EPSG:4326 (lengte en breedte)"), gettext_lazy("lengte en breedte")),
    ("--crs EPSG:4326", gettext_lazy("lengte en breedte (EPSG:4326)")),  # onvertaald: an option
    (
        gettext_lazy("Kies met --layer uit:"),
        gettext_lazy("Bewaar de laag die u wilt gebruiken als los bestand. De lagen zijn:"),
    ),
)
#: What nests in WKT, as it nests in JSON.
_HAAKJES = bytes.maketrans(b"()", b"[]")


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A place that was read, and what had to be done about it: sentences for who gave it."""

    vlak: MultiPolygon
    zinnen: tuple[str, ...] = ()


def from_upload(bestand: UploadedFile, crs: str = "") -> MultiPolygon:
    """All polygons of a file together. The file is read from a folder of our own and thrown away."""
    return read_upload(bestand, crs).vlak


def from_text(tekst: str) -> MultiPolygon:
    """Pasted GeoJSON or WKT, in RD or in degrees; told apart by the size of the numbers."""
    return read_text(tekst).vlak


def read_upload(bestand: UploadedFile, crs: str = "") -> Gelezen:
    """As from_upload, with what was repaired."""
    if isinstance(bestand, BewaardeUpload) and bestand.content_type == WKB:
        return Gelezen(cast("MultiPolygon", GEOSGeometry(memoryview(bestand.read()), srid=RD)))
    if (bestand.size or 0) > MAX_UPLOAD_MB * 1024**2:
        raise ValidationError(
            _("Dit bestand is groter dan {mb} MB. Lees het in met import_opgaven.").format(mb=MAX_UPLOAD_MB)
        )
    with tempfile.TemporaryDirectory(prefix="opgave-") as folder:
        path = Path(folder) / safe_name(bestand.name or "")
        with path.open("wb") as copy:
            copy.writelines(bestand.chunks())
        try:
            return read_table(read_file(path, Keuze(crs=crs)))
        except InvoerFout as error:
            raise ValidationError(_without_options(str(error))) from error


def to_keep(veld: str, bestand: UploadedFile, geometrie: GEOSGeometry) -> Bestand:
    """What to keep of an upload that was read: the polygon, under the name of the file."""
    return Bestand(veld, Path(bestand.name or "bestand").name, WKB, bytes(geometrie.wkb))


def read_text(tekst: str) -> Gelezen:
    """As from_text, with what was repaired."""
    geometrie = _parse(tekst.strip())
    grens = np.abs(shapely.get_coordinates(geometrie)).max(initial=0.0)
    return read_shape(geometrie, "EPSG:4326" if grens <= _GRADEN_MAX else f"EPSG:{RD}")


def read_shape(geometrie: Any, crs: str | int) -> Gelezen:
    """One geometry of shapely, whatever it is, in a system that is known. Raises ValidationError."""
    nee = np.array([False])
    row = np.array([geometrie], dtype=object)
    return read_table(Tabel("", {}, row, ["1"], str(crs), gesloten=nee, onleesbaar=nee))


def codes_in(tekst: str) -> list[str]:
    """Codes of areas as somebody types them.

    >>> codes_in("WK01, WK02;WK03 ")
    ['WK01', 'WK02', 'WK03']
    """
    return [code for code in re.split(r"[\s,;]+", tekst) if code]


def from_areas(codes: Sequence[str], indeling_id: int, doelgroep: Doelgroep) -> MultiPolygon:
    """The union of areas of one indeling, by their codes. Only what may be seen: it shows where it lies."""
    gebieden = Gebied.objects.visible_to(doelgroep).filter(indeling_id=indeling_id, code__in=codes)
    rows = dict(gebieden.values_list("code", "geometrie"))
    onbekend = [code for code in codes if code not in rows]
    if onbekend:
        raise ValidationError(_("Deze indeling heeft geen gebied met code {codes}.").format(codes=", ".join(onbekend)))
    vlakken = shapely.from_wkb([bytes(vlak.wkb) for vlak in rows.values()])
    return to_django(shapely.union_all(vlakken))


def from_area_ids(ids: Sequence[int], doelgroep: Doelgroep) -> MultiPolygon:
    """The union of areas by their numbers, whatever their indeling. Only what may be seen."""
    rows = list(Gebied.objects.visible_to(doelgroep).filter(pk__in=ids).values_list("geometrie", flat=True))
    if not rows or len(rows) != len(set(ids)):
        raise ValidationError(_("Een van deze gebieden bestaat niet meer. Kies de gebieden opnieuw."))
    return to_django(shapely.union_all(shapely.from_wkb([bytes(vlak.wkb) for vlak in rows])))


def _parse(tekst: str) -> Any:
    if len(tekst) > MAX_TEKST:
        raise ValidationError(_("Deze tekst is langer dan 2 miljoen tekens. Lever het vlak aan als bestand."))
    if depth_of(iter([tekst.encode().translate(_HAAKJES)])) > MAX_DIEPTE:
        raise ValidationError(
            _(
                "Deze tekst is dieper genest dan {diepte} lagen. Plak alleen het vlak, bijvoorbeeld "
                "POLYGON ((155000 463000, ...))."
            ).format(diepte=MAX_DIEPTE)
        )
    try:
        if tekst.startswith("{"):
            return shapely.from_geojson(json.dumps(json.loads(tekst)))
        return shapely.from_wkt(re.sub(r"^SRID=\d+;", "", tekst))
    except (ValueError, shapely.GEOSException) as error:
        raise ValidationError(
            _("Deze tekst is geen GeoJSON en geen WKT. Plak bijvoorbeeld POLYGON ((155000 463000, ...)).")
        ) from error


def from_shape(vlak: Any) -> Gelezen:
    """A shape of shapely in RD that we cleaned before."""
    return Gelezen(to_django(vlak))


def from_key(sleutel: str, gebruiker_id: int | None) -> MultiPolygon:
    """The place that was read, drawn or cut before, under the key that its maker was given."""
    vlak = kept_shape(sleutel, gebruiker_id)
    if vlak is None:
        raise ValidationError(_("De plek die u koos is niet meer bewaard. Kies of teken haar opnieuw."))
    return to_django(vlak)


def from_coordinates(tekst: str) -> MultiPolygon:
    """Typed coordinates in RD or WGS84, a point on a line."""
    try:
        return read_shape(*read_coordinates(tekst)).vlak
    except VormFout as error:
        raise ValidationError(str(error)) from error


def read_table(tabel: Tabel) -> Gelezen:
    """The union of what can be used; refused when there is nothing, with the first reason why."""
    schoon = clean(tabel)
    vlakken: NDArray[Any] = schoon.geometrie[~shapely.is_missing(schoon.geometrie)]
    if not len(vlakken):
        reden = next(iter(schoon.afgewezen.values()), _("heeft geen vlakken"))
        raise ValidationError(_("Hier is geen vlak van te maken: wat u gaf {reden}.").format(reden=reden))
    samen = vlakken[0] if len(vlakken) == 1 else shapely.union_all(vlakken)
    if corner_outside(samen) is not None:
        raise ValidationError(invalid_sentence(str(BUITEN), herstelbaar=False))
    return Gelezen(to_django(samen), _repairs(schoon, len(tabel)))


def _repairs(schoon: Schoon, rijen: int) -> tuple[str, ...]:
    """What was repaired, in a sentence, and what could not be used."""
    zinnen = [f"{reden[:1].upper()}{reden[1:]}." for reden in list(schoon.gerepareerd.values())[:1]]
    if len(schoon.gerepareerd) > 1:
        zinnen = [
            _("{hoeveel} vlakken waren ongeldig en zijn hersteld.").format(hoeveel=getal(len(schoon.gerepareerd)))
        ]
    if schoon.afgewezen:
        zinnen.append(
            _("{hoeveel} van de {rijen} rijen zijn niet gebruikt: geen bruikbaar vlak.").format(
                hoeveel=getal(len(schoon.afgewezen)), rijen=getal(rijen)
            )
        )
    return tuple(zinnen)


def to_django(geometrie: Any) -> MultiPolygon:
    """The polygonal part of a geometry of shapely in RD, as the model wants it."""
    multi = to_multi(np.array([geometrie], dtype=object))
    return cast("MultiPolygon", GEOSGeometry(memoryview(shapely.to_wkb(multi[0])), srid=RD))


def _without_options(zin: str) -> str:
    """The form has fields for what a command has options for."""
    for optie, veld in _OPTIES:
        zin = zin.replace(str(optie), str(veld))
    return zin
