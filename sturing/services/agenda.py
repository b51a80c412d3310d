"""The agenda of an area: items that wait for each other without going round, what came of them, endorsed versions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Organisatie
from accounts.permissions import Recht, require
from gebied.models import Gebied
from sturing.bevoegd import may_realise, require_area
from sturing.models import AgendaItem, Agendavaststelling, Itemstatus
from sturing.selectors.agenda import own_items
from sturing.services.aanhangen import hang_on
from sturing.services.eigendom import Koppelingen, accept, locked, owned_create, owned_write, user_of_actor

#: Two who tie items to each other at the same moment wait for each other, so that they cannot make a circle.
_SLOT = 7_304_001


def agendaitem_create(
    *,
    item: AgendaItem,
    koppelingen: Koppelingen,
    actor: Any,
    indiening: str = "",
    genoemd: Mapping[str, Any] | None = None,
) -> AgendaItem:
    """On the agenda; who has to do it sees it. Raises ValidationError when it would wait for itself.

    With ``genoemd`` it hangs on what is only named there and in ``koppelingen`` (:func:`hang_on`).
    """
    settle(item)
    return owned_create(
        obj=item,
        koppelingen=koppelingen if genoemd is None else hang_on(item, genoemd, koppelingen, actor),
        delen_met=shared_with(item),
        actor=actor,
        indiening=indiening,
        check=check_waiting,
    )


def shared_with(item: AgendaItem) -> Collection[int]:
    """Who has to do it sees it."""
    return [item.trekker_id]


def settle(item: AgendaItem) -> None:
    """What is finished has a day on which it was; what is not has none."""
    if item.status == Itemstatus.KLAAR:
        item.klaar_op = item.klaar_op or timezone.localdate()
    else:
        item.klaar_op = None


def check_waiting(item: AgendaItem) -> None:
    """Raises ValidationError when an item waits for itself, along however many others."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_SLOT])
    paren = AgendaItem.wacht_op.through.objects
    gezien: set[int] = set()
    nu = {item.pk}
    while nu:
        nu = set(paren.filter(from_agendaitem__in=nu).values_list("to_agendaitem_id", flat=True)) - gezien
        if item.pk in nu:
            raise ValidationError({"wacht_op": _("Zo wacht dit item op zichzelf. Haal een van de items weg.")})
        gezien |= nu


@transaction.atomic
def agendaitem_realise(
    *, item: AgendaItem, status: str, gerealiseerd: str, klaar_op: date | None, actor: Any
) -> AgendaItem:
    """How far it is and what came of it: by who has to do it, or who owns the agenda."""
    nu = locked(item)
    if not may_realise(actor, nu):
        raise PermissionDenied(_("Alleen wie dit item trekt, of wie de agenda beheert, vult in wat er is gedaan."))
    nu.status, nu.gerealiseerd, nu.klaar_op = status, gerealiseerd, klaar_op
    settle(nu)
    nu.gewijzigd_door = user_of_actor(actor)
    nu.full_clean()
    nu.save()
    return nu


@transaction.atomic
def agendaitem_change(
    *, item: AgendaItem, waarden: Mapping[str, Any], koppelingen: Koppelingen, actor: Any
) -> AgendaItem:
    """These fields and nothing else, by who owns the agenda. What an item hangs on goes by :func:`hang_on`."""
    nu = locked(item)
    require(actor, Recht.BEWERKEN, nu)
    gekozen = hang_on(nu, waarden, koppelingen, actor)
    settle(nu)
    check = check_waiting if "wacht_op" in gekozen else accept
    return owned_write(obj=nu, koppelingen=gekozen, delen_met=shared_with(nu), actor=actor, check=check)


@transaction.atomic
def agenda_endorse(
    *, gebied: Gebied, organisatie: Organisatie, orgaan: str, dag: date, toelichting: str, actor: Any
) -> Agendavaststelling:
    """Keep the agenda as it stands now, for ever. Raises ValidationError where there is nothing on it."""
    require_area(actor, gebied)
    Organisatie.objects.select_for_update().get(pk=organisatie.pk)
    inhoud = [snapshot(item) for item in own_items(gebied, organisatie)]
    if not inhoud:
        raise ValidationError(_("Er staat nog niets op de agenda van dit gebied. Voeg eerst een item toe."))
    eerdere = Agendavaststelling.objects.filter(gebied=gebied, organisatie=organisatie)
    nummer = (eerdere.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
    vaststelling = Agendavaststelling(
        gebied=gebied,
        organisatie=organisatie,
        nummer=nummer,
        orgaan=orgaan,
        vastgesteld_op=dag,
        toelichting=toelichting,
        inhoud=inhoud,
    )
    return owned_write(obj=vaststelling, koppelingen={}, delen_met=(), actor=actor)


def snapshot(item: AgendaItem) -> dict[str, Any]:
    """What an item says, as plain values: it still reads when everything that it names has changed."""
    return {
        "id": item.pk,
        "titel": item.titel,
        "resultaat": item.resultaat,
        "trekker": str(item.trekker),
        "functie": item.functie,
        "status": item.status,
        "termijn": item.termijn.isoformat() if item.termijn else "",
        "moment": f"{item.pcmoment} {item.pcjaar}" if item.pcmoment else "",
        "geld_gevraagd": item.geld_gevraagd,
        "geld_beschikbaar": item.geld_beschikbaar,
        "uren_gevraagd": item.uren_gevraagd,
        "uren_beschikbaar": item.uren_beschikbaar,
    }
