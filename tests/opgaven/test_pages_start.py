"""The start page: what concerns each role, and a guided first visit."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import ApiSleutel, Bezoek, Rol, Uitnodiging
from gebied.models import Rolgebied, Werkgebied
from opgaven.models import Berekening, Matrixversie, Opgavetype
from opgaven.services.berekening import berekening_start
from opgaven.services.matrix import typepaar_set
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


def compute(niveau: str = "wijk") -> Berekening:
    return berekening_start(indeling=make_indeling(), niveau=niveau, direct=True)


def page(client, user=None, adres: str = "/") -> str:
    """The text of a page with its spaces put together."""
    if user is not None:
        client.force_login(user)
    response = client.get(adres)
    assert response.status_code == 200
    return " ".join(response.text.split())


def give_area(user, gebied) -> None:
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=user), gebied=gebied)


@pytest.fixture
def wijk(db):
    """The worked example of Testdam: homes are its own, nature and recreation of others."""
    gebied, a, *_ = worked_example()
    a.organisatie = gemeente_testdam()
    a.save()
    compute()
    return gebied


class TestAnEmptyInstallation:
    def test_shows_who_may_fill_it_three_steps_with_their_pages(self, client, beheerder):
        text = page(client, beheerder)

        assert 'href="/invoer/gebieden/"' in text
        assert 'href="/invoer/opgaven/"' in text
        assert text.count('class="stappen__klaar"') == 0
        assert "script/manage" not in text, "a command is for who manages the server"

    def test_tells_others_whom_to_ask(self, client, lezer):
        text = page(client, lezer)

        assert "De beheerder van Gemeente Testdam kan gebieden en opgaven inlezen" in text
        assert "/invoer/" not in text

    def test_tells_a_visitor_to_sign_in(self, client):
        text = page(client)

        assert "Er zijn nog geen gebieden ingelezen die u kunt zien." in text
        assert "Log in</a>" in text

    def test_knows_which_steps_are_done(self, client, beheerder):
        make_gebied()
        text = page(client, beheerder)
        assert "1 gebied</a> ingelezen." in text
        assert 'href="/invoer/gebieden/"' not in text

        make_opgave()
        text = page(client, beheerder)
        assert "1 opgave</a> ingelezen." in text
        assert "Start de berekening" in text

    def test_is_a_start_page_once_everything_is_there(self, client, beheerder, wijk):
        assert "stappen" not in page(client, beheerder)


class TestAVisitor:
    def test_reads_what_is_public_and_where_most_friction_is(self, client, wijk):
        make_opgave(square(3000), zichtbaarheid="intern", organisatie=gemeente_testdam())
        response = client.get("/")

        assert "1 gebied" in response.text
        assert "3 opgaven" in response.text
        [koplopers] = [deel.context["koplopers"] for deel in response.context["hoofd"] if deel.anker == "conflict"]
        assert [(gebied.naam, waarde) for gebied, waarde in koplopers] == [("Voorbeeldwijk", "4,5")]
        assert "Wat er nieuw is" not in response.text

    def test_may_not_read_what_is_new(self, client, inwoner, wijk):
        assert client.get("/wat-is-nieuw/").status_code == 403
        client.force_login(inwoner)
        assert client.get("/wat-is-nieuw/").status_code == 403


class TestAGebiedsmanager:
    def test_reads_how_the_areas_stand_and_what_wrings_most(self, client, gebiedsmanager, wijk):
        give_area(gebiedsmanager, wijk)
        text = page(client, gebiedsmanager)

        assert "Wat speelt er in uw gebieden?" in text
        assert "Het conflict is 4,5 punt." in text
        assert "De meeste wrijving komt van" in text
        assert "van het totaal" in text

    def test_reads_what_changed_there_and_nothing_of_elsewhere(self, client, gebiedsmanager, wijk):
        give_area(gebiedsmanager, wijk)
        make_opgave(square(200, 0, 100), naam="Nieuwe brug", organisatie=gemeente_testdam())
        make_opgave(square(9000), naam="Ver weg", organisatie=gemeente_testdam())
        text = page(client, gebiedsmanager)

        assert "Nieuwe brug" in text
        assert "Ver weg" not in text

    def test_reads_how_the_conflict_moved_since_the_last_visit(self, client, gebiedsmanager, wijk):
        give_area(gebiedsmanager, wijk)
        vroeger = timezone.now() - timedelta(days=3)
        Berekening.objects.get().scores.update(berekend_op=vroeger - timedelta(days=1))
        Bezoek.objects.create(user=gebiedsmanager, laatst_op=timezone.now(), vorige_op=vroeger)
        make_opgave(square(0), "zon", organisatie=gemeente_testdam())
        compute()
        text = page(client, gebiedsmanager)

        assert "Het conflict steeg van 4,5 naar" in text
        assert "sinds uw vorige bezoek op" in text

    def test_reads_the_areas_within_most_friction_first(self, client, gebiedsmanager):
        gemeente = make_gebied(square(0, 0, 3000, 1000), niveau="gemeente", naam="Grootdam")
        make_gebied(square(0), naam="Rustig", ouder=gemeente)
        make_gebied(square(1000), naam="Druk", ouder=gemeente)
        for soort in ("woningbouw", "natuur"):
            make_opgave(square(1000), soort)
        compute("gemeente")
        compute("wijk")
        give_area(gebiedsmanager, gemeente)
        text = page(client, gebiedsmanager)

        assert "Waar het binnen Grootdam het meest wringt" in text
        assert text.index(">Druk</a>") < text.index(">Rustig</a>")

    def test_hears_which_opgaven_should_have_been_done(self, client, gebiedsmanager, wijk):
        give_area(gebiedsmanager, wijk)
        laat = {"begin_jaar": 2015, "eind_jaar": 2020, "organisatie": gemeente_testdam()}
        make_opgave(square(0, 0, 300), naam="Oude belofte", status="uitvoering", **laat)
        make_opgave(square(0, 0, 300), naam="Al klaar", status="afgerond", **laat)
        compute()
        text = page(client, gebiedsmanager)

        assert "Oude belofte zou tot en met 2020 lopen, maar staat nog op uitvoering." in text
        assert "Al klaar zou" not in text

    def test_hears_of_a_value_of_the_matrix_only_when_both_types_lie_there(
        self, client, gebiedsmanager, platformbeheerder, wijk
    ):
        give_area(gebiedsmanager, wijk)
        for van, naar in (("woningbouw", "natuur"), ("wind", "defensie")):
            paar = [Opgavetype.objects.get(code=code) for code in (van, naar)]
            typepaar_set(
                soort="wrijving", van=paar[0], naar=paar[1], waarde=3, reden="Proef", bewijs="zwak",
                user=platformbeheerder,
            )  # fmt: skip
        assert Matrixversie.objects.count() > 1
        text = page(client, gebiedsmanager)

        assert "Woningbouw en Natuur en stikstof" in text
        assert "Defensie" not in text


class TestAnOpgavemanager:
    def test_reads_the_opgaven_of_the_organisation_and_what_wrings_with_others(self, client, opgavemanager, wijk):
        text = page(client, opgavemanager)

        assert "1 opgave: <a" in text
        assert "1 in verkenning</a>." in text
        assert "Wrijving 6 van 6 op 20,0 ha" in text

    def test_does_not_meet_what_others_keep_to_themselves(self, client, opgavemanager, wijk):
        ander = make_organisatie("gm0002", "Gemeente Buurdorp")
        make_opgave(square(0), "zon", naam="Geheim park", organisatie=ander, zichtbaarheid="intern")
        compute()

        assert "Geheim park" not in page(client, opgavemanager)


class TestARegiobureau:
    def test_compares_its_municipalities_and_names_the_largest_movers(self, client, regiobureau):
        regio = regiobureau.lidmaatschappen.get().organisatie
        gemeente = make_gebied(square(0, 0, 2000, 1000), niveau="gemeente", naam="Grootdam")
        make_gebied(square(0), naam="Westwijk", ouder=gemeente)
        Werkgebied.objects.create(organisatie=regio, gebied=gemeente)
        make_opgave(square(0, 0, 500), "woningbouw")
        for niveau in ("gemeente", "wijk"):
            compute(niveau).scores.update(berekend_op=timezone.now() - timedelta(days=60))
        make_opgave(square(0, 0, 500), "natuur")
        for niveau in ("gemeente", "wijk"):
            compute(niveau)
        text = page(client, regiobureau)

        assert "De regio vergeleken" in text
        assert "hoger</span>" in text
        assert "Westwijk</a> steeg het van 0 naar 1,5." in text


class TestWhoReadsAlong:
    @pytest.mark.parametrize("rol", ["lezer", "cop_coordinator"])
    def test_reads_the_areas_of_the_organisation_and_what_is_new(self, client, rol, wijk, request):
        Werkgebied.objects.create(organisatie=gemeente_testdam(), gebied=wijk)
        text = page(client, request.getfixturevalue(rol))

        assert "Gebieden van uw organisatie" in text
        assert "Wat er nieuw is" in text
        assert "Wat op u wacht" not in text


class TestABeheerder:
    def test_hears_what_runs_out(self, client, beheerder, wijk):
        nu = timezone.now()
        Uitnodiging.objects.create(
            organisatie=gemeente_testdam(),
            email="a@b.nl",
            rollen=["lezer"],
            hash="x",
            verloopt_op=nu + timedelta(days=1),
        )
        ApiSleutel.objects.create(
            organisatie=gemeente_testdam(), naam="QGIS", hash="y", vervalt_op=nu + timedelta(days=5)
        )
        text = page(client, beheerder)

        assert "Een uitnodiging loopt af op" in text
        assert "De API-sleutel QGIS werkt tot" in text
        assert "1 open uitnodiging</a>" in text
        assert "1 lid</a>" in text

    def test_hears_of_a_failed_run_until_a_later_one_is_done(self, client, beheerder, wijk):
        run = compute()
        Berekening.objects.filter(pk=run.pk).update(status=Berekening.Status.MISLUKT)
        assert "De berekening van Proef 2026, wijken, is mislukt." in page(client, beheerder)

        compute()
        assert "is mislukt" not in page(client, beheerder)


class TestThePlatformbeheerder:
    def test_reads_the_state_of_the_installation(self, client, platformbeheerder, lezer, wijk):
        text = page(client, platformbeheerder)

        assert "Deze installatie" in text
        assert "Deze organisaties hebben leden maar geen beheerder" in text
        assert "Gemeente Testdam" in text


ROLLEN = (
    "gebiedsmanager", "opgavemanager", "regiobureau", "cop_coordinator", "lezer", "beheerder", "platformbeheerder",
)  # fmt: skip


@pytest.mark.parametrize("rol", ROLLEN)
def test_more_areas_opgaven_and_changes_ask_no_more_questions(client, rol, request):
    user = request.getfixturevalue(rol)
    client.force_login(user)
    gemeente = make_gebied(square(0, 0, 40_000, 1000), niveau="gemeente", naam="Grootdam")
    lid = user.lidmaatschappen.first()
    if lid:
        Werkgebied.objects.create(organisatie=lid.organisatie, gebied=gemeente)
    if rol == "gebiedsmanager":
        give_area(user, gemeente)

    def add(van: int, tot: int) -> int:
        for number in range(van, tot):
            make_gebied(square(1000 * number), ouder=gemeente)
            for soort, eigenaar in (("woningbouw", gemeente_testdam()), ("natuur", None)):
                opgave = make_opgave(square(1000 * number), soort, organisatie=eigenaar)
                opgave.urgentie = 2
                opgave.save()
        compute("gemeente")
        compute("wijk")
        client.get("/")
        with CaptureQueriesContext(connection) as vragen:
            assert client.get("/").status_code == 200
        return len(vragen)

    weinig = add(0, 3)
    veel = add(3, 30)
    assert veel <= weinig, f"{rol}: {weinig} questions for three areas, {veel} for thirty"
    assert weinig <= 75, f"{rol}: {weinig}"
    print(f"QUERIES {rol} {weinig}")  # noqa: T201
