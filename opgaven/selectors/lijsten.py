"""Find opgaven, types, pieces, overlaps and runs, for lists and for single ones. Every list is one query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat

from accounts.permissions import Doelgroep, visible_q
from gebied.models import Gebied, Indeling
from gebied.stelsels import Stelsel, as_geojson
from opgaven.models import Berekening, Opgave, Opgavetype, ScorePaar, Stapelvlak
from opgaven.querysets import OpgaveQuerySet

_PAAR_VELDEN = (
    "overlap_m2", "aandeel_a", "aandeel_b", "wrijving", "wisselwerking", "gelijktijdig", "karakter",
    "aandeel_conflict", "aandeel_samenhang", "aandeel_tegenwerking",
)  # fmt: skip
_PAAR_NAMEN = {
    "gebied_id": F("score__gebied_id"),
    "code": F("score__gebied__code"),
    "niveau": F("score__gebied__niveau"),
    "indeling": F("score__gebied__indeling__naam"),
    "berekening": F("score__berekening_id"),
}


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


def opgave_geojson(pk: int, stelsel: Stelsel) -> str | None:
    """The polygon of one opgave as GeoJSON text."""
    return Opgave.objects.filter(pk=pk).values_list(as_geojson(stelsel), flat=True).first()


def overlappen_matching(
    *,
    doelgroep: Doelgroep,
    gebied: Sequence[int] | None = None,
    indeling: Indeling | None = None,
    niveau: str | None = None,
    opgave: int | None = None,
    karakter: str | None = None,
) -> QuerySet[Any]:
    """The pairs that make the current scores of one audience, as rows, in order of area, then of the pair."""
    found = ScorePaar.objects.filter(
        score__actueel=True,
        **_given(
            score__gebied__in=gebied, score__gebied__indeling=indeling, score__gebied__niveau=niveau, karakter=karakter
        ),
    )
    found = found.filter(
        visible_q(Gebied, doelgroep, "score__gebied__"),
        visible_q(Opgave, doelgroep, "opgave_a__"),
        visible_q(Opgave, doelgroep, "opgave_b__"),
    )
    if opgave is not None:
        found = found.filter(Q(opgave_a=opgave) | Q(opgave_b=opgave))
    rows = found.values(
        "opgave_a_id", "opgave_b_id", *_PAAR_VELDEN, **_PAAR_NAMEN, **_aanduiding("a"), **_aanduiding("b")
    )
    return rows.order_by("indeling", "niveau", "code", "gebied_id", "opgave_a_id", "opgave_b_id")


def stapelvlakken_matching(
    *,
    gebied: Sequence[int] | None = None,
    opgave: int | None = None,
    min_diepte: int | None = None,
    vlak: GEOSGeometry | None = None,
    stelsel: Stelsel | None = None,
) -> QuerySet[Stapelvlak]:
    """Pieces by whatever is given, the deepest first; with ``geojson`` when a system is given."""
    found = Stapelvlak.objects.select_related("gebied__indeling").defer("geometrie", "gebied__geometrie")
    found = found.filter(**_given(gebied__in=gebied, diepte__gte=min_diepte, geometrie__intersects=vlak))
    if opgave is not None:
        found = found.filter(opgave_ids__contains=[opgave])
    if stelsel is not None:
        found = found.annotate(geojson=as_geojson(stelsel))
    return found.order_by("-diepte", "-oppervlakte_m2", "pk")


def berekeningen_matching(
    *,
    indeling: Indeling | None = None,
    niveau: str | None = None,
    status: str | None = None,
    soort: str | None = None,
) -> QuerySet[Berekening]:
    """Runs by whatever is given, the newest first."""
    found = Berekening.objects.select_related("indeling", "matrix")
    return found.filter(**_given(indeling=indeling, niveau=niveau, status=status, soort=soort)).order_by("-pk")


def berekening_by_id(pk: int) -> Berekening | None:
    """One run."""
    return berekeningen_matching().filter(pk=pk).first()


def _given(**lookups: object) -> dict[str, Any]:
    """The lookups that have a value."""
    return {name: value for name, value in lookups.items() if value is not None}


def _aanduiding(kant: str) -> dict[str, Any]:
    """Key, name and type of one side of a pair."""
    opgave = f"opgave_{kant}__"
    return {
        f"sleutel_{kant}": Concat(f"{opgave}bron", Value(":"), f"{opgave}sleutel"),
        f"naam_{kant}": F(f"{opgave}naam"),
        f"type_{kant}": F(f"{opgave}type__code"),
    }


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
