"""What a community wants to learn: a question with dated steps, private until it is published, found in its areas."""

from __future__ import annotations

import pytest

from cop.models import Community, Leerstap, Leervraag
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_deelnemer, make_leerstap
from tests.cop.test_bijeenkomsten import form_of
from tests.make import make_gebied, make_indeling, square

pytestmark = pytest.mark.django_db

VRAAG = "Helpt het als één iemand het gezicht is?"


@pytest.fixture
def community(cop_coordinator) -> Community:
    kring = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(kring, cop_coordinator)
    return kring


def ask(client, community) -> Leervraag:
    adres = f"/cop/{community.pk}/leervragen/nieuw/"
    assert client.post(adres, form_of(client, adres).waarden | {"vraag": VRAAG, "themas": ["wonen"]}).status_code == 302
    return Leervraag.objects.get()


def add_step(client, leervraag, **velden):
    adres = f"/cop/leervragen/{leervraag.pk}/stappen/nieuw/"
    standaard = {"datum": "2027-03-01", "soort": "proberen", "tekst": "Elke maand langs de keukentafel"}
    return client.post(adres, form_of(client, adres).waarden | standaard | velden)


def test_from_question_to_what_changes_and_then_for_everybody(client, community, cop_coordinator, lezer):
    gebied = make_gebied(naam="Oosterwiel")
    bijeenkomst = make_bijeenkomst(community, titel="Wie begint?")
    make_deelnemer(community, "Leo", user=lezer, taak="notulist")
    client.force_login(cop_coordinator)
    leervraag = ask(client, community)
    adres = leervraag.get_absolute_url()
    client.force_login(lezer)
    assert add_step(client, leervraag, gebied=gebied.naam, bijeenkomst=bijeenkomst.pk).status_code == 302
    assert (
        add_step(client, leervraag, soort="zien", tekst="Er kwamen er twintig", datum="2027-05-01").status_code == 302
    )
    assert client.get(f"{adres}wijzigen/").status_code == 403
    client.logout()
    for pad in (adres, "/cop/leervragen/", f"/gebieden/{gebied.pk}/", "/zoeken/?zoek=gezicht"):
        assert VRAAG not in client.get(pad).text

    client.force_login(cop_coordinator)
    for naar in ("gecontroleerd", "gepubliceerd"):
        client.post(f"/cop/leervragen/{leervraag.pk}/kennisstand/", {"naar": naar})
    client.logout()
    for pad in (adres, "/cop/leervragen/", f"/cop/{community.pk}/", f"/gebieden/{gebied.pk}/", "/zoeken/?zoek=gezicht"):
        assert VRAAG in client.get(pad).text, pad
    tekst = client.get(adres).text
    assert tekst.index("Elke maand langs") < tekst.index("Er kwamen er twintig")
    assert "Oosterwiel" in tekst
    assert "Wie begint?" not in tekst, "of that meeting nothing was published"
    assert VRAAG in client.get("/cop/export/leervragen.csv").getvalue().decode()


def test_an_answered_question_says_what_is_known_now(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    adres = f"{ask(client, community).get_absolute_url()}wijzigen/"
    velden = form_of(client, adres).waarden | {"status": "beantwoord"}
    response = client.post(adres, velden)
    assert response.status_code == 422
    assert "Schrijf op wat u nu weet, of kies een andere stand." in response.text
    assert client.post(adres, velden | {"antwoord": "Ja, als het iemand van hier is."}).status_code == 302


def test_what_is_published_is_not_thrown_away_and_a_step_is(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    leervraag = ask(client, community)
    Leervraag.objects.update(stand="gepubliceerd")
    weg = f"{leervraag.get_absolute_url()}verwijderen/"
    assert "Trek het eerst terug." in client.post(weg, form_of(client, weg).waarden).text
    add_step(client, leervraag)
    stap = f"/cop/leerstappen/{Leerstap.objects.get().pk}/verwijderen/"
    assert client.post(stap, form_of(client, stap).waarden).status_code == 302
    assert not Leerstap.objects.exists()
    Leervraag.objects.update(stand="concept")
    assert client.post(weg, form_of(client, weg).waarden).status_code == 302
    assert not Leervraag.objects.exists()


def test_two_people_who_change_one_step_both_keep_their_words(client, community, cop_coordinator):
    client.force_login(cop_coordinator)
    add_step(client, ask(client, community))
    adres = f"/cop/leerstappen/{Leerstap.objects.get().pk}/wijzigen/"
    velden = form_of(client, adres).waarden
    Leerstap.objects.update(tekst="Elke week langs")
    assert client.post(adres, velden | {"datum": "2027-04-01"}).status_code == 302
    assert str(Leerstap.objects.get().datum) == "2027-04-01"
    assert Leerstap.objects.get().tekst == "Elke week langs"
    assert client.post(adres, velden | {"tekst": "Elke dag langs"}).status_code == 409


def test_the_list_asks_no_more_for_more_rows(client, community, django_assert_max_num_queries):
    indeling = make_indeling()
    for nr in range(3):
        vraag = community.leervragen.create(vraag=f"Vraag {nr}", stand="gepubliceerd", themas=["wonen"])
        make_leerstap(vraag, gebied=make_gebied(square(nr * 2000), indeling=indeling))
    community.leervragen.create(vraag="Niet van wonen", stand="gepubliceerd")
    with django_assert_max_num_queries(8):
        tekst = client.get("/cop/leervragen/?thema=wonen&zoek=vraag").text
    assert tekst.count("1 stap, op ") == 3
    assert "Niet van wonen" not in tekst
