"""The page of the log: who gets in, what it says, and that looking is logged too."""

import csv
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.historie.context import behind
from accounts.logboek.woorden import details
from accounts.models import Logregel, Logsoort, Rol
from accounts.services.logboek import log_event, log_export
from tests.cast import make_member, make_organisatie

pytestmark = pytest.mark.django_db
ADRES = "/organisatie/logboek/"


@pytest.fixture
def regels(lezer, buur):
    log_export(actor=lezer, wat="scores", formaat="xlsx")
    log_export(actor=buur, wat="opgaven", formaat="csv")
    log_event(soort=Logsoort.AANMELDING, actor=lezer)


def test_a_manager_sees_the_lines_of_the_own_organisation_only(client, beheerder, regels):
    client.force_login(beheerder)
    page = client.get(ADRES).text
    assert "formaat: xlsx, wat: scores" in page
    assert "formaat: csv, wat: opgaven" not in page


def test_the_manager_of_the_platform_sees_all(client, platformbeheerder, regels):
    client.force_login(platformbeheerder)
    page = client.get(ADRES).text
    assert "wat: scores" in page
    assert "wat: opgaven" in page
    assert "Gemeente Testdam" in page


@pytest.mark.parametrize("pad", ["", "logboek.csv"])
def test_others_do_not_get_in(client, lezer, opgavemanager, inwoner, pad):
    assert client.get(ADRES + pad).status_code == 302
    for user in (lezer, opgavemanager, inwoner):
        client.force_login(user)
        assert client.get(ADRES + pad).status_code == 403


def test_looking_and_fetching_are_lines_too(client, beheerder, regels):
    client.force_login(beheerder)
    client.get(ADRES)
    list(client.get(ADRES + "logboek.csv").streaming_content)
    soorten = Logregel.objects.filter(gebruiker=beheerder, onderwerp="accounts.logregel").values_list(
        "soort", flat=True
    )
    assert sorted(soorten) == ["export", "inzage"]


def test_filters_keep_what_fits(client, beheerder, lezer, regels):
    client.force_login(beheerder)
    page = client.get(ADRES, {"soort": "aanmelding", "persoon": lezer.pk}).text
    assert '<td class="utrecht-table__cell">Aangemeld</td>' in page
    assert "wat: scores" not in page
    assert "Geen regel past" in client.get(ADRES, {"tot": "2020-01-01"}).text


def test_a_filter_that_cannot_be_read_is_told(client, beheerder, buur, regels):
    client.force_login(beheerder)
    assert client.get(ADRES, {"van": "morgen"}).status_code == 400
    assert client.get(ADRES, {"persoon": buur.pk}).status_code == 400


def test_a_thousand_lines_cost_as_many_queries_as_three(client, beheerder, lezer, regels):
    client.force_login(beheerder)
    client.get(ADRES)
    with CaptureQueriesContext(connection) as few:
        client.get(ADRES)
    for _ in range(60):
        log_export(actor=lezer, wat="scores", formaat="csv")
    with CaptureQueriesContext(connection) as many:
        page = client.get(ADRES).text
    assert len(many) == len(few)
    assert "Oudere regels" in page


def test_the_file_holds_all_lines_and_no_formula(client, beheerder, regels):
    gek = make_member("gek", "lezer", make_organisatie("gm0001", ""), voornaam="=1+1")
    for _ in range(1001):
        log_export(actor=gek, wat="scores", formaat="csv")
    client.force_login(beheerder)
    text = b"".join(client.get(ADRES + "logboek.csv").streaming_content).decode()
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == Logregel.objects.filter(organisatie=beheerder.organisatie).count()
    assert not any(value.startswith("=") for row in rows for value in row.values())


def test_the_log_stands_in_the_menu_of_the_organisation(client, beheerder, buur, regels):
    client.force_login(beheerder)
    page = client.get("/organisatie/gm0001/logboek/").text
    assert 'aria-current="page">Logboek' in page
    assert "wat: scores" in page
    assert "wat: opgaven" not in page
    assert client.get("/organisatie/gm0001/logboek/logboek.csv").status_code == 200
    assert client.get("/organisatie/gm0002/logboek/").status_code == 404
    assert client.get("/organisatie/gm0002/logboek/logboek.csv").status_code == 404


def test_the_page_of_a_member_tells_who_changed_the_roles(client, beheerder, lezer):
    lid = lezer.lidmaatschappen.get()
    with behind(deur="pagina", gebruiker=beheerder.pk):
        Rol.objects.create(lidmaatschap=lid, rol="opgavemanager")
        lid.rollen.filter(rol="opgavemanager").update(zonder=["geometrie"])
        lid.rollen.filter(rol="lezer").delete()
    client.force_login(beheerder)
    with CaptureQueriesContext(connection) as few:
        page = client.get(f"/organisatie/gm0001/leden/{lid.pk}/").text
    assert page.count("door Bram") == 3
    assert "Rol Opgavemanager" in page
    assert "de ligging wijzigen" in page
    for begin in range(1, 20):
        lid.begin = date(2020, 1, begin)
        lid.save()
    with CaptureQueriesContext(connection) as many:
        client.get(f"/organisatie/gm0001/leden/{lid.pk}/")
    assert len(many) <= len(few)


@pytest.mark.parametrize(
    ("gegevens", "woorden"),
    [
        ({"wijze": "password+mfa"}, "wijze: wachtwoord en tweede stap"),
        ({"wijze": "password+mfa+mfa"}, "wijze: wachtwoord en tweede stap"),
        (
            {"wat": "lid_gewijzigd", "rollen": ["beheerder", "lezer"]},
            "rollen: beheerder, lezer, wat: rollen of periode gewijzigd",
        ),
        ({"gemaakt_op": "2026-05-01", "actief": True}, "actief: ja, gemaakt op: 2026-05-01"),
        ({"formaat": "", "regels": 0, "wat": "iets_nieuws"}, "regels: 0, wat: iets nieuws"),
        ({"wat": "accounts.logregel"}, "wat: logregel"),
    ],
)
def test_codes_read_as_words(gegevens, woorden):
    assert details(gegevens) == woorden
