"""Effects of opgaven on brede welvaart, and where they chafe."""

from __future__ import annotations

import pytest

from accounts.permissions import ALLES, OPENBAAR
from gebied.models import Zwaartepunt
from opgaven.models import OpgaveEffect
from opgaven.profiel.schuren import friction_of
from tests.aanvallen.formulieren import Formulieren
from tests.cast import gemeente_testdam
from tests.make import make_effect, make_gebied, make_kenmerk, make_opgave, square

pytestmark = pytest.mark.django_db


def form_of(client, adres: str) -> dict:
    return next(f for f in Formulieren(client.get(adres).text).gevonden if "kaartje" in f.waarden).waarden


def test_it_chafes_in_four_ways_and_sums_nothing():
    gebied = make_gebied(square())
    huizen, natuur = make_opgave(square(), naam="Huizen"), make_opgave(square(), "natuur", naam="Natuur")
    elders = make_opgave(square(5000), naam="Elders")
    for opgave, waarde, thema, wanneer in (
        (huizen, 3, "wonen", "nu"), (huizen, -2, "natuurlijk_kapitaal", "later"), (natuur, -1, "wonen", "nu"),
        (huizen, -1, "gezondheid", "nu"), (elders, -3, "wonen", "nu"),
    ):  # fmt: skip
        make_effect(opgave, waarde, thema, wanneer)
    make_kenmerk(gebied, is_kwetsbaarheid=True, thema="gezondheid", zichtbaarheid="openbaar")
    Zwaartepunt.objects.create(
        gebied=gebied, naam="Water vasthouden", thema="natuurlijk_kapitaal", argument="A", besluit_van="College",
        besloten_op="2026-01-01", zichtbaarheid="openbaar",
    )  # fmt: skip

    schuren = friction_of(gebied, OPENBAAR)

    assert [(punt.soort, punt.zin) for punt in schuren.punten] == [
        ("zwaartepunt", "Huizen (−2) schuurt met het zwaartepunt “Water vasthouden”, bij natuurlijk kapitaal."),
        ("kwetsbaarheid", "Huizen (−1) raakt waar dit gebied al kwetsbaar is: gezondheid."),
        ("tegenover", "Natuur (−1) schaadt wat Huizen (+3) helpt: wonen."),
        ("verschuift", "Huizen is nu goed voor wonen (+3), maar later slecht voor natuurlijk kapitaal (−2)."),
    ]
    assert [(naam, list(waarden)) for _, naam, waarden in schuren.matrix.rijen] == [
        ("Huizen", [-1, 3, -2]),
        ("Natuur", [None, -1, None]),
    ]


def test_an_opgave_that_is_hidden_or_done_chafes_with_nothing():
    gebied = make_gebied(square())
    make_effect(make_opgave(square(), naam="Af", status="afgerond"), -2)
    make_effect(make_opgave(square(), naam="Geheim", organisatie=gemeente_testdam(), zichtbaarheid="intern"), -2)
    assert friction_of(gebied, OPENBAAR).matrix.rijen == []
    assert [naam for _, naam, _ in friction_of(gebied, ALLES).matrix.rijen] == ["Geheim"]


def test_an_effect_is_told_changed_and_taken_away_by_who_may_edit_the_opgave(client, opgavemanager, lezer):
    opgave = make_opgave(square(), organisatie=gemeente_testdam(), naam="Huizen")
    adres = f"/opgaven/{opgave.pk}/effecten/"
    client.force_login(opgavemanager)
    velden = form_of(client, f"{adres}nieuw/") | {
        "thema": "wonen", "wanneer": "nu", "waarde": "2", "reden": "Er komen huizen."
    }  # fmt: skip
    assert "Een kapitaal gaat over later" in client.post(f"{adres}nieuw/", velden | {"thema": "sociaal_kapitaal"}).text
    assert client.post(f"{adres}nieuw/", velden).status_code == 302
    effect = OpgaveEffect.objects.get()

    een, ander = form_of(client, f"{adres}{effect.pk}/"), form_of(client, f"{adres}{effect.pk}/")
    assert client.post(f"{adres}{effect.pk}/", een | {"waarde": "-1"}).status_code == 302
    botsing = client.post(f"{adres}{effect.pk}/", ander | {"waarde": "3"})
    assert (botsing.status_code, "Nog niet opgeslagen" in botsing.text) == (409, True)
    assert "Er komen huizen." in client.get(f"/opgaven/{opgave.pk}/").text
    assert client.post(f"{adres}{effect.pk}/", een | {"weghalen": "1"}).status_code == 302
    assert not OpgaveEffect.objects.exists()
    verhaal = client.get(f"{adres}geschiedenis/").text
    for zin in ("Verwijderd", "-1: iets slechter", "+2: beter", "Er komen huizen.", "door Otto"):
        assert zin in verhaal
    client.force_login(lezer)
    assert client.get(f"{adres}nieuw/").status_code == 403
