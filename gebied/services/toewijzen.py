"""Areas of a role, and areas that an organisation works in."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Logsoort, Organisatie, Rol, User
from accounts.permissions import GEBIEDSGEBONDEN
from accounts.services.logboek import log_event
from gebied.models import Gebied, Rolgebied, Werkgebied


@transaction.atomic
def rolgebied_add(*, rol: Rol, gebied: Gebied, door: User | None) -> None:
    """The role holds here too, and in what lies below. Holds from the next request on; logged.

    Raises ValidationError for a role that holds everywhere anyway.
    """
    if rol.rol not in GEBIEDSGEBONDEN:
        raise ValidationError(_("Alleen de rol gebiedsmanager heeft eigen gebieden."))
    if Rolgebied.objects.get_or_create(rol=rol, gebied=gebied)[1]:
        _log_role(rol, gebied.pk, door, "rolgebied_erbij")


@transaction.atomic
def rolgebied_remove(*, rol: Rol, gebied_id: int, door: User | None) -> None:
    """The role no longer holds here. Logged."""
    for plek in Rolgebied.objects.filter(rol=rol, gebied_id=gebied_id):
        plek.delete()
        _log_role(rol, gebied_id, door, "rolgebied_eraf")


@transaction.atomic
def werkgebied_add(*, organisatie: Organisatie, gebied: Gebied, door: User | None) -> None:
    """The organisation works here too. Logged."""
    if Werkgebied.objects.get_or_create(organisatie=organisatie, gebied=gebied)[1]:
        _log_work(organisatie, gebied.pk, door, "werkgebied_erbij")


@transaction.atomic
def werkgebied_remove(*, organisatie: Organisatie, gebied_id: int, door: User | None) -> None:
    """The organisation no longer works here. Logged."""
    for plek in Werkgebied.objects.filter(organisatie=organisatie, gebied_id=gebied_id):
        plek.delete()
        _log_work(organisatie, gebied_id, door, "werkgebied_eraf")


def _log_role(rol: Rol, gebied_id: int, door: User | None, wat: str) -> None:
    lid = rol.lidmaatschap
    log_event(
        soort=Logsoort.RECHTEN,
        actor=door,
        organisatie=lid.organisatie,
        onderwerp=lid,
        gegevens={"wat": wat, "gebruiker": lid.user_id, "gebied": gebied_id},
    )


def _log_work(organisatie: Organisatie, gebied_id: int, door: User | None, wat: str) -> None:
    gegevens = {"wat": wat, "gebied": gebied_id}
    log_event(soort=Logsoort.BEHEER, actor=door, organisatie=organisatie, onderwerp=organisatie, gegevens=gegevens)
