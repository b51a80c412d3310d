"""Keep a version of every row that is added, changed or removed, by triggers: whatever writes, nothing is missed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import pghistory
import pgtrigger
from django.contrib.gis.db.models import GeometryField
from django.db import models
from django.db.models import Func, Value
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from pghistory.models import Event

M = TypeVar("M", bound=type[models.Model])

#: The labels of versions, and the one that rows got which were older than their history.
TOEGEVOEGD: Final = "toegevoegd"
GEWIJZIGD: Final = "gewijzigd"
VERWIJDERD: Final = "verwijderd"
BEGINSTAND: Final = "beginstand"


class Versie(Event):
    """The base of all tables of versions. One sequence numbers them all, so that their order is one order."""

    pgh_id = models.BigIntegerField(
        primary_key=True, editable=False, db_default=Func(Value("historie_nummer"), function="nextval")
    )

    class Meta:
        abstract = True


class Changed(pgtrigger.Condition):
    """One of these fields is another than before.

    A geometry is compared as bytes: its own operators stand in a schema that a restored dump does not look into.
    """

    def __init__(self, *fields: str) -> None:
        self.fields = fields

    def resolve(self, model: type[models.Model]) -> str:
        return " OR ".join(self._compare(model._meta.get_field(name)) for name in self.fields)

    def _compare(self, field: Any) -> str:
        cast = "::bytea" if isinstance(field, GeometryField) else ""
        return f'OLD."{field.column}"{cast} IS DISTINCT FROM NEW."{field.column}"{cast}'


def keeps_versions(
    *,
    zonder: Sequence[str] = (),
    stil: Sequence[str] = (),
    ligging: str | None = None,
    persoon: Sequence[str] = (),
    naam: str = "",
) -> Callable[[M], M]:
    """Decorate a model whose rows keep their versions, in a table ``<Model>Versie``.

    ``zonder``: fields that are not kept. ``stil``: kept, but their change alone makes no version. ``persoon``: columns
    of the version that erasure may change. ``ligging``: the geometry. It goes to a table of its own,
    ``<Model>Ligging``, and only when it changes or its row goes, as it was: a new row, and an edit of attributes, copy
    no polygon.
    """

    def decorate(model: M) -> M:
        name = naam or model.__name__
        kept = [
            field.name
            for field in model._meta.local_fields
            if not field.primary_key and field.name not in {*zonder, ligging}
        ]
        watched = [field for field in kept if field not in stil] + ([ligging] if ligging else [])
        _make_table(model, f"{name}Versie", kept, persoon, _of_attributes(watched))
        if ligging:
            _make_table(model, f"{name}Ligging", [ligging], (), _of_outline(ligging))
        return model

    return decorate


def _of_attributes(watched: Sequence[str]) -> list[Any]:
    """Every row that comes, changes or goes, as it is afterwards."""
    return [
        pghistory.InsertEvent(TOEGEVOEGD),
        pghistory.UpdateEvent(GEWIJZIGD, condition=Changed(*watched)),
        pghistory.DeleteEvent(VERWIJDERD),
    ]


def _of_outline(ligging: str) -> list[Any]:
    """Every geometry that is replaced or goes, as it was. Triggers fire in the order of their names: these first."""
    return [
        pghistory.UpdateEvent(
            "ligging_gewijzigd", row=pghistory.Old, condition=Changed(ligging), trigger_name="a_ligging_w"
        ),
        pghistory.DeleteEvent("ligging_verwijderd", trigger_name="a_ligging_v"),
    ]


def _make_table(
    model: type[models.Model], name: str, fields: list[str], persoon: Sequence[str], trackers: list[Any]
) -> None:
    pghistory.create_event_model(
        model,
        *trackers,
        fields=fields,
        model_name=name,
        abstract=False,
        base_model=Versie,
        level=pgtrigger.Row,
        obj_field=pghistory.ObjForeignKey(related_name="+", related_query_name="+", db_index=True),
        context_field=pghistory.ContextForeignKey(db_index=False),
        meta={
            "triggers": _guards(persoon),
            "verbose_name": format_lazy(_("versie van {naam}"), naam=model._meta.verbose_name),
            "verbose_name_plural": format_lazy(_("versies van {naam}"), naam=model._meta.verbose_name_plural),
        },
    )


def _guards(persoon: Sequence[str]) -> list[pgtrigger.Trigger]:
    """Versions are only added. With gebied.wissen on in its transaction, an update may change ``persoon``."""
    columns = "'{" + ",".join(persoon) + "}'::text[]"
    refuse = (
        "RAISE EXCEPTION 'History is append-only: % is refused.', TG_OP "
        "USING ERRCODE = 'integrity_constraint_violation';"  # onvertaald: of the database
    )
    allow = f"""
    IF TG_OP = 'UPDATE' AND coalesce(current_setting('gebied.wissen', true), '') = 'aan'
        AND to_jsonb(NEW) - {columns} = to_jsonb(OLD) - {columns} THEN RETURN NEW; END IF;
    """
    return [
        pgtrigger.Trigger(
            name="alleen_toevoegen",
            when=pgtrigger.Before,
            operation=pgtrigger.Update | pgtrigger.Delete,
            func=" ".join((allow + refuse).split()),
        ),
        pgtrigger.Trigger(
            name="niet_leegmaken",
            when=pgtrigger.Before,
            level=pgtrigger.Statement,
            operation=pgtrigger.Truncate,
            func=refuse,
        ),
    ]
