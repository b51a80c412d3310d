"""Terms that an installation adopted: proposed, decided, in the help of every page, talked about, and as SKOS."""

from __future__ import annotations

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, SKOS

from gebied.models import Begripsopmerking, Begripsvoorstel, EigenBegrip
from tests.aanvallen.formulieren import Formulieren

pytestmark = pytest.mark.django_db

WIJK = "een deel van de gemeente dat bewoners zelf zo noemen"


def form_of(client, adres, ander=None):
    """The values of the form on a page that goes to ``adres``."""
    html = client.get(ander or adres).content.decode()
    return next(f for f in Formulieren(html).gevonden if f.actie in ("", adres)).waarden


def propose(client, anker="wijk", **anders) -> Begripsvoorstel:
    adres = f"/begrippen/{anker}/voorstel/"
    velden = form_of(client, adres) | {"definitie": f"{WIJK}.", "reden": "Zo zeggen wij het hier."} | anders
    response = client.post(adres, velden)
    assert response.status_code == 302, response.text
    return Begripsvoorstel.objects.latest("pk")


def decide(client, voorstel, aannemen="ja", **anders):
    adres = f"/begrippen/voorstellen/{voorstel.pk}/"
    velden = form_of(client, adres) | {"aannemen": aannemen, "besluit": "Besproken in de kring."} | anders
    return client.post(adres, velden)


def test_an_adopted_meaning_holds_everywhere_at_once_and_leaves_its_neighbours_alone(client, cop_coordinator, lezer):
    client.force_login(cop_coordinator)
    voorstel = propose(client, synoniemen="buurtschap", breder="gemeente", verwant="buurt", bron="Kring Oost")
    assert WIJK not in client.get("/begrippen/").text
    assert decide(client, voorstel).status_code == 302

    client.logout()
    lijst, pagina = client.get("/begrippen/").text, client.get("/begrippen/wijk/").text
    assert WIJK in lijst
    assert WIJK in pagina
    assert "Versie 2" in pagina
    assert "Versie 1" in pagina
    assert "de drie lagen van de CBS-indeling" in client.get("/begrippen/buurt/").text
    assert "de drie lagen van de CBS-indeling" in pagina, "the version that ships stays readable"
    assert WIJK in client.get("/zoeken/?zoek=bewoners zelf zo noemen").text
    assert client.get("/api/v1/begrippen/wijk").json() | {"_links": None} == {
        "code": "wijk", "naam": "wijk", "definitie": WIJK, "engels": "district", "definitieEngels": "",
        "onderwerp": "Gebieden", "synoniemen": ["buurtschap"], "breder": "gemeente", "verwant": ["buurt"],
        "bron": "Kring Oost", "versie": 2, "aangenomenOp": EigenBegrip.objects.get().aangenomen_op.isoformat(),
        "_links": None,
    }  # fmt: skip


def test_the_help_at_a_word_is_what_was_adopted_and_costs_no_query(client, cop_coordinator, django_assert_num_queries):
    client.force_login(cop_coordinator)
    decide(client, propose(client, "stapeling", definitie="wat hier op elkaar ligt"))
    client.logout()
    client.get("/matrix/")
    EigenBegrip.objects.update(anker="wrijving", naam="wrijving", definitie="wat hier wringt")

    with django_assert_num_queries(5):
        tekst = client.get("/matrix/").text
    assert "wat hier wringt" in tekst


def test_of_two_who_decide_the_second_is_told_and_nothing_is_overwritten(client, cop_coordinator):
    client.force_login(cop_coordinator)
    eerste, tweede = propose(client), propose(client, definitie="iets heel anders")
    velden = form_of(client, f"/begrippen/voorstellen/{tweede.pk}/") | {"aannemen": "ja", "besluit": "Ja."}
    decide(client, eerste)

    antwoord = client.post(f"/begrippen/voorstellen/{tweede.pk}/", velden)

    assert antwoord.status_code == 422
    assert "Intussen is een andere betekenis aangenomen" in antwoord.text
    assert EigenBegrip.objects.get().definitie == WIJK
    assert decide(client, tweede, "nee").status_code == 302
    weer = client.post(f"/begrippen/voorstellen/{eerste.pk}/", velden | {"aannemen": "nee"})
    assert weer.status_code == 422, "decided is decided"


def test_a_word_of_ones_own_comes_into_the_list_and_can_lapse(client, cop_coordinator):
    client.force_login(cop_coordinator)
    adres = "/begrippen/voorstellen/nieuw/"
    nieuw = form_of(client, adres) | {
        "naam": "Keukentafel", "onderwerp": "Gebieden", "definitie": "<b>waar</b> een gesprek begint", "reden": "Ja.",
    }  # fmt: skip
    assert client.post(adres, nieuw | {"naam": "wijk"}).status_code == 422
    assert client.post(adres, nieuw).status_code == 302
    assert client.post(adres, nieuw).status_code == 302, "sent twice"
    [voorstel] = Begripsvoorstel.objects.all()
    decide(client, voorstel)
    assert "&lt;b&gt;waar&lt;/b&gt; een gesprek begint" in client.get("/begrippen/keukentafel/").text

    decide(client, propose(client, "keukentafel", vervalt="on"))
    client.logout()
    assert "Keukentafel" not in client.get("/begrippen/").text
    assert "vervallen" in client.get("/begrippen/keukentafel/").text
    assert client.get("/api/v1/begrippen/keukentafel").status_code == 404


def test_who_proposed_it_takes_it_back_until_it_is_decided(client, cop_coordinator, lezer):
    client.force_login(cop_coordinator)
    voorstel, besloten = propose(client), propose(client, definitie="iets anders")
    adres = f"/begrippen/voorstellen/{voorstel.pk}/intrekken/"
    assert adres in client.get("/begrippen/wijk/").text
    assert adres in client.get(f"/begrippen/voorstellen/{voorstel.pk}/").text
    client.force_login(lezer)
    assert "Trek uw voorstel in" not in client.get("/begrippen/wijk/").text
    assert client.post(adres).status_code == 403

    client.force_login(cop_coordinator)
    decide(client, besloten)
    client.post(f"/begrippen/voorstellen/{besloten.pk}/intrekken/")
    assert "Uw voorstel is ingetrokken" in client.post(adres, follow=True).text
    assert [een.pk for een in Begripsvoorstel.objects.all()] == [besloten.pk]


def test_a_dutch_word_says_so_on_an_english_page(client, cop_coordinator):
    client.force_login(cop_coordinator)
    adres = "/begrippen/voorstellen/nieuw/"
    velden = form_of(client, adres) | {
        "naam": "brinkgesprek",
        "onderwerp": "Gebieden",
        "definitie": "praten op het plein",
        "reden": "Nieuw.",
    }
    client.post(adres, velden)
    decide(client, Begripsvoorstel.objects.get())
    client.logout()
    client.cookies["taal"] = "en"

    pagina, lijst = client.get("/begrippen/brinkgesprek/").text, client.get("/begrippen/").text
    assert '<h1 class="utrecht-heading-1 breekbaar" lang="nl">brinkgesprek</h1>' in pagina
    assert '<dfn id="brinkgesprek" lang="nl">' in lijst
    assert '<dfn id="wijk" lang' not in lijst


def test_people_talk_about_a_word_and_only_colleagues_read_who_said_it(client, lezer, cop_coordinator, buur):
    adres = "/begrippen/wijk/opmerking/"
    client.force_login(lezer)
    velden = form_of(client, adres, "/begrippen/wijk/") | {"tekst": "Bij ons is dit een kern. <script>x</script>"}
    assert client.post(adres, velden | {"tekst": ""}).status_code == 422
    client.post(adres, velden)
    client.post(adres, velden)
    [opmerking] = Begripsopmerking.objects.all()
    client.force_login(cop_coordinator)
    client.post(f"/begrippen/opmerkingen/{opmerking.pk}/antwoord/", {"antwoord": "Dat nemen wij mee."})
    assert "Opmerking van Leo" in client.get("/begrippen/wijk/").text

    client.force_login(buur)
    tekst = client.get("/begrippen/wijk/").text
    assert "iemand van Gemeente Testdam" in tekst
    assert "Dat nemen wij mee." in tekst
    assert "<script>x" not in tekst
    assert client.post(f"/begrippen/opmerkingen/{opmerking.pk}/weghalen/").status_code == 403
    client.logout()
    assert "Bij ons is dit een kern" not in client.get("/begrippen/wijk/").text
    lezer.delete()
    client.force_login(cop_coordinator)
    assert "gewist account" in client.get("/begrippen/wijk/").text


def test_skos_is_the_same_in_every_form_and_says_what_the_pages_say(client, cop_coordinator, settings):
    settings.PLATFORM_ADRES = "https://gebieden.example"
    client.force_login(cop_coordinator)
    decide(client, propose(client, synoniemen="buurtschap", breder="gemeente", verwant="stapeling"))
    client.logout()

    turtle = Graph().parse(data=client.get("/begrippen/skos.ttl").text, format="turtle")
    antwoord = client.get("/api/v1/begrippen", headers={"accept": "application/ld+json"})
    assert antwoord.headers["Content-Type"].startswith("application/ld+json")
    assert isomorphic(turtle, Graph().parse(data=antwoord.text, format="json-ld"))

    root = "https://gebieden.example/begrippen/"
    wijk, gemeente, stapeling = (URIRef(f"{root}{naam}/") for naam in ("wijk", "gemeente", "stapeling"))
    aantal = client.get("/api/v1/begrippen?paginaGrootte=1").json()["aantal"]
    assert len(set(turtle.subjects(RDF.type, SKOS.Concept))) == aantal > 150
    assert (wijk, SKOS.definition, Literal(WIJK, lang="nl")) in turtle
    assert (wijk, SKOS.altLabel, Literal("buurtschap", lang="nl")) in turtle
    assert (gemeente, SKOS.narrower, wijk) in turtle
    assert (stapeling, SKOS.related, wijk) in turtle
    for concept in turtle.subjects(RDF.type, SKOS.Concept):
        assert len(list(turtle.objects(concept, SKOS.inScheme))) == 1
        talen = [label.language for label in turtle.objects(concept, SKOS.prefLabel)]
        assert len(talen) == len(set(talen)) >= 1, "SKOS: one preferred label per language"
    for lager, _, hoger in turtle.triples((None, SKOS.broader, None)):
        assert (lager, SKOS.related, hoger) not in turtle

    een = client.get("/begrippen/wijk/", headers={"accept": "text/turtle"})
    assert (wijk, RDF.type, SKOS.Concept) in Graph().parse(data=een.text, format="turtle")
    ook = client.get("/api/v1/begrippen/wijk", headers={"accept": "text/turtle"})
    assert ook.headers["ETag"] != client.get("/api/v1/begrippen/wijk").headers["ETag"]
    onbekend = client.get("/api/v1/begrippen/niets", headers={"accept": "text/turtle"})
    assert (onbekend.status_code, onbekend.headers["Content-Type"]) == (404, "application/problem+json")
    fout = client.get("/api/v1/begrippen?taal=nl&pagina=x").json()
    assert {een["naam"] for een in fout["fouten"]} == {"taal", "pagina"}
