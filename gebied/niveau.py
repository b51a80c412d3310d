"""How the levels of areas are called in a sentence."""

from __future__ import annotations

from typing import NamedTuple


class Woorden(NamedTuple):
    """One area, several, another one, and this one: "wijk", "wijken", "andere wijk", "deze wijk"."""

    een: str
    meer: str
    ander: str
    dit: str


NIVEAU_WOORDEN: dict[str, Woorden] = {
    "land": Woorden("land", "landen", "ander land", "dit land"),
    "provincie": Woorden("provincie", "provincies", "andere provincie", "deze provincie"),
    "regio": Woorden("regio", "regio's", "andere regio", "deze regio"),
    "gemeente": Woorden("gemeente", "gemeenten", "andere gemeente", "deze gemeente"),
    "wijk": Woorden("wijk", "wijken", "andere wijk", "deze wijk"),
    "buurt": Woorden("buurt", "buurten", "andere buurt", "deze buurt"),
    "kern": Woorden("kern", "kernen", "andere kern", "deze kern"),
    "vrij": Woorden("vrij gebied", "vrije gebieden", "ander vrij gebied", "dit gebied"),
}
ONBEKEND = Woorden("gebied", "gebieden", "ander gebied", "dit gebied")


def woorden(niveau: str) -> Woorden:
    """The words of a level; an unknown one is simply an area.

    >>> woorden("buurt").meer, woorden("melkweg").een
    ('buurten', 'gebied')
    """
    return NIVEAU_WOORDEN.get(niveau, ONBEKEND)
