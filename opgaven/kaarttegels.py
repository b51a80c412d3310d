"""Tiles: squares of 512 screen pixels that the map asks for, in the numbering that every web map uses."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from gebied.crs import zoom_to_detail
from opgaven.kaartvraag import MAX_ZOOM
from opgaven.keuze import OnjuisteVraagError

#: Screen pixels along the side of a tile, and steps of its coordinates: two per pixel.
PIXELS: Final = 512
STAPPEN: Final = 1024
#: So many pixels around a tile come along, so that no border is drawn where a tile ends.
RAND_PIXELS: Final = 8
#: A screen of 4K and its neighbours.
MAX_TEGELS: Final = 100
#: Half the girth of the earth in metres of Web Mercator: where tile 0/0 begins.
BEGIN: Final = 20_037_508.342789244

_PLEK = re.compile(r"(\d{1,7})/(\d{1,7})")


@dataclass(frozen=True)
class Tegels:
    """Tiles of one zoom: columns from the west, rows from the north."""

    zoom: int
    plekken: tuple[tuple[int, int], ...]

    @property
    def detail(self) -> int:
        return zoom_to_detail(self.zoom)

    @property
    def zijde(self) -> float:
        """Side of a tile in metres of Web Mercator."""
        return 2 * BEGIN * PIXELS / 256 / 2**self.zoom

    @property
    def pixel_graden(self) -> float:
        """Width of one screen pixel in degrees of longitude."""
        return 360 / 256 / 2**self.zoom

    def params(self) -> dict[str, Any]:
        """West and north of every tile in metres of Web Mercator, and what one side and its edge are."""
        kolommen, rijen = zip(*self.plekken, strict=True)
        return {
            "kolommen": list(kolommen),
            "rijen": list(rijen),
            "begin": BEGIN,
            "zijde": self.zijde,
            "rand": self.zijde * RAND_PIXELS / PIXELS,
            "schaal": STAPPEN / self.zijde,
            "stappen": STAPPEN,
        }


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
