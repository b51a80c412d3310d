"""Who attacks, and what there is to attack."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import Organisatie
from accounts.services import api_sleutel_create


@pytest.fixture
def schrijvend_api(db) -> Client:
    """A client with a key that may write; what breaks comes back as an answer."""
    organisatie = Organisatie.objects.create(code="regio9", naam="Regiobureau Negen", soort="regio")
    sleutel = api_sleutel_create(organisatie=organisatie, naam="Koppeling", schrijven=True)[1]
    return Client(raise_request_exception=False, headers={"authorization": f"Bearer {sleutel}"})
