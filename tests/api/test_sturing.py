"""Questions and agenda items over the API: read for who may, added for the organisation of the key."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.services.sleutels import api_sleutel_create
from sturing.models import AgendaItem, Bericht, Pcmoment, Vraagstuk
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_opgave, square
from tests.sturing.maken import make_item, make_vraagstuk, vandaag

pytestmark = pytest.mark.django_db


def key_of(organisatie, *rechten) -> Client:
    sleutel = api_sleutel_create(organisatie=organisatie, naam="proef", rechten=list(rechten))[1]
    return Client(headers={"authorization": f"Bearer {sleutel}"})


@pytest.fixture
def buurdorp():
    return make_organisatie("gm0002", "Gemeente Buurdorp")


@pytest.fixture
def wijk():
    return make_gebied(square(), code="WK01")


def test_a_key_asks_a_question_and_the_other_side_reads_it(buurdorp, wijk):
    opgave = make_opgave(square(0, 0, 500))
    body = {
        "titel": "Kan de berging eerst?", "vraag": "Wat is er nodig?", "gebied": "WK01", "aan": "gm0002",
        "termijn": vandaag(28).isoformat(), "opgaven": [opgave.pk],
    }  # fmt: skip

    made = key_of(gemeente_testdam(), "bewerken").post("/api/v1/vraagstukken", body, content_type="application/json")

    assert made.status_code == 201, made.content
    vraagstuk = Vraagstuk.objects.get()
    assert made["Location"].endswith(f"/api/v1/vraagstukken/{vraagstuk.pk}")
    assert (made.json()["gebied"], made.json()["opgaven"]) == (wijk.pk, [opgave.pk])
    assert Bericht.objects.get().naar == buurdorp
    (gelezen,) = key_of(buurdorp).get("/api/v1/vraagstukken").json()["resultaten"]
    assert gelezen["titel"] == "Kan de berging eerst?"


def test_what_is_wrong_is_told_by_its_name_and_nothing_is_made(wijk):
    client = key_of(gemeente_testdam(), "bewerken")
    geheim = make_opgave(organisatie=make_organisatie("gm0003", "Veraf"), zichtbaarheid="intern")
    body = {"titel": "x", "gebied": "nergens", "aan": "gm9", "termijn": "morgen", "opgaven": [geheim.pk], "status": "x"}
    answer = client.post("/api/v1/vraagstukken", body, content_type="application/json")
    assert answer.status_code == 400
    assert {fout["naam"] for fout in answer.json()["fouten"]} == {
        "vraag", "gebied", "aan", "termijn", "opgaven", "status",
    }  # fmt: skip
    goed = {"titel": "x", "vraag": "y", "gebied": wijk.pk, "aan": "gm0001", "termijn": vandaag(-3).isoformat()}
    verleden = client.post("/api/v1/vraagstukken", goed | {"gebied": str(wijk.pk)}, content_type="application/json")
    assert [fout["naam"] for fout in verleden.json()["fouten"]] == ["termijn"]
    assert not Vraagstuk.objects.exists()


def test_filters_find_what_is_late_in_an_area_and_about_an_opgave(wijk):
    opgave = make_opgave()
    laat = make_vraagstuk(wijk, dagen=-3, opgaven=[opgave])
    make_vraagstuk(wijk, dagen=9, titel="Heeft nog tijd")
    make_vraagstuk(make_gebied(square(5000, 0)), dagen=-3)
    client = key_of(gemeente_testdam())

    def ids(vraag):
        return [rij["id"] for rij in client.get(f"/api/v1/vraagstukken?{vraag}").json()["resultaten"]]

    assert ids("teLaat=ja&gebied=WK01") == ids(f"opgave={opgave.pk}") == [laat.pk]
    assert len(ids("teLaat=nee")) == len(ids("zoek=tijd")) == 1


def test_money_goes_to_who_may_see_it_and_is_null_for_others(wijk, buurdorp):
    item = make_item(wijk, geld_gevraagd=180_000, zichtbaarheid="openbaar")
    adres = f"/api/v1/agenda-items/{item.pk}"
    assert key_of(gemeente_testdam()).get(adres).json()["geldGevraagd"] == 180_000
    assert key_of(buurdorp).get(adres).json()["geldGevraagd"] is None
    assert Client().get(adres).json()["geldGevraagd"] is None
    assert Client().get(adres)["ETag"]


def test_a_key_puts_an_action_on_the_agenda_and_who_leads_sees_it(wijk, buurdorp):
    body = {"titel": "Eén ontwerp", "gebied": "WK01", "trekker": "gm0002", "geldGevraagd": 500, "status": "afgesproken"}
    client = key_of(gemeente_testdam(), "bewerken")
    assert client.post("/api/v1/agenda-items", body, content_type="application/json").status_code == 201
    item = AgendaItem.objects.get()
    assert (item.geld_gevraagd, item.status, item.zichtbaarheid) == (500, "afgesproken", "gedeeld")
    assert key_of(buurdorp).get(f"/api/v1/agenda-items/{item.pk}").json()["geldGevraagd"] == 500


def patch(client, adres, body, etag=None):
    koppen = {"if-match": etag} if etag else {}
    return client.patch(adres, body, content_type="application/json", headers=koppen)


def test_who_is_asked_answers_over_the_api_and_not_over_what_somebody_else_wrote(wijk, buurdorp):
    vraagstuk = make_vraagstuk(wijk, buurdorp)
    adres, ander = f"/api/v1/vraagstukken/{vraagstuk.pk}", key_of(buurdorp, "bewerken")
    etag = ander.get(adres)["ETag"]
    assert patch(ander, adres, {"antwoord": "Ja."}).status_code == 428
    assert patch(key_of(gemeente_testdam(), "bewerken"), adres, {"antwoord": "Ja."}, etag).status_code in {403, 412}

    answered = patch(ander, adres, {"antwoord": "Ja."}, etag)

    assert (answered.status_code, answered.json()["status"]) == (200, "beantwoord")
    assert patch(ander, adres, {"antwoord": "Nee."}, etag).status_code == 412
    assert patch(ander, adres, {}, answered["ETag"]).status_code == 400
    vraagstuk.refresh_from_db()
    assert vraagstuk.antwoord == "Ja."


def test_an_action_changes_only_in_what_was_sent(wijk, buurdorp):
    item = make_item(wijk, buurdorp, resultaat="140 woningen", geld_gevraagd=5)
    adres, eigen = f"/api/v1/agenda-items/{item.pk}", key_of(gemeente_testdam(), "bewerken")
    changed = patch(eigen, adres, {"status": "klaar", "geldGevraagd": 7}, eigen.get(adres)["ETag"])
    assert changed.status_code == 200, changed.content
    assert (changed.json()["klaarOp"], changed.json()["resultaat"]) == (vandaag().isoformat(), "140 woningen")
    ander = key_of(buurdorp, "bewerken")
    assert patch(ander, adres, {"titel": "Van mij"}, ander.get(adres)["ETag"]).status_code == 403


def test_the_question_itself_changes_as_long_as_it_runs_and_is_withdrawn(wijk, buurdorp):
    opgave = make_opgave(square(0, 0, 500))
    vraagstuk = make_vraagstuk(wijk, buurdorp)
    adres, eigen, ander = (
        f"/api/v1/vraagstukken/{vraagstuk.pk}", key_of(gemeente_testdam(), "bewerken"), key_of(buurdorp, "bewerken"),
    )  # fmt: skip
    nieuw = {"titel": "Kan het eerder?", "termijn": vandaag(60).isoformat(), "urgentie": 3, "opgaven": [opgave.pk],
             "lijnAan": "opgave", "afdeling": ""}  # fmt: skip
    etag = eigen.get(adres)["ETag"]
    assert patch(ander, adres, nieuw, ander.get(adres)["ETag"]).status_code == 403
    assert patch(eigen, adres, {"titel": "x", "status": "ingetrokken"}, etag).status_code == 400
    assert patch(eigen, adres, {"aan": "gm0001"}, etag).status_code == 400

    changed = patch(eigen, adres, nieuw, etag)

    assert changed.status_code == 200, changed.content
    assert {naam: changed.json()[naam] for naam in nieuw} == nieuw
    verleden = patch(eigen, adres, {"termijn": "2001-01-01"}, changed["ETag"])
    assert verleden.status_code == 400
    weg = patch(eigen, adres, {"status": "ingetrokken"}, changed["ETag"])
    assert (weg.status_code, weg.json()["status"]) == (200, "ingetrokken")
    assert patch(eigen, adres, {"titel": "x"}, weg["ETag"]).status_code == 403
    assert Bericht.objects.filter(naar=buurdorp).count() == 1


def test_a_question_without_a_deadline_gets_the_one_of_the_page(buurdorp, wijk):
    body = {"titel": "x", "vraag": "y", "gebied": "WK01", "aan": "gm0002", "lijnVraag": "opgave"}
    made = key_of(gemeente_testdam(), "bewerken").post("/api/v1/vraagstukken", body, content_type="application/json")
    assert (made.status_code, made.json()["termijn"]) == (201, vandaag(28).isoformat())
    assert made.json()["lijnVraag"] == "opgave"


class TestWhatAnItemHangsOn:
    @pytest.fixture
    def eigen(self):
        return key_of(gemeente_testdam(), "bewerken")

    def test_is_written_and_read_by_the_same_names(self, eigen, wijk):
        moment = Pcmoment.objects.create(organisatie=gemeente_testdam(), naam="Kadernota", maand=6)
        eerst, vraagstuk = make_item(wijk), make_vraagstuk(wijk)
        hangt = {"wachtOp": [eerst.pk], "pcmomentNaam": "Kadernota", "pcjaar": 2027, "vraagstuk": vraagstuk.pk}
        body = {"titel": "Eén ontwerp", "gebied": "WK01", "trekker": "gm0001", **hangt}
        made = eigen.post("/api/v1/agenda-items", body, content_type="application/json")
        assert made.status_code == 201, made.content
        assert {naam: made.json()[naam] for naam in hangt} == hangt
        assert made.json()["pcmoment"] == "Kadernota 2027"
        item = AgendaItem.objects.get(pk=made.json()["id"])
        assert item.pcmoment == moment

        adres, los = f"/api/v1/agenda-items/{item.pk}", {"wachtOp": [], "pcmomentNaam": None, "vraagstuk": None}
        changed = patch(eigen, adres, los, eigen.get(adres)["ETag"])
        assert changed.status_code == 200, changed.content
        assert {naam: changed.json()[naam] for naam in los} == los

    def test_may_not_go_round(self, eigen, wijk):
        a, b, c = (make_item(wijk) for _ in range(3))
        a.wacht_op.add(b)
        b.wacht_op.add(c)
        adres = f"/api/v1/agenda-items/{c.pk}"
        for wie in (a, c):
            rond = patch(eigen, adres, {"wachtOp": [wie.pk], "titel": "x"}, eigen.get(adres)["ETag"])
            (fout,) = rond.json()["fouten"]
            assert (rond.status_code, fout["naam"]) == (400, "wachtOp")
            assert fout["melding"] == "Zo wacht dit item op zichzelf. Haal een van de items weg."
        c.refresh_from_db()
        assert (c.wacht_op.count(), c.titel == "x") == (0, False)

    def test_is_of_the_same_agenda_and_tells_nothing_of_others(self, eigen, wijk, buurdorp):
        Pcmoment.objects.create(organisatie=buurdorp, naam="Geheim moment", maand=6)
        vreemd, hun = make_item(wijk, organisatie=buurdorp), make_vraagstuk(wijk, organisatie=buurdorp)
        item = make_item(wijk)
        adres = f"/api/v1/agenda-items/{item.pk}"
        body = {"wachtOp": [vreemd.pk], "pcmomentNaam": "Geheim moment", "pcjaar": 2027, "vraagstuk": hun.pk}
        nee = patch(eigen, adres, body, eigen.get(adres)["ETag"])
        assert nee.status_code == 400
        meldingen = {fout["naam"]: fout["melding"] for fout in nee.json()["fouten"]}
        assert set(meldingen) == {"wachtOp", "pcmomentNaam", "vraagstuk"}
        assert meldingen["pcmomentNaam"] == "Dit P&C-moment bestaat niet. Bekend: nog geen."
        assert patch(eigen, adres, body | {"wachtOp": [10**9]}, eigen.get(adres)["ETag"]).json() == nee.json()

    def test_of_a_moment_there_is_a_year(self, eigen, wijk):
        Pcmoment.objects.create(organisatie=gemeente_testdam(), naam="Kadernota", maand=6)
        adres = f"/api/v1/agenda-items/{make_item(wijk).pk}"
        nee = patch(eigen, adres, {"pcmomentNaam": "kadernota"}, eigen.get(adres)["ETag"])
        assert nee.status_code == 400
        assert [fout["melding"] for fout in nee.json()["fouten"]] == ["Kies bij een P&C-moment ook het jaar."]

    def test_of_others_is_not_in_what_is_read(self, eigen, wijk, buurdorp):
        item = make_item(wijk, buurdorp, zichtbaarheid="openbaar", vraagstuk=make_vraagstuk(wijk))
        item.wacht_op.add(make_item(wijk))
        gelezen = Client().get(f"/api/v1/agenda-items/{item.pk}").json()
        assert (gelezen["wachtOp"], gelezen["vraagstuk"]) == ([], None)


def test_who_leads_tells_what_came_of_it_and_nothing_else(wijk, buurdorp):
    item = make_item(wijk, buurdorp)
    adres, ander = f"/api/v1/agenda-items/{item.pk}", key_of(buurdorp, "bewerken")
    gedaan = {"status": "klaar", "gerealiseerd": "Het ontwerp ligt er.", "klaarOp": vandaag(-2).isoformat()}
    changed = patch(ander, adres, gedaan, ander.get(adres)["ETag"])
    assert changed.status_code == 200, changed.content
    assert {naam: changed.json()[naam] for naam in gedaan} == gedaan
    assert patch(ander, adres, {"status": "klaar", "pcjaar": 2027}, changed["ETag"]).status_code == 403
    derde = key_of(make_organisatie("gm0003", "Veraf"), "bewerken")
    assert patch(derde, adres, gedaan, changed["ETag"]).status_code == 404
