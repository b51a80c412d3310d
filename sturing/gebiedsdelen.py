"""How an area is steered, in short: on its page, in its profile, and on the page of an opgave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from accounts.models import Zichtbaarheid
from accounts.organisatie.panelen import Deel
from accounts.permissions import doelgroep_of
from gebied.panels import PaginaVraag, Paneel, Profielbijdrage, Profieldeel
from gebied.taal import opsomming
from opgaven.opgavepagina import OpgaveVraag
from sturing.selectors.gebiedssturing import Regel, current_vision, roles_now, told_about
from sturing.soorten import SOORTEN

#: So many of each stand on a page about something else.
BELANGRIJKSTE: Final = 4
VOLGORDE: Final = 48
VOLGORDE_PROFIEL: Final = 62


def area_panels(vraag: PaginaVraag, *, mag: bool) -> list[Paneel]:
    """Vision, choices, priorities and roles of this area; nothing where there is nothing to see or do. One query."""
    per = told_about(vraag.gebied, doelgroep_of(vraag.actor))
    if not (per or mag):
        return []
    context = {
        "gebied": vraag.gebied,
        "visie": current_vision(per.get("visies", ())),
        "rollen": roles_now(per.get("rollen", ()))[:BELANGRIJKSTE],
        "keuzes": [een for een in per.get("afwegingen", ()) if een.dag][:BELANGRIJKSTE],
        "prioriteiten": per.get("prioriteiten", [])[:BELANGRIJKSTE],
    }
    titel, kort = _("Visie, keuzes en rollen"), _in_short(context)
    return [Paneel("sturing-gebied", titel, "sturing/_visiepaneel.html", VOLGORDE, context, kort=kort)]


def _in_short(context: Mapping[str, Any]) -> str:
    """What the folded panel holds."""
    delen = opsomming(
        (int(context["visie"] is not None), "visie", "visies"),
        (len(context["keuzes"]), "afweging", "afwegingen"),
        (len(context["prioriteiten"]), "prioriteit", "prioriteiten"),
        (len(context["rollen"]), "rol", "rollen"),
    )
    return delen or _("Nog niets vastgelegd")


def profile_part(vraag: PaginaVraag) -> Profielbijdrage:
    """Vision, what was chosen and why, what comes first, and who to go to. Names only of roles that are public."""
    per = told_about(vraag.gebied, doelgroep_of(vraag.actor))
    keuzes = [een for een in per.get("afwegingen", ()) if een.dag]
    context: dict[str, Any] = {
        "visie": current_vision(per.get("visies", ())),
        "keuzes": keuzes,
        "prioriteiten": per.get("prioriteiten", []),
        "rollen": roles_now(per.get("rollen", ())),
    }
    if not any(context.values()):
        return Profielbijdrage()
    genoemd: list[Regel] = [*keuzes, *context["prioriteiten"], *context["rollen"]]
    genoemd += [context["visie"]] if context["visie"] else []
    intern = any(regel.zichtbaarheid != Zichtbaarheid.OPENBAAR for regel in genoemd)
    deel = Profieldeel("keuzes", _("Visie en keuzes"), "sturing/visieprofiel.html", VOLGORDE_PROFIEL, context)
    return Profielbijdrage(
        delen=[deel], merken=[_("De visie en de keuzes bevatten wat niet openbaar is")] if intern else []
    )


def opgave_parts(vraag: OpgaveVraag) -> Sequence[Deel]:
    """Where this opgave has a place, what is used for it, and which lines want something with it. One query."""
    per = told_about(vraag.opgave, doelgroep_of(vraag.actor))
    context = {
        "delen": [(SOORTEN[soort], regels) for soort, regels in per.items()],
        "lijn": line_of(vraag.opgave),
    }
    if not per:
        return []
    return [Deel("sturing-opgave", _("Sturing op deze opgave"), "sturing/_opgavesturing.html", 21, context)]


def line_of(opgave: Any) -> str:
    """Which line owns an opgave, as far as its fields tell: a programme, or a department."""
    if opgave.programma:
        return _("Opgave of programma: {naam}").format(naam=opgave.programma)
    return _("Lijnorganisatie: {naam}").format(naam=opgave.afdeling) if opgave.afdeling else ""
