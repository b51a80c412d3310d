"""Changing an indicator of one's own on its page, also with two people at once; whose figure a judgement tells."""

from __future__ import annotations

import pytest

from gebied.models import Indicator, Signaal
from tests.cast import gemeente_testdam
from tests.formulier import as_opened, fields_in
from tests.make import make_cijfer, make_gebied, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied(square(), naam="Testwijk")


def test_the_form_keeps_the_bounds_that_nobody_changed(client, gebied, opgavemanager):
    indicator = make_cijfer(gebied, 31, "eigen", organisatie=gemeente_testdam(), minimum=10, maximum=62.5).indicator
    adres = f"/gebieden/indicatoren/{indicator.pk}/wijzigen/"
    client.force_login(opgavemanager)
    assert client.post(adres, as_opened(client, adres) | {"naam": "Eenzaamheid"}).status_code == 302
    indicator.refresh_from_db()
    assert (indicator.naam, indicator.minimum, indicator.maximum) == ("Eenzaamheid", 10, 62.5)
    fout = client.post(adres, as_opened(client, adres) | {"minimum": "70"})
    assert (fout.status_code, "De laagste waarde ligt boven de hoogste" in fout.text) == (422, True)


def test_the_list_is_searched_and_is_a_file_of_what_one_sees(client, gebied, opgavemanager, buur):
    for code, naam in (("alleen", "Eenzaamheid"), ("fiets", "Fietsgebruik")):
        make_cijfer(gebied, 31, code, organisatie=gemeente_testdam(), naam=naam, maximum=100)
    make_cijfer(gebied, 5, "vreemd", organisatie=buur.organisatie, naam="Fietsen bij de buren")
    client.force_login(opgavemanager)

    pagina = client.get("/gebieden/indicatoren/", {"zoek": "fiets"}).text
    assert ("Fietsgebruik" in pagina, "Eenzaamheid" in pagina, "buren" in pagina) == (True, False, False)
    assert "Niets past bij deze keuze" in client.get("/gebieden/indicatoren/", {"zoek": "auto"}).text
    regels = b"".join(client.get("/gebieden/indicatoren/lijst.csv?zoek=fiets")).decode().splitlines()
    assert regels[0].startswith("bron,code,naam,eenheid,richting,thema,uitleg,minimum,maximum")
    assert [",fiets,Fietsgebruik," in regel for regel in regels[1:]] == [True]
    assert client.get("/gebieden/indicatoren/lijst.xml").status_code == 404


def test_what_two_people_change_keeps_what_each_changed(client, gebied, opgavemanager):
    indicator = make_cijfer(gebied, 31, "eigen", organisatie=gemeente_testdam()).indicator
    adres = f"/gebieden/indicatoren/{indicator.pk}/wijzigen/"
    client.force_login(opgavemanager)
    velden = as_opened(client, adres)
    Indicator.objects.update(richting="hoger_slechter", uitleg="Van de ander")

    assert client.post(adres, velden | {"naam": "Alleen"}).status_code == 302
    indicator.refresh_from_db()
    assert (indicator.naam, indicator.richting) == ("Alleen", "hoger_slechter")

    botst = client.post(adres, velden | {"naam": "Eenzaam", "uitleg": "Van mij"})
    assert botst.status_code == 422
    assert "Daar staat nu: Van de ander." in botst.text
    opnieuw = fields_in(botst.text)
    assert (opnieuw["uitleg"], opnieuw["richting"]) == ("Van mij", "hoger_slechter")
    assert client.post(adres, opnieuw).status_code == 302, "who was told saves once more"
    indicator.refresh_from_db()
    assert (indicator.naam, indicator.uitleg, indicator.richting) == ("Eenzaam", "Van mij", "hoger_slechter")


def test_a_public_judgement_does_not_tell_the_figure_of_somebody_else(client, gebied, opgavemanager, buur):
    van_buur = make_cijfer(
        gebied, 31, "geheim", organisatie=buur.lidmaatschappen.get().organisatie, zichtbaarheid="intern"
    ).indicator
    grond = {"waarde": 31, "laag": 10, "hoog": 20, "aantal": 12, "vijfde": "hoogste", "soort": "alle"}
    signaal = Signaal.objects.create(
        gebied=gebied, indicator=van_buur, periode="2024", strekking="kwetsbaarheid", oordeel="bevestigd", reden="Ja.",
        grond=grond, organisatie=gemeente_testdam(), zichtbaarheid="openbaar",
    )  # fmt: skip
    adres = f"/gebieden/{gebied.pk}/profiel/signalen/{signaal.pk}/"
    client.force_login(opgavemanager)
    assert "31" not in client.get(adres).context["feiten"][-1]["tekst"]
    client.force_login(buur)
    assert client.get(adres).context["feiten"][-1]["tekst"].startswith("31")
