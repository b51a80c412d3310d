"""The stacking layer in numbers: how many pieces in view have which depth, and what its five classes hold.

The layer itself is drawn by the browser, from the shapes of the opgaven (ADR 0022); nothing is counted there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from accounts.permissions import ALLES, Doelgroep, visible_params
from gebied.crs import RD, WGS84
from opgaven.kaartvraag import Laag, Uitsnede
from opgaven.keuze import ALLE_OPGAVEN, Filter
from opgaven.selectors import kaartsql
from opgaven.selectors.keuze import chosen_ids
from opgaven.selectors.zicht import sees_all

#: First depth of the classes 2 to 5 of the stacking layer; class 1 is one opgave.
DIEPTES_ONDIEP = (2, 3, 4, 5)
DIEPTES_DIEP = (2, 3, 5, 9)
ONDIEP = 6


def stapel_telling(laag: Laag, uitsnede: Uitsnede, keuze: Filter, doelgroep: Doelgroep) -> dict[str, Any]:
    """Pieces in view per class 1..5, over the chosen opgaven that may be seen; first depth and words of the classes."""
    alles = sees_all(doelgroep)
    grenzen = dieptegrenzen(laag, ALLES if alles else doelgroep)
    params = _laag_params(laag) | visible_params(doelgroep) | _uitsnede_params(uitsnede)
    params |= {"gefilterd": bool(keuze), "grenzen": list(grenzen)}
    params["gezien"] = chosen_ids(keuze, doelgroep) if keuze or not alles else []
    with connection.cursor() as cursor:
        cursor.execute(kaartsql.TELLING if alles else kaartsql.TELLING_GEZIEN, params)
        per_klasse: dict[int, int] = dict(cursor.fetchall())
    aantallen = [per_klasse.get(klasse, 0) for klasse in range(1, len(grenzen) + 2)]
    return {"aantallen": aantallen, "grenzen": list(grenzen), "legenda": diepte_teksten(grenzen)}


def dieptegrenzen(laag: Laag, doelgroep: Doelgroep) -> tuple[int, ...]:
    """First depth of the classes 2..5: one by one, or doubling where opgaven stack deeper than ONDIEP."""
    params = _laag_params(laag) | {"dieper": ONDIEP}
    if not doelgroep.alles:
        params |= visible_params(doelgroep) | {"gezien": chosen_ids(ALLE_OPGAVEN, doelgroep)}
    with connection.cursor() as cursor:
        cursor.execute(kaartsql.DIEPER if doelgroep.alles else kaartsql.DIEPER_GEZIEN, params)
        (dieper,) = cursor.fetchone() or (False,)
    return DIEPTES_DIEP if dieper else DIEPTES_ONDIEP


def diepte_teksten(grenzen: tuple[int, ...]) -> list[str]:
    """The classes 1..5 in words.

    >>> diepte_teksten((2, 3, 5, 9))
    ['1 opgave', '2 opgaven', '3 - 4 opgaven', '5 - 8 opgaven', '9 of meer opgaven']
    """
    reeksen = [str(van) if van == tot - 1 else f"{van} - {tot - 1}" for van, tot in pairwise((1, *grenzen))]
    meer = _("{aantal} of meer").format(aantal=grenzen[-1])
    opgaven = [_("{reeks} opgaven").format(reeks=reeks) for reeks in (*reeksen[1:], meer)]
    return [_("{reeks} opgave").format(reeks=reeksen[0]), *opgaven]


def _uitsnede_params(uitsnede: Uitsnede) -> dict[str, Any]:
    grens = {"west": uitsnede.west, "zuid": uitsnede.zuid, "oost": uitsnede.oost, "noord": uitsnede.noord}
    return grens | {"rd": RD, "wgs84": WGS84}


def _laag_params(laag: Laag) -> dict[str, Any]:
    return {"indeling": laag.indeling_id, "niveau": laag.niveau}
