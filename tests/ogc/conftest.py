"""A client of OGC API Features, and something for it to read."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from accounts.services.sleutels import api_sleutel_create
from opgaven.services.berekening import berekening_start
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_indeling, make_opgave, square, worked_example


class OgcClient(Client):
    """Asks below /ogc/v1 and never raises what the server would log."""

    def __init__(self, **headers: str) -> None:
        super().__init__(raise_request_exception=False, headers=headers)

    def get(self, path: str, *args, **kwargs):
        return super().get(f"/ogc/v1{path}", *args, **kwargs)

    def read(self, path: str, *args, **kwargs) -> dict:
        """The JSON of a good answer, streamed or not."""
        response = self.get(path, *args, **kwargs)
        assert response.status_code == 200, response.getvalue()[:500]
        return json.loads(response.getvalue())


@pytest.fixture
def ogc() -> OgcClient:
    """A visitor without a key."""
    return OgcClient()


@pytest.fixture
def met_sleutel(db):
    """Makes the client of a key of Testdam."""
    return OgcClient(authorization=f"Bearer {api_sleutel_create(organisatie=gemeente_testdam(), naam='QGIS')[1]}")


def make_example():
    """The worked example of docs/methode.md, computed, with a hidden opgave of Testdam and one of somebody else."""
    gebied, a, b, c = worked_example()
    intern = {"zichtbaarheid": "intern", "begin_jaar": 2030, "eind_jaar": 2035}
    make_opgave(square(0, 0, 100), "zon", naam="Eigen", organisatie=gemeente_testdam(), **intern)
    make_opgave(
        square(900, 900, 50), "wind", naam="Vreemd", organisatie=make_organisatie("gm0002", "Buurdorp"), **intern
    )
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    return gebied, a, b, c


@pytest.fixture
def voorbeeld(db):
    return make_example()
