"""How the levels of areas are called in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class Woorden(NamedTuple):
    """One area, several, another one, and this one: "wijk", "wijken", "andere wijk", "deze wijk"."""

    een: str
    meer: str
    ander: str
    dit: str


def woorden(niveau: str) -> Woorden:
    """The words of a level in the language of the page; an unknown one is simply an area.

    >>> woorden("buurt").meer, woorden("melkweg").een
    ('buurten', 'gebied')
    """
    return niveau_woorden().get(niveau) or Woorden(_("gebied"), _("gebieden"), _("ander gebied"), _("dit gebied"))


def niveau_woorden() -> dict[str, Woorden]:
    """Of every level, from large to small."""
    return {
        "land": Woorden(pgettext("niveau", "land"), _("landen"), _("ander land"), _("dit land")),
        "provincie": Woorden(_("provincie"), _("provincies"), _("andere provincie"), _("deze provincie")),
        "regio": Woorden(_("regio"), _("regio's"), _("andere regio"), _("deze regio")),
        "gemeente": Woorden(_("gemeente"), _("gemeenten"), _("andere gemeente"), _("deze gemeente")),
        "wijk": Woorden(_("wijk"), _("wijken"), _("andere wijk"), _("deze wijk")),
        "buurt": Woorden(_("buurt"), _("buurten"), _("andere buurt"), _("deze buurt")),
        "kern": Woorden(_("kern"), _("kernen"), _("andere kern"), _("deze kern")),
        "vrij": Woorden(_("vrij gebied"), _("vrije gebieden"), _("ander vrij gebied"), _("dit gebied")),
    }
