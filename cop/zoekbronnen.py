"""What can be searched of communities, as far as somebody may see it.

Of a meeting its name and place, of an item what the report says once it was published: never notes.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from cop.models import Agendapunt, Bijeenkomst, Casus, Community, Inzicht, Leervraag, Nieuwsbrief, Product
from cop.querysets import knowledge_q
from zoeken.register import Zoekbron
from zoeken.register import register as add


def _insights(doelgroep: Doelgroep) -> Any:
    return Inzicht.objects.visible_to(doelgroep).current()


def _cases(doelgroep: Doelgroep) -> Any:
    return Casus.objects.visible_to(doelgroep)


def _questions(doelgroep: Doelgroep) -> Any:
    return Leervraag.objects.visible_to(doelgroep)


def _products(doelgroep: Doelgroep) -> Any:
    return Product.objects.visible_to(doelgroep)


def _communities(doelgroep: Doelgroep) -> Any:
    return Community.objects.visible_to(doelgroep)


def _meetings(doelgroep: Doelgroep) -> Any:
    return Bijeenkomst.objects.visible_to(doelgroep)


def _reports(doelgroep: Doelgroep) -> Any:
    """Also for who takes part only what was published."""
    rows = Agendapunt.objects.filter(stand="gepubliceerd").select_related("bijeenkomst")
    return rows if doelgroep.alles else rows.filter(knowledge_q(doelgroep, "", "bijeenkomst__"))


def _newsletters(doelgroep: Doelgroep) -> Any:
    return Nieuwsbrief.objects.visible_to(doelgroep)


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")


def register() -> None:
    """Called once, when the app starts; the indexes stand in migrations 0003, 0008, 0009 and 0012."""
    add(Zoekbron("communities", _("Communities"), 98, _communities, "naam", ("thema", "omschrijving"),
                 lambda rij: rij.thema))  # fmt: skip
    add(Zoekbron("inzichten", _("Inzichten"), 100, _insights, "zin", ("waarom", "voorwaarden"),
                 lambda rij: str(rij.get_soort_display())))  # fmt: skip
    add(Zoekbron("casussen", _("Casussen"), 110, _cases, "titel", ("onderwerp", "trots", "gewerkt", "lessen"),
                 lambda rij: rij.organisatienaam))  # fmt: skip
    add(Zoekbron("leervragen", _("Leervragen"), 120, _questions, "vraag", ("aanleiding", "antwoord"),
                 lambda rij: str(rij.get_status_display())))  # fmt: skip
    add(Zoekbron("bijeenkomsten", _("Bijeenkomsten"), 140, _meetings, "titel", ("plaats", "gastheer"),
                 lambda rij: _day(rij.begin)))  # fmt: skip
    add(Zoekbron("verslagen", _("Verslagen van bijeenkomsten"), 150, _reports, "titel", ("verslag",),
                 lambda rij: rij.bijeenkomst.titel))  # fmt: skip
    add(Zoekbron("nieuwsbrieven", _("Nieuwsbrieven"), 160, _newsletters, "titel", ("inleiding", "slot"),
                 lambda rij: _day(rij.verstuurd_op) if rij.verstuurd_op else gettext("Concept")))  # fmt: skip
    add(Zoekbron("producten", _("Producten"), 130, _products, "titel", ("omschrijving",),
                 lambda rij: str(rij.get_soort_display())))  # fmt: skip
