"""What a visitor of the map asks for, checked: from the address to plain values."""

from __future__ import annotations

import math
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep
from gebied.crs import zoom_to_detail
from gebied.models import Niveau
from gebied.selectors.gebieden import indelingen_seen
from opgaven.keuze import OnjuisteVraagError, whole

MAX_ZOOM = 22


@dataclass(frozen=True)
class Uitsnede:
    """The part of the earth on the screen: degrees west, south, east, north, and the zoom of the map."""

    west: float
    zuid: float
    oost: float
    noord: float
    zoom: int

    @property
    def detail(self) -> int:
        return zoom_to_detail(self.zoom)

    @property
    def pixel_graden(self) -> float:
        """Width of one screen pixel in degrees of longitude."""
        return 360 / 256 / 2**self.zoom

    @property
    def pixel_meters(self) -> float:
        """Width of one screen pixel on the ground, at the latitude in the middle."""
        return 40_075_017 / 256 / 2**self.zoom * math.cos(math.radians((self.zuid + self.noord) / 2))


@dataclass(frozen=True)
class Laag:
    """The areas that the map colours: one niveau of one indeling."""

    indeling_id: int
    niveau: str


def laag_from(params: QueryDict, doelgroep: Doelgroep) -> Laag:
    """Read indeling and niveau; both are needed. An indeling of which nothing may be seen does not exist."""
    indeling_id = whole(params, "indeling", _("De indeling is een nummer."))
    niveau = params.get("niveau", "")
    if indeling_id is None or not niveau:
        raise OnjuisteVraagError(_("Kies een indeling en een niveau."))
    if niveau not in Niveau.values:
        raise OnjuisteVraagError(
            _("Het niveau '{niveau}' bestaat niet. Kies uit: {values}.").format(
                niveau=niveau[:20], values=", ".join(Niveau.values)
            )
        )
    if not indelingen_seen(doelgroep).filter(pk=indeling_id).exists():
        raise OnjuisteVraagError(_("Deze indeling bestaat niet meer. Kies een andere indeling."))
    return Laag(indeling_id, niveau)


def uitsnede_from(params: QueryDict) -> Uitsnede:
    """Read bbox (west, south, east, north in degrees) and zoom."""
    zoom = whole(params, "zoom", _("Het zoomniveau is een heel getal."))
    if zoom is None or not 0 <= zoom <= MAX_ZOOM:
        raise OnjuisteVraagError(_("Geef een zoomniveau van 0 tot en met {max_zoom}.").format(max_zoom=MAX_ZOOM))
    try:
        west, zuid, oost, noord = (float(part) for part in params.get("bbox", "").split(","))
    except ValueError:
        raise OnjuisteVraagError(_("Geef de uitsnede als bbox=west,zuid,oost,noord in graden.")) from None
    if not (-180 <= west < oost <= 180 and -90 <= zuid < noord <= 90):
        raise OnjuisteVraagError(
            _("De uitsnede ligt niet op aarde: west is kleiner dan oost en zuid kleiner dan noord.")
        )
    return Uitsnede(west, zuid, oost, noord, zoom)


def punt_from(params: QueryDict) -> tuple[float, float]:
    """Read lon and lat in degrees."""
    try:
        lon, lat = float(params.get("lon", "")), float(params.get("lat", ""))
    except ValueError:
        raise OnjuisteVraagError(_("Geef een plek als lon en lat in graden.")) from None
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise OnjuisteVraagError(_("Deze plek ligt niet op aarde."))
    return lon, lat


def score_from(params: QueryDict, namen: tuple[str, ...], default: str) -> str:
    """Read the name of a score."""
    score = params.get("score") or default
    if score not in namen:
        raise OnjuisteVraagError(
            _("De score '{score}' bestaat niet. Kies uit: {namen}.").format(score=score[:30], namen=", ".join(namen))
        )
    return score
