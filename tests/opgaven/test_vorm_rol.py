"""Who is gebiedsmanager of some areas hears while drawing what saving will say."""

from __future__ import annotations

import json

import pytest

from accounts.models import Rol
from gebied.models import Rolgebied
from opgaven.models import Opgave, Opgavetype
from tests.cast import gemeente_testdam
from tests.formulier import as_opened
from tests.make import make_gebied, make_opgave, square
from tests.vormvragen import box, check

pytestmark = pytest.mark.django_db

_GEEN_DEEL = "Dit vlak ligt helemaal buiten de gebieden waarvoor u gebiedsmanager bent. Opslaan mag dan niet."


@pytest.fixture
def manager(client, gebiedsmanager):
    """Of the square of a kilometre."""
    rol = Rol.objects.get(lidmaatschap__user=gebiedsmanager)
    Rolgebied.objects.create(rol=rol, gebied=make_gebied(square(0, 0, 1000)))
    client.force_login(gebiedsmanager)
    return client


def is_saved(client, tekening) -> bool:
    velden = as_opened(client, "/opgaven/nieuw/")
    type_ = Opgavetype.objects.get(code="woningbouw").pk
    velden |= {"waar": "tekenen", "vorm": json.dumps(tekening), "naam": "Nieuw", "type": type_}
    status = client.post("/opgaven/nieuw/", velden).status_code
    assert Opgave.objects.filter(naam="Nieuw").exists() == (status == 302)
    return status == 302


def test_inside_there_is_nothing_to_tell(manager):
    assert check(manager, box(100, 100, 500))["buitenRol"] is None
    assert is_saved(manager, box(100, 100, 500))


def test_partly_outside_the_share_is_told_and_it_may_be_saved(manager):
    antwoord = check(manager, box(750, 0, 1000))

    assert antwoord["buitenRol"] == {
        "aandeel": 0.75,
        "mag": True,
        "zin": (
            "Dit vlak ligt voor 75% buiten de gebieden waarvoor u gebiedsmanager bent. Opslaan mag: een deel ligt erin."
        ),
    }
    assert antwoord["zinnen"][-1] == antwoord["buitenRol"]["zin"]
    assert is_saved(manager, box(750, 0, 1000))


@pytest.mark.parametrize("x", [1000, 3000])  # Beside it, and far away.
def test_wholly_outside_it_is_told_first_and_may_not_be_saved(manager, x):
    antwoord = check(manager, box(x, 0, 500))

    assert antwoord["buitenRol"] == {"aandeel": 1.0, "mag": False, "zin": _GEEN_DEEL}
    assert antwoord["zinnen"][0] == _GEEN_DEEL
    assert not is_saved(manager, box(x, 0, 500))


def test_a_place_that_is_moved_out_is_told_too(manager):
    opgave = make_opgave(square(0, 0, 500), organisatie=gemeente_testdam())

    assert check(manager, box(3000, 0, 500), opgave=opgave.pk)["buitenRol"]["mag"] is False


def test_a_manager_without_areas_may_save_nowhere(client, gebiedsmanager):
    client.force_login(gebiedsmanager)

    assert check(client, box(0, 0, 500))["buitenRol"]["zin"] == _GEEN_DEEL


def test_a_role_that_is_not_bound_to_areas_hears_nothing(tekenaar):
    assert check(tekenaar, box(3000, 0, 500))["buitenRol"] is None
