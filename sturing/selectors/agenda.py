"""Find agenda items: lists, one, those of an area, what they ask together, and endorsed agendas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, IntegerField, Prefetch, QuerySet, Value, When
from django.http import Http404

from accounts.models import Lidmaatschap, Organisatie
from accounts.permissions import Doelgroep
from gebied.models import Gebied
from opgaven.models import Opgave
from sturing.bevoegd import sees_money
from sturing.models import Afspraak, AgendaItem, Agendavaststelling, Vraagstuk
from sturing.selectors.plekken import opgaven_seen, with_places


def listed(doelgroep: Doelgroep) -> QuerySet[AgendaItem]:
    """What may be seen: what still runs first, by the day on which it has to be ready."""
    rows = AgendaItem.objects.visible_to(doelgroep).select_related("organisatie", "trekker", "pcmoment")
    klaar = Case(When(status__in=("klaar", "vervallen"), then=Value(1)), default=Value(0), output_field=IntegerField())
    found: QuerySet[AgendaItem] = rows.order_by(klaar, F("termijn").asc(nulls_last=True), "pk")
    return found


def get_item(pk: int, doelgroep: Doelgroep) -> Any:
    """One with its place, opgaven, and what it waits for or follows from, as far as that may be seen.

    Raises Http404 for what is not for you. At most nine queries.
    """
    seen = AgendaItem.objects.visible_to(doelgroep)
    rows = listed(doelgroep).filter(pk=pk).prefetch_related(
        opgaven_seen(doelgroep),
        Prefetch("wacht_op", seen, to_attr="zichtbaar_wacht_op"),
        Prefetch("wachtenden", seen, to_attr="zichtbare_wachtenden"),
    )  # fmt: skip
    item = _one(rows, doelgroep)
    item.gezien_vraagstuk = Vraagstuk.objects.visible_to(doelgroep).filter(pk=item.vraagstuk_id).first()
    item.geziene_afspraak = Afspraak.objects.visible_to(doelgroep).filter(pk=item.afspraak_id).first()
    return item


def get_item_to_change(pk: int, doelgroep: Doelgroep) -> Any:
    """One with its place alone: a form asks for the rest. Raises Http404 for what is not for you. Two queries."""
    return _one(listed(doelgroep).filter(pk=pk), doelgroep)


def _one(rows: QuerySet[AgendaItem], doelgroep: Doelgroep) -> Any:
    found = with_places(rows, doelgroep)
    if not found:
        raise Http404
    return found[0]


def of_area(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[AgendaItem]:
    """On the agenda of this area or of what lies in it, but for what was dropped."""
    found: QuerySet[AgendaItem] = listed(doelgroep).exclude(status="vervallen").lying_in([gebied.pk])  # type: ignore[attr-defined]
    return found


def of_opgave(opgave: Opgave, doelgroep: Doelgroep) -> QuerySet[AgendaItem]:
    """About this opgave, but for what was dropped."""
    return listed(doelgroep).exclude(status="vervallen").filter(opgaven=opgave)


def own_items(gebied: Gebied, organisatie: Organisatie) -> QuerySet[AgendaItem]:
    """What this organisation put on the agenda of an area; for its own version of it."""
    rows = AgendaItem.objects.filter(organisatie=organisatie).exclude(status="vervallen").lying_in([gebied.pk])
    found: QuerySet[AgendaItem] = rows.select_related("trekker", "pcmoment").order_by("termijn", "pk")
    return found


def items_to_wait_for(item: AgendaItem, doelgroep: Doelgroep) -> QuerySet[AgendaItem]:
    """What an item can wait for: what may be seen of the same organisation."""
    rows = AgendaItem.objects.visible_to(doelgroep).filter(organisatie_id=item.organisatie_id)
    found: QuerySet[AgendaItem] = rows.exclude(pk=item.pk).exclude(status="vervallen").order_by("titel", "pk")
    return found


def questions_of(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[Vraagstuk]:
    """What an item can follow from."""
    found: QuerySet[Vraagstuk] = Vraagstuk.objects.visible_to(doelgroep).lying_in([gebied.pk]).order_by("titel")
    return found


def agreements_of(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[Afspraak]:
    """What was agreed about this area or what lies in it, the last first."""
    found: QuerySet[Afspraak] = Afspraak.objects.visible_to(doelgroep).lying_in([gebied.pk]).order_by("-gemaakt_op")
    return found


@dataclass(frozen=True, slots=True)
class Middelen:
    """Money in euros and hours, asked and available; None where nobody filled anything in."""

    geld_gevraagd: int | None
    geld_beschikbaar: int | None
    uren_gevraagd: int | None
    uren_beschikbaar: int | None

    @property
    def leeg(self) -> bool:
        return not any(getattr(self, veld) is not None for veld in VELDEN)


VELDEN = ("geld_gevraagd", "geld_beschikbaar", "uren_gevraagd", "uren_beschikbaar")


def resources_of(items: Iterable[AgendaItem], doelgroep: Doelgroep) -> Middelen:
    """Added up over the items whose money this audience may see. No query."""
    zichtbaar = [item for item in items if sees_money(doelgroep, item)]
    return Middelen(*(_total([getattr(item, veld) for item in zichtbaar]) for veld in VELDEN))


def _total(waarden: Sequence[int | None]) -> int | None:
    bekend = [waarde for waarde in waarden if waarde is not None]
    return sum(bekend) if bekend else None


def endorsed_of(gebied: Gebied, doelgroep: Doelgroep) -> list[Agendavaststelling]:
    """The endorsed agendas of an area, the newest first. One query."""
    rows = Agendavaststelling.objects.visible_to(doelgroep).filter(gebied=gebied).select_related("organisatie")
    return list(rows.defer("inhoud").order_by("-vastgesteld_op", "-nummer"))


def has_people(organisatie_id: int) -> bool:
    """Does anybody still work for it here?"""
    return Lidmaatschap.objects.active().filter(organisatie_id=organisatie_id, user__is_active=True).exists()


def without_people(organisatie_ids: Iterable[int]) -> list[Organisatie]:
    """Those of these organisations for which nobody works here any more, by name. One query."""
    leden = Lidmaatschap.objects.active().filter(user__is_active=True).values("organisatie")
    return list(Organisatie.objects.filter(pk__in=list(organisatie_ids)).exclude(pk__in=leden).order_by("naam"))
