"""Participation: promised and done, who is warned and who is not, and the words of the ladder."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from accounts.startpagina import start_question, waiting_for
from gebied.models import Werkgebied
from stakeholders.beeld.krachtenveld import make_krachtenveld
from stakeholders.models import Participatieproces
from stakeholders.selectors.plek import Stand
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square
from tests.stakeholders.make import (
    make_afspraak,
    make_band,
    make_inbreng,
    make_initiatief,
    make_positie,
    make_proces,
    make_stakeholder,
)

pytestmark = pytest.mark.django_db
WAARSCHUWING = "de mensen uit het gebied doen nog niet mee"


def make_plan(**values):
    return make_opgave(square(0, 0, 500), **{"naam": "Wonen", "organisatie": gemeente_testdam()} | values)


def waits_for(user) -> str:
    """What the start page says that waits for somebody."""
    return "\n".join(punt.tekst for punt in waiting_for(start_question(user)))


@pytest.mark.parametrize(
    ("opgave", "proces", "gewaarschuwd"),
    [
        ({"status": "planvorming"}, None, True),
        ({"status": "uitvoering"}, None, True),
        ({"status": "verkenning"}, None, False),
        ({"status": "geldend", "aard": "werkingsgebied"}, None, False),
        ({"status": "planvorming"}, {"gerealiseerd": 1}, False),
    ],
)
def test_who_is_past_exploration_without_participation_is_warned(client, opgavemanager, opgave, proces, gewaarschuwd):
    gebied, plan = make_gebied(), make_plan(**opgave)
    if proces:
        make_proces(opgave=plan, **proces)
    client.force_login(opgavemanager)

    for adres in (f"/opgaven/{plan.pk}/", f"/gebieden/{gebied.pk}/", f"/stakeholders/gebied/{gebied.pk}/"):
        assert (WAARSCHUWING in client.get(adres).text) is gewaarschuwd, adres
    assert (WAARSCHUWING in waits_for(opgavemanager)) is gewaarschuwd


def test_a_promise_that_was_not_begun_is_told_as_such_and_others_read_no_warning(client, opgavemanager, buur):
    plan = make_plan(status="planvorming")
    make_proces(opgave=plan, beloofd=3)
    client.force_login(opgavemanager)
    assert "Participatie is beloofd, maar er is nog niets gedaan." in client.get(f"/opgaven/{plan.pk}/").text

    client.force_login(buur)
    assert "beloofd" not in client.get(f"/opgaven/{plan.pk}/").text


def test_less_than_promised_stands_on_the_page_the_list_and_the_start_page(client, opgavemanager):
    proces = make_proces("Gesprekken", gebied=make_gebied(), beloofd=3, gerealiseerd=1)
    client.force_login(opgavemanager)

    assert (
        "Beloofd is adviseren, gedaan is informeren: minder dan beloofd." in client.get(proces.get_absolute_url()).text
    )
    assert "Gesprekken: beloofd is adviseren, gedaan is informeren." in waits_for(opgavemanager)
    regels = client.get("/stakeholders/participatie/participatie.csv").getvalue().decode().splitlines()
    assert ",adviseren,informeren," in regels[1]


def test_an_answer_says_what_was_done_with_input():
    proces = make_proces(gebied=make_gebied())
    inbreng = make_inbreng(proces)
    inbreng.gevolg = "niet"
    with pytest.raises(ValidationError, match="wat ermee is gedaan"):
        inbreng.full_clean()


def test_input_names_a_stakeholder_only_to_who_may_see_it(client):
    gebied = make_gebied()
    proces = make_proces(gebied=gebied, zichtbaarheid="openbaar")
    make_inbreng(proces, stakeholder=make_stakeholder("Stille groep"), tekst="Laat het veld open")

    tekst = client.get(proces.get_absolute_url()).text
    assert "Laat het veld open" in tekst
    assert "Stille groep" not in tekst


def test_a_manager_says_what_a_step_means_and_others_read_it(client, beheerder, lezer):
    make_proces("Open", gebied=make_gebied(), zichtbaarheid="openbaar")
    client.force_login(beheerder)
    adres = "/stakeholders/participatie/ladder/3/"
    assert client.post(adres, {"omschrijving": "Wij volgen het advies"}).status_code == 302
    client.logout()
    assert "Wij volgen het advies" in client.get(Participatieproces.objects.get().get_absolute_url()).text


def test_the_field_of_forces_says_the_same_as_its_table_and_nobody_hides_another():
    gebied = make_gebied()
    standen = []
    for naam, macht, belang, steun in (("A", 9, 9, 2), ("B", 9, 9, 8), ("C", 0, 10, None), ("D", 10, 0, 5)):
        band = make_band(gebied, make_stakeholder(naam))
        standen.append(Stand(band, make_positie(band, macht, belang, steun)))
    standen.append(Stand(make_band(gebied, make_stakeholder("E")), None))

    veld = make_krachtenveld(standen)

    assert [(m.stand.band.stakeholder.naam, m.soort) for m in veld.merken] == [
        ("D", "neutraal"), ("A", "tegen"), ("B", "voor"), ("C", "onbekend"),
    ]  # fmt: skip
    assert len({(m.x, m.y) for m in veld.merken}) == 4
    assert all(0 < m.x < veld.veld and 0 < m.y < veld.veld for m in veld.merken)
    assert [stand.band.stakeholder.naam for stand in veld.zonder] == ["E"]
    assert "Veel macht en veel belang: A, B. Tegen: A." in veld.omschrijving
    assert make_krachtenveld(standen[-1:]) is None


def test_an_initiative_asks_what_it_needs_and_an_agreement_past_its_day_waits(client, opgavemanager):
    gebied = make_gebied(naam="Oosterwiel")
    Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=gebied)
    fietspad = make_initiatief(gebied, "Fietspad", nodig="Een vaste beheerder")
    make_afspraak(make_stakeholder("Fietsclub"), datum="2020-01-01", deadline="2020-02-01")
    client.force_login(opgavemanager)

    assert "Een vaste beheerder" in client.get(fietspad.get_absolute_url()).text
    assert "Fietspad" in client.get(f"/gebieden/{gebied.pk}/").text
    assert "Een afspraak met Fietsclub is over tijd." in waits_for(opgavemanager)
    assert client.post(fietspad.get_absolute_url() + "verwijderen/", {}).status_code == 409
