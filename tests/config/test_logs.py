"""Logs of real processes: every line is JSON, carries the id of its request, and nobody's name is in it."""

from __future__ import annotations

import io
import logging
import os
import re
import sys
import urllib.parse
from pathlib import Path

import pytest

from accounts.models import User
from config.logs import logging_config
from tests.config.urls_met_naam import NAAM
from tests.config.website import INSTELLINGEN, lines, website
from tests.make import make_opgave
from tests.werkers import celery_worker, wait_until

pytestmark = pytest.mark.django_db(transaction=True)

ID = "0123456789abcdef0123456789abcdef"
BREUKEN = {
    "dubbel": "django.db.utils.IntegrityError",
    "vraag": "ValueError",
    "invoer": "django.db.utils.DataError",
    "model": "RuntimeError",
}


@pytest.fixture
def gemerkt():
    """A person and an opgave with a name that must stay out of every log."""
    User.objects.create_user(NAAM, f"{NAAM}@voorbeeld.example", "een-lang-wachtwoord", first_name=NAAM, last_name=NAAM)
    make_opgave(naam=NAAM)


def logged(path: Path, **values: object) -> list[dict]:
    return [line for line in lines(path) if all(line.get(key) == value for key, value in values.items())]


def test_no_log_holds_a_name_however_things_go_wrong(gemerkt, tmp_path):
    worker_log = tmp_path / "worker.log"
    postgres_log = Path(os.environ["GEBIED_HOME"]) / "log" / "postgres.log"
    with celery_worker(worker_log, **INSTELLINGEN), website(tmp_path / "thuis") as site:
        for breuk, soort in BREUKEN.items():
            status, page, headers = site.get(f"/breek/{breuk}/?naam={NAAM}", User_Agent=NAAM, Referer=f"http://{NAAM}/")
            assert status == 500
            assert headers["X-Request-ID"] in page, "the page names the id to report"
            [line] = logged(site.log, request_id=headers["X-Request-ID"])
            assert (line["event"], line["view"], line["level"]) == ("request_failed", f"breek-{breuk}", "error")
            assert line["exception"]["class"] == soort
            assert any(place.startswith("tests/config/urls_met_naam.py:") for place in line["exception"]["at"])
        assert site.get("/regels/")[0] == 200
        assert site.get(f"/{NAAM}/?zoek={NAAM}")[0] == 404
        assert site.get("/privacy/", Host=NAAM)[0] == 400
        form = urllib.parse.urlencode({"login": NAAM, "password": NAAM, "username": NAAM}).encode()
        assert site.get("/inloggen/", form)[0] in (200, 403)
        sent = site.get("/taak/")[2]["X-Request-ID"]
        wait_until(lambda: bool(logged(worker_log, event="task_failed")), 60, "the task to fail")

    [failed] = logged(worker_log, event="task_failed")
    assert (failed["request_id"], failed["exception"]["class"]) == (sent, "ValueError")
    assert failed["task"] == "opgaven.tasks.werk"
    assert {"task_id", "duration_ms"} <= set(failed)
    [thread] = logged(site.log, event="uncaught_exception")
    assert thread["exception"]["class"] == "ValueError"
    for log in (site.log, worker_log, postgres_log):
        text = log.read_text()
        assert NAAM not in text
        assert NAAM.lower() not in text.lower()
    for log in (site.log, worker_log):
        assert not re.search(r"127\.0\.0\.1(?!:)|@voorbeeld|zoek=|Mozilla", log.read_text())
        assert all({"event", "level", "logger", "timestamp"} <= set(line) for line in lines(log))


def test_an_error_tells_the_code_of_the_database_and_what_lay_below(gemerkt, tmp_path):
    with website(tmp_path / "thuis") as site:
        site.get("/breek/dubbel/")
        site.get("/breek/model/")
    dubbel, model = logged(site.log, event="request_failed")
    assert dubbel["exception"]["sqlstate"] == "23505"
    assert dubbel["exception"]["table"] == "accounts_user"
    assert model["exception"]["cause"] == "KeyError"


def test_a_request_has_one_line_with_the_view_and_never_the_address(db, tmp_path):
    with website(tmp_path / "thuis") as site:
        headers = site.get("/privacy/?geheim=1", X_Request_ID=ID)[2]
        site.get("/static/css/tokens.css")
        site.get("/healthz")
    assert headers["X-Request-ID"] == ID
    [line] = logged(site.log, event="request_finished")
    assert line.items() >= {"request_id": ID, "view": "privacy", "method": "GET", "code": 200, "level": "info"}.items()
    assert set(line) == {
        "event", "level", "logger", "timestamp", "request_id", "view", "method", "code", "duration_ms",
    }  # fmt: skip


def test_what_people_read_tells_the_same_and_no_more():
    handler = logging.StreamHandler(io.StringIO())
    settings = logging_config(json=False, voluit=False)["formatters"]["gebied"]
    handler.setFormatter(settings.pop("()")(**settings))
    try:
        int(NAAM)
    except ValueError:
        record = logging.LogRecord("config.proef", logging.ERROR, __file__, 1, "Mislukt: %s", (7,), sys.exc_info())
        handler.emit(record)
    text = handler.stream.getvalue()
    assert "[error    ] Mislukt: 7 [config.proef]\nclass ValueError\n  tests/config/test_logs.py:" in text
    assert NAAM not in text


@pytest.mark.urls("tests.config.urls_met_naam")
def test_an_error_below_an_address_without_a_line_is_an_ordinary_error(client, db):
    client.raise_request_exception = False
    assert client.get("/static/breek/").status_code == 500


@pytest.mark.parametrize("given", ["Jan-Jansen", "1", ID + "0", ID.upper(), f"{ID}\\nnep", "<script>", ""])
def test_an_id_that_does_not_look_like_one_is_replaced(client, db, given):
    made = client.get("/privacy/", headers={"X-Request-ID": given})["X-Request-ID"]
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made)


def test_a_refused_and_a_failed_answer_of_the_api_carry_the_id_too(client, db):
    assert client.get("/api/v1/gebieden/999999999", headers={"X-Request-ID": ID})["X-Request-ID"] == ID
