"""A platform in which every text that anybody could have typed wants to be code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.db.models import Value
from django.db.models.functions import Concat, Left

from tests.aanvallen.gif import AANVAL

EIGEN = ("accounts", "gebied", "opgaven", "stakeholders", "sturing", "cop")
#: By these a row is found, or it is worded by ourselves: nobody types them in.
VAST = {
    "code",
    "username",
    "password",
    "hash",
    "kenmerk",
    "browser",
    "sleutel",
    "niveau",
    "status",
    "soort",
    "karakter",
}


def poison_everything() -> set[str]:
    """Write the attack in every text of every row of ours; gives the fields that took it."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model._meta.app_label in EIGEN and model._meta.managed
        for field in _texts(model)
        if _poison(model, field)
    }


def _texts(model: Any) -> Iterator[Any]:
    for field in model._meta.local_fields:
        if isinstance(field, models.CharField | models.TextField) and not field.choices and field.name not in VAST:
            yield field


def _poison(model: Any, field: Any) -> bool:
    """As much of the attack as fits; made unique by the key of the row where that is needed."""
    tekst: Any = Value(AANVAL)
    if field.unique or model._meta.constraints or model._meta.unique_together:
        tekst = Concat(Value(AANVAL[:120]), models.functions.Cast("pk", models.CharField()))
    if field.max_length:
        tekst = Left(tekst, field.max_length)
    try:
        with transaction.atomic():
            return bool(model._base_manager.update(**{field.name: tekst}))
    except DatabaseError:
        return False
