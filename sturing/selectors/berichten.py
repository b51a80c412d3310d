"""Who gets a mail about a vraagstuk: by role at the moment that it goes, so that nobody who left gets one."""

from __future__ import annotations

from typing import Any

from accounts.models import Lidmaatschap, Organisatie, Rol, User
from gebied.models import Gebied
from sturing.models import Bericht, Vraagstuk

#: Who answers for an organisation.
ANTWOORDERS = (Rol.Naam.OPGAVEMANAGER, Rol.Naam.BEHEERDER)
#: What goes to who has to answer; all else goes to who asked.
NAAR_ANTWOORDER = frozenset({"gesteld", "herinnering", "te-laat", "stap", "afgesloten", "ingetrokken"})


def people_to_answer(organisatie_id: int) -> list[User]:
    """Who answers for an organisation: those who manage opgaven, and who manages the organisation. One query."""
    return _with_role(organisatie_id, ANTWOORDERS)


def people_who_asked(vraagstuk: Vraagstuk) -> list[User]:
    """The area managers of this area; where there is none, who manages the organisation. At most three queries."""
    leden = Lidmaatschap.objects.active().filter(organisatie=vraagstuk.organisatie_id)
    rollen = Rol.objects.filter(lidmaatschap__in=leden, rol=Rol.Naam.GEBIEDSMANAGER)
    van_rol = dict(rollen.values_list("gebieden__gebied_id", "pk"))
    hier = Gebied.objects.filter(pk=vraagstuk.gebied_id)
    raakt = [pk for pk in van_rol if pk is not None and hier.lying_in([pk]).exists()]
    managers = leden.filter(rollen__gebieden__gebied__in=raakt, rollen__rol=Rol.Naam.GEBIEDSMANAGER)
    found = _mailable(managers.values("user"))
    return found or _with_role(vraagstuk.organisatie_id, (Rol.Naam.BEHEERDER,))


def recipients_of(bericht: Bericht) -> list[User]:
    """Whoever should read it; nobody when the side it goes to has no people here."""
    vraagstuk = bericht.vraagstuk
    naar_antwoorder = bericht.soort in NAAR_ANTWOORDER and bericht.naar_id == vraagstuk.aan_id
    return people_to_answer(vraagstuk.aan_id) if naar_antwoorder else people_who_asked(vraagstuk)


def can_answer_here(organisatie: Organisatie) -> bool:
    """Does anybody of this organisation see the question on their start page?"""
    leden = Lidmaatschap.objects.active().filter(organisatie=organisatie, user__is_active=True)
    return leden.filter(rollen__rol__in=ANTWOORDERS).exists()


def _with_role(organisatie_id: int, rollen: tuple[str, ...]) -> list[User]:
    leden = Lidmaatschap.objects.active().filter(organisatie=organisatie_id, rollen__rol__in=rollen)
    return _mailable(leden.values("user"))


def _mailable(user_ids: Any) -> list[User]:
    return list(User.objects.filter(pk__in=user_ids, is_active=True).exclude(email="").order_by("pk"))
