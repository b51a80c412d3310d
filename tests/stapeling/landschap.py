"""Landscapes to test the core with: squares that can be done in the head, and random ones that cannot."""

import numpy as np
import shapely
from hypothesis import strategies as st

from stapeling import OPEN_BEGIN, OPEN_EIND, Kenmerken, Matrix, herstel

X0, Y0 = 100_000, 400_000
#: Friction and interaction of three types: 0 and 1 chafe, 1 and 2 strengthen each other, 2 claims no space.
MATRIX = Matrix(
    np.array([[5.0, 6.0, 0.0], [6.0, 2.0, 3.0], [0.0, 3.0, 0.0]]),
    np.array([[0.0, -2.0, 1.0], [-1.0, 0.0, 2.0], [0.0, 1.0, 0.0]]),
)


def rechthoek(x, y, breed, hoog=None):
    """A rectangle in metres from (100000, 400000)."""
    return shapely.box(X0 + x, Y0 + y, X0 + x + breed, Y0 + y + (breed if hoog is None else hoog))


def kenmerken(ids, types=None, begin=None, eind=None):
    """Opgaven without a period, of type 0, 1, 2, 0, 1, ... unless said otherwise."""
    ids = np.asarray(ids, dtype=np.int64)
    return Kenmerken(
        ids,
        np.asarray(np.arange(len(ids)) % 3 if types is None else types, dtype=np.int32),
        np.full(len(ids), OPEN_BEGIN, dtype=np.int32) if begin is None else np.asarray(begin, dtype=np.int32),
        np.full(len(ids), OPEN_EIND, dtype=np.int32) if eind is None else np.asarray(eind, dtype=np.int32),
    )


def met_oppervlak(geometrieen):
    """Repair, and keep what has an area."""
    heel = herstel(geometrieen)
    return list(heel[shapely.area(heel) > 0])


_meter = st.integers(0, 60)
_maat = st.integers(1, 40)
#: Rectangles of round metres: every clip of one by another is 0 or at least 1 m2.
ronde = st.builds(rechthoek, _meter, _meter, _maat, _maat)

_ruis = st.sampled_from([0.0, 0.0, 1e-9, -1e-9, 1e-8, 3e-7, 0.1, 1 / 3])
_punt = st.builds(
    lambda x, y, dx, dy: (X0 + x * 7 + dx, Y0 + y * 7 + dy), st.integers(0, 9), st.integers(0, 9), _ruis, _ruis
)
#: Rings through few points with noise of nanometres: shared borders, slivers, spikes, holes, touching corners.
grillige = st.lists(st.lists(_punt, min_size=3, max_size=9, unique=True), min_size=1, max_size=7).map(
    lambda ringen: met_oppervlak([shapely.Polygon(ring) for ring in ringen])
)


def willekeurig(aantal, seed, *, hoeken=24, straal=300.0, veld=1000.0):
    """Random shapes with wild borders, one in three with a hole, spread over a field in metres."""
    rng = np.random.default_rng(seed)
    vormen = []
    for _ in range(aantal):
        hoek = np.sort(rng.uniform(0, 2 * np.pi, hoeken))
        ruw = rng.uniform(0.3, 1.0, 24)[np.arange(hoeken) * 24 // hoeken] + rng.uniform(0, 0.5 / hoeken, hoeken)
        ring = ruw[:, None] * np.stack([np.cos(hoek), np.sin(hoek)], axis=1)
        midden = np.array([X0, Y0]) + rng.uniform(0, veld, 2)
        gat = [midden + ring * straal * 0.2] if rng.random() < 1 / 3 else []
        vormen.append(shapely.Polygon(midden + ring * straal, gat))
    return met_oppervlak(vormen)
