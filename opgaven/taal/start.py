"""Sentences of the start page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from gebied.taal import getal
from opgaven.taal.zinnen import punten

if TYPE_CHECKING:
    from opgaven.selectors.stand import Stand


_IN_STATUS: Final = {
    "concept": "{} als concept",
    "verkenning": "{} in verkenning",
    "planvorming": "{} in planvorming",
    "uitvoering": "{} in uitvoering",
    "geldend": "{} geldend",
    "afgerond": "{} afgerond",
    "vervallen": "{} vervallen",
}


def count_in_status(status: str, aantal: int) -> str:
    """How many opgaven have a status.

    >>> count_in_status("planvorming", 3)
    '3 in planvorming'
    """
    return _IN_STATUS[status].format(getal(aantal))


def change_sentence(nu: Stand | None, toen: Stand | None) -> str:
    """How the conflict of an area stands, and how it stood.

    >>> from opgaven.selectors.stand import Stand
    >>> change_sentence(Stand(4.5, 0, 0), Stand(3.2, 0, 0))
    'Het conflict steeg van 3,2 naar 4,5 punt.'
    >>> change_sentence(Stand(4.5, 0, 0), Stand(4.5, 0, 0)), change_sentence(Stand(0, 0, 0), None)
    ('Het conflict bleef gelijk: 4,5 punt.', 'Er is geen conflict.')
    """
    if nu is None:
        return "Dit gebied is nog niet doorgerekend."
    waarde = punten(nu.conflict)
    if toen is None or punten(toen.conflict) == waarde:
        bleef = "Het conflict bleef gelijk: {} punt." if toen else "Het conflict is {} punt."
        return bleef.format(waarde) if nu.conflict else "Er is geen conflict."
    zin = "Het conflict {} van {} naar {} punt."
    return zin.format("steeg" if nu.conflict > toen.conflict else "daalde", punten(toen.conflict), waarde)


def difference(nu: float, toen: float | None) -> str:
    """How much a score went up or down; nothing when it reads the same.

    >>> difference(4.5, 3.25), difference(1.0, 1.5), difference(1, 1), difference(1, None)
    ('1,3 hoger', '0,5 lager', '', '')
    """
    if toen is None or punten(nu) == punten(toen):
        return ""
    zin = "{} hoger" if nu > toen else "{} lager"
    return zin.format(punten(abs(nu - toen)))


def other_scores(nu: Stand | None, toen: Stand | None) -> Iterable[str]:
    """What happened to coherence and opposition, when they changed."""
    if nu is None or toen is None:
        return
    for naam in ("samenhang", "tegenwerking"):
        van, naar = punten(getattr(toen, naam)), punten(getattr(nu, naam))
        if van != naar:
            omhoog = getattr(nu, naam) > getattr(toen, naam)
            zin = "De {} steeg van {} naar {}." if omhoog else "De {} daalde van {} naar {}."
            yield zin.format(naam, van, naar)
