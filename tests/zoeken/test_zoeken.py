"""One search: Dutch stems, typos, rights, an address that keeps its state, and a page that stays light."""

from __future__ import annotations

import re

import pytest
from django.db import connection

from accounts.permissions import Doelgroep
from gebied.models import EerdereAanpak, Gebiedsbeeld, LustOfLast
from sturing.models import Afweging, Visie
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.cop.make import make_bijeenkomst, make_community, make_deelnemer, make_nieuwsbrief, make_punt
from tests.make import make_gebied, make_indeling, make_opgave, square
from tests.stakeholders.make import make_stakeholder
from tests.sturing.maken import make_afspraak, make_gegeven
from zoeken.register import sources

pytestmark = pytest.mark.django_db


@pytest.fixture
def vulling():
    """An area, opgaven that say different things, and something of another organisation."""
    make_gebied(naam="Oosterwiel", indeling=make_indeling())
    make_opgave(naam="Buffer Zuid", beschrijving="Een waterberging langs de nieuwe woningen.")
    make_opgave(naam="Natte natuur", beschrijving="Moeras <b>naast</b> de buffer.")
    make_opgave(square(5000, 0), naam="Geheime buffer", zichtbaarheid="intern", organisatie=gemeente_testdam())
    make_stakeholder("Vereniging Oosterwiel Leeft", zichtbaarheid="openbaar")


def page(client, **vraag) -> str:
    response = client.get("/zoeken/", vraag)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("zoek", ["oosterwiel", "Oosterwil", "OOSTER", "oosterwiell"])
def test_a_name_is_found_with_a_typo_and_in_part(client, vulling, zoek):
    found = page(client, zoek=zoek)

    assert ">Oosterwiel</a>" in found
    assert "Vereniging Oosterwiel Leeft" in found


def test_another_form_of_a_word_is_found_and_marked(client, vulling):
    found = page(client, zoek="woning waterbergingen")

    assert "Buffer Zuid" in found
    assert "<mark>woningen</mark>" in found
    assert "Natte natuur" not in found


def test_what_somebody_typed_is_never_code(client, vulling):
    found = page(client, zoek="moeras")
    assert "&lt;b&gt;naast&lt;/b&gt;" in found or "<b>naast" not in found
    for gif in ("<script>alert(1)</script>", "' OR 1=1 --", '"', "a & b | !c :*", "\\", "%", "x" * 500):
        assert "<script>alert" not in page(client, zoek=gif)
        assert client.get("/zoeken/suggesties/", {"zoek": gif}).status_code == 200


def test_what_is_hidden_is_found_by_its_own_organisation_only(client, vulling):
    assert "Geheime buffer" not in page(client, zoek="buffer")
    assert "Geheime buffer" not in page(client, zoek="geheime")
    client.force_login(make_member("lezer", "lezer", make_organisatie("gm0002", "Buurdorp")))
    assert "Geheime buffer" not in client.get("/zoeken/suggesties/", {"zoek": "geheime"}).content.decode()
    client.force_login(make_member("opgavemanager", "opgavemanager", gemeente_testdam()))
    assert "Geheime buffer" in page(client, zoek="buffer")


def test_what_was_agreed_wanted_and_tried_is_found_by_who_may_see_it(client):
    gebied = make_gebied(naam="Hogedonk")
    van = {"organisatie": gemeente_testdam(), "gebied": gebied, "naam": "Kraanvogels langs de beek"}
    maten = {"titel": van["naam"]}
    make_afspraak(gebied, **maten)
    make_gegeven(Visie, gebied, **maten)
    make_gegeven(Afweging, gebied, **maten)
    Gebiedsbeeld.objects.create(soort="wens", methode="Dorpsgesprek", **van)
    LustOfLast.objects.create(soort="last", voor_wie="land", **van)
    EerdereAanpak.objects.create(opbrengst="Een stil pad", **van)
    soorten = ("afspraken", "visies", "afwegingen", "gebiedsbeeld", "lusten-en-lasten", "eerdere-aanpakken")

    assert "Kraanvogels" not in page(client, zoek="kraanvogels").split("Niets gevonden")[0]
    client.force_login(make_member("opgavemanager", "opgavemanager", gemeente_testdam()))
    found = page(client, zoek="kraanvogel langs")
    assert [soort for soort in soorten if f"soort={soort}" in found] == list(soorten)
    for treffer in re.findall(r'<a class="utrecht-link breekbaar" href="([^"]+)">', found):
        assert client.get(treffer).status_code == 200


def test_of_a_community_is_found_what_was_published_and_never_a_note(client, lezer):
    for naam, openheid in (("Wielerkring", "openbaar"), ("Stille kring", "besloten")):
        community = make_community(naam, openheid=openheid)
        een = make_bijeenkomst(community, titel=f"{naam} komt samen", toelichting="Roerdomp vooraf")
        make_punt(een, titel=f"Verslag {naam}", verslag="De roerdomp broedt", notities="De havik", stand="gepubliceerd")
        make_punt(een, titel="Niet klaar", verslag="De roerdomp ging weg", stand="gecontroleerd")
        make_nieuwsbrief(community, titel=f"Brief {naam}", inleiding="Roerdomp", nummer=1, verstuurd_op=een.begin)
        make_nieuwsbrief(community, titel="Brief in de maak", inleiding="Roerdomp")

    alles = [page(client, zoek=zoek) for zoek in ("roerdomp", "kring", "komt samen")]
    for tekst, titel in zip(alles, ("Verslag Wielerkring", "Wielerkring", "Wielerkring komt samen"), strict=True):
        assert f">{titel}</a>" in tekst
    assert ">Brief Wielerkring</a>" in alles[0]
    for woord in ("Stille", "Niet klaar", "in de maak"):
        assert not any(woord in tekst for tekst in alles)
    assert "Niets gevonden" in page(client, zoek="havik")
    assert "Niets gevonden" in page(client, zoek="vooraf")

    make_deelnemer(community, "Leo", user=lezer)
    client.force_login(lezer)
    mijn = page(client, zoek="roerdomp")
    assert {woord: woord in mijn for woord in ("Verslag Stille kring", "Brief Stille kring", "Niet klaar", "maak")} == {
        "Verslag Stille kring": True, "Brief Stille kring": True, "Niet klaar": False, "maak": False
    }  # fmt: skip
    assert "Niets gevonden" in page(client, zoek="havik")


@pytest.mark.parametrize("bron", sources(), ids=lambda bron: bron.soort)
def test_every_source_has_its_indexes(bron):
    tabel = bron.gezien(Doelgroep(alles=True)).model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s", [tabel])
        indexen = dict(cursor.fetchall())

    assert all(naam in indexen[f"zoek_{tabel}_stam"] for naam in (bron.titel, *bron.teksten))
    assert bron.titel in indexen[f"zoek_{tabel}_titel"]


def test_a_title_weighs_more_than_a_text(client, vulling):
    found = page(client, zoek="buffer", soort="opgaven")

    assert found.index("Buffer Zuid") < found.index("Natte natuur")


def test_one_kind_has_pages_and_keeps_the_question(client):
    for nummer in range(25):
        make_opgave(naam=f"Dijk {nummer:02}")

    alles, eerste, tweede = (page(client, zoek="dijk", **extra) for extra in (
        {}, {"soort": "opgaven"}, {"soort": "opgaven", "bladzijde": "2"}))  # fmt: skip

    assert alles.count(">Dijk ") == 5
    assert "?zoek=dijk&amp;soort=opgaven" in alles
    assert (eerste.count(">Dijk "), tweede.count(">Dijk ")) == (20, 5)
    assert page(client, zoek="dijk", soort="opgaven", bladzijde="99").count(">Dijk ") == 20
    assert client.get("/zoeken/", {"zoek": "dijk", "soort": "bestaat-niet", "bladzijde": "x"}).status_code == 200


def test_an_empty_answer_says_what_to_do(client, vulling):
    assert "Typ een naam" in page(client)
    assert "Typ ten minste 2 letters" in page(client, zoek="a")
    assert "Probeer minder of andere woorden" in page(client, zoek="qqqqq")
    assert "stapeling" in page(client, zoek="stapeling")


def test_the_page_stays_light(client, vulling, django_assert_max_num_queries):
    client.force_login(make_member("opgavemanager", "opgavemanager", gemeente_testdam()))
    with django_assert_max_num_queries(25):
        page(client, zoek="buffer")
