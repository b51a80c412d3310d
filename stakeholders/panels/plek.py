"""The part *Mensen* of the page of an area and of an opgave: the most important of who takes part, and a way to all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.organisatie.panelen import Deel
from accounts.permissions import Recht, doelgroep_of, is_allowed
from accounts.samen import Gevraagd
from gebied.models import Gebied
from gebied.panels import Bijdrage, PaginaVraag, Paneel
from gebied.taal import opsomming
from opgaven.opgavepagina import OpgaveVraag
from stakeholders.selectors.plek import Mensen, Plek, people_at, people_beforehand
from stakeholders.woorden import difference, warning

#: A panel shows its most important five things.
BELANGRIJKSTE: Final = 5
VOLGORDE: Final = 45
_TEMPLATE: Final = "stakeholders/_mensen.html"


def beforehand(vraag: PaginaVraag) -> list[Gevraagd[Any]]:
    """What the part of an area will ask."""
    return people_beforehand(vraag.gebied, doelgroep_of(vraag.actor))


def of_area(vraag: PaginaVraag) -> Bijdrage:
    """At most two queries."""
    context = _context(vraag.gebied, vraag.actor)
    if not context:
        return Bijdrage()
    mensen: Mensen = context["mensen"]
    kort = opsomming(
        (len(mensen.standen), "stakeholder", "stakeholders"),
        (len(mensen.processen), "proces", "processen"),
        (len(mensen.initiatieven), "initiatief", "initiatieven"),
    )
    te_doen = _to_involve(len(mensen.zonder)) if context["mag_bewerken"] else ""
    paneel = Paneel("mensen", _("Mensen"), _TEMPLATE, VOLGORDE, context, kort=kort, te_doen=te_doen)
    return Bijdrage([paneel], stijlen=("css/stakeholders.css",))


def _to_involve(n: int) -> str:
    zin = ngettext(
        "Betrek mensen bij {n} opgave: er is nog geen participatie",
        "Betrek mensen bij {n} opgaven: er is nog geen participatie",
        n,
    )
    return zin.format(n=n) if n else ""


def of_opgave(vraag: OpgaveVraag) -> Sequence[Deel]:
    """At most two queries."""
    context = _context(vraag.opgave, vraag.actor)
    return [Deel("mensen", _("Mensen"), _TEMPLATE, VOLGORDE, context)] if context else []


def _context(plek: Plek, actor: Any) -> dict[str, Any]:
    """Nothing for who would see an empty part and may add nothing. Positions are not in it, so not even read."""
    mensen = people_at(plek, doelgroep_of(actor), None)
    mag = is_allowed(actor, Recht.BEWERKEN)
    if mensen.is_leeg and not mag:
        return {}
    nieuw = reverse("proces-nieuw")
    return {
        "mensen": mensen,
        "eerste": mensen.standen[:BELANGRIJKSTE],
        "processen": [(proces, difference(proces)) for proces in mensen.processen[:BELANGRIJKSTE]],
        "waarschuwingen": [(warning(rij), f"{nieuw}?opgave={rij.pk}") for rij in mensen.zonder[:BELANGRIJKSTE]],
        "meer_waarschuwingen": max(len(mensen.zonder) - BELANGRIJKSTE, 0),
        "alle": reverse("mensen-gebied" if isinstance(plek, Gebied) else "mensen-opgave", args=[plek.pk]),
        "mag_bewerken": mag,
    }
