"""Clients of the API: a visitor, a key that reads, a key that writes."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import Organisatie
from accounts.services.sleutels import api_sleutel_create
from opgaven.services.berekening import berekening_start
from tests.cop.make import (
    make_bestand,
    make_bijeenkomst,
    make_casus,
    make_community,
    make_inzicht,
    make_leerstap,
    make_punt,
    make_uitgave,
)
from tests.make import make_cijfer, make_indeling, worked_example
from tests.stakeholders.make import make_band, make_initiatief, make_positie, make_proces, make_stakeholder
from tests.sturing.maken import make_item, make_vraagstuk


class ApiClient(Client):
    """Asks below /api/v1 and never raises what the server would log."""

    def __init__(self, **headers: str) -> None:
        super().__init__(raise_request_exception=False, headers=headers)

    def get(self, path: str, *args, **kwargs):
        return super().get(f"/api/v1{path}", *args, **kwargs)

    def post(self, path: str, body=None, **kwargs):
        return super().post(f"/api/v1{path}", body, **{"content_type": "application/json"} | kwargs)


@pytest.fixture
def api() -> ApiClient:
    """A visitor without a key."""
    return ApiClient()


@pytest.fixture
def organisatie(db) -> Organisatie:
    return Organisatie.objects.create(code="regio1", naam="Regiobureau Een", soort="regio")


@pytest.fixture
def met_sleutel():
    """Makes the client of a key."""
    return lambda sleutel: ApiClient(authorization=f"Bearer {sleutel}")


@pytest.fixture
def leessleutel(organisatie) -> str:
    return api_sleutel_create(organisatie=organisatie, naam="QGIS")[1]


@pytest.fixture
def schrijfsleutel(organisatie) -> str:
    return api_sleutel_create(organisatie=organisatie, naam="Koppeling", rechten=["bewerken", "geometrie", "rekenen"])[
        1
    ]


@pytest.fixture
def lezend(met_sleutel, leessleutel) -> ApiClient:
    return met_sleutel(leessleutel)


@pytest.fixture
def schrijvend(met_sleutel, schrijfsleutel) -> ApiClient:
    return met_sleutel(schrijfsleutel)


@pytest.fixture
def voorbeeld(db):
    """The worked example of docs/methode.md, computed: (area, a, b, c, run)."""
    gebied, a, b, c = worked_example()
    make_vraagstuk(gebied, zichtbaarheid="openbaar", opgaven=[a])
    make_item(gebied, zichtbaarheid="openbaar")
    make_cijfer(gebied, 22.5)
    groep = make_stakeholder("Dorpshuisgroep", zichtbaarheid="openbaar")
    make_positie(make_band(gebied, groep))
    make_proces(opgave=a, zichtbaarheid="openbaar", gerealiseerd=1)
    make_initiatief(gebied, initiatiefnemer=groep, zichtbaarheid="openbaar")
    kring = make_community(openheid="openbaar")
    punt = make_punt(make_bijeenkomst(kring), verslag="Wij begonnen.", stand="gepubliceerd")
    make_bestand(punt.bijeenkomst, stand="gepubliceerd")
    make_leerstap(kring.leervragen.create(vraag="Helpt één gezicht?", stand="gepubliceerd"), gebied=gebied)
    make_uitgave(kring.producten.create(titel="Aan de keukentafel", stand="gepubliceerd"))
    make_casus(kring, stand="gepubliceerd")
    make_inzicht(kring, stand="gepubliceerd")
    return gebied, a, b, c, berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
