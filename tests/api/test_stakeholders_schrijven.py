"""Writing stakeholders, participation and initiatives: If-Match, who may, and everything that is wrong at once."""

from __future__ import annotations

import pytest

from accounts.services.sleutels import api_sleutel_create
from stakeholders.models import Betrokkenheid, Initiatief, Participatieproces, Positie, Stakeholder, StakeholderDeling
from tests.api.test_regels import assert_problem
from tests.cast import make_organisatie
from tests.make import make_gebied, make_opgave, square
from tests.stakeholders.make import make_band, make_initiatief, make_proces, make_stakeholder

pytestmark = pytest.mark.django_db

STAND = {"datum": "2026-05-01", "macht": 4, "belang": 9, "steun": 6, "onderbouwing": "Gesprek in mei"}
RAAD = {"naam": "Dorpsraad", "soort": "groep", "categorie": "bewoners", "betrokkenheden": [{"gebied": "WK01"}]}


def send(client, methode: str, pad: str, body=None, etag: str | None = None):
    headers = {"If-Match": etag} if etag else {}
    return getattr(client, methode)(f"/api/v1{pad}", body, content_type="application/json", headers=headers)


@pytest.fixture
def wijk():
    return make_gebied(square(), code="WK01")


@pytest.fixture
def rijen(wijk, organisatie):
    """One of each resource, by the path of its collection."""
    raad = make_stakeholder("Dorpsraad", organisatie=organisatie)
    return {
        "/stakeholders": raad,
        "/participatie": make_proces("Gesprekken", gebied=wijk, organisatie=organisatie),
        "/initiatieven": make_initiatief(wijk, "Fietspad", organisatie=organisatie, initiatiefnemer=raad),
    }


SOORTEN = ["/stakeholders", "/participatie", "/initiatieven"]


def test_a_stakeholder_comes_with_its_ties_and_is_intern(schrijvend, organisatie, wijk):
    band = {"gebied": "WK01", "rol": "a", "toelichting": "Beheert het veld", "positie": STAND}

    answer = schrijvend.post("/stakeholders", RAAD | {"betrokkenheden": [band]})

    assert answer.status_code == 201, answer.content
    raad = Stakeholder.objects.get()
    assert answer["Location"].endswith(f"/api/v1/stakeholders/{raad.pk}")
    assert (raad.organisatie, raad.zichtbaarheid, raad.categorie) == (organisatie, "intern", "bewoners")
    (gelezen,) = answer.json()["betrokkenheden"]
    assert (gelezen["gebied"], gelezen["rol"], gelezen["positie"]["macht"]) == (wijk.pk, "a", 4)


def test_a_tie_that_is_sent_again_is_brought_up_to_date_and_another_stays(schrijvend, wijk):
    schrijvend.post("/stakeholders", RAAD)
    raad, opgave = Stakeholder.objects.get(), make_opgave(square())
    pad = f"/stakeholders/{raad.pk}"
    banden = [{"opgave": str(opgave.pk), "rol": "i", "positie": STAND}, {"opgave": opgave.pk, "rol": "s"}]

    answer = send(schrijvend, "patch", pad, {"betrokkenheden": banden}, schrijvend.get(pad)["ETag"])

    assert answer.status_code == 200, answer.content
    assert {(band.gebied_id, band.opgave_id, band.rol) for band in Betrokkenheid.objects.all()} == {
        (wijk.pk, None, "c"),
        (None, opgave.pk, "s"),
    }
    assert Positie.objects.get().belang == 9


def test_a_tie_goes_when_that_is_said_and_only_then(schrijvend, organisatie, wijk):
    raad, opgave = make_stakeholder("Dorpsraad", organisatie=organisatie), make_opgave(square())
    for plek in (wijk, opgave):
        make_band(plek, raad)
    pad = f"/stakeholders/{raad.pk}"

    def send_ties(*banden):
        return send(schrijvend, "patch", pad, {"betrokkenheden": banden}, schrijvend.get(pad)["ETag"])

    for fout in ({"gebied": "WK01", "losmaken": True, "rol": "a"}, {"gebied": "WK01", "losmaken": "misschien"}):
        assert_problem(send_ties(fout), 400)
    gelukt = send_ties({"gebied": "WK01", "losmaken": True})
    assert [band["opgave"] for band in gelukt.json()["betrokkenheden"]] == [opgave.pk]
    weer = assert_problem(send_ties({"opgave": opgave.pk, "losmaken": True}, {"gebied": "WK01", "losmaken": True}), 400)
    assert weer["fouten"][0]["melding"] == "Deze band is er niet (meer)."
    assert Betrokkenheid.objects.count() == 1


def test_everything_that_is_wrong_is_told_with_its_place_and_nothing_is_written(schrijvend, wijk):
    band = {"gebied": "nergens", "rol": "x", "kleur": "rood", "positie": {"macht": 11, "naam": "Ada"}}
    body = {"naam": "", "soort": "persoon", "contactpersonen": [], "betrokkenheden": [band, {"rol": "a"}]}
    fouten = assert_problem(schrijvend.post("/stakeholders", body), 400)["fouten"]
    assert {fout["naam"] for fout in fouten} == {
        "naam", "soort", "contactpersonen", "betrokkenheden.0.gebied", "betrokkenheden.0.rol",
        "betrokkenheden.0.kleur", "betrokkenheden.0.positie.macht", "betrokkenheden.0.positie.naam",
        "betrokkenheden.0.positie.belang", "betrokkenheden.0.positie.onderbouwing", "betrokkenheden.1",
    }  # fmt: skip
    assert not Stakeholder.objects.exists()


def test_the_same_name_twice_is_refused(schrijvend, wijk):
    schrijvend.post("/stakeholders", RAAD)
    (fout,) = assert_problem(schrijvend.post("/stakeholders", RAAD | {"naam": "dorpsraad"}), 400)["fouten"]
    assert fout["melding"].startswith("Een stakeholder met deze naam staat al in het register.")


def test_ties_and_positions_are_only_for_a_key_of_the_owner(schrijvend, organisatie, wijk):
    hun = make_stakeholder("Van hen", organisatie=make_organisatie("gm1", "Gemeente Een"))
    StakeholderDeling.objects.create(stakeholder=hun, organisatie=organisatie, bewerken=True)
    hun.zichtbaarheid = "gedeeld"
    hun.save()
    make_band(wijk, hun)
    pad = f"/stakeholders/{hun.pk}"
    etag = schrijvend.get(pad)["ETag"]

    for band in ({"gebied": "WK01", "positie": STAND}, {"gebied": "WK01", "rol": "i"}):
        assert_problem(send(schrijvend, "patch", pad, {"betrokkenheden": [band]}, etag), 403)
    assert send(schrijvend, "patch", pad, {"omschrijving": "Spreekt voor het dorp"}, etag).status_code == 200
    assert not Positie.objects.exists()
    assert_problem(send(schrijvend, "delete", pad, etag=schrijvend.get(pad)["ETag"]), 403)


def test_a_process_and_an_initiative_are_made_changed_and_removed(schrijvend, wijk):
    opgave = make_opgave(square())
    proces = {"naam": "Avonden", "opgave": opgave.pk, "beloofd": "adviseren", "begin": "2026-05-01"}
    assert schrijvend.post("/participatie", proces).status_code == 201
    gemaakt = Participatieproces.objects.get()
    assert (gemaakt.beloofd, gemaakt.opgave, gemaakt.gerealiseerd) == (3, opgave, None)
    idee = {"naam": "Fietspad", "idee": "Langs de Twaal", "gebied": "WK01", "urenGevraagd": 40, "urenInPlan": "nee"}
    assert schrijvend.post("/initiatieven", idee).status_code == 201

    pad = f"/participatie/{gemaakt.pk}"
    answer = send(schrijvend, "patch", pad, {"gerealiseerd": "informeren"}, schrijvend.get(pad)["ETag"])
    assert (answer.status_code, answer.json()["gerealiseerd"]) == (200, "informeren")
    assert send(schrijvend, "delete", pad, etag=answer["ETag"]).status_code == 204
    assert not Participatieproces.objects.exists()
    assert Initiatief.objects.get().uren_gevraagd == 40


@pytest.mark.parametrize(
    ("pad", "body", "namen"),
    [
        ("/participatie", {"naam": "x", "beloofd": "veel"}, {"beloofd"}),
        ("/participatie", {"naam": "x", "beloofd": "adviseren"}, {""}),
        (
            "/participatie",
            {"naam": "x", "beloofd": "adviseren", "gebied": "WK01", "begin": "2026-02-02", "eind": "2026-01-01"},
            {""},
        ),
        ("/participatie", {"begin": "morgen", "opgave": 9}, {"naam", "beloofd", "begin", "opgave"}),
        ("/initiatieven", {"naam": "x", "urenGevraagd": -1, "initiatiefnemer": 9},
         {"idee", "gebied", "urenGevraagd", "initiatiefnemer"}),
    ],
)  # fmt: skip
def test_wrong_processes_and_initiatives_are_refused(schrijvend, wijk, pad, body, namen):
    fouten = assert_problem(schrijvend.post(pad, body), 400)["fouten"]
    assert {fout["naam"] for fout in fouten} == namen


@pytest.mark.parametrize("soort", SOORTEN)
def test_nothing_is_written_over_what_was_not_read(schrijvend, lezend, rijen, soort):
    pad = f"{soort}/{rijen[soort].pk}"
    etag = schrijvend.get(pad)["ETag"]
    for methode in ("patch", "delete"):
        for stuur, status in ((None, 428), ("*", 428), ('"oud"', 412)):
            assert_problem(send(schrijvend, methode, pad, {"naam": "Anders"}, stuur), status)
        assert_problem(send(lezend, methode, pad, {"naam": "Anders"}, etag), 403)
    assert send(schrijvend, "patch", pad, {"naam": "Eerst"}, etag).status_code == 200
    assert_problem(send(schrijvend, "patch", pad, {"naam": "Later"}, etag), 412)
    rijen[soort].refresh_from_db()
    assert rijen[soort].naam == "Eerst"


def test_what_others_keep_to_themselves_is_not_there(schrijvend, wijk):
    buren = make_organisatie("gm1", "Gemeente Een")
    geheim = make_stakeholder("Geheim", organisatie=buren)
    assert_problem(send(schrijvend, "patch", f"/stakeholders/{geheim.pk}", {"naam": "x"}, '"x"'), 404)
    intern = make_opgave(square(), organisatie=buren, zichtbaarheid="intern")
    body = RAAD | {"betrokkenheden": [{"opgave": intern.pk}]}
    (fout,) = assert_problem(schrijvend.post("/stakeholders", body), 400)["fouten"]
    assert fout["melding"] == "Deze opgave bestaat niet. Geef het id, of bron:sleutel."


def test_a_key_without_the_right_adds_nothing(organisatie, met_sleutel, wijk):
    client = met_sleutel(api_sleutel_create(organisatie=organisatie, naam="Rekent", rechten=["rekenen"])[1])
    assert_problem(client.post("/stakeholders", RAAD), 403)
