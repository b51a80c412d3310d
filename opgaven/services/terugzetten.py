"""Put an opgave, an area or the value of a pair of types back to an earlier version; that makes a new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from accounts.services.tegelijk import VersieVerouderdError, version_to_restore
from gebied.geschiedenis import GEBIED
from gebied.models import Gebied
from gebied.selectors.ligging import changed_outline
from gebied.services.vormen import make_area_shapes
from opgaven.geschiedenis import BLIJFT, GEBIED_BLIJFT, OPGAVE, TYPEPAAR
from opgaven.models import Opgave, Opgavetype, TypepaarWaarde
from opgaven.selectors.matrixgeschiedenis import newest_of_pair
from opgaven.services.herberekening import mark_areas, recompute_soon
from opgaven.services.klok import database_time
from opgaven.services.matrix import typepaar_set
from opgaven.services.opgaven import opgave_save
from opgaven.services.wijzigen import Opgeslagen, touched_since

if TYPE_CHECKING:
    from accounts.historie.verschil import Weergave
    from accounts.models import User


@transaction.atomic
def opgave_restore(*, opgave_id: int, nummer: int, nieuwste: int, user: User | None) -> Opgeslagen:
    """Give an opgave, also a removed one, the fields and the place of version ``nummer``.

    Owner, visibility and source stay as they are. ``nieuwste`` is the version that was compared with. Raises
    VersieVerouderdError, ValidationError, and DoesNotExist for a version of something else.
    """
    sinds = database_time()
    opgave = Opgave.objects.select_for_update(of=("self",)).without_geometry().get(pk=opgave_id)
    _take_over(opgave, OPGAVE, nummer, nieuwste, BLIJFT)
    opgave.verwijderd_op = None
    if (geometrie := changed_outline(OPGAVE, opgave_id, nummer)) is not None:
        opgave.geometrie = geometrie
    return Opgeslagen(opgave_save(opgave=opgave, user=user), touched_since(sinds))


@transaction.atomic
def gebied_restore(*, gebied_id: int, nummer: int, nieuwste: int) -> bool:
    """Give an area the name, traits and place of version ``nummer``; is it computed again?

    Its place in the land, owner and visibility stay. Raises as :func:`opgave_restore` does.
    """
    gebied = Gebied.objects.select_for_update(of=("self",)).without_geometry().get(pk=gebied_id)
    _take_over(gebied, GEBIED, nummer, nieuwste, GEBIED_BLIJFT)
    geometrie = changed_outline(GEBIED, gebied_id, nummer)
    if geometrie is not None:
        gebied.geometrie, gebied.oppervlakte_m2 = geometrie, geometrie.area
    gebied.full_clean(exclude=None if geometrie is not None else {"geometrie"})
    gebied.save()
    if geometrie is None:
        return False
    make_area_shapes(indeling_id=gebied.indeling_id, niveau=gebied.niveau)
    berekend = bool(mark_areas(gebied_ids=[gebied_id]))
    recompute_soon()
    return berekend


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


def _take_over(obj: Opgave | Gebied, weergave: Weergave, nummer: int, nieuwste: int, blijft: frozenset[str]) -> None:
    """Set the fields of a version on an object whose row is locked."""
    versie = version_to_restore(obj, weergave, nummer=nummer, nieuwste=nieuwste)
    for veld in weergave.versies._meta.fields:
        if not veld.name.startswith("pgh_") and veld.name not in blijft:
            setattr(obj, veld.attname, getattr(versie, veld.attname))
