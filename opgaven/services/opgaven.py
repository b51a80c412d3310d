"""Create, change and remove one opgave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from opgaven.models import Opgave
from opgaven.services.bundel import follow_up, is_bundled
from opgaven.services.herberekening import mark_areas, recompute_soon, touched_areas

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
    _write(opgave)
    follow_up(opgave_id=opgave.pk, moved=moved, before=before)
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
        _full_clean(opgave, {"geometrie"})
        return
    if opgave.geometrie is None or opgave.geometrie.empty:
        raise ValidationError({"geometrie": _("Geef aan waar deze opgave ligt.")})
    opgave.oppervlakte_m2 = opgave.geometrie.area
    _full_clean(opgave, set())


def _full_clean(opgave: Opgave, exclude: set[str]) -> None:
    """Of many at once the database judges the constraints when it writes; Django asks it a question about each."""
    if is_bundled():
        try:
            opgave.full_clean(exclude=exclude, validate_constraints=False)
        except ValidationError:
            opgave.full_clean(exclude=exclude)
            raise
        return
    opgave.full_clean(exclude=exclude)


def _write(opgave: Opgave) -> None:
    """What the database refuses is said in words."""
    if not is_bundled():
        opgave.save()
        return
    nieuw = opgave._state.adding
    try:
        with transaction.atomic():
            opgave.save()
    except IntegrityError:
        if nieuw:
            opgave.pk, opgave._state.adding = None, True
        opgave.full_clean(exclude=opgave.get_deferred_fields())
        raise


def _geometry_changed(opgave: Opgave) -> bool:
    if not opgave.pk:
        return True
    if "geometrie" in opgave.get_deferred_fields():
        return False
    before = Opgave.objects.values_list("geometrie", flat=True).get(pk=opgave.pk)
    return bytes(before.wkb) != bytes(opgave.geometrie.wkb)
