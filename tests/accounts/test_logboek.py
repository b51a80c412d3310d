"""The audit log: what it keeps, and that nobody rewrites it."""

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.models import Logregel, Logsoort
from accounts.permissions import SleutelActor
from accounts.services.logboek import log_event
from accounts.services.sleutels import api_sleutel_create
from tests.make import make_gebied

pytestmark = pytest.mark.django_db


@pytest.fixture
def regel(bewerker) -> Logregel:
    log_event(soort=Logsoort.BEHEER, actor=bewerker, onderwerp=bewerker, gegevens={"gebruiker": bewerker.pk, "n": 1})
    return Logregel.objects.get(soort=Logsoort.BEHEER)


def refused(statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_line_says_who_for_whom_and_about_what(regel, bewerker):
    assert (regel.gebruiker, regel.organisatie) == (bewerker, bewerker.organisatie)
    assert (regel.onderwerp, regel.onderwerp_id) == ("accounts.user", bewerker.pk)


def test_a_line_cannot_be_changed_removed_or_emptied(regel):
    refused("UPDATE accounts_logregel SET soort = 'export'")
    refused("DELETE FROM accounts_logregel")
    refused("TRUNCATE accounts_logregel")
    assert Logregel.objects.filter(pk=regel.pk).exists()


def test_erasure_takes_the_person_out_and_nothing_else(regel):
    refused("UPDATE accounts_logregel SET gebruiker_id = NULL")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL gebied.wissen = 'aan'")
    refused("UPDATE accounts_logregel SET gebruiker_id = 99")
    refused("UPDATE accounts_logregel SET gegevens = '{}'")
    refused("UPDATE accounts_logregel SET moment = now()")
    refused("DELETE FROM accounts_logregel")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_logregel SET gebruiker_id = NULL, onderwerp_id = NULL, gegevens = gegevens - 'gebruiker'"
        )
    regel.refresh_from_db()
    assert (regel.gebruiker_id, regel.onderwerp_id, regel.gegevens) == (None, None, {"n": 1})


def test_a_line_outlives_the_user_and_the_organisation(regel, bewerker):
    gemeente = bewerker.organisatie
    bewerker.delete()
    gemeente.delete()

    assert Logregel.objects.values_list("gebruiker_id", "organisatie_id").get(pk=regel.pk) == (
        regel.gebruiker_id,
        regel.organisatie_id,
    )


@pytest.mark.parametrize("gegevens", [{"naam": "Beatrix Jansen"}, {"wie": ["b@example.nl"]}, {"a": {"b": "Oost West"}}])
def test_names_and_addresses_do_not_go_in(gegevens):
    with pytest.raises(ValueError, match="ids and codes"):
        log_event(soort=Logsoort.BEHEER, gegevens=gegevens)


def test_making_a_key_is_logged_and_what_it_does_stands_under_its_organisation(bewerker):
    sleutel, _ = api_sleutel_create(organisatie=bewerker.organisatie, naam="QGIS", door=bewerker)
    log_event(soort=Logsoort.EXPORT, actor=SleutelActor(sleutel))

    daad, maken = Logregel.objects.order_by("-pk")[:2]
    assert (maken.soort, maken.gebruiker, maken.onderwerp_id) == (Logsoort.SLEUTEL, bewerker, sleutel.pk)
    assert (daad.gebruiker, daad.sleutel, daad.organisatie) == (None, sleutel, bewerker.organisatie)


def test_nobody_signed_in_is_logged_as_nobody():
    log_event(soort=Logsoort.AANMELDING_MISLUKT)
    assert Logregel.objects.get().gebruiker_id is None


@pytest.mark.parametrize(
    ("adres", "wat", "formaat"),
    [
        ("/opgaven/opgaven.csv", "opgaven", "csv"),
        ("/gebieden/lijst.csv", "gebieden", "csv"),
    ],
)
def test_fetching_a_file_is_logged(client, bewerker, adres, wat, formaat):
    make_gebied()
    client.force_login(bewerker)

    assert client.get(adres).status_code == 200
    regel = Logregel.objects.get(soort=Logsoort.EXPORT)
    assert (regel.gebruiker, regel.gegevens) == (bewerker, {"wat": wat, "formaat": formaat})
