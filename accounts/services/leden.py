"""Who belongs to an organisation, and as what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Lidmaatschap, Logsoort, Organisatie, Rol, User
from accounts.organisatie.selectors import managed_until
from accounts.permissions import ROLRECHTEN, Recht, forget, require
from accounts.services.logboek import log_event

_NU_GEEN_BEHEERDER = gettext_lazy("Dan heeft {organisatie} nu geen beheerder meer. Maak eerst iemand anders beheerder.")
_STRAKS_GEEN_BEHEERDER = gettext_lazy(
    "Dan heeft {organisatie} na {dag} geen beheerder meer. Maak eerst iemand anders beheerder."
)


@transaction.atomic
def lidmaatschap_set(
    *, user: User, organisatie: Organisatie, rollen: Iterable[str], begin: date | None = None, eind: date | None = None
) -> Lidmaatschap:
    """Make somebody a member with exactly these roles, or change that; roles that stay keep their areas."""
    lid = Lidmaatschap.objects.filter(user=user, organisatie=organisatie).first()
    lid = lid or Lidmaatschap(user=user, organisatie=organisatie)
    lid.begin, lid.eind = begin or lid.begin, eind
    lid.full_clean()
    lid.save()
    gewenst = {Rol.Naam(rol) for rol in rollen}
    lid.rollen.exclude(rol__in=gewenst).delete()
    for rol in sorted(gewenst):
        Rol.objects.get_or_create(lidmaatschap=lid, rol=rol)
    if user.organisatie_id is None:
        user.organisatie = organisatie
        user.save(update_fields=["organisatie"])
    forget(user)
    return lid


@transaction.atomic
def lidmaatschap_change(
    *, lid: Lidmaatschap, rollen: Mapping[str, Iterable[str]], begin: date, eind: date | None, door: User | None
) -> Lidmaatschap:
    """Give a member this period and these roles, each with the rights that are taken away from it. Logged.

    Holds from the next request on. Raises ValidationError when a role or right cannot be, or when the organisation
    would be left without a manager on a day that it had one.
    """
    organisatie, tot = _locked(lid, door)
    zonder = {rol: _taken_away(organisatie, rol, rechten) for rol, rechten in rollen.items()}
    if not zonder:
        raise ValidationError({"rollen": _("Kies minstens één rol. Wie alleen mag kijken, is lezer.")})
    lid = lidmaatschap_set(user=lid.user, organisatie=organisatie, rollen=zonder, begin=begin, eind=eind)
    for rol in lid.rollen.all():
        rol.zonder = zonder[rol.rol]
        rol.save(update_fields=["zonder"])
    _still_managed(organisatie, tot)
    _work_for_one_of(lid.user)
    _log(lid, door, "lid_gewijzigd", rollen=sorted(zonder), zonder=[f"{r}:{z}" for r in zonder for z in zonder[r]])
    return lid


@transaction.atomic
def lidmaatschap_end(*, lid: Lidmaatschap, meteen: bool, door: User | None) -> Lidmaatschap:
    """Today is the last day; or it was yesterday, when access has to stop at once. Logged.

    Raises ValidationError when the organisation would be left without a manager.
    """
    organisatie, tot = _locked(lid, door)
    lid.refresh_from_db()
    laatste = timezone.localdate() - timedelta(days=1 if meteen else 0)
    lid.begin, lid.eind = min(lid.begin, laatste), laatste
    lid.save(update_fields=["begin", "eind"])
    _still_managed(organisatie, tot)
    _work_for_one_of(lid.user)
    _log(lid, door, "lid_beeindigd")
    return lid


@transaction.atomic
def work_for(*, user: User, organisatie: Organisatie) -> None:
    """From now on somebody works for this organisation. Logged, for it changes what they see and may do.

    Raises ValidationError unless they are a member today.
    """
    if not Lidmaatschap.objects.active().filter(user=user, organisatie=organisatie).exists():
        raise ValidationError(_("U bent geen lid van deze organisatie."))
    if user.organisatie_id == organisatie.pk:
        return
    user.organisatie = organisatie
    user.save(update_fields=["organisatie"])
    forget(user)
    log_event(soort=Logsoort.RECHTEN, actor=user, organisatie=organisatie, gegevens={"wat": "werkt_namens"})


def _locked(lid: Lidmaatschap, door: User | None) -> tuple[Organisatie, date]:
    """The organisation, so that two managers cannot take each other's role at once; and until when it is managed.

    Raises PermissionDenied when ``door`` is somebody who does not manage it.
    """
    organisatie = Organisatie.objects.select_for_update().get(pk=lid.organisatie_id)
    if door is not None:
        require(door, Recht.BEHEREN, organisatie)
    return organisatie, managed_until(organisatie)


def _still_managed(organisatie: Organisatie, tot: date) -> None:
    if (nu := managed_until(organisatie)) < tot:
        zin = _NU_GEEN_BEHEERDER if nu < timezone.localdate() else _STRAKS_GEEN_BEHEERDER
        raise ValidationError(zin.format(organisatie=organisatie, dag=f"{nu:%d-%m-%Y}"))


def _taken_away(organisatie: Organisatie, rol: str, rechten: Iterable[str]) -> list[str]:
    """The rights to take away from a role, in order; refuses what makes no sense."""
    if rol not in ROLRECHTEN:
        raise ValidationError({"rollen": _("De rol {rol} bestaat niet.").format(rol=rol)})
    if rol == Rol.Naam.REGIOBUREAU and organisatie.soort != Organisatie.Soort.REGIO:
        raise ValidationError({"rollen": _("Alleen een lid van een regio of regiobureau kan deze rol hebben.")})
    weg = set(rechten)
    if onbekend := weg - set(removable(rol)):
        raise ValidationError(
            _("Dit recht kan niet worden afgenomen: {onbekend}.").format(onbekend=", ".join(sorted(onbekend)))
        )
    return [recht for recht in removable(rol) if recht in weg]


def removable(rol: str) -> list[Recht]:
    """The rights that can be taken away from a role: not reading, and managing is what a beheerder is for."""
    return [recht for recht in Recht if recht in ROLRECHTEN[rol] and recht not in {Recht.LEZEN, Recht.BEHEREN}]


def _work_for_one_of(user: User) -> None:
    """The organisation that somebody works for is one of the active memberships, or none."""
    actief = Lidmaatschap.objects.active().filter(user=user).order_by("organisatie__naam", "organisatie_id")
    ids = list(actief.values_list("organisatie_id", flat=True))
    if user.organisatie_id not in ids and (user.organisatie_id or ids):
        user.organisatie_id = ids[0] if ids else None
        user.save(update_fields=["organisatie"])
    forget(user)


def _log(lid: Lidmaatschap, door: User | None, wat: str, **gegevens: Any) -> None:
    periode = {"begin": lid.begin.isoformat(), "eind": lid.eind.isoformat() if lid.eind else ""}
    log_event(
        soort=Logsoort.RECHTEN,
        actor=door,
        organisatie=lid.organisatie,
        onderwerp=lid,
        gegevens={"wat": wat, "gebruiker": lid.user_id, **periode, **gegevens},
    )
