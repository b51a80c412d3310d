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
from tests.make import make_indeling, worked_example

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
    _, a, b, _ = worked_example()
    for opgave in (a, b):
        Opgave.objects.filter(pk=opgave.pk).update(organisatie=organisatie, **TEKSTEN)
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    typen = Opgavetype.objects.order_by("pk")[:2]
    typepaar_set(soort="wrijving", van=typen[0], naar=typen[1], waarde=5, reden="Proef", bewijs="zwak", user=baas)
    opgavepaar_set(soort="wisselwerking", van=a, naar=b, waarde=-2, reden="Proef", bewijs="zwak", user=baas)
    Import.objects.create(soort="gebieden", bestand="wijken.gpkg", door=baas, rapport={})
    return baas


@pytest.fixture
def baas(client: Client, wereld: User) -> Client:
    """Signed in, and what breaks comes back as an answer."""
    client.raise_request_exception = False
    client.force_login(wereld)
    return client
