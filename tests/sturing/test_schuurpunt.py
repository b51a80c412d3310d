"""From two opgaven that chafe in one straight way to their owners, an agreement, an action and one A4."""

from __future__ import annotations

import re

import pytest

from accounts.models import Rol
from gebied.models import Rolgebied
from sturing.models import Afspraak, AgendaItem, Vraagstuk
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_opgave, square
from tests.profiel import compute, unpacked
from tests.sturing.maken import make_afspraak, make_vraagstuk, vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_gebied(square(), naam="Wielerbroek")


@pytest.fixture
def paar(wijk, buur):
    """Homes of Testdam and a stream valley of Buurdorp, on 20 ha of each other."""
    wonen = make_opgave(square(0, 0, 600, 1000), naam="Wonen", organisatie=gemeente_testdam(), afdeling="Wonen")
    beek = make_opgave(
        square(400, 0, 600, 1000), "natuur", naam="Beekdal", organisatie=buur.lidmaatschappen.get().organisatie
    )
    compute()
    return wonen, beek


@pytest.fixture
def manager(gebiedsmanager, wijk):
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=wijk)
    return gebiedsmanager


def pages_of(document: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", unpacked(document)))


def address(wijk, paar, rest=""):
    return f"/sturing/schuurpunt/{wijk.pk}/{paar[0].pk}/{paar[1].pk}/{rest}"


def test_the_page_of_the_area_leads_to_the_pair_and_the_pair_to_both_owners(client, manager, wijk, paar, buur):
    client.force_login(manager)
    assert address(wijk, paar) in client.get(f"/gebieden/{wijk.pk}/").content.decode()
    pagina = client.get(address(wijk, paar))
    assert "20,0 ha" in pagina.content.decode()
    begin = pagina.context["form"].initial
    velden = {**begin, "termijn": begin["termijn"].isoformat()}

    assert client.post(address(wijk, paar), velden).status_code == 302

    gevraagd = Vraagstuk.objects.order_by("aan__naam")
    assert [(een.aan.naam, een.afdeling) for een in gevraagd] == [
        ("Gemeente Buurdorp", ""), ("Gemeente Testdam", "Wonen"),
    ]  # fmt: skip
    assert all(set(een.opgaven.all()) == set(paar) for een in gevraagd)
    client.force_login(buur)
    assert "Wonen en Beekdal: hoe samen?" in client.get("/sturing/vraagstukken/").content.decode()


def test_the_agreement_becomes_an_action_and_stands_on_one_sheet(client, manager, wijk, paar, buur):
    vraagstuk = make_vraagstuk(wijk, buur.lidmaatschappen.get().organisatie, opgaven=paar)
    client.force_login(manager)
    velden = {
        "titel": "140 woningen op de rug", "tekst": "Eén ontwerp.", "gemaakt_op": vandaag().isoformat(),
        "gelegenheid": "Gebiedsoverleg", "partijen": [buur.lidmaatschappen.get().organisatie.pk],
        "resultaat": "Eén ontwerp voor de kadernota", "trekker": gemeente_testdam().pk, "functie": "gebiedsmanager",
        "termijn": vandaag(90).isoformat(),
    }  # fmt: skip

    assert client.post(address(wijk, paar, "afspraak/"), velden).status_code == 302

    afspraak, item = Afspraak.objects.get(), AgendaItem.objects.get()
    assert (item.afspraak, item.resultaat, item.status) == (afspraak, "Eén ontwerp voor de kadernota", "afgesproken")
    assert list(afspraak.vraagstukken.all()) == [vraagstuk]
    assert set(item.opgaven.all()) == set(afspraak.opgaven.all()) == set(paar)
    client.force_login(buur)
    assert "140 woningen op de rug" in client.get(afspraak.get_absolute_url()).content.decode()
    pdf = client.get(address(wijk, paar, "a4.pdf"))
    assert pages_of(pdf.content) == 1


def test_a_very_long_story_still_fits_on_one_sheet(client, manager, wijk, paar):
    lang = "Een lange zin over alles wat er speelt in dit gebied en daarbuiten. " * 60
    afspraak = make_afspraak(wijk, titel="T" * 200, tekst=lang, opgaven=paar)
    for n in range(8):
        AgendaItem.objects.create(
            gebied=wijk, organisatie=gemeente_testdam(), trekker=gemeente_testdam(), titel=f"{n} " + "w" * 190,
            afspraak=afspraak,
        )  # fmt: skip
        make_vraagstuk(wijk, titel=f"{n} " + "vraag " * 30, opgaven=paar)
    client.force_login(manager)

    assert pages_of(client.get(address(wijk, paar, "a4.pdf")).content) == 1


def test_an_owner_that_is_not_known_and_a_pair_that_does_not_overlap_are_said(client, manager, wijk):
    een, ander = make_opgave(square(0, 0, 100)), make_opgave(square(5000, 0, 100))
    client.force_login(manager)
    tekst = client.get(address(wijk, (een, ander))).content.decode()
    assert "Eigenaar nog niet bekend" in tekst
    assert "liggen hier niet op elkaar" in tekst
