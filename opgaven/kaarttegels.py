"""Tiles: squares of 512 screen pixels that the map asks for, in the numbering that every web map uses."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from gebied.tegels import PIXELS, maten
from opgaven.kaartvraag import MAX_ZOOM
from opgaven.keuze import OnjuisteVraagError

#: A screen of 4K and its neighbours.
MAX_TEGELS: Final = 100

_PLEK = re.compile(r"(\d{1,7})/(\d{1,7})")


@dataclass(frozen=True)
class Tegels:
    """Tiles of one zoom: columns from the west, rows from the north."""

    zoom: int
    plekken: tuple[tuple[int, int], ...]

    def params(self) -> dict[str, Any]:
        """What PostGIS asks about tiles of this zoom, and which ones these are."""
        kolommen, rijen = zip(*self.plekken, strict=True)
        return maten(self.zoom) | {"kolommen": list(kolommen), "rijen": list(rijen)}


def tegels_from(params: QueryDict) -> Tegels:
    """Read zoom and tiles: ``zoom=8&tegels=65/41,66/41``."""
    zoom = params.get("zoom", "")
    if not re.fullmatch(r"[0-9]{1,2}", zoom) or not 1 <= int(zoom) <= MAX_ZOOM:
        raise OnjuisteVraagError(_("Geef een zoomniveau van 1 tot en met {hoogste}.").format(hoogste=MAX_ZOOM))
    delen = params.get("tegels", "").split(",")
    gevonden = [_PLEK.fullmatch(deel) for deel in delen]
    if not all(gevonden) or len(delen) > MAX_TEGELS:
        zin = _("Geef 1 tot en met {aantal} tegels, als tegels=kolom/rij,kolom/rij.")
        raise OnjuisteVraagError(zin.format(aantal=MAX_TEGELS))
    plekken = sorted({(int(plek[1]), int(plek[2])) for plek in gevonden if plek})
    hoogste = math.ceil(2 ** int(zoom) * 256 / PIXELS)
    if any(max(plek) >= hoogste for plek in plekken):
        raise OnjuisteVraagError(_("Deze tegel ligt niet op aarde."))
    return Tegels(int(zoom), tuple(plekken))
