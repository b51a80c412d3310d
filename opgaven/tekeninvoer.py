"""The place of an opgave as it was drawn in a browser: GeoJSON in degrees. Nothing in it is trusted.

Corners that nobody moved keep their stored coordinates, so that a drawing that came back unchanged is the same polygon
to the last bit, and a moved corner moves no other.
"""

from __future__ import annotations

from typing import Any, Final

import shapely
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon
from django.core.exceptions import ValidationError

from opgaven.taal.vorm import invalid_sentence
from opgaven.vlakinvoer import to_django
from opgaven.vormen import VormFout
from opgaven.vormen.geojson import read_json, read_polygon
from opgaven.vormen.toetsen import check_shape

#: In characters. The largest drawing takes about half of it.
_TEKST_MAX: Final = 1_500_000
#: Metres. To degrees and back costs a thousandth of this; nobody draws so near a corner by chance.
_ZELFDE_PUNT: Final = 0.002
_TE_GROOT = "Deze tekening is te groot om op te slaan. Lever het vlak aan als bestand."


def from_drawing(tekst: str, eerder: GEOSGeometry | None = None) -> MultiPolygon:
    """A valid MultiPolygon in RD; ``eerder`` is the polygon that was on the map to begin with."""
    if len(tekst) > _TEKST_MAX:
        raise ValidationError(_TE_GROOT)
    try:
        vlak = read_polygon(read_json(tekst.encode()))
    except VormFout as fout:
        raise ValidationError(str(fout)) from fout
    if eerder is not None:
        vlak = _keep_corners(vlak, shapely.from_wkb(bytes(eerder.wkb)))
    toets = check_shape(vlak)
    if not toets.geldig:
        raise ValidationError(invalid_sentence(toets.reden, herstelbaar=toets.hersteld is not None))
    return to_django(toets.vlak)


def _keep_corners(vlak: Any, eerder: Any) -> Any:
    """The same drawing, with the stored coordinates of each corner that is still where it was."""
    oud, nieuw = shapely.get_coordinates(eerder), shapely.get_coordinates(vlak)
    gevonden, bij = shapely.STRtree(shapely.points(oud)).query_nearest(
        shapely.points(nieuw), max_distance=_ZELFDE_PUNT, all_matches=False
    )
    nieuw[gevonden] = oud[bij]
    return shapely.set_coordinates(vlak, nieuw)
