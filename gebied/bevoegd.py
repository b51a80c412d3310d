"""What one actor may do with what is told about an area: all answers come from accounts.permissions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import Organisatie
from accounts.permissions import Recht, areas_of, doelgroep_of, is_allowed, is_platformbeheerder, organisatie_of
from accounts.samen import Gevraagd, leesvraag
from gebied.models import Gebied, Profielgegeven, Werkgebied


def may_tell(actor: Any, gebied: Gebied) -> bool:
    """May this actor add something to the profile of this area? At most one query."""
    if not is_allowed(actor, Recht.BEWERKEN):
        return False
    gebieden = areas_of(actor, Recht.BEWERKEN)
    return gebieden is None or lies_in(gebied.pk, gebieden)


@leesvraag(bool)
def lies_in(gebied_id: int, gebieden: frozenset[int]) -> QuerySet[Any]:
    """Does this area lie in one of those? One query."""
    return Gebied.objects.filter(pk=gebied_id).lying_in(gebieden).values_list("pk")[:1]


def rights_beforehand(actor: Any, gebied: Gebied) -> list[Gevraagd[Any]]:
    """What may_tell will ask, to ask it together with other things."""
    gebieden = areas_of(actor, Recht.BEWERKEN) if is_allowed(actor, Recht.BEWERKEN) else None
    return [] if gebieden is None else [lies_in.of(gebied.pk, gebieden)]


def require_telling(actor: Any, gebied: Gebied) -> None:
    """Raises PermissionDenied with what to do."""
    if not may_tell(actor, gebied):
        raise PermissionDenied(
            _("Uw rol geldt niet voor dit gebied. Vraag de beheerder van uw organisatie om dit gebied bij uw rol.")
        )


def told_by(actor: Any, gebied_ids: Collection[int]) -> set[int]:
    """Of these areas, those about which this actor may tell something. At most one query."""
    if not is_allowed(actor, Recht.BEWERKEN):
        return set()
    gebieden = areas_of(actor, Recht.BEWERKEN)
    if gebieden is None:
        return set(gebied_ids)
    return set(Gebied.objects.filter(pk__in=gebied_ids).lying_in(gebieden).values_list("pk", flat=True))


def works_in(organisatie_id: int | None, gebied_id: int) -> bool:
    """Is this area in the work area of an organisation? One without a work area works anywhere. At most two queries."""
    gebieden = frozenset(Werkgebied.objects.filter(organisatie=organisatie_id).values_list("gebied_id", flat=True))
    return organisatie_id is None or not gebieden or lies_in(gebied_id, gebieden)


def may_take_away(actor: Any, gegeven: Profielgegeven) -> bool:
    """Only who owns it: with whom it is shared may change it, not remove it."""
    eigen = organisatie_of(actor)
    van_ons = is_platformbeheerder(actor) or (eigen is not None and eigen.pk == gegeven.organisatie_id)
    return van_ons and is_allowed(actor, Recht.BEWERKEN, gegeven)


def may_everywhere(actor: Any, recht: Recht) -> bool:
    """Does it hold for the whole of the organisation that somebody works for? No query beyond those of their rights."""
    pk = doelgroep_of(actor).organisatie_id
    return is_platformbeheerder(actor) or (pk is not None and is_allowed(actor, recht, Organisatie(pk=pk)))
