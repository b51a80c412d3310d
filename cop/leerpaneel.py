"""What communities try to learn in an area, on its page: as far as this person may see it."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from accounts.permissions import doelgroep_of
from accounts.samen import Gevraagd
from cop.selectors.leren import questions_in
from gebied.panels import Bijdrage, PaginaVraag, Paneel
from gebied.taal import aantal

VOLGORDE: Final = 56


def area_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panel will ask."""
    doelgroep = doelgroep_of(vraag.actor)
    return [questions_in.of(vraag.gebied.pk, doelgroep, doelgroep.persoon_id)]


def area_part(vraag: PaginaVraag) -> Bijdrage:
    """No panel where nothing is tried."""
    doelgroep = doelgroep_of(vraag.actor)
    leervragen = questions_in(vraag.gebied.pk, doelgroep, doelgroep.persoon_id)
    if not leervragen:
        return Bijdrage()
    titel, context = _("Wat hier wordt geleerd"), {"rijen": leervragen}
    kort = aantal(len(leervragen), "leervraag", "leervragen")
    paneel = Paneel("leervragen", titel, "cop/_leervragen.html", VOLGORDE, context, kort=kort)
    return Bijdrage(panelen=[paneel])
