"""Events as lines: which opgaven, what was changed about them, and who did it as far as the reader may know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.historie.lezen import Wijziging, describe_many
from opgaven.geschiedenis import OPGAVE
from opgaven.models import Opgave
from opgaven.selectors.nieuws import Gebeurtenis
from opgaven.taal.nieuws import DOOR_U, WAT_LABELS, colleague


@dataclass(frozen=True, slots=True)
class Genoemd:
    """An opgave in a line; without an address where it has no page for this reader."""

    naam: str
    adres: str


@dataclass(frozen=True, slots=True)
class Regel:
    """One event, ready to be written down. ``meer`` counts the opgaven that are not named."""

    wat: str
    label: str
    opgaven: Sequence[Genoemd]
    meer: int
    velden: str
    wie: str
    moment: datetime


def lines_of(gebeurtenissen: Iterable[Gebeurtenis], actor: Any) -> list[Regel]:
    """As ``actor`` reads them. At most eight queries, however many events."""
    rijen = list(gebeurtenissen)
    opgaven = _opgaven_of(rijen)
    wijzigingen = _changes_of(rijen)
    return [_line(rij, opgaven, wijzigingen.get(rij.nummer), actor) for rij in rijen]


def _line(rij: Gebeurtenis, opgaven: Mapping[int, Opgave], wijziging: Wijziging | None, actor: Any) -> Regel:
    genoemd = [opgaven[pk] for pk in rij.opgave_ids if pk in opgaven]
    return Regel(
        wat=rij.wat,
        label=_(WAT_LABELS[rij.wat]),
        opgaven=[Genoemd(opgave.naam, _address(opgave, rij)) for opgave in genoemd],
        meer=rij.aantal - len(genoemd),
        velden=wijziging.samenvatting if wijziging and rij.wat == "gewijzigd" and rij.aantal == 1 else "",
        wie=_who(rij, genoemd, wijziging, actor),
        moment=rij.moment,
    )


def _who(rij: Gebeurtenis, genoemd: Sequence[Opgave], wijziging: Wijziging | None, actor: Any) -> str:
    """Names of people only for who may read the history page."""
    if wijziging is None:
        return ""
    gebruiker = wijziging.rij.pgh_context.metadata.get("gebruiker") if wijziging.rij.pgh_context else None
    if gebruiker is not None and gebruiker == actor.pk:
        return _(DOOR_U)
    if rij.van_ons:
        return wijziging.wie
    organisatie = genoemd[0].organisatie if genoemd and gebruiker and rij.een_eigenaar else None
    return colleague(organisatie.naam) if organisatie else ""


def _address(opgave: Opgave, rij: Gebeurtenis) -> str:
    """What was removed has no page, only a history."""
    if opgave.verwijderd_op is None:
        return opgave.get_absolute_url()
    return f"{opgave.get_absolute_url()}geschiedenis/" if rij.van_ons else ""


def _opgaven_of(rijen: Sequence[Gebeurtenis]) -> dict[int, Opgave]:
    ids = {pk for rij in rijen for pk in rij.opgave_ids}
    velden = ("naam", "verwijderd_op", "organisatie__naam")
    return Opgave.objects.select_related("organisatie").only(*velden).in_bulk(ids) if ids else {}


def _changes_of(rijen: Sequence[Gebeurtenis]) -> dict[int, Wijziging]:
    """The newest version of each event, compared with the one before it."""
    nummers = {rij.nummer for rij in rijen} | {rij.vorige for rij in rijen if rij.vorige is not None}
    rows = OPGAVE.versies.objects.filter(pgh_id__in=nummers).select_related("pgh_context").order_by("-pgh_id")
    found = {wijziging.nummer: wijziging for wijziging in describe_many(OPGAVE, list(rows))}
    verlegd = _moved([rij for rij in rijen if rij.wat == "gewijzigd" and rij.aantal == 1])
    return {nummer: replace(deel, ligging_gewijzigd=nummer in verlegd) for nummer, deel in found.items()}


def _moved(rijen: Sequence[Gebeurtenis]) -> set[int]:
    """The versions that came with another outline. At most one query."""
    tussen = Q(pk__in=[])
    for rij in rijen:
        tussen |= Q(pgh_obj_id=rij.opgave_ids[0], pgh_id__gt=rij.vorige or 0, pgh_id__lt=rij.nummer)
    table = OPGAVE.model.pgh_event_models["ligging_gewijzigd"]  # type: ignore[attr-defined]
    liggingen = list(table.objects.filter(tussen).values_list("pgh_obj_id", "pgh_id")) if rijen else []
    return {
        rij.nummer
        for rij in rijen
        if any(pk == rij.opgave_ids[0] and (rij.vorige or 0) < nummer < rij.nummer for pk, nummer in liggingen)
    }
