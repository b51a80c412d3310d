"""The start page and the news of who has areas: equal in a world with what is hidden and in one without."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from accounts.models import Rol
from gebied.models import Rolgebied, Werkgebied
from opgaven.selectors import scores as scoretabellen
from tests.aanmelden import with_second_factor
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.rechten.test_onzichtbaar import answer, first_difference
from tests.rechten.tweeling import make_world

pytestmark = pytest.mark.django_db

#: Per role: whose objects it sees, and for whom it works.
ROLLEN = {
    "gebiedsmanager": ({"gm0001"}, "gm0001"),
    "lezer": ({"gm0001"}, "gm0001"),
    "regiobureau": ({"gm0001", "rb01"}, "rb01"),
}
#: A gemeente with districts in it, and two of those.
GEBIEDEN = (1, 3, 4)
ADRESSEN = ("/", "/wat-is-nieuw/?periode=30", *(f"/wat-is-nieuw/?periode=30&gebied={pk}" for pk in GEBIEDEN))


def client_with_areas(rol: str) -> Client:
    werkgever = make_organisatie("rb01", "") if rol == "regiobureau" else gemeente_testdam()
    user = with_second_factor(make_member(rol, rol, werkgever))
    for pk in GEBIEDEN:
        if rol == "gebiedsmanager":
            Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=user), gebied_id=pk)
        else:
            Werkgebied.objects.create(organisatie=werkgever, gebied_id=pk)
    client = Client()
    client.force_login(user)
    return client


def ask(rol: str, *, met_geheim: bool) -> dict[str, Any]:
    """Every answer, made comparable; the world is gone afterwards."""
    scoretabellen._KEPT.clear()
    scoretabellen._SUMS.clear()
    with transaction.atomic():
        make_world(*ROLLEN[rol], met_geheim=met_geheim)
        client = client_with_areas(rol)
        found = {adres: answer(client, adres) for adres in ADRESSEN}
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("rol", ROLLEN)
def test_nobody_can_tell_from_the_start_page_whether_what_is_hidden_exists(rol):
    met, zonder = ask(rol, met_geheim=True), ask(rol, met_geheim=False)

    for adres in ADRESSEN:
        assert met[adres] == zonder[adres], (adres, first_difference(met[adres], zonder[adres]))
        assert met[adres][0] == 200
