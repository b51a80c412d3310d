"""Take a person out of the versions of rows: what somebody was called goes, that something changed stays."""

from __future__ import annotations

from typing import Any

from django.db import models

from accounts.privacy.register import BijWissen, Verwerking


def blank_versions(verwerking: Verwerking, pks: list[Any]) -> int:
    """Empty the personal text in every version of these rows. Only inside ``erasing`` do the triggers allow it."""
    events = getattr(verwerking.model_class, "pgh_event_models", {}) if pks else {}
    aantal = 0
    for event in set(events.values()):
        leeg = {naam: _empty(event, naam) for naam in _texts(event, verwerking)}
        if leeg:
            aantal += event._default_manager.filter(pgh_obj_id__in=pks).update(**leeg)
    return aantal


def _texts(event: type[models.Model], verwerking: Verwerking) -> list[str]:
    kept = {field.name: field for field in event._meta.local_fields}
    return [
        naam
        for naam, veld in verwerking.velden.items()
        if veld.bij_wissen is not BijWissen.BEHOUDEN
        and isinstance(kept.get(naam), models.CharField | models.TextField)
        and not kept[naam].choices
    ]


def _empty(event: type[models.Model], naam: str) -> str | None:
    return None if event._meta.get_field(naam).null else ""  # type: ignore[union-attr]
