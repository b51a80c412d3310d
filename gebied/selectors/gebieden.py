"""Find areas, for lists and for single ones."""

from __future__ import annotations

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Indeling
from gebied.querysets import GebiedQuerySet
from gebied.stelsels import Stelsel, as_geojson


def indelingen_seen(doelgroep: Doelgroep) -> QuerySet[Indeling]:
    """All indelingen but those of which every area is hidden."""
    if doelgroep.alles:
        return Indeling.objects.all()
    gebieden = Gebied.objects.filter(indeling=OuterRef("pk"))
    return Indeling.objects.filter(Exists(gebieden.visible_to(doelgroep)) | ~Exists(gebieden))


def indeling_by_naam(naam: str, doelgroep: Doelgroep) -> Indeling | None:
    """The indeling of this name: the way in which people point at one."""
    return indelingen_seen(doelgroep).filter(naam=naam).first()


def indeling_namen(doelgroep: Doelgroep) -> list[str]:
    """The names of the indelingen, the newest first."""
    return list(indelingen_seen(doelgroep).values_list("naam", flat=True))


def with_parent(gebieden: GebiedQuerySet, doelgroep: Doelgroep) -> GebiedQuerySet:
    """With their indeling and the area that they lie in; ``ouder`` is None where it may not be seen. One query more."""
    ouders = Gebied.objects.visible_to(doelgroep).defer("geometrie")
    found: GebiedQuerySet = gebieden.select_related("indeling").defer("geometrie")
    return found.prefetch_related(Prefetch("ouder", ouders))


def gebied_ids(aanwijzing: str, doelgroep: Doelgroep) -> list[int]:
    """The areas that somebody points at: by id (digits), or by code, which several indelingen can share."""
    wanted = Q(pk=int(aanwijzing)) if aanwijzing.isascii() and aanwijzing.isdigit() else Q(code=aanwijzing)
    return list(Gebied.objects.visible_to(doelgroep).filter(wanted).order_by("pk").values_list("pk", flat=True))


def gebieden_matching(
    *,
    doelgroep: Doelgroep,
    indeling: Indeling | None = None,
    niveau: str | None = None,
    code: str | None = None,
    ouder: list[int] | None = None,
    naam: str | None = None,
    zoek: str | None = None,
    vlak: GEOSGeometry | None = None,
    stelsel: Stelsel | None = None,
) -> QuerySet[Gebied]:
    """Areas by whatever is given, in order of indeling, niveau and code; with ``geojson`` when a system is given.

    ``naam`` is the whole name in any case, ``zoek`` a part of name or code. Two queries, and the polygons stay behind.
    """
    exact = {"indeling": indeling, "niveau": niveau, "code": code, "ouder__in": ouder, "naam__iexact": naam}
    found = _with_parents(doelgroep).filter(**{name: value for name, value in exact.items() if value is not None})
    if zoek is not None:
        found = found.filter(Q(naam__icontains=zoek) | Q(code__icontains=zoek))
    if vlak is not None:
        found = found.touching(vlak)
    if stelsel is not None:
        found = found.annotate(geojson=as_geojson(stelsel))
    return found.order_by("indeling__naam", "niveau", "code", "pk")


def gebied_by_id(pk: int, doelgroep: Doelgroep) -> Gebied | None:
    """One area without its polygon."""
    return _with_parents(doelgroep).filter(pk=pk).first()


def gebied_geojson(pk: int, stelsel: Stelsel) -> str | None:
    """The polygon of one area as GeoJSON text."""
    return Gebied.objects.filter(pk=pk).values_list(as_geojson(stelsel), flat=True).first()


def _with_parents(doelgroep: Doelgroep) -> GebiedQuerySet:
    return with_parent(Gebied.objects.visible_to(doelgroep), doelgroep)
