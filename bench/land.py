"""A made country: as many areas and opgaven as the Netherlands has, with as many vertices, the same every time."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from bench.landschappen import Landschap
from stapeling import herstel

__all__ = ["maak_land"]

#: Middle and half size of the country in RD metres.
MIDDEN, HALF = np.array([150_000.0, 460_000.0]), np.array([115_000.0, 145_000.0])
#: Points on the border between two areas.
GRENSPUNTEN = 64
#: Vertices of the largest opgave, and of all together about.
GROOTSTE, GEMIDDELD = 168_000, 380


def maak_land(*, gebieden: int = 3_340, opgaven: int = 7_000, seed: int = 2026) -> Landschap:
    """Make areas that tile a country and share wandering borders, and opgaven from a plot to half a province."""
    rng = np.random.default_rng(seed)
    return Landschap("made country", _gebieden(rng, gebieden), _opgaven(rng, opgaven))


def _gebieden(rng: np.random.Generator, aantal: int) -> NDArray[Any]:
    """Return cells around points that crowd in the middle, with borders that wander together."""
    hoek, straal = rng.uniform(0, 2 * np.pi, aantal), np.sqrt(rng.uniform(0, 1, aantal)) ** 1.3
    punten = MIDDEN + HALF * straal[:, None] * np.stack([np.cos(hoek), np.sin(hoek)], axis=1)
    land = shapely.Polygon(MIDDEN + 1.02 * HALF * np.stack([np.cos(_rond(400)), np.sin(_rond(400))], axis=1))
    cellen = shapely.voronoi_polygons(shapely.MultiPoint(punten), extend_to=land)
    lijnen = shapely.intersection(shapely.get_parts(cellen), land)
    randen = shapely.get_parts(shapely.line_merge(shapely.node(shapely.MultiLineString([*shapely.boundary(lijnen)]))))
    gekronkeld = shapely.union_all([_kronkel(rng, rand) for rand in randen])
    vlakken = shapely.get_parts(shapely.polygonize(shapely.get_parts(gekronkeld)))
    return herstel(vlakken[np.argsort(-shapely.area(vlakken))[:aantal]])


def _kronkel(rng: np.random.Generator, rand: shapely.LineString) -> shapely.LineString:
    """Return a line between the same ends that wanders by a few percent of its length."""
    deel = np.linspace(0, 1, GRENSPUNTEN)
    punten = shapely.get_coordinates(shapely.line_interpolate_point(rand, deel, normalized=True))
    golven = np.sum([np.sin(deel * np.pi * k) * rng.normal() / k for k in range(1, 24)], axis=0)
    richting = punten[-1] - punten[0]
    punten[1:-1] += (golven[:, None] * 0.03 * np.array([-richting[1], richting[0]]))[1:-1]
    return shapely.LineString(punten)


def _opgaven(rng: np.random.Generator, aantal: int) -> NDArray[Any]:
    hoeken = np.clip(rng.lognormal(np.log(GEMIDDELD) - 0.72, 1.2, aantal), 8, 60_000).astype(int)
    hoeken[0] = GROOTSTE
    straal = np.clip(rng.lognormal(6.2, 1.3, aantal), 30, 25_000)
    straal[0] = 40_000
    return herstel([_vlek(rng, *maten) for maten in zip(hoeken.tolist(), straal.tolist(), strict=True)])


def _vlek(rng: np.random.Generator, hoeken: int, straal_m: float) -> shapely.Polygon:
    """Return a blob with a wandering border somewhere in the country."""
    hoek = _rond(hoeken)
    golven = sum(np.sin(hoek * k + rng.uniform(0, 6)) / k for k in rng.integers(2, 40, 6))
    plek = MIDDEN + HALF * rng.uniform(-0.7, 0.7, 2)
    vorm = np.stack([np.cos(hoek), np.sin(hoek)], axis=1)
    return shapely.Polygon(plek + straal_m * (1 + 0.3 * golven)[:, None] * vorm)


def _rond(aantal: int) -> NDArray[np.float64]:
    return np.arange(aantal) / aantal * 2 * np.pi
