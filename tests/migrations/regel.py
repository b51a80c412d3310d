"""Which operations break the version of the platform that still runs while a migration is applied.

For a moment the old code works on the new tables. It may not miss a column or table that it reads, and may not be
refused for leaving out a column that it does not know. So what removes or tightens takes two releases: first the code
stops using it, then a migration of a later release, marked as second step, takes it away (docs/operations.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import migrations, models
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_WEG = (
    migrations.RemoveField, migrations.RenameField, migrations.RenameModel, migrations.DeleteModel,
    migrations.AlterModelTable,
)  # fmt: skip


def breaks(migration: migrations.Migration, state: ProjectState) -> Iterator[str]:
    """What would break, in words; nothing for a second step, which says since when nothing uses it any more."""
    if getattr(migration, "tweede_stap", ""):
        return
    new: set[str] = set()
    for operation in migration.operations:
        if isinstance(operation, migrations.CreateModel):
            new.add(operation.name_lower)
        elif getattr(operation, "model_name_lower", "") not in new and (reason := _reason(operation, state, migration)):
            yield f"{migration}: {operation.describe()}: {reason}"
        operation.state_forwards(migration.app_label, state)


def _reason(operation: Operation, state: ProjectState, migration: migrations.Migration) -> str:
    if isinstance(operation, _WEG):
        return "the running version still uses it"
    if isinstance(operation, migrations.AddField):
        return "" if _may_be_left_out(operation.field) else "the running version leaves it out: null or db_default"
    if isinstance(operation, migrations.AlterField):
        before = state.models[migration.app_label, operation.model_name_lower].fields[operation.name]
        return _tightened(before, operation.field)
    return ""


def _may_be_left_out(field: models.Field) -> bool:
    return field.many_to_many or field.null or field.has_db_default() or isinstance(field, models.AutoField)


def _tightened(before: models.Field, after: models.Field) -> str:
    if before.null and not after.null:
        return "the running version may still write nothing there"
    if before.get_internal_type() != after.get_internal_type():
        return "the running version expects another type"
    if (after.max_length or 0) < (before.max_length or 0):
        return "the running version may still write more"
    if after.unique and not before.unique:
        return "the running version may still write it twice"
    return ""
