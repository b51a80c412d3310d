"""Who sees an object: what sharing means for everything that belongs to an organisation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import Logsoort, Organisatie, User, Zichtbaarheid
from accounts.services.logboek import log_event


@transaction.atomic
def share(*, obj: Any, zichtbaarheid: str, delingen: Mapping[Organisatie, bool], user: User | None) -> None:
    """Write with whom an object is shared, and whether they may edit it; its own visibility the caller saves. Logged.

    Only what is "gedeeld" is shared with somebody: other choices take every sharing away. Raises ValidationError.
    """
    gedeeld = zichtbaarheid == Zichtbaarheid.GEDEELD
    wie = {organisatie.pk: bewerken for organisatie, bewerken in delingen.items()} if gedeeld else {}
    _check(obj, zichtbaarheid, wie)
    for deling in obj.delingen.exclude(organisatie__in=wie):
        deling.delete()
    for pk, bewerken in wie.items():
        obj.delingen.update_or_create(organisatie_id=pk, defaults={"bewerken": bewerken})
    log_event(
        soort=Logsoort.RECHTEN,
        actor=user,
        organisatie=obj.organisatie,
        onderwerp=obj,
        gegevens={
            "wat": "delen",
            "zichtbaarheid": str(zichtbaarheid),
            "leest": sorted(wie),
            "bewerkt": sorted(pk for pk, bewerken in wie.items() if bewerken),
        },
    )


def _check(obj: Any, zichtbaarheid: str, wie: Mapping[int, bool]) -> None:
    if zichtbaarheid not in Zichtbaarheid.values:
        raise ValidationError({"zichtbaarheid": "Kies intern, gedeeld of openbaar."})
    if zichtbaarheid == Zichtbaarheid.GEDEELD and not wie:
        raise ValidationError({"delingen": "Kies met welke organisatie u dit deelt, of kies intern."})
    if obj.organisatie_id in wie:
        raise ValidationError({"delingen": "De eigenaar ziet dit al. Kies een andere organisatie."})
