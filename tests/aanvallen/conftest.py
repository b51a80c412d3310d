"""Who attacks, and what there is to attack."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import Organisatie, User
from accounts.services.sleutels import api_sleutel_create
from opgaven.models import Import, Opgave, Opgavetype
from opgaven.services.berekening import berekening_start
from opgaven.services.matrix import opgavepaar_set, typepaar_set
from tests.aanmelden import with_second_factor
from tests.aanvallen.missie import make_mission
from tests.make import make_cijfer, make_effect, make_indeling, make_kenmerk, worked_example

TEKSTEN = {
    "beschrijving": "Wat het is.",
    "doel": "Waarom.",
    "resultaat": "Wat er dan is.",
    "programma": "Programma",
    "brondocument": "https://voorbeeld.nl/plan",
}


@pytest.fixture
def schrijvend_api(db) -> Client:
    """A client with a key that may write; what breaks comes back as an answer."""
    organisatie = Organisatie.objects.create(code="regio9", naam="Regiobureau Negen", soort="regio")
    sleutel = api_sleutel_create(
        organisatie=organisatie, naam="Koppeling", rechten=["bewerken", "geometrie", "rekenen"]
    )[1]
    return Client(raise_request_exception=False, headers={"authorization": f"Bearer {sleutel}"})


@pytest.fixture
def wereld(db) -> User:
    """One of everything, computed; gives the one who may see and do all of it."""
    baas = with_second_factor(User.objects.create_superuser("baas", password="een-lang-wachtwoord", first_name="Ba"))
    organisatie = Organisatie.objects.create(code="gm0009", naam="Gemeente Negendam", soort="gemeente")
    api_sleutel_create(organisatie=organisatie, naam="QGIS")
    gebied, a, b, _ = worked_example()
    make_kenmerk(gebied, organisatie=organisatie)
    make_effect(a, -2)
    make_cijfer(gebied, 31)
    for opgave in (a, b):
        Opgave.objects.filter(pk=opgave.pk).update(organisatie=organisatie, **TEKSTEN)
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    typen = Opgavetype.objects.order_by("pk")[:2]
    typepaar_set(soort="wrijving", van=typen[0], naar=typen[1], waarde=5, reden="Proef", bewijs="zwak", user=baas)
    opgavepaar_set(soort="wisselwerking", van=a, naar=b, waarde=-2, reden="Proef", bewijs="zwak", user=baas)
    make_mission(gebied, a, b, organisatie, baas)
    Import.objects.create(soort="gebieden", bestand="wijken.gpkg", door=baas, rapport={})
    return baas


@pytest.fixture
def baas(client: Client, wereld: User) -> Client:
    """Signed in, and what breaks comes back as an answer."""
    client.raise_request_exception = False
    client.force_login(wereld)
    return client
