"""What is news, for whom, and what it costs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.historie.context import behind
from accounts.permissions import ALLES, OPENBAAR, doelgroep_of
from opgaven.models import Opgave
from opgaven.selectors.nieuws import events, events_in
from opgaven.selectors.nieuwsregels import lines_of
from opgaven.selectors.stand import heaviest_pairs, stands_at, stands_now
from opgaven.services.berekening import berekening_start
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db

GISTEREN = timezone.now() - timedelta(days=1)


def news_of(actor, sinds=GISTEREN):
    return lines_of(events(doelgroep_of(actor), sinds, aantal=50).gebeurtenissen, actor)


def told(actor) -> list[tuple[str, list[str]]]:
    """What happened to which opgaven, the newest first."""
    return [(regel.label, [opgave.naam for opgave in regel.opgaven]) for regel in news_of(actor)]


def change(opgave: Opgave, **values) -> None:
    for naam, waarde in values.items():
        setattr(opgave, naam, waarde)
    opgave.save()


@pytest.fixture
def eigen(db) -> Opgave:
    return make_opgave(naam="Dijk", organisatie=gemeente_testdam(), zichtbaarheid="intern")


@pytest.fixture
def vreemd(db) -> Opgave:
    return make_opgave(naam="Veld", organisatie=make_organisatie("gm0002", "Gemeente Buurdorp"), zichtbaarheid="intern")


class TestOwnOpgaven:
    def test_coming_changing_and_going_are_told(self, lezer, eigen):
        change(eigen, status="planvorming", eind_jaar=2031)
        change(eigen, verwijderd_op=timezone.now())

        assert told(lezer) == [("Verwijderd", ["Dijk"]), ("Gewijzigd", ["Dijk"]), ("Nieuw", ["Dijk"])]

    def test_which_fields_changed_and_that_it_moved(self, lezer, eigen):
        change(eigen, status="planvorming", geometrie=square(50))

        [regel, _] = news_of(lezer)
        assert regel.velden == "Status, grens"

    def test_names_who_did_it_and_says_u_to_oneself(self, lezer, opgavemanager, eigen):
        with behind(deur="pagina", gebruiker=opgavemanager.pk):
            change(eigen, urgentie=2)

        assert news_of(lezer)[0].wie == "door Otto"
        assert news_of(opgavemanager)[0].wie == "door u"

    def test_what_was_removed_leads_to_its_history(self, lezer, eigen):
        change(eigen, verwijderd_op=timezone.now())

        [regel, _] = news_of(lezer)
        assert regel.opgaven[0].adres == f"/opgaven/{eigen.pk}/geschiedenis/"

    def test_many_changes_of_one_request_are_one_event(self, lezer):
        with behind(deur="opdracht", opdracht="import_opgaven"):
            for number in range(5):
                make_opgave(naam=f"Plan {number}", organisatie=gemeente_testdam())

        [regel] = news_of(lezer)
        assert [opgave.naam for opgave in regel.opgaven] == ["Plan 4", "Plan 3", "Plan 2"]
        assert regel.meer == 2
        assert regel.wie == "met de opdracht import_opgaven"

    def test_what_was_before_the_moment_is_no_news(self, lezer, eigen):
        assert news_of(lezer, timezone.now() + timedelta(minutes=1)) == []


class TestOpgavenOfOthers:
    def test_what_is_hidden_is_no_news_whatever_happens_to_it(self, lezer, vreemd):
        change(vreemd, status="planvorming")
        change(vreemd, verwijderd_op=timezone.now())

        assert told(lezer) == []
        assert events(OPENBAAR, GISTEREN).totaal == 0
        assert events(ALLES, GISTEREN).totaal == 3

    def test_becoming_public_is_told_without_what_it_was_before(self, lezer, vreemd):
        change(vreemd, naam="Geheim plan")
        change(vreemd, naam="Veld", zichtbaarheid="openbaar")

        [regel] = news_of(lezer)
        assert (regel.label, regel.velden, regel.wie) == ("Nu openbaar", "", "")

    def test_from_one_public_version_to_the_next_without_a_name(self, lezer, buur, vreemd):
        change(vreemd, zichtbaarheid="openbaar")
        with behind(deur="pagina", gebruiker=buur.pk):
            change(vreemd, eind_jaar=2031)

        regel, openbaar = news_of(lezer)
        assert (regel.label, regel.velden) == ("Gewijzigd", "Laatste jaar")
        assert openbaar.wie == "", "not done by a person on a page"
        assert regel.wie == "door een collega van Gemeente Buurdorp"

    def test_sharing_is_told_and_what_came_after_it(self, lezer, vreemd):
        change(vreemd, naam="Nog geheim")
        change(vreemd, zichtbaarheid="gedeeld")
        vreemd.delingen.create(organisatie=gemeente_testdam())
        change(vreemd, naam="Veld", urgentie=3)

        assert told(lezer) == [("Gewijzigd", ["Veld"]), ("Gedeeld met u", ["Veld"])]

    def test_what_others_removed_has_no_address(self, lezer, vreemd):
        change(vreemd, zichtbaarheid="openbaar")
        change(vreemd, verwijderd_op=timezone.now())

        assert news_of(lezer)[0].opgaven[0].adres == ""


class TestPerArea:
    def test_a_change_is_told_in_every_area_that_it_lies_in_and_in_no_neighbour(self, lezer):
        links, rechts, ver = (make_gebied(square(x)) for x in (0, 1000, 2000))
        make_opgave(square(500, 0, 1000), naam="Over de grens", organisatie=gemeente_testdam())

        found = events_in(doelgroep_of(lezer), GISTEREN, [links.pk, rechts.pk, ver.pk])

        assert {pk: deel.totaal for pk, deel in found.items()} == {links.pk: 1, rechts.pk: 1}

    def test_pages_follow_each_other(self, lezer):
        gebied = make_gebied()
        for number in range(5):
            make_opgave(naam=f"Plan {number}", organisatie=gemeente_testdam())

        deel = events_in(doelgroep_of(lezer), GISTEREN, [gebied.pk], vanaf=2, aantal=2)[gebied.pk]

        regels = lines_of(deel.gebeurtenissen, lezer)
        assert (deel.totaal, [regel.opgaven[0].naam for regel in regels]) == (5, ["Plan 2", "Plan 1"])

    def test_more_changes_cost_no_more_questions(self, lezer):
        gebieden = [make_gebied(square(1000 * x)).pk for x in range(3)]

        def count() -> int:
            with CaptureQueriesContext(connection) as vragen:
                found = events_in(doelgroep_of(lezer), GISTEREN, gebieden)
                lines_of([rij for deel in found.values() for rij in deel.gebeurtenissen], lezer)
            return len(vragen)

        for number in range(3):
            change(make_opgave(square(400 * number), organisatie=gemeente_testdam()), urgentie=1)
        weinig = count()
        for number in range(20):
            change(make_opgave(square(100 * number), organisatie=gemeente_testdam()), urgentie=1)

        assert count() <= weinig <= 12


class TestStandOfAreas:
    def test_the_worked_example_before_and_after_an_opgave_went(self, lezer, platformbeheerder):
        gebied, a, *_ = worked_example()
        run = berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
        run.scores.update(berekend_op=GISTEREN)
        change(a, verwijderd_op=timezone.now())
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)

        nu, toen = stands_now([gebied.pk], ALLES), stands_at([gebied.pk], GISTEREN, ALLES)

        assert toen[gebied.pk].conflict == pytest.approx(4.5)
        assert nu[gebied.pk].conflict < 4.5

    def test_who_sees_one_of_three_pairs_reads_that_pair_only(self, lezer):
        gebied, *_, c = worked_example()
        change(c, zichtbaarheid="intern", organisatie=make_organisatie("gm0002", "Gemeente Buurdorp"))
        berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
        doelgroep = doelgroep_of(lezer)

        # Homes and nature overlap on 0.2 km2 with friction 6: 1.2 points.
        assert stands_now([gebied.pk], doelgroep)[gebied.pk].conflict == pytest.approx(1.2)
        zwaarste = heaviest_pairs([gebied.pk], doelgroep)[gebied.pk]
        assert (zwaarste.a.naam, zwaarste.b.naam, zwaarste.aandeel) == ("Opgave a", "Opgave b", pytest.approx(1))
        assert heaviest_pairs([gebied.pk], ALLES)[gebied.pk].aandeel < 1
