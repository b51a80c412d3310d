"""What people say about an indicator: its name, which way is better, and its theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction

from accounts.historie.lezen import newest_number
from accounts.permissions import Recht, require
from gebied.geschiedenis import INDICATOR
from gebied.models import Indicator

#: What people say; source, code and who owns it are those of the import.
KENMERKEN: Final[Sequence[str]] = ("naam", "eenheid", "richting", "thema", "uitleg")


class IndicatorGewijzigdError(Exception):
    """Somebody else was first."""


@transaction.atomic
def indicator_change(*, indicator: Indicator, actor: Any) -> Indicator:
    """What was judged before stays as it was judged. Raises PermissionDenied and ValidationError."""
    require(actor, Recht.BEWERKEN, indicator)
    indicator.full_clean()
    indicator.save()
    return indicator


@transaction.atomic
def indicator_restore(*, indicator: Indicator, nummer: int, nieuwste: int, actor: Any) -> Indicator:
    """Say again what was said in version ``nummer``; ``nieuwste`` is the version that was compared with.

    Raises IndicatorGewijzigdError, PermissionDenied, ValidationError, and DoesNotExist for a version of another.
    """
    nu = Indicator.objects.select_for_update(of=("self",)).get(pk=indicator.pk)
    require(actor, Recht.BEWERKEN, nu)
    if newest_number(INDICATOR, nu.pk) != nieuwste:
        raise IndicatorGewijzigdError
    versie = INDICATOR.versies.objects.get(pgh_obj_id=nu.pk, pgh_id=nummer)
    for veld in KENMERKEN:
        setattr(nu, veld, getattr(versie, veld))
    return indicator_change(indicator=nu, actor=actor)
