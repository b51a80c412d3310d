"""Find what looks personal and is in no declaration. A test fails on it, so that nobody adds such a field unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from django.db import models

from accounts.models import User
from accounts.privacy.register import uitzonderingen, verwerkingen

#: Parts of names of fields that tend to say who somebody is.
_NAMEN: Final = re.compile(
    r"(^|_)(naam|name|firstname|lastname|voornaam|achternaam|username|repr|email|mail|adres|address|postcode|telefoon|"
    r"phone|mobiel|contact|functie|geboren|geboortedatum|bsn|ip|agent|uid|werker|eigenaar|indiener|melder)(_|$)"
)
#: Text in which anything may be written, also about people.
_VRIJ: Final = (models.TextField, models.JSONField, models.FileField)
_ADRES: Final = (models.EmailField, models.GenericIPAddressField)


def undeclared_fields() -> list[str]:
    """Labels like ``opgaven.Opgave.gewijzigd_door`` of fields that nobody declared and nobody excepted."""
    declared = {(soort.model_class._meta.label, veld) for soort in verwerkingen() for veld in soort.velden}
    known = declared | set(uitzonderingen())
    found = {(model._meta.label, field.name) for model in domain_models() for field in personal_fields(model)}
    return sorted(f"{label}.{veld}" for label, veld in found - known)


def domain_models() -> Iterator[type[models.Model]]:
    """Every table that Django keeps. Versions of rows hold the fields of their model, so one tells for both."""
    for model in apps.get_models(include_auto_created=True):
        of_others = model._meta.proxy or not model._meta.managed or model._meta.app_label in {"contenttypes"}
        if not of_others and not hasattr(model, "pgh_tracked_model"):
            yield model


def personal_fields(model: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    """The fields of a model that look like they say something about a person."""
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
        if _to_person(field) or isinstance(field, _VRIJ + _ADRES) or _named_like_a_person(field):
            yield field


def _to_person(field: models.Field[Any, Any]) -> bool:
    return field.is_relation and isinstance(field.related_model, type) and issubclass(field.related_model, User)


def _named_like_a_person(field: models.Field[Any, Any]) -> bool:
    return isinstance(field, models.CharField) and not field.choices and bool(_NAMEN.search(field.name))
