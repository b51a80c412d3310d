"""Remember when somebody was here."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Case, F, When
from django.utils import timezone

from accounts.models import Bezoek

#: After so much silence the next page begins a new visit.
STIL: Final = timedelta(hours=4)


def visit_note(*, user_id: int, nu: datetime | None = None) -> None:
    """Somebody is here now. One statement, two the first time; the caller limits how often."""
    nu = nu or timezone.now()
    vorige = Case(When(laatst_op__lt=nu - STIL, then=F("laatst_op")), default=F("vorige_op"))
    if not Bezoek.objects.filter(user_id=user_id).update(vorige_op=vorige, laatst_op=nu):
        Bezoek.objects.bulk_create([Bezoek(user_id=user_id, laatst_op=nu)], ignore_conflicts=True)
