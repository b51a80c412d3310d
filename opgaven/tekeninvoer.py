"""The place of an opgave as it was drawn in a browser: GeoJSON in degrees. Nothing in it is trusted.

The live check and saving look at a drawing with the same function, so that what the one accepts the other stores.
Corners that nobody moved keep their stored coordinates, so that a drawing that came back unchanged is the same polygon
to the last bit, and a moved corner moves no other. A corner on a border that one sees lies on it
(opgaven.vormen.naden).
"""

from __future__ import annotations

from typing import Any, Final

from django.contrib.gis.geos import MultiPolygon
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.permissions import Doelgroep
from opgaven.models import Opgave
from opgaven.selectors.snapgrenzen import neighbours_of
from opgaven.selectors.vormtoets import stored_place
from opgaven.taal.vorm import invalid_sentence
from opgaven.vlakinvoer import to_django
from opgaven.vormen import VormFout
from opgaven.vormen.geojson import read_json, read_polygon
from opgaven.vormen.naden import join_seams
from opgaven.vormen.toetsen import Toets, check_place

#: In characters. The largest drawing takes about half of it.
_TEKST_MAX: Final = 1_500_000
_TE_GROOT = _("Deze tekening is te groot om op te slaan. Lever het vlak aan als bestand.")


def from_drawing(tekst: str, opgave: Opgave | None, doelgroep: Doelgroep) -> MultiPolygon:
    """A valid MultiPolygon in RD, as it is to be stored. Raises ValidationError."""
    if len(tekst) > _TEKST_MAX:
        raise ValidationError(_TE_GROOT)
    try:
        toets = judge_drawing(read_json(tekst.encode()), opgave, doelgroep)
    except VormFout as fout:
        raise ValidationError(str(fout)) from fout
    if not toets.geldig:
        raise ValidationError(invalid_sentence(toets.reden, herstelbaar=toets.hersteld is not None))
    return to_django(toets.vlak)


def judge_drawing(waarde: object, opgave: Opgave | None, doelgroep: Doelgroep) -> Toets:
    """A drawing in RD with what is wrong with it; ``opgave`` is the one whose place it becomes. Raises VormFout.

    At most three queries.
    """
    vlak = read_polygon(waarde)
    bestaand = opgave if opgave is not None and opgave.pk else None
    eigen = stored_place(bestaand) if bestaand else None
    return check_place(on_borders(vlak, eigen, bestaand, doelgroep))


def on_borders(vlak: Any, eigen: Any | None, opgave: Opgave | None, doelgroep: Doelgroep) -> Any:
    """A drawing in RD, a line to cut along too, with what was drawn on a border on that border. Two queries."""
    return join_seams(vlak, eigen, neighbours_of(vlak, opgave.pk if opgave else None, doelgroep))
