"""What the lens of the map reads on one place: the stack, the worst conflict and the best coherence, in words."""

from __future__ import annotations

import pytest
from django.contrib.gis.geos import Point

from gebied.crs import RD, WGS84
from tests.make import X0, Y0, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


def look(client, x: float = 450, y: float = 250, **filters: str) -> dict:
    """The lens on a place in metres from the corner of the squares."""
    punt = Point(X0 + x, Y0 + y, srid=RD)
    punt.transform(WGS84)
    response = client.get("/kaart/data/lens/", {"lon": punt.x, "lat": punt.y} | filters)
    assert response.status_code == 200, response.content
    return response.json()


def test_the_lens_names_what_lies_on_its_cross_with_the_worst_and_the_best_pair(client):
    worked_example()
    data = look(client)

    assert data["zin"] == "Hier liggen 3 opgaven op elkaar."
    assert data["rd"] == pytest.approx([X0 + 450, Y0 + 250], abs=1)
    assert [(o["naam"], o["letter"], o["icoon"]) for o in data["opgaven"]] == [
        ("Opgave a", "W", "woningbouw"),
        ("Opgave b", "N", "natuur"),
        ("Opgave c", "R", "recreatie"),
    ]
    assert data["conflict"]["zin"] == "Opgave a en Opgave b werken elkaar tegen."
    assert data["samenhang"] == {
        "karakter": "ogenschijnlijk_tegenstrijdig",
        "label": "Ogenschijnlijk tegenstrijdig",
        "zin": "Opgave b en Opgave c vragen dezelfde ruimte en versterken elkaar ook.",
    }
    assert data["stem"] == (
        "Hier liggen 3 opgaven op elkaar. Opgave a; Opgave b; Opgave c. Opgave a en Opgave b werken elkaar tegen. "
        "Opgave b en Opgave c vragen dezelfde ruimte en versterken elkaar ook."
    )


@pytest.mark.parametrize(
    ("x", "y", "zin"), [(200, 750, "Hier ligt één opgave."), (450, 1500, "Hier ligt geen opgave.")]
)
def test_where_nothing_stacks_it_says_so(client, x, y, zin):
    worked_example()
    data = look(client, x, y)
    assert (data["zin"], data["conflict"], data["samenhang"]) == (zin, None, None)


def test_what_lies_beside_the_cross_is_not_on_it(client):
    """The lens looks at a place, not around it: two neighbours do not stack."""
    make_opgave(square(0, 0, 450), "woningbouw", naam="Links")
    make_opgave(square(451, 0, 450), "natuur", naam="Rechts")
    assert [o["naam"] for o in look(client, 449, 250)["opgaven"]] == ["Links"]


def test_filters_count(client):
    worked_example()
    data = look(client, typen="natuur,recreatie")
    assert (data["diepte"], data["gefilterd"], data["conflict"]) == (2, True, None)


def test_a_pair_of_other_years_says_so_and_gives_way_to_one_of_the_same_years(client):
    make_opgave(square(), "woningbouw", naam="Nu", begin_jaar=2026, eind_jaar=2030)
    make_opgave(square(), "natuur", naam="Later", begin_jaar=2040)
    assert look(client)["conflict"]["zin"] == "Nu en Later werken elkaar tegen, maar niet in dezelfde jaren."
    make_opgave(square(), "recreatie", naam="Samen", begin_jaar=2026, eind_jaar=2030)
    assert look(client)["conflict"]["zin"] == "Nu en Samen vragen dezelfde ruimte."


def test_a_deep_stack_names_six_and_counts_the_rest(client):
    for nummer in range(9):
        make_opgave(square(), "natuur", naam=f"Zone {nummer}")
    data = look(client)
    assert (data["diepte"], len(data["opgaven"]), data["meer"]) == (9, 6, 3)
    assert (data["conflict"], data["samenhang"]) == (None, None)
    assert data["neutraal"] == "Ze hinderen en helpen elkaar niet veel."


def test_long_names_are_cut_at_a_word(client):
    make_opgave(square(), naam="Een heel lange naam " * 10)
    (opgave,) = look(client)["opgaven"]
    assert len(opgave["naam"]) <= 70
    assert opgave["naam"].endswith("…")


def test_what_is_hidden_is_not_under_the_lens(client):
    worked_example()
    make_opgave(square(), "wind", naam="Geheim", zichtbaarheid="intern")
    assert look(client)["diepte"] == 3


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"lon": "5"}, "Geef een plek als lon en lat in graden."),
        ({"lon": "5", "lat": "91"}, "Deze plek ligt niet op aarde."),
        ({"lon": "nan", "lat": "52"}, "Deze plek ligt niet op aarde."),
        ({"lon": "5", "lat": "52", "jaar": "x"}, "Het jaar is een getal van vier cijfers, bijvoorbeeld 2030."),
    ],
)
def test_a_wrong_question_gets_a_sentence(client, vraag, zin):
    response = client.get("/kaart/data/lens/", vraag)
    assert (response.status_code, response.json()) == (400, {"fout": zin})


def test_the_other_side_of_the_earth_is_no_error(client):
    assert client.get("/kaart/data/lens/", {"lon": "-175", "lat": "-52"}).json()["diepte"] == 0


def test_a_look_costs_a_fixed_number_of_queries(client, django_assert_num_queries):
    """Colours of types, the place, the opgaven, the matrix, its types, and traits."""
    worked_example()
    look(client)
    make_opgave(square(), "wind")
    with django_assert_num_queries(6):
        look(client)


def test_the_panel_of_a_place_says_why_and_how_sure_at_a_fixed_price(client, django_assert_max_num_queries):
    worked_example()
    punt = Point(X0 + 450, Y0 + 250, srid=RD)
    punt.transform(WGS84)
    with django_assert_max_num_queries(13):
        tekst = client.get("/kaart/paneel/punt/", {"lon": punt.x, "lat": punt.y}).content.decode()
    assert tekst.count("Hoe zeker?") == 3
    assert "Deze waarde is een voorstel om mee te beginnen" in tekst
