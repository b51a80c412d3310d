"""The demo on a server of its own, for a whole module: loaded once, and gone afterwards."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from gebied.models import Gebied
from opgaven.services.berekening import run_here, stale_runs_start
from tests.leegmaken import make_empty

LAPTOP, TELEFOON = 1280, 390
#: The marks of a file of tests on the demo: each at both widths.
op_elke_breedte = [
    pytest.mark.e2e,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("breedte", [LAPTOP, TELEFOON]),
]


@contextmanager
def demo_site() -> Iterator[str]:
    """The address of a server with the demo."""
    assert str(connection.settings_dict["NAME"]).startswith("test_"), "the demo would fill a database in use"
    call_command("laad_demo", stdout=io.StringIO())
    server = LiveServer("localhost")
    server._live_server_modified_settings.enable()
    try:
        yield server.url
    finally:
        server.stop()
        server._live_server_modified_settings.disable()
        make_empty()


def user(naam: str) -> User:
    return User.objects.get(username=naam)


def gebied(naam: str, niveau: str = "buurt") -> Gebied:
    return Gebied.objects.get(naam=naam, niveau=niveau)


def compute_what_changed() -> None:
    """What a worker would do once it has been quiet for a moment."""
    for berekening in stale_runs_start():
        run_here(berekening)
