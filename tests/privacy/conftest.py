"""The person whose name is looked for."""

from __future__ import annotations

import pytest

from accounts.models import Rol, User
from accounts.services.leden import lidmaatschap_set
from tests.cast import WACHTWOORD, gemeente_testdam
from tests.privacy.merkteken import MERK


@pytest.fixture
def merk(transactional_db, settings) -> User:
    """Somebody whose every name can be found again."""
    settings.PLATFORM_ADRES = "https://gebieden.example"
    user = User.objects.create_user(
        MERK[0], MERK[2], WACHTWOORD, first_name=MERK[0].capitalize(), last_name=MERK[1], organisatie=None
    )
    lidmaatschap_set(user=user, organisatie=gemeente_testdam(), rollen=[Rol.Naam.OPGAVEMANAGER])
    return user
