"""Step 1: what is refused at the door, with which sentence, and that nothing of it stays."""

from __future__ import annotations

import zipfile

import pytest
import shapely
from django.core.files.uploadedfile import SimpleUploadedFile

from opgaven.models import Inlezing
from opgaven.services import inleesbestanden, inlezen
from tests.bestanden import box, topojson, write, zipped
from tests.invoer import keuzes_van, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


def bom(path):
    """A zip of 300 kB that unpacks to 300 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.geojson", "w") as file:
        for _ in range(300):
            file.write(b" " * 1024**2)
    return path


def tekst(path, inhoud="geen kaart"):
    path.write_text(inhoud)
    return path


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (lambda map_: tekst(map_ / "a.gpkg", ""), "Dit bestand is leeg"),
        (lambda map_: tekst(map_ / "a.gpkg"), "a.gpkg is geen kaartbestand dat wij kunnen lezen"),
        (lambda map_: tekst(map_ / "a.csv", "x;y\n1;2\n"), "a.csv is geen kaartbestand"),
        (lambda map_: bom(map_ / "a.zip"), "wordt na uitpakken te groot (meer dan 200 keer zo groot)"),
        (
            lambda map_: write(map_ / "a.gpkg", [shapely.Point(1, 1)], geometry_type="Point"),
            "heeft geen laag met vlakken, alleen punten of lijnen",
        ),
        (lambda map_: write(map_ / "a.gpkg", [shapely.Point(1, 1)]), "bevat geen vlakken: alleen punten, lijnen"),
        (lambda map_: write(map_ / "a.gpkg", []), "bevat geen vlakken: alleen punten, lijnen of lege lagen"),
        (
            lambda map_: zipped(map_ / "a.zip", write(map_ / "1.gpkg", [box()]), write(map_ / "2.gpkg", [box()])),
            "a.zip bevat meer dan één gegevensset",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_and_not_kept(editor, tmp_path, maak, zin):
    response = upload(editor, "opgaven", maak(tmp_path))

    assert response.status_code == 422
    [fout] = response.context["form"].errors["bestand"]
    assert zin in fout
    assert "--" not in fout
    assert not Inlezing.objects.exists()
    assert not list(inleesbestanden.root().glob("*"))


def test_without_a_file_it_asks_for_one(editor):
    assert "Kies eerst een bestand." in editor.post("/invoer/opgaven/").text


def test_more_than_the_limit_is_refused_before_it_is_read(editor, tmp_path):
    groot = SimpleUploadedFile("groot.gpkg", b"x")
    groot.size = 101 * 1024**2
    from opgaven.inleesforms import BestandForm

    form = BestandForm({}, {"bestand": groot})
    assert form.errors["bestand"] == [
        "Dit bestand is groter dan 100 MB. Splits het, of vraag uw beheerder het in te lezen."
    ]


def test_a_zip_that_unpacks_to_more_than_a_page_may_is_refused(tmp_path):
    from gebied.importeren.bekijken import look_into
    from gebied.importeren.fouten import BestandFout

    path = zipped(tmp_path / "a.zip", write(tmp_path / "a.gpkg", [box()]))
    with pytest.raises(BestandFout, match="te groot"):
        look_into(path, hoogstens=1000)


def test_a_name_leads_nowhere_and_the_place_is_not_to_be_guessed(editor, tmp_path):
    path = write(tmp_path / "a.gpkg", [box()])
    editor.post("/invoer/opgaven/", {"bestand": SimpleUploadedFile("../../../x;y.gpkg", path.read_bytes())})

    inlezing = Inlezing.objects.get()
    assert inlezing.bestand == "x_y.gpkg"
    assert len(inlezing.kenmerk) == 43
    assert inleesbestanden.path_of(inlezing.kenmerk, inlezing.bestand).read_bytes() == path.read_bytes()
    assert inlezing.kenmerk not in editor.get(f"/invoer/{inlezing.pk}/keuzes/").text


def test_a_file_without_a_system_is_asked_for_one_and_gets_a_guess(editor, tmp_path):
    upload(editor, "opgaven", topojson(tmp_path / "a.topojson", [box()]))
    inlezing = Inlezing.objects.get()

    keuzes = keuzes_van(editor, inlezing, opgavetype="woningbouw", bron="Plannen")
    assert keuzes["crs"] == "EPSG:28992"
    response = editor.post(f"/invoer/{inlezing.pk}/keuzes/", keuzes | {"crs": ""})
    assert response.status_code == 422
    assert response.context["form"].errors["crs"] == ["Dit is nodig om verder te gaan."]


def test_too_many_files_in_an_hour_is_refused_with_when_to_try_again(editor, tmp_path, bewerker):
    path = write(tmp_path / "a.gpkg", [box()])
    Inlezing.objects.bulk_create(
        Inlezing(soort="opgaven", door=bewerker, kenmerk=f"{n:043d}", status="weg") for n in range(inlezen.MAX_PER_UUR)
    )

    response = upload(editor, "opgaven", path)

    assert response.status_code == 429
    assert "Probeer het over een uur weer." in response.text


def test_an_organisation_has_room_for_so_many_files(editor, tmp_path, buur, client):
    upload(editor, "opgaven", write(tmp_path / "a.gpkg", [box()]))
    eerste = Inlezing.objects.get()
    Inlezing.objects.bulk_create(
        Inlezing(soort="opgaven", organisatie=eerste.organisatie, kenmerk=f"{n:043d}")
        for n in range(inlezen.MAX_TEGELIJK - 1)
    )

    response = upload(editor, "opgaven", tmp_path / "a.gpkg")
    assert (response.status_code, "bestanden klaarstaan" in response.text) == (429, True)
    client.force_login(buur)
    assert upload(client, "opgaven", tmp_path / "a.gpkg").status_code == 302
