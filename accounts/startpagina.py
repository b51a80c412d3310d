"""The start page, which grows as apps are added: parts of the page, and what waits for somebody.

An app registers makers when it starts, as for the pages of an organisation (accounts.organisatie.panelen). A maker that
has nothing for this person gives nothing: there are no empty boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Bezoek, User
from accounts.organisatie.panelen import Deel
from accounts.permissions import Doelgroep, bevoegdheid_of
from accounts.register import Register
from accounts.tekst import one_stop

#: Who was never here before reads about this long.
EERSTE_KEER: Final = timedelta(days=30)
#: Who was away for very long reads no more than this: the page with all changes has the rest.
HOOGSTENS: Final = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class StartVraag:
    """Who looks, as what, and since when it is news."""

    actor: Any
    doelgroep: Doelgroep
    rollen: frozenset[str]
    rolgebieden: frozenset[int]
    """The areas that an area-bound role of this person holds for."""
    sinds: datetime
    vorig_bezoek: datetime | None
    """None for who is here for the first time, and for a visitor."""

    @property
    def is_lid(self) -> bool:
        """Does somebody of an organisation look, or who sets up the platform?"""
        return self.doelgroep.alles or self.doelgroep.organisatie_id is not None


@dataclass(frozen=True, slots=True)
class Punt:
    """Something that waits for somebody: what it is, what to do (``doe``) and where. Low ``volgorde`` comes first."""

    tekst: str
    doe: str
    adres: str
    volgorde: int = 50


startdelen: Register[Callable[[StartVraag], Sequence[Deel]]] = Register()
wachtend: Register[Callable[[StartVraag], Sequence[Punt]]] = Register()


def start_question(actor: Any, nu: datetime | None = None) -> StartVraag:
    """Everything that the makers want to know. One query beyond those of what the actor may do."""
    nu = nu or timezone.now()
    bevoegdheid = bevoegdheid_of(actor)
    vorig = last_visit(actor)
    gebieden = [deel.gebieden for deel in bevoegdheid.toekenningen if deel.gebieden]
    return StartVraag(
        actor=actor,
        doelgroep=bevoegdheid.doelgroep,
        rollen=bevoegdheid.rollen,
        rolgebieden=frozenset().union(*gebieden),
        sinds=max(vorig or nu - EERSTE_KEER, nu - HOOGSTENS),
        vorig_bezoek=vorig,
    )


def last_visit(actor: Any) -> datetime | None:
    """When the visit before this one ended. One query for somebody who signed in."""
    if not isinstance(actor, User):
        return None
    return Bezoek.objects.filter(user_id=actor.pk).values_list("vorige_op", flat=True).first()


def parts_of(vraag: StartVraag) -> list[Deel]:
    """All parts of the page, in order."""
    return sorted((deel for maker in startdelen for deel in maker(vraag)), key=lambda deel: deel.volgorde)


def waiting_for(vraag: StartVraag) -> list[Punt]:
    """All that waits, the most pressing first."""
    punten = [replace(punt, tekst=one_stop(punt.tekst)) for maker in wachtend for punt in maker(vraag)]
    return sorted(punten, key=lambda punt: punt.volgorde)
