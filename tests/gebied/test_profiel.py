"""The profile of an area on the screen: what it tells, and what it leaves out."""

from __future__ import annotations

import re

import pytest

from gebied.panels import Profielbijdrage, gebiedsprofiel
from opgaven.models import Opgave, Opgavetype, TeHerberekenen
from opgaven.services.berekening import berekening_start
from opgaven.services.matrix import opgavepaar_set, typepaar_set
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example
from tests.profiel import compute, computed_example, page, part, pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld():
    return computed_example()


class TestThePage:
    def test_tells_the_worked_example(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert "In dit gebied liggen 3 opgaven" in part(html, "in-het-kort")
        assert "Conflict 4,5 punt" in " ".join(part(html, "scores").split())
        paren = " ".join(part(html, "paren").split())
        assert "3 paren opgaven liggen in dit gebied op elkaar." in paren
        assert (
            paren.index("Ogenschijnlijk tegenstrijdig") < paren.index("Ruimteconflict") < paren.index("Tegenstrijdig")
        )
        assert "30,0 ha 50% van N1, 60% van R1" in paren

    def test_says_why_a_pair_weighs_so_much_and_how_sure_that_is(self, client, voorbeeld):
        paren = part(page(client, voorbeeld), "paren")
        assert "Voorstel: Woningbouw is voor Natuur en stikstof tegenwerkend (-2)." in paren
        assert "Deze waarde is een voorstel om mee te beginnen, weinig zeker (bewijs: zwak)." in paren
        assert "De wrijving volgt uit de rekenregel; geen deskundige heeft deze waarde bekeken." in paren

    def test_gives_the_same_key_to_an_opgave_on_the_map_and_in_the_tables(self, client, voorbeeld):
        html = page(client, voorbeeld)
        for sleutel in ("W1", "N1", "R1"):
            assert f">{sleutel}</text>" in html
            assert f">{sleutel}</span>" in html

    def test_the_map_has_a_scale_in_metres_north_and_the_neighbours(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert ">500 m</text>" in html
        assert ">N</text>" in html
        assert ">Buurwijk</text>" in html
        assert '<title id="profielkaart-titel">Kaart van Voorbeeldwijk met 3 opgaven.' in html

    def test_makes_questions_with_the_organisations_that_own_the_pair(self, client, voorbeeld):
        Opgave.objects.filter(naam="Opgave b").update(organisatie=gemeente_testdam())
        agenda = " ".join(part(page(client, voorbeeld), "agenda").split())
        assert "Opgave b en Opgave c vragen op 30,0 ha dezelfde ruimte, maar versterken elkaar ook." in agenda
        assert "Opgave a en Opgave b werken elkaar tegen op 20,0 ha." in agenda
        assert "Aan tafel: Gemeente Testdam en een eigenaar die nog niet bekend is" in agenda
        assert "Opgave a en Opgave c hebben nog geen eigenaar." in agenda

    def test_says_what_the_numbers_are(self, client, voorbeeld):
        over = " ".join(part(page(client, voorbeeld), "over").split())
        assert "Een score is een signaal, geen oordeel." in over
        assert "Alleen openbare opgaven tellen mee." in over
        assert "Matrix 1 van" in over

    def test_says_that_its_numbers_are_stale(self, client, voorbeeld):
        TeHerberekenen.objects.create(gebied=voorbeeld, nummer=1)
        html = page(client, voorbeeld)
        assert "Verouderd: er is na deze berekening iets gewijzigd" in html
        assert "de cijfers zijn verouderd" in html

    def test_honours_the_filter_and_says_so(self, client, voorbeeld):
        html = page(client, voorbeeld, "?typen=woningbouw,natuur")
        assert "Alleen Woningbouw en Natuur en stikstof tellen mee." in html
        assert "Opgave c" not in html
        assert "profiel.pdf?typen=natuur&amp;typen=woningbouw" in html

    def test_is_linked_from_the_page_of_the_area_with_its_filter(self, client, voorbeeld):
        html = client.get(f"/gebieden/{voorbeeld.pk}/?jaar=2030").content.decode()
        assert f'href="/gebieden/{voorbeeld.pk}/profiel.pdf?jaar=2030" download' in html


class TestWhatIsMissing:
    def test_an_area_that_was_not_computed_says_so_and_has_no_empty_parts(self, client):
        gebied = make_gebied(naam="Nieuwwijk")
        html = page(client, gebied)
        assert "Dit gebied is nog niet doorgerekend." in html
        assert html.count("<section") == 1
        assert pdf(client, gebied).startswith(b"%PDF")

    def test_an_area_without_opgaven_has_a_map_and_no_tables(self, client):
        gebied = make_gebied(naam="Leegwijk")
        make_opgave(square(9000, 9000))
        compute()
        html = page(client, gebied)
        assert "geen opgaven die meetellen" in html
        assert re.findall(r'profiel__deel--([a-z-]+)"', html) == ["in-het-kort", "kaart", "over"]
        assert pdf(client, gebied).startswith(b"%PDF")

    def test_without_shapes_there_is_no_map(self, client):
        gebied, *_ = worked_example()
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
        gebied.vormen.all().delete()
        assert part(page(client, gebied), "kaart") == ""

    def test_a_wrong_year_is_said(self, client, voorbeeld):
        assert "Daarom tellen nu alle opgaven mee." in page(client, voorbeeld, "?jaar=ooit")


def type_of(code: str) -> Opgavetype:
    return Opgavetype.objects.get(code=code)


class TestValuesOfOnesOwn:
    def test_an_estimate_of_experts_is_called_that(self, client, voorbeeld, bewerker):
        van, naar = type_of("woningbouw"), type_of("natuur")
        typepaar_set(
            soort="wrijving", van=van, naar=naar, waarde=5, reden="Eigen onderzoek", bewijs="sterk", user=bewerker
        )
        compute()
        paren = part(page(client, voorbeeld), "paren")
        assert "Deze waarde is een inschatting van deskundigen, zeker (bewijs: sterk)." in paren

    def test_a_choice_for_two_opgaven_is_called_that(self, client, voorbeeld, bewerker):
        a, b = Opgave.objects.get(naam="Opgave a"), Opgave.objects.get(naam="Opgave b")
        opgavepaar_set(
            soort="wrijving", van=a, naar=b, waarde=1, reden="Samen ontworpen", bewijs="redelijk", user=bewerker
        )
        compute()
        paren = part(page(client, voorbeeld), "paren")
        assert "Deze waarde is een keuze voor juist deze twee opgaven, redelijk zeker (bewijs: redelijk)." in paren


class TestSize:
    def test_questions_do_not_grow_with_the_number_of_opgaven(self, client, django_assert_max_num_queries):
        gebied = make_gebied()
        for plaats in range(60):
            make_opgave(square(plaats * 10, 0, 300), "natuur" if plaats % 2 else "woningbouw")
        compute()
        with django_assert_max_num_queries(48):
            html = page(client, gebied)
        assert html.count('class="profielpaar"') == 3, "none of 1,770 pairs gives as much as 1%"
        assert "De 25 belangrijkste van 60 opgaven" in html

    def test_other_apps_add_parts(self):
        assert len(list(gebiedsprofiel)) >= 1
        assert Profielbijdrage().delen == ()
