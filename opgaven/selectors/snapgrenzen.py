"""Borders of areas and opgaven in view that a drawing can snap to. Only what may be seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np
import shapely
from django.contrib.gis.geos import Polygon
from django.db import connection
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from numpy.typing import NDArray

from accounts.permissions import Doelgroep, visible_params, visible_sql
from gebied.crs import RD, WGS84
from gebied.models import Gebied, Niveau
from gebied.projectie import reproject, transformer
from gebied.selectors.vorm import feature_collection
from opgaven.kaartvraag import Laag, Uitsnede
from opgaven.models import Opgave
from opgaven.vormen.geojson import DECIMALEN
from opgaven.vormen.grenslijnen import Grenslijnen, borders_in
from opgaven.vormen.grenzen import SNAP_MAX
from opgaven.vormen.naden import ZELFDE_PUNT

#: From farther away nobody can point at one border.
SNAP_ZOOM: Final = 11
#: What is read of the database at most, as it is stored; the largest polygons are left out first.
_MAX_BYTES: Final = 48 * 1024**2
#: The same for who draws on: that is asked at every pause of the hand.
_NADEN_BYTES: Final = 16 * 1024**2
_INZOOMEN: Final = gettext_noop("Zoom verder in om op grenzen vast te klikken.")
_WEGGELATEN: Final = gettext_noop("Niet alle grenzen doen mee: er zijn er hier te veel. Zoom in voor de rest.")

_SQL = """
SELECT soort, naam, CASE WHEN samen <= %(bytes)s THEN ST_AsBinary(geometrie) END
FROM (SELECT *, sum(grootte) OVER (ORDER BY grootte, soort, id) AS samen FROM (
    SELECT 'gebied' AS soort, g.id, g.naam, g.geometrie, pg_column_size(g.geometrie) AS grootte
    FROM gebied_gebied g
    WHERE g.indeling_id = %(indeling)s::bigint AND g.niveau = %(niveau)s::text AND :mag_gebied
      AND g.geometrie && ST_MakeEnvelope(%(west)s, %(zuid)s, %(oost)s, %(noord)s, %(rd)s)
    UNION ALL
    SELECT 'opgave', o.id, o.naam, o.geometrie, pg_column_size(o.geometrie)
    FROM opgaven_opgave o
    WHERE o.verwijderd_op IS NULL AND o.id IS DISTINCT FROM %(zonder)s::bigint AND :mag_opgave
      AND o.geometrie && ST_MakeEnvelope(%(west)s, %(zuid)s, %(oost)s, %(noord)s, %(rd)s)
) alle) gemeten
ORDER BY soort, id
"""


def snap_borders(uitsnede: Uitsnede, laag: Laag | None, zonder: int | None, doelgroep: Doelgroep) -> str:
    """A FeatureCollection of lines in degrees, with ``weggelaten`` and ``melding``. At most two queries."""
    if uitsnede.zoom < SNAP_ZOOM:
        return _document([], _(_INZOOMEN))
    kader = _frame(uitsnede)
    rows = _read(kader, laag or _finest(kader, doelgroep), zonder, doelgroep, _MAX_BYTES)
    kept = [row for row in rows if row[2] is not None]
    grenzen = borders_in(_shapes(kept), kader, SNAP_MAX)
    weggelaten = grenzen.weggelaten or len(kept) < len(rows)
    return _document(_features(kept, grenzen), _WEGGELATEN if weggelaten else "")


def neighbours_of(vlak: Any, zonder: int | None, doelgroep: Doelgroep) -> NDArray[Any]:
    """The polygons that a drawing in RD may have been snapped to: opgaven, and areas of the finest layer where it lies.

    They are those of ``snap_borders`` without a layer, as the map of the form asks them. Where the finest layer of a
    view is not that of the drawing itself (two indelingen side by side), that of the drawing counts. Two queries.
    """
    west, zuid, oost, noord = vlak.bounds
    kader = (west - ZELFDE_PUNT, zuid - ZELFDE_PUNT, oost + ZELFDE_PUNT, noord + ZELFDE_PUNT)
    rows = _read(kader, _finest(kader, doelgroep), zonder, doelgroep, _NADEN_BYTES)
    return _shapes(row for row in rows if row[2] is not None)


def _frame(uitsnede: Uitsnede) -> tuple[float, float, float, float]:
    """The view in RD, a little wider than the screen, for degrees are slanted there."""
    change = transformer(str(WGS84), str(RD))
    return change.transform_bounds(uitsnede.west, uitsnede.zuid, uitsnede.oost, uitsnede.noord)


def _finest(kader: tuple[float, float, float, float], doelgroep: Doelgroep) -> Laag | None:
    """The finest niveau in view of the newest indeling. One query."""
    box = Polygon.from_bbox(kader)
    box.srid = RD
    rows = Gebied.objects.visible_to(doelgroep).filter(geometrie__bboverlaps=box)
    rows = rows.order_by(F("indeling__jaar").desc(nulls_last=True), "-indeling_id").values_list("indeling_id", "niveau")
    found = list(rows.distinct())
    lagen = [Laag(*row) for row in found if row[0] == found[0][0]]
    return min(lagen, key=_coarseness, default=None)


def _coarseness(laag: Laag) -> tuple[bool, int]:
    """Kernen and areas drawn by hand do not tile, so they come last."""
    return laag.niveau in (Niveau.KERN, Niveau.VRIJ), -Niveau.values.index(laag.niveau)


def _shapes(rows: Iterable[Any]) -> NDArray[Any]:
    shapes: NDArray[Any] = shapely.from_wkb(np.array([bytes(wkb) for *_, wkb in rows], dtype=object))
    return shapes


def _read(
    kader: tuple[float, float, float, float], laag: Laag | None, zonder: int | None, doelgroep: Doelgroep, maximum: int
) -> list[Any]:
    """Kind, name and geometry; without the geometry beyond so many bytes."""
    sql = _SQL.replace(":mag_gebied", visible_sql(Gebied, "g")).replace(":mag_opgave", visible_sql(Opgave, "o"))
    params = dict(zip(("west", "zuid", "oost", "noord"), kader, strict=True)) | visible_params(doelgroep)
    params |= {"indeling": laag and laag.indeling_id, "niveau": laag and laag.niveau, "rd": RD, "zonder": zonder}
    with connection.cursor() as cursor:
        cursor.execute(sql, params | {"bytes": maximum})
        return cursor.fetchall()


def _features(rows: Sequence[Any], grenzen: Grenslijnen) -> list[tuple[str, dict[str, str]]]:
    """Per area and opgave its borders as one feature."""
    lijnen = reproject(grenzen.lijnen, RD, WGS84)
    lijnen = shapely.transform(lijnen, lambda xy: np.round(xy, DECIMALEN))
    order = np.argsort(grenzen.rij, kind="stable")
    welke, nummer = np.unique(grenzen.rij[order], return_inverse=True)
    teksten = shapely.to_geojson(shapely.multilinestrings(lijnen[order], indices=nummer)) if len(welke) else []
    return [(tekst, {"soort": rows[i][0], "naam": rows[i][1]}) for i, tekst in zip(welke, teksten, strict=True)]


def _document(features: list[tuple[str, dict[str, str]]], melding: str) -> str:
    collection = feature_collection(features)
    return f'{collection[:-1]},"weggelaten":{json.dumps(bool(melding))},"melding":{json.dumps(melding)}}}'
