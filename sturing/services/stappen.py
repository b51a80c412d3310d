"""What happens when an answer stays away: reminders go by themselves, steps are prepared and sent by a person.

A step goes by itself only under a service norm on which both organisations agreed. Every vraagstuk is done in a
transaction of its own, and each row has a key: twice is the same as once, and a worker that dies leaves nothing half.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, require
from sturing.ladder import HERINNER_DAGEN, Stap, days_between, step_above, to_whom, what_to_ask
from sturing.models import Bericht, Servicenorm, Vraagstuk, Vraagstukstap
from sturing.selectors.berichten import first_step
from sturing.selectors.vraagstukken import norm_between
from sturing.services.berichten import message_queue
from sturing.services.eigendom import user_of_actor


def vraagstukken_follow(*, vandaag: date | None = None) -> int:
    """Reminders and steps for all that waits; returns how many vraagstukken were looked at."""
    vandaag = vandaag or timezone.localdate()
    wacht = Vraagstuk.objects.open().filter(termijn__lte=vandaag + timedelta(days=HERINNER_DAGEN))
    ids = list(wacht.order_by("pk").values_list("pk", flat=True))
    for pk in ids:
        _follow(pk, vandaag)
    return len(ids)


@transaction.atomic
def _follow(pk: int, vandaag: date) -> None:
    """Another worker that is busy with it does the same work; then there is nothing to do here."""
    rows = Vraagstuk.objects.open().select_for_update(skip_locked=True, of=("self",))
    vraagstuk: Vraagstuk | None = rows.filter(pk=pk).first()
    if vraagstuk is None:
        return
    if vandaag <= vraagstuk.termijn:
        message_queue(vraagstuk=vraagstuk, soort=Bericht.Soort.HERINNERING, naar=vraagstuk.aan_id)
        return
    message_queue(vraagstuk=vraagstuk, soort=Bericht.Soort.TE_LAAT, naar=vraagstuk.aan_id)
    _prepare(vraagstuk, vandaag)


def _prepare(vraagstuk: Vraagstuk, vandaag: date) -> None:
    """The next step, once the one before it was sent and did not help."""
    norm = norm_between(vraagstuk.organisatie_id, vraagstuk.aan_id, vandaag)
    laatste = vraagstuk.stappen.order_by("-nummer").first()
    if laatste is None or _did_not_help(laatste, norm, vandaag):
        stap = step_above(laatste.nummer) if laatste else first_step(vraagstuk.aan_id)
        if stap is None:
            return
        laatste, nieuw = vraagstuk.stappen.get_or_create(
            nummer=stap, defaults={"aan_wie": to_whom(vraagstuk, stap), "tekst": what_to_ask(vraagstuk, stap)}
        )
        if nieuw and not (norm and norm.automatisch):
            _tell_asker(laatste, Bericht.Soort.STAP_KLAAR)
    if norm and norm.automatisch and laatste.verzonden_op is None:
        _send(laatste, door=None)
        _tell_asker(laatste, Bericht.Soort.STAP_VANZELF)


def _tell_asker(stap: Vraagstukstap, soort: str) -> None:
    vraagstuk = stap.vraagstuk
    message_queue(vraagstuk=vraagstuk, soort=soort, naar=vraagstuk.organisatie_id, nummer=stap.nummer)


def _did_not_help(stap: Vraagstukstap, norm: Servicenorm | None, vandaag: date) -> bool:
    verzonden = None if stap.verzonden_op is None else timezone.localdate(stap.verzonden_op)
    return verzonden is not None and verzonden + timedelta(days=days_between(norm)) < vandaag


@transaction.atomic
def step_send(*, stap: Vraagstukstap, actor: Any) -> Vraagstukstap:
    """The one button of the manager. Raises ValidationError when it went already or is no longer needed."""
    vraagstuk = Vraagstuk.objects.select_for_update(of=("self",)).get(pk=stap.vraagstuk_id)
    require(actor, Recht.BEWERKEN, vraagstuk)
    nu = vraagstuk.stappen.filter(pk=stap.pk).first()
    if nu is None or vraagstuk.status != Vraagstuk.Status.OPEN:
        raise ValidationError(_("Deze stap is niet meer nodig: de vraag is intussen beantwoord of afgesloten."))
    if nu.verzonden_op is not None:
        raise ValidationError(_("Deze stap is al verzonden."))
    return _send(nu, door=user_of_actor(actor))


def _send(stap: Vraagstukstap, door: User | None) -> Vraagstukstap:
    stap.verzonden_op, stap.verzonden_door, stap.automatisch = timezone.now(), door, door is None
    stap.save()
    vraagstuk = stap.vraagstuk
    naar = vraagstuk.organisatie_id if stap.nummer >= Stap.BESTUUR else vraagstuk.aan_id
    message_queue(vraagstuk=vraagstuk, soort=Bericht.Soort.STAP, naar=naar, nummer=stap.nummer)
    return stap
