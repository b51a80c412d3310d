"""What managing adds to the start page: members, invitations and keys, and which of them are about to expire."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Huisstijl, Organisatie
from accounts.organisatie.panelen import Deel
from accounts.organisatie.selectors import (
    BIJNA_VERLOPEN_DAGEN,
    invitations,
    key_counts,
    keys,
    managed_until,
    member_counts,
)
from accounts.permissions import Recht, is_allowed, organisatie_of
from accounts.startpagina import Punt, StartVraag, startdelen, wachtend

#: An invitation that runs out within so many days is spoken of.
UITNODIGING_DAGEN: Final = 3
#: So many keys are named.
GENOEMD: Final = 3
_VERLOOPT_STRAKS: Final = gettext_lazy("Een uitnodiging loopt af op {dag} en is nog niet aangenomen.")
_VERLOPEN: Final = gettext_lazy("Een uitnodiging is afgelopen op {dag} zonder dat iemand haar aannam.")
_SLEUTEL: Final = gettext_lazy("De API-sleutel {naam} werkt tot {dag}.")
_GEEN_BEHEERDER: Final = gettext_lazy("Na {dag} heeft {organisatie} geen beheerder meer.")

_HUISSTIJL: Final = gettext_lazy("Er staat een huisstijl klaar die nog niet aan is.")


def register() -> None:
    """Called once, when the app starts."""
    startdelen.register("beheer", managing)
    wachtend.register("beheer", expiring)


def managed_organisation(vraag: StartVraag) -> Organisatie | None:
    """The organisation that somebody manages; None for everybody else. At most one query."""
    organisatie = organisatie_of(vraag.actor)
    return organisatie if organisatie and is_allowed(vraag.actor, Recht.BEHEREN, organisatie) else None


def managing(vraag: StartVraag) -> Sequence[Deel]:
    """Members, open invitations and keys, each with the way to them. At most four queries."""
    organisatie = managed_organisation(vraag)
    if organisatie is None:
        return []
    context = {
        "organisatie": organisatie,
        "leden": member_counts(organisatie)["actief"],
        "uitnodigingen": invitations(organisatie).filter(verloopt_op__gt=timezone.now()).count(),
        "sleutels": key_counts(organisatie)["actief"],
    }
    return [Deel("beheer", _("Beheer van uw organisatie"), "organisatie/_start.html", 60, context)]


def expiring(vraag: StartVraag) -> Sequence[Punt]:
    """What runs out if nobody does anything. At most five queries."""
    organisatie = managed_organisation(vraag)
    if organisatie is None:
        return []
    return [*_last_manager(organisatie), *_invitations(organisatie), *_keys(organisatie), *_house_style(organisatie)]


def _last_manager(organisatie: Organisatie) -> list[Punt]:
    tot = managed_until(organisatie)
    if tot == date.max or tot > timezone.localdate() + timedelta(days=BIJNA_VERLOPEN_DAGEN):
        return []
    zin = _GEEN_BEHEERDER.format(dag=_day(tot), organisatie=organisatie.naam)
    return [Punt(zin, _("Geef iemand anders ook die rol."), reverse("organisatie-leden", args=[organisatie.code]), 15)]


def _invitations(organisatie: Organisatie) -> list[Punt]:
    nu = timezone.now()
    rijen = invitations(organisatie).filter(verloopt_op__lte=nu + timedelta(days=UITNODIGING_DAGEN))
    adres = reverse("organisatie-leden", args=[organisatie.code])
    return [
        Punt(
            (_VERLOPEN if rij.verloopt_op <= nu else _VERLOOPT_STRAKS).format(dag=_day(rij.verloopt_op)),
            _("Stuur haar opnieuw of trek haar in."),
            adres,
            20,
        )
        for rij in rijen.order_by("verloopt_op")[:GENOEMD]
    ]


def _keys(organisatie: Organisatie) -> list[Punt]:
    straks = timezone.now() + timedelta(days=BIJNA_VERLOPEN_DAGEN)
    rijen = keys(organisatie, "actief").filter(vervalt_op__lte=straks).order_by("vervalt_op")[:GENOEMD]
    adres = reverse("organisatie-sleutels", args=[organisatie.code])
    return [
        Punt(_SLEUTEL.format(naam=rij.naam, dag=_day(rij.vervalt_op)), _("Maak op tijd een nieuwe."), adres, 22)
        for rij in rijen
    ]


def _house_style(organisatie: Organisatie) -> list[Punt]:
    """A house style that was prepared and not switched on."""
    if not Huisstijl.objects.filter(organisatie=organisatie, stand=Huisstijl.Stand.CONCEPT).exists():
        return []
    return [
        Punt(
            str(_HUISSTIJL),
            _("Bekijk haar en zet haar aan."),
            reverse("organisatie-huisstijl", args=[organisatie.code]),
            40,
        )
    ]


def _day(moment: Any) -> str:
    """Like "3 december"."""
    return date_format(timezone.localtime(moment) if hasattr(moment, "hour") else moment, "j F")
