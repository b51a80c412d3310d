"""Begin a community: who begins it coordinates it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import Organisatie, User
from accounts.permissions import Recht, require
from accounts.services.indienen import once
from cop.models import Community, Deelnemer, Soort, Taak
from stakeholders.services.records import Opgeslagen

_ROL = "CoP-coördinator"  # onvertaald: stored as text


def community_create(*, obj: Community, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """Closed unless said otherwise. The same ``indiening`` twice raises AlIngediendError; else ValidationError."""
    require(actor, Recht.KENNIS)
    return once(
        sleutel=indiening,
        make=lambda: _create(obj, user),
        doel_of=lambda opgeslagen: opgeslagen.obj.get_absolute_url(),
    )


@transaction.atomic
def _create(community: Community, user: User | None) -> Opgeslagen:
    community.gewijzigd_door = user
    community.full_clean()
    community.save()
    if user is not None:
        Deelnemer.objects.create(
            community=community,
            user=user,
            naam=user.get_full_name() or user.get_username(),
            email=user.email,
            organisatienaam=community.organisatie.naam,
            soort=kind_of(community.organisatie),
            functie=_ROL,
            taak=Taak.COORDINATOR,
            toestemming_op=timezone.localdate(),
        )
    return Opgeslagen(community)


def kind_of(organisatie: Organisatie | None) -> str:
    """The kind of organisation of somebody who works for this one."""
    soort = organisatie.soort if organisatie else ""
    return soort if soort in Soort.values else Soort.OVERIG
