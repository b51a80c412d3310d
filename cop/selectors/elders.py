"""What others learned elsewhere about the types that chafe in an area, or about its themes.

First what everything is about, light and asked together with the rest of a page; then only what is shown is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Concat

from accounts.permissions import Doelgroep
from accounts.samen import Gevraagd, leesvraag, read_together
from cop.models import Bewijs, Casus, Inzicht, Inzichtpaar
from cop.selectors.kennis import add_counts, counts_beforehand
from gebied.models import Gebied
from opgaven.models import Opgavetype

#: Of each kind at most this many are read for one page, what touches closest first.
_HOOGSTENS: Final = 60


class Raak(IntEnum):
    """How close a piece of knowledge comes: the lower the closer."""

    PAAR = 0
    KANT = 1
    THEMA = 2


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """What an insight (pairs of types, or single ones) or a case (all its types together) is about."""

    pk: int
    typen: tuple[frozenset[str], ...]
    themas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A piece of knowledge from elsewhere, and by what it was found: types in common, or themes."""

    stuk: Any
    raak: Raak
    samen: frozenset[str]

    @property
    def over(self) -> Onderwerp:
        return Onderwerp(self.stuk.pk, self.stuk.over, frozenset(self.stuk.themas))

    @property
    def is_casus(self) -> bool:
        return isinstance(self.stuk, Casus)


def beforehand(gebied: Gebied, doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What is asked whatever chafes there. The person makes it another question for another person."""
    wie = (doelgroep, doelgroep.persoon_id)
    return [lees.of(gebied, *wie) for lees in (_about_insights, _about_cases)]


def from_elsewhere(
    gebied: Gebied, paren: Sequence[frozenset[str]], themas: Collection[str], doelgroep: Doelgroep
) -> list[Gevonden]:
    """What touches a pair, one side of it, or a theme; within that, what is carried best. Two round trips at most."""
    read_together(*beforehand(gebied, doelgroep))
    keuze = [_touching(vraag.read(), paren, themas) for vraag in beforehand(gebied, doelgroep)]
    inzichten, casussen = (tuple(sorted(raak)) for raak in keuze)
    found = [
        Gevonden(stuk, *raak[stuk.pk])
        for stukken, raak in zip(_read(inzichten, casussen, doelgroep), keuze, strict=True)
        for stuk in stukken
    ]
    return sorted(found, key=_order)


def _read(inzichten: tuple[int, ...], casussen: tuple[int, ...], doelgroep: Doelgroep) -> tuple[list[Any], list[Any]]:
    """The insights, with what carries them counted, and the cases."""
    vragen: list[Gevraagd[Any]] = []
    if inzichten:
        vragen += [_insights.of(inzichten), *counts_beforehand(inzichten, doelgroep)]
    if casussen:
        vragen.append(_cases.of(casussen))
    read_together(*vragen)
    gelezen = _insights(inzichten) if inzichten else []
    add_counts(gelezen, doelgroep)
    return gelezen, _cases(casussen) if casussen else []


def about_pair(found: Iterable[Gevonden], paar: frozenset[str]) -> list[Gevonden]:
    """Of what was found that about this pair, and then about one side of it. No query."""
    return sorted((een for stuk in found if (een := _again(stuk, paar)) is not None), key=_order)


def _again(een: Gevonden, paar: frozenset[str]) -> Gevonden | None:
    """The same piece, as it touches this one pair."""
    raak = _touch(een.over, [paar], ())
    return None if raak is None else Gevonden(een.stuk, *raak)


def _order(een: Gevonden) -> tuple[Any, ...]:
    """Closeness, then strength of evidence; a case is itself one piece of evidence."""
    stuk = een.stuk
    kracht = (1, 0, 0) if een.is_casus else (-stuk.dragend, stuk.tegen, -stuk.werkte)
    return (een.raak, een.is_casus, *kracht, str(stuk), stuk.pk)


def _touching(
    alle: Sequence[Onderwerp], paren: Sequence[frozenset[str]], themas: Collection[str]
) -> dict[int, tuple[Raak, frozenset[str]]]:
    found = {over.pk: raak for over in alle if (raak := _touch(over, paren, themas)) is not None}
    dichtbij = sorted(found, key=lambda pk: (found[pk][0], -pk))[:_HOOGSTENS]
    return {pk: found[pk] for pk in dichtbij}


def _touch(
    over: Onderwerp, paren: Sequence[frozenset[str]], themas: Collection[str]
) -> tuple[Raak, frozenset[str]] | None:
    for raak in (Raak.PAAR, Raak.KANT):
        for paar in paren:
            samen = _shared(over.typen, paar, raak)
            if samen is not None:
                return raak, samen
    samen = over.themas & frozenset(themas)
    return (Raak.THEMA, samen) if samen else None


def _shared(typen: Iterable[frozenset[str]], paar: frozenset[str], raak: Raak) -> frozenset[str] | None:
    """What it has in common with a pair of types; of two opgaven of one type only what is about just that type."""
    for een in typen:
        exact = paar <= een if len(paar) > 1 else een == paar
        if raak is Raak.PAAR and exact:
            return paar
        if raak is Raak.KANT and een & paar and not exact:
            return een & paar
    return None


@leesvraag(lambda rows: [_subject(rij) for rij in rows])
def _about_insights(gebied: Gebied, doelgroep: Doelgroep, persoon_id: int | None) -> QuerySet[Any]:
    """Those that are not only carried by what happened here."""
    hier = _here(gebied)
    bewijs = (
        Bewijs.objects.visible_to(doelgroep)
        .filter(inzicht=OuterRef("pk"), strekking=Bewijs.Strekking.STEUNT)
        .annotate(plek=Coalesce("casus__gebied", "antwoord__casus__gebied"))
    )
    elders = Exists(bewijs.filter(Q(plek__isnull=True) | ~Q(plek__in=hier)))
    rows = Inzicht.objects.visible_to(doelgroep).current().filter(elders | ~Exists(bewijs))
    return _with_subject(rows, _pairs()).values_list("pk", "over", "themas")


@leesvraag(lambda rows: [_subject(rij) for rij in rows])
def _about_cases(gebied: Gebied, doelgroep: Doelgroep, persoon_id: int | None) -> QuerySet[Any]:
    """Those of elsewhere."""
    rows = Casus.objects.visible_to(doelgroep).filter(Q(gebied__isnull=True) | ~Q(gebied__in=_here(gebied)))
    return _with_subject(rows, _types()).values_list("pk", "over", "themas")


@leesvraag(lambda rows: [_with_sets(rij) for rij in rows])
def _insights(pks: tuple[int, ...]) -> QuerySet[Any]:
    rows = Inzicht.objects.filter(pk__in=pks).defer("waarom", "voorwaarden").select_related("community")
    return _with_subject(rows, _pairs())


@leesvraag(lambda rows: [_with_sets(rij) for rij in rows])
def _cases(pks: tuple[int, ...]) -> QuerySet[Any]:
    rows = Casus.objects.filter(pk__in=pks).defer("trots", "gewerkt", "lessen").select_related("community")
    return _with_subject(rows, _types())


def _with_subject(rows: Any, codes: Any) -> Any:
    return rows.annotate(over=ArraySubquery(codes)).order_by("pk")


def _pairs() -> QuerySet[Any]:
    """The codes of each pair with a bar between them, or of one type."""
    rows = Inzichtpaar.objects.filter(inzicht=OuterRef("pk")).order_by("pk")
    samen = Concat("type_a__code", Value("|"), Coalesce("type_b__code", Value("")), output_field=CharField())
    return rows.annotate(codes=samen).values("codes")


def _types() -> QuerySet[Any]:
    return Opgavetype.objects.filter(casussen=OuterRef("pk")).order_by("pk").values("code")


def _subject(rij: tuple[int, Sequence[str], Sequence[str]]) -> Onderwerp:
    pk, over, themas = rij
    return Onderwerp(pk, _as_sets(over), frozenset(themas))


def _with_sets(stuk: Any) -> Any:
    stuk.over = _as_sets(stuk.over)
    return stuk


def _as_sets(over: Sequence[str]) -> tuple[frozenset[str], ...]:
    """An insight names pairs, with a bar; a case is about all its types together."""
    if any("|" in een for een in over):
        return tuple(frozenset(filter(None, een.split("|"))) for een in over)
    return (frozenset(over),) if over else ()


def _here(gebied: Gebied) -> QuerySet[Gebied, dict[str, Any]]:
    """The area itself, what it lies in directly, and what lies in it: each found by an index, which an OR is not."""
    rows = Gebied.objects.order_by().values("pk")
    binnen = rows.filter(ouder=gebied.pk)
    return rows.filter(pk__in=[gebied.pk, gebied.ouder_id]).union(binnen, rows.filter(ouder__in=binnen))
