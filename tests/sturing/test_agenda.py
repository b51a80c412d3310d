"""What was promised for an area stands beside what came of it, hangs on a moment, and is kept when endorsed."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from accounts.permissions import OPENBAAR, doelgroep_of
from sturing.models import AgendaItem, Agendavaststelling, Pcmoment
from sturing.selectors.agenda import resources_of
from sturing.selectors.pcmomenten import coming_moments, moments_of
from sturing.services.agenda import agendaitem_realise, check_waiting
from tests.cast import gemeente_testdam
from tests.make import make_gebied, square
from tests.sturing.maken import make_item, vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_gebied(square(), naam="Oosterwiel")


def organisatie_of(user):
    return user.lidmaatschappen.get().organisatie


def fields(**anders):
    return {
        "titel": "Eén ontwerp", "trekker": gemeente_testdam().pk, "lijn": "gebied", "status": "afgesproken",
        "omschrijving": "", "resultaat": "140 woningen", "functie": "", "termijn": "", "geld_gevraagd": "",
        "geld_beschikbaar": "", "uren_gevraagd": "", "uren_beschikbaar": "", "pcmoment": "", "pcjaar": "",
        "afspraak": "", "vraagstuk": "", "gerealiseerd": "", "klaar_op": "", **anders,
    }  # fmt: skip


def test_an_item_that_another_organisation_does_is_seen_there_with_its_money_and_not_by_the_public(
    client, opgavemanager, buur, wijk
):
    client.force_login(opgavemanager)
    velden = fields(trekker=organisatie_of(buur).pk, geld_gevraagd="180000")
    assert client.post(f"/sturing/agenda-items/nieuw/?gebied={wijk.pk}", velden).status_code == 302

    item = AgendaItem.objects.get()
    client.force_login(buur)
    assert "180.000" in client.get(item.get_absolute_url()).content.decode()
    AgendaItem.objects.update(zichtbaarheid="openbaar")
    client.logout()
    openbaar = client.get(item.get_absolute_url()).content.decode()
    assert "140 woningen" in openbaar
    assert "180.000" not in openbaar
    assert resources_of([item], OPENBAAR).leeg


def test_items_do_not_wait_for_each_other_in_a_circle(client, opgavemanager, wijk):
    een, twee, drie = (make_item(wijk, titel=f"Item {n}") for n in range(3))
    een.wacht_op.set([twee])
    twee.wacht_op.set([drie])
    client.force_login(opgavemanager)
    adres = f"/sturing/agenda-items/{drie.pk}/wijzigen/"
    geopend = client.get(adres).context["form"]["geopend"].value()

    response = client.post(adres, fields(titel="Item 2", wacht_op=[een.pk], geopend=geopend))

    assert response.status_code == 422
    assert "wacht dit item op zichzelf" in response.content.decode()
    assert not drie.wacht_op.exists()
    drie.wacht_op.set([een])
    with pytest.raises(ValidationError):
        check_waiting(drie)


def test_who_has_to_do_it_tells_what_came_of_it_and_nothing_else(client, buur, opgavemanager, wijk):
    item = make_item(wijk, organisatie_of(buur), resultaat="Een kaart")
    client.force_login(buur)
    assert client.get(f"/sturing/agenda-items/{item.pk}/wijzigen/").status_code == 403
    velden = {"status": "klaar", "gerealiseerd": "De kaart is er.", "klaar_op": ""}

    assert client.post(f"/sturing/agenda-items/{item.pk}/voortgang/", velden).status_code == 302

    item.refresh_from_db()
    assert (item.status, item.gerealiseerd, item.klaar_op) == ("klaar", "De kaart is er.", vandaag())
    ander = make_item(
        wijk, titel="Van Testdam zelf", organisatie=organisatie_of(opgavemanager), zichtbaarheid="openbaar"
    )
    with pytest.raises(PermissionDenied):
        agendaitem_realise(item=ander, status="klaar", gerealiseerd="", klaar_op=None, actor=buur)


def test_an_endorsed_agenda_stays_as_it_was(client, opgavemanager, wijk):
    item = make_item(wijk, titel="Eén ontwerp", resultaat="140 woningen")
    client.force_login(opgavemanager)
    adres = f"/sturing/agenda/gebied/{wijk.pk}/vaststellen/"
    velden = {"orgaan": "het college", "dag": vandaag().isoformat(), "toelichting": ""}
    assert client.post(adres, velden).status_code == 302
    AgendaItem.objects.filter(pk=item.pk).update(titel="Heel anders", resultaat="220 woningen")

    vaststelling = Agendavaststelling.objects.get()
    tekst = client.get(vaststelling.get_absolute_url()).content.decode()
    assert "140 woningen" in tekst
    assert "220 woningen" not in tekst
    with pytest.raises(IntegrityError), transaction.atomic():
        Agendavaststelling.objects.update(inhoud=[])
    client.post(adres, velden)
    assert list(Agendavaststelling.objects.values_list("nummer", flat=True)) == [2, 1]


def test_an_empty_agenda_is_not_endorsed(client, opgavemanager, wijk):
    client.force_login(opgavemanager)
    velden = {"orgaan": "het college", "dag": vandaag().isoformat(), "toelichting": ""}
    response = client.post(f"/sturing/agenda/gebied/{wijk.pk}/vaststellen/", velden)
    assert response.status_code == 422
    assert "nog niets op de agenda" in response.content.decode()


def test_what_must_be_ready_for_the_next_kadernota_is_listed_in_time(wijk, opgavemanager):
    kadernota = Pcmoment.objects.create(organisatie=gemeente_testdam(), naam="Kadernota", maand=6, weken_vooraf=6)
    op_tijd = make_item(wijk, titel="Op tijd", termijn=date(2027, 4, 1), pcmoment=kadernota, pcjaar=2027)
    te_laat = make_item(wijk, titel="Te laat", termijn=date(2027, 5, 1), pcmoment=kadernota, pcjaar=2027)
    make_item(wijk, titel="Jaar erna", pcmoment=kadernota, pcjaar=2028)

    (komend,) = coming_moments(moments_of(doelgroep_of(opgavemanager).organisatie_id), date(2026, 11, 23))

    assert (komend.jaar, komend.klaar_voor, komend.dagen) == (2027, date(2027, 4, 20), 148)
    assert [(item.pk, item.op_tijd) for item in komend.items] == [(op_tijd.pk, True), (te_laat.pk, False)]


def test_a_manager_starts_with_the_four_usual_moments_and_gives_them_their_own_names(client, beheerder):
    client.force_login(beheerder)
    client.post("/sturing/pc/standaard/")
    client.post("/sturing/pc/standaard/")
    assert Pcmoment.objects.count() == 4
    moment = Pcmoment.objects.get(naam="Kadernota")
    adres = f"/sturing/pc/{moment.pk}/wijzigen/"
    geopend = client.get(adres).context["form"]["geopend"].value()
    velden = {"naam": "Perspectiefnota", "maand": "7", "weken_vooraf": "8", "geopend": geopend}
    assert client.post(adres, velden).status_code == 302
    assert client.post(adres, velden).status_code == 422, "it was changed since it was opened"
    assert client.post("/sturing/pc/nieuw/", velden | {"maand": "13"}).status_code == 422
    assert "Perspectiefnota" in client.get("/sturing/pc/").content.decode()


def test_the_agenda_stands_in_the_profile_of_the_area_without_money(client, opgavemanager, wijk):
    make_item(wijk, titel="Eén ontwerp", resultaat="140 woningen", geld_gevraagd=180_000)
    client.force_login(opgavemanager)
    tekst = client.get(f"/gebieden/{wijk.pk}/profiel/").content.decode()
    assert "Gebiedsagenda" in tekst
    assert "140 woningen" in tekst
    assert "180.000" not in tekst
    assert client.get(f"/gebieden/{wijk.pk}/profiel.pdf").content.startswith(b"%PDF")
    client.logout()
    assert "Gebiedsagenda" not in client.get(f"/gebieden/{wijk.pk}/profiel/").content.decode()


def test_an_item_whose_lead_has_nobody_left_says_so(client, opgavemanager, buur, wijk):
    item = make_item(wijk, organisatie_of(buur))
    buur.lidmaatschappen.update(eind=vandaag(-1), begin=vandaag(-9))
    client.force_login(opgavemanager)
    assert "werkt nu niemand op dit platform" in client.get(item.get_absolute_url()).content.decode()
