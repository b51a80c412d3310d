"""The steps of an import in the browser: what it tells, what it does, and that nothing is lost on the way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from gebied.models import Gebied
from opgaven.models import Import, Inlezing, Opgave
from opgaven.services import inleesbestanden
from opgaven.services.inleeswerk import work_one
from tests.bestanden import box, write
from tests.invoer import WONEN, keuzes_van, lees_in, tot_en_met_proef, upload
from tests.make import make_gebied, make_indeling, make_opgave

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


@pytest.fixture
def platform(client, platformbeheerder):
    client.force_login(platformbeheerder)
    return client


def plannen(tmp_path, **fields):
    velden = {"naam": ["A", "B"], "jaar": [2026, 2027], "soort": ["wonen", "groen 't"]} | fields
    return write(tmp_path / "plannen.gpkg", [box(0), box(2000)], velden)


def test_what_is_found_is_shown_with_examples_and_a_sketch(editor, tmp_path):
    upload(editor, "opgaven", plannen(tmp_path))
    response = editor.get(f"/invoer/{Inlezing.objects.get().pk}/keuzes/")

    assert "2 rijen; alle vlakken staan op het kaartje" in response.text
    assert "wonen, groen &#x27;t" in response.text
    assert len(response.context["schets"]["features"]) == 2
    assert response.context["form"]["naam"].value() == "naam"


def test_the_try_run_says_what_would_happen_and_writes_nothing(editor, tmp_path):
    path = write(tmp_path / "a.gpkg", [box(0), None, box(-400_000)], {"naam": ["A", "B", "C"]})
    inlezing = tot_en_met_proef(editor, "opgaven", path, **WONEN)

    assert (inlezing.status, inlezing.proef["rapport"]["nieuw"]) == ("geproefd", 1)
    pagina = editor.get(f"/invoer/{inlezing.pk}/").text
    assert "heeft geen geometrie" in pagina
    assert "ligt buiten Nederland" in pagina
    assert "Lees 1 rij in" in pagina
    assert not Opgave.objects.exists()
    assert not Import.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_imported_opgaven_are_of_the_own_organisation_and_stay_inside_it(editor, bewerker, tmp_path):
    inlezing = lees_in(editor, "opgaven", plannen(tmp_path), **WONEN, begin="jaar")

    assert (inlezing.status, inlezing.verslag.door) == ("klaar", bewerker)
    opgave = Opgave.objects.get(naam="A")
    assert (opgave.organisatie.code, opgave.zichtbaarheid, opgave.begin_jaar) == ("gm0001", "intern", 2026)
    assert (opgave.bron, opgave.gewijzigd_door, opgave.importering) == ("Plannen (gm0001)", bewerker, inlezing.verslag)
    assert not inleesbestanden.path_of(inlezing.kenmerk, inlezing.bestand).parent.exists()
    assert editor.get(f"/invoer/{inlezing.pk}/")["Location"] == f"/invoer/verslag/{inlezing.verslag.pk}/"


def test_the_same_file_again_changes_nothing(editor, tmp_path):
    lees_in(editor, "opgaven", plannen(tmp_path), **WONEN)
    inlezing = lees_in(editor, "opgaven", plannen(tmp_path), **WONEN)

    assert (inlezing.verslag.rapport["ongewijzigd"], Opgave.objects.count()) == (2, 2)


def test_only_rows_with_a_value_and_the_value_is_never_more_than_a_value(editor, tmp_path):
    inlezing = tot_en_met_proef(
        editor, "opgaven", plannen(tmp_path), **WONEN, filterveld="soort", filterwaarde="groen 't"
    )
    assert inlezing.proef["rapport"]["nieuw"] == 1
    inlezing = tot_en_met_proef(
        editor, "opgaven", plannen(tmp_path), **WONEN, filterveld="soort", filterwaarde="x' OR 1=1 --"
    )
    assert (inlezing.proef["rapport"]["gelezen"], inlezing.status) == (0, "geproefd")
    assert "Geen enkele rij voldoet." in editor.get(f"/invoer/{inlezing.pk}/").text
    inlezing = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN, filterveld="jaar", filterwaarde="2027")
    assert inlezing.proef["rapport"]["nieuw"] == 1


def test_what_another_organisation_owns_is_not_overwritten_nor_found_out(editor, tmp_path, buur):
    vreemd = make_opgave(bron="Plannen", sleutel="1", organisatie=buur.lidmaatschappen.get().organisatie)

    inlezing = lees_in(editor, "opgaven", plannen(tmp_path), **WONEN)

    vreemd.refresh_from_db()
    assert (vreemd.naam.startswith("Opgave"), inlezing.verslag.rapport["nieuw"]) == (True, 2)
    assert inlezing.verslag.parameters["bron"] == "Plannen (gm0001)"


def test_a_bron_of_ones_own_is_used_again_but_what_was_given_away_stays(editor, tmp_path, bewerker, buur):
    ons = bewerker.lidmaatschappen.get().organisatie
    lees_in(editor, "opgaven", plannen(tmp_path), **WONEN)
    Opgave.objects.filter(naam="B").update(organisatie=buur.lidmaatschappen.get().organisatie)

    inlezing = lees_in(editor, "opgaven", plannen(tmp_path, naam=["A2", "B2"]), **WONEN)

    rapport = inlezing.verslag.rapport
    assert (rapport["bijgewerkt"], rapport["afgewezen"][0]["reden"]) == (1, "hoort bij een andere organisatie")
    assert Opgave.objects.filter(organisatie=ons).get().naam == "A2"


def test_choices_that_do_not_go_together_are_told_at_the_field(editor, tmp_path):
    upload(editor, "opgaven", plannen(tmp_path))
    inlezing = Inlezing.objects.get()
    keuzes = keuzes_van(editor, inlezing, bron="", opgavetype="", status="geldend", filterveld="jaar", filterwaarde="x")

    response = editor.post(f"/invoer/{inlezing.pk}/keuzes/", keuzes)

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"bron", "opgavetype", "status", "filterwaarde"}


def test_going_back_finds_the_choices_and_another_file_keeps_them(editor, tmp_path):
    inlezing = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN, begin="jaar")
    ander = write(tmp_path / "ander.gpkg", [box(0)], {"naam": ["Z"]})

    assert keuzes_van(editor, inlezing)["begin"] == "jaar"
    oud = inlezing.kenmerk
    with ander.open("rb") as file:
        response = editor.post(f"/invoer/{inlezing.pk}/bestand/", {"bestand": file})

    assert response["Location"] == f"/invoer/{inlezing.pk}/keuzes/"
    keuzes = keuzes_van(editor, inlezing)
    assert (keuzes["bron"], keuzes["begin"]) == ("Plannen", "")
    inlezing.refresh_from_db()
    assert inlezing.bestand == "ander.gpkg"
    assert inlezing.kenmerk != oud


def test_before_a_worker_begins_it_can_be_taken_back(editor, tmp_path):
    inlezing = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    editor.post(f"/invoer/{inlezing.pk}/inlezen/")
    assert "Het inlezen wacht op een vrije rekenaar." in editor.get(f"/invoer/{inlezing.pk}/").text

    editor.post(f"/invoer/{inlezing.pk}/annuleren/")

    assert work_one(inlezing_id=inlezing.pk) is False
    inlezing.refresh_from_db()
    assert (inlezing.status, Opgave.objects.count()) == ("geproefd", 0)


def test_a_second_import_of_the_organisation_waits_and_says_so(editor, tmp_path):
    eerste = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    tweede = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN | {"bron": "Anders"})
    for inlezing in (eerste, tweede):
        editor.post(f"/invoer/{inlezing.pk}/inlezen/")

    assert work_one(inlezing_id=tweede.pk) is False
    assert "wacht op een eerdere import van uw organisatie: plannen.gpkg" in editor.get(f"/invoer/{tweede.pk}/").text
    work_one(inlezing_id=eerste.pk)
    assert work_one(inlezing_id=tweede.pk) is True
    assert Opgave.objects.count() == 4


def test_the_platform_imports_public_areas_and_a_beheerder_areas_of_their_own(platform, beheerder, client, tmp_path):
    path = write(tmp_path / "wijken.gpkg", [box(0), box(1000)], {"wijkcode": ["WK1", "WK2"], "wijknaam": ["A", "B"]})
    lees_in(platform, "gebieden", path, indeling="CBS 2022")
    client.force_login(beheerder)
    inlezing = lees_in(client, "gebieden", path, indeling="CBS 2022")

    rows = Gebied.objects.order_by("pk").values_list("indeling__naam", "niveau", "organisatie__code", "zichtbaarheid")
    assert (
        list(rows)
        == [("CBS 2022", "wijk", None, "openbaar")] * 2 + [("CBS 2022 (gm0001)", "wijk", "gm0001", "intern")] * 2
    )
    assert inlezing.verslag.organisatie.code == "gm0001"


def test_areas_that_came_in_can_be_computed_and_looked_at(platform, tmp_path):
    path = write(tmp_path / "wijken.gpkg", [box(0)], {"wijkcode": ["WK1"], "wijknaam": ["A"]})
    inlezing = lees_in(platform, "gebieden", path, indeling="CBS 2022")

    pagina = platform.get(inlezing.verslag.get_absolute_url()).text
    indeling = Gebied.objects.get().indeling_id
    assert "CBS 2022 heeft nu 1 wijk." in pagina
    assert f'value="{indeling}-wijk"' in pagina
    assert f"/kaart/?indeling={indeling}&amp;niveau=wijk" in pagina


def test_the_report_as_csv_carries_nothing_out(editor, tmp_path):
    path = write(tmp_path / "a.gpkg", [box(0), None], {"naam": ["A", "B"], "id_": ["1", "=1+1"]})
    inlezing = lees_in(editor, "opgaven", path, **WONEN, sleutel="id_")

    regels = editor.get(f"{inlezing.verslag.get_absolute_url()}regels.csv").text.splitlines()
    assert regels == ["wat,rij,sleutel,reden", "afgewezen,2,'=1+1,heeft geen geometrie"]


def test_the_overview_tells_what_came_in_of_the_own_organisation_only(editor, tmp_path, buur, client):
    lees_in(editor, "opgaven", plannen(tmp_path), **WONEN)
    assert "plannen.gpkg" in editor.get("/invoer/").text
    client.force_login(buur)
    assert "plannen.gpkg" not in client.get("/invoer/").text


def test_a_layer_is_chosen_and_its_fields_come_along(platform, tmp_path):
    path = write(tmp_path / "a.gpkg", [box(0)], {"gemeentecode": ["GM1"], "gemeentenaam": ["Stad"]}, layer="gem")
    write(path, [box(0), box(1000)], {"wijkcode": ["WK1", "WK2"], "wijknaam": ["A", "B"]}, layer="wijk", append=True)
    inlezing = tot_en_met_proef(platform, "gebieden", path, laag="wijk", indeling="Proef")

    assert (inlezing.keuzes["niveau"], inlezing.keuzes["code"]) == ("wijk", "wijkcode")
    assert inlezing.proef["rapport"]["nieuw"] == 2


def test_an_import_marks_areas_that_were_computed(editor, tmp_path, bewerker):
    from opgaven.models import TeHerberekenen
    from opgaven.services.berekening import berekening_start

    make_gebied()
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    lees_in(editor, "opgaven", plannen(tmp_path), **WONEN)
    assert TeHerberekenen.objects.count() == 1


def test_without_a_worker_it_says_that_it_takes_long_and_loses_nothing(editor, tmp_path):
    inlezing = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    editor.post(f"/invoer/{inlezing.pk}/inlezen/")
    assert "Meestal begint het binnen enkele tellen." in editor.get(f"/invoer/{inlezing.pk}/stand/").text

    Inlezing.objects.update(gevraagd_op=timezone.now() - timedelta(minutes=1))

    assert "Misschien staan de rekenaars uit" in editor.get(f"/invoer/{inlezing.pk}/stand/").text
    assert inleesbestanden.path_of(inlezing.kenmerk, inlezing.bestand).exists()
