"""A text of somebody is a text on every page: no tag, no script, no link that runs."""

from __future__ import annotations

import json
import logging

import pytest

from gebied.models import Gebied
from gebied.opmaak import as_html
from opgaven.models import Opgave
from tests.aanvallen.adressen import alle_adressen
from tests.aanvallen.gif import AANVAL, SCRIPT, UITGEREKEND
from tests.aanvallen.test_headers import TRAAG, faults
from tests.aanvallen.vergif import poison_everything

pytestmark = pytest.mark.django_db

#: What these show, a visitor of a page sees; each must be among what was poisoned.
MOET = {
    "accounts.Organisatie.naam",
    "accounts.User.first_name",
    "gebied.Gebied.naam",
    "gebied.Indeling.naam",
    "opgaven.Opgave.naam",
    "opgaven.Opgave.beschrijving",
    "opgaven.Opgave.brondocument",
    "opgaven.Opgavetype.naam",
    "opgaven.TypepaarWaarde.reden",
    "opgaven.OpgavepaarWaarde.reden",
    "opgaven.Matrixversie.toelichting",
    "opgaven.Berekening.fout",
    "opgaven.Import.bestand",
    "sturing.Vraagstuk.titel",
    "sturing.AgendaItem.omschrijving",
    "sturing.Afspraak.tekst",
    "sturing.Regioafspraak.naam",
    "sturing.Visie.tekst",
    "sturing.Afweging.keuze",
    "sturing.Prioriteit.reden",
    "stakeholders.Stakeholder.naam",
    "stakeholders.Contactpersoon.naam",
    "stakeholders.Participatieproces.naam",
    "stakeholders.Inbreng.tekst",
    "stakeholders.Initiatief.idee",
    "cop.Community.naam",
    "cop.Bijeenkomst.titel",
    "cop.Agendapunt.verslag",
    "cop.Bijeenkomstbestand.naam",
    "cop.Casus.titel",
    "cop.Antwoord.tekst",
    "cop.Inzicht.zin",
    "cop.Toepassing.waarneming",
    "cop.Plakzin.tekst",
    "cop.Nieuwsbrief.inleiding",
    "cop.Leervraag.vraag",
    "cop.Productuitgave.tekst",
    "stakeholders.Contactmoment.verslag",
    "sturing.Vraagstuk.antwoord",
    "sturing.Pcmoment.naam",
}
#: The mission of the platform; each of these pages must show what somebody typed.
MISSIE = (
    "/sturing/vraagstukken/%(pk)s/",
    "/sturing/agenda-items/%(pk)s/",
    "/sturing/afspraken/%(pk)s/",
    "/sturing/agenda/vaststellingen/%(pk)s/",
    "/sturing/regio/%(pk)s/",
    "/sturing/%(soort)s/%(pk)s/",
    "/stakeholders/%(pk)s/",
    "/stakeholders/participatie/%(pk)s/",
    "/stakeholders/initiatieven/%(pk)s/",
    "/cop/%(pk)s/",
    "/cop/bijeenkomsten/%(pk)s/",
    "/cop/bijeenkomsten/%(pk)s/logboek/",
    "/cop/casussen/%(pk)s/",
    "/cop/inzichten/%(pk)s/",
    "/cop/leervragen/%(pk)s/",
    "/cop/producten/%(pk)s/",
    "/cop/nieuwsbrieven/%(pk)s/",
    "/cop/plakverslagen/%(pk)s/",
)


@pytest.fixture
def vergiftigd(wereld):
    logging.disable(logging.CRITICAL)
    yield poison_everything()
    logging.disable(logging.NOTSET)


def questions(adres):
    """The address alone, and with what makes it show the most."""
    gebied = Gebied.objects.get()
    yield {}
    if not adres.is_api and not adres.is_beheer:
        laag = {"indeling": gebied.indeling_id, "niveau": gebied.niveau}
        yield laag | {"bbox": "4.5,51.4,5.5,52.4", "zoom": 12, "lon": 4.6, "lat": 51.6, "weergave": "tabel"}


def fault(response, adres):
    if response.status_code >= 500:
        return f"status {response.status_code}"
    if response.streaming:
        return None
    text = response.content.decode(errors="replace")
    if UITGEREKEND in text:
        return "a template ran"
    if "html" in response.get("Content-Type", ""):
        return (["a tag"] if SCRIPT in text or "<img src=x" in text else []) + faults(response, adres.is_beheer)
    return None if response["X-Content-Type-Options"] == "nosniff" else "may be taken for a page"


def test_every_text_of_every_table_is_a_text_on_every_address(baas, vergiftigd):
    assert vergiftigd >= MOET
    wrong, shown, missie = {}, 0, set(MISSIE)
    for adres in alle_adressen():
        if adres.sjabloon in TRAAG:
            continue
        for vraag in questions(adres):
            response = baas.get(adres.url(), vraag)
            if reden := fault(response, adres):
                wrong[adres.url()] = reden
            if not response.streaming and b"onerror=window.geraakt" in response.content:
                shown += 1
                missie.discard(adres.sjabloon)
    assert not wrong
    assert not missie
    assert shown > 100


def test_json_holds_the_text_as_it_is_and_calls_itself_json(baas, vergiftigd):
    opgave = Opgave.objects.order_by("pk").first()
    response = baas.get(f"/api/v1/opgaven/{opgave.pk}")
    assert response["Content-Type"].startswith("application/json")
    assert response.json()["naam"] == opgave.naam
    assert opgave.naam.startswith(AANVAL[:100])
    kaart = baas.get("/kaart/data/opgaven/", {"zoom": 8, "tegels": "65/42"})
    assert kaart["Content-Type"] == "application/json"
    assert json.loads(kaart.content)


@pytest.mark.parametrize(
    "vraag",
    [
        "/kaart/?niveau={}",
        "/kaart/?indeling=1&niveau=wijk&score={}",
        "/kaart/paneel/punt/?lon={}&lat=52",
        "/opgaven/?zoek={}",
        "/gebieden/?zoek={}",
        "/berekeningen/export/scores.csv?indeling={}",
        "/kaart/data/scores/?niveau={}",
        "/inloggen/?next={}",
    ],
)
def test_an_error_repeats_what_was_asked_as_text_only(baas, vraag):
    response = baas.get(vraag.format("%3Cscript%3Ewindow.geraakt=1%3C/script%3E"))
    assert response.status_code in {200, 302, 400}
    html = "html" in response.get("Content-Type", "")
    assert not html or SCRIPT not in response.content.decode()


LINK = 'class="utrecht-link" rel="noopener noreferrer nofollow"'
LEKKEN = {
    "<script>alert(1)</script>": "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "[a](javascript:alert(1))": "<p>[a](javascript:alert(1))</p>",
    "[a](JaVaScRiPt&#58;alert(1))": "<p>[a](JaVaScRiPt:alert(1))</p>",
    "[a](data:text/html;base64,PHNjcmlwdD4=)": "<p>[a](data:text/html;base64,PHNjcmlwdD4=)</p>",
    "[a](vbscript:x)": "<p>[a](vbscript:x)</p>",
    "![a](https://kwaad.example/spion.gif)": (f'<p>!<a href="https://kwaad.example/spion.gif" {LINK}>a</a></p>'),
    "<img src=x onerror=alert(1)>": "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
    '[a](https://voorbeeld.nl "\\" onmouseover=alert(1)")': (f'<p><a href="https://voorbeeld.nl" {LINK}>a</a></p>'),
    "<a href='https://voorbeeld.nl' style='x'>a</a>": (
        "<p>&lt;a href='https://voorbeeld.nl' style='x'&gt;a&lt;/a&gt;</p>"
    ),
    "# Kop\n\n- een\n- *twee*": "<h3>Kop</h3>\n<ul>\n<li>een</li>\n<li><em>twee</em></li>\n</ul>",
    "regel\nregel": "<p>regel<br>\nregel</p>",
}


@pytest.mark.parametrize("tekst", LEKKEN)
def test_markdown_lets_through_what_a_text_needs_and_no_more(tekst):
    assert as_html(tekst).strip().replace("&#x27;", "'") == LEKKEN[tekst]


def test_markdown_of_great_depth_or_length_is_done_in_a_moment():
    for tekst in ("> " * 5_000 + "x", "[" * 20_000, "*" * 20_000, "- " * 5_000 + "x", "`" * 20_000, "a " * 100_000):
        assert as_html(tekst)


def test_the_page_of_an_opgave_shows_its_texts_as_markdown(client, bewerker):
    from tests.make import make_opgave

    client.force_login(bewerker)
    opgave = make_opgave(organisatie=bewerker.organisatie, beschrijving="Een **vet** woord <script>x</script>")
    assert "Een <strong>vet</strong> woord &lt;script&gt;" in client.get(opgave.get_absolute_url()).content.decode()
