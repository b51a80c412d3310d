"""The made country of the measurement of the map: small, beside the demo and at both niveaus."""

from __future__ import annotations

import pytest

from bench import databank
from bench.kaart.vulling import AANTALLEN, omvang, verborgen
from bench.land import maak_land
from gebied.models import Gebied, Niveau
from opgaven.models import Opgave
from tests.make import make_opgave, square


def test_a_country_of_buurten_takes_the_place_of_one_of_wijken(db):
    databank.vul(maak_land(gebieden=20, opgaven=5))
    indeling = databank.vul(maak_land(gebieden=30, opgaven=5), Niveau.BUURT)

    assert set(Gebied.objects.values_list("niveau", "indeling")) == {(Niveau.BUURT, indeling.pk)}
    assert indeling.gebieden.count() == 30
    assert indeling.gebieden.filter(code__regex=r"^BU\d{8}$").count() == 30
    assert AANTALLEN == {Niveau.WIJK: 3_340, Niveau.BUURT: 11_000}


@pytest.mark.django_db(transaction=True)
def test_hiding_leaves_alone_what_is_not_of_the_made_country():
    indeling = databank.vul(maak_land(gebieden=10, opgaven=40))
    gemaakt = Opgave.objects.filter(bron=databank.BRON)
    gemaakt.update(zichtbaarheid="openbaar", status="planvorming")
    zoekgebied = make_opgave(square(), geometriesoort="zoekgebied", zichtbaarheid="intern")
    concept = make_opgave(square(), status="concept", zichtbaarheid="intern")

    with verborgen() as aantal:
        assert aantal == gemaakt.filter(zichtbaarheid="intern").count() == 2

    assert not gemaakt.exclude(zichtbaarheid="openbaar").exists()
    assert {opgave.zichtbaarheid for opgave in Opgave.objects.filter(pk__in=[zoekgebied.pk, concept.pk])} == {"intern"}
    assert omvang(indeling).startswith("10 areas, 40 opgaven")
