"""Where a name can stand in its own shape without standing on another name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import shapely

#: The width of a letter as a part of its height; a box around a text is a little larger.
LETTER: Final = 0.68
#: How precisely the roomiest place is looked for, in units.
PRECISIE: Final = 4.0
#: More parts of one shape than this are not looked at.
DELEN_MAX: Final = 8
#: Between two plates.
LUCHT: Final = 5.0

Maat = tuple[float, float]


class Label(NamedTuple):
    """A text and its middle, with the plate behind it: numbers as text with a dot."""

    tekst: str
    x: str
    y: str
    plaat_x: str
    plaat_y: str
    plaat_breedte: str
    plaat_hoogte: str
    letter: int


def place_labels(namen: Sequence[tuple[str, Any]], hoogte: int, *, klein: bool = False) -> list[Label]:
    """A place for each name in its shape, the smallest shapes first, for they have the least choice.

    A name without a free place is left out; with ``klein`` also one that does not fit within its shape.
    """
    bezet: list[Any] = []
    labels: dict[int, Label] = {}
    for index in sorted(range(len(namen)), key=lambda plaats: namen[plaats][1].area):
        tekst, vlak = namen[index]
        maat = len(tekst) * hoogte * LETTER + hoogte * 0.4, hoogte * 1.25
        midden = _free_place(vlak, bezet, maat, binnen=klein)
        if midden is not None:
            bezet.append(_box(midden, maat))
            labels[index] = _label(tekst, midden, maat, hoogte)
    return [labels[index] for index in sorted(labels)]


def _free_place(vlak: Any, bezet: Sequence[Any], maat: Maat, *, binnen: bool) -> Maat | None:
    """The roomiest spot where the text touches no other; None when there is none."""
    vrij = shapely.difference(vlak, shapely.union_all([_around(box, maat) for box in bezet])) if bezet else vlak
    delen = sorted((deel for deel in _parts(vrij) if deel.area > 0), key=lambda deel: -deel.area)[:DELEN_MAX]
    if not delen:
        return None
    midden = shapely.get_point(shapely.maximum_inscribed_circle(delen[0], tolerance=PRECISIE), 0)
    if binnen and not shapely.covers(vlak, _box((midden.x, midden.y), maat)):
        return None
    return midden.x, midden.y


def _parts(vlak: Any) -> list[Any]:
    if vlak.geom_type == "Polygon":
        return [vlak]
    return [inner for part in getattr(vlak, "geoms", ()) for inner in _parts(part)]


def _around(box: Any, maat: Maat) -> Any:
    """Where the middle of a text of this size cannot be."""
    x0, y0, x1, y1 = box.bounds
    breedte, hoogte = maat[0] / 2 + LUCHT, maat[1] / 2 + LUCHT
    return shapely.box(x0 - breedte, y0 - hoogte, x1 + breedte, y1 + hoogte)


def _box(midden: Maat, maat: Maat) -> Any:
    (x, y), (breedte, hoogte) = midden, maat
    return shapely.box(x - breedte / 2, y - hoogte / 2, x + breedte / 2, y + hoogte / 2)


def _label(tekst: str, midden: Maat, maat: Maat, letter: int) -> Label:
    (x, y), (breedte, hoogte) = midden, maat
    return Label(
        tekst=tekst,
        x=f"{x:.1f}",
        y=f"{y + letter * 0.36:.1f}",
        plaat_x=f"{x - breedte / 2:.1f}",
        plaat_y=f"{y - hoogte / 2:.1f}",
        plaat_breedte=f"{breedte:.1f}",
        plaat_hoogte=f"{hoogte:.1f}",
        letter=letter,
    )
