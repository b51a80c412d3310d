"""import_opgaven of plans: how much, in which unit, by when, and which of their states mean hard or zacht."""

from collections import Counter
from decimal import Decimal

import pytest

from opgaven.models import Import, Opgave
from tests.bestanden import box
from tests.opgaven.test_import_opgaven import invoer, plans, regel, report

pytestmark = pytest.mark.django_db


def test_quantities_are_read_when_they_are_named_and_judged_row_by_row(tmp_path):
    """Missing stays missing; a file without them leaves what is there, and a changed number changes the row."""
    velden = {
        "nr": [1, 2, 3, 4, 5, 6, 7],
        "aantal": ["220", "0.125", None, "veel", "-4", "1.500", "-99997"],
        "klaar": ["2033", "2033-06-01", None, "2033", "2033", "2033", "ooit"],
        "plan": ["Hard", "zacht", "", "hard", "hard", "hard", "hard"],
    }
    path = plans(tmp_path / "a.gpkg", [box(1000 * n) for n in range(7)], **velden)
    keuzes = ["--sleutel", "nr", "--hoeveelheid", "aantal", "--eenheid", "woningen"]
    keuzes += ["--doeljaar", "klaar", "--hardheid", "plan"]

    assert invoer(path, *keuzes).json == report(
        gelezen=7,
        nieuw=3,
        afgewezen=[
            regel(4, "4", "aantal is geen getal: veel"),
            regel(5, "5", "aantal is minder dan nul: -4"),
            regel(6, "6", "aantal kan twee getallen zijn: 1.500; schrijf 1500 of 1,5"),
            regel(7, "7", "klaar is geen jaartal of datum: ooit"),
        ],
    )
    gelezen = Opgave.objects.order_by("sleutel").values_list("hoeveelheid", "eenheid", "doeljaar", "hardheid")
    assert list(gelezen) == [
        (220, "woningen", 2033, "hard"), (Decimal("0.13"), "woningen", 2033, "zacht"), (None, "", None, ""),
    ]  # fmt: skip
    assert invoer(path, *keuzes).json["ongewijzigd"] == 3
    velden["aantal"][0] = "230"
    anders = plans(tmp_path / "b.gpkg", [box(1000 * n) for n in range(7)], **velden)
    assert invoer(anders, *keuzes).json["bijgewerkt"] == 1
    assert invoer(anders, "--sleutel", "nr").json["bijgewerkt"] == 3
    assert Opgave.objects.get(sleutel="1").hoeveelheid == 230
    velden["plan"][0] = "misschien"
    fout = invoer(plans(tmp_path / "c.gpkg", [box(1000 * n) for n in range(7)], **velden), *keuzes).json
    assert regel(1, "1", "plan is niet hard of zacht: misschien") in fout["afgewezen"]


def test_somebody_says_what_the_values_of_a_plan_mean_and_nothing_is_guessed(tmp_path):
    path = plans(
        tmp_path / "a.gpkg",
        [box(1000 * n) for n in range(5)],
        nr=[1, 2, 3, 4, 5],
        status=["1A Onherroepelijk", "2A vastgesteld", "Onbekend", "hard", "3 Potentieel"],
    )
    keuzes = ["--sleutel", "nr", "--hardheid", "status", "--hard", "1A Onherroepelijk", "--zacht", "2A Vastgesteld"]
    keuzes += ["--open", "Onbekend"]

    afgewezen = [regel(5, "5", "status is niet hard of zacht: 3 Potentieel")]
    assert invoer(path, *keuzes).json == report(gelezen=5, nieuw=4, afgewezen=afgewezen)
    gelezen = Opgave.objects.order_by("sleutel").values_list("hardheid", flat=True)
    assert list(gelezen) == ["hard", "zacht", "", "hard"]
    assert Import.objects.latest("pk").parameters["hard"] == ["1A Onherroepelijk"]
    anders = invoer(path, *keuzes, "--zacht", "3 Potentieel").json
    assert (anders["nieuw"], anders["ongewijzigd"]) == (1, 4)


def test_the_unit_can_stand_in_a_field_of_its_own(tmp_path):
    velden = {"nr": [1, 2, 3, 4], "aantal": [5, 6, None, 7], "wat": ["woningen", "MW", None, None]}
    path = plans(tmp_path / "a.gpkg", [box(1000 * n) for n in range(4)], **velden)
    keuzes = ["--sleutel", "nr", "--hoeveelheid", "aantal", "--eenheid-veld", "wat"]

    reden = "wat is leeg: van deze hoeveelheid is geen eenheid bekend"
    assert invoer(path, *keuzes).json == report(gelezen=4, nieuw=3, afgewezen=[regel(4, "4", reden)])
    gelezen = Opgave.objects.order_by("sleutel").values_list("hoeveelheid", "eenheid")
    assert list(gelezen) == [(5, "woningen"), (6, "MW"), (None, "")]


@pytest.mark.parametrize(
    ("keuzes", "zin"),
    [
        (["--hard", "1A"], "Noem bij --hard, --zacht en --open ook --hardheid"),
        (["--hardheid", "plan", "--hard", "1A", "--open", "1a"], "1a kan maar één ding betekenen"),
        (["--hoeveelheid", "nr"], "Noem bij --hoeveelheid ook --eenheid"),
        (["--eenheid-veld", "nr"], "Noem bij --hoeveelheid ook --eenheid"),
        (["--hoeveelheid", "nr", "--eenheid", "MW", "--eenheid-veld", "plan"], "Kies --eenheid of --eenheid-veld"),
        (["--hoeveelheid", "nr", "--eenheid-veld", "nergens"], "--eenheid-veld"),
    ],
)
def test_choices_about_plans_that_cannot_be_are_refused(tmp_path, keuzes, zin):
    path = plans(tmp_path / "a.gpkg", [box(0)], nr=[1], plan=["hard"])
    afloop = invoer(path, "--sleutel", "nr", *keuzes)
    assert afloop.code == 2
    assert zin in afloop.stderr


@pytest.mark.echt
def test_the_housing_plans_of_zeeland_come_in_firm_and_not_as_somebody_says(echt_bestand):
    """64 plans in four states; nobody says what the last of them means until somebody does."""
    path = echt_bestand("zeeland_woningbouwplannen_eib_2021.gpkg.zip")
    keuzes = ["--sleutel", "OBJECTID_1", "--hoeveelheid", "Aantalrest", "--eenheid", "woningen"]
    keuzes += ["--hardheid", "Planstatus"]
    zonder = invoer(path, *keuzes).json
    assert (zonder["nieuw"], len(zonder["afgewezen"])) == (0, 64)

    keuzes += ["--hard", "1A Onherroepelijk", "--hard", "1C Onherroepelijk, wijzigingsbevoegdheid"]
    met = invoer(path, *keuzes, "--zacht", "2A Vastgesteld", "--open", "Onbekend").json
    assert (met["nieuw"], met["afgewezen"]) == (64, [])
    telling = Counter(Opgave.objects.values_list("hardheid", flat=True))
    assert telling == {"hard": 60, "zacht": 1, "": 3}
