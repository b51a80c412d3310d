"""Outlines of the past: where an object lay before and after a version. Works for every model with a ``ligging``."""

from __future__ import annotations

from typing import Any

from django.contrib.gis.db.models.functions import AsGeoJSON, AsWKB, Transform
from django.contrib.gis.geos import GEOSGeometry
from django.db.models import F, FloatField, Func, Model, QuerySet, Value
from django.db.models.functions import Greatest, Sqrt

from accounts.historie.lezen import Wijziging
from accounts.historie.verschil import Weergave
from gebied.crs import RD, WGS84
from gebied.selectors.vorm import DECIMALEN, KAARTJE_PIXELS, feature_collection


def outline_rows(weergave: Weergave, pk: int, nummer: int) -> QuerySet[Any]:
    """The row whose ``geometrie`` held just after version ``nummer``: the next that was replaced, or the one now."""
    replaced = _table(weergave).objects.filter(pgh_obj_id=pk, pgh_id__gt=nummer).order_by("pgh_id")[:1]
    return replaced if replaced.exists() else weergave.model._default_manager.filter(pk=pk).order_by("pk")


def changed_outline(weergave: Weergave, pk: int, nummer: int) -> GEOSGeometry | None:
    """Where the object lay at version ``nummer``; None when it lies there now. At most three queries."""
    row = _table(weergave).objects.filter(pgh_obj_id=pk, pgh_id__gt=nummer).order_by("pgh_id").first()
    if row is None:
        return None
    now = weergave.model._default_manager.filter(pk=pk).annotate(wkb=AsWKB("geometrie")).values_list("wkb", flat=True)
    return None if [bytes(wkb) for wkb in now] == [bytes(row.geometrie.wkb)] else row.geometrie


def change_geojson(weergave: Weergave, pk: int, wijziging: Wijziging) -> str:
    """A FeatureCollection with the old and the new outline of one change, simplified for a small map."""
    na = (outline_rows(weergave, pk, wijziging.nummer), "klein-na")
    if wijziging.vorige is None:
        return _collection(na)
    return _collection((outline_rows(weergave, pk, wijziging.vorige.pgh_id), "klein-voor"), na)


def restore_geojson(weergave: Weergave, pk: int, nummer: int) -> str:
    """A FeatureCollection with where the object lies now and where it lay at version ``nummer``."""
    now: QuerySet[Model] = weergave.model._default_manager.filter(pk=pk)
    return _collection((now, "klein-voor"), (outline_rows(weergave, pk, nummer), "klein-na"))


def _collection(*parts: tuple[QuerySet[Any], str]) -> str:
    return feature_collection(
        (tekst, {"klasse": klasse}) for rows, klasse in parts for tekst in _simplified(rows) if tekst
    )


def _simplified(rows: QuerySet[Any]) -> list[str]:
    """GeoJSON in WGS84, with detail for a map of a few hundred pixels."""
    size = Sqrt(Func(F("geometrie"), function="ST_Area", output_field=FloatField()))
    tolerance = Greatest(size / Value(2.0 * KAARTJE_PIXELS), Value(0.1), output_field=FloatField())
    simple = Func(F("geometrie"), tolerance, function="ST_SimplifyPreserveTopology", output_field=_geometry(rows))
    shown = AsGeoJSON(Transform(simple, WGS84), precision=DECIMALEN)
    return list(rows.annotate(tekst=shown).values_list("tekst", flat=True))


def _geometry(rows: QuerySet[Any]) -> Any:
    field = rows.model._meta.get_field("geometrie")
    return type(field)(srid=RD)


def _table(weergave: Weergave) -> Any:
    return weergave.model.pgh_event_models["ligging_gewijzigd"]  # type: ignore[attr-defined]
