"""Who gets a mail about a vraagstuk: by role at the moment that it goes, so that nobody who left gets one."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils import timezone

from accounts.models import Lidmaatschap, Organisatie, Rol, User
from gebied.models import Gebied
from sturing.ladder import Stap
from sturing.models import Bericht, Gebiedsrol, Vraagstuk

#: Who may answer for an organisation.
ANTWOORDERS = (Rol.Naam.OPGAVEMANAGER, Rol.Naam.BEHEERDER)
#: What goes to who has to answer; all else goes to who asked.
NAAR_ANTWOORDER = frozenset({"gesteld", "herinnering", "te-laat", "afgesloten", "ingetrokken"})


def people_to_answer(organisatie_id: int) -> list[User]:
    """Those who manage opgaven; where nobody does, who manages the organisation. At most two queries."""
    return _with_role(organisatie_id, Rol.Naam.OPGAVEMANAGER) or _with_role(organisatie_id, Rol.Naam.BEHEERDER)


def first_step(organisatie_id: int) -> Stap:
    """One level above who was asked. Where nobody there stands above who answers, that is the highest at once."""
    return Stap.LEIDING if _roles(organisatie_id) == set(ANTWOORDERS) else Stap.BESTUUR


def people_who_asked(vraagstuk: Vraagstuk) -> list[User]:
    """The area managers of this area; where there is none, who manages the organisation. At most three queries."""
    leden = Lidmaatschap.objects.active().filter(organisatie=vraagstuk.organisatie_id)
    rollen = Rol.objects.filter(lidmaatschap__in=leden, rol=Rol.Naam.GEBIEDSMANAGER)
    van_rol = dict(rollen.values_list("gebieden__gebied_id", "pk"))
    raakt = [pk for pk in van_rol if pk is not None and _lies_in(vraagstuk, pk)]
    managers = leden.filter(rollen__gebieden__gebied__in=raakt, rollen__rol=Rol.Naam.GEBIEDSMANAGER)
    found = _mailable(managers.values("user"))
    return found or _with_role(vraagstuk.organisatie_id, Rol.Naam.BEHEERDER)


def administrators_for(vraagstuk: Vraagstuk) -> list[str]:
    """Addresses of who administers this area today for the organisation that asked. One query, and one per role."""
    vandaag = timezone.localdate()
    rollen = Gebiedsrol.objects.filter(organisatie=vraagstuk.organisatie_id, aard=Gebiedsrol.Aard.BESTUURLIJK)
    nu = rollen.filter(Q(eind__isnull=True) | Q(eind__gte=vandaag), begin__lte=vandaag).exclude(email="")
    per_rol = nu.order_by("pk").values_list("gebied_id", "email")
    return list(dict.fromkeys(email for gebied_id, email in per_rol if _lies_in(vraagstuk, gebied_id)))


def addresses_of(bericht: Bericht) -> list[str]:
    """Whoever should read it; nobody when the side it goes to has no people here."""
    vraagstuk = bericht.vraagstuk
    if bericht.soort == Bericht.Soort.STAP:
        return _one_level_up(bericht)
    naar_antwoorder = bericht.soort in NAAR_ANTWOORDER and bericht.naar_id == vraagstuk.aan_id
    mensen = people_to_answer(vraagstuk.aan_id) if naar_antwoorder else people_who_asked(vraagstuk)
    return [user.email for user in mensen]


def _one_level_up(bericht: Bericht) -> list[str]:
    """Where no administrator has an address, who manages the organisation that asked hands it over.

    Where nobody stands there any more, it goes to who stood below.
    """
    vraagstuk = bericht.vraagstuk
    naar_bestuur = bericht.nummer >= Stap.BESTUUR and bericht.naar_id == vraagstuk.organisatie_id
    if naar_bestuur and (bestuur := administrators_for(vraagstuk)):
        return bestuur
    leiding = _with_role(bericht.naar_id, Rol.Naam.BEHEERDER)
    below = people_who_asked(vraagstuk) if naar_bestuur else people_to_answer(bericht.naar_id)
    return [user.email for user in leiding or below]


def can_answer_here(organisatie: Organisatie) -> bool:
    """Does anybody of this organisation see the question on their start page?"""
    return bool(_roles(organisatie.pk))


def _roles(organisatie_id: int) -> set[str]:
    """Which of the roles that answer somebody has here."""
    rollen = Rol.objects.filter(
        lidmaatschap__in=Lidmaatschap.objects.active().filter(organisatie=organisatie_id),
        lidmaatschap__user__is_active=True,
        rol__in=ANTWOORDERS,
    )
    return set(rollen.values_list("rol", flat=True))


def _lies_in(vraagstuk: Vraagstuk, gebied_id: int) -> bool:
    hier: Any = Gebied.objects.filter(pk=vraagstuk.gebied_id)
    return bool(hier.lying_in([gebied_id]).exists())


def _with_role(organisatie_id: int, rol: str) -> list[User]:
    leden = Lidmaatschap.objects.active().filter(organisatie=organisatie_id, rollen__rol=rol)
    return _mailable(leden.values("user"))


def _mailable(user_ids: Any) -> list[User]:
    return list(User.objects.filter(pk__in=user_ids, is_active=True).exclude(email="").order_by("pk"))
