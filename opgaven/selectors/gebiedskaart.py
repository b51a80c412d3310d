"""The opgaven of one area for its small map."""

from __future__ import annotations

from django.contrib.gis.db.models import Extent, GeometryField
from django.contrib.gis.db.models.functions import AsGeoJSON, GeoFunc
from django.contrib.gis.geos import Polygon
from django.db.models import Value

from gebied.crs import WGS84
from gebied.models import Gebied, GebiedVorm
from gebied.selectors.vorm import DECIMALEN, detail_for, feature_collection
from opgaven.models import Aard, OpgaveVorm
from opgaven.selectors.gebied import GebiedDetail, OpgaveKort

#: A small map of more shapes than this shows nothing any more; the largest are kept.
VORMEN_MAX = 150
#: From more shapes than this their borders tell more than their fills.
VEEL = 40
#: The map is wider than high and shows some surroundings: so many times the size of the area is kept.
RUIM = 2.5
#: A degree of longitude as a share of one of latitude, in the middle of the Netherlands.
LENGTEGRAAD = 0.62
_LEEG = '"coordinates":[]'


class ClipByBox(GeoFunc):
    """The part of a shape within a box: fast, for drawing only."""

    function = "ST_ClipByBox2D"
    geom_param_pos = (0, 1)
    output_field = GeometryField(srid=WGS84)


def opgaven_geojson(gebied: Gebied, detail: GebiedDetail | None) -> str:
    """A FeatureCollection of the opgaven that take part, the largest below. Two queries on shapes made for drawing."""
    kort = {deel.opgave.id: deel.opgave for deel in detail.deelnames[:VORMEN_MAX]} if detail else {}
    vormen = _shapes(gebied, list(kort))
    drukte = "veel" if len(vormen) > VEEL else "weinig"
    return feature_collection((vormen[pk], _properties(kort[pk], drukte)) for pk in kort if pk in vormen)


def _shapes(gebied: Gebied, opgave_ids: list[int]) -> dict[int, str]:
    """GeoJSON per opgave, cut around the area."""
    detail = detail_for(gebied.oppervlakte_m2)
    box = GebiedVorm.objects.filter(gebied=gebied, detail=detail).aggregate(box=Extent("geometrie"))["box"]
    if box is None:
        return {}
    rows = OpgaveVorm.objects.filter(opgave_id__in=opgave_ids, detail=detail).annotate(
        tekst=AsGeoJSON(ClipByBox("geometrie", Value(_around(box))), precision=DECIMALEN)
    )
    return {pk: tekst for pk, tekst in rows.values_list("opgave_id", "tekst") if tekst and _LEEG not in tekst}


def _around(box: tuple[float, float, float, float]) -> Polygon:
    """A box around an area that is larger than what the map shows at first, whatever the form of the area."""
    west, zuid, oost, noord = box
    straal = max((oost - west) * LENGTEGRAAD, noord - zuid) * RUIM / 2
    x, y = (west + oost) / 2, (zuid + noord) / 2
    polygon = Polygon.from_bbox((x - straal / LENGTEGRAAD, y - straal, x + straal / LENGTEGRAAD, y + straal))
    polygon.srid = WGS84
    return polygon


def _properties(opgave: OpgaveKort, drukte: str) -> dict[str, str]:
    soort = opgave.aard if opgave.aard == Aard.WERKINGSGEBIED else opgave.geometriesoort
    return {
        "klasse": f"klein-opgave klein-opgave--{soort} klein-opgave--{drukte} type-kleur-{opgave.kleur}",
        "titel": f"{opgave.letter} · {opgave.naam}",
        "url": f"/opgaven/{opgave.id}/",
    }
