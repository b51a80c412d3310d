"""No migration breaks the version that runs: the rule on every migration after the base, and the rule itself."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from tests.migrations.regel import breaks

#: The last migration of each app that no installation ran without stopping. Never lower one; raise one only for a
#: migration that no installation has seen yet.
BASIS = {"accounts": 8, "gebied": 3, "opgaven": 8}
OURS = ("accounts", "cop", "gebied", "opgaven", "stakeholders", "sturing", "zoeken")


def number(name: str) -> int:
    return int(name.split("_")[0])


def test_no_migration_after_the_base_breaks_the_running_version():
    loader = MigrationLoader(None)
    ours = [key for key in loader.graph.nodes if key[0] in OURS and number(key[1]) > BASIS.get(key[0], 0)]
    problems = [
        problem
        for key in ours
        for problem in breaks(loader.disk_migrations[key], loader.project_state(key, at_end=False))
    ]
    assert not problems, "\n".join([*problems, "See docs/operations.md, 'Migrations without standstill'."])


def test_the_base_names_migrations_that_exist():
    names = MigrationLoader(None).disk_migrations
    assert set(BASIS) <= set(OURS)
    for app, last in BASIS.items():
        assert last in {number(name) for label, name in names if label == app}


def test_every_app_of_ours_is_looked_at():
    with_migrations = {app for app, _ in MigrationLoader(None).disk_migrations}
    project = {config.label for config in apps.get_app_configs() if "site-packages" not in config.path}
    assert project & with_migrations == set(OURS)


def verdict(*operations: object, tweede_stap: str = "") -> list[str]:
    """What the rule says of these operations on a small table."""
    state = ProjectState()
    fields = [
        ("id", models.AutoField(primary_key=True)),
        ("naam", models.CharField(max_length=50, null=True)),
        ("code", models.CharField(max_length=50)),
    ]
    state.add_model(ModelState("proef", "Plek", fields))
    migration = migrations.Migration("0099_proef", "proef")
    migration.operations = list(operations)
    migration.tweede_stap = tweede_stap
    return list(breaks(migration, state))


@pytest.mark.parametrize(
    "operation",
    [
        migrations.RemoveField("plek", "naam"),
        migrations.RenameField("plek", "naam", "titel"),
        migrations.RenameModel("Plek", "Plaats"),
        migrations.DeleteModel("Plek"),
        migrations.AlterModelTable("plek", "plaats"),
        migrations.AddField("plek", "soort", models.CharField(max_length=10)),
        migrations.AddField("plek", "soort", models.CharField(max_length=10, default="x")),
        migrations.AlterField("plek", "naam", models.CharField(max_length=50)),
        migrations.AlterField("plek", "code", models.CharField(max_length=20)),
        migrations.AlterField("plek", "code", models.IntegerField()),
        migrations.AlterField("plek", "code", models.CharField(max_length=50, unique=True)),
    ],
    ids=lambda operation: f"{type(operation).__name__}-{getattr(operation, 'name', '')}",
)
def test_what_the_running_version_cannot_bear_is_found_unless_it_is_the_second_step(operation):
    assert len(verdict(operation)) == 1
    assert verdict(operation, tweede_stap="0.3.0: niets leest dit meer sinds 0.2.0") == []


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("plek", "soort", models.CharField(max_length=10, null=True)),
        migrations.AddField("plek", "soort", models.CharField(max_length=10, default="x", db_default="x")),
        migrations.AlterField("plek", "code", models.CharField(max_length=90)),
        migrations.AlterField("plek", "naam", models.CharField("andere naam", max_length=50, null=True)),
        migrations.CreateModel("Ander", [("id", models.AutoField(primary_key=True))]),
    ],
    ids=lambda operation: f"{type(operation).__name__}-{getattr(operation, 'name', '')}",
)
def test_what_only_adds_is_fine(operation):
    assert verdict(operation) == []


def test_a_table_that_is_new_in_the_migration_itself_is_nobody_elses_yet():
    create = migrations.CreateModel("Ander", [("id", models.AutoField(primary_key=True))])
    assert verdict(create, migrations.AddField("ander", "naam", models.CharField(max_length=9))) == []
