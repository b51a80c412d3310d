"""Cut a shape at full detail: take a polygon away from it, or keep only what lies inside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import shapely
from django.utils.translation import gettext as _

from opgaven.vormen.fouten import ONLEESBAAR, VormFout
from opgaven.vormen.toetsen import check_shape, polygonal

AFKNIPPEN, HOUDEN = "afknippen", "houden"
_BEWERKINGEN: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    AFKNIPPEN: shapely.difference,
    HOUDEN: shapely.intersection,
}
#: Less than this is nothing (m2).
_NIETS_M2: Final = 1e-4


def cut(vlak: Any, bewerking: object, mal: Any) -> Any:
    """The new MultiPolygon; both in RD, of shapely. Raises VormFout when nothing changes or nothing is left."""
    if not isinstance(bewerking, str) or bewerking not in _BEWERKINGEN:
        raise VormFout(_("Kies een bewerking: afknippen of houden."), ONLEESBAAR)
    toets = check_shape(mal)
    if not toets.geldig:
        raise VormFout(_("Met dit vlak kan niet worden geknipt: {reden}. Teken het opnieuw.").format(reden=toets.reden))
    geknipt = polygonal(_BEWERKINGEN[bewerking](vlak, mal))
    geknipt = check_shape(geknipt).bruikbaar if geknipt.area > _NIETS_M2 else None
    if geknipt is None:
        raise VormFout(_("Er blijft dan niets over. Teken een ander vlak om mee te knippen."))
    if abs(vlak.area - geknipt.area) <= _NIETS_M2:
        raise VormFout(_("Er verandert dan niets: het vlak dat u tekende snijdt hier niets af."))
    return geknipt
