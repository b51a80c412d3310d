"""import_gebieden: the report is exact, parents are found, and the same file twice changes nothing."""

import pytest
import shapely

from gebied.models import Gebied, GebiedVorm, Indeling
from opgaven.models import Import
from tests.bestanden import box, topojson, write
from tests.commandos import roep

pytestmark = pytest.mark.django_db


def invoer(path, *extra, niveau="wijk", indeling="Proef 2026"):
    return roep("import_gebieden", path, "--indeling", indeling, "--niveau", niveau, "--json", *extra)


def report(**values):
    empty = {"nieuw": 0, "bijgewerkt": 0, "ongewijzigd": 0, "gerepareerd": [], "overgeslagen": [], "afgewezen": []}
    return empty | values


def regel(rij, sleutel, reden):
    return {"rij": rij, "sleutel": sleutel, "reden": reden}


def test_two_new_areas(tmp_path):
    afloop = invoer(write(tmp_path / "a.gpkg", [box(0), box(1000)]))

    assert (afloop.code, afloop.stderr) == (0, "")
    assert afloop.json == report(gelezen=2, nieuw=2)
    gebied = Gebied.objects.get(code="WK000001")
    assert (gebied.naam, gebied.oppervlakte_m2, gebied.indeling.jaar) == ("Wijk 1", 1_000_000, 2026)
    assert GebiedVorm.objects.filter(gebied=gebied).count() == 5


def test_the_same_file_twice_changes_nothing(tmp_path):
    path = write(tmp_path / "a.gpkg", [box(0), box(1000)])
    invoer(path)
    before = list(Gebied.objects.order_by("pk").values())
    shapes = set(GebiedVorm.objects.values_list("pk", flat=True))

    assert invoer(path).json == report(gelezen=2, ongewijzigd=2)

    assert list(Gebied.objects.order_by("pk").values()) == before
    assert set(GebiedVorm.objects.values_list("pk", flat=True)) == shapes


def test_only_what_changed_is_updated(tmp_path):
    invoer(write(tmp_path / "a.gpkg", [box(0), box(1000)]))

    assert invoer(write(tmp_path / "b.gpkg", [box(0), box(1000, 0, 500)])).json == report(
        gelezen=2, bijgewerkt=1, ongewijzigd=1
    )
    assert Gebied.objects.get(code="WK000002").oppervlakte_m2 == 250_000


def test_every_row_that_is_not_used_is_explained(tmp_path):
    fields = {
        "wijkcode": ["WK1", "WK2", "WK3", "WK1", None, "WK6", "WK7"],
        "wijknaam": ["A", None, "C", "D", "E", "F", "G"],
    }
    shapes = [
        box(0),
        shapely.MultiPolygon([box(0), box(1000)]),
        None,
        box(0),
        box(0),
        shapely.Point(1, 1),
        box(-400_000),
    ]

    afloop = invoer(write(tmp_path / "a.gpkg", shapes, fields))

    assert afloop.json == report(
        gelezen=7,
        nieuw=2,
        gerepareerd=[
            regel(2, "WK2", "ongeldig vlak hersteld: de rand kruist of raakt zichzelf bij x 101000, y 401000")
        ],
        afgewezen=[
            regel(3, "WK3", "heeft geen geometrie"),
            regel(4, "WK1", "dubbele code: rij 1 heeft die ook"),
            regel(5, "", "heeft geen code"),
            regel(6, "WK6", "is een punt, geen vlak"),
            regel(7, "WK7", "ligt buiten Nederland"),
        ],
    )
    assert Gebied.objects.get(code="WK2").naam == "WK2"


def test_water_and_abroad_are_skipped_and_pieces_become_one_area(tmp_path):
    fields = {
        "gemeentecode": ["GM0001"] * 3 + ["GM0002"],
        "gemeentenaam": ["Eilandrijk"] * 3 + ["Overzee"],
        "water": ["NEE", "JA", "NEE", "B"],
    }
    path = write(tmp_path / "a.gpkg", [box(0), box(1000), box(5000), box(9000)], fields)

    assert invoer(path, niveau="gemeente").json == report(
        gelezen=4,
        nieuw=1,
        overgeslagen=[
            regel(2, "GM0001", "is water (kolom water: JA)"),
            regel(3, "GM0001", "samengevoegd met rij 1"),
            regel(4, "GM0002", "ligt in het buitenland (kolom water: B)"),
        ],
    )
    assert Gebied.objects.get().oppervlakte_m2 == 2_000_000
    assert invoer(path, niveau="gemeente").json["ongewijzigd"] == 1


def test_parents_are_found_by_code_also_when_they_come_later(tmp_path):
    buurt = {"buurtcode": ["BU00010203"], "buurtnaam": ["Hoek"]}
    wijk = {"wijkcode": ["WK000102"], "wijknaam": ["Wijk"]}
    gemeente = {"gemeentecode": ["GM0001"], "gemeentenaam": ["Stad"]}

    invoer(write(tmp_path / "b.gpkg", [box(0)], buurt), niveau="buurt")
    assert Gebied.objects.get(niveau="buurt").ouder is None
    invoer(write(tmp_path / "g.gpkg", [box(0)], gemeente), niveau="gemeente")
    assert Gebied.objects.get(niveau="buurt").ouder.code == "GM0001"
    invoer(write(tmp_path / "w.gpkg", [box(0)], wijk), niveau="wijk")

    assert Gebied.objects.get(niveau="buurt").ouder.code == "WK000102"
    assert Gebied.objects.get(niveau="wijk").ouder.code == "GM0001"


def test_a_gemeente_without_its_letters_is_still_found(tmp_path):
    invoer(write(tmp_path / "g.gpkg", [box(5000)], {"code": ["0001"], "naam": ["Stad"]}), niveau="gemeente")
    invoer(write(tmp_path / "w.gpkg", [box(0)], {"wijkcode": ["WK000102"], "wijknaam": ["Wijk"]}))

    assert Gebied.objects.get(niveau="wijk").ouder.code == "0001"


def test_where_codes_do_not_nest_the_largest_overlap_decides(tmp_path):
    def named(*codes):
        return {"code": codes, "naam": codes}

    invoer(write(tmp_path / "p.gpkg", [box(0, 0, 2000), box(2000, 0, 2000)], named("P1", "P2")), niveau="provincie")
    shapes = [box(0), box(1900), box(1400), box(9000)]
    invoer(write(tmp_path / "g.gpkg", shapes, named("A", "B", "C", "D")), niveau="gemeente")

    found = dict(Gebied.objects.filter(niveau="gemeente").values_list("code", "ouder__code"))
    assert found == {"A": "P1", "B": "P2", "C": "P1", "D": None}


def test_a_code_that_names_a_missing_parent_is_not_given_to_its_neighbour(tmp_path):
    invoer(write(tmp_path / "w.gpkg", [box(0)], {"wijkcode": ["WK000102"], "wijknaam": ["Wijk"]}))
    invoer(write(tmp_path / "b.gpkg", [box(0)], {"buurtcode": ["BU00019901"], "buurtnaam": ["x"]}), niveau="buurt")

    assert Gebied.objects.get(niveau="buurt").ouder is None


@pytest.mark.parametrize(
    ("kolom", "waarden", "klassen"),
    [
        ("stedelijkheid", [1, 5, -99997], [1, 5, None]),
        ("omgevingsadressendichtheid", [2500, 999, -99997], [1, 4, None]),
        ("stedelijkheidAdressenPerKm2", [3, 2, 7], [3, 2, None]),
    ],
)
def test_how_urban_an_area_is_comes_from_the_columns_of_cbs(tmp_path, kolom, waarden, klassen):
    fields = {"code": ["1", "2", "3"], "naam": ["a", "b", "c"], kolom: waarden}

    invoer(write(tmp_path / "a.gpkg", [box(0), box(1000), box(2000)], fields))

    assert list(Gebied.objects.order_by("code").values_list("stedelijkheid", flat=True)) == klassen


def test_topojson_of_gemeenten(tmp_path):
    path = topojson(tmp_path / "a.json", [box(0), box(1000)])

    assert invoer(path, "--crs", "EPSG:28992", niveau="gemeente").json == report(gelezen=2, nieuw=2)
    assert Gebied.objects.get(code="GM0002").naam == "Gemeente 2"


def test_the_import_is_logged_with_its_report(tmp_path):
    afloop = invoer(write(tmp_path / "a.gpkg", [box()]))

    log = Import.objects.get()
    assert (log.soort, log.bestand, log.rapport) == ("gebieden", "a.gpkg", afloop.json)


def test_a_file_of_which_nothing_is_usable_ends_with_1_and_leaves_nothing(tmp_path):
    afloop = invoer(write(tmp_path / "a.gpkg", [box()], crs="EPSG:4326"))

    assert afloop.code == 1
    assert afloop.json["afgewezen"] == [regel(1, "WK000001", "ligt buiten Nederland")]
    assert afloop.stderr == (
        "Fout: Geen enkele rij is bruikbaar. Reden bij 1 van 1: ligt buiten Nederland. "
        "Klopt het coördinatenstelsel? Geef het op met --crs.\n"
    )
    assert not Indeling.objects.exists()


def test_a_file_without_rows_ends_with_1(tmp_path):
    afloop = invoer(write(tmp_path / "a.gpkg", [], {"code": [], "naam": []}))

    assert afloop.code == 1
    assert afloop.stderr == "Fout: Er zijn geen rijen gevonden. Controleer het bestand, de laag en --where.\n"


@pytest.mark.parametrize(
    ("args", "code", "zin"),
    [
        (["nee.gpkg", "--indeling", "x", "--niveau", "wijk"], 2, "Het bestand nee.gpkg bestaat niet."),
        (["a.gpkg", "--indeling", "x"], 2, "Geef ook --niveau op."),
        (["a.gpkg", "--indeling", "x", "--niveau", "dorp"], 2, "'dorp' kan niet bij --niveau. Kies uit:"),
        (
            ["a.gpkg", "--indeling", "x", "--niveau", "wijk", "--kleur", "rood"],
            2,
            "De optie --kleur rood bestaat niet.",
        ),
        (["a.gpkg", "--indeling", " ", "--niveau", "wijk"], 2, "Geef bij --indeling een naam van 1 tot 100 tekens op"),
        (["a.gpkg", "--indeling", "x", "--niveau", "wijk", "--code", "nr"], 2, "Het veld nr bestaat niet."),
        (["junk.gpkg", "--indeling", "x", "--niveau", "wijk"], 1, "junk.gpkg is geen kaartbestand"),
    ],
)
def test_wrong_arguments_end_with_2_and_one_line(tmp_path, monkeypatch, args, code, zin):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.gpkg", [box()])
    (tmp_path / "junk.gpkg").write_text("junk")

    afloop = roep("import_gebieden", *args)

    assert afloop.code == code
    assert afloop.stdout == ""
    assert afloop.stderr.startswith(f"Fout: {zin}")
    assert afloop.stderr.count("\n") == 1
    assert not Indeling.objects.exists()


def test_without_json_the_report_is_in_words(tmp_path):
    path = write(tmp_path / "a.gpkg", [box(), None])

    afloop = roep("import_gebieden", path, "--indeling", "x", "--niveau", "wijk")

    assert afloop.stdout == (
        "2 gelezen: 1 nieuw, 0 bijgewerkt, 0 ongewijzigd, 0 overgeslagen, 1 afgewezen; 0 gerepareerd.\n"
        "Afgewezen: rij 2, sleutel WK000002: heeft geen geometrie\n"
    )


@pytest.mark.echt
@pytest.mark.parametrize(
    ("bestand", "laag", "niveau", "gelezen", "afgewezen"),
    [
        ("zeeland_areas_2022.gpkg.zip", "gemeenten_2022", "gemeente", 13, 0),
        ("zeeland_areas_2022.gpkg.zip", "wijken_2022", "wijk", 169, 0),
        ("zeeland_areas_2014.gpkg.zip", "gemeenten_2014", "gemeente", 13, 0),
        ("zeeland_areas_2014.gpkg.zip", "wijken_2014", "wijk", 138, 11),
        ("zeeland_areas_2014.gpkg.zip", "buurten_2014", "buurt", 312, 39),
        ("zeeland_buurten_2015_wgs84.geojson.gz", "", "buurt", 307, 43),
    ],
)
def test_the_areas_of_zeeland(echt_bestand, bestand, laag, niveau, gelezen, afgewezen):
    path = echt_bestand(bestand)

    eerste = invoer(path, "--layer", laag, niveau=niveau).json
    assert (eerste["gelezen"], eerste["nieuw"], len(eerste["afgewezen"])) == (gelezen, gelezen - afgewezen, afgewezen)

    tweede = invoer(path, "--layer", laag, niveau=niveau).json
    assert tweede == eerste | {"nieuw": 0, "ongewijzigd": gelezen - afgewezen}
