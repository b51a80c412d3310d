"""What one actor may do to one opgave, beyond the plain rights: all answers come from accounts.permissions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.permissions import Recht, areas_of, is_allowed, is_platformbeheerder, organisatie_of, require
from opgaven.models import Opgave
from opgaven.selectors.vormtoets import share_outside_areas, shares_ground

#: The fields that tell where an opgave lies; all others are attributes.
PLEKVELDEN: Final = frozenset({"geometrie", "geometriesoort"})
_BUITEN = gettext_lazy("Deze plek ligt buiten de gebieden waarvoor uw rol geldt. Kies een plek die erin ligt.")
_NIET_WEGGEVEN = gettext_lazy("Kies uw eigen organisatie. Een opgave overdragen kan de platformbeheerder.")


@dataclass(frozen=True, slots=True)
class BuitenRol:
    """Of a place that is not saved yet: the share outside the areas of a role, and whether it may be saved there."""

    aandeel: float
    mag: bool


def outside_role(actor: Any, vlak: Any) -> BuitenRol | None:
    """What :func:`check_outcome` will say of a valid shape of shapely in RD, before it is written.

    None when the right to say where things lie is not bound to areas. A role reaches as far as what shares ground with
    one of its areas, so a place that lies partly outside may be saved. Two queries.
    """
    gebieden = areas_of(actor, Recht.GEOMETRIE)
    if gebieden is None:
        return None
    return BuitenRol(share_outside_areas(vlak, gebieden), mag=shares_ground(vlak, gebieden))


def may_remove(actor: Any, opgave: Opgave) -> bool:
    """Only who owns it: with whom it is shared may change it, not take it away."""
    eigen = organisatie_of(actor)
    van_ons = is_platformbeheerder(actor) or (eigen is not None and eigen.pk == opgave.organisatie_id)
    return van_ons and is_allowed(actor, Recht.BEWERKEN, opgave)


def require_removal(actor: Any, opgave: Opgave) -> None:
    """Raises PermissionDenied with what to do."""
    require(actor, Recht.BEWERKEN, opgave)
    if not may_remove(actor, opgave):
        raise PermissionDenied(_("Alleen de eigenaar kan een opgave verwijderen. Vraag het aan die organisatie."))


def require_changes(actor: Any, velden: Iterable[str], opgave: Opgave) -> None:
    """May these fields of the opgave, as it stands now, be changed? Raises PermissionDenied."""
    velden = set(velden)
    if velden & PLEKVELDEN:
        require(actor, Recht.GEOMETRIE, opgave)
    if velden - PLEKVELDEN:
        require(actor, Recht.BEWERKEN, opgave)
    if "organisatie" in velden:
        require(actor, Recht.PUBLICEREN, opgave)


def check_outcome(actor: Any, velden: Iterable[str], opgave: Opgave) -> None:
    """May it be what it became? Ask after it was written, in the same transaction. Raises ValidationError."""
    velden = set(velden)
    if "organisatie" in velden and not is_allowed(actor, Recht.BEWERKEN, opgave):
        raise ValidationError({"organisatie": _NIET_WEGGEVEN})
    if "geometrie" in velden and not is_allowed(actor, Recht.GEOMETRIE, opgave):
        raise ValidationError({"geometrie": _BUITEN})
