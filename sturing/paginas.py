"""Steering on the page of an area, on that of an opgave, and in the profile of an area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Zichtbaarheid
from accounts.organisatie.panelen import Deel
from accounts.permissions import Doelgroep, doelgroep_of
from accounts.samen import Gevraagd, leesvraag, rows_together
from gebied.models import Gebied
from gebied.panels import Bijdrage, PaginaVraag, Paneel, Profielbijdrage, Profieldeel
from gebied.taal import aantal, getal
from opgaven.opgavepagina import OpgaveVraag
from opgaven.paarlinks import Paarlink
from opgaven.selectors.gebied import PaarDeel
from sturing.bevoegd import may_write_in
from sturing.gebiedsdelen import area_panels
from sturing.models import Afspraak, AgendaItem, Vraagstuk
from sturing.selectors import agenda, vraagstukken
from sturing.selectors.plekken import with_places

#: A panel shows this many of each, and a way to all of them.
BELANGRIJKSTE: Final = 5
#: So many items stand in the profile of an area.
IN_PROFIEL: Final = 12
VOLGORDE: Final = 50
VOLGORDE_PROFIEL: Final = 65


@leesvraag(list)
def _questions(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[Vraagstuk]:
    return vraagstukken.of_area(gebied, doelgroep)[: BELANGRIJKSTE + 1]


@leesvraag(list)
def _items(gebied: Gebied, doelgroep: Doelgroep, hoogstens: int = BELANGRIJKSTE) -> QuerySet[AgendaItem]:
    """So many and one more, to tell whether there are more."""
    return agenda.of_area(gebied, doelgroep)[: hoogstens + 1]


@leesvraag(list)
def _agreements(gebied: Gebied, doelgroep: Doelgroep) -> QuerySet[Afspraak]:
    return agenda.agreements_of(gebied, doelgroep).select_related("organisatie")[:BELANGRIJKSTE]


def area_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the panel of an area will ask."""
    doelgroep = doelgroep_of(vraag.actor)
    return [lees.of(vraag.gebied, doelgroep) for lees in (_questions, _items, _agreements)]


def area_part(vraag: PaginaVraag) -> Bijdrage:
    """How this area is steered, its questions, agenda and agreements; no panel where there is nothing to see or do."""
    doelgroep, gebied = doelgroep_of(vraag.actor), vraag.gebied
    vragen, items, afspraken = (lees(gebied, doelgroep) for lees in (_questions, _items, _agreements))
    mag = may_write_in(vraag.actor, gebied)
    panelen = area_panels(vraag, mag=mag)
    if not (vragen or items or afspraken or mag):
        return Bijdrage(panelen=panelen)
    with_places([*vragen, *items], doelgroep)
    context = {
        "gebied": gebied,
        "vraagstukken": vragen[:BELANGRIJKSTE],
        "meer_vraagstukken": len(vragen) > BELANGRIJKSTE,
        "items": items[:BELANGRIJKSTE],
        "afspraken": afspraken,
        "mag": mag,
    }
    titel, kort = _("Afspraken en vraagstukken"), _in_short(vragen, items, afspraken)
    te_doen = _overdue([een for een in vragen if _is_ours(een, doelgroep)])
    paneel = Paneel("sturing", titel, "sturing/_gebiedspaneel.html", VOLGORDE, context, kort=kort, te_doen=te_doen)
    return Bijdrage(panelen=[*panelen, paneel])


def _in_short(vragen: Sequence[Any], items: Sequence[Any], afspraken: Sequence[Any]) -> str:
    """What the folded panel holds; of more than it shows it says so."""
    regels = (
        (vragen, "vraagstuk", "vraagstukken"),
        (items, "agenda-item", "agenda-items"),
        (afspraken, "afspraak", "afspraken"),
    )
    delen = [
        _("meer dan {hoeveel}").format(hoeveel=aantal(BELANGRIJKSTE, een, meer))
        if len(rijen) > BELANGRIJKSTE
        else aantal(len(rijen), een, meer)
        for rijen, een, meer in regels
        if rijen
    ]
    return ", ".join(delen) or _("Nog niets gevraagd of afgesproken")


def _is_ours(vraagstuk: Vraagstuk, doelgroep: Doelgroep) -> bool:
    """Who asked or has to answer can do something about it."""
    return doelgroep.alles or doelgroep.organisatie_id in (vraagstuk.organisatie_id, vraagstuk.aan_id)


def _overdue(vragen: Sequence[Vraagstuk]) -> str:
    """What waits longest, in one sentence: overdue ones stand first."""
    dagen = vragen[0].dagen_te_laat if vragen else 0
    if not dagen:
        return ""
    zin = ngettext("{dagen} dag te laat: {titel}", "{dagen} dagen te laat: {titel}", dagen)
    return zin.format(dagen=getal(dagen), titel=vragen[0].titel)


def opgave_parts(vraag: OpgaveVraag) -> Sequence[Deel]:
    """What was asked and agreed about this opgave."""
    doelgroep = doelgroep_of(vraag.actor)
    vragen, items = rows_together(
        vraagstukken.of_opgave(vraag.opgave, doelgroep)[:BELANGRIJKSTE],
        agenda.of_opgave(vraag.opgave, doelgroep)[:BELANGRIJKSTE],
    )
    with_places([*vragen, *items], doelgroep)
    context = {"vraagstukken": vragen, "items": items}
    if not any(context.values()):
        return []
    return [Deel("sturing", _("Afspraken en vraagstukken"), "sturing/_opgavedeel.html", 20, context)]


def profile_beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the document will ask."""
    return [_items.of(vraag.gebied, doelgroep_of(vraag.actor), IN_PROFIEL)]


def profile_part(vraag: PaginaVraag) -> Profielbijdrage:
    """The agenda of the area on paper: what was promised, and what came of it. Never money."""
    doelgroep = doelgroep_of(vraag.actor)
    items = with_places(_items(vraag.gebied, doelgroep, IN_PROFIEL), doelgroep)
    if not items:
        return Profielbijdrage()
    context = {"items": items[:IN_PROFIEL], "meer": len(items) > IN_PROFIEL, "gebied": vraag.gebied}
    intern = any(item.zichtbaarheid != Zichtbaarheid.OPENBAAR for item in items[:IN_PROFIEL])
    return Profielbijdrage(
        delen=[Profieldeel("gebiedsagenda", _("Gebiedsagenda"), "sturing/profiel.html", VOLGORDE_PROFIEL, context)],
        merken=[_("De gebiedsagenda bevat afspraken die niet openbaar zijn")] if intern else [],
    )


def pair_link(gebied: Gebied, paar: PaarDeel) -> Paarlink | None:
    """From a pair that chafes to an agreement; nothing where two opgaven do not bother each other."""
    if not (paar.aandeel_conflict or paar.aandeel_tegenwerking):
        return None
    a, b = sorted((paar.a.id, paar.b.id))
    return Paarlink(_("Van schuurpunt naar afspraak"), reverse("schuurpunt", args=[gebied.pk, a, b]))
