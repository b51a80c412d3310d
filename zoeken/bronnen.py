"""The sources of the apps below: areas, opgaven, people and groups, steering, what is told of an area.

What somebody may see can lie in an area that they may not, so a row never names the area of another row.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from gebied.models import EerdereAanpak, Gebied, Gebiedsbeeld, Kenmerk, LustOfLast, Zwaartepunt
from opgaven.models import Opgave
from stakeholders.models import Initiatief, Participatieproces, Stakeholder
from sturing.models import Afspraak, Afweging, AgendaItem, Visie, Vraagstuk
from zoeken.register import Zoekbron
from zoeken.register import register as add


def _gebieden(doelgroep: Doelgroep) -> QuerySet[Any]:
    rows: QuerySet[Any] = Gebied.objects.visible_to(doelgroep).select_related("indeling").defer("geometrie")
    return rows


def _opgaven(doelgroep: Doelgroep) -> QuerySet[Any]:
    rows: QuerySet[Any] = Opgave.objects.existing().visible_to(doelgroep).select_related("type").defer("geometrie")
    return rows


def _of(model: Any) -> Callable[[Doelgroep], QuerySet[Any]]:
    """Rows of a model that has its own rule of who sees what."""
    seen: Callable[[Doelgroep], QuerySet[Any]] = model.objects.visible_to
    return seen


def _status(rij: Any) -> str:
    return str(rij.get_status_display())


def _soort(rij: Any) -> str:
    return str(rij.get_soort_display())


def _besloten(rij: Any) -> str:
    return pgettext("afweging", "Besloten") if rij.besloten_op else gettext("Nog niet besloten")


def _vastgesteld(rij: Any) -> str:
    return gettext("Vastgesteld") if rij.vastgesteld_op else gettext("Concept")


BRONNEN = (
    Zoekbron("gebieden", _("Gebieden"), 10, _gebieden, "naam", ("code",),
             lambda g: f"{g.get_niveau_display()}, {g.indeling.naam}"),
    Zoekbron("opgaven", _("Opgaven"), 20, _opgaven, "naam", ("beschrijving", "doel", "resultaat", "programma"),
             lambda o: o.type.naam),
    Zoekbron("vraagstukken", _("Vraagstukken"), 30, _of(Vraagstuk), "titel", ("vraag", "antwoord", "uitkomst"),
             _status),
    Zoekbron("agenda-items", _("Agenda-items"), 40, _of(AgendaItem), "titel",
             ("omschrijving", "resultaat", "gerealiseerd"), _status),
    Zoekbron("afspraken", _("Afspraken"), 42, _of(Afspraak), "titel", ("tekst", "gelegenheid")),
    Zoekbron("visies", _("Visies"), 44, _of(Visie), "titel", ("tekst",), _vastgesteld),
    Zoekbron("afwegingen", _("Integrale afwegingen"), 46, _of(Afweging), "titel",
             ("vraag", "keuze", "redenen", "alternatieven"), _besloten),
    Zoekbron("stakeholders", _("Stakeholders"), 50, _of(Stakeholder), "naam", ("omschrijving",),
             lambda s: str(s.get_categorie_display())),
    Zoekbron("participatie", _("Participatie"), 60, _of(Participatieproces), "naam", ("doelgroep", "terugkoppeling")),
    Zoekbron("initiatieven", _("Initiatieven"), 70, _of(Initiatief), "naam", ("idee", "nodig"), _status),
    Zoekbron("kenmerken", _("Kenmerken"), 80, _of(Kenmerk), "naam", ("tekst",),
             _soort),
    Zoekbron("zwaartepunten", _("Zwaartepunten"), 90, _of(Zwaartepunt), "naam", ("argument",),
             lambda z: str(z.get_thema_display())),
    Zoekbron("gebiedsbeeld", _("Gebiedsbeeld"), 92, _of(Gebiedsbeeld), "naam", ("tekst", "methode"), _soort),
    Zoekbron("lusten-en-lasten", _("Lusten en lasten"), 94, _of(LustOfLast), "naam", ("tekst",), _soort),
    Zoekbron("eerdere-aanpakken", _("Eerdere aanpakken"), 96, _of(EerdereAanpak), "naam", ("tekst", "opbrengst")),
)  # fmt: skip


def register() -> None:
    """Called when the program starts."""
    for bron in BRONNEN:
        add(bron)
