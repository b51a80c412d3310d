"""The stacking layer in numbers: how many pieces in view have which depth, and what its five classes hold.

The layer itself is drawn by the browser, from the shapes of the opgaven (ADR 0022); nothing is counted there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from accounts.permissions import ALLES, Doelgroep
from opgaven.kaartvraag import Laag, Uitsnede
from opgaven.keuze import Filter
from opgaven.selectors.keuze import chosen_ids
from opgaven.selectors.vlakvakken import pieces_as_boxes
from opgaven.selectors.zicht import sees_all


def stapel_telling(laag: Laag, uitsnede: Uitsnede, keuze: Filter, doelgroep: Doelgroep, stempel: str) -> dict[str, Any]:
    """Pieces in view per class 1..5, over the chosen opgaven that may be seen; first depth and words of the classes.

    ``stempel`` changes with whatever pieces are made of; what was read under the same one is not read again.
    """
    wie = ALLES if sees_all(doelgroep) else doelgroep
    gezien = chosen_ids(keuze, wie) if keuze or not wie.alles else None
    vlakken = pieces_as_boxes(laag, keuze, wie, gezien=gezien, stempel=stempel)
    return {
        "aantallen": vlakken.per_klasse(uitsnede),
        "grenzen": list(vlakken.grenzen),
        "legenda": diepte_teksten(vlakken.grenzen),
    }


def diepte_teksten(grenzen: tuple[int, ...]) -> list[str]:
    """The classes 1..5 in words.

    >>> diepte_teksten((2, 3, 5, 9))
    ['1 opgave', '2 opgaven', '3 - 4 opgaven', '5 - 8 opgaven', '9 of meer opgaven']
    """
    reeksen = [str(van) if van == tot - 1 else f"{van} - {tot - 1}" for van, tot in pairwise((1, *grenzen))]
    meer = _("{aantal} of meer").format(aantal=grenzen[-1])
    opgaven = [_("{reeks} opgaven").format(reeks=reeks) for reeks in (*reeksen[1:], meer)]
    return [_("{reeks} opgave").format(reeks=reeksen[0]), *opgaven]
