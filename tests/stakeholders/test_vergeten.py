"""What was typed and not saved goes with the person whom it names."""

from __future__ import annotations

import pytest

from accounts.models import BewaardFormulier
from stakeholders.services.contacten import contact_erase
from tests.cast import gemeente_testdam
from tests.stakeholders.make import make_contact, make_stakeholder


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ['Jan "Jack" Vos', "Zoë d'Hondt", "Bo\\Ek 100%"])
def test_a_kept_form_that_names_a_contact_goes_whatever_signs_the_name_has(opgavemanager, naam):
    contact = make_contact(make_stakeholder(organisatie=gemeente_testdam()), naam=naam)
    BewaardFormulier.objects.create(
        gebruiker=opgavemanager,
        pad="/opgaven/nieuw/",
        velden={"doel": [f"Bel {naam.upper()}"]},
        kenmerk="x",
        browser="y",
    )
    contact_erase(contact=contact, actor=opgavemanager, user=opgavemanager)
    assert not BewaardFormulier.objects.exists()
