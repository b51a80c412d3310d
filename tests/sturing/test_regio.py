"""What municipalities plan, added up against what the region agreed: hard and soft apart, twice is flagged."""

from __future__ import annotations

import pytest

from accounts.permissions import ALLES, OPENBAAR, doelgroep_of
from gebied.models import Werkgebied
from sturing.models import Regioafspraak
from sturing.selectors.regio import add_up
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def gemeenten():
    return [make_gebied(square(x, 0, 1000), niveau="gemeente", naam=naam) for x, naam in ((0, "West"), (1000, "Oost"))]


@pytest.fixture
def afspraak(gemeenten):
    """900 homes in two municipalities, before the end of 2035."""
    found = Regioafspraak.objects.create(
        organisatie=gemeente_testdam(), naam="Woondeal", eenheid="woningen", aantal=900, jaar=2035,
        zichtbaarheid="openbaar",
    )  # fmt: skip
    found.gebieden.set(gemeenten)
    return found


def homes(x, aantal, hardheid="zacht", jaar=2030, breedte=100, **waarden):
    return make_opgave(
        square(x, 0, breedte, 100), hoeveelheid=aantal, eenheid="woningen", doeljaar=jaar, hardheid=hardheid, **waarden
    )


def test_hard_and_soft_plans_are_added_up_per_municipality_and_year(afspraak):
    homes(0, 380, "hard", 2028)
    homes(300, 300, "zacht", 2030)
    homes(1200, 360, "zacht", 2034)
    homes(600, 50, "", 2031)
    homes(1500, 70, "hard", 2040)
    homes(5000, 999, "hard")
    make_opgave(square(700, 0, 50), hoeveelheid=5, eenheid="MW", doeljaar=2030)
    homes(800, 40, "zacht", status="vervallen")

    som = add_up(afspraak, ALLES)

    assert (som.totaal.hard, som.totaal.zacht, som.totaal.onbekend, som.totaal.later) == (380, 660, 50, 70)
    assert (som.verschil, som.hard_verschil) == (190, -520)
    assert [(deel.gebied.naam, deel.som.totaal, deel.som.later) for deel in som.per_gebied] == [
        ("Oost", 360, 70), ("West", 730, 0),
    ]  # fmt: skip
    assert [(jaar, deel.totaal) for jaar, deel in som.per_jaar] == [(2028, 380), (2030, 680), (2031, 730), (2034, 1090)]


def test_a_plan_on_the_border_counts_once_where_most_of_it_lies(afspraak):
    homes(970, 100, breedte=100)
    som = add_up(afspraak, ALLES)
    assert [deel.som.totaal for deel in som.per_gebied] == [100, 0]
    assert som.totaal.totaal == 100


def test_plans_of_one_type_on_the_same_ground_are_flagged_and_others_are_not(afspraak):
    homes(0, 220, naam="Wielerbroek")
    homes(50, 180, naam="Wielerbroek oost")
    homes(100, 90, naam="Grenst eraan")
    make_opgave(square(0, 0, 100), "zon", hoeveelheid=3, eenheid="woningen", doeljaar=2030)
    som = add_up(afspraak, ALLES)
    assert [({paar.a.naam, paar.b.naam}, paar.m2, paar.hoogstens) for paar in som.dubbel] == [
        ({"Wielerbroek", "Wielerbroek oost"}, pytest.approx(5000), 180),
        ({"Wielerbroek oost", "Grenst eraan"}, pytest.approx(5000), 90),
    ]


def test_only_what_the_audience_may_see_is_counted_and_flagged(client, afspraak, buur, lezer):
    homes(0, 100, "hard")
    homes(0, 50, naam="Xgeheim", organisatie=gemeente_testdam(), zichtbaarheid="intern")
    assert add_up(afspraak, OPENBAAR).totaal.totaal == 100
    assert add_up(afspraak, OPENBAAR).dubbel == []
    assert add_up(afspraak, doelgroep_of(lezer)).totaal.totaal == 150
    tekst = client.get(afspraak.get_absolute_url()).content.decode()
    assert "Xgeheim" not in tekst
    assert "800 woningen minder dan afgesproken" in tekst
    export = b"".join(client.get(f"{afspraak.get_absolute_url()}optelsom.csv").streaming_content).decode()
    assert "Xgeheim" not in export
    assert len(export.splitlines()) == 2


def test_a_region_writes_down_what_was_agreed(client, gemeenten):
    from tests.cast import make_member

    regio = make_organisatie("rb01", "Regiobureau Testregio", "regio")
    for gemeente in gemeenten:
        Werkgebied.objects.create(organisatie=regio, gebied=gemeente)
    client.force_login(make_member("rob", "opgavemanager", regio))
    velden = {
        "naam": "Woondeal", "aantal": "900", "eenheid": "woningen", "jaar": "2035", "type": "", "toelichting": "",
        "gebieden": [gemeente.pk for gemeente in gemeenten],
    }  # fmt: skip
    assert client.post("/sturing/regio/nieuw/", velden | {"aantal": "-1"}).status_code == 422
    assert client.post("/sturing/regio/nieuw/", velden).status_code == 302
    gemaakt = Regioafspraak.objects.get()
    assert (gemaakt.organisatie, gemaakt.zichtbaarheid, gemaakt.gebieden.count()) == (regio, "intern", 2)
