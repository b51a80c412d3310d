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


def test_what_plans_yield_comes_along_when_its_field_and_unit_are_named(editor, tmp_path):
    path = plannen(tmp_path, aantal=[220, 12], klaar=[2033, 2035], plan=["hard", "zacht"])
    upload(editor, "opgaven", path)
    inlezing = Inlezing.objects.get()
    keuzes = keuzes_van(editor, inlezing, **WONEN, hoeveelheid="aantal", hardheid="plan", doeljaar="klaar")
    alleen = editor.post(f"/invoer/{inlezing.pk}/keuzes/", keuzes)
    assert alleen.context["form"].errors == {"eenheid": ["Vul allebei in, of laat allebei leeg."]}

    lees_in(editor, "opgaven", path, **keuzes | {"eenheid": "woningen"})

    gelezen = Opgave.objects.order_by("naam").values_list("hoeveelheid", "eenheid", "doeljaar", "hardheid")
    assert list(gelezen) == [(220, "woningen", 2033, "hard"), (12, "woningen", 2035, "zacht")]


def test_of_a_field_with_other_words_somebody_says_what_each_means(editor, tmp_path):
    status = ["1A Onherroepelijk", "<b>2</b> Vastgesteld"]
    path = plannen(tmp_path, status=status, aantal=[5, 6], wat=["woningen", "MW"])
    upload(editor, "opgaven", path)
    inlezing = Inlezing.objects.get()
    pad = f"/invoer/{inlezing.pk}/keuzes/"
    keuzes = keuzes_van(editor, inlezing, **WONEN, hardheid="status", hoeveelheid="aantal", eenheidveld="wat")

    vraag = editor.post(pad, keuzes)

    assert vraag.status_code == 422
    form = vraag.context["form"]
    assert form.errors == {"hardheid": ["Zeg hieronder wat elke waarde van dit veld betekent. Wij raden niet."]}
    velden = {form.fields[naam].label: naam for naam in form.waarden.namen}
    assert set(velden) == {f"{waarde} betekent" for waarde in status}
    assert "&lt;b&gt;2&lt;/b&gt; Vastgesteld" in vraag.text
    assert "1 rij" in vraag.text
    hard, zacht = (velden[f"{waarde} betekent"] for waarde in status)
    half = editor.post(pad, keuzes | {hard: "hard", zacht: ""})
    assert half.context["form"].errors == {zacht: ["Kies hard, zacht of laat open."]}

    lees_in(editor, "opgaven", path, **keuzes | {hard: "hard", zacht: "zacht"})

    gelezen = Opgave.objects.order_by("naam").values_list("hardheid", "hoeveelheid", "eenheid")
    assert list(gelezen) == [("hard", 5, "woningen"), ("zacht", 6, "MW")]


def test_what_was_said_of_values_stands_there_when_somebody_goes_back(editor, tmp_path):
    path = plannen(tmp_path, status=["1A", "Onbekend"])
    upload(editor, "opgaven", path)
    eerste = Inlezing.objects.get()
    form = editor.post(f"/invoer/{eerste.pk}/keuzes/", keuzes_van(editor, eerste, **WONEN, hardheid="status")).context[
        "form"
    ]
    een, ander = form.waarden.namen
    inlezing = tot_en_met_proef(editor, "opgaven", path, **WONEN, hardheid="status", **{een: "hard", ander: "open"})
    pagina = editor.get(f"/invoer/{inlezing.pk}/").text
    assert "Hard of zacht open" in pagina
    terug = keuzes_van(editor, inlezing)
    assert (terug[een], terug[ander], terug["hardheid"]) == ("hard", "open", "status")


def test_a_field_of_many_values_is_none_to_judge_and_two_units_are_one_too_many(editor, tmp_path):
    path = write(tmp_path / "a.gpkg", [box(n) for n in range(31)], {"naam": [f"plan {n}" for n in range(31)]})
    upload(editor, "opgaven", path)
    inlezing = Inlezing.objects.get()
    keuzes = keuzes_van(
        editor, inlezing, **WONEN, hardheid="naam", hoeveelheid="naam", eenheid="MW", eenheidveld="naam"
    )
    fouten = editor.post(f"/invoer/{inlezing.pk}/keuzes/", keuzes).context["form"].errors
    assert set(fouten) == {"hardheid", "eenheidveld"}
    assert "meer dan 30 verschillende waarden" in fouten["hardheid"][0]


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
