"""What two sides agreed about answering becomes the deadline; lists go out as they are filtered; who left is said."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import Lidmaatschap
from sturing.models import Pcmoment, Servicenorm, Vraagstuk
from sturing.selectors.pcmomenten import coming
from sturing.services.normen import norm_agree
from tests.aanmelden import with_second_factor
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.formulier import as_opened, fields_in
from tests.make import make_gebied, square
from tests.sturing.maken import make_afspraak, make_item, make_regioafspraak, make_vraagstuk, vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_gebied(square())


def organisatie_of(user):
    return user.lidmaatschappen.get().organisatie


def text(response) -> str:
    return b"".join(response.streaming_content).decode()


def test_a_norm_holds_once_both_agree_and_then_gives_a_question_its_deadline(
    client, beheerder, opgavemanager, buur, wijk
):
    aan = organisatie_of(buur)
    ander = with_second_factor(make_member("bo", "beheerder", aan))
    client.force_login(beheerder)
    velden = {"van": gemeente_testdam().pk, "aan": aan.pk, "antwoord_dagen": "10", "stap_dagen": "7"}
    assert client.post("/sturing/normen/nieuw/", velden | {"van": aan.pk}).status_code == 422, "not about others"
    assert client.post("/sturing/normen/nieuw/", velden).status_code == 302
    norm = Servicenorm.objects.get()
    assert "wacht op akkoord van Gemeente Buurdorp" in client.get("/sturing/normen/").content.decode()

    client.force_login(ander)
    client.post(f"/sturing/normen/{norm.pk}/akkoord/")
    assert "Deze afspraak geldt." in client.get("/sturing/normen/").content.decode()

    client.force_login(opgavemanager)
    adres = f"/sturing/vraagstukken/nieuw/?gebied={wijk.pk}"
    assert "Gemeente Buurdorp 10 dagen" in client.get(adres).content.decode()
    vraag = {"titel": "Wanneer?", "vraag": "Wat is nodig?", "urgentie": "2", "termijn": "", "lijn_vraag": "gebied"}
    assert client.post(adres, vraag | {"aan": aan.pk}).status_code == 302
    assert client.post(adres, vraag | {"aan": gemeente_testdam().pk, "titel": "Intern"}).status_code == 302
    assert Vraagstuk.objects.get(titel="Wanneer?").termijn == vandaag(10)
    assert Vraagstuk.objects.get(titel="Intern").termijn == vandaag(28)


def test_a_changed_norm_waits_for_the_other_side_again(client, beheerder, buur, opgavemanager):
    aan = organisatie_of(buur)
    norm = Servicenorm.objects.create(van=gemeente_testdam(), aan=aan, akkoord_van=vandaag(-9), akkoord_aan=vandaag(-9))
    client.force_login(beheerder)
    adres = f"/sturing/normen/{norm.pk}/wijzigen/"
    geopend = client.get(adres).context["form"]["geopend"].value()
    client.post(adres, {"antwoord_dagen": "5", "stap_dagen": "14", "geopend": geopend})
    gezien = norm
    norm = Servicenorm.objects.get()
    assert (norm.antwoord_dagen, norm.akkoord_van, norm.akkoord_aan) == (5, vandaag(), None)

    ander = with_second_factor(make_member("bo", "beheerder", aan))
    with pytest.raises(ValidationError):
        norm_agree(norm=gezien, organisatie=aan, actor=ander)
    with pytest.raises(PermissionDenied):
        norm_agree(norm=norm, organisatie=gemeente_testdam(), actor=opgavemanager)
    client.post(f"/sturing/normen/{norm.pk}/beeindigen/")
    assert Servicenorm.objects.get().eind == vandaag()


def test_norms_moments_and_regional_agreements_are_searched_and_go_out_as_they_are_filtered(
    client, lezer, buur, wijk, django_assert_max_num_queries
):
    ander, derde = organisatie_of(buur), make_organisatie("ws0001", "Waterschap Testwater")
    Servicenorm.objects.create(van=gemeente_testdam(), aan=ander, akkoord_van=vandaag(), akkoord_aan=vandaag())
    Servicenorm.objects.create(van=gemeente_testdam(), aan=derde, eind=vandaag(-1))
    Servicenorm.objects.create(van=derde, aan=ander)
    Pcmoment.objects.create(organisatie=gemeente_testdam(), naam="Begroting", maand=11)
    kadernota = Pcmoment.objects.create(organisatie=gemeente_testdam(), naam="Kadernota", maand=6)
    jaar = coming(kadernota, vandaag()).jaar
    make_item(wijk, titel="=Ontwerp", pcmoment=kadernota, pcjaar=jaar)
    for n in range(12):
        make_regioafspraak(wijk, naam="Zon" if n else "Woondeal", eenheid="MW" if n else "woningen")
    client.force_login(lezer)

    normen = text(client.get("/sturing/normen/lijst.csv")).splitlines()
    assert [regel.split(",")[1:3] + regel.split(",")[-1:] for regel in normen[1:]] == [
        ["gm0001", "gm0002", "true"], ["gm0001", "ws0001", "false"],
    ]  # fmt: skip
    assert "ws0001" not in text(client.get("/sturing/normen/lijst.csv?zoek=buurdorp"))
    assert "Niets past bij deze keuze" in client.get("/sturing/normen/?zoek=niemand").text
    momenten = text(client.get("/sturing/pc/lijst.csv?zoek=ontwerp")).splitlines()
    assert [regel.split(",")[0] for regel in momenten[1:]] == ["Kadernota"]
    assert momenten[0].split(",")[6:] == ["termijn", "op_tijd"], "not the day that an item was finished"
    assert f"Kadernota,{jaar},6," in momenten[1]
    assert "'=Ontwerp" in momenten[1]
    assert "Begroting" not in client.get("/sturing/pc/?zoek=ontwerp").text
    with django_assert_max_num_queries(16):
        assert client.get("/sturing/regio/").status_code == 200
    assert "Woondeal" in client.get("/sturing/regio/?zoek=woningen").text
    assert text(client.get("/sturing/regio/lijst.csv?zoek=woningen")).count("\n") == 2
    client.logout()
    assert text(client.get("/sturing/normen/lijst.csv")).count("\n") == 1


def test_lists_go_out_as_they_are_filtered_and_money_only_to_who_may_see_it(client, opgavemanager, buur, wijk):
    make_vraagstuk(wijk, dagen=-3, titel="Te laat")
    make_vraagstuk(wijk, titel="=1+1")
    make_item(wijk, organisatie_of(buur), titel="Ontwerp", geld_gevraagd=180_000, zichtbaarheid="openbaar")
    client.force_login(opgavemanager)
    laat = text(client.get("/sturing/vraagstukken/lijst.csv?stand=te-laat"))
    assert "Te laat" in laat
    assert "1+1" not in laat
    assert "\n=1+1" not in text(client.get("/sturing/vraagstukken/lijst.csv"))
    assert "180000" in text(client.get("/sturing/agenda/lijst.csv"))
    assert client.get("/sturing/agenda/lijst.gpkg").status_code == 404
    client.logout()
    openbaar = text(client.get("/sturing/agenda/lijst.csv"))
    assert "Ontwerp" in openbaar
    assert "180000" not in openbaar


def test_an_agreement_whose_owner_left_says_who_has_to_take_it_over(client, buur, wijk):
    afspraak = make_afspraak(wijk, organisatie_of(buur))
    Lidmaatschap.objects.filter(organisatie=gemeente_testdam()).delete()
    client.force_login(buur)
    tekst = client.get(afspraak.get_absolute_url()).content.decode()
    assert "Bij Gemeente Testdam werkt nu niemand meer op dit platform." in tekst
    assert "Bij Gemeente Buurdorp" not in tekst


def test_who_was_told_that_somebody_else_changed_it_saves_once_more(client, beheerder):
    testdam = gemeente_testdam()
    norm = Servicenorm.objects.create(van=testdam, aan=testdam, antwoord_dagen=10, stap_dagen=7)
    moment = Pcmoment.objects.create(organisatie=testdam, naam="Kadernota", maand=5, weken_vooraf=6)
    client.force_login(beheerder)
    for adres, obj, veld in (
        (f"/sturing/normen/{norm.pk}/wijzigen/", norm, "stap_dagen"),
        (f"/sturing/pc/{moment.pk}/wijzigen/", moment, "weken_vooraf"),
    ):
        velden = as_opened(client, adres)
        type(obj).objects.update(**{veld: 3})
        laat = client.post(adres, velden | {veld: "9"})
        assert (laat.status_code, "Iemand anders wijzigde dit intussen" in laat.text) == (422, True)
        assert client.post(adres, fields_in(laat.text)).status_code == 302
        obj.refresh_from_db()
        assert getattr(obj, veld) == 9
