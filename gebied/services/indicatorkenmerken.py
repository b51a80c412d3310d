"""What people say about an indicator: its name, which way is better, and its theme."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from accounts.permissions import Recht, require
from gebied.models import Indicator


@transaction.atomic
def indicator_change(*, indicator: Indicator, actor: Any) -> Indicator:
    """What was judged before stays as it was judged. Raises PermissionDenied and ValidationError."""
    require(actor, Recht.BEWERKEN, indicator)
    indicator.full_clean()
    indicator.save()
    return indicator
