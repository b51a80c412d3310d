"""For migrations: triggers on tables that Django keeps out of them, and first versions for rows that are older."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pgtrigger
from django.db import connection
from psycopg import sql

from accounts.historie.bijhouden import BEGINSTAND


def write_first_versions(app_label: str) -> Callable[[Any, Any], None]:
    """Make a function for RunPython that copies every row of the app without a version, in one statement per table."""

    def write(apps: Any, schema_editor: Any) -> None:
        for model in apps.get_app_config(app_label).get_models():
            if model.__name__.endswith("Versie") and any(field.name == "pgh_obj" for field in model._meta.fields):
                schema_editor.execute(_statement(model), [BEGINSTAND])

    return write


def track_ties(app_label: str) -> Callable[[Any, Any], None]:
    """Make a function for RunPython that puts the triggers of the history on the tables of ManyToManyFields.

    Migrations know neither those tables nor what hangs on them. Tables that a later migration makes are left to that.
    """

    def write(apps: Any, schema_editor: Any) -> None:
        tabellen = set(connection.introspection.table_names())
        for model, trigger in pgtrigger.registered():
            versies = getattr(model, "pgh_event_models", {}).values()
            nodig = {model._meta.db_table, *(versie._meta.db_table for versie in versies)}
            if model._meta.auto_created and model._meta.app_label == app_label and nodig <= tabellen:
                schema_editor.execute(trigger.compile(model).install_sql, params=None)

    return write


_COPY = sql.SQL("""
INSERT INTO {versies} ({columns}, pgh_obj_id, pgh_label, pgh_created_at)
SELECT {columns}, {pk}, %s, now() FROM {rows} rij
WHERE NOT EXISTS (SELECT FROM {versies} versie WHERE versie.pgh_obj_id = rij.{pk})
""")


def _statement(model: Any) -> str:
    source = model._meta.get_field("pgh_obj").related_model._meta
    columns = [field.column for field in model._meta.fields if not field.name.startswith("pgh_")]
    return _COPY.format(
        versies=sql.Identifier(model._meta.db_table),
        rows=sql.Identifier(source.db_table),
        pk=sql.Identifier(source.pk.column),
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
    ).as_string(connection.connection)
