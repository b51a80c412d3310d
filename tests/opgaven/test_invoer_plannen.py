"""The step of an import that asks how much plans yield, in which unit, and which of their states mean hard or zacht."""

from __future__ import annotations

import pytest

from opgaven.hardheidskeuzes import Waardekeuzes
from opgaven.models import Inlezing, Opgave
from tests.bestanden import box, write
from tests.invoer import WONEN, keuzes_van, lees_in, tot_en_met_proef, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


def plannen(tmp_path, **fields):
    velden = {"naam": ["A", "B"], "jaar": [2026, 2027], "soort": ["wonen", "groen 't"]} | fields
    return write(tmp_path / "plannen.gpkg", [box(0), box(2000)], velden)


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


def test_capitals_make_no_other_word():
    keuzes = Waardekeuzes({"Plan": 3, "HARD": 2, "plan": 2, "Idee": 1})
    velden = keuzes.fields({})
    assert [(veld.label, veld.help_text) for veld in velden.values()] == [
        ("Plan betekent", "5 rijen"),
        ("Idee betekent", "1 rij"),
    ]
    assert keuzes.as_keuzes(dict.fromkeys(velden, "zacht")) == {"zacht": '["Plan", "Idee"]'}
