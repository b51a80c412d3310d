"""Find opgaven, types and runs, for lists and for single ones. Every list is one query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import Q, QuerySet

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Indeling
from gebied.stelsels import Stelsel, as_geojson
from opgaven.models import Berekening, Opgave, Opgavetype
from opgaven.querysets import OpgaveQuerySet
from opgaven.selectors.berekening import listed_runs


def opgavetypen_all() -> QuerySet[Opgavetype]:
    """All types in their fixed order."""
    return Opgavetype.objects.order_by("volgorde", "naam", "pk")


def opgavetype_by_code(code: str) -> Opgavetype | None:
    """A type by its code."""
    return Opgavetype.objects.filter(code=code).first()


def opgave_id(aanwijzing: str, doelgroep: Doelgroep) -> int | None:
    """The opgave that somebody points at: by id (digits), or as ``bron:sleutel``."""
    if aanwijzing.isascii() and aanwijzing.isdigit():
        wanted = Q(pk=int(aanwijzing))
    else:
        bron, _, sleutel = aanwijzing.partition(":")
        wanted = Q(bron=bron, sleutel=sleutel)
    found: int | None = (
        Opgave.objects.existing().visible_to(doelgroep).filter(wanted).values_list("pk", flat=True).first()
    )
    return found


def opgaven_matching(
    *,
    doelgroep: Doelgroep,
    opgavetype: Sequence[str] | None = None,
    status: str | None = None,
    aard: str | None = None,
    bron: str | None = None,
    sleutel: str | None = None,
    organisatie: str | None = None,
    jaar: int | None = None,
    zoek: str | None = None,
    gebied: Sequence[int] | None = None,
    vlak: GEOSGeometry | None = None,
    stelsel: Stelsel | None = None,
) -> QuerySet[Opgave]:
    """Opgaven by whatever is given, in order of name; with ``geojson`` when a system is given."""
    exact = _given(status=status, aard=aard, bron=bron, sleutel=sleutel)
    found = _with_owner(doelgroep).filter(**exact, **_given(type__code__in=opgavetype, organisatie__code=organisatie))
    if jaar is not None:
        found = found.active_in(jaar)
    if zoek is not None:
        found = found.filter(Q(naam__icontains=zoek) | Q(beschrijving__icontains=zoek) | Q(sleutel__icontains=zoek))
    if gebied is not None:
        found = found.filter(_inside(gebied))
    if vlak is not None:
        found = found.touching(vlak)
    if stelsel is not None:
        found = found.annotate(geojson=as_geojson(stelsel))
    return found.order_by("naam", "pk")


def opgave_by_id(pk: int, doelgroep: Doelgroep) -> Opgave | None:
    """One opgave without its polygon; a removed one is gone."""
    return _with_owner(doelgroep).filter(pk=pk).first()


def lock_opgave(pk: int) -> None:
    """Who writes it next waits until this transaction ends. No error when it does not exist."""
    Opgave.objects.select_for_update().filter(pk=pk).values_list("pk", flat=True).first()


def opgave_geojson(pk: int, stelsel: Stelsel) -> str | None:
    """The polygon of one opgave as GeoJSON text."""
    return Opgave.objects.filter(pk=pk).values_list(as_geojson(stelsel), flat=True).first()


def berekeningen_matching(
    *,
    doelgroep: Doelgroep,
    indeling: Indeling | None = None,
    niveau: str | None = None,
    status: str | None = None,
    soort: str | None = None,
) -> QuerySet[Berekening]:
    """Runs by whatever is given, the newest first."""
    found = listed_runs(doelgroep)
    return found.filter(**_given(indeling=indeling, niveau=niveau, status=status, soort=soort)).order_by("-pk")


def berekening_by_id(pk: int, doelgroep: Doelgroep) -> Berekening | None:
    """One run."""
    return listed_runs(doelgroep).filter(pk=pk).first()


def _given(**lookups: object) -> dict[str, Any]:
    """The lookups that have a value."""
    return {name: value for name, value in lookups.items() if value is not None}


def _with_owner(doelgroep: Doelgroep) -> OpgaveQuerySet:
    seen = Opgave.objects.existing().visible_to(doelgroep)
    found: OpgaveQuerySet = seen.select_related("type", "organisatie").defer("geometrie")
    return found


def _inside(gebied: Iterable[int]) -> Q:
    """Shares more than a border with one of these areas."""
    condition = Q(pk__in=[])
    for pk in gebied:
        area = Gebied.objects.filter(pk=pk).values("geometrie")[:1]
        condition |= Q(geometrie__intersects=area) & ~Q(geometrie__touches=area)
    return condition
