"""Facts to storage and back."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stapeling import bepaal_feiten, bereken_scores, laad_feiten, splits_feiten
from tests.stapeling.landschap import MATRIX, kenmerken, rechthoek, ronde, willekeurig

GEBIEDEN = [rechthoek(0, 0, 30), rechthoek(30, 0, 30), rechthoek(500, 500, 10), rechthoek(0, 30, 60)]


def kolommen(feiten):
    velden = (v.name for v in dataclasses.fields(feiten) if v.name != "vlak_geometrie")
    return {naam: (getattr(feiten, naam).tolist(), getattr(feiten, naam).dtype) for naam in velden}


@settings(max_examples=40, deadline=None)
@given(st.lists(ronde, max_size=7))
def test_what_goes_in_comes_out(opgaven):
    feiten = bepaal_feiten(GEBIEDEN, opgaven, np.arange(len(opgaven)) + 2**40)
    blobs = splits_feiten(feiten)
    assert len(blobs) == len(GEBIEDEN)
    assert kolommen(laad_feiten(blobs)) == kolommen(feiten)


def test_a_choice_of_areas_in_another_order_scores_the_same():
    opgaven = willekeurig(12, seed=5, veld=60, straal=30)
    feiten, eigen = bepaal_feiten(GEBIEDEN, opgaven, range(12)), kenmerken(range(12))
    keuze = [3, 0, 0, 2]
    deel = laad_feiten([splits_feiten(feiten)[g] for g in keuze])
    alle, gekozen = (bereken_scores(f, eigen, MATRIX) for f in (feiten, deel))
    assert gekozen.conflict.tolist() == alle.conflict[keuze].tolist()
    assert gekozen.stapel_max.tolist() == alle.stapel_max[keuze].tolist()


def test_buffers_of_a_database_driver_are_fine_too():
    blobs = splits_feiten(bepaal_feiten(GEBIEDEN, [rechthoek(0, 0, 50)], [9]))
    assert kolommen(laad_feiten([memoryview(b) for b in blobs])) == kolommen(laad_feiten(blobs))


def test_an_area_without_opgaven_takes_forty_bytes():
    assert [len(blob) for blob in splits_feiten(bepaal_feiten(GEBIEDEN, [], []))] == [40] * 4


@pytest.mark.parametrize(
    "bederf",
    [lambda b: b[:-8], lambda b: b[:-1], lambda b: b + b"\0" * 8, lambda b: b"", lambda b: b"\0" * 40],
    ids=["cut short", "half a word", "too long", "nothing", "no facts"],
)
def test_a_spoilt_blob_is_refused(bederf):
    goed, ander = splits_feiten(bepaal_feiten(GEBIEDEN[:2], [rechthoek(0, 0, 50)], [9]))
    with pytest.raises(ValueError, match=r"cut short|not facts"):
        laad_feiten([goed, bederf(ander)])


def test_another_version_is_refused():
    (blob,) = splits_feiten(bepaal_feiten(GEBIEDEN[:1], [], []))
    with pytest.raises(ValueError, match="determine them anew"):
        laad_feiten([blob[:4] + b"\xff" + blob[5:]])
