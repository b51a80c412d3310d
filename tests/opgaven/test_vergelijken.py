"""Two maps side by side: two scores, two years, two runs; the same colours for the same values; and what differs."""

from __future__ import annotations

import json
import re

import pytest

from accounts.permissions import ALLES
from opgaven.kaartvraag import Laag
from opgaven.keuze import Filter
from opgaven.models import Berekening, Opgave
from opgaven.selectors.vergelijking import Kant, compare, runs_to_compare
from opgaven.services.berekening import berekening_start
from opgaven.taal.vergelijking import uitkomst_zinnen
from tests.make import make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def twee():
    """West: homes until 2030 on nature, so conflict goes then. Oost: nothing until wind in 2035 comes on homes."""
    west, oost = make_gebied(square(), naam="West"), make_gebied(square(1000, 0), naam="Oost")
    make_opgave(square(), "woningbouw", naam="Huizen", begin_jaar=2026, eind_jaar=2030)
    make_opgave(square(), "natuur", naam="Beek")
    make_opgave(square(1000, 0), "woningbouw", naam="Later", begin_jaar=2035)
    make_opgave(square(1000, 0), "natuur", naam="Bos", begin_jaar=2035)
    compute()
    return west, oost


def compute() -> Berekening:
    return berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)


def laag() -> Laag:
    return Laag(make_indeling().pk, "wijk")


def test_two_years_differ_where_opgaven_come_and_go(twee):
    samen = compare(laag(), Filter(), Kant("opgaven", 2028), Kant("opgaven", 2036), ALLES)
    assert {gebied.naam: (gebied.links, gebied.rechts, gebied.verschil) for gebied in samen.gebieden} == {
        "West": (2, 1, -1),
        "Oost": (0, 2, 2),
    }
    assert [gebied.naam for gebied in samen.gebieden] == ["Oost", "West"]
    assert [samen.count(teken) for teken in (1, 0, -1)] == [1, 0, 1]
    assert uitkomst_zinnen(samen, ["a", "b"])[:2] == [
        "Van 2 gebieden is de waarde rechts hoger in 1, lager in 1 en gelijk in 0.",
        "Het grootste verschil: Oost, links 0 opgaven, rechts 2 opgaven.",
    ]


def test_the_same_score_has_the_same_classes_at_both_sides(twee):
    samen = compare(laag(), Filter(), Kant("opgaven", 2028), Kant("opgaven", 2036), ALLES)
    assert samen.links.grenzen == samen.rechts.grenzen
    kleur = {}
    for kant in (samen.links, samen.rechts):
        waarden = kant.tabel.waarden["opgaven"].tolist()
        for waarde, klasse in zip(waarden, kant.klassen().tolist(), strict=True):
            assert kleur.setdefault(waarde, klasse) == klasse


def test_two_scores_have_their_own_classes_and_no_difference(twee):
    samen = compare(laag(), Filter(), Kant("conflict"), Kant("samenhang"), ALLES)
    assert {gebied.verschil for gebied in samen.gebieden} == {None}
    assert "vergelijk waar ze hoog zijn, niet de getallen" in uitkomst_zinnen(samen, ["a", "b"])[-1]


def test_an_earlier_run_stands_beside_how_things_are_now(twee):
    eerste = Berekening.objects.get()
    Opgave.objects.filter(naam="Huizen").update(status="vervallen")
    compute()
    assert [run.pk for run in runs_to_compare(laag(), ALLES)][-1] == eerste.pk
    samen = compare(laag(), Filter(), Kant("opgaven", run=eerste.pk), Kant("opgaven"), ALLES)
    assert {gebied.naam: gebied.verschil for gebied in samen.gebieden} == {"West": -1, "Oost": 0}


def test_a_run_knows_no_choice_so_it_is_left_out_at_both_sides_and_said(client, twee, lezer):
    client.force_login(lezer)
    run = Berekening.objects.get().pk
    page = client.get(f"/kaart/vergelijken/?score=opgaven&run={run}&score2=opgaven&zoek=Huizen").content.decode()
    assert "Uw keuze van opgaven telt daarom links en rechts niet mee." in page
    assert "In alle 2 gebieden is de waarde links en rechts gelijk." in page


def test_the_page_shows_both_sides_the_sentence_and_the_table(client, twee, lezer):
    client.force_login(lezer)
    page = client.get("/kaart/vergelijken/?score=opgaven&score2=opgaven&jaar=2028&jaar2=2036").content.decode()
    assert "Opgaven in 2028" in page
    assert "Opgaven in 2036" in page
    rows = re.findall(r'<tr class="utrecht-table__row" data-gebied="\d+">.*?</tr>', page, re.S)
    assert len(rows) == 2
    assert "2 hoger" in rows[0]
    config = json.loads(re.search(r'id="vergelijk-config"[^>]*>(.*?)</script>', page, re.S)[1])
    assert [sorted(kant["waarden"]) for kant in config["kanten"]] == [[0, 2], [1, 2]]


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("run=999999", "Berekening 999999 is geen afgeronde berekening van deze gebieden."),
        ("jaar2=3000", "Kies een jaar van 1900 tot en met 2200."),
        ("score2=winst", "De score &#x27;winst&#x27; bestaat niet."),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(client, twee, lezer, vraag, zin):
    client.force_login(lezer)
    response = client.get(f"/kaart/vergelijken/?{vraag}")
    assert response.status_code == 400
    assert zin in response.content.decode()


def test_a_name_from_a_file_stays_text(client, twee, lezer):
    west, _ = twee
    type(west).objects.filter(pk=west.pk).update(naam="</script><img src=x onerror=alert(1)>")
    client.force_login(lezer)
    page = client.get("/kaart/vergelijken/").content.decode()
    assert "<img src=x" not in page


def test_without_areas_the_page_says_so(client, lezer):
    client.force_login(lezer)
    assert "Er zijn nog geen gebieden" in client.get("/kaart/vergelijken/").content.decode()


def test_costs_a_fixed_number_of_queries(client, twee, lezer, django_assert_max_num_queries):
    client.force_login(lezer)
    for number in range(20):
        make_gebied(square(2000 * number, 5000))
    compute()
    with django_assert_max_num_queries(45):
        client.get("/kaart/vergelijken/?jaar=2028&jaar2=2036")


def test_a_niveau_without_an_indeling_is_kept(client, twee, lezer):
    client.force_login(lezer)
    make_gebied(square(), niveau="gemeente", code="GM0001")
    page = client.get("/kaart/vergelijken/?niveau=gemeente").content.decode()
    assert '<option value="gemeente" selected>' in page
