"""Erasure: the person goes out of versions and log, the rows and their counts stay."""

import pghistory
import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from pghistory.models import Context, Event

from accounts.models import Logregel, Logsoort
from accounts.services.historie_wissen import history_erase
from accounts.services.logboek import log_event
from opgaven.models import Opgave
from tests.make import make_opgave

pytestmark = pytest.mark.django_db

MERK = "Merkwaardig"


def tables() -> list[type]:
    return [*Event.__subclasses__()[0].__subclasses__(), Context, Logregel]


def counts() -> dict[str, int]:
    return {model._meta.label: model.objects.count() for model in tables()}


def holds(text: str) -> list[str]:
    """Tables of history and log in which some column holds this text."""
    found = []
    with connection.cursor() as cursor:
        for model in tables():
            cursor.execute(
                f"SELECT count(*) FROM {model._meta.db_table} rij WHERE to_jsonb(rij)::text LIKE %s", [f"%{text}%"]
            )
            if cursor.fetchone()[0]:
                found.append(model._meta.label)
    return found


@pytest.fixture
def persoon(lezer, beheerder):
    """Somebody with a name, who changed an opgave, signed in, and was looked at."""
    lezer.first_name, lezer.last_name, lezer.email = MERK, f"van {MERK}", f"{MERK.lower()}@voorbeeld.example"
    lezer.save()
    with pghistory.context(deur="pagina", gebruiker=lezer.pk):
        make_opgave(naam="Haven")
    log_event(soort=Logsoort.AANMELDING, actor=lezer)
    log_event(soort=Logsoort.INZAGE, actor=beheerder, onderwerp=lezer)
    log_event(soort=Logsoort.BEHEER, actor=beheerder, gegevens={"gebruiker": lezer.pk})
    return lezer


def test_no_trace_is_left_and_every_count_stays(persoon, beheerder):
    before, pk = counts(), persoon.pk
    assert holds(MERK) == ["accounts.UserVersie"]

    gewist = history_erase(gebruiker_id=pk)

    assert holds(MERK) == []
    assert counts() == before
    assert (gewist.wijzigingen, gewist.logregels) == (1, 3)
    assert not Context.objects.filter(metadata__gebruiker=pk).exists()
    assert not Logregel.objects.filter(gebruiker_id=pk).exists()
    assert not Logregel.objects.filter(onderwerp="accounts.user", onderwerp_id=pk).exists()
    assert not Logregel.objects.filter(gegevens__gebruiker=pk).exists()
    assert Logregel.objects.filter(gebruiker=beheerder).count() == 2


def test_others_keep_their_names(persoon, beheerder):
    history_erase(gebruiker_id=persoon.pk)
    names = apps.get_model("accounts", "UserVersie").objects.filter(pgh_obj_id=beheerder.pk)
    assert {versie.username for versie in names} == {beheerder.username}


def test_erasing_twice_is_the_same_as_once_and_works_without_the_user(persoon):
    pk = persoon.pk
    history_erase(gebruiker_id=pk)
    gewist = history_erase(gebruiker_id=pk)
    assert (gewist.versies, gewist.wijzigingen, gewist.logregels) == (0, 0, 0)


def test_the_door_is_closed_again_afterwards(persoon):
    history_erase(gebruiker_id=persoon.pk)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_userversie SET first_name = 'Anders'")


def test_the_history_tells_that_somebody_did_it_without_saying_who(client, persoon, opgavemanager):
    opgave = Opgave.objects.get(naam="Haven")
    Opgave.objects.filter(pk=opgave.pk).update(organisatie=opgavemanager.organisatie)
    history_erase(gebruiker_id=persoon.pk)
    client.force_login(opgavemanager)
    assert "een gewist account" in client.get(f"/opgaven/{opgave.pk}/geschiedenis/").text
