"""The fixed cast: everybody who may stand at a door. All but the last three work for Testdam (gm0001)."""

from __future__ import annotations

import pytest

from accounts.models import Organisatie, User
from accounts.services.leden import lidmaatschap_set
from tests.aanmelden import with_second_factor

WACHTWOORD = "een-lang-wachtwoord"


def make_organisatie(code: str, naam: str, soort: str = "gemeente") -> Organisatie:
    return Organisatie.objects.get_or_create(code=code, defaults={"naam": naam, "soort": soort})[0]


def gemeente_testdam() -> Organisatie:
    return make_organisatie("gm0001", "Gemeente Testdam")


def make_member(username: str, rol: str, organisatie: Organisatie | None = None, voornaam: str = "") -> User:
    """Somebody with one role in one organisation."""
    user = User.objects.create_user(username, password=WACHTWOORD, first_name=voornaam or username.capitalize())
    lidmaatschap_set(user=user, organisatie=organisatie or gemeente_testdam(), rollen=[rol])
    return user


@pytest.fixture
def platformbeheerder(db) -> User:
    """Sets up the installation and sees everything."""
    return with_second_factor(User.objects.create_superuser("petra", password=WACHTWOORD, first_name="Petra"))


@pytest.fixture
def beheerder(db) -> User:
    """Manages Testdam: members, roles, keys."""
    return with_second_factor(make_member("bram", "beheerder"))


@pytest.fixture
def gebiedsmanager(db) -> User:
    """An area manager of Testdam; a test gives the areas (Rolgebied)."""
    return make_member("greet", "gebiedsmanager")


@pytest.fixture
def opgavemanager(db) -> User:
    """Owns the opgaven of Testdam."""
    return make_member("otto", "opgavemanager")


@pytest.fixture
def bewerker(db) -> User:
    """Who changes and computes: an opgavemanager of Testdam."""
    return make_member("beatrix", "opgavemanager")


@pytest.fixture
def cop_coordinator(db) -> User:
    """Runs a community of practice for Testdam."""
    return make_member("cor", "cop-coordinator")


@pytest.fixture
def lezer(db) -> User:
    """Somebody of Testdam who may look and nothing else."""
    return make_member("leo", "lezer")


@pytest.fixture
def buur(db) -> User:
    """Of another organisation: must see nothing of Testdam that is not shared or public."""
    return make_member("bea", "opgavemanager", make_organisatie("gm0002", "Gemeente Buurdorp"))


@pytest.fixture
def regiobureau(db) -> User:
    """Of the regional bureau that reads across Testdam."""
    regio = make_organisatie("rb01", "Regiobureau Testregio", "regio")
    regio.regioleden.add(gemeente_testdam())
    return make_member("rie", "regiobureau", regio)


@pytest.fixture
def inwoner(db) -> User:
    """Signed in, and a member of nothing."""
    return User.objects.create_user("ina", password=WACHTWOORD, first_name="Ina")
