"""What is kept of forms stays small, and goes in time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import BewaardFormulier, Indiening, User
from accounts.services import bewaren
from accounts.tasks import ruim_formulieren_op

pytestmark = pytest.mark.django_db


def keep(user: User, **values: object) -> BewaardFormulier:
    standaard = {"browser": "sleutel", "gebruiker_id": user.pk, "pad": "/x/", "velden": {}}
    return bewaren.form_keep(**standaard | values)


def test_a_character_that_no_text_holds_is_left_out(bewerker):
    assert keep(bewerker, velden={"naam": ["Van\x00 mij"]}).velden == {"naam": ["Van mij"]}


def test_ten_forms_of_one_person_are_kept(bewerker):
    for nummer in range(12):
        keep(bewerker, pad=f"/{nummer}/")

    assert BewaardFormulier.objects.count() == 10
    assert not BewaardFormulier.objects.filter(pad="/0/").exists()


def test_after_a_day_it_is_gone(bewerker):
    oud, nieuw = keep(bewerker), keep(bewerker)
    gisteren = timezone.now() - timedelta(hours=25)
    BewaardFormulier.objects.filter(pk=oud.pk).update(bewaard_op=gisteren)
    Indiening.objects.create(sleutel="oud")
    Indiening.objects.update(ingediend_op=gisteren)

    ruim_formulieren_op()

    assert list(BewaardFormulier.objects.all()) == [nieuw]
    assert not Indiening.objects.exists()
