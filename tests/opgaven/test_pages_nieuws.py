"""The list of all that is new: its filters and its pages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Bezoek
from tests.make import make_gebied, make_opgave, square
from tests.opgaven.test_pages_start import give_area, page, wijk

pytestmark = pytest.mark.django_db

__all__ = ["wijk"]


class TestAllThatIsNew:
    def test_can_be_limited_to_a_period_and_an_area(self, client, gebiedsmanager, wijk):
        give_area(gebiedsmanager, wijk)
        Bezoek.objects.create(
            user=gebiedsmanager, laatst_op=timezone.now(), vorige_op=timezone.now() + timedelta(minutes=1)
        )
        ver = make_gebied(square(9000), naam="Verweg")
        make_opgave(square(9000), naam="Ver plan")

        assert "veranderde er niets" in page(client, gebiedsmanager, "/wat-is-nieuw/")
        assert "Ver plan" in page(client, gebiedsmanager, "/wat-is-nieuw/?periode=7")
        hier = page(client, gebiedsmanager, f"/wat-is-nieuw/?periode=7&gebied={wijk.pk}")
        assert "Ver plan" not in hier
        assert "Opgave a" in hier
        assert "Ver plan" in page(client, gebiedsmanager, f"/wat-is-nieuw/?periode=7&gebied={ver.pk}")

    @pytest.mark.parametrize("adres", ["?gebied=x", "?gebied=999999", "?gebied=9" + "9" * 30])
    def test_an_area_that_is_not_there_is_not_found(self, client, lezer, adres):
        client.force_login(lezer)

        assert client.get(f"/wat-is-nieuw/{adres}").status_code == 404

    def test_has_pages(self, client, lezer):
        for number in range(60):
            make_opgave(naam=f"Plan {number}")
        text = page(client, lezer, "/wat-is-nieuw/?bladzijde=3")

        assert "60 wijzigingen" in text
        assert text.count('class="nieuws__regel"') == 10
