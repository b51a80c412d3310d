"""The part *Mensen* of the profile of an area, on paper: names, roles, promises. Never positions or persons."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from accounts.models import Zichtbaarheid
from accounts.permissions import doelgroep_of
from gebied.panels import PaginaVraag, Profielbijdrage, Profieldeel
from stakeholders.selectors.plek import people_at
from stakeholders.woorden import difference

#: After the opgaven and where they chafe, before the agenda.
VOLGORDE: Final = 57
#: What fits on a page.
HOOGSTENS: Final = 15


def make_profiel(vraag: PaginaVraag) -> Profielbijdrage:
    """As far as who asks may see it. At most six queries."""
    mensen = people_at(vraag.gebied, doelgroep_of(vraag.actor), None)
    banden = [stand.band for stand in mensen.standen[:HOOGSTENS]]
    processen, initiatieven = mensen.processen[:HOOGSTENS], mensen.initiatieven[:HOOGSTENS]
    if not (banden or processen or initiatieven):
        return Profielbijdrage()
    context = {
        "banden": banden,
        "processen": [(proces, difference(proces)) for proces in processen],
        "initiatieven": initiatieven,
        "meer": max(map(len, (mensen.standen, mensen.processen, mensen.initiatieven))) > HOOGSTENS,
    }
    getoond = [*(band.stakeholder for band in banden), *processen, *initiatieven]
    intern = any(rij.zichtbaarheid != Zichtbaarheid.OPENBAAR for rij in getoond)
    return Profielbijdrage(
        delen=[Profieldeel("mensen", _("Mensen"), "stakeholders/profiel.html", VOLGORDE, context)],
        merken=[_("Wie er meedoet, is niet allemaal openbaar")] if intern else [],
    )
