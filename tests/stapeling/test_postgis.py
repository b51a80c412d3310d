"""PostGIS as the referee: the same clips, pairs and covered area, to one part in a billion."""

import numpy as np
import pytest
import shapely
from django.db import connection

from bench import postgis
from bench.landschappen import zeeland
from stapeling import bepaal_feiten
from tests.stapeling.landschap import rechthoek, willekeurig

pytestmark = pytest.mark.django_db
NEGEN = [rechthoek(x, y, 333) for x in (0, 333, 666) for y in (0, 333, 666)]


def vergelijk(gebieden, opgaven):
    feiten = bepaal_feiten(gebieden, opgaven, range(len(opgaven)), draden=2)
    with connection.cursor() as cursor, postgis.geladen(cursor, gebieden, opgaven):
        clips, paren, unies = postgis.clips(cursor), postgis.paren(cursor), postgis.unies(cursor)
    vergelijk_clips(feiten, clips)
    vergelijk_paren(feiten, paren)
    bedekt = np.bincount(feiten.vlak_gebied, weights=feiten.vlak_m2, minlength=len(gebieden))
    assert bedekt[[gebied for gebied, _ in unies]].tolist() == pytest.approx([m2 for _, m2 in unies], rel=1e-9)
    return feiten


def vergelijk_clips(feiten, clips):
    gebied, opgave, m2 = zip(*clips, strict=True)
    assert feiten.deelname_gebied.tolist() == list(gebied)
    assert feiten.deelname_opgave.tolist() == list(opgave)
    assert feiten.deelname_m2.tolist() == pytest.approx(list(m2), rel=1e-9)


def vergelijk_paren(feiten, paren):
    assert feiten.paar_m2.sum() == pytest.approx(sum(m2 for *_, m2 in paren), rel=1e-9)
    groot = feiten.paar_m2 >= 1.01
    rij = feiten.paar_rij[groot]
    onze = zip(feiten.deelname_gebied[rij[:, 0]].tolist(), *feiten.deelname_opgave[rij].T.tolist(), strict=True)
    hunne = {tuple(paar): m2 for *paar, m2 in paren}
    assert feiten.paar_m2[groot].tolist() == pytest.approx([hunne[paar] for paar in onze], rel=1e-9, abs=2e-4)
    assert groot.sum() == sum(m2 >= 1.01 for m2 in hunne.values())


@pytest.mark.parametrize("seed", range(4))
def test_random_landscapes(seed):
    vergelijk(np.array(NEGEN), np.array(willekeurig(30, seed)))


def test_duplicates_covers_and_neighbours():
    opgaven = willekeurig(8, 1)
    opgaven += [*opgaven[:3], rechthoek(-10, -10, 2000), *NEGEN[:4], NEGEN[0] - rechthoek(100, 100, 100)]
    vergelijk(np.array(NEGEN), np.array(opgaven))


@pytest.mark.echt
def test_wijken_of_zeeland(echt_bestand):
    landschap = zeeland(echt_bestand("zeeland_areas_2022.gpkg.zip").parent)
    wijken = landschap.gebieden[::9]
    raakt = shapely.STRtree(landschap.opgaven).query(wijken, predicate="intersects")[1]
    feiten = vergelijk(wijken, landschap.opgaven[np.unique(raakt)])
    assert (len(feiten.deelname_m2), (feiten.paar_m2 >= 1).sum()) == (347, 2_230)
