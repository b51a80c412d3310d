"""Who gets which step when an answer stays away: each step goes one level above the one before it.

Whoever manages opgaven answers (or, where nobody does, who manages the organisation), and is reminded. The first step
goes to who manages the organisation that was asked, the last to the administrators of this area of the organisation
that asks: they speak with their colleagues there. The platform writes to no administrator of another organisation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sturing.models import Servicenorm, Vraagstuk

#: So many days before the last day the reminder goes.
HERINNER_DAGEN: Final = 3
#: Without a norm: so many days between two steps.
STAP_DAGEN: Final = 14
_BEGIN: Final = (
    "Op {gesteld} is een vraag gesteld over {titel}. Het antwoord werd uiterlijk op {termijn} verwacht en is er nog "
    "niet."  # onvertaald: stored as text
)
_AAN_DE_LEIDING: Final = (
    f"{_BEGIN} Wij vragen u ervoor te zorgen dat de vraag binnen een week wordt beantwoord, of te zeggen wat daarvoor "
    "nodig is."  # onvertaald: stored as text
)
_AAN_HET_BESTUUR: Final = f"{_BEGIN} Wij vragen u dit te bespreken met het bestuur van {{aan}}."  # onvertaald: stored


class Stap(IntEnum):
    """The number of a step is its height."""

    LEIDING = 1
    BESTUUR = 2


@dataclass(frozen=True, slots=True)
class Trede:
    """Something that happens as long as no answer came: what, when, and who hears of it."""

    wat: str
    wanneer: str
    wie: str


def to_whom(vraagstuk: Vraagstuk, stap: Stap) -> str:
    """As it is kept with the step: a function, never a person."""
    if stap is Stap.LEIDING:
        return f"de beheerder van {vraagstuk.aan}"  # onvertaald: stored as text
    return f"de bestuurder van {vraagstuk.organisatie} voor dit gebied"  # onvertaald: stored as text


def what_to_ask(vraagstuk: Vraagstuk, stap: Stap) -> str:
    """The text that stands ready. A manager sees to an answer, an administrator speaks with others."""
    tekst = _AAN_DE_LEIDING if stap is Stap.LEIDING else _AAN_HET_BESTUUR
    return tekst.format(
        gesteld=date_format(vraagstuk.gesteld_op, "j F Y"),
        titel=vraagstuk.titel,
        termijn=date_format(vraagstuk.termijn, "j F Y"),
        aan=vraagstuk.aan,
    )


def step_above(nummer: int) -> Stap | None:
    """None above the highest."""
    return Stap(nummer + 1) if nummer < max(Stap) else None


def ladder_of(vraagstuk: Vraagstuk, norm: Servicenorm | None, eerste: Stap) -> Iterator[Trede]:
    """In words, for as long as no answer comes. What was sent already stands among the steps themselves."""
    aan, van, termijn = vraagstuk.aan, vraagstuk.organisatie, vraagstuk.termijn
    antwoordt = _("wie bij {aan} antwoordt").format(aan=aan)
    yield Trede(_("Herinnering"), _on(termijn - timedelta(days=HERINNER_DAGEN)), antwoordt)
    voorbij = _on(_day_after(termijn))
    yield Trede(_("Termijn voorbij"), voorbij, antwoordt)
    wanneer = _("vanaf {dag}").format(dag=voorbij)
    if eerste is Stap.LEIDING:
        yield Trede(_("Eerste stap"), wanneer, _("de beheerder van {aan}").format(aan=aan))
        dagen = days_between(norm)
        zin = ngettext("{n} dag nadat de eerste ging", "{n} dagen nadat de eerste ging", dagen)
        wanneer = zin.format(n=dagen)
    yield Trede(_("Laatste stap"), wanneer, _("de bestuurder van {van} voor dit gebied").format(van=van))


def days_between(norm: Servicenorm | None) -> int:
    return norm.stap_dagen if norm else STAP_DAGEN


def _day_after(dag: date) -> date:
    """Where the calendar ends no day follows: some mean never by it."""
    return dag if dag == date.max else dag + timedelta(days=1)


def _on(dag: date) -> str:
    return date_format(dag, "j F Y")
