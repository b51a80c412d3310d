"""Every format on the list comes in, and the two squares of 1 km2 keep their size."""

import pytest
import shapely

from gebied.importeren.fouten import BestandFout, KeuzeFout
from gebied.importeren.geometrie import clean
from gebied.importeren.lezen import Keuze, read_file
from gebied.projectie import reproject
from tests.bestanden import RD_CRS, box, gzipped, stop_gio, topojson, write, zipped

SQUARES = [box(0), box(1000)]


ALLES = Keuze()


def areas_of(path, keuze=ALLES):
    tabel = read_file(path, keuze)
    return shapely.area(clean(tabel).geometrie).tolist()


@pytest.mark.parametrize(
    ("naam", "driver"),
    [
        ("a.gpkg", "GPKG"),
        ("a.fgb", "FlatGeobuf"),
        ("a.shp", "ESRI Shapefile"),
        ("a.gml", "GML"),
        ("a.geojson", "GeoJSON"),
    ],
)
def test_a_file_of_this_format_gives_its_two_squares(tmp_path, naam, driver):
    options = {"geometry_type": "Polygon"} if driver == "ESRI Shapefile" else {}
    path = write(tmp_path / naam, SQUARES, driver=driver, **options)

    assert areas_of(path) == pytest.approx([1_000_000, 1_000_000], rel=1e-6)


def test_geojson_in_degrees_is_brought_to_rd(tmp_path):
    path = write(tmp_path / "a.geojson", reproject(SQUARES, 28992, 4326), crs="EPSG:4326", driver="GeoJSON")

    assert areas_of(path) == pytest.approx([1_000_000, 1_000_000], rel=1e-6)


def test_topojson_has_no_crs_so_it_must_be_given(tmp_path):
    path = topojson(tmp_path / "a.json", SQUARES)

    with pytest.raises(KeuzeFout, match=r"^a.json noemt geen coördinatenstelsel\. Geef het op, .*--crs EPSG:28992"):
        read_file(path, Keuze())
    assert areas_of(path, Keuze(crs=RD_CRS)) == [1_000_000, 1_000_000]


def test_a_given_crs_goes_before_that_of_the_file(tmp_path):
    path = write(tmp_path / "a.gpkg", SQUARES, crs="EPSG:4326")

    assert areas_of(path, Keuze(crs="28992")) == [1_000_000, 1_000_000]


def test_a_shapefile_in_a_zip_with_a_folder(tmp_path):
    write(tmp_path / "a.shp", SQUARES, driver="ESRI Shapefile", geometry_type="Polygon")

    assert areas_of(zipped(tmp_path / "a.zip", *tmp_path.glob("a.*"))) == [1_000_000, 1_000_000]


def test_a_gzipped_file(tmp_path):
    assert areas_of(gzipped(write(tmp_path / "a.gpkg", SQUARES))) == [1_000_000, 1_000_000]


@pytest.mark.parametrize(("ids", "sleutels"), [(["a", "b"], ["a", "b"]), (["a", "a"], ["0", "1"])])
def test_the_id_of_a_geojson_feature_is_its_key_unless_it_repeats(tmp_path, ids, sleutels):
    path = write(tmp_path / "a.geojson", SQUARES, {"id": ids}, driver="GeoJSON")

    assert read_file(path, Keuze()).ids == sleutels


def test_a_format_is_known_by_its_content_and_not_by_its_name(tmp_path):
    path = write(tmp_path / "a.gpkg", SQUARES).rename(tmp_path / "levering.dat")

    assert areas_of(path) == [1_000_000, 1_000_000]


def test_locations_of_an_environmental_plan_keep_their_own_id_name_and_group(tmp_path):
    tabel = read_file(stop_gio(tmp_path / "gio.gml", SQUARES), Keuze())

    assert tabel.ids == ["loc1", "loc2"]
    assert tabel.velden["naam"].tolist() == ["Stil & donker 1", "Stil & donker 2"]
    assert set(tabel.velden["groep"]) == {"stiltegebied"}
    assert tabel.crs == RD_CRS
    assert shapely.area(tabel.geometrie).tolist() == [1_000_000, 1_000_000]


def test_several_files_of_one_kind_in_a_zip_become_one_table(tmp_path):
    one = stop_gio(tmp_path / "1.gml", SQUARES[:1])
    other = stop_gio(tmp_path / "2.gml", SQUARES[1:])

    assert len(read_file(zipped(tmp_path / "gio.zip", one, other), Keuze())) == 2


def test_row_numbers_of_several_files_do_not_collide(tmp_path):
    files = [write(tmp_path / f"{n}.gml", [SQUARES[n]], layer="zone", driver="GML") for n in range(2)]

    ids = read_file(zipped(tmp_path / "twee.zip", *files), Keuze()).ids

    assert len(set(ids)) == 2
    assert [number.split(":")[0] for number in ids] == ["1", "2"]


def test_several_shapefiles_in_one_zip_are_layers(tmp_path):
    for naam, shapes in (("gemeenten", SQUARES), ("wijken", SQUARES[:1])):
        write(tmp_path / f"{naam}.shp", shapes, driver="ESRI Shapefile", geometry_type="Polygon")
    path = zipped(tmp_path / "a.zip", *sorted(tmp_path.iterdir()))

    with pytest.raises(KeuzeFout, match=r"meer dan één laag. Kies met --layer uit: gemeenten en wijken\.$"):
        read_file(path, Keuze())
    assert len(read_file(path, Keuze(laag="Wijken"))) == 1


def test_a_shapefile_without_its_index_is_read_all_the_same(tmp_path):
    path = write(tmp_path / "a.shp", SQUARES, driver="ESRI Shapefile", geometry_type="Polygon")
    (tmp_path / "a.shx").unlink()

    assert areas_of(path) == [1_000_000, 1_000_000]
    assert not (tmp_path / "a.shx").exists()


def test_different_data_sets_in_one_zip_are_refused(tmp_path):
    files = [write(tmp_path / "a.gpkg", SQUARES), write(tmp_path / "b.geojson", SQUARES, driver="GeoJSON")]

    with pytest.raises(BestandFout, match=r"meer dan één gegevensset: a.gpkg en b.geojson"):
        read_file(zipped(tmp_path / "twee.zip", *files), Keuze())


def test_a_curve_is_read_as_a_polygon(tmp_path):
    path = tmp_path / "rond.gml"
    path.write_text(
        '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2"><gml:featureMember><a:Zone xmlns:a="urn:a">'
        '<a:code>1</a:code><a:geom><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992"><gml:exterior><gml:Ring>'
        "<gml:curveMember><gml:Curve><gml:segments><gml:Circle><gml:posList>100100 400000 100000 400100 99900 400000"
        "</gml:posList></gml:Circle></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior>"
        "</gml:Polygon></a:geom></a:Zone></gml:featureMember></gml:FeatureCollection>",
        encoding="utf-8",
    )

    assert areas_of(path) == pytest.approx([3.14159 * 100**2], rel=0.01)


@pytest.mark.parametrize("laag", ["wijken", "WIJKEN"])
def test_a_layer_is_chosen_by_name(tmp_path, laag):
    path = write(tmp_path / "a.gpkg", SQUARES, layer="wijken")
    write(path, SQUARES[:1], layer="buurten", append=True)

    assert len(read_file(path, Keuze(laag=laag))) == 2


def test_the_only_layer_with_polygons_needs_no_name(tmp_path):
    path = write(tmp_path / "a.gpkg", SQUARES, layer="wijken", geometry_type="Polygon")
    write(path, [shapely.Point(0, 0)], layer="borden", geometry_type="Point", append=True)

    assert len(read_file(path, Keuze())) == 2


def test_rows_are_filtered_by_attributes(tmp_path):
    path = write(tmp_path / "a.gpkg", SQUARES)

    assert read_file(path, Keuze(waar="naam = 'Wijk 2'")).velden["naam"].tolist() == ["Wijk 2"]
