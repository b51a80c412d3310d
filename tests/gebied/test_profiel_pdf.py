"""The profile of an area as a PDF: its form, who reads what in it, and names that mean harm."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from accounts.models import Huisstijl, Logregel, Logsoort
from gebied.views.profiel import draw
from opgaven.models import Opgave
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square, worked_example
from tests.profiel import compute, computed_example, page, part, pdf, unpacked, words

pytestmark = pytest.mark.django_db

#: As a PDF fills with it.
ROOD = b"1 0 0 rg"


@pytest.fixture
def voorbeeld():
    return computed_example()


class TestThePdf:
    def test_is_tagged_and_has_a_language_a_title_bookmarks_and_a_text_for_the_map(self, client, voorbeeld):
        inhoud = unpacked(pdf(client, voorbeeld))
        assert b"/Lang (nl)" in inhoud
        assert b"/MarkInfo" in inhoud
        assert b"/StructTreeRoot" in inhoud
        assert b"Gebiedsprofiel Voorbeeldwijk" in inhoud
        assert b"/Outlines" in inhoud
        assert re.search(rb"/S /Figure.{0,400}/Alt \(Kaart van Voorbeeldwijk", inhoud, re.S)
        assert b"pdfuaid" in inhoud

    def test_says_the_same_as_the_page(self, client, voorbeeld):
        tekst = words(pdf(client, voorbeeld))
        for zin in ("Conflict 4,5", "Om te bespreken", "Opgave a en Opgave b werken elkaar tegen", "Bladzijde 1 van"):
            assert zin in tekst

    def test_is_written_in_the_log_of_exports(self, client, voorbeeld, gebiedsmanager):
        client.force_login(gebiedsmanager)
        pdf(client, voorbeeld)
        regel = Logregel.objects.get(soort=Logsoort.EXPORT)
        assert regel.gegevens == {"wat": "profiel", "formaat": "pdf"}
        assert (regel.onderwerp_id, regel.gebruiker) == (voorbeeld.pk, gebiedsmanager)

    def test_who_asks_for_too_many_waits_and_reads_why(self, client, settings, gebiedsmanager):
        settings.PDF_TEMPO = "2/m"
        adres = f"/gebieden/{make_gebied(naam='Nieuwwijk').pk}/profiel.pdf"
        assert [client.get(adres).status_code for _ in range(3)] == [200, 200, 429]
        response = client.get(adres)
        assert "Vraag dit document over een minuut opnieuw." in response.text
        assert 1 <= int(response["Retry-After"]) <= 60
        client.force_login(gebiedsmanager)
        assert client.get(adres).status_code == 200

    def test_has_the_name_of_the_area_in_its_file(self, client, voorbeeld):
        kop = client.get(f"/gebieden/{voorbeeld.pk}/profiel.pdf")["Content-Disposition"]
        assert re.fullmatch(r'attachment; filename="gebiedsprofiel-voorbeeldwijk-\d{4}-\d\d-\d\d\.pdf"', kop)

    def test_bears_the_logo_and_colours_of_the_organisation_for_who_may_see_it(self, client, voorbeeld, gebiedsmanager):
        plaatje = io.BytesIO()
        Image.new("RGB", (40, 20), "teal").save(plaatje, "PNG")
        stijl = Huisstijl.objects.create(
            organisatie=gemeente_testdam(),
            stand="actief",
            logo=plaatje.getvalue(),
            logo_breedte=40,
            logo_hoogte=20,
            licht=[["--accent", "#ff0000"]],
        )
        voorbeeld.organisatie = gemeente_testdam()
        voorbeeld.save()
        dicht = unpacked(pdf(client, voorbeeld))
        assert not any(deel in dicht for deel in (b"/Subtype /Image", ROOD))
        client.force_login(gebiedsmanager)
        eigen = unpacked(pdf(client, voorbeeld))
        client.logout()
        Huisstijl.objects.filter(pk=stijl.pk).update(openbaar=True)
        open_ = unpacked(pdf(client, voorbeeld))
        assert all(deel in inhoud for inhoud in (eigen, open_) for deel in (b"/Subtype /Image", ROOD))

    def test_is_drawn_once_for_the_same_text(self, client, voorbeeld):
        draw.cache_clear()
        assert pdf(client, voorbeeld) == pdf(client, voorbeeld)
        assert draw.cache_info().hits == 1


class TestWhoReadsIt:
    @pytest.fixture
    def met_intern(self):
        gebied, *_ = worked_example()
        make_opgave(
            square(0, 0, 500),
            "zon",
            naam="Stille zonnevelden",
            zichtbaarheid="intern",
            geometriesoort="zoekgebied",
            organisatie=gemeente_testdam(),
        )
        compute()
        return gebied

    def test_what_is_hidden_is_in_no_letter_of_it(self, client, met_intern):
        html = page(client, met_intern)
        assert "Stille" not in html
        assert "Zonne-energie" not in html
        assert "Bevat opgaven die niet openbaar zijn" not in html
        assert "Stille" not in words(pdf(client, met_intern))

    def test_a_search_area_is_marked_on_every_sheet(self, client, met_intern, gebiedsmanager):
        client.force_login(gebiedsmanager)
        html = page(client, met_intern)
        assert '<div class="profielmerk" aria-hidden="true">Intern: met zoekgebied</div>' in html
        assert "Stille zonnevelden is een zoekgebied. Waar komt deze opgave" in html
        assert "Bevat opgaven die niet openbaar zijn" in html
        document = pdf(client, met_intern)
        bladen = len(re.findall(rb"/Type /Page\b", unpacked(document)))
        assert words(document).count("met zoekgebied") >= bladen

    def test_no_person_is_in_it(self, client, met_intern, gebiedsmanager):
        Opgave.objects.update(
            rol_eigenaar="Projectleider Jansen", afdeling="Team Jansen", gewijzigd_door=gebiedsmanager
        )
        client.force_login(gebiedsmanager)
        profiel = re.search(r"<article class=\"profiel\">.*</article>", page(client, met_intern))[0]
        assert "Jansen" not in profiel
        assert "Greet" not in profiel


class TestHostileAndLongNames:
    KWAAD = '</title><script>alert(1)</script>"><svg onload=alert(1)> {{ 7|add:7 }}'

    def test_a_name_cannot_become_markup_in_the_page_the_map_or_the_pdf(self, client):
        gebied = make_gebied(naam=self.KWAAD)
        make_gebied(square(1000, 0), naam=self.KWAAD[:40])
        make_opgave(square(0, 0, 600), naam=self.KWAAD, organisatie=gemeente_testdam())
        make_opgave(square(400, 0, 600), "natuur", naam=self.KWAAD)
        compute()
        html = page(client, gebied)
        assert "<script>alert" not in html
        assert "<svg onload" not in html
        assert "14" not in part(html, "agenda")
        assert pdf(client, gebied).startswith(b"%PDF")

    def test_a_very_long_name_breaks_within_the_sheet(self, client):
        lang = "Langewoordenzonderspatie" * 8
        gebied = make_gebied(naam=lang)
        make_opgave(naam=lang + lang[:50])
        make_opgave(type="natuur", naam="Beek")
        compute()
        assert lang[:150].replace(" ", "") in words(pdf(client, gebied)).replace(" ", "").replace("‐", "")

    def test_a_name_from_which_nothing_of_a_file_name_remains(self, client):
        gebied = make_gebied(naam="???")
        assert (
            f'filename="gebiedsprofiel-{gebied.pk}-'
            in client.get(f"/gebieden/{gebied.pk}/profiel.pdf")["Content-Disposition"]
        )
