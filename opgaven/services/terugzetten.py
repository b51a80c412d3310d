"""Put an opgave, or the value of a pair of types, back to an earlier version; that makes a new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from accounts.historie.lezen import newest_number
from gebied.selectors.ligging import changed_outline
from opgaven.geschiedenis import BLIJFT, OPGAVE, TYPEPAAR
from opgaven.models import Opgave, Opgavetype, TypepaarWaarde
from opgaven.selectors.matrixgeschiedenis import newest_of_pair
from opgaven.services.klok import database_time
from opgaven.services.matrix import typepaar_set
from opgaven.services.opgaven import opgave_save
from opgaven.services.wijzigen import Opgeslagen, touched_since

if TYPE_CHECKING:
    from accounts.models import User


class VersieVerouderdError(Exception):
    """Somebody changed it after the page with the comparison was made."""


@transaction.atomic
def opgave_restore(*, opgave_id: int, nummer: int, nieuwste: int, user: User | None) -> Opgeslagen:
    """Give an opgave, also a removed one, the fields and the place of version ``nummer``.

    Owner, visibility and source stay as they are. ``nieuwste`` is the version that was compared with. Raises
    VersieVerouderdError, ValidationError, and DoesNotExist for a version of something else.
    """
    sinds = database_time()
    opgave = Opgave.objects.select_for_update(of=("self",)).without_geometry().get(pk=opgave_id)
    if newest_number(OPGAVE, opgave_id) != nieuwste:
        raise VersieVerouderdError
    versie = OPGAVE.versies.objects.get(pgh_obj_id=opgave_id, pgh_id=nummer)
    for veld in OPGAVE.versies._meta.fields:
        if not veld.name.startswith("pgh_") and veld.name not in BLIJFT:
            setattr(opgave, veld.attname, getattr(versie, veld.attname))
    opgave.verwijderd_op = None
    if (geometrie := changed_outline(OPGAVE, opgave_id, nummer)) is not None:
        opgave.geometrie = geometrie
    return Opgeslagen(opgave_save(opgave=opgave, user=user), touched_since(sinds))


@transaction.atomic
def typepaar_restore(*, nummer: int, nieuwste: int, user: User | None) -> TypepaarWaarde:
    """Set the value, reason and evidence of version ``nummer`` again, and publish the matrix.

    Raises VersieVerouderdError when its pair of types has a newer version than ``nieuwste``, and ValidationError.
    """
    versie = TYPEPAAR.versies.objects.get(pgh_id=nummer)
    typen = Opgavetype.objects.select_for_update().order_by("pk").in_bulk([versie.van_id, versie.naar_id])
    if newest_of_pair(versie.van_id, versie.naar_id) != nieuwste:
        raise VersieVerouderdError
    return typepaar_set(
        soort=versie.soort,
        van=typen[versie.van_id],
        naar=typen[versie.naar_id],
        waarde=versie.waarde,
        reden=versie.reden,
        bewijs=versie.bewijs,
        user=user,
    )
