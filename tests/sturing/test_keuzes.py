"""Do rural areas choose differently? Counted, never told of one area, and only of what somebody may see."""

from __future__ import annotations

import pytest

from accounts.permissions import OPENBAAR, doelgroep_of
from gebied.models import Zwaartepunt
from sturing.models import Instrument
from sturing.selectors.keuzes import choices_compared
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square
from tests.sturing.maken import make_gegeven

pytestmark = pytest.mark.django_db
STAD, DORP = 2, 5


def choose(gebied, thema, zichtbaarheid="openbaar"):
    Zwaartepunt.objects.create(
        gebied=gebied, naam=thema, thema=thema, argument="A", besluit_van="College", besloten_op="2026-01-01",
        zichtbaarheid=zichtbaarheid, organisatie=gemeente_testdam(),
    )  # fmt: skip


def areas(stedelijkheid, aantal):
    return [make_gebied(square(), stedelijkheid=stedelijkheid) for _ in range(aantal)]


def test_villages_choose_water_and_towns_choose_homes(django_assert_num_queries):
    for dorp in areas(DORP, 4):
        choose(dorp, "natuurlijk_kapitaal")
    for stad in (steden := areas(STAD, 5)):
        choose(stad, "wonen")
    choose(steden[0], "wonen")
    choose(steden[0], "natuurlijk_kapitaal")
    for matig in areas(3, 2):
        choose(matig, "veiligheid")

    with django_assert_num_queries(1):
        vergelijking = choices_compared(OPENBAAR)

    (tabel,) = vergelijking.tabellen
    assert [(klasse.naam, klasse.gebieden) for klasse in tabel.klassen] == [
        ("Sterk stedelijk", 5), ("Niet stedelijk", 4),
    ]  # fmt: skip
    assert [(keuze.naam, keuze.aantallen) for keuze in tabel.keuzes] == [
        ("Natuurlijk kapitaal", [1, 4]), ("Wonen", [5, 0]),
    ]  # fmt: skip
    assert tabel.te_klein == ["Matig stedelijk"], "two areas are no group: a count would tell what one chose"
    assert "7 stedelijke gebieden" in tabel.zin


def test_only_what_the_reader_may_see_is_counted(client, lezer, opgavemanager):
    for dorp in areas(DORP, 3):
        choose(dorp, "wonen", "intern")
        opgave = make_opgave(square(), organisatie=gemeente_testdam(), zichtbaarheid="intern")
        make_gegeven(Instrument, dorp, opgave=opgave, soort="subsidie")
    assert choices_compared(OPENBAAR).tabellen == []
    assert [tabel.code for tabel in choices_compared(doelgroep_of(lezer)).tabellen] == [
        "zwaartepunten", "instrumenten",
    ]  # fmt: skip
    assert "Er is nog niets om te vergelijken" in client.get("/sturing/keuzes/").text
    client.force_login(opgavemanager)
    assert "Keuzes per stedelijkheid" in client.get("/sturing/").text
    assert client.get("/sturing/keuzes/?niveau=melkweg").status_code == 200
    regels = b"".join(client.get("/sturing/keuzes/lijst.csv?niveau=wijk").streaming_content).decode().splitlines()
    assert regels[1].replace(";", ",").endswith("Niet stedelijk,3,3")
