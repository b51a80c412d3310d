"""Runs on the page: the list, starting, progress, cancelling, and the page of each state."""

from __future__ import annotations

import pytest
from django.utils import timezone

from opgaven.models import Berekening
from opgaven.selectors.matrix import active_matrix
from opgaven.services.berekening import berekening_start
from tests.make import make_gebied, make_indeling, worked_example

pytestmark = pytest.mark.django_db


def make_run(**values) -> Berekening:
    defaults = {
        "indeling": make_indeling(),
        "niveau": "wijk",
        "matrix": active_matrix(),
        "softwareversie": "0.1.0",
        "gebieden_totaal": 40,
    }
    return Berekening.objects.create(**defaults | values)


def test_an_empty_list_says_what_to_do(client):
    response = client.get("/berekeningen/")

    assert "Er is nog niets berekend" in response.text
    assert "script/manage" not in response.text, "a command is for who manages the server"


def test_full_runs_are_listed_and_others_on_request(client):
    vol, deel = make_run(), make_run(soort="deel")

    assert [run.pk for run in client.get("/berekeningen/").context["bladzijde"]] == [vol.pk]
    assert "1 van 2 berekeningen" in client.get("/berekeningen/").text
    assert [run.pk for run in client.get("/berekeningen/?soort=alle").context["bladzijde"]] == [deel.pk, vol.pk]
    assert [run.pk for run in client.get("/berekeningen/?soort=deel").context["bladzijde"]] == [deel.pk]
    assert not client.get("/berekeningen/?status=klaar").context["bladzijde"].object_list


def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries):
    # layers, count, rows, total
    for _ in range(10):
        make_run()

    with django_assert_num_queries(6):
        client.get("/berekeningen/")


def test_an_editor_starts_a_run(client, bewerker):
    make_gebied()
    client.force_login(bewerker)

    response = client.post("/berekeningen/", {"gebieden": f"{make_indeling().pk}-wijk", "peiljaar": "2030"})

    run = Berekening.objects.get()
    assert response["Location"] == f"/berekeningen/{run.pk}/"
    assert (run.peiljaar, run.door, run.gebieden_totaal) == (2030, bewerker, 1)


def test_a_wrong_choice_starts_nothing(client, bewerker):
    make_gebied()
    client.force_login(bewerker)

    response = client.post("/berekeningen/", {"gebieden": "0-wijk", "peiljaar": "straks"})

    assert response.status_code == 422
    assert 'href="#id_gebieden"' in response.text
    assert not Berekening.objects.exists()


def test_a_reader_starts_and_cancels_nothing(client, lezer):
    make_gebied()
    run = make_run()
    assert client.post("/berekeningen/", {})["Location"].startswith("/inloggen/")
    client.force_login(lezer)

    assert client.post("/berekeningen/", {"gebieden": f"{make_indeling().pk}-wijk"}).status_code == 403
    assert client.post(f"/berekeningen/{run.pk}/annuleren/").status_code == 403
    assert "Start de berekening" not in client.get("/berekeningen/").text
    run.refresh_from_db()
    assert run.status == "wacht"


def test_who_waits_half_a_minute_hears_that_perhaps_nobody_computes(client):
    run = make_run()
    assert "Meestal begint het binnen enkele tellen." in client.get(f"/berekeningen/{run.pk}/").text
    Berekening.objects.update(aangemaakt_op=timezone.now() - timezone.timedelta(seconds=31))

    assert "Misschien staan de rekenaars uit" in client.get(f"/berekeningen/{run.pk}/stand/").text
    Berekening.objects.update(status="loopt")
    assert "Misschien staan de rekenaars uit" not in client.get(f"/berekeningen/{run.pk}/stand/").text


def test_a_running_one_tells_how_far_it_is_and_what_remains(client):
    nu = timezone.now()
    run = make_run(status="loopt", gebieden_klaar=10, gestart_op=nu - timezone.timedelta(seconds=60))

    text = client.get(f"/berekeningen/{run.pk}/").text

    assert "10 van 40 gebieden zijn klaar." in text
    assert "Nog ongeveer 3 minuten." in text
    assert f'hx-get="/berekeningen/{run.pk}/stand/"' in text
    assert 'hx-trigger="every 2s"' in text


def test_polling_stops_at_the_end(client):
    run = make_run(status="loopt")
    assert client.get(f"/berekeningen/{run.pk}/stand/").status_code == 200
    Berekening.objects.update(status="klaar")

    response = client.get(f"/berekeningen/{run.pk}/stand/")

    assert (response.status_code, response["HX-Refresh"]) == (286, "true")


def test_cancelling_takes_a_post_and_keeps_what_was(client, bewerker):
    run = make_run(status="loopt", gebieden_klaar=10)
    client.force_login(bewerker)

    assert client.get(f"/berekeningen/{run.pk}/annuleren/").status_code == 405
    response = client.post(f"/berekeningen/{run.pk}/annuleren/", follow=True)

    assert "De berekening is geannuleerd." in response.text
    assert "na 10 van 40 gebieden" in response.text


def test_a_finished_one_cannot_be_cancelled(client, bewerker):
    run = make_run(status="klaar")
    client.force_login(bewerker)

    assert "De berekening was al afgelopen." in client.post(f"/berekeningen/{run.pk}/annuleren/", follow=True).text


def test_a_failed_one_says_what_went_wrong_and_what_to_do(client):
    run = make_run(status="mislukt", fout="De database was vol.")

    text = client.get(f"/berekeningen/{run.pk}/").text

    assert "De database was vol." in text
    assert "Start de berekening opnieuw." in text


def test_a_finished_one_tells_its_totals_and_breaks(client):
    gebied, *_ = worked_example()
    run = berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)

    text = client.get(f"/berekeningen/{run.pk}/").text

    assert "1 gebied is doorgerekend met 3 opgaven. Daarin overlappen 3 paren, samen 80,0 ha." in text
    assert "versie 1" in text
    assert "Conflict" in text


def test_an_unknown_run_is_404(client):
    assert client.get("/berekeningen/1/").status_code == 404
    assert client.get("/berekeningen/1/stand/").status_code == 404
