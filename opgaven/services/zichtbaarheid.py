"""Decide who sees an opgave: only its own organisation, others that are named, or everyone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.formulieren.versies import Versie
from accounts.models import Logsoort, Organisatie, User, Zichtbaarheid
from accounts.permissions import Recht, require
from accounts.services.logboek import log_event
from opgaven.models import Opgave, OpgaveDeling

_MET_WIE = "Kies met welke organisaties u deze opgave deelt."


class ZichtbaarheidGewijzigdError(Exception):
    """Somebody else changed who sees it since it was opened; ``nu`` is what stands now."""

    def __init__(self, nu: Opgave) -> None:
        super().__init__(f"Wie {nu} ziet, is intussen gewijzigd.")
        self.nu = nu


@transaction.atomic
def opgave_publish(
    *, opgave_id: int, zichtbaarheid: str, delingen: Mapping[int, bool], geopend: Versie, user: User | None
) -> Opgave:
    """Let exactly these see it: ``delingen`` are organisations by id, with whether they may change it too. Logged.

    They count only for what is shared; otherwise they are taken away, so that no forgotten sharing comes back later.
    Raises PermissionDenied, ZichtbaarheidGewijzigdError, or ValidationError (a draft or a search area made public).
    """
    nu: Opgave = Opgave.objects.existing().select_for_update(of=("self",)).without_geometry().get(pk=opgave_id)
    require(user, Recht.PUBLICEREN, nu)
    van = visibility_of(nu)
    if van != geopend:
        raise ZichtbaarheidGewijzigdError(nu)
    gedeeld = zichtbaarheid == Zichtbaarheid.GEDEELD
    delingen = _checked(delingen, nu) if gedeeld else {}
    if gedeeld and not delingen:
        raise ValidationError({"zichtbaarheid": _MET_WIE})
    nu.zichtbaarheid, nu.gewijzigd_door = zichtbaarheid, user
    nu.full_clean(exclude={"geometrie"})
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_door", "gewijzigd_op"])
    _share(nu, delingen)
    _log(nu, van, user)
    return nu


def visibility_of(opgave: Opgave) -> Versie:
    """Who sees it, as plain values: the choice, and per organisation whether it may change it too. One query."""
    delingen = OpgaveDeling.objects.filter(opgave=opgave).values_list("organisatie_id", "bewerken")
    return {"zichtbaarheid": str(opgave.zichtbaarheid), "delingen": sorted([pk, bewerken] for pk, bewerken in delingen)}


def _checked(delingen: Mapping[int, bool], opgave: Opgave) -> dict[int, bool]:
    """Organisations that exist; the owner has no need of it."""
    bestaan = set(Organisatie.objects.filter(pk__in=delingen).values_list("pk", flat=True))
    if bestaan != set(delingen):
        raise ValidationError({"zichtbaarheid": "Een van deze organisaties bestaat niet meer. Kies opnieuw."})
    return {pk: bewerken for pk, bewerken in delingen.items() if pk != opgave.organisatie_id}


def _share(opgave: Opgave, delingen: Mapping[int, bool]) -> None:
    OpgaveDeling.objects.filter(opgave=opgave).exclude(organisatie_id__in=delingen).delete()
    for pk, bewerken in delingen.items():
        OpgaveDeling.objects.update_or_create(opgave=opgave, organisatie_id=pk, defaults={"bewerken": bewerken})


def _log(opgave: Opgave, van: Versie, user: User | None) -> None:
    naar = visibility_of(opgave)
    gegevens: dict[str, Any] = {
        "wat": "zichtbaarheid",
        "van": van["zichtbaarheid"],
        "naar": naar["zichtbaarheid"],
        "gedeeld_met": [pk for pk, _ in naar["delingen"]],
        "mogen_bewerken": [pk for pk, bewerken in naar["delingen"] if bewerken],
    }
    log_event(soort=Logsoort.RECHTEN, actor=user, organisatie=opgave.organisatie, onderwerp=opgave, gegevens=gegevens)
