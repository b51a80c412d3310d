"""The page of an area: what it says, for whom, and what it costs."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import override_settings

from gebied.services.vormen import make_area_shapes
from opgaven.models import Berekening, Opgave, TeHerberekenen
from opgaven.services.berekening import berekening_start
from opgaven.services.matrix import opgavepaar_set
from opgaven.services.vormen import make_opgave_shapes
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


def compute(niveau: str = "wijk") -> None:
    berekening_start(indeling=make_indeling(), niveau=niveau, direct=True)


def page(client, gebied, vraag: str = "") -> str:
    response = client.get(f"/gebieden/{gebied.pk}/{vraag}")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def voorbeeld():
    gebied, *_ = worked_example()
    make_gebied(square(5000, 5000), naam="Leegwijk")
    compute()
    return gebied


class TestThePageOfAnArea:
    def test_tells_the_worked_example_to_the_letter(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert "In dit gebied liggen 3 opgaven. Op 60% van dit gebied liggen er twee of meer op elkaar" in html
        assert "Conflict 4,5: op een willekeurige plek in dit gebied ligt gemiddeld 4,5 punt wrijving" in html
        assert "De meeste wrijving komt van Opgave b en Opgave c: 40% van het totaal." in html
        for waarde in ("4,5", "0,15", "0,40", "100,0 ha", "60,0 ha", "1,7", "80,0 ha"):
            assert f'<span class="tegel__getal">{waarde}</span>' in html

    def test_gives_opgaven_with_area_share_and_druk(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert "50,0 ha" in html
        assert "67%" in html
        assert "Ogenschijnlijk tegenstrijdig" in html
        assert "Ruimteconflict" in html

    def test_says_why_a_pair_weighs_what_it_weighs(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert "Wrijving 6 van 6, volgens de rekenregel" in html
        assert "Voorstel: Woningbouw is voor Natuur en stikstof tegenwerkend (-2)." in html

    def test_shows_a_value_of_ones_own_with_its_reason(self, client, voorbeeld, bewerker):
        a, b = Opgave.objects.order_by("pk")[:2]
        opgavepaar_set(
            soort="wrijving", van=a, naar=b, waarde=1, reden="Samen ontworpen", bewijs="sterk", user=bewerker
        )
        assert "gekozen voor juist deze twee opgaven. Voor de typen geldt 6. Samen ontworpen (bewijs: sterk)." in page(
            client, voorbeeld
        )

    def test_every_score_is_a_signal_with_a_date_and_a_way_to_its_parts(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert html.count("Signaal, geen oordeel ·") == 9
        assert html.count('href="#paren"') + html.count('href="#stapeling"') >= 9

    def test_draws_the_heat_map_with_title_description_and_table(self, client, voorbeeld):
        html = page(client, voorbeeld)
        assert '<svg class="warmte__beeld"' in html
        assert "<desc" in html
        assert html.count('data-familie="conflict"') == 3
        assert "Natuur en stikstof met Recreatie en toerisme: 40% van het conflict" in html

    def test_costs_at_most_25_queries(self, client, voorbeeld, django_assert_max_num_queries):
        kind = make_gebied(square(0, 0, 500), naam="Buurt 1", niveau="buurt", ouder=voorbeeld)
        compute("buurt")
        with django_assert_max_num_queries(25):
            html = page(client, voorbeeld)
        assert kind.naam in html

    def test_costs_no_more_for_many_opgaven(self, client, voorbeeld, django_assert_max_num_queries):
        for step in range(60):
            make_opgave(square(step * 10, 0, 300, 300), "water", naam=f"Sloot {step}")
        compute()
        with django_assert_max_num_queries(25):
            html = page(client, voorbeeld)
        assert "Toon alle 63 opgaven" in html
        assert len(html) < 250_000

    def test_that_was_never_computed_says_so_and_what_to_do(self, client, bewerker):
        gebied = make_gebied(square())
        client.force_login(bewerker)
        html = page(client, gebied)
        assert "Dit gebied is nog niet doorgerekend" in html
        assert "Bereken deze gebieden" in html
        client.post("/berekeningen/", {"gebieden": f"{gebied.indeling_id}-wijk"})
        assert Berekening.objects.filter(niveau="wijk").exists()

    @override_settings(LEZEN_ZONDER_INLOGGEN=True)
    def test_that_was_never_computed_tells_a_visitor_what_to_wait_for(self, client):
        assert "Zodra de organisatie van deze gebieden laat rekenen" in page(client, make_gebied(square()))

    def test_without_opgaven_is_kind(self, client, voorbeeld):
        leeg = voorbeeld.indeling.gebieden.get(naam="Leegwijk")
        html = page(client, leeg)
        assert "In dit gebied liggen op dit moment geen opgaven die meetellen." in html
        assert "Ligt hier wel iets?" in html
        assert "tegel__getal" not in html

    def test_wholly_under_one_opgave_reads_well(self, client):
        gebied = make_gebied(square())
        make_opgave(square(-1000, -1000, 5000), "drinkwater", aard="werkingsgebied", status="geldend")
        compute()
        html = page(client, gebied)
        assert "In dit gebied ligt 1 opgave, een werkingsgebied. Die bedekt heel dit gebied." in html
        assert "Geen twee opgaven in dit gebied liggen op elkaar" in html

    def test_escapes_a_hostile_name(self, client):
        gebied = make_gebied(square(), naam="<script>alert(1)</script>")
        assert "<script>alert(1)" not in page(client, gebied)

    def test_stale_says_how_far_the_new_run_is(self, client, voorbeeld):
        TeHerberekenen.objects.create(gebied=voorbeeld, nummer=1)
        run = Berekening.objects.get()
        Berekening.objects.create(
            indeling=run.indeling,
            niveau="wijk",
            matrix=run.matrix,
            softwareversie="proef",
            status=Berekening.Status.LOOPT,
            gebieden_totaal=40,
            gebieden_klaar=12,
        )
        html = page(client, voorbeeld)
        assert "verouderd" in html
        assert "de nieuwe berekening loopt (12 van 40 gebieden)" in html

    def test_unknown_is_404(self, client):
        assert client.get("/gebieden/999999/").status_code == 404

    def test_draws_the_trend_of_two_runs(self, client, voorbeeld):
        assert "Er is één berekening van dit gebied." in page(client, voorbeeld)
        make_opgave(square(0, 0, 1000), "water", naam="Waterberging")
        compute()
        html = page(client, voorbeeld)
        assert "Conflict ging van 4,5 punt naar" in html
        assert 'class="vonk"' in html

    @override_settings(LEZEN_ZONDER_INLOGGEN=False)
    def test_asks_a_visitor_to_sign_in_where_reading_is_closed(self, client, lezer):
        gebied = make_gebied(square())
        for adres in ("/gebieden/", f"/gebieden/{gebied.pk}/", f"/gebieden/{gebied.pk}/vorm.json"):
            assert client.get(adres).status_code == 302
        client.force_login(lezer)
        assert client.get(f"/gebieden/{gebied.pk}/").status_code == 200


class TestFilteringThePage:
    def test_counts_only_the_chosen_types_and_says_so(self, client, voorbeeld):
        html = page(client, voorbeeld, "?typen=woningbouw&typen=natuur")
        assert "Alleen Woningbouw en Natuur en stikstof tellen mee." in html
        assert "In dit gebied liggen 2 opgaven" in html
        assert '<span class="tegel__getal">1,2</span>' in html

    def test_counts_only_the_year(self, client, voorbeeld):
        Opgave.objects.filter(naam="Opgave c").update(begin_jaar=2040)
        html = page(client, voorbeeld, "?jaar=2030")
        assert "Alleen opgaven in het jaar 2030 tellen mee." in html
        assert "In dit gebied liggen 2 opgaven" in html

    def test_a_year_that_is_no_year_is_said_and_kept(self, client, voorbeeld):
        html = page(client, voorbeeld, "?jaar=straks")
        assert "Het jaar is een getal van vier cijfers" in html
        assert 'value="straks"' in html
        assert "In dit gebied liggen 3 opgaven" in html

    def test_the_small_map_and_the_files_follow_the_filter(self, client, voorbeeld):
        html = page(client, voorbeeld, "?typen=natuur&jaar=2030")
        assert f"/gebieden/{voorbeeld.pk}/opgaven.json?typen=natuur&amp;jaar=2030" in html
        assert f"/gebieden/{voorbeeld.pk}/export/scores.csv?typen=natuur&amp;jaar=2030" in html


class TestPartsOfAnArea:
    def test_all_pairs_and_all_opgaven_have_a_page_of_their_own(self, client, voorbeeld):
        assert "3 paren" in client.get(f"/gebieden/{voorbeeld.pk}/paren/").content.decode()
        assert "3 opgaven" in client.get(f"/gebieden/{voorbeeld.pk}/opgaven/").content.decode()

    def test_the_files_hold_this_area_only(self, client, voorbeeld):
        def rows(soort: str) -> list[dict[str, str]]:
            answer = client.get(f"/gebieden/{voorbeeld.pk}/export/{soort}.csv")
            return list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))

        (score,) = rows("scores")
        assert (score["naam"], score["conflict"], score["rang"]) == ("Voorbeeldwijk", "4.5", "1")
        assert [float(paar["overlap_m2"]) for paar in rows("overlappen")] == [300_000.0, 300_000.0, 200_000.0]

    @pytest.mark.parametrize("formaat", ["xlsx", "gpkg", "geojson"])
    def test_the_files_come_in_every_form(self, client, voorbeeld, formaat):
        for soort in ("scores", "overlappen"):
            assert client.get(f"/gebieden/{voorbeeld.pk}/export/{soort}.{formaat}").status_code == 200

    def test_the_small_map_draws_the_area_and_its_opgaven(self, client, voorbeeld):
        make_area_shapes(indeling_id=voorbeeld.indeling_id, niveau="wijk")
        make_opgave_shapes(opgave_ids=list(Opgave.objects.values_list("pk", flat=True)))
        (vorm,) = client.get(f"/gebieden/{voorbeeld.pk}/vorm.json").json()["features"]
        assert vorm["properties"]["titel"] == "Voorbeeldwijk"
        opgaven = client.get(f"/gebieden/{voorbeeld.pk}/opgaven.json").json()["features"]
        assert {feature["properties"]["titel"] for feature in opgaven} == {
            "W · Opgave a",
            "N · Opgave b",
            "R · Opgave c",
        }

    def test_the_small_map_cuts_an_opgave_that_covers_everything(self, client, voorbeeld):
        groot = make_opgave(square(-50_000, -50_000, 100_000), "bodem", naam="Bodemdaling")
        compute()
        make_area_shapes(indeling_id=voorbeeld.indeling_id, niveau="wijk")
        make_opgave_shapes(opgave_ids=[groot.pk])
        (feature,) = client.get(f"/gebieden/{voorbeeld.pk}/opgaven.json").json()["features"]
        lengtes = [punt[0] for punt in feature["geometry"]["coordinates"][0]]
        assert max(lengtes) - min(lengtes) < 0.1
