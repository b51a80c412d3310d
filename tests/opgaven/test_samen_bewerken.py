"""Two people edit one opgave: what only one changed is kept, what both changed asks for a choice, nothing is lost."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from opgaven.models import Opgave, TeHerberekenen
from opgaven.services.berekening import berekening_start
from opgaven.services.opgaven import opgave_remove
from tests.cast import gemeente_testdam
from tests.formulier import as_opened, by_another, fields_in
from tests.make import X0, Y0, make_gebied, make_indeling, make_opgave, square

pytestmark = pytest.mark.django_db


def wkt(width: int) -> str:
    x, y = X0 + width, Y0 + width
    return f"POLYGON (({X0} {Y0}, {x} {Y0}, {x} {y}, {X0} {y}, {X0} {Y0}))"


def geojson(width: int) -> SimpleUploadedFile:
    x, y = X0 + width, Y0 + width
    ring = f"[[{X0},{Y0}],[{x},{Y0}],[{x},{y}],[{X0},{y}],[{X0},{Y0}]]"
    tekst = (
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":'
        f'[{{"type":"Feature","properties":{{}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}]}}'
    )
    return SimpleUploadedFile("plan.geojson", tekst.encode())


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


@pytest.fixture
def opgave(db):
    return make_opgave(
        square(0, 0, 300),
        organisatie=gemeente_testdam(),
        naam="Oud",
        beschrijving="Een dorp aan de rivier.",
        programma="Wonen",
    )


@pytest.fixture
def pad(opgave):
    return f"/opgaven/{opgave.pk}/wijzigen/"


@pytest.fixture
def geopend(editor, pad):
    """What my form holds: opened before the other saved."""
    return as_opened(editor, pad)


def test_what_only_the_other_changed_is_taken_over_and_said(editor, opgave, pad, geopend):
    by_another(opgave, programma="Landschap")

    response = editor.post(pad, geopend | {"naam": "Van mij"}, follow=True)

    opgave.refresh_from_db()
    assert (opgave.naam, opgave.programma) == ("Van mij", "Landschap")
    assert "Een ander wijzigde intussen programma; dat is ook bewaard." in response.text


def test_a_place_that_the_other_drew_stays_when_i_change_a_name(editor, opgave, pad, geopend):
    by_another(opgave, geometrie=square(0, 0, 500), oppervlakte_m2=250_000)

    editor.post(pad, geopend | {"naam": "Van mij"})

    opgave.refresh_from_db()
    assert (opgave.naam, opgave.oppervlakte_m2, opgave.geometrie.area) == ("Van mij", 250_000, 250_000)


def test_what_both_changed_asks_for_a_choice_with_both_values(editor, opgave, pad, geopend):
    by_another(opgave, naam="Van de ander", programma="Landschap")

    response = editor.post(pad, geopend | {"naam": "Van mij", "afdeling": "Ruimte"})

    assert response.status_code == 409
    assert "Van de ander" in response.text
    assert 'value="Van mij"' in response.text
    assert "Toen u begon stond er: Oud" in response.text
    assert "Programma: wat de ander wijzigde, blijft (Wonen werd Landschap)." in response.text
    assert "Afdeling: wat u wijzigde, wordt opgeslagen." in response.text
    assert Opgave.objects.get().naam == "Van de ander"


@pytest.mark.parametrize("keuze", ["Van mij", "Van de ander"])
def test_the_choice_is_saved_with_all_the_rest(editor, opgave, pad, geopend, keuze):
    by_another(opgave, naam="Van de ander", programma="Landschap")
    botsing = editor.post(pad, geopend | {"naam": "Van mij", "afdeling": "Ruimte"})

    response = editor.post(pad, fields_in(botsing.text) | {"naam": keuze})

    opgave.refresh_from_db()
    assert response.status_code == 302
    assert (opgave.naam, opgave.programma, opgave.afdeling) == (keuze, "Landschap", "Ruimte")
    assert opgave.beschrijving == "Een dorp aan de rivier."


def test_a_forgotten_choice_is_asked_again_and_nothing_is_saved(editor, opgave, pad, geopend):
    by_another(opgave, naam="Van de ander")
    botsing = editor.post(pad, geopend | {"naam": "Van mij"})

    response = editor.post(pad, fields_in(botsing.text))

    assert response.status_code == 409
    assert "Kies een van de twee." in response.text
    assert 'value="Van mij"' in response.text
    assert Opgave.objects.get().naam == "Van de ander"


def test_one_may_go_on_in_the_form_instead(editor, opgave, pad, geopend):
    by_another(opgave, beschrijving="Een dorp aan de Twaal.", programma="Landschap")
    botsing = editor.post(pad, geopend | {"beschrijving": "Een oud dorp aan de rivier."})

    formulier = editor.post(pad, fields_in(botsing.text) | {"verder": "1"})

    velden = fields_in(formulier.text)
    assert formulier.status_code == 200
    assert (velden["beschrijving"], velden["programma"]) == ("Een oud dorp aan de rivier.", "Landschap")
    assert Opgave.objects.get().beschrijving == "Een dorp aan de Twaal."
    editor.post(pad, velden | {"beschrijving": "Een oud dorp aan de Twaal."})
    assert Opgave.objects.get().beschrijving == "Een oud dorp aan de Twaal."


def test_a_third_editor_in_between_is_asked_about_too(editor, opgave, pad, geopend):
    by_another(opgave, naam="Van de tweede")
    botsing = editor.post(pad, geopend | {"naam": "Van mij"})
    by_another(opgave, naam="Van de derde")

    response = editor.post(pad, fields_in(botsing.text) | {"naam": "Van mij"})

    assert response.status_code == 409
    assert "Van de derde" in response.text


def test_long_text_shows_word_by_word_what_each_changed(editor, opgave, pad, geopend):
    by_another(opgave, beschrijving="Een dorp aan de Twaal.")

    response = editor.post(pad, geopend | {"beschrijving": "Een oud dorp aan de rivier."})

    assert '<del><span class="alleen-voorlezen">weg: </span>rivier.</del>' in response.text
    assert '<ins><span class="alleen-voorlezen">erbij: </span>Twaal.</ins>' in response.text
    assert re.search(r"erbij: </span>\s?oud\s?</ins>", response.text)


def test_line_ends_of_a_browser_are_no_change(editor, opgave, pad):
    by_another(opgave, beschrijving="Een\nTwee")
    geopend = as_opened(editor, pad)
    by_another(opgave, programma="Landschap")

    response = editor.post(pad, geopend | {"beschrijving": "Een\r\nTwee"}, follow=True)

    assert "Er was niets te wijzigen aan Oud." in response.text


def test_saving_without_a_change_computes_nothing(editor, opgave, pad, geopend):
    make_gebied(square())
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

    editor.post(pad, geopend)

    assert not TeHerberekenen.objects.exists()


def test_a_quantity_and_its_unit_belong_together(editor, opgave, pad):
    by_another(opgave, hoeveelheid=220, eenheid="woningen")
    geopend = as_opened(editor, pad)
    by_another(opgave, eenheid="ha")

    response = editor.post(pad, geopend | {"hoeveelheid": "150"})

    assert response.status_code == 409
    assert {"hoeveelheid", "eenheid"} == set(fields_in(response.text)["te_kiezen"].split())


def test_years_that_do_not_go_together_ask_for_a_choice(editor, opgave, pad, geopend):
    by_another(opgave, begin_jaar=2040)

    response = editor.post(pad, geopend | {"eind_jaar": "2035"})

    assert response.status_code == 409
    assert "Het eerste jaar ligt na het laatste jaar." in response.text
    assert Opgave.objects.get().eind_jaar is None


def test_two_places_are_drawn_and_chosen_between(editor, opgave, pad, geopend):
    by_another(opgave, geometrie=square(0, 0, 500), oppervlakte_m2=250_000)

    botsing = editor.post(pad, geopend | {"waar": "tekst", "tekst": wkt(400)})

    assert botsing.status_code == 409
    assert botsing.context["plek"]["hun"] == "25,0 ha"
    assert botsing.context["plek"]["mijn"] == "16,0 ha"
    assert len(botsing.context["plek"]["geojson"]["features"]) == 2
    editor.post(pad, fields_in(botsing.text) | {"waar": "tekst"})
    assert Opgave.objects.get().geometrie.area == 160_000


def test_the_place_of_the_other_may_stay(editor, opgave, pad, geopend):
    by_another(opgave, geometrie=square(0, 0, 500), oppervlakte_m2=250_000)
    botsing = editor.post(pad, geopend | {"waar": "tekst", "tekst": wkt(400), "naam": "Van mij"})

    editor.post(pad, fields_in(botsing.text) | {"waar": "houden"})

    assert (Opgave.objects.get().naam, Opgave.objects.get().geometrie.area) == ("Van mij", 250_000)


def test_an_uploaded_place_survives_the_choice(editor, opgave, pad, geopend):
    by_another(opgave, naam="Van de ander")
    botsing = editor.post(pad, geopend | {"naam": "Van mij", "waar": "bestand", "bestand": geojson(400)})
    assert "plan.geojson is bewaard." in botsing.text

    response = editor.post(pad, fields_in(botsing.text) | {"naam": "Van mij"})

    assert response.status_code == 302
    assert (Opgave.objects.get().naam, Opgave.objects.get().geometrie.area) == ("Van mij", 160_000)


def test_an_uploaded_place_survives_an_error_elsewhere(editor, opgave, pad, geopend):
    fout = editor.post(pad, geopend | {"naam": "", "waar": "bestand", "bestand": geojson(400)})
    assert fout.status_code == 422

    editor.post(pad, fields_in(fout.text) | {"naam": "Van mij"})

    assert (Opgave.objects.get().naam, Opgave.objects.get().geometrie.area) == ("Van mij", 160_000)


def test_a_version_of_another_opgave_does_not_fit(editor, opgave, pad, geopend):
    ander = as_opened(editor, f"/opgaven/{make_opgave(organisatie=gemeente_testdam()).pk}/wijzigen/")["geopend"]

    response = editor.post(pad, geopend | {"naam": "Van mij", "geopend": ander})

    assert response.status_code == 409


def test_a_field_that_no_form_shows_is_never_put_back(editor, opgave, pad, geopend):
    by_another(opgave, invoer_hash="nieuw")

    editor.post(pad, geopend | {"naam": "Van mij"})

    assert Opgave.objects.get().invoer_hash == "nieuw"


@pytest.mark.parametrize(
    ("van", "zin"),
    [("opgavemanager", "gewijzigd door Otto"), ("buur", "gewijzigd door iemand van Gemeente Buurdorp")],
)
def test_a_name_is_for_colleagues_only(editor, request, opgave, pad, geopend, van, zin):
    by_another(opgave, request.getfixturevalue(van), naam="Van de ander")

    response = editor.post(pad, geopend | {"naam": "Van mij"})

    assert zin in response.text


def test_what_was_typed_for_a_removed_opgave_becomes_a_new_one(editor, opgave, pad, geopend):
    opgave_remove(opgave=Opgave.objects.get(), user=None)

    weg = editor.post(pad, geopend | {"naam": "Van mij"})
    assert weg.status_code == 409
    assert "Deze opgave is intussen verwijderd" in weg.text
    assert "De plek van Oud is bewaard." in weg.text
    formulier = editor.post("/opgaven/nieuw/", fields_in(weg.text))
    assert formulier.status_code == 200
    assert Opgave.objects.count() == 1
    editor.post("/opgaven/nieuw/", fields_in(formulier.text))

    nieuw = Opgave.objects.existing().get()
    assert (nieuw.naam, nieuw.beschrijving, nieuw.geometrie.area) == ("Van mij", "Een dorp aan de rivier.", 90_000)
