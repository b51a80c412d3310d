"""Create, change and remove one opgave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from opgaven.models import Opgave
from opgaven.services.herberekening import mark_areas, mark_touched, recompute_soon, touched_areas
from opgaven.services.vormen import make_opgave_shapes

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def opgave_save(*, opgave: Opgave, user: User | None) -> Opgave:
    """Validate and write; the areas that the old and the new geometry touch are computed again after commit.

    Raises ValidationError with Dutch sentences per field.
    """
    opgave.gewijzigd_door = user
    _check(opgave)
    moved = _geometry_changed(opgave)
    before = touched_areas(opgave_ids=[opgave.pk]) if opgave.pk else set()
    opgave.save()
    if moved:
        make_opgave_shapes(opgave_ids=[opgave.pk])
    mark_touched(opgave_ids=[opgave.pk], also=before)
    recompute_soon()
    return opgave


@transaction.atomic
def opgave_remove(*, opgave: Opgave, user: User | None) -> None:
    """Remove; the row stays for the runs that named it."""
    before = touched_areas(opgave_ids=[opgave.pk])
    opgave.verwijderd_op = timezone.now()
    opgave.gewijzigd_door = user
    opgave.save(update_fields=["verwijderd_op", "gewijzigd_door", "gewijzigd_op"])
    mark_areas(gebied_ids=sorted(before))
    recompute_soon()


def _check(opgave: Opgave) -> None:
    """A geometry that was never loaded was not changed either, and is not read for the sake of checking."""
    if "geometrie" in opgave.get_deferred_fields():
        opgave.full_clean(exclude={"geometrie"})
        return
    if opgave.geometrie is None or opgave.geometrie.empty:
        raise ValidationError({"geometrie": _("Geef aan waar deze opgave ligt.")})
    opgave.oppervlakte_m2 = opgave.geometrie.area
    opgave.full_clean()


def _geometry_changed(opgave: Opgave) -> bool:
    if not opgave.pk:
        return True
    if "geometrie" in opgave.get_deferred_fields():
        return False
    before = Opgave.objects.values_list("geometrie", flat=True).get(pk=opgave.pk)
    return bytes(before.wkb) != bytes(opgave.geometrie.wkb)
