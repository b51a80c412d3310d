"""Invite somebody by mail, and let them in by the link: once, within a week."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Lidmaatschap, Logsoort, Organisatie, Rol, Uitnodiging, User
from accounts.permissions import Recht, require
from accounts.services.leden import lidmaatschap_set
from accounts.services.logboek import log_event

GELDIG: Final = timedelta(days=7)


class WerktNietMeerError(Exception):
    """The invitation was used, withdrawn or is too old."""


@transaction.atomic
def invite(
    *, organisatie: Organisatie, email: str, rollen: Sequence[str], gebieden: Sequence[int], door: User
) -> Uitnodiging:
    """Send somebody a link with which they become a member in these roles; earlier links to them stop working. Logged.

    Raises PermissionDenied unless ``door`` manages the organisation, ValidationError when it cannot be sent like this.
    The mail leaves after the transaction.
    """
    require(door, Recht.BEHEREN, organisatie)
    email = email.strip().lower()
    _check(organisatie, email, rollen)
    for eerder in Uitnodiging.objects.open().filter(organisatie=organisatie, email=email):
        withdraw(uitnodiging=eerder, door=door)
    geheim = secrets.token_urlsafe(32)
    uitnodiging = Uitnodiging.objects.create(
        organisatie=organisatie,
        email=email,
        rollen=sorted(set(rollen)),
        gebieden=sorted(set(gebieden)),
        hash=digest(geheim),
        verloopt_op=timezone.now() + GELDIG,
        door=door,
    )
    _log(uitnodiging, door, "uitgenodigd")
    transaction.on_commit(lambda: _send(uitnodiging, email, geheim))
    return uitnodiging


@transaction.atomic
def invite_again(*, uitnodiging: Uitnodiging, door: User) -> Uitnodiging:
    """Send a new link with the same roles and areas; the old one stops working. Logged."""
    withdraw(uitnodiging=uitnodiging, door=door)
    return invite(
        organisatie=uitnodiging.organisatie,
        email=uitnodiging.email,
        rollen=uitnodiging.rollen,
        gebieden=uitnodiging.gebieden,
        door=door,
    )


@transaction.atomic
def withdraw(*, uitnodiging: Uitnodiging, door: User) -> None:
    """The link stops working. Logged."""
    require(door, Recht.BEHEREN, uitnodiging.organisatie)
    uitnodiging.ingetrokken_op = timezone.now()
    uitnodiging.save(update_fields=["ingetrokken_op"])
    _log(uitnodiging, door, "uitnodiging_ingetrokken")


@transaction.atomic
def accept(*, uitnodiging: Uitnodiging, user: User) -> Lidmaatschap:
    """Become a member; roles that somebody has already stay. Logged. Raises WerktNietMeerError."""
    uitnodiging = _locked(uitnodiging)
    organisatie = uitnodiging.organisatie
    nu = Rol.objects.filter(
        lidmaatschap__in=Lidmaatschap.objects.active().filter(user=user, organisatie=organisatie)
    ).values_list("rol", flat=True)
    lid = lidmaatschap_set(user=user, organisatie=organisatie, rollen={*nu, *uitnodiging.rollen})
    _give_areas(lid, uitnodiging.gebieden)
    uitnodiging.aanvaard_op, uitnodiging.gebruiker, uitnodiging.email = timezone.now(), user, ""
    uitnodiging.save(update_fields=["aanvaard_op", "gebruiker", "email"])
    _log(uitnodiging, user, "uitnodiging_aanvaard")
    return lid


@transaction.atomic
def register(*, uitnodiging: Uitnodiging, voornaam: str, achternaam: str, wachtwoord: str) -> User:
    """Make the account of somebody new, whose address the link proved, and accept. Raises WerktNietMeerError."""
    email = _locked(uitnodiging).email
    user = User.objects.create_user(email, email, wachtwoord, first_name=voornaam, last_name=achternaam)
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    accept(uitnodiging=uitnodiging, user=user)
    return user


def digest(geheim: str) -> str:
    """What is kept of the secret in a link."""
    return hashlib.sha256(geheim.encode()).hexdigest()


def _locked(uitnodiging: Uitnodiging) -> Uitnodiging:
    found: Uitnodiging | None = Uitnodiging.objects.open().select_for_update().filter(pk=uitnodiging.pk).first()
    if found is None:
        raise WerktNietMeerError
    return found


def _check(organisatie: Organisatie, email: str, rollen: Sequence[str]) -> None:
    try:
        validate_email(email)
    except ValidationError as error:
        raise ValidationError({"email": _("Dit is geen e-mailadres. Controleer het.")}) from error
    if not rollen or not set(rollen) <= set(Rol.Naam.values):
        raise ValidationError({"rollen": _("Kies minstens één rol. Wie alleen mag kijken, is lezer.")})
    if Rol.Naam.REGIOBUREAU in rollen and organisatie.soort != Organisatie.Soort.REGIO:
        raise ValidationError({"rollen": _("Alleen een lid van een regio of regiobureau kan deze rol hebben.")})


def _give_areas(lid: Lidmaatschap, gebieden: Sequence[int]) -> None:
    """The areas of a gebiedsmanager, in a table of the app above. Areas that are gone are left out."""
    rol = lid.rollen.filter(rol=Rol.Naam.GEBIEDSMANAGER).first()
    if rol is None:
        return
    gebied = rol.gebieden.model._meta.get_field("gebied").related_model
    bestaand = gebied._default_manager.filter(pk__in=gebieden)
    for pk in bestaand.values_list("pk", flat=True):
        rol.gebieden.get_or_create(gebied_id=pk)


def _send(uitnodiging: Uitnodiging, email: str, geheim: str) -> None:
    pad = reverse("uitnodiging-link", args=[geheim])
    gegevens = {
        "organisatie": uitnodiging.organisatie,
        "link": settings.PLATFORM_ADRES + pad if settings.PLATFORM_ADRES else build_absolute_uri(context.request, pad),
        "verloopt_op": uitnodiging.verloopt_op,
        "platform_naam": settings.PLATFORM_NAAM,
    }
    onderwerp = _("Uitnodiging van {organisatie}").format(organisatie=uitnodiging.organisatie)
    send_mail(onderwerp, render_to_string("account/email/uitnodiging_message.txt", gegevens), None, [email])


def _log(uitnodiging: Uitnodiging, door: User, wat: str) -> None:
    log_event(
        soort=Logsoort.RECHTEN,
        actor=door,
        organisatie=uitnodiging.organisatie,
        onderwerp=uitnodiging,
        gegevens={"wat": wat, "rollen": uitnodiging.rollen},
    )
