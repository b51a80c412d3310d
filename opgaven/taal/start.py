"""Sentences of the start page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from gebied.taal import getal
from opgaven.taal.zinnen import punten

if TYPE_CHECKING:
    from opgaven.selectors.stand import Stand


_IN_STATUS: Final = {
    "concept": gettext_noop("{} als concept"),
    "verkenning": gettext_noop("{} in verkenning"),
    "planvorming": gettext_noop("{} in planvorming"),
    "uitvoering": gettext_noop("{} in uitvoering"),
    "geldend": gettext_noop("{} geldend"),
    "afgerond": gettext_noop("{} afgerond"),
    "vervallen": gettext_noop("{} vervallen"),
}

_OTHERS: Final = {
    "samenhang": (
        gettext_noop("De samenhang steeg van {van} naar {naar}."),
        gettext_noop("De samenhang daalde van {van} naar {naar}."),
    ),
    "tegenwerking": (
        gettext_noop("De tegenwerking steeg van {van} naar {naar}."),
        gettext_noop("De tegenwerking daalde van {van} naar {naar}."),
    ),
}


def count_in_status(status: str, aantal: int) -> str:
    """How many opgaven have a status.

    >>> count_in_status("planvorming", 3)
    '3 in planvorming'
    """
    return _(_IN_STATUS[status]).format(getal(aantal))


def change_sentence(nu: Stand | None, toen: Stand | None) -> str:
    """How the conflict of an area stands, and how it stood.

    >>> from opgaven.selectors.stand import Stand
    >>> change_sentence(Stand(4.5, 0, 0), Stand(3.2, 0, 0))
    'Het conflict steeg van 3,2 naar 4,5 punt.'
    >>> change_sentence(Stand(4.5, 0, 0), Stand(4.5, 0, 0)), change_sentence(Stand(0, 0, 0), None)
    ('Het conflict bleef gelijk: 4,5 punt.', 'Er is geen conflict.')
    """
    if nu is None:
        return _("Dit gebied is nog niet doorgerekend.")
    waarde = punten(nu.conflict)
    if not nu.conflict and (toen is None or punten(toen.conflict) == waarde):
        return _("Er is geen conflict.")
    if toen is None:
        return _("Het conflict is {naar} punt.").format(naar=waarde)
    van = punten(toen.conflict)
    if van == waarde:
        zin = _("Het conflict bleef gelijk: {naar} punt.")
    elif nu.conflict > toen.conflict:
        zin = _("Het conflict steeg van {van} naar {naar} punt.")
    else:
        zin = _("Het conflict daalde van {van} naar {naar} punt.")
    return zin.format(van=van, naar=waarde)


def difference(nu: float, toen: float | None) -> str:
    """How much a score went up or down; nothing when it reads the same.

    >>> difference(4.5, 3.25), difference(1.0, 1.5), difference(1, 1), difference(1, None)
    ('1,3 hoger', '0,50 lager', '', '')
    """
    if toen is None or punten(nu) == punten(toen):
        return ""
    zin = _("{verschil} hoger") if nu > toen else _("{verschil} lager")
    return zin.format(verschil=punten(abs(nu - toen)))


def other_scores(nu: Stand | None, toen: Stand | None) -> Iterable[str]:
    """What happened to coherence and opposition, when they changed."""
    if nu is None or toen is None:
        return
    for naam, (steeg, daalde) in _OTHERS.items():
        van, naar = punten(getattr(toen, naam)), punten(getattr(nu, naam))
        if van != naar:
            yield _(steeg if getattr(nu, naam) > getattr(toen, naam) else daalde).format(van=van, naar=naar)
