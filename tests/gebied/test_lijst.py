"""The list of areas: what it says, for whom, and what it costs."""

from __future__ import annotations

import csv
import io

import pytest

from opgaven.services.berekening import berekening_start
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


def compute(niveau: str = "wijk") -> None:
    berekening_start(indeling=make_indeling(), niveau=niveau, direct=True)


class TestTheList:
    def names(self, client, vraag: str = "") -> list[str]:
        return [rij.gebied.naam for rij in client.get(f"/gebieden/{vraag}").context["rijen"]]

    @pytest.fixture
    def drie(self):
        voorbeeld, *_ = worked_example()
        make_gebied(square(1000, 0), naam="Achterdam", code="WK900001", ouder=self.gemeente("Oost"), stedelijkheid=5)
        make_gebied(square(2000, 0), naam="Berghuizen", code="WK900002", ouder=self.gemeente("West"), stedelijkheid=2)
        make_opgave(square(2000, 0), "woningbouw")
        make_opgave(square(2000, 0), "natuur")
        compute()
        return voorbeeld

    def gemeente(self, naam: str):
        return make_gebied(square(0, 0, 9000), naam=naam, niveau="gemeente")

    def test_counts_in_words_and_sorts_by_name(self, client, drie):
        assert self.names(client) == ["Achterdam", "Berghuizen", "Voorbeeldwijk"]
        assert "3 wijken" in client.get("/gebieden/").content.decode()

    def test_sorts_by_score_rank_and_code(self, client, drie):
        assert self.names(client, "?sorteer=-conflict") == ["Berghuizen", "Voorbeeldwijk", "Achterdam"]
        assert self.names(client, "?sorteer=rang")[0] == "Berghuizen"
        assert self.names(client, "?sorteer=-naam")[0] == "Voorbeeldwijk"
        assert self.names(client, "?sorteer=code")[-2:] == ["Achterdam", "Berghuizen"]

    def test_an_area_without_a_score_comes_last_either_way(self, client, drie):
        make_gebied(square(3000, 0), naam="Aanwijk")
        assert self.names(client, "?sorteer=conflict")[-1] == "Aanwijk"
        assert self.names(client, "?sorteer=-conflict")[-1] == "Aanwijk"

    def test_searches_name_and_code(self, client, drie):
        assert self.names(client, "?zoek=berg") == ["Berghuizen"]
        assert self.names(client, "?zoek=wk900001") == ["Achterdam"]
        assert "1 van 3 wijken" in client.get("/gebieden/?zoek=berg").content.decode()

    def test_filters_by_parent_stedelijkheid_and_level(self, client, drie):
        oost = drie.indeling.gebieden.get(naam="Oost")
        assert self.names(client, f"?ouder={oost.pk}") == ["Achterdam"]
        assert self.names(client, "?stedelijkheid=2") == ["Berghuizen"]
        assert self.names(client, "?niveau=gemeente") == ["Oost", "West"]

    def test_a_parent_finds_its_grandchildren_too(self, client, drie):
        achterdam, oost = (drie.indeling.gebieden.get(naam=naam) for naam in ("Achterdam", "Oost"))
        make_gebied(square(1000, 0, 100), naam="Dijkbuurt", niveau="buurt", ouder=achterdam)
        assert self.names(client, f"?niveau=buurt&ouder={oost.pk}") == ["Dijkbuurt"]

    def test_pages_by_fifty(self, client):
        for number in range(51):
            make_gebied(square(number * 1000, 0, 900), naam=f"Wijk {number:02d}")
        assert len(self.names(client)) == 50
        assert self.names(client, "?bladzijde=2") == ["Wijk 50"]
        assert self.names(client, "?bladzijde=99") == ["Wijk 50"]

    def test_that_finds_nothing_says_where_it_is(self, client, drie):
        html = client.get("/gebieden/?zoek=oost").content.decode()
        assert "Geen gebied past bij deze keuze" in html
        assert "niveau gemeente: 1" in html

    def test_that_finds_nothing_anywhere_says_what_to_do(self, client, drie):
        assert "Haal een filter weg of zoek op een ander woord" in client.get("/gebieden/?zoek=xyz").content.decode()

    def test_without_areas_says_what_to_do(self, client, db):
        assert "Lees eerst een bestand met grenzen in" in client.get("/gebieden/").content.decode()

    def test_without_scores_offers_a_run(self, client, db):
        make_gebied(square())
        assert "nog niet doorgerekend" in client.get("/gebieden/").content.decode()

    @pytest.mark.parametrize(
        "vraag",
        ["?indeling=abc&niveau=maan", "?ouder=99999999999999999999", "?sorteer=%27;--", "?bladzijde=-1"],
    )
    def test_nonsense_in_the_address_harms_nothing(self, client, drie, vraag):
        assert client.get(f"/gebieden/{vraag}").status_code == 200

    def test_costs_twelve_queries_whatever_its_length(self, client, drie, django_assert_max_num_queries):
        for number in range(40):
            make_gebied(square(number * 1000, 9000, 900), ouder=drie.indeling.gebieden.get(naam="Oost"))
        with django_assert_max_num_queries(12):
            client.get("/gebieden/?zoek=wijk&sorteer=-conflict")

    def test_the_file_holds_the_filtered_list_with_full_precision(self, client, drie):
        answer = client.get("/gebieden/lijst.csv?sorteer=-conflict")
        rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())))
        assert [row["naam"] for row in rows] == ["Berghuizen", "Voorbeeldwijk", "Achterdam"]
        assert (rows[1]["conflict"], rows[1]["oppervlakte_m2"]) == ("4.5", "1000000.0")
