"""/scores and /overlappen: the numbers of the worked example, to the letter."""

from __future__ import annotations

import pytest

from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.opgaven import opgave_save
from tests.api.test_regels import assert_problem
from tests.make import make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db

ROOT = "http://testserver/api/v1"


def rows(response) -> list[dict]:
    assert response.status_code == 200, response.content
    return response.json()["resultaten"]


def test_the_scores_of_the_worked_example_to_the_letter(api, voorbeeld):
    gebied, *_, run = voorbeeld

    row = rows(api.get("/scores"))[0]

    assert row == {
        "code": gebied.code,
        "naam": "Voorbeeldwijk",
        "indeling": "Proef 2026",
        "niveau": "wijk",
        "oppervlakteM2": 1_000_000.0,
        "opgaven": 3,
        "bedektM2": pytest.approx(1_000_000),
        "gestapeldM2": pytest.approx(600_000),
        "stapelMax": 3,
        "stapelGemiddeld": pytest.approx(1.7),
        "overlapM2": pytest.approx(800_000),
        "conflict": pytest.approx(4.5),
        "samenhang": pytest.approx(0.15),
        "tegenwerking": pytest.approx(0.4),
        "rang": 1,
        "klasse": 1,
        "berekening": run.pk,
        "verouderd": False,
        "_links": {
            "self": {"href": f"{ROOT}/scores?gebied={gebied.pk}"},
            "gebied": {"href": f"{ROOT}/gebieden/{gebied.pk}"},
            "overlappen": {"href": f"{ROOT}/overlappen?gebied={gebied.pk}"},
            "berekening": {"href": f"{ROOT}/berekeningen/{run.pk}"},
        },
    }


def test_a_choice_of_types_is_added_up_anew(api, voorbeeld):
    row = rows(api.get("/scores", {"typen": "woningbouw,recreatie"}))[0]

    # Only a and c: 5 x 300,000 / 1,000,000, and nothing between homes and recreation.
    assert (row["opgaven"], row["conflict"], row["tegenwerking"]) == (2, pytest.approx(1.5), 0)
    assert row["overlapM2"] == pytest.approx(300_000)


def test_a_year_leaves_out_what_does_not_run(api, voorbeeld):
    _, a, *_ = voorbeeld
    Opgave.objects.filter(pk=a.pk).update(eind_jaar=2030)

    assert rows(api.get("/scores", {"jaar": 2030}))[0]["opgaven"] == 3
    assert rows(api.get("/scores", {"jaar": 2031}))[0]["opgaven"] == 2


@pytest.fixture
def drie_wijken():
    """Overlap of 0, 100,000 and 200,000 m2 in areas of 1 km2 side by side, computed."""
    for index, width in enumerate([0, 100, 200]):
        x = index * 2000
        make_gebied(square(x), code=f"WK{index}", naam=f"Wijk {index}")
        make_opgave(square(x, 0, 500, 1000), "woningbouw")
        if width:
            make_opgave(square(x + 500 - width, 0, width, 1000), "natuur")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)


@pytest.mark.parametrize(
    ("sorteer", "codes"),
    [(None, ["WK0", "WK1", "WK2"]), ("overlapM2", ["WK0", "WK1", "WK2"]), ("-overlapM2", ["WK2", "WK1", "WK0"]),
     ("-conflict", ["WK2", "WK1", "WK0"]), ("-stapelMax", ["WK1", "WK2", "WK0"])],
)  # fmt: skip
def test_sorting_keeps_equals_in_order_of_code(api, drie_wijken, sorteer, codes):
    found = rows(api.get("/scores", {"sorteer": sorteer} if sorteer else {}))

    assert [row["code"] for row in found] == codes


def test_rank_and_class_are_those_of_conflict_among_all_areas_even_on_a_page_of_one(api, drie_wijken):
    page = api.get("/scores", {"sorteer": "-conflict", "paginaGrootte": 1, "pagina": 3}).json()

    assert page["aantal"] == 3
    assert [(row["code"], row["rang"], row["klasse"]) for row in page["resultaten"]] == [("WK0", 3, 0)]


def test_filters_leave_what_they_describe(api, drie_wijken):
    assert [row["code"] for row in rows(api.get("/scores", {"gebied": "WK1"}))] == ["WK1"]
    assert len(rows(api.get("/scores", {"indeling": "Proef 2026", "niveau": "wijk"}))) == 3
    assert rows(api.get("/scores", {"niveau": "buurt"})) == []


def test_two_indelingen_are_ranked_apart(api, drie_wijken):
    other = make_indeling("Andere 2020")
    make_gebied(square(2000), indeling=other, code="AN1")
    berekening_start(indeling=other, niveau="wijk", direct=True)

    found = rows(api.get("/scores"))

    assert [(row["indeling"], row["code"], row["rang"]) for row in found] == [
        ("Andere 2020", "AN1", 1),
        ("Proef 2026", "WK0", 3),
        ("Proef 2026", "WK1", 2),
        ("Proef 2026", "WK2", 1),
    ]


def test_a_change_makes_the_score_stale_and_a_run_of_the_past_keeps_its_numbers(api, voorbeeld):
    _, a, *_, run = voorbeeld
    a.geometrie = square(0, 0, 400, 1000)
    opgave_save(opgave=a, user=None)

    assert rows(api.get("/scores"))[0]["verouderd"] is True
    again = berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    now, then = rows(api.get("/scores"))[0], rows(api.get("/scores", {"berekening": run.pk}))[0]
    assert (now["berekening"], now["overlapM2"], now["verouderd"]) == (again.pk, pytest.approx(500_000), False)
    assert (then["berekening"], then["overlapM2"], then["verouderd"]) == (run.pk, pytest.approx(800_000), True)


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [("sorteer", "naam; DROP TABLE"), ("sorteer", "overlap_m2"), ("typen", "huizen"), ("typen", ""), ("jaar", "later"),
     ("berekening", "999999"), ("berekening", "x"), ("berekening", "9" * 30), ("indeling", "CBS 1800")],
)  # fmt: skip
def test_a_value_that_cannot_be_is_400(api, naam, waarde):
    problem = assert_problem(api.get("/scores", {naam: waarde}), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == [naam]


def test_a_run_of_the_past_does_not_go_with_another_choice(api, voorbeeld):
    *_, run = voorbeeld

    problem = assert_problem(api.get("/scores", {"berekening": run.pk, "jaar": 2030, "typen": "natuur"}), 400)

    assert [fout["naam"] for fout in problem["fouten"]] == ["typen", "jaar"]


def test_nothing_computed_gives_an_empty_list(api):
    make_gebied()

    assert api.get("/scores").json()["aantal"] == 0


def test_the_list_costs_the_same_however_many_areas(api, drie_wijken, django_assert_max_num_queries):
    for index in range(3, 30):
        make_gebied(square(index * 2000), code=f"WK{index:02}")
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    with django_assert_max_num_queries(8):  # the parts, the names, and the six of score_table
        assert len(rows(api.get("/scores"))) == 30


def test_the_pairs_of_the_worked_example_to_the_letter(api, voorbeeld):
    gebied, a, b, _, run = voorbeeld

    ab, ac, bc = rows(api.get("/overlappen"))

    assert ab == {
        "gebied": gebied.code,
        "indeling": "Proef 2026",
        "niveau": "wijk",
        "opgaveA": f"test:{a.sleutel}",
        "opgaveB": f"test:{b.sleutel}",
        "naamA": "Opgave a",
        "naamB": "Opgave b",
        "typeA": "woningbouw",
        "typeB": "natuur",
        "overlapM2": pytest.approx(200_000),
        "aandeelA": pytest.approx(1 / 3),
        "aandeelB": pytest.approx(1 / 3),
        "wrijving": 6,
        "wisselwerking": -2,
        "gelijktijdig": True,
        "karakter": "tegenstrijdig",
        "aandeelConflict": pytest.approx(1.2 / 4.5),
        "aandeelSamenhang": 0,
        "aandeelTegenwerking": pytest.approx(1),
        "berekening": run.pk,
        "_links": {
            "gebied": {"href": f"{ROOT}/gebieden/{gebied.pk}"},
            "opgaveA": {"href": f"{ROOT}/opgaven/{a.pk}"},
            "opgaveB": {"href": f"{ROOT}/opgaven/{b.pk}"},
            "berekening": {"href": f"{ROOT}/berekeningen/{run.pk}"},
        },
    }
    assert (ac["karakter"], ac["wrijving"], ac["wisselwerking"]) == ("ruimteconflict", 5, 0)
    assert (bc["karakter"], bc["wrijving"], bc["wisselwerking"]) == ("ogenschijnlijk_tegenstrijdig", 6, 0.5)


def test_the_parts_add_up(api, voorbeeld):
    pairs = rows(api.get("/overlappen"))

    for deel in ("aandeelConflict", "aandeelSamenhang", "aandeelTegenwerking"):
        assert sum(pair[deel] for pair in pairs) == pytest.approx(1)


@pytest.mark.parametrize(
    ("vraag", "aantal"),
    [({"karakter": "tegenstrijdig"}, 1), ({"karakter": "neutraal"}, 0), ({"niveau": "wijk"}, 3),
     ({"niveau": "land"}, 0), ({"indeling": "Proef 2026"}, 3)],
)  # fmt: skip
def test_pairs_by_what_they_are(api, voorbeeld, vraag, aantal):
    assert api.get("/overlappen", vraag).json()["aantal"] == aantal


def test_pairs_of_one_opgave_or_area(api, voorbeeld):
    gebied, a, *_ = voorbeeld

    assert api.get("/overlappen", {"opgave": a.pk}).json()["aantal"] == 2
    assert api.get("/overlappen", {"opgave": f"test:{a.sleutel}", "gebied": gebied.pk}).json()["aantal"] == 2


def test_only_current_pairs_are_given(api, voorbeeld):
    again = berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    assert [pair["berekening"] for pair in rows(api.get("/overlappen"))] == [again.pk] * 3


@pytest.mark.parametrize(
    ("naam", "waarde"), [("opgave", "999999"), ("opgave", "test:x"), ("opgave", "x"), ("karakter", "vrolijk")]
)
def test_pairs_of_nothing_are_400(api, naam, waarde):
    assert_problem(api.get("/overlappen", {naam: waarde}), 400)


def test_the_pairs_cost_three_queries(api, voorbeeld, django_assert_num_queries):
    with django_assert_num_queries(3):  # is all seen, the count, and the page
        api.get("/overlappen")
