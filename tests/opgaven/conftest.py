"""Who asks."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User


@pytest.fixture
def tekenaar(client: Client, opgavemanager: User) -> Client:
    """Somebody of Testdam who may say where opgaven lie."""
    client.force_login(opgavemanager)
    return client
