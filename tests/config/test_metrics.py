"""/metrics: who may see it, and whether the numbers are true."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from accounts.models import Logsoort
from accounts.services.logboek import log_event
from opgaven.services.berekening import berekening_start
from tests.config.website import website
from tests.make import make_indeling, worked_example


def value(text: str, name: str) -> float:
    """The number of one measurement, by its name with labels."""
    [found] = re.findall(rf"^{re.escape(name)} (\S+)$", text, flags=re.MULTILINE)
    return float(found)


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Forwarded"])
def test_whoever_comes_through_a_proxy_finds_nothing(client, db, header):
    assert client.get("/metrics", headers={header: "127.0.0.1"}).status_code == 404


@pytest.mark.parametrize("address", ["10.0.0.8", "", "127.0.0.1.example"])
def test_another_machine_finds_nothing(client, db, address):
    assert client.get("/metrics", REMOTE_ADDR=address).status_code == 404


@override_settings(METRICS_TOKEN="een-lang-geheim")
def test_the_token_opens_it_from_anywhere(client, db):
    ver = {"REMOTE_ADDR": "10.0.0.8"}
    assert client.get("/metrics", headers={"Authorization": "Bearer een-lang-geheim"}, **ver).status_code == 200
    for fout in ("Bearer een-kort-geheim", "Bearer ", "een-lang-geheim", "Basic een-lang-geheim", "Bearer é"):
        assert client.get("/metrics", headers={"Authorization": fout}, **ver).status_code == 404


@override_settings(METRICS_TOKEN="")
def test_without_a_token_set_an_empty_one_opens_nothing(client, db):
    assert client.get("/metrics", headers={"Authorization": "Bearer "}, REMOTE_ADDR="10.0.0.8").status_code == 404


def test_the_state_of_the_platform_is_told(client, db):
    worked_example()
    berekening_start(indeling=make_indeling(), niveau="wijk")
    log_event(soort=Logsoort.AANMELDING_MISLUKT)
    text = client.get("/metrics").text
    assert value(text, "gebied_database_up") == 1
    assert value(text, "gebied_broker_up") == 1
    assert value(text, "gebied_runs_waiting") == 1
    assert value(text, "gebied_chunks_waiting") == 1
    assert value(text, "gebied_chunks_silent") == 0
    assert value(text, "gebied_failed_logins_last_hour") == 1
    assert 0 <= value(text, "gebied_queue_age_seconds") < 60
    assert "gebied_areas_stale" in text
    assert 'gebied_info{versie="' in text


def test_asking_costs_five_questions_to_the_database(client, db):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/metrics")
    assert len(asked) == 5


@pytest.mark.django_db(transaction=True)
def test_the_counts_of_all_processes_are_added_up_by_view_and_never_by_address(tmp_path):
    with website(tmp_path / "thuis", workers=2) as site:
        for _ in range(20):
            site.get("/privacy/?geheim=1")
        site.get("/bestaat-niet-geheim/")
        text = site.get("/metrics")[1]
    assert value(text, 'gebied_http_requests_total{code="200",method="GET",view="privacy"}') == 20
    assert value(text, 'gebied_http_requests_total{code="404",method="GET",view="geen"}') == 1
    assert value(text, 'gebied_http_request_duration_seconds_count{view="privacy"}') == 20
    assert "geheim" not in text


def test_health_tells_nothing_more_than_it_must(client, db):
    assert client.get("/healthz").json() == {"status": "ok"}
    ready = client.get("/readyz")
    assert set(ready.json()) == {"database", "broker", "worker"}
    assert set(ready.json().values()) <= {"ok", "niet bereikbaar"}
    assert "no-store" in ready["Cache-Control"]
    assert client.post("/readyz").status_code == 405


@override_settings(CELERY_BROKER_URL="redis+socket:///nergens/broker.sock")
def test_a_broker_that_is_away_is_told_without_where_it_should_be(client, db):
    ready = client.get("/readyz")
    assert ready.status_code == 503
    assert ready.json() == {"database": "ok", "broker": "niet bereikbaar", "worker": "niet bereikbaar"}
    assert value(client.get("/metrics").text, "gebied_broker_up") == 0
