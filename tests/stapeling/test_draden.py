"""Splitting the work over threads or calls changes the time, never the result."""

import dataclasses

import numpy as np
import pytest
import shapely

from stapeling import bepaal_feiten, bijsnijden, clips, feiten
from tests.stapeling.landschap import rechthoek, willekeurig

GEBIEDEN = [rechthoek(x, y, 250) for x in range(0, 1000, 250) for y in range(0, 1000, 250)]


@pytest.fixture(scope="module")
def opgaven():
    return [*willekeurig(40, seed=1), *willekeurig(3, seed=2, hoeken=4000, straal=800)]


def zonder_geometrie(f):
    return {v.name: getattr(f, v.name).tolist() for v in dataclasses.fields(f) if v.name != "vlak_geometrie"}


@pytest.mark.parametrize("draden", [2, 3, 8])
def test_threads_give_the_same_facts_bit_for_bit(opgaven, draden, monkeypatch):
    monkeypatch.setattr(feiten, "PORTIE", 2_000)
    monkeypatch.setattr(clips, "PORTIE", 2_000)
    een = bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)))
    meer = bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)), draden=draden)
    assert zonder_geometrie(meer) == zonder_geometrie(een)
    assert shapely.equals_exact(meer.vlak_geometrie, een.vlak_geometrie).all()


def test_area_by_area_gives_the_same_facts(opgaven):
    samen = bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)))
    los = [bepaal_feiten([gebied], opgaven, range(len(opgaven))) for gebied in GEBIEDEN]
    assert np.concatenate([f.paar_m2 for f in los]).tolist() == pytest.approx(
        samen.paar_m2.tolist(), rel=1e-9, abs=1e-6
    )
    assert np.concatenate([f.deelname_m2 for f in los]).tolist() == pytest.approx(samen.deelname_m2.tolist(), rel=1e-9)
    assert np.concatenate([f.vlak_lid for f in los]).tolist() == samen.vlak_lid.tolist()


def test_cropping_large_opgaven_first_changes_nothing(opgaven, monkeypatch):
    heel = bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)))
    monkeypatch.setattr(bijsnijden, "GROOT", 10)
    monkeypatch.setattr(bijsnijden, "VERSPREID", 1.0)
    monkeypatch.setattr(bijsnijden, "BLOK", 4)
    bijgesneden = bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)))
    assert bijgesneden.deelname_m2.tolist() == pytest.approx(heel.deelname_m2.tolist(), rel=1e-9)
    assert bijgesneden.vlak_lid.tolist() == heel.vlak_lid.tolist()
    assert bijgesneden.vlak_m2.tolist() == pytest.approx(heel.vlak_m2.tolist(), rel=1e-9, abs=1e-6)


def test_the_geometries_of_the_caller_stay_as_they_were(opgaven):
    bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)), draden=2)
    assert not shapely.is_prepared(GEBIEDEN).any()
    assert not shapely.is_prepared(opgaven).any()


def test_leaving_the_geometry_out_changes_no_number(opgaven):
    met, zonder = (bepaal_feiten(GEBIEDEN, opgaven, range(len(opgaven)), met_geometrie=m) for m in (True, False))
    assert zonder.vlak_geometrie is None
    assert zonder_geometrie(zonder) == zonder_geometrie(met)
