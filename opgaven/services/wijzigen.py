"""Change an opgave that somebody else may be changing too, and tell what is computed again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.formulieren.versies import Samenvoeging, Versie, merge, version_of
from accounts.services.indienen import once
from accounts.services.tegelijk import IntussenGewijzigdError, IntussenVerwijderdError, require_seen
from opgaven.bevoegd import check_outcome, require_changes, require_removal
from opgaven.models import Opgave, TeHerberekenen
from opgaven.selectors.opgave import geometry_digest
from opgaven.services.bundel import is_bundled
from opgaven.services.klok import database_time
from opgaven.services.opgaven import opgave_remove, opgave_save

if TYPE_CHECKING:
    from accounts.models import User

#: Fields that mean something only together: 220 of one editor and hectares of another make no quantity.
SAMEN = (("hoeveelheid", "eenheid"),)
#: Written by the service itself, never taken over from what was read earlier.
_NIET_TERUG = frozenset({"id", "geometrie", "oppervlakte_m2"})


GEEN = Samenvoeging()


@dataclass(frozen=True, slots=True)
class Opgeslagen:
    """What was saved, which areas are computed again (by name), and which fields were merged."""

    opgave: Opgave
    gebieden: Sequence[str]
    samen: Samenvoeging = GEEN


def opgave_create(*, opgave: Opgave, user: User | None, indiening: str = "", actor: Any = None) -> Opgeslagen:
    """A new opgave of our own, with a key of its own. The same ``indiening`` twice raises AlIngediendError.

    ``actor``: who acts when that is no person, such as the key of an organisation.

    Raises ValidationError also when it is not for this user to make it there, or for that owner.
    """
    return once(
        sleutel=indiening,
        make=lambda: _create(opgave, user, actor or user),
        doel_of=lambda opgeslagen: opgeslagen.opgave.get_absolute_url(),
    )


@transaction.atomic
def opgave_change(
    *, opgave: Opgave, geopend: Versie, velden: Sequence[str], user: User | None, actor: Any = None
) -> Opgeslagen:
    """Save what somebody made of the version that they opened, merged with what others changed since.

    ``velden`` are the fields that were on the screen; the place counts as changed when it is loaded. ``actor`` as in
    opgave_create. Raises IntussenGewijzigdError, IntussenVerwijderdError or PermissionDenied, and then writes nothing;
    nothing is written either when nothing changed.
    """
    sinds = database_time()
    wie = actor or user
    nu = _locked(opgave.pk)
    samen = merge(geopend, _made(opgave, velden, geopend), stored_version(nu, velden), SAMEN)
    require_changes(wie, (*samen.behouden, *samen.botsingen), nu)
    if samen.botsingen:
        raise IntussenGewijzigdError(nu, samen)
    _take_over(opgave, nu, {*samen.behouden})
    if not samen.behouden:
        return Opgeslagen(nu, [], samen)
    try:
        opgave_save(opgave=opgave, user=user)
        check_outcome(wie, samen.behouden, opgave)
    except ValidationError as error:
        if not samen.overgenomen:
            raise
        te_kiezen = Samenvoeging(botsingen=(*samen.behouden, *samen.overgenomen))
        raise IntussenGewijzigdError(nu, te_kiezen, " ".join(error.messages)) from error
    return Opgeslagen(opgave, touched_since(sinds), samen)


@transaction.atomic
def opgave_take_away(*, opgave: Opgave, geopend: Versie, user: User | None, actor: Any = None) -> Opgeslagen:
    """Remove, and tell which areas are computed again. Raises IntussenGewijzigdError when it is not what was opened."""
    sinds = database_time()
    nu = _locked(opgave.pk)
    require_removal(actor or user, nu)
    nu_versie = stored_version(nu, [veld for veld in geopend if veld != "geometrie"])
    require_seen(nu, geopend, {veld: nu_versie[veld] for veld in geopend})
    opgave_remove(opgave=opgave, user=user)
    return Opgeslagen(opgave, touched_since(sinds))


def stored_version(opgave: Opgave, velden: Sequence[str]) -> Versie:
    """What stands in the database, the place by its digest. One query."""
    return version_of(opgave, velden) | {"geometrie": geometry_digest(opgave.pk)}


@transaction.atomic
def _create(opgave: Opgave, user: User | None, wie: Any) -> Opgeslagen:
    sinds = database_time()
    opgave.sleutel = opgave.sleutel or uuid4().hex
    opgave_save(opgave=opgave, user=user)
    try:
        check_outcome(wie, ("organisatie", "geometrie"), opgave)
    except ValidationError:
        opgave.pk, opgave._state.adding = None, True
        raise
    return Opgeslagen(opgave, touched_since(sinds))


def _locked(pk: int) -> Opgave:
    rows = Opgave.objects.select_for_update(of=("self",)).select_related("type", "organisatie", "gewijzigd_door")
    nu: Opgave = rows.without_geometry().get(pk=pk)
    if nu.verwijderd_op:
        raise IntussenVerwijderdError(nu)
    return nu


def _made(opgave: Opgave, velden: Sequence[str], geopend: Mapping[str, Any]) -> Versie:
    """What somebody made of it; a place that was never loaded was left as it is."""
    gemaakt = version_of(opgave, velden)
    if "geometrie" not in opgave.get_deferred_fields():
        gemaakt["geometrie"] = hashlib.sha256(bytes(opgave.geometrie.wkb)).hexdigest()
    elif "geometrie" in geopend:
        gemaakt["geometrie"] = geopend["geometrie"]
    return gemaakt


def _take_over(opgave: Opgave, nu: Opgave, eigen: set[str]) -> None:
    """Everything that I did not change is as it stands now; also what no form shows."""
    for field in opgave._meta.concrete_fields:
        if field.name not in eigen and field.name not in _NIET_TERUG:
            setattr(opgave, field.attname, getattr(nu, field.attname))
    if "geometrie" not in eigen:
        opgave.__dict__.pop("geometrie", None)
        opgave.oppervlakte_m2 = nu.oppervlakte_m2


def touched_since(sinds: object) -> list[str]:
    """The names of the areas that are computed again since then; of many at once that is not known yet."""
    if is_bundled():
        return []
    rows = TeHerberekenen.objects.filter(laatst_op__gte=sinds).order_by("gebied__naam")
    return list(rows.values_list("gebied__naam", flat=True))
