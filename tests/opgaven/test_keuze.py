"""One choice of opgaven, and everything that must follow it: scores, shapes, pieces, list and counters."""

from __future__ import annotations

import json

import pytest
from django.http import QueryDict
from django.test import Client

from accounts.permissions import ALLES
from gebied.services.vormen import make_area_shapes
from opgaven.keuze import Filter, OnjuisteVraagError, filter_from
from opgaven.keuzevelden import choice_fields
from opgaven.models import Opgave
from opgaven.selectors.keuze import Telling, chosen, count_chosen
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from opgaven.taal.keuze import keuze_zin
from tests.cast import make_organisatie
from tests.make import make_gebied, make_opgave, square

pytestmark = pytest.mark.django_db

BBOX = "4.4,51.5,4.7,51.7"
#: A tile of zoom 14 in which a part of the square lies.
TEGEL = "4200/2721"


@pytest.fixture
def vier():
    """A square of 1 km2 that four opgaven cover wholly, each of which differs in one way."""
    gebied = make_gebied(square())
    dijk = make_organisatie("dijkzicht", naam="Dijkzicht")
    opgaven = [
        make_opgave(
            square(), "woningbouw", naam="Huizen aan de Dijk", status="uitvoering", begin_jaar=2026, eind_jaar=2030
        ),
        make_opgave(square(), "natuur", naam="Beekdal", bestuurslaag="provincie", begin_jaar=2028, eind_jaar=2040),
        make_opgave(square(), "water", naam="Berging", organisatie=dijk, begin_jaar=2035),
        make_opgave(square(), "natuur", naam="Zone", aard="werkingsgebied", status="geldend", programma="Natura 2000"),
    ]
    make_area_shapes(indeling_id=gebied.indeling_id, niveau="wijk")
    make_opgave_shapes(opgave_ids=[opgave.pk for opgave in opgaven])
    berekening_start(indeling=gebied.indeling, niveau="wijk", direct=True)
    return gebied


KEUZES = [
    ("", {"Huizen aan de Dijk", "Beekdal", "Berging", "Zone"}),
    ("status=uitvoering", {"Huizen aan de Dijk"}),
    ("status=uitvoering,geldend", {"Huizen aan de Dijk", "Zone"}),
    ("bestuurslaag=provincie", {"Beekdal"}),
    ("organisatie=dijkzicht", {"Berging"}),
    ("organisatie=bestaat-niet", set()),
    ("zoek=dijk+HUIZEN", {"Huizen aan de Dijk"}),
    ("zoek=natura", {"Zone"}),
    ("van=2031", {"Beekdal", "Berging", "Zone"}),
    ("tot=2027", {"Huizen aan de Dijk", "Zone"}),
    ("van=2031&tot=2034", {"Beekdal", "Zone"}),
    ("jaar=2029", {"Huizen aan de Dijk", "Beekdal", "Zone"}),
    ("typen=natuur&status=geldend", {"Zone"}),
    ("typen=geen", set()),
]


@pytest.mark.parametrize(("vraag", "namen"), KEUZES)
def test_a_choice_means_the_same_everywhere(vier, platform, vraag, namen):
    keuze = filter_from(QueryDict(vraag))
    assert set(chosen(keuze).values_list("naam", flat=True)) == namen
    assert count_chosen(keuze, ALLES) == Telling(len(namen), 4)

    laag = f"indeling={vier.indeling_id}&niveau=wijk"
    scores = data(platform, "scores", f"{laag}&score=opgaven&{vraag}")
    assert scores["waarden"] == [len(namen)]
    (tegel,) = data(platform, "opgaven", f"zoom=14&tegels={TEGEL}&{vraag}")["tegels"]
    bekend = dict(Opgave.objects.values_list("pk", "naam"))
    assert {bekend[vorm["id"]] for vorm in tegel["vormen"]} == namen
    pieces = data(platform, "stapelvlakken", f"{laag}&bbox={BBOX}&zoom=14&{vraag}")
    assert pieces["aantallen"] == [int(diepte == len(namen)) for diepte in (1, 2, 3, 4, 5)], "one piece, of that depth"
    page = platform.get(f"/gebieden/{vier.pk}/opgaven/?{vraag}").content.decode()
    assert {naam for naam in ALLE if f">{naam}<" in page} == namen
    if "geen" not in vraag and "bestaat-niet" not in vraag:  # the list says that there is no such owner
        lijst = platform.get(f"/opgaven/?{as_list(keuze)}").content.decode()
        assert {naam for naam in ALLE if f">{naam}<" in lijst} == namen


ALLE = {"Huizen aan de Dijk", "Beekdal", "Berging", "Zone"}


@pytest.fixture
def platform(client: Client, platformbeheerder) -> Client:
    client.force_login(platformbeheerder)
    return client


def data(client: Client, naam: str, vraag: str) -> dict:
    response = client.get(f"/kaart/data/{naam}/?{vraag}")
    assert response.status_code == 200, response.content
    return json.loads(response.content)


def as_list(keuze: Filter) -> str:
    return "&".join(f"{naam}={waarde}" for naam, waarde in keuze.list_params())


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("jaar=straks", "Het jaar is een getal van vier cijfers, bijvoorbeeld 2030."),
        ("van=1800", "Kies een jaar van 1900 tot en met 2200."),
        ("van=2030&tot=2026", "De periode eindigt voor zij begint. Kies bij 'tot en met' een later jaar."),
        (
            "status=concept",
            "De status 'concept' telt niet mee op de kaart. Kies uit: verkenning, planvorming, uitvoering, geldend.",
        ),
        ("bestuurslaag=keizer", "De bestuurslaag 'keizer' bestaat niet. Kies uit: "),
        ("typen=kasteel", "Dit opgavetype bestaat niet: kasteel."),
    ],
)
def test_a_choice_that_cannot_be_is_refused_in_a_sentence(vraag, zin):
    with pytest.raises(OnjuisteVraagError) as fout:
        filter_from(QueryDict(vraag))
    assert str(fout.value).startswith(zin)


def test_every_status_and_every_type_is_no_choice():
    assert not filter_from(QueryDict("status=verkenning,planvorming,uitvoering,geldend&zoek=+++"))


def test_a_choice_goes_into_the_address_and_comes_back():
    keuze = Filter(frozenset({"natuur"}), 2030, 2026, 2040, frozenset({"geldend"}), "provincie", "dijkzicht", "a b")
    params = QueryDict(mutable=True)
    for naam, waarde in keuze.params():
        params.appendlist(naam, waarde)
    assert filter_from(params) == keuze


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("status=uitvoering,geldend", "Alleen opgaven met de status uitvoering of geldend tellen mee."),
        ("typen=water&organisatie=dijkzicht", "Alleen Water van Dijkzicht telt mee."),
        ("zoek=beek&van=2030", "Alleen opgaven met \u2018beek\u2019 die in 2030 of later lopen tellen mee."),
        ("van=2030&tot=2035&jaar=2031", "Alleen opgaven die lopen tussen 2030 en 2035 in het jaar 2031 tellen mee."),
    ],
)
def test_a_choice_is_told_in_a_sentence(vier, vraag, zin):
    params = QueryDict(vraag)
    keuze = filter_from(params)
    Opgave.objects.filter(type__code="water").first().type.__class__.objects.filter(code="water").update(naam="Water")
    assert keuze_zin(keuze, choice_fields(keuze, ALLES, params)) == zin
