"""Remove a stakeholder: persons go out of the history too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from stakeholders.models import Stakeholder
from stakeholders.services.contacten import contacts_forget
from stakeholders.services.records import record_remove


@transaction.atomic
def stakeholder_remove(*, obj: Stakeholder, geopend: Mapping[str, Any] | None, actor: Any) -> None:
    """Remove with all that hangs on it. Raises what record_remove raises, and then writes nothing."""
    ids = list(obj.contactpersonen.values_list("pk", flat=True))
    with transaction.atomic():
        contacts_forget(obj.contactpersonen.filter(pk__in=ids))
        record_remove(obj=obj, geopend=geopend, actor=actor)
