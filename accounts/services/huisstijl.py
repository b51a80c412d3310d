"""Prepare a house style, switch it on, and go back to how the platform looks."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.huisstijl.bladen import hash_of
from accounts.huisstijl.contrast import shortfalls
from accounts.huisstijl.logo import Logo
from accounts.huisstijl.tokens import Token
from accounts.models import Huisstijl, Logsoort, Organisatie, User
from accounts.permissions import Recht, require
from accounts.services.logboek import log_event

CONCEPT, ACTIEF = Huisstijl.Stand.CONCEPT, Huisstijl.Stand.ACTIEF


@transaction.atomic
def huisstijl_prepare(
    *,
    organisatie: Organisatie,
    door: User | None,
    licht: Sequence[Token] | None = None,
    donker: Sequence[Token] | None = None,
    logo: Logo | None = None,
    zonder_logo: bool = False,
) -> Huisstijl:
    """Put these parts into what is being prepared; other parts stay as they are there, or as they are shown now."""
    _lock(organisatie, door)
    concept = _of(organisatie, CONCEPT) or _copy(_of(organisatie, ACTIEF)) or Huisstijl(organisatie=organisatie)
    if licht is not None:
        concept.licht = [list(token) for token in licht]
    if donker is not None:
        concept.donker = [list(token) for token in donker]
    if logo is not None or zonder_logo:
        concept.logo, concept.logo_breedte, concept.logo_hoogte = (
            (logo.inhoud, logo.breedte, logo.hoogte) if logo and not zonder_logo else (b"", 0, 0)
        )
    concept.kenmerk = hash_of(concept.licht, concept.donker, bytes(concept.logo))
    concept.save()
    _log(organisatie, door, "huisstijl_voorbereid")
    return concept


@transaction.atomic
def huisstijl_switch_on(*, organisatie: Organisatie, door: User | None, kenmerk: str, openbaar: bool) -> Huisstijl:
    """Show what was prepared. Raises ValidationError when it is not what was looked at, or cannot be read well."""
    _lock(organisatie, door)
    concept = _of(organisatie, CONCEPT)
    if concept is None or concept.kenmerk != kenmerk:
        raise ValidationError(_("De huisstijl is intussen gewijzigd. Bekijk het voorbeeld en zet hem daarna aan."))
    if shortfalls(concept.licht, concept.donker):
        raise ValidationError(
            _("Deze huisstijl kan nog niet aan: niet iedereen kan hem lezen. Het voorbeeld zegt wat er schort.")
        )
    Huisstijl.objects.filter(organisatie=organisatie, stand=ACTIEF).delete()
    concept.stand, concept.openbaar = ACTIEF, openbaar
    concept.save()
    _log(organisatie, door, "huisstijl_aan")
    return concept


@transaction.atomic
def huisstijl_switch_off(*, organisatie: Organisatie, door: User | None) -> None:
    """Back to how the platform looks by itself. What was shown stays as what is being prepared, unless there is one."""
    _lock(organisatie, door)
    actief = Huisstijl.objects.filter(organisatie=organisatie, stand=ACTIEF)
    if Huisstijl.objects.filter(organisatie=organisatie, stand=CONCEPT).exists():
        actief.delete()
    else:
        actief.update(stand=CONCEPT)
    _log(organisatie, door, "huisstijl_uit")


@transaction.atomic
def huisstijl_discard(*, organisatie: Organisatie, door: User | None) -> None:
    """Throw away what was being prepared."""
    _lock(organisatie, door)
    Huisstijl.objects.filter(organisatie=organisatie, stand=CONCEPT).delete()
    _log(organisatie, door, "huisstijl_concept_weg")


def _lock(organisatie: Organisatie, door: User | None) -> None:
    """One at a time per organisation, and only who manages it."""
    if door is not None:
        require(door, Recht.BEHEREN, organisatie)
    Organisatie.objects.select_for_update(of=("self",)).get(pk=organisatie.pk)


def _of(organisatie: Organisatie, stand: str) -> Huisstijl | None:
    return Huisstijl.objects.filter(organisatie=organisatie, stand=stand).first()


def _copy(huisstijl: Huisstijl | None) -> Huisstijl | None:
    """The same, as something to prepare."""
    if huisstijl is not None:
        huisstijl.pk, huisstijl.stand = None, CONCEPT
        huisstijl._state.adding = True
    return huisstijl


def _log(organisatie: Organisatie, door: User | None, wat: str) -> None:
    log_event(soort=Logsoort.BEHEER, actor=door, organisatie=organisatie, gegevens={"wat": wat})
