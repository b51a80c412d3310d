"""The moments of planning and control of an organisation."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction

from accounts.models import Organisatie
from accounts.permissions import Recht, require
from sturing.models import Pcmoment

#: What most municipalities do: name, month, and weeks that it must be ready before.
STANDAARD: Final = (
    ("Jaarstukken", 5, 8),
    ("Kadernota", 6, 6),
    ("Bestuursrapportage", 9, 4),
    ("Begroting", 11, 10),
)


@transaction.atomic
def pcmomenten_start(*, organisatie: Organisatie, actor: Any) -> int:
    """The usual ones, for who has none of that name; returns how many are new."""
    require(actor, Recht.BEHEREN, organisatie)
    nieuw = [
        Pcmoment.objects.get_or_create(
            organisatie=organisatie, naam=naam, defaults={"maand": maand, "weken_vooraf": weken}
        )[1]
        for naam, maand, weken in STANDAARD
    ]
    return sum(nieuw)


@transaction.atomic
def pcmoment_save(*, moment: Pcmoment, actor: Any) -> Pcmoment:
    """New or changed. Raises ValidationError for a name that is taken."""
    require(actor, Recht.BEHEREN, moment.organisatie)
    moment.full_clean()
    moment.save()
    return moment


@transaction.atomic
def pcmoment_remove(*, moment: Pcmoment, actor: Any) -> None:
    """Items that hung on it stay, and hang on nothing."""
    require(actor, Recht.BEHEREN, moment.organisatie)
    moment.delete()
