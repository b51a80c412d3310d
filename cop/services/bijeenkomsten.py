"""Prepare a meeting, ask people to it, move it or call it off: whoever was asked hears of it."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import Recht, require
from accounts.services.tegelijk import locked
from cop.models import Bijeenkomst, Genodigde, Postbericht
from cop.selectors.bijeenkomsten import not_asked
from cop.services.deelnemers import lock_community
from cop.services.post import post_queue
from stakeholders.services.records import Opgeslagen, record_change, record_create

Soort, Stand = Postbericht.Soort, Bijeenkomst.Stand
_ONGEVRAAGD: Final = Genodigde.Antwoord.ONGEVRAAGD
#: What people who were asked have to know when it changes.
_VAN_BELANG: Final = ("begin", "eind", "plaats", "titel")


@transaction.atomic
def bijeenkomst_create(*, obj: Bijeenkomst, actor: Any, user: User | None, indiening: str = "") -> Opgeslagen:
    """With the next number of its community. Raises AlIngediendError or ValidationError."""
    lock_community(obj.community_id)
    hoogste = Bijeenkomst.objects.filter(community=obj.community_id).aggregate(n=Max("nummer"))["n"]
    obj.nummer = (hoogste or 0) + 1
    return record_create(obj=obj, actor=actor, user=user, indiening=indiening)


@transaction.atomic
def bijeenkomst_change(*, obj: Bijeenkomst, actor: Any, **waarden: Any) -> Opgeslagen:
    """As record_change. Who was asked hears of another time or place, once per change."""
    opgeslagen = record_change(obj=obj, actor=actor, **waarden)
    nu: Bijeenkomst = opgeslagen.obj
    if nu.stand == Stand.UITGENODIGD and set(opgeslagen.samen.behouden) & set(_VAN_BELANG):
        _tell(nu, Soort.WIJZIGING)
    return opgeslagen


@transaction.atomic
def bijeenkomst_invite(*, bijeenkomst: Bijeenkomst, actor: Any) -> int:
    """Ask every participant who was not asked yet. Returns how many. Raises ValidationError."""
    nu: Bijeenkomst = locked(bijeenkomst)
    require(actor, Recht.BEWERKEN, nu)
    if nu.stand == Stand.AFGELAST:
        raise ValidationError(_("Deze bijeenkomst is afgelast. Maak een nieuwe."))
    rijen = Genodigde.objects.bulk_create([Genodigde(bijeenkomst=nu, deelnemer=een) for een in not_asked(nu)])
    nu.stand = Stand.UITGENODIGD
    nu.save(update_fields=["stand", "gewijzigd_op"])
    post_queue(genodigden=rijen, soort=Soort.UITNODIGING, volgnummer=nu.volgnummer)
    return len(rijen)


@transaction.atomic
def bijeenkomst_cancel(*, bijeenkomst: Bijeenkomst, actor: Any) -> Bijeenkomst:
    """It does not take place; whoever was asked hears so. Twice is once."""
    nu: Bijeenkomst = locked(bijeenkomst)
    require(actor, Recht.BEWERKEN, nu)
    if nu.stand != Stand.AFGELAST:
        nu.stand = Stand.AFGELAST
        nu.save(update_fields=["stand", "gewijzigd_op"])
        _tell(nu, Soort.AFGELAST)
    return nu


def _tell(nu: Bijeenkomst, soort: str) -> None:
    nu.volgnummer += 1
    nu.save(update_fields=["volgnummer"])
    gevraagd = nu.genodigden.exclude(antwoord=_ONGEVRAAGD)  # type: ignore[attr-defined]
    post_queue(genodigden=gevraagd, soort=soort, volgnummer=nu.volgnummer)


@transaction.atomic
def answer_set(*, genodigde: Genodigde, antwoord: str) -> Genodigde:
    """By who was asked. Raises ValidationError when it is over or called off, or no answer."""
    nu: Genodigde = locked(genodigde)
    if nu.bijeenkomst.stand == Stand.AFGELAST:
        raise ValidationError(_("Deze bijeenkomst is afgelast. U hoeft niet te antwoorden."))
    nu.antwoord = antwoord
    nu.full_clean()
    nu.save()
    return nu


@transaction.atomic
def attendance_set(*, bijeenkomst: Bijeenkomst, aanwezig: set[int], ongevraagd: set[int], actor: Any) -> int:
    """Who were there: of those who were asked (numbers of Genodigde) and of the other participants (of Deelnemer).

    Who came unasked is written down without a mail, and is no longer there when that turns out wrong. Returns how many.
    """
    nu: Bijeenkomst = locked(bijeenkomst)
    require(actor, Recht.BEWERKEN, nu)
    rijen = list(nu.genodigden.select_for_update(of=("self",)))  # type: ignore[attr-defined]
    for rij in rijen:
        rij.aanwezig = rij.pk in aanwezig
    Genodigde.objects.bulk_update(rijen, ["aanwezig"])
    nu.genodigden.filter(antwoord=_ONGEVRAAGD, aanwezig=False).delete()  # type: ignore[attr-defined]
    erbij = not_asked(nu).filter(pk__in=ongevraagd)
    nieuw = [Genodigde(bijeenkomst=nu, deelnemer=een, antwoord=_ONGEVRAAGD, aanwezig=True) for een in erbij]
    Genodigde.objects.bulk_create(nieuw)
    return len(nieuw) + sum(bool(rij.aanwezig) for rij in rijen)
