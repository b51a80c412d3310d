"""What note takers write while a meeting goes on, and the report that is made of it, item by item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.formulieren.versies import Versie
from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from accounts.services.tegelijk import locked, take_over
from cop.bevoegd import require_log
from cop.models import NOTITIES_MAX, Agendapunt
from cop.samenvoegen import merge_texts
from stakeholders.services.records import Opgeslagen

Stand = Agendapunt.Stand
#: From which state a report may go where: forward one by one, and back to draft from anywhere.
_WEGEN: Final = {
    Stand.CONCEPT: {Stand.GECONTROLEERD},
    Stand.GECONTROLEERD: {Stand.CONCEPT, Stand.GEPUBLICEERD},
    Stand.GEPUBLICEERD: {Stand.CONCEPT},
}


@transaction.atomic
def notes_save(*, punt: Agendapunt, basis: str, tekst: str, actor: Any) -> Agendapunt:
    """Write what somebody made of ``basis`` together with what others wrote since. Raises ValidationError if full."""
    nu: Agendapunt = locked(punt)
    require_log(actor, nu.bijeenkomst.community)
    samen = merge_texts(_plain(basis), _plain(tekst), nu.notities)
    if len(samen) > NOTITIES_MAX:
        raise ValidationError(_("Dit punt is vol. Ga verder bij een nieuw agendapunt."))
    if samen != nu.notities:
        nu.notities, nu.notitieversie, nu.notities_op = samen, nu.notitieversie + 1, timezone.now()
        nu.save(update_fields=["notities", "notitieversie", "notities_op", "gewijzigd_op"])
    return nu


def _plain(tekst: str) -> str:
    return tekst.replace("\r\n", "\n").replace("\x00", "")


@transaction.atomic
def report_move(*, punt: Agendapunt, naar: str, actor: Any) -> Agendapunt:
    """Check, publish or withdraw the report of one item. Raises ValidationError where that is not the next step."""
    nu: Agendapunt = locked(punt)
    require(actor, Recht.PUBLICEREN, nu)
    if nu.stand == naar:
        return nu
    if naar not in _WEGEN[Stand(nu.stand)]:
        raise ValidationError(_("Controleer het verslag van dit punt eerst."))
    if naar != Stand.CONCEPT and not nu.verslag.strip():
        raise ValidationError(_("Schrijf eerst het verslag van dit punt."))
    nu.stand = naar
    nu.save(update_fields=["stand", "gewijzigd_op"])
    return nu


def line_add(*, obj: Any, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """A decision or an action, by who may write in the log. Raises AlIngediendError or ValidationError."""
    require_log(actor, obj.agendapunt.bijeenkomst.community)

    def make() -> Opgeslagen:
        obj.full_clean()
        obj.save()
        return Opgeslagen(obj)

    return once(sleutel=indiening, make=make, doel_of=lambda klaar: klaar.obj.get_absolute_url())


@transaction.atomic
def action_save(*, obj: Any, geopend: Versie, velden: Sequence[str], actor: Any, user: User | None) -> Opgeslagen:
    """Save what somebody made of an action. Raises IntussenGewijzigdError, IntussenVerwijderdError, ValidationError."""
    nu = locked(obj)
    require_log(actor, nu.agendapunt.bijeenkomst.community)
    samen = take_over(nu, obj, geopend=geopend, velden=velden)
    nu.full_clean()
    nu.save()
    return Opgeslagen(nu, samen)


@transaction.atomic
def line_remove(*, obj: Any, actor: Any) -> None:
    """Take a decision or an action away; the history keeps it."""
    require_log(actor, obj.agendapunt.bijeenkomst.community)
    obj.delete()
