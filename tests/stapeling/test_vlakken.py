"""The check on the partition, and what takes over where it fails."""

import numpy as np
import pytest
import shapely

from stapeling import PartitionError
from stapeling.vlakken import Stukken, bepaal_vlakken, verdeel_door_knopen, verdeel_stap_voor_stap
from tests.stapeling.landschap import rechthoek, willekeurig

GEBIED = np.array([0, 0, 4, 4])
CLIPS = np.array([rechthoek(0, 0, 10), rechthoek(5, 5, 10), rechthoek(50, 0, 10), rechthoek(50, 0, 5)])


def verlies_in_gebied_4(gebied, clips):
    """Lose a face of area 4, as plain noding does."""
    stukken = verdeel_door_knopen(gebied, clips)
    houd = (gebied[stukken.clip] != 4) | (np.arange(len(stukken.clip)) != np.argmax(gebied[stukken.clip] == 4))
    return Stukken(stukken.geometrie, stukken.stuk[houd], stukken.clip[houd])


def geef_op(gebied, clips):
    """Give up on area 4, as GEOS may on a noding that does not converge."""
    if 4 in gebied:
        raise shapely.GEOSException("TopologyException: found non-noded intersection")
    return verdeel_door_knopen(gebied, clips)


def zonder_geometrie(vlakken):
    return [np.asarray(kolom).tolist() for kolom in vlakken[:-1]]


@pytest.mark.parametrize("eerst", [verlies_in_gebied_4, geef_op])
def test_where_pieces_do_not_add_up_the_overlay_takes_over(eerst):
    goed = bepaal_vlakken(GEBIED, CLIPS)
    hersteld = bepaal_vlakken(GEBIED, CLIPS, verdelers=[eerst, verdeel_stap_voor_stap])
    assert zonder_geometrie(hersteld) == zonder_geometrie(goed)


@pytest.mark.parametrize("eerst", [verlies_in_gebied_4, geef_op])
def test_pieces_that_never_add_up_are_refused_with_the_area(eerst):
    with pytest.raises(PartitionError, match=r"areas \[4\]"):
        bepaal_vlakken(GEBIED, CLIPS, verdelers=[eerst])


def test_noding_and_overlay_agree_on_wild_borders():
    clips = np.array(willekeurig(25, seed=3))
    gebied = np.zeros(25, dtype=int)
    snel, langzaam = (
        bepaal_vlakken(gebied, clips, verdelers=[v]) for v in (verdeel_door_knopen, verdeel_stap_voor_stap)
    )
    groot = langzaam.m2 > 1e-3
    assert snel.m2[snel.m2 > 1e-3].tolist() == pytest.approx(langzaam.m2[groot].tolist(), rel=1e-6)


def test_no_clips_give_no_pieces():
    vlakken = bepaal_vlakken(np.empty(0, dtype=int), np.empty(0, dtype=object))
    assert (len(vlakken.m2), vlakken.begin.tolist(), len(vlakken.geometrie)) == (0, [0], 0)


def test_pieces_without_geometry_are_the_same_pieces():
    assert bepaal_vlakken(GEBIED, CLIPS, met_geometrie=False).geometrie is None
    assert zonder_geometrie(bepaal_vlakken(GEBIED, CLIPS, met_geometrie=False)) == zonder_geometrie(
        bepaal_vlakken(GEBIED, CLIPS)
    )


def test_a_piece_may_have_several_parts():
    balk, vlak = rechthoek(0, 4, 10, 2), rechthoek(0, 0, 10)
    vlakken = bepaal_vlakken(np.zeros(2, dtype=int), np.array([balk, vlak]))
    assert vlakken.m2.tolist() == [80, 20]
    assert [len(g.geoms) for g in vlakken.geometrie] == [2, 1]


def test_faces_that_share_an_edge_melt_in_the_geometry_of_a_piece():
    def in_tweeen(gebied, clips):
        return Stukken(np.array([rechthoek(0, 0, 5, 10), rechthoek(5, 0, 5, 10)]), np.array([0, 1]), np.array([0, 0]))

    vlakken = bepaal_vlakken(np.array([0]), np.array([rechthoek(0, 0, 10)]), verdelers=[in_tweeen])
    assert vlakken.geometrie[0].is_valid
    assert (vlakken.m2.tolist(), vlakken.geometrie[0].area) == ([100], 100)
