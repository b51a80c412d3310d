"""import_opgaven: keys, years, zones, the report, and only touched areas computed again."""

import pytest
import shapely

from accounts.models import Organisatie
from gebied.models import Gebied
from opgaven.models import Import, Opgave, OpgaveVorm, TeHerberekenen
from opgaven.services.berekening import berekening_start
from opgaven.services.opgaven import opgave_remove
from tests.bestanden import box, stop_gio, write
from tests.commandos import roep
from tests.make import make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db


def invoer(path, *extra, type="woningbouw", bron="plannen"):  # noqa: A002
    return roep("import_opgaven", path, "--opgavetype", type, "--bron", bron, "--json", *extra)


def report(**values):
    empty = {"nieuw": 0, "bijgewerkt": 0, "ongewijzigd": 0, "gerepareerd": [], "overgeslagen": [], "afgewezen": []}
    return empty | values


def regel(rij, sleutel, reden):
    return {"rij": rij, "sleutel": sleutel, "reden": reden}


def plans(path, shapes, **fields):
    return write(path, shapes, fields or {"Plannaam": [f"Plan {n}" for n in range(len(shapes))]})


def test_an_opgave_without_a_name_field_is_called_after_its_type_and_key(tmp_path):
    afloop = invoer(plans(tmp_path / "a.gpkg", [box(0), box(1000)]))

    assert (afloop.code, afloop.stderr) == (0, "")
    assert afloop.json == report(gelezen=2, nieuw=2)
    opgave = Opgave.objects.get(sleutel="1")
    gezien = (opgave.naam, opgave.type.code, opgave.status, opgave.aard)
    assert gezien == ("Woningbouw 1", "woningbouw", "verkenning", "opgave")
    assert (opgave.oppervlakte_m2, opgave.importering.bestand) == (1_000_000, "a.gpkg")
    assert OpgaveVorm.objects.filter(opgave=opgave).exists()


def test_key_name_and_years_come_from_the_named_fields(tmp_path):
    path = plans(
        tmp_path / "a.gpkg",
        [box(0), box(1000), box(2000)],
        nr=[7, 8, 9],
        titel=["A", "B", None],
        van=["2025-06-01", "2026", "2027 (raming)"],
        tot=[2030.0, float("nan"), 2031.0],
    )

    invoer(path, "--sleutel", "NR", "--name", "titel", "--begin", "van", "--eind", "tot")

    found = list(Opgave.objects.order_by("sleutel").values_list("sleutel", "naam", "begin_jaar", "eind_jaar"))
    assert found == [("7", "A", 2025, 2030), ("8", "B", 2026, None), ("9", "Woningbouw 9", 2027, 2031)]


def test_every_row_that_is_not_used_is_explained(tmp_path):
    path = plans(
        tmp_path / "a.gpkg",
        [box(0), box(0), None, box(0), box(0), box(0), shapely.LineString([(100_000, 400_000), (100_001, 400_000)])],
        nr=["1", "1", "3", None, "5", "6", "7"],
        van=["2025", "2025", "2025", "2025", "2030", "ooit", "2025"],
        tot=["2026", "2026", "2026", "2026", "2025", "2026", "2026"],
    )

    afloop = invoer(path, "--sleutel", "nr", "--begin", "van", "--eind", "tot")

    assert afloop.json == report(
        gelezen=7,
        nieuw=1,
        afgewezen=[
            regel(2, "1", "dubbele sleutel: rij 1 heeft die ook"),
            regel(3, "3", "heeft geen geometrie"),
            regel(4, "", "heeft geen sleutel"),
            regel(5, "5", "begint in 2030, na het einde in 2025"),
            regel(6, "6", "van is geen jaartal of datum: ooit"),
            regel(7, "7", "is een lijn, geen vlak"),
        ],
    )


def test_the_same_file_twice_changes_nothing_and_keeps_what_people_filled_in(tmp_path):
    path = plans(tmp_path / "a.gpkg", [box(0), box(1000)])
    invoer(path)
    Opgave.objects.filter(sleutel="1").update(status="uitvoering", doel="Wonen")
    before = list(Opgave.objects.order_by("pk").values())

    assert invoer(path).json == report(gelezen=2, ongewijzigd=2)

    assert list(Opgave.objects.order_by("pk").values()) == before


def test_a_changed_row_is_updated_and_keeps_what_no_import_knows(tmp_path):
    gemeente = Organisatie.objects.create(code="gm0001", naam="Stad")
    invoer(plans(tmp_path / "a.gpkg", [box(0), box(1000)]))
    Opgave.objects.filter(sleutel="1").update(doel="Wonen", organisatie=gemeente)

    afloop = invoer(plans(tmp_path / "b.gpkg", [box(0, 0, 500), box(1000)]))

    assert afloop.json == report(gelezen=2, bijgewerkt=1, ongewijzigd=1)
    opgave = Opgave.objects.get(sleutel="1")
    assert (opgave.oppervlakte_m2, opgave.doel, opgave.organisatie) == (250_000, "Wonen", gemeente)


def test_rows_that_are_no_longer_in_the_file_stay(tmp_path):
    invoer(plans(tmp_path / "a.gpkg", [box(0), box(1000)]))
    invoer(plans(tmp_path / "b.gpkg", [box(0)]))

    assert Opgave.objects.existing().count() == 2


def test_a_removed_opgave_comes_back(tmp_path, bewerker):
    path = plans(tmp_path / "a.gpkg", [box(0)])
    invoer(path)
    opgave_remove(opgave=Opgave.objects.get(), user=bewerker)

    assert invoer(path).json == report(gelezen=1, bijgewerkt=1)

    assert Opgave.objects.existing().count() == 1


@pytest.mark.parametrize(
    ("args", "aard", "status"),
    [
        ([], "opgave", "verkenning"),
        (["--aard", "werkingsgebied"], "werkingsgebied", "geldend"),
        (["--status", "geldend"], "werkingsgebied", "geldend"),
        (["--aard", "werkingsgebied", "--status", "concept"], "werkingsgebied", "concept"),
        (["--status", "uitvoering"], "opgave", "uitvoering"),
    ],
)
def test_a_zone_is_in_force_unless_somebody_says_otherwise(tmp_path, args, aard, status):
    invoer(plans(tmp_path / "a.gpkg", [box(0)]), *args)

    opgave = Opgave.objects.get()
    assert (opgave.aard, opgave.status) == (aard, status)


def test_rows_are_filtered_and_the_owner_is_noted(tmp_path):
    Organisatie.objects.create(code="gm0001", naam="Stad")
    path = write(tmp_path / "a.gpkg", [box(0), box(1000)], {"naam": ["A", "B"]})

    afloop = invoer(path, "--where", "naam = 'B'", "--organisatie", "GM0001")

    assert afloop.json == report(gelezen=1, nieuw=1)
    opgave = Opgave.objects.get()
    assert (opgave.sleutel, opgave.naam, opgave.organisatie.naam) == ("2", "B", "Stad")
    assert Import.objects.get().parameters["waar"] == "naam = 'B'"


def test_locations_of_an_environmental_plan(tmp_path):
    afloop = invoer(stop_gio(tmp_path / "gio.gml", [box(0), box(1000)]), "--aard", "werkingsgebied", type="natuur")

    assert afloop.json == report(gelezen=2, nieuw=2)
    assert list(Opgave.objects.order_by("sleutel").values_list("sleutel", "naam")) == [
        ("loc1", "Stil & donker 1"),
        ("loc2", "Stil & donker 2"),
    ]


def test_only_areas_that_a_change_touches_become_stale(tmp_path):
    indeling = make_indeling()
    left, right = make_gebied(square(0), indeling=indeling), make_gebied(square(5000), indeling=indeling)
    make_gebied(square(9000), indeling=indeling)
    invoer(plans(tmp_path / "a.gpkg", [box(100, 100, 100), box(20_000)]))
    berekening_start(indeling=indeling, niveau="wijk", direct=True)
    assert not TeHerberekenen.objects.exists()

    invoer(plans(tmp_path / "a2.gpkg", [box(100, 100, 100), box(20_000)]))
    assert not TeHerberekenen.objects.exists()
    invoer(plans(tmp_path / "b.gpkg", [box(5100, 100, 100), box(20_000)]))

    assert set(TeHerberekenen.objects.values_list("gebied_id", flat=True)) == {left.pk, right.pk}


def test_a_changed_area_becomes_stale(tmp_path):
    roep("import_gebieden", write(tmp_path / "a.gpkg", [box(0), box(1000)]), "--indeling", "P", "--niveau", "wijk")
    invoer(plans(tmp_path / "p.gpkg", [box(0)]))
    berekening_start(indeling=Gebied.objects.first().indeling, niveau="wijk", direct=True)

    changed = write(tmp_path / "b.gpkg", [box(0), box(1000, 0, 900)])
    roep("import_gebieden", changed, "--indeling", "P", "--niveau", "wijk")

    assert list(TeHerberekenen.objects.values_list("gebied__code", flat=True)) == ["WK000002"]


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["--opgavetype", "huizen"], "Het opgavetype huizen bestaat niet. Kies bij --opgavetype uit: woningbouw, "),
        (["--organisatie", "x"], "De organisatie x bestaat niet. Kies bij --organisatie uit: gm0001."),
        (["--status", "klaar"], "'klaar' kan niet bij --status. Kies uit: 'concept', 'verkenning', "),
        (["--aard", "opgave", "--status", "geldend"], "Alleen een werkingsgebied kan geldend zijn. Kies --aard "),
        (["--begin", "start"], "Het veld start bestaat niet. Kies bij --begin uit: Plannaam."),
        (["--sleutel", "id"], "Het veld id bestaat niet. Kies bij --sleutel uit: Plannaam."),
        (["--where", "x y"], 'De voorwaarde --where "x y" klopt niet. De velden zijn: Plannaam.'),
        (["--bron", ""], "Geef bij --bron een naam van 1 tot 100 tekens op"),
    ],
)
def test_wrong_arguments_end_with_2_and_one_line(tmp_path, args, zin):
    Organisatie.objects.create(code="gm0001", naam="Stad")
    afloop = invoer(plans(tmp_path / "a.gpkg", [box(0)]), *args)

    assert (afloop.code, afloop.stdout) == (2, "")
    assert afloop.stderr.startswith(f"Fout: {zin}")
    assert afloop.stderr.count("\n") == 1
    assert not Opgave.objects.exists()
    assert not Import.objects.exists()


def test_a_condition_that_no_row_meets_ends_with_1(tmp_path):
    afloop = invoer(plans(tmp_path / "a.gpkg", [box(0)]), "--where", "Plannaam = 'x'")
    assert afloop.code == 1
    assert afloop.json == report(gelezen=0)


@pytest.mark.echt
@pytest.mark.parametrize(
    ("bestand", "gelezen", "gerepareerd"),
    [
        ("zeeland_natura2000.gpkg.zip", 16, 1),
        ("zeeland_woningbouwplannen_eib_2021.gpkg.zip", 64, 0),
        ("zeeland_omgevingsverordening_pv29.gpkg.zip", 1428, 0),
        ("zeeland_stop_gio_gml.zip", 189, 0),
    ],
)
def test_the_opgaven_of_zeeland(echt_bestand, bestand, gelezen, gerepareerd):
    path = echt_bestand(bestand)

    eerste = invoer(path).json
    assert (eerste["gelezen"], eerste["nieuw"], len(eerste["gerepareerd"])) == (gelezen, gelezen, gerepareerd)

    assert invoer(path).json == eerste | {"nieuw": 0, "ongewijzigd": gelezen}


@pytest.mark.echt
@pytest.mark.parametrize(
    ("titel", "plannen", "hectare"),
    [
        ("waterwingebied", 0, 0.0),
        ("grondwaterbeschermingszone", 4, 0.58),
        ("buiten de bebouwde kom", 12, 12.49),
        ("aardkundig waardevol", 6, 4.81),
    ],
)
def test_known_overlaps_of_zones_and_housing_plans(echt_bestand, titel, plannen, hectare):
    zones = echt_bestand("zeeland_omgevingsverordening_pv29.gpkg.zip")
    invoer(zones, "--where", f"titel LIKE '%{titel}%'", bron="pv29")
    invoer(echt_bestand("zeeland_woningbouwplannen_eib_2021.gpkg.zip"), bron="eib")

    zone = shapely.union_all(shapes_of("pv29"))
    overlap = shapely.area(shapely.intersection(shapes_of("eib"), zone))
    assert ((overlap > 1).sum(), round(overlap[overlap > 1].sum() / 10_000, 2)) == (plannen, hectare)


def shapes_of(bron):
    from gebied.bulk import read_geometries

    return read_geometries(Opgave.objects.filter(bron=bron))[1]
