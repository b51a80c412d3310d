"""Pieces as an audience may see them: a list of stored ones, or pieces without what is hidden.

Pieces that differ by hidden opgaven only are one piece, and no corner or number tells where those end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, overload

from django.contrib.gis.geos import GEOSGeometry
from django.db import connection
from django.db.models import QuerySet

from accounts.permissions import Doelgroep, visible_params
from gebied.crs import RD
from gebied.models import Gebied
from gebied.stelsels import Stelsel, as_geojson, geojson_sql
from opgaven.models import Opgave, Stapelvlak
from opgaven.selectors.vlakkensql import SCHOON, geziene_vlakken
from opgaven.selectors.zicht import sees_all


def stapelvlakken_matching(
    *,
    doelgroep: Doelgroep,
    gebied: Sequence[int] | None = None,
    opgave: int | None = None,
    min_diepte: int | None = None,
    vlak: GEOSGeometry | None = None,
    stelsel: Stelsel | None = None,
) -> QuerySet[Stapelvlak] | Sequence[GezienVlak]:
    """Pieces by whatever is given, the deepest first; with ``geojson`` when a system is given."""
    if not sees_all(doelgroep):
        return GezieneVlakken(
            doelgroep, gebied=gebied, opgave=opgave, min_diepte=min_diepte, vlak=vlak, stelsel=stelsel
        )
    found = Stapelvlak.objects.select_related("gebied__indeling").defer("geometrie", "gebied__geometrie")
    lookups = {"gebied__in": gebied, "diepte__gte": min_diepte, "geometrie__intersects": vlak}
    found = found.filter(**{naam: waarde for naam, waarde in lookups.items() if waarde is not None})
    if opgave is not None:
        found = found.filter(opgave_ids__contains=[opgave])
    if stelsel is not None:
        found = found.annotate(geojson=as_geojson(stelsel))
    return found.order_by("-diepte", "-oppervlakte_m2", "pk")


def stapelvlak_by_id(pk: int, doelgroep: Doelgroep, stelsel: Stelsel) -> Stapelvlak | GezienVlak | None:
    """One piece by its number, with ``geojson``."""
    if sees_all(doelgroep):
        found = stapelvlakken_matching(doelgroep=doelgroep, stelsel=stelsel)
        return found.filter(pk=pk).first() if isinstance(found, QuerySet) else None
    return next(iter(GezieneVlakken(doelgroep, stelsel=stelsel, nummer=pk)[0:1]), None)


_WELKE = """(%(gebieden)s::bigint[] IS NULL OR s.gebied_id = ANY(%(gebieden)s::bigint[]))
    AND EXISTS (SELECT 1 FROM gebied_gebied g WHERE g.id = s.gebied_id AND :mag_gebied)"""
_PAST = """(%(opgave)s::bigint IS NULL OR %(opgave)s::bigint = ANY(s.leden)) AND cardinality(s.leden) >= %(min_diepte)s
    AND (%(vlak)s::geometry IS NULL OR bool_or(ST_Intersects(s.geometrie, ST_Transform(%(vlak)s::geometry, %(rd)s))))"""
_GEVONDEN = geziene_vlakken(welke=_WELKE, past=_PAST)
_BLADZIJDE = f"""SELECT s.nummer, s.gebied_id, s.leden, s.m2, s.ids
    FROM ({_GEVONDEN}) s WHERE %(nummer)s::bigint IS NULL OR s.nummer = %(nummer)s::bigint
    ORDER BY cardinality(s.leden) DESC, s.m2 DESC, s.gebied_id, s.leden
    LIMIT %(aantal)s OFFSET %(vanaf)s"""  # noqa: S608 - text of our own
_AANTAL = f"SELECT count(*) FROM ({_GEVONDEN}) s"  # noqa: S608 - text of our own


@dataclass(slots=True)
class GezienVlak:
    """A merged piece, with the attributes of a Stapelvlak."""

    id: int
    gebied_id: int
    gebied: Gebied
    diepte: int
    opgave_ids: list[int]
    oppervlakte_m2: float
    geojson: str | None = None
    opgaven_kort: list[Any] = field(default_factory=list)


class GezieneVlakken(Sequence[GezienVlak]):
    """Merged pieces, read a page at a time: one query for the count, three for a page."""

    def __init__(
        self,
        doelgroep: Doelgroep,
        *,
        stelsel: Stelsel | None,
        gebied: Sequence[int] | None = None,
        opgave: int | None = None,
        min_diepte: int | None = None,
        vlak: GEOSGeometry | None = None,
        nummer: int | None = None,
    ) -> None:
        self._stelsel = stelsel
        self._params: dict[str, Any] = {
            "gezien": list(Opgave.objects.visible_to(doelgroep).order_by().values_list("pk", flat=True)),
            "gebieden": None if gebied is None else list(gebied),
            "opgave": opgave,
            "min_diepte": min_diepte or 1,
            "vlak": None if vlak is None else vlak.hexewkb.decode(),
            "rd": RD,
            "nummer": nummer,
        }
        self._params |= visible_params(doelgroep)

    def __len__(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute(_AANTAL, self._params)
            return int(cursor.fetchone()[0])  # type: ignore[index]

    @overload
    def __getitem__(self, index: int) -> GezienVlak: ...
    @overload
    def __getitem__(self, index: slice) -> list[GezienVlak]: ...
    def __getitem__(self, index: int | slice) -> GezienVlak | list[GezienVlak]:
        if isinstance(index, int):
            return self[index : index + 1][0]
        vanaf = index.start or 0
        with connection.cursor() as cursor:
            cursor.execute(_BLADZIJDE, self._params | {"vanaf": vanaf, "aantal": index.stop - vanaf})
            rows = cursor.fetchall()
        gebieden = Gebied.objects.select_related("indeling").defer("geometrie").in_bulk({row[1] for row in rows})
        vormen = self._shapes({row[0]: row[4] for row in rows})
        return [_piece(row, gebieden[row[1]], vormen) for row in rows]

    def _shapes(self, ids: dict[int, list[int]]) -> dict[int, str]:
        """GeoJSON per number, united from the stored pieces. One query, or none."""
        if self._stelsel is None or not ids:
            return {}
        samen = geojson_sql(self._stelsel, SCHOON)
        sql = f"""SELECT d.nummer, {samen} FROM unnest(%s::bigint[], %s::bigint[]) AS d (nummer, id)
            JOIN opgaven_stapelvlak s ON s.id = d.id GROUP BY d.nummer"""  # noqa: S608 - text of our own
        paren = [(nummer, pk) for nummer, delen in ids.items() for pk in delen]
        with connection.cursor() as cursor:
            cursor.execute(sql, [[nummer for nummer, _ in paren], [pk for _, pk in paren]])
            return dict(cursor.fetchall())


def _piece(row: Any, gebied: Gebied, vormen: dict[int, str]) -> GezienVlak:
    nummer, gebied_id, leden, m2, _ = row
    return GezienVlak(nummer, gebied_id, gebied, len(leden), leden, m2, vormen.get(nummer))
