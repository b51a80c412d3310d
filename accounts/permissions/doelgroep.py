"""Audiences: who sees which objects, as a value and as a condition for the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.db.models.expressions import RawSQL

from accounts.models import Zichtbaarheid


@dataclass(frozen=True, slots=True)
class Doelgroep:
    """Everyone who sees the same objects: the public, one organisation, a regional bureau, or who sees all."""

    organisatie_id: int | None = None
    eigenaren: frozenset[int] = frozenset()
    """The organisations whose own objects are seen."""
    alles: bool = False
    persoon_id: int | None = field(default=None, compare=False)
    """Who looks, for what belongs to a circle of people. What does not is the same for the whole audience."""

    @property
    def sleutel(self) -> str:
        """Tells audiences apart, for caches and entity tags."""
        if self.alles:
            return "alles"
        if self.organisatie_id is None:
            return "openbaar"
        return f"organisatie:{self.organisatie_id}:{'.'.join(map(str, sorted(self.eigenaren)))}"

    def __str__(self) -> str:
        return self.sleutel


OPENBAAR = Doelgroep()
ALLES = Doelgroep(alles=True)


class ZichtbaarQuerySet(QuerySet[Any]):
    """The base of querysets of objects that belong to an organisation (accounts.models.Zichtbaar)."""

    def visible_to(self, doelgroep: Doelgroep) -> Any:
        """What this audience may see. Adds no join and no row."""
        return self.filter(visible_q(self.model, doelgroep))

    def hidden_from(self, doelgroep: Doelgroep) -> Any:
        """What this audience may not see."""
        return self.none() if doelgroep.alles else self.exclude(visible_q(self.model, doelgroep))


def visible_q(model: type[Model], doelgroep: Doelgroep, pad: str = "") -> Q:
    """The condition that an object of ``model`` is seen; ``pad`` leads to it from the model that is filtered."""
    if doelgroep.alles:
        return Q()
    found = Q(**{f"{pad}zichtbaarheid": Zichtbaarheid.OPENBAAR})
    if doelgroep.organisatie_id is None:
        return found
    found |= Q(**{f"{pad}organisatie_id__in": sorted(doelgroep.eigenaren)})
    gedeeld = _shared_with(model, doelgroep.organisatie_id)
    return found | Q(**{f"{pad}zichtbaarheid": Zichtbaarheid.GEDEELD, f"{pad}pk__in": gedeeld})


def _shared_with(model: type[Model], organisatie_id: int) -> RawSQL:
    """The ids of what is shared with an organisation; as text, for a page asks this seventy times and half the making
    of its questions would go into this.
    """
    deling = _sharing(model)
    sql = f"SELECT deling.{deling.column} FROM {deling.model._meta.db_table} deling WHERE deling.organisatie_id = %s"  # noqa: S608 - names of our own tables
    return RawSQL(sql, (organisatie_id,))  # noqa: S611 - likewise


_VISIBLE = """(%(ziet_alles)s OR :rij.zichtbaarheid = 'openbaar' OR :rij.organisatie_id = ANY(%(ziet_van)s)
    OR (:rij.zichtbaarheid = 'gedeeld' AND EXISTS (
        SELECT 1 FROM :tabel deling WHERE deling.:kolom = :rij.id AND deling.organisatie_id = %(ziet_als)s)))"""


def visible_sql(model: type[Model], alias: str) -> str:
    """The same condition for a row ``alias`` in SQL of our own; takes the parameters of :func:`visible_params`."""
    deling = _sharing(model)
    tekst = _VISIBLE.replace(":rij", alias).replace(":tabel", deling.model._meta.db_table)
    return tekst.replace(":kolom", deling.column)


def visible_params(doelgroep: Doelgroep) -> dict[str, Any]:
    """The parameters of :func:`visible_sql`."""
    return {
        "ziet_alles": doelgroep.alles,
        "ziet_van": sorted(doelgroep.eigenaren),
        "ziet_als": doelgroep.organisatie_id,
    }


def sees(doelgroep: Doelgroep, obj: Any) -> bool:
    """Is this one object seen? At most one query, for an object that is shared."""
    if doelgroep.alles or obj.zichtbaarheid == Zichtbaarheid.OPENBAAR or obj.organisatie_id in doelgroep.eigenaren:
        return True
    if obj.zichtbaarheid != Zichtbaarheid.GEDEELD or doelgroep.organisatie_id is None:
        return False
    return bool(obj.delingen.filter(organisatie_id=doelgroep.organisatie_id).exists())


def _sharing(model: type[Model]) -> Any:
    """The foreign key with which a Deling names the object."""
    return model._meta.get_field("delingen").field  # type: ignore[union-attr]
