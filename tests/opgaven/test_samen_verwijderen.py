"""Removing an opgave that somebody else is changing."""

from __future__ import annotations

import pytest

from opgaven.models import Opgave
from tests.cast import gemeente_testdam
from tests.formulier import as_opened, by_another, fields_in
from tests.make import make_opgave, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


@pytest.fixture
def opgave(db):
    return make_opgave(square(0, 0, 300), organisatie=gemeente_testdam(), naam="Oud", programma="Wonen")


def test_removing_asks_first(editor, opgave):
    weg = f"/opgaven/{opgave.pk}/verwijderen/"

    geopend = as_opened(editor, weg)
    assert Opgave.objects.existing().exists()
    response = editor.post(weg, geopend, follow=True)

    assert f"{opgave.naam} is verwijderd." in response.text
    assert not Opgave.objects.existing().exists()


def test_removing_what_somebody_just_changed_asks_again(editor, opgave):
    weg = f"/opgaven/{opgave.pk}/verwijderen/"
    geopend = as_opened(editor, weg)
    by_another(opgave, programma="Landschap")

    response = editor.post(weg, geopend)

    assert response.status_code == 409
    assert "Programma: Wonen werd Landschap" in response.text
    assert Opgave.objects.existing().exists()
    editor.post(weg, fields_in(response.text))
    assert not Opgave.objects.existing().exists()


def test_removing_twice_is_no_error(editor, opgave):
    weg = f"/opgaven/{opgave.pk}/verwijderen/"
    geopend = as_opened(editor, weg)
    editor.post(weg, geopend)

    response = editor.post(weg, geopend, follow=True)

    assert "Oud was al verwijderd." in response.text
