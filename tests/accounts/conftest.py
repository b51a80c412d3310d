"""A provider of OpenID Connect, and Testdam that lets its people in through it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from accounts.models import OidcKoppeling
from tests.accounts.inlogdienst import Inlogdienst, couple, run_inlogdienst


@pytest.fixture(scope="session")
def dienst() -> Iterator[Inlogdienst]:
    with run_inlogdienst() as draaiend:
        yield draaiend


@pytest.fixture
def koppeling(dienst) -> OidcKoppeling:
    return couple(dienst, domeinen=["testdam.example"])
