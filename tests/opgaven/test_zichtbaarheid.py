"""Who sees an opgave is decided in a deliberate step, by who has the right to, and written down."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.delen.selectors import visibility_of
from accounts.delen.woorden import Kring, visibility_sentences
from accounts.models import Logregel, Rol
from accounts.services.delen import ZichtbaarheidGewijzigdError
from opgaven.models import Opgave, OpgaveDeling
from opgaven.services.zichtbaarheid import opgave_publish
from opgaven.taal.opgave import DEZE_OPGAVE
from tests.cast import gemeente_testdam, make_organisatie
from tests.formulier import as_opened, fields_in
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def opgave(db):
    return make_opgave(square(), organisatie=gemeente_testdam(), naam="Wonen aan de Twaal", zichtbaarheid="intern")


@pytest.fixture
def buurdorp(db):
    return make_organisatie("gm0002", "Gemeente Buurdorp")


@pytest.fixture
def pad(opgave):
    return f"/opgaven/{opgave.pk}/zichtbaarheid/"


@pytest.fixture
def baas(client, beheerder):
    client.force_login(beheerder)
    return client


def publish(opgave, user, zichtbaarheid, delingen=None, geopend=None):
    return opgave_publish(
        opgave_id=opgave.pk,
        zichtbaarheid=zichtbaarheid,
        delingen=delingen or {},
        geopend=geopend or visibility_of(Opgave.objects.get(pk=opgave.pk)),
        user=user,
    )


def test_sharing_lets_the_other_see_it_and_perhaps_change_it(opgave, beheerder, buur, client):
    client.force_login(buur)
    assert client.get(f"/opgaven/{opgave.pk}/").status_code == 404

    publish(opgave, beheerder, "gedeeld", {buur.organisatie_id: False})
    assert client.get(f"/opgaven/{opgave.pk}/").status_code == 200
    assert client.get(f"/opgaven/{opgave.pk}/wijzigen/").status_code == 403

    publish(opgave, beheerder, "gedeeld", {buur.organisatie_id: True})
    assert client.get(f"/opgaven/{opgave.pk}/wijzigen/").status_code == 200


def test_with_whom_it_is_shared_cannot_remove_it_or_decide_who_sees_it(opgave, beheerder, buur, client):
    publish(opgave, beheerder, "gedeeld", {buur.organisatie_id: True})
    client.force_login(buur)

    weg = client.post(f"/opgaven/{opgave.pk}/verwijderen/")
    assert weg.status_code == 403
    assert "Alleen de eigenaar kan een opgave verwijderen." in weg.text
    assert client.get(f"/opgaven/{opgave.pk}/zichtbaarheid/").status_code == 403
    assert "Verwijderen" not in client.get(f"/opgaven/{opgave.pk}/").text
    assert Opgave.objects.existing().exists()


def test_with_whom_it_is_shared_cannot_take_it_over(opgave, beheerder, buur, client):
    publish(opgave, beheerder, "gedeeld", {buur.organisatie_id: True})
    client.force_login(buur)
    pad = f"/opgaven/{opgave.pk}/wijzigen/"

    client.post(pad, as_opened(client, pad) | {"naam": "Van ons", "organisatie": str(buur.organisatie_id)})

    opgave.refresh_from_db()
    assert (opgave.naam, opgave.organisatie.code) == ("Van ons", "gm0001")


def test_no_longer_sharing_takes_the_names_away(opgave, beheerder, buurdorp):
    publish(opgave, beheerder, "gedeeld", {buurdorp.pk: True})

    publish(opgave, beheerder, "intern")

    assert not OpgaveDeling.objects.exists()


def test_every_change_is_in_the_audit_log(opgave, beheerder, buurdorp):
    publish(opgave, beheerder, "gedeeld", {buurdorp.pk: True})

    regel = Logregel.objects.get(soort="rechten", onderwerp="opgaven.opgave")
    assert (regel.gebruiker, regel.onderwerp_id) == (beheerder, opgave.pk)
    assert regel.gegevens == {
        "wat": "zichtbaarheid",
        "van": "intern",
        "naar": "gedeeld",
        "gedeeld_met": [buurdorp.pk],
        "mogen_bewerken": [buurdorp.pk],
    }


@pytest.mark.parametrize("wie", ["opgavemanager", "lezer", "cop_coordinator", "regiobureau", "buur", "inwoner"])
def test_only_who_may_publish_decides(opgave, request, wie):
    with pytest.raises(PermissionDenied):
        publish(opgave, request.getfixturevalue(wie), "openbaar")
    assert Opgave.objects.get().zichtbaarheid == "intern"


@pytest.mark.parametrize("anders", [{"status": "concept"}, {"geometriesoort": "zoekgebied"}])
def test_a_draft_or_search_area_is_never_public(opgave, beheerder, anders, baas, pad):
    Opgave.objects.update(**anders)

    with pytest.raises(ValidationError, match="kan niet openbaar zijn"):
        publish(opgave, beheerder, "openbaar")
    pagina = baas.get(pad).text
    assert "Openbaar kan nu niet, want" in pagina
    assert 'value="openbaar"' not in pagina


def test_sharing_with_nobody_is_refused(opgave, beheerder):
    with pytest.raises(ValidationError, match="Kies met welke organisaties u dit deelt"):
        publish(opgave, beheerder, "gedeeld")


def test_who_decides_second_is_told(opgave, beheerder, buurdorp):
    geopend = visibility_of(opgave)
    publish(opgave, beheerder, "openbaar")

    with pytest.raises(ZichtbaarheidGewijzigdError):
        publish(opgave, beheerder, "gedeeld", {buurdorp.pk: False}, geopend)
    assert Opgave.objects.get().zichtbaarheid == "openbaar"


def test_publishing_first_says_who_will_see_it(baas, opgave, pad):
    vraag = baas.post(pad, as_opened(baas, pad) | {"zichtbaarheid": "openbaar"})

    assert vraag.status_code == 200
    assert "Iedereen ziet deze opgave, ook zonder in te loggen" in vraag.text
    assert Opgave.objects.get().zichtbaarheid == "intern"
    klaar = baas.post(pad, fields_in(vraag.text) | {"bevestigd": "1"}, follow=True)
    assert "Wonen aan de Twaal is nu openbaar." in klaar.text
    assert Opgave.objects.get().zichtbaarheid == "openbaar"


def test_sharing_first_names_with_whom(baas, opgave, buurdorp, pad):
    invoer = as_opened(baas, pad) | {"zichtbaarheid": "gedeeld", f"deel_{buurdorp.pk}": "bewerken"}

    vraag = baas.post(pad, invoer)

    assert "Ook Gemeente Buurdorp ziet haar." in vraag.text
    assert "Gemeente Buurdorp mag haar ook wijzigen, maar niet verwijderen of verder delen." in vraag.text
    baas.post(pad, fields_in(vraag.text) | {"bevestigd": "1"})
    assert visibility_of(Opgave.objects.get()) == {"zichtbaarheid": "gedeeld", "delingen": [[buurdorp.pk, True]]}


def test_the_second_of_two_deciders_sees_what_stands_now(baas, opgave, beheerder, pad):
    vraag = baas.post(pad, as_opened(baas, pad) | {"zichtbaarheid": "openbaar"})
    make_organisatie("gm0002", "Gemeente Buurdorp")
    publish(opgave, beheerder, "gedeeld", {make_organisatie("gm0002", "").pk: False})

    response = baas.post(pad, fields_in(vraag.text) | {"bevestigd": "1"})

    assert response.status_code == 409
    assert "Nog niet gewijzigd." in response.text
    assert "Ook Gemeente Buurdorp ziet haar." in response.text


def test_the_page_and_the_list_say_how_visible_it_is(baas, opgave):
    assert ">Intern</span>" in baas.get(f"/opgaven/{opgave.pk}/").text
    assert ">Intern</span>" in baas.get("/opgaven/").text


def test_with_whom_it_is_shared_is_told_to_the_owner_only(opgave, beheerder, buur, client, baas):
    derde = make_organisatie("gm0003", "Gemeente Derdendam")
    publish(opgave, beheerder, "gedeeld", {buur.organisatie_id: False, derde.pk: False})
    assert "Gemeente Derdendam" in baas.get(f"/opgaven/{opgave.pk}/").text

    client.force_login(buur)

    assert "Gemeente Derdendam" not in client.get(f"/opgaven/{opgave.pk}/").text


def test_the_region_that_reads_along_is_named():
    zinnen = visibility_sentences(
        "intern", Kring("Kromvoort", ["Regio Twaalfstroom"]), DEZE_OPGAVE, zonder_inloggen=True
    )

    assert zinnen[0] == "Wie werkt voor Kromvoort, ziet deze opgave. Ook Regio Twaalfstroom ziet haar."


def test_attributes_without_the_right_to_move_it(opgave, opgavemanager, client):
    Rol.objects.update(zonder=["geometrie"])
    client.force_login(opgavemanager)
    pad = f"/opgaven/{opgave.pk}/wijzigen/"
    pagina = client.get(pad)
    assert "U mag de gegevens van deze opgave wijzigen, niet de plek." in pagina.text
    assert 'name="waar"' not in pagina.text

    wkt = "POLYGON ((0 400000, 9 400000, 9 400009, 0 400000))"
    invoer = fields_in(pagina.text) | {"naam": "Nieuw", "waar": "tekst", "tekst": wkt, "geometriesoort": "zoekgebied"}
    client.post(pad, invoer)

    opgave.refresh_from_db()
    assert (opgave.naam, opgave.geometriesoort, opgave.geometrie.area) == ("Nieuw", "indicatief", 1_000_000)


def test_the_place_without_the_right_to_change_attributes(opgave, opgavemanager, client):
    Rol.objects.update(zonder=["bewerken"])
    client.force_login(opgavemanager)
    pad = f"/opgaven/{opgave.pk}/wijzigen/"
    assert "U mag de plek van deze opgave wijzigen, niet de gegevens." in client.get(pad).text

    client.post(pad, as_opened(client, pad) | {"naam": "Nieuw", "geometriesoort": "vastgesteld"})

    opgave.refresh_from_db()
    assert (opgave.naam, opgave.geometriesoort) == ("Wonen aan de Twaal", "vastgesteld")


def test_a_new_opgave_is_of_ones_own_organisation(client, opgavemanager, buurdorp):
    client.force_login(opgavemanager)
    invoer = as_opened(client, "/opgaven/nieuw/") | {"naam": "Nieuw", "type": "1", "waar": "tekst"}
    invoer["tekst"] = square().wkt

    client.post("/opgaven/nieuw/", invoer | {"organisatie": str(buurdorp.pk)})

    assert (Opgave.objects.get().organisatie.code, Opgave.objects.get().zichtbaarheid) == ("gm0001", "intern")


def test_one_may_go_back_to_the_choice(baas, opgave, pad):
    vraag = baas.post(pad, as_opened(baas, pad) | {"zichtbaarheid": "openbaar"})

    terug = baas.post(pad, fields_in(vraag.text) | {"verder": "1"})

    assert terug.status_code == 200
    assert fields_in(terug.text)["zichtbaarheid"] == "openbaar"
    assert Opgave.objects.get().zichtbaarheid == "intern"


def test_an_area_of_ones_own_is_shared_in_the_same_way(baas, buurdorp, buur, client):
    gebied = make_gebied(
        square(), niveau="vrij", naam="Onze rand", organisatie=gemeente_testdam(), zichtbaarheid="intern"
    )
    pad = f"/gebieden/{gebied.pk}/zichtbaarheid/"
    assert pad in baas.get(f"/gebieden/{gebied.pk}/").text
    vraag = baas.post(pad, as_opened(baas, pad) | {"zichtbaarheid": "gedeeld", f"deel_{buurdorp.pk}": "lezen"})
    assert "Wie werkt voor Gemeente Testdam, ziet dit gebied. Ook Gemeente Buurdorp ziet het." in vraag.text

    baas.post(pad, fields_in(vraag.text) | {"bevestigd": "1"})

    client.force_login(buur)
    assert client.get(f"/gebieden/{gebied.pk}/").status_code == 200
    assert client.get(pad).status_code == 403


def test_who_sees_an_area_of_everyone_is_not_to_decide(baas):
    gebied = make_gebied(square())

    assert baas.get(f"/gebieden/{gebied.pk}/zichtbaarheid/").status_code == 403
