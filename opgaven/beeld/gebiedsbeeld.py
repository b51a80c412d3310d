"""The picture of an area on paper: outline, surroundings, opgaven with colour, hatching and a key, north and scale.

Pure: shapes in, numbers and paths out; the template writes the SVG. One unit is a tenth of a millimetre on A4.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor, log10
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import shapely

from gebied.taal import getal
from opgaven.beeld.kaartlabels import Label, place_labels
from opgaven.beeld.kleuren import kleur

if TYPE_CHECKING:
    from opgaven.selectors.profielkaart import Kaartvormen, Venster

BREEDTE: Final = 1740
HOOGTE: Final = 860
#: More points than this print shows no more; the shapes are made simpler until they fit.
PUNTEN_MAX: Final = 30_000
#: The bar is at most this part of the width.
SCHAALBALK: Final = 0.2
#: From more opgaven than this their outlines tell more than their fills.
VEEL: Final = 25
#: The size of the letters.
SLEUTEL: Final = 34
#: More keys than this stand on the map in small letters, and more than that not at all: the tables name them.
RUIM: Final = 12
LABELS_MAX: Final = 20
BUUR: Final = 26
NAAM_MAX: Final = 28


class Vorm(NamedTuple):
    """Who it is, and how it is drawn: 1..20, the kind of place, and the key beside it in the tables."""

    id: int
    sleutel: str
    kleur: int
    soort: str


class Vlak(NamedTuple):
    """A shape with all that the SVG says about it; ``arcering`` 0 for an outline only."""

    pad: str
    kleur: str
    arcering: int
    soort: str


class Arcering(NamedTuple):
    """Lines of one colour under an angle of its own, so that types differ in greyscale too."""

    nummer: int
    kleur: str
    hoek: int
    afstand: int


class Schaalbalk(NamedTuple):
    """Length on paper, and what that is on the ground; the plate behind it holds the text too."""

    lengte: str
    half: str
    eind: str
    plaat: str
    boven: str
    tekst: str


class Palet(NamedTuple):
    """The colours of what is no opgave."""

    inkt: str
    rustig: str
    lijn: str
    papier: str
    buiten: str


class Gebiedsbeeld(NamedTuple):
    """Everything that the template writes down, as text with a dot in its numbers."""

    breedte: int
    hoogte: int
    gebied: str
    buiten: str
    buren: Sequence[str]
    buurnamen: Sequence[Label]
    vlakken: Sequence[Vlak]
    labels: Sequence[Label]
    arceringen: Sequence[Arcering]
    schaal: Schaalbalk
    palet: Palet
    veel: bool
    zonder_label: int


def make_gebiedsbeeld(vormen: Kaartvormen, opgaven: Sequence[Vorm]) -> Gebiedsbeeld:
    """Draw the opgaven that have a shape here, the largest below."""
    getekend = [vorm for vorm in opgaven if vorm.id in vormen.opgaven]
    gebied, *rest = _on_paper([vormen.gebied, *(vormen.opgaven[vorm.id] for vorm in getekend)], vormen.venster)
    buren = _on_paper([buur for _, buur in vormen.buren], vormen.venster)
    hier = [shapely.intersection(vlak, gebied) for vlak in rest]
    sleutels = [(vorm.sleutel, vlak) for vorm, vlak in zip(getekend, hier, strict=True) if vorm.sleutel]
    labels = place_labels(sleutels[:LABELS_MAX], SLEUTEL if len(sleutels) <= RUIM else BUUR)
    veel = len(getekend) > VEEL
    papier = shapely.box(0, 0, BREEDTE, HOOGTE)
    namen = [(_short(naam), vlak) for (naam, _), vlak in zip(vormen.buren, buren, strict=True)]
    return Gebiedsbeeld(
        breedte=BREEDTE,
        hoogte=HOOGTE,
        gebied=_path(gebied),
        buiten=_path(shapely.difference(papier, gebied)),
        buren=[_path(buur) for buur in buren],
        buurnamen=place_labels(namen, BUUR, klein=True),
        vlakken=[
            _area(vorm, vlak, hatched=bool(vorm.sleutel) or not veel) for vorm, vlak in _largest_first(getekend, rest)
        ],
        labels=labels,
        arceringen=[_hatching(nummer) for nummer in sorted({vorm.kleur for vorm in getekend})],
        schaal=_scale(vormen.venster.breedte),
        palet=Palet(*(kleur(naam) for naam in ("inkt", "inkt-rustig", "lijn-sterk", "vlak", "vlak-rustig"))),
        veel=veel,
        zonder_label=len(sleutels) - len(labels),
    )


def _on_paper(vormen: Sequence[Any], venster: Venster) -> list[Any]:
    """From metres to units, y down, with no more points than print can show."""
    factor = BREEDTE / venster.breedte
    papier = shapely.transform(
        np.array(vormen, dtype=object),
        lambda xy: np.column_stack([(xy[:, 0] - venster.west) * factor, (venster.noord - xy[:, 1]) * factor]),
    )
    grof = 0.5
    while shapely.get_num_coordinates(papier).sum() > PUNTEN_MAX and grof <= BREEDTE:
        papier = shapely.simplify(papier, grof, preserve_topology=False)
        grof *= 2
    return [vlak if shapely.is_valid(vlak) else shapely.make_valid(vlak) for vlak in papier]


def _largest_first(opgaven: Sequence[Vorm], vlakken: Sequence[Any]) -> list[tuple[Vorm, Any]]:
    return sorted(zip(opgaven, vlakken, strict=True), key=lambda paar: (-paar[1].area, paar[0].id))


def _area(vorm: Vorm, vlak: Any, *, hatched: bool) -> Vlak:
    return Vlak(_path(vlak), kleur(f"type-kleur-{vorm.kleur}"), vorm.kleur if hatched else 0, vorm.soort)


def _hatching(nummer: int) -> Arcering:
    """Neighbours in the list of types differ much in angle.

    >>> [_hatching(nummer).hoek for nummer in (1, 2, 3, 4, 5)]
    [30, 75, 120, 165, 30]
    """
    return Arcering(nummer, kleur(f"type-kleur-{nummer}"), (30 + 45 * (nummer - 1)) % 180, 18 + 6 * ((nummer - 1) // 4))


def _path(vlak: Any) -> str:
    """The rings of a shape as an SVG path; lines and points that clipping left are no part of it."""
    ringen = (ring for deel in _polygons(vlak) for ring in (deel.exterior, *deel.interiors))
    return "".join(_ring(shapely.get_coordinates(ring)[:-1]) for ring in ringen)


def _polygons(vlak: Any) -> Iterable[Any]:
    return (deel for deel in shapely.get_parts([vlak], return_index=False) for deel in _flat(deel))


def _flat(deel: Any) -> Iterable[Any]:
    if deel.geom_type == "Polygon" and not deel.is_empty:
        return [deel]
    return [inner for part in getattr(deel, "geoms", ()) for inner in _flat(part)]


def _ring(punten: Any) -> str:
    """Tenths of a unit are finer than any printer."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in punten.tolist()) + "Z"


def _scale(meters: float) -> Schaalbalk:
    """A round length of 1, 2 or 5 times a power of ten.

    >>> _scale(8700), _scale(1000).tekst
    (Schaalbalk(lengte='200.0', half='100.0', eind='210.0', plaat='290.0', boven='774.0', tekst='1.000 m'), '200 m')
    """
    hoogstens = meters * SCHAALBALK
    macht = 10 ** floor(log10(hoogstens))
    rond = next(stap * macht for stap in (5, 2, 1) if stap * macht <= hoogstens)
    lengte = rond / meters * BREEDTE
    return Schaalbalk(
        lengte=f"{lengte:.1f}",
        half=f"{lengte / 2:.1f}",
        eind=f"{lengte + 10:.1f}",
        plaat=f"{lengte + 90:.1f}",
        boven=f"{HOOGTE - 86:.1f}",
        tekst=f"{getal(rond, 0 if rond >= 1 else 1)} m",
    )


def _short(naam: str) -> str:
    return naam if len(naam) <= NAAM_MAX else naam[: NAAM_MAX - 1].rstrip(" ,;:-") + "…"
