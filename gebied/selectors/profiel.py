"""What the profile of an area reads of areas."""

from __future__ import annotations

from accounts.permissions import Doelgroep
from gebied.models import Gebied, Niveau
from gebied.querysets import STAPPEN_OMHOOG


def gemeente_of(gebied: Gebied, doelgroep: Doelgroep) -> str:
    """The name of the municipality that it lies in, as far as that may be seen; empty for one itself and above.

    A query per step up.
    """
    seen = Gebied.objects.visible_to(doelgroep)
    ouder_id = gebied.ouder_id
    for _ in range(STAPPEN_OMHOOG):
        ouder = seen.filter(pk=ouder_id).values_list("naam", "niveau", "ouder_id").first() if ouder_id else None
        if ouder is None:
            return ""
        naam, niveau, ouder_id = ouder
        if niveau == Niveau.GEMEENTE:
            return str(naam)
    return ""
