"""Add triggers in migrations without making every model anew: half of the time that a first migration takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pgtrigger.migrations import AddTrigger, RemoveTrigger

if TYPE_CHECKING:
    from django.db.migrations.state import ProjectState

METHODE: Final = "state_forwards"


def _add(operation: AddTrigger, app_label: str, state: ProjectState) -> None:
    options = state.models[app_label, operation.model_name].options
    options["triggers"] = [*options.get("triggers", []), operation.trigger]


def _remove(operation: RemoveTrigger, app_label: str, state: ProjectState) -> None:
    options = state.models[app_label, operation.model_name].options
    options["triggers"] = [trigger for trigger in options.get("triggers", []) if trigger.name != operation.name]


def keep_models_as_they_are() -> None:
    """Let a trigger change what is known of a model, and leave the classes made of it alone.

    The library makes the class anew, and those of all models that it is tied to: some sixty, three times per table with
    a history. Nothing asks a class of a migration for its triggers: installing one needs the name of the table only.
    """
    for soort, vooruit in ((AddTrigger, _add), (RemoveTrigger, _remove)):
        setattr(soort, METHODE, vooruit)
