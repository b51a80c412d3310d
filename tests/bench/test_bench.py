"""The measurements measure the same thing, and say so."""

import numpy as np
import pytest
from django.db import connection

from bench import databank, landelijk, postgis
from bench.landschappen import maak_landschap
from bench.uitslag import Meting, controleer, meet, tabel
from stapeling import bereken_scores, laad_feiten, splits_feiten

pytest.importorskip("duckdb_extension_spatial", reason="the group bench of pyproject.toml is not installed")
motoren = pytest.importorskip("bench.motoren")
A = Meting("a", 2.0, 3.0, 7, 1e6)


@pytest.fixture(scope="module")
def landschap():
    return maak_landschap(zijde=3, opgaven=40)


def test_ratios_are_to_the_engine_that_is_asked_for():
    regels = tabel([A, Meting("b", 0.5, 1.5, 7, 1e6)], maatstaf="a").splitlines()
    assert regels[2] == "| b | 0.50 | 0.25 | 1.50 | 0.50 |"
    assert regels[-1] == "All found the same: 7 pairs, 1.000 km2."


@pytest.mark.parametrize("ander", [Meting("b", 1, 1, 8, 1e6), Meting("b", 1, 1, 7, 1e6 + 1)])
def test_different_answers_are_refused(ander):
    with pytest.raises(ValueError, match="different answers"):
        controleer([A, ander])


def test_the_quickest_of_several_runs_counts():
    meting = meet("leeg", lambda: (1, 2.0), keer=3)
    assert (meting.paren, meting.overlap_m2) == (1, 2.0)
    assert meting.seconden < 1


def test_our_threads_duckdb_and_geopandas_agree(landschap):
    motor = [motoren.maak_onze(landschap, 1), motoren.maak_onze(landschap, 2)]
    motor += [motoren.maak_duckdb(landschap, 2), motoren.maak_geopandas(landschap)]
    metingen = [meet(str(nr), functie) for nr, functie in enumerate(motor)]
    controleer(metingen)
    assert metingen[0].paren > 50


@pytest.mark.django_db
def test_postgis_agrees(landschap):
    with connection.cursor() as cursor, postgis.geladen(cursor, landschap.gebieden, landschap.opgaven):
        controleer([meet("ons", motoren.maak_onze(landschap, 1)), meet("sql", motoren.maak_postgis(cursor), keer=2)])


@pytest.mark.django_db
def test_a_landscape_in_the_tables_replaces_the_one_before(landschap):
    databank.vul(landschap)
    indeling = databank.vul(landschap)
    assert indeling.gebieden.count() == 9
    assert databank.filter_scores(indeling, ["natuur"]).size == 0


def test_facts_of_the_size_of_the_country_are_facts():
    feiten = landelijk.maak_feiten()
    scores = bereken_scores(laad_feiten(splits_feiten(feiten)), landelijk.maak_kenmerken(), landelijk.maak_matrix())
    assert len(scores.conflict) == 3_340
    assert len(feiten.paar_m2) == pytest.approx(50_000, rel=0.1)
    assert np.bincount(feiten.vlak_gebied, feiten.vlak_m2) == pytest.approx(scores.bedekt_m2)
