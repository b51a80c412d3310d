"""The history on the page of an opgave: who, when, before and after; and putting a version back."""

from __future__ import annotations

import json
import re

import pghistory
import pytest
from django.contrib.gis.geos import GEOSGeometry
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.historie.lezen import latest
from accounts.historie.verschil import word_diff
from gebied.geschiedenis import GEBIED
from gebied.models import Gebied, GebiedVorm
from opgaven.geschiedenis import OPGAVE
from opgaven.models import Import, Opgave, OpgaveDeling, OpgaveVorm
from opgaven.services.opgaven import opgave_remove
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def opgave(bewerker) -> Opgave:
    """200 homes on 100 ha; then 220 homes, and then 25 ha of it."""
    opgave = make_opgave(
        square(), naam="Polderwijk", organisatie=bewerker.organisatie, hoeveelheid=200, status="verkenning"
    )
    with pghistory.context(deur="pagina", gebruiker=bewerker.pk):
        Opgave.objects.filter(pk=opgave.pk).update(hoeveelheid=220, status="planvorming")
        Opgave.objects.filter(pk=opgave.pk).update(geometrie=square(0, 0, 500), oppervlakte_m2=250_000)
    return opgave


def numbers(opgave: Opgave) -> list[int]:
    """The numbers of the versions, oldest first."""
    return list(OPGAVE.versies.objects.filter(pgh_obj_id=opgave.pk).order_by("pgh_id").values_list("pgh_id", flat=True))


def text_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.text))


def test_the_page_tells_who_changed_what_before_and_after(client, bewerker, opgave):
    client.force_login(bewerker)
    text = text_of(client.get(f"/opgaven/{opgave.pk}/geschiedenis/"))

    assert "3 versies" in text
    assert "door Beatrix" in text
    assert "Hoeveelheid Eerst 200 → , daarna 220" in text
    assert "Status Eerst Verkenning → , daarna Planvorming" in text
    assert "Oppervlakte Eerst 100,0 ha → , daarna 25,0 ha" in text
    assert "De grens is veranderd." in text


def test_the_page_of_the_opgave_tells_the_last_changes(client, bewerker, opgave):
    client.force_login(bewerker)
    text = text_of(client.get(f"/opgaven/{opgave.pk}/"))
    assert "Geschiedenis" in text
    assert "Oppervlakte, grens" in text


def test_the_public_sees_no_history(client, bewerker, buur, inwoner, opgave):
    Opgave.objects.filter(pk=opgave.pk).update(zichtbaarheid="openbaar")
    nummer = numbers(opgave)[-1]
    for user in (None, inwoner, buur):
        if user:
            client.force_login(user)
        page = client.get(f"/opgaven/{opgave.pk}/")
        assert page.status_code == 200
        assert "Beatrix" not in page.text
        for pad in ("", f"{nummer}/", f"{nummer}/kaart.json"):
            assert client.get(f"/opgaven/{opgave.pk}/geschiedenis/{pad}").status_code in (302, 404)


def test_a_reader_of_the_organisation_sees_history_and_restores_nothing(client, lezer, opgave):
    client.force_login(lezer)
    nummer = numbers(opgave)[0]
    assert client.get(f"/opgaven/{opgave.pk}/geschiedenis/").status_code == 200
    page = client.get(f"/opgaven/{opgave.pk}/geschiedenis/{nummer}/")
    assert "Zet deze versie terug" not in page.text
    assert client.get(f"/opgaven/{opgave.pk}/geschiedenis/{nummer}/terugzetten/").status_code == 403
    assert client.post(f"/opgaven/{opgave.pk}/geschiedenis/{nummer}/terugzetten/").status_code == 403


def test_a_version_of_another_opgave_is_not_found(client, bewerker, opgave):
    client.force_login(bewerker)
    ander = numbers(make_opgave(organisatie=bewerker.organisatie))[0]
    assert client.get(f"/opgaven/{opgave.pk}/geschiedenis/{ander}/").status_code == 404
    assert client.get(f"/opgaven/{opgave.pk}/geschiedenis/{ander}/terugzetten/").status_code == 404


def test_the_map_shows_the_old_and_the_new_outline(client, bewerker, opgave):
    client.force_login(bewerker)
    nummer = numbers(opgave)[-1]
    assert "75,0 ha kleiner" in text_of(client.get(f"/opgaven/{opgave.pk}/geschiedenis/{nummer}/")).lower()

    features = json.loads(client.get(f"/opgaven/{opgave.pk}/geschiedenis/{nummer}/kaart.json").text)["features"]
    assert [feature["properties"]["klasse"] for feature in features] == ["klein-voor", "klein-na"]
    oud, nieuw = (GEOSGeometry(json.dumps(feature["geometry"])).area for feature in features)
    assert oud / nieuw == pytest.approx(4, rel=0.01)


def test_an_import_and_a_command_are_named(client, bewerker, opgave):
    bron = Import.objects.create(soort="opgaven", bestand="plannen.gpkg")
    with pghistory.context(deur="opdracht", opdracht="import_opgaven"):
        Opgave.objects.filter(pk=opgave.pk).update(naam="Nieuwe Polderwijk", importering=bron)
    client.force_login(bewerker)
    text = text_of(client.get(f"/opgaven/{opgave.pk}/geschiedenis/"))
    assert "met de opdracht import_opgaven" in text
    assert "Ingelezen uit Eerst leeg → , daarna plannen.gpkg" in text


def test_twenty_versions_cost_as_many_queries_as_three(client, bewerker, opgave):
    client.force_login(bewerker)
    client.get(f"/opgaven/{opgave.pk}/geschiedenis/")
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(f"/opgaven/{opgave.pk}/geschiedenis/")
    for n in range(40):
        with pghistory.context(deur="pagina", gebruiker=bewerker.pk):
            Opgave.objects.filter(pk=opgave.pk).update(programma=f"Programma {n}", geometrie=square(0, 0, 500 + n))
    with CaptureQueriesContext(connection) as many:
        text = client.get(f"/opgaven/{opgave.pk}/geschiedenis/").text
    assert text.count('class="wijziging"') == 20
    assert len(many) <= len(few) + 1  # the version before the last one of the page


def test_a_long_text_shows_its_words():
    assert word_diff("Wij bouwen 220 woningen", "Wij bouwen 200 woningen") == [
        ("gelijk", "Wij bouwen "),
        ("weg", "220"),
        ("nieuw", "200"),
        ("gelijk", " woningen"),
    ]


def restore(client, opgave: Opgave, nummer: int, **values):
    nieuwste = values.pop("nieuwste", numbers(opgave)[-1])
    return client.post(f"/opgaven/{opgave.pk}/geschiedenis/{nummer}/terugzetten/", {"nieuwste": nieuwste, **values})


def test_restoring_shows_first_what_changes_and_makes_a_new_version(client, bewerker, opgave):
    client.force_login(bewerker)
    eerste = numbers(opgave)[0]
    text = text_of(client.get(f"/opgaven/{opgave.pk}/geschiedenis/{eerste}/terugzetten/"))
    assert "Hoeveelheid Eerst 220 → , daarna 200" in text
    assert "75,0 ha groter" in text.lower()

    assert restore(client, opgave, eerste).status_code == 302
    nu = Opgave.objects.get(pk=opgave.pk)
    assert (nu.hoeveelheid, nu.status, nu.geometrie.area, nu.oppervlakte_m2) == (200, "verkenning", 1e6, 1e6)
    assert len(numbers(opgave)) == 4
    assert latest(OPGAVE, opgave.pk)[0].wie == "door Beatrix"
    assert OpgaveVorm.objects.filter(opgave=opgave).exists()


def test_restoring_leaves_owner_and_visibility(client, bewerker, opgave):
    Opgave.objects.filter(pk=opgave.pk).update(zichtbaarheid="openbaar")
    client.force_login(bewerker)
    restore(client, opgave, numbers(opgave)[0])
    assert Opgave.objects.get(pk=opgave.pk).zichtbaarheid == "openbaar"


def test_restoring_what_somebody_changed_meanwhile_asks_again(client, bewerker, opgave):
    client.force_login(bewerker)
    gezien = numbers(opgave)[-1]
    Opgave.objects.filter(pk=opgave.pk).update(naam="Van een ander")
    response = restore(client, opgave, numbers(opgave)[0], nieuwste=gezien)

    assert response.status_code == 409
    assert "intussen gewijzigd" in response.text
    assert "Van een ander" in response.text
    assert Opgave.objects.get(pk=opgave.pk).naam == "Van een ander"


def test_a_removed_opgave_comes_back(client, bewerker, opgave):
    client.force_login(bewerker)
    voor = numbers(opgave)[-1]
    opgave_remove(opgave=Opgave.objects.get(pk=opgave.pk), user=bewerker)
    assert "verwijderd" in text_of(client.get(f"/opgaven/{opgave.pk}/geschiedenis/")).lower()
    assert restore(client, opgave, voor).status_code == 302
    assert Opgave.objects.existing().get(pk=opgave.pk).naam == "Polderwijk"
    assert latest(OPGAVE, opgave.pk)[0].wat == "Weer toegevoegd"


def test_who_may_not_draw_restores_no_other_place(client, bewerker, opgave):
    bewerker.lidmaatschappen.get().rollen.update(zonder=["geometrie"])
    client.force_login(bewerker)
    eerste = numbers(opgave)[0]
    assert restore(client, opgave, eerste).status_code == 403
    Opgave.objects.filter(pk=opgave.pk).update(naam="Anders")
    assert restore(client, opgave, numbers(opgave)[2]).status_code == 302


def test_an_area_has_a_history_too(client, bewerker, buur):
    gebied = make_gebied(square(), organisatie=bewerker.organisatie)
    with pghistory.context(deur="opdracht", opdracht="import_gebieden"):
        type(gebied).objects.filter(pk=gebied.pk).update(naam="Oosterwijk", stedelijkheid=2)
    client.force_login(bewerker)
    text = text_of(client.get(f"/gebieden/{gebied.pk}/geschiedenis/"))
    assert "daarna Oosterwijk" in text
    assert "Stedelijkheid Eerst leeg → , daarna Sterk stedelijk" in text
    assert latest(GEBIED, gebied.pk)[0].wie == "met de opdracht import_gebieden"
    client.force_login(buur)
    assert client.get(f"/gebieden/{gebied.pk}/geschiedenis/").status_code == 404


def test_the_list_of_removed_opgaven_leads_to_putting_them_back(client, bewerker, lezer, buur, opgave):
    opgave_remove(opgave=Opgave.objects.get(pk=opgave.pk), user=bewerker)
    client.force_login(bewerker)
    page = client.get("/opgaven/verwijderd/").text
    assert "Polderwijk" in page
    assert f"/opgaven/{opgave.pk}/geschiedenis/{numbers(opgave)[-1]}/terugzetten/" in page
    assert restore(client, opgave, numbers(opgave)[-1]).status_code == 302
    assert "Er is niets verwijderd" in client.get("/opgaven/verwijderd/").text

    opgave_remove(opgave=Opgave.objects.get(pk=opgave.pk), user=bewerker)
    client.force_login(buur)
    assert "Polderwijk" not in client.get("/opgaven/verwijderd/").text
    client.force_login(lezer)
    assert client.get("/opgaven/verwijderd/").status_code == 403


def test_an_area_is_put_back_with_its_outline(client, bewerker, lezer):
    gebied = make_gebied(square(), organisatie=bewerker.organisatie, naam="Oosterwijk")
    eerste = GEBIED.versies.objects.get(pgh_obj_id=gebied.pk).pgh_id
    rows = Gebied.objects.filter(pk=gebied.pk)
    rows.update(naam="Westerwijk", geometrie=square(0, 0, 500), oppervlakte_m2=250_000)
    nieuwste = GEBIED.versies.objects.filter(pgh_obj_id=gebied.pk).latest("pgh_id").pgh_id
    adres = f"/gebieden/{gebied.pk}/geschiedenis/{eerste}/terugzetten/"

    client.force_login(lezer)
    assert client.post(adres, {"nieuwste": nieuwste}).status_code == 403
    client.force_login(bewerker)
    text = text_of(client.get(adres))
    assert "Naam Eerst Westerwijk → , daarna Oosterwijk" in text
    assert "De gebieden ernaast veranderen niet mee." in text
    assert len(json.loads(client.get(f"{adres}kaart.json").text)["features"]) == 2

    assert client.post(adres, {"nieuwste": eerste}).status_code == 409
    assert client.post(adres, {"nieuwste": nieuwste}).status_code == 302
    nu = rows.get()
    assert (nu.naam, nu.geometrie.area, nu.oppervlakte_m2) == ("Oosterwijk", 1_000_000, 1_000_000)
    assert GebiedVorm.objects.filter(gebied=gebied).exists()


def test_what_is_shared_has_a_history_from_then_on(client, bewerker, buur, opgave):
    Opgave.objects.filter(pk=opgave.pk).update(zichtbaarheid="gedeeld")
    OpgaveDeling.objects.create(opgave=opgave, organisatie=buur.organisatie, bewerken=True)
    geheim = numbers(opgave)
    with pghistory.context(deur="pagina", gebruiker=bewerker.pk):
        Opgave.objects.filter(pk=opgave.pk).update(naam="Gedeelde polder")
        Opgave.objects.filter(pk=opgave.pk).update(naam="Gedeelde wijk")
    client.force_login(buur)
    adres = f"/opgaven/{opgave.pk}/geschiedenis/"
    text = text_of(client.get(adres))

    assert "2 versies" in text
    assert "daarna Gedeelde wijk" in text
    assert "Polderwijk" not in client.get(adres).text
    assert "220" not in text
    for nummer in geheim:
        for pad in (f"{nummer}/", f"{nummer}/kaart.json", f"{nummer}/terugzetten/"):
            assert client.get(adres + pad).status_code == 404
    eerste = numbers(opgave)[-2]
    assert len(json.loads(client.get(f"{adres}{eerste}/kaart.json").text)["features"]) == 1
    assert restore(client, opgave, geheim[0]).status_code == 404
    assert restore(client, opgave, eerste).status_code == 302
    assert Opgave.objects.get(pk=opgave.pk).naam == "Gedeelde polder"
