"""What people say about an indicator: its name, which way is better, and its theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction

from accounts.permissions import Recht, require
from accounts.services.tegelijk import give, version_to_restore
from gebied.geschiedenis import INDICATOR
from gebied.models import Indicator

#: What people say; source, code and who owns it are those of the import.
KENMERKEN: Final[Sequence[str]] = ("naam", "eenheid", "richting", "thema", "uitleg")


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

    Raises VersieVerouderdError, PermissionDenied, ValidationError, and DoesNotExist for a version of another.
    """
    nu = Indicator.objects.select_for_update(of=("self",)).get(pk=indicator.pk)
    require(actor, Recht.BEWERKEN, nu)
    give(nu, version_to_restore(nu, INDICATOR, nummer=nummer, nieuwste=nieuwste), KENMERKEN)
    return indicator_change(indicator=nu, actor=actor)
