"""Share an area of one's own with other organisations, publish it, or keep it in the house."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import Logsoort, User, Zichtbaarheid
from accounts.permissions import Recht, require
from accounts.services.logboek import log_event
from gebied.models import Gebied, GebiedDeling


@transaction.atomic
def gebied_publish(*, gebied_id: int, zichtbaarheid: str, delingen: Mapping[int, bool], user: User | None) -> Gebied:
    """Let exactly these see the area: ``delingen`` are organisations by id, with whether they may edit it. Logged.

    They count only for what is shared; otherwise they are taken away. Raises PermissionDenied or ValidationError.
    """
    nu: Gebied = Gebied.objects.select_for_update(of=("self",)).without_geometry().get(pk=gebied_id)
    require(user, Recht.PUBLICEREN, nu)
    wie = dict(delingen) if zichtbaarheid == Zichtbaarheid.GEDEELD else {}
    _check(nu, zichtbaarheid, wie)
    nu.zichtbaarheid = zichtbaarheid
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_op"])
    GebiedDeling.objects.filter(gebied=nu).exclude(organisatie__in=wie).delete()
    for pk, bewerken in wie.items():
        GebiedDeling.objects.update_or_create(gebied=nu, organisatie_id=pk, defaults={"bewerken": bewerken})
    gegevens = {"wat": "zichtbaarheid", "naar": str(zichtbaarheid), "gedeeld_met": sorted(wie)}
    log_event(soort=Logsoort.RECHTEN, actor=user, organisatie=nu.organisatie, onderwerp=nu, gegevens=gegevens)
    return nu


@transaction.atomic
def gebied_deling_end(*, deling: GebiedDeling, user: User | None) -> None:
    """Stop sharing with one organisation; with nobody left the area is internal again. Raises PermissionDenied."""
    andere = GebiedDeling.objects.filter(gebied=deling.gebied_id).exclude(pk=deling.pk)
    rest = dict(andere.values_list("organisatie_id", "bewerken"))
    zichtbaarheid = Zichtbaarheid.GEDEELD if rest else Zichtbaarheid.INTERN
    gebied_publish(gebied_id=deling.gebied_id, zichtbaarheid=zichtbaarheid, delingen=rest, user=user)


def _check(gebied: Gebied, zichtbaarheid: str, wie: Mapping[int, bool]) -> None:
    if zichtbaarheid not in Zichtbaarheid.values:
        raise ValidationError({"zichtbaarheid": "Kies intern, gedeeld of openbaar."})
    if zichtbaarheid == Zichtbaarheid.GEDEELD and not wie:
        raise ValidationError({"zichtbaarheid": "Kies met welke organisaties u dit gebied deelt."})
    if gebied.organisatie_id in wie:
        raise ValidationError({"zichtbaarheid": "De eigenaar ziet dit gebied al. Kies een andere organisatie."})
