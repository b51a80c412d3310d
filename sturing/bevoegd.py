"""What one actor may do here, beyond the plain rights: all answers come from accounts.permissions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from accounts.models import Organisatie
from accounts.permissions import (
    Doelgroep,
    Recht,
    areas_of,
    doelgroep_of,
    is_allowed,
    is_platformbeheerder,
    organisatie_of,
)
from gebied.bevoegd import lies_in
from gebied.models import Gebied
from sturing.models import AgendaItem, Vraagstuk


def acting_for(actor: Any) -> Organisatie:
    """The organisation that becomes the owner. Raises PermissionDenied for who works for none."""
    organisatie = organisatie_of(actor)
    if organisatie is None:
        raise PermissionDenied(_("U werkt nu voor geen organisatie. Kies eerst voor wie u werkt."))
    return organisatie


def may_write_in(actor: Any, gebied: Gebied) -> bool:
    """May this actor add something about an area? At most two queries."""
    if not is_allowed(actor, Recht.BEWERKEN) or doelgroep_of(actor).organisatie_id is None:
        return False
    gebieden = areas_of(actor, Recht.BEWERKEN)
    return gebieden is None or lies_in(gebied.pk, gebieden)


def require_area(actor: Any, gebied: Gebied) -> None:
    """Raises ValidationError when the role of this actor does not reach that far."""
    if not may_write_in(actor, gebied):
        raise ValidationError(_("Dit gebied ligt buiten de gebieden waarvoor uw rol geldt. Kies een ander gebied."))


def may_answer(actor: Any, vraagstuk: Vraagstuk) -> bool:
    """Who may change things for the organisation that is asked; an area-bound role only for what lies in its areas."""
    eigen = organisatie_of(actor)
    if eigen is None or eigen.pk != vraagstuk.aan_id or not is_allowed(actor, Recht.BEWERKEN):
        return False
    gebieden = areas_of(actor, Recht.BEWERKEN)
    return gebieden is None or Vraagstuk.objects.filter(pk=vraagstuk.pk).lying_in(gebieden).exists()


def may_realise(actor: Any, item: AgendaItem) -> bool:
    """Who has to do it tells what came of it; who owns the agenda may too."""
    if is_allowed(actor, Recht.BEWERKEN, item):
        return True
    eigen = organisatie_of(actor)
    van_ons = eigen is not None and eigen.pk == item.trekker_id
    return van_ons and is_allowed(actor, Recht.BEWERKEN) and areas_of(actor, Recht.BEWERKEN) is None


def may_take_away(actor: Any, obj: Any) -> bool:
    """Only who owns it: with whom it is shared may change it, not remove it."""
    eigen = organisatie_of(actor)
    van_ons = is_platformbeheerder(actor) or (eigen is not None and eigen.pk == obj.organisatie_id)
    return van_ons and is_allowed(actor, Recht.BEWERKEN, obj)


def require_removal(actor: Any, obj: Any) -> None:
    """Raises PermissionDenied with what to do."""
    if not may_take_away(actor, obj):
        raise PermissionDenied(_("Alleen de eigenaar kan dit weghalen. Vraag het aan die organisatie."))


def sees_money(doelgroep: Doelgroep, item: Any) -> bool:
    """Money and hours are internal: for who owns the agenda and who has to do it, never for the public."""
    mijn = doelgroep.organisatie_id
    return (
        doelgroep.alles or item.organisatie_id in doelgroep.eigenaren or (mijn is not None and item.trekker_id == mijn)
    )
