"""Communities, participants and meetings to test with."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cop.models import Community, Deelnemer
from tests.cast import gemeente_testdam


def make_community(naam: str = "Samen aan de slag", **waarden: Any) -> Community:
    """Closed, supported by Testdam unless told otherwise."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    return Community.objects.create(naam=naam, organisatie=van, **{"thema": "Wonen en water"} | waarden)


def make_deelnemer(
    community: Community, naam: str = "Ada Voorbeeld", *, zichtbaar: bool = False, **waarden: Any
) -> Any:
    """Somebody of a woningcorporatie, not shown by name unless told otherwise."""
    waarden = {"soort": "corporatie", "functie": "gebiedsregisseur"} | waarden
    if zichtbaar:
        waarden["toestemming_op"] = timezone.localdate()
    return Deelnemer.objects.create(community=community, naam=naam, **waarden)


def make_coordinator(community: Community, user: Any, **waarden: Any) -> Any:
    """Let a user run the community."""
    return make_deelnemer(community, "Cor Coördinator", user=user, taak="coordinator", **waarden)
