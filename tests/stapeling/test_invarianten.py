"""The six invariants of the method, on random landscapes: round metres, and borders that nearly coincide."""

import dataclasses

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from stapeling import bepaal_feiten, bereken_scores
from tests.stapeling import referentie
from tests.stapeling.landschap import MATRIX, grillige, kenmerken, rechthoek, ronde

VELD = rechthoek(0, 0, 100)
GEBIEDEN = [rechthoek(0, 0, 63), rechthoek(20, 10, 43, 50), rechthoek(35, 35, 7)]
landschap = st.one_of(st.lists(ronde, min_size=1, max_size=8), grillige.filter(bool))
GEMIDDELDEN = ("stapel_gemiddeld", "conflict", "samenhang", "tegenwerking")
rustig = settings(max_examples=60, deadline=None)


def reken(gebieden, opgaven, **keuze):
    ids = np.arange(10, 10 + len(opgaven))
    return bereken_scores(bepaal_feiten(gebieden, opgaven, ids), kenmerken(ids), MATRIX, **keuze)


def verplaats(vormen, dx, dy):
    return shapely.transform(vormen, lambda xy: xy + np.array([dx, dy]))


def nagenoeg(waarde):
    return pytest.approx(waarde, rel=1e-6, abs=1e-6)


@rustig
@given(landschap)
def test_1_pieces_hold_exactly_the_area_of_all_pairs(opgaven):
    feiten = bepaal_feiten([VELD], opgaven, range(len(opgaven)))
    diepte = np.diff(feiten.vlak_begin)
    paren_m2 = sum(referentie.overlappen(VELD, opgaven).values())
    assert (feiten.vlak_m2 * diepte * (diepte - 1) / 2).sum() == nagenoeg(paren_m2)
    assert feiten.paar_m2.sum() == nagenoeg(paren_m2)


@rustig
@given(landschap)
def test_2_pieces_hold_exactly_the_clips_and_their_union(opgaven):
    feiten = bepaal_feiten([VELD], opgaven, range(len(opgaven)))
    clips = referentie.clips(VELD, opgaven)
    assert feiten.deelname_opgave.tolist() == list(clips)
    assert feiten.deelname_m2.tolist() == nagenoeg([clip.area for clip in clips.values()])
    assert (feiten.vlak_m2 * np.diff(feiten.vlak_begin)).sum() == nagenoeg(feiten.deelname_m2.sum())
    assert feiten.vlak_m2.sum() == nagenoeg(referentie.bedekt_m2(VELD, opgaven))
    assert feiten.vlak_m2.tolist() == nagenoeg(shapely.area(feiten.vlak_geometrie).tolist())
    assert shapely.is_valid(feiten.vlak_geometrie).all()


@rustig
@given(landschap, st.randoms(use_true_random=False))
def test_3_order_of_opgaven_and_areas_changes_nothing(opgaven, rng):
    ids = np.arange(len(opgaven))
    om = np.array(rng.sample(range(len(opgaven)), len(opgaven)))
    feiten = bepaal_feiten(GEBIEDEN, opgaven, ids)
    anders = bepaal_feiten(GEBIEDEN[::-1], [opgaven[i] for i in om], ids[om])
    scores, zelfde = (bereken_scores(f, kenmerken(ids), MATRIX) for f in (feiten, anders))
    for veld in dataclasses.fields(scores)[:9]:
        assert getattr(scores, veld.name).tolist() == getattr(zelfde, veld.name)[::-1].tolist()


@rustig
@given(st.lists(ronde, min_size=1, max_size=8), st.integers(5, 95), st.integers(5, 95))
def test_4_the_mean_of_a_parent_is_the_weighted_mean_of_its_children(opgaven, x, y):
    kinderen = [rechthoek(0, 0, x, 100), rechthoek(x, 0, 100 - x, y), rechthoek(x, y, 100 - x, 100 - y)]
    ouder, samen = reken([VELD], opgaven), reken(kinderen, opgaven)
    weging = shapely.area(kinderen) / VELD.area
    for naam in GEMIDDELDEN:
        assert getattr(ouder, naam)[0] == nagenoeg((getattr(samen, naam) * weging).sum())


@rustig
@given(landschap, st.floats(-90_000, 90_000), st.floats(-90_000, 90_000))
def test_5_moving_everything_changes_nothing(opgaven, dx, dy):
    opgaven = [vorm for vorm in opgaven if vorm.area > 2]
    thuis = reken([VELD], opgaven)
    elders = reken(verplaats([VELD], dx, dy), verplaats(opgaven, dx, dy))
    assert elders.bedekt_m2[0] == nagenoeg(thuis.bedekt_m2[0])
    assert elders.stapel_gemiddeld[0] == nagenoeg(thuis.stapel_gemiddeld[0])


@rustig
@given(st.lists(ronde, min_size=1, max_size=8), st.integers(-50_000, 50_000), st.integers(-50_000, 50_000))
def test_5_moving_round_metres_changes_no_score(opgaven, dx, dy):
    thuis = reken([VELD], opgaven)
    elders = reken(verplaats([VELD], dx, dy), verplaats(opgaven, dx, dy))
    for veld in dataclasses.fields(thuis)[:9]:
        assert getattr(elders, veld.name).tolist() == getattr(thuis, veld.name).tolist()


@rustig
@given(landschap, ronde)
def test_6_one_more_opgave_never_lowers_overlap_stacking_or_conflict(opgaven, nieuw):
    voor, na = reken(GEBIEDEN, opgaven), reken(GEBIEDEN, [*opgaven, nieuw])
    for naam in ("opgaven", "bedekt_m2", "gestapeld_m2", "stapel_max", "stapel_gemiddeld", "overlap_m2", "conflict"):
        assert (getattr(na, naam) >= getattr(voor, naam) * (1 - 1e-9) - 1e-6).all(), naam


@rustig
@given(landschap)
def test_scores_are_those_of_the_formulas_written_out(opgaven):
    scores = reken([VELD], opgaven)
    eigen = kenmerken(np.arange(10, 10 + len(opgaven)))
    conflict, samenhang, tegenwerking = referentie.totalen(VELD, opgaven, eigen, MATRIX)
    assert scores.conflict[0] == nagenoeg(conflict)
    assert scores.samenhang[0] == nagenoeg(samenhang)
    assert scores.tegenwerking[0] == nagenoeg(tegenwerking)
    assert scores.druk.tolist() == nagenoeg(list(referentie.druk(VELD, opgaven, eigen, MATRIX).values()))


@rustig
@given(st.lists(ronde, min_size=1, max_size=8), st.data())
def test_a_choice_of_opgaven_scores_as_if_the_others_did_not_exist(opgaven, data):
    kies = np.array(data.draw(st.lists(st.booleans(), min_size=len(opgaven), max_size=len(opgaven))))
    gekozen = reken(GEBIEDEN, opgaven, kies=kies)
    ids, types = np.flatnonzero(kies), np.flatnonzero(kies) % 3
    feiten = bepaal_feiten(GEBIEDEN, [opgaven[i] for i in ids], ids)
    alleen = bereken_scores(feiten, kenmerken(ids, types), MATRIX)
    for veld in dataclasses.fields(alleen)[:9]:
        assert getattr(gekozen, veld.name).tolist() == nagenoeg(getattr(alleen, veld.name).tolist())
    assert gekozen.druk.tolist() == nagenoeg(alleen.druk.tolist())
