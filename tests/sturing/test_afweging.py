"""Opgaven side by side without a total, a choice that is kept with its table, and what else steering keeps per area."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.permissions import OPENBAAR
from accounts.privacy.persoon import person_by_address
from accounts.services.opruimen import clean_up
from accounts.services.wissen import person_erase
from sturing.models import Afweging, Gebiedsrol, Instrument, Lijnwens, Prioriteit, Vaardigheid, Visie
from sturing.selectors.gebiedssturing import told_about
from tests.cast import gemeente_testdam
from tests.make import make_effect, make_gebied, make_opgave, square
from tests.profiel import compute
from tests.stakeholders.make import make_band, make_positie, make_stakeholder
from tests.sturing.maken import make_gegeven, make_item, vandaag

pytestmark = pytest.mark.django_db

KEUZE = {
    "keuze": "140 woningen op de rug",
    "redenen": "Het dal blijft vrij voor de berging.",
    "alternatieven": "220 woningen, ook in het dal.",
    "besluit_van": "het college",
    "besloten_op": "2026-11-20",
}


@pytest.fixture
def wijk():
    return make_gebied(square(), naam="Wielerbroek")


@pytest.fixture
def paar(wijk):
    """Homes and a stream valley, 20 ha on each other, with effects, a stakeholder against, money on the agenda."""
    wonen = make_opgave(square(0, 0, 600, 1000), naam="Wonen op de rug", organisatie=gemeente_testdam(), urgentie=3)
    beek = make_opgave(square(400, 0, 600, 1000), "natuur", naam="Beekdal", organisatie=gemeente_testdam())
    make_effect(wonen, 3)
    make_effect(wonen, -2, "natuurlijk_kapitaal", "later")
    band = make_band(wonen, make_stakeholder("Dorpshuis", organisatie=gemeente_testdam()))
    make_positie(band, steun=9, datum=vandaag(-30))
    make_positie(band, steun=2)
    make_item(wijk, geld_gevraagd=180_000).opgaven.set([wonen])
    compute()
    return wonen, beek


def weigh(client, wijk, paar):
    """Start a weighing as the form does; gives the row."""
    adres = f"/sturing/afwegingen/nieuw/?gebied={wijk.pk}"
    gekozen = {"titel": "Wonen of water", "vraag": "", "opgaven": [opgave.pk for opgave in paar]}
    response = client.post(adres, gekozen)
    assert response.status_code == 302, response.content.decode()
    return Afweging.objects.get()


def choose(client, afweging, **anders):
    adres = f"/sturing/afwegingen/{afweging.pk}/kiezen/"
    geopend = client.get(adres).context["form"]["geopend"].value()
    return client.post(adres, KEUZE | {"geopend": geopend} | anders)


def cells(response) -> dict[str, list[list[str]]]:
    return {aspect.code: [list(cel) for cel in aspect.cellen] for aspect in response.context["aspecten"]}


def test_opgaven_stand_side_by_side_with_what_is_known_of_them_and_no_total(client, opgavemanager, wijk, paar):
    client.force_login(opgavemanager)
    response = client.get(weigh(client, wijk, paar).get_absolute_url())

    table = cells(response)
    assert table["welvaart_wonen"] == [[], ["+3: veel beter (hier en nu)"]]
    assert table["welvaart_natuurlijk_kapitaal"] == [[], ["-2: slechter (later)"]]
    assert table["urgentie"] == [[], ["Hoog"]]
    assert table["steun"] == [[], ["1 tegen"]], "the newest position counts, and only as a number"
    assert table["geld"] == [[], ["€ 180.000 gevraagd"]]
    assert table["botst_met"][1][0].startswith("Beekdal, ")
    assert table["botst_met"][1][0].endswith("20,0 ha")
    assert "Dorpshuis" not in response.content.decode()


def test_a_reader_sees_no_support_and_the_public_no_money(client, lezer, wijk, paar):
    afweging = make_gegeven(Afweging, wijk, opgaven=paar, zichtbaarheid="openbaar")
    client.force_login(lezer)
    assert "steun" not in cells(client.get(afweging.get_absolute_url()))
    client.logout()
    openbaar = cells(client.get(afweging.get_absolute_url()))
    assert "steun" not in openbaar
    assert "geld" not in openbaar
    regels = b"".join(client.get(f"{afweging.get_absolute_url()}tabel.csv").streaming_content).decode()
    assert "Wonen op de rug" in regels
    assert "180" not in regels


def test_a_choice_has_reasons_alternatives_and_who_decided_and_keeps_its_table(
    client, opgavemanager, lezer, wijk, paar
):
    client.force_login(opgavemanager)
    afweging = weigh(client, wijk, paar)
    assert choose(client, afweging, redenen="").status_code == 422
    assert choose(client, afweging).status_code == 302

    make_effect(paar[0], 1, "veiligheid")
    afweging.refresh_from_db()
    assert [aspect["label"] for aspect in afweging.tabel["aspecten"]][:2] == ["Wonen", "Natuurlijk kapitaal"]
    assert "Steun" not in str(afweging.tabel), "how people stand is not kept with a choice"
    page = client.get(afweging.get_absolute_url())
    assert "welvaart_veiligheid" in cells(page)
    assert "220 woningen, ook in het dal." in page.content.decode()
    assert page.context["toen"] is not None

    type(paar[1]).objects.filter(pk=paar[1].pk).update(organisatie=None, zichtbaarheid="intern")
    client.force_login(lezer)
    assert client.get(afweging.get_absolute_url()).context["toen"] is None, "it names an opgave that is hidden now"


def test_an_earlier_version_is_put_back(client, opgavemanager, wijk, paar):
    client.force_login(opgavemanager)
    afweging = weigh(client, wijk, paar)
    choose(client, afweging)
    choose(client, afweging, keuze="Toch 220 woningen")
    versies = Afweging.pgh_event_models["gewijzigd"].objects.filter(pgh_obj_id=afweging.pk).order_by("pgh_id")
    eerste = versies[1]
    adres = f"{afweging.get_absolute_url()}geschiedenis/{eerste.pgh_id}/terugzetten/"
    assert "140 woningen" in client.get(adres).content.decode()

    assert client.post(adres, {"nieuwste": 1}).status_code == 409
    assert client.post(adres, {"nieuwste": versies.last().pgh_id}).status_code == 302
    afweging.refresh_from_db()
    assert afweging.keuze == KEUZE["keuze"]


def test_a_priority_says_yes_no_or_unknown_with_a_reason_and_is_never_summed(client, opgavemanager, wijk, paar):
    client.force_login(opgavemanager)
    adres = f"/sturing/prioriteiten/nieuw/?gebied={wijk.pk}"
    velden = {
        "opgave": paar[0].pk, "volgorde": "1", "reden": "Lost het meest op.", "besluit_van": "de stuurgroep",
        "besloten_op": "2026-11-20", "meer_opgaven": "ja", "meer_opgaven_reden": "", "energie": "onbekend",
        "bevoegd": "nee", "bevoegd_reden": "De provincie beslist.", "geld": "onbekend", "moment": "onbekend",
    }  # fmt: skip
    zonder = client.post(adres, velden)
    assert zonder.status_code == 422
    assert "waarom u dit denkt" in zonder.content.decode()

    assert client.post(adres, velden | {"meer_opgaven_reden": "Ook de berging."}).status_code == 302
    tweede = client.post(adres, velden | {"meer_opgaven_reden": "Nog eens."})
    assert "heeft hier al een plaats" in tweede.content.decode()
    pagina = client.get(f"/sturing/gebied/{wijk.pk}/").content.decode()
    assert "De provincie beslist." in pagina
    assert "tellen wij niet op" in pagina


def test_an_endorsed_vision_never_changes_and_goes_on_as_a_new_one(client, opgavemanager, wijk):
    visie = make_gegeven(Visie, wijk, orgaan="de raad", vastgesteld_op=vandaag(-10))
    client.force_login(opgavemanager)
    assert client.get(f"{visie.get_absolute_url()}wijzigen/").status_code == 403
    pagina = client.get(visie.get_absolute_url()).content.decode()
    assert "Maak een nieuwe versie" in pagina
    nieuw = client.get(f"/sturing/visies/nieuw/?gebied={wijk.pk}&na={visie.pk}")
    assert "Een dorp met een beek." in nieuw.content.decode()

    visie.tekst = "Iets anders."
    with pytest.raises(ValidationError):
        visie.full_clean()
    with pytest.raises(DatabaseError), transaction.atomic():
        visie.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        make_gegeven(Visie, wijk, vastgesteld_op=vandaag())


def test_a_role_is_for_who_may_see_it_and_its_person_is_erased_without_a_trace(client, wijk):
    rol = make_gegeven(Gebiedsrol, wijk, wie="Jo de Boer", email="jo@voorbeeld.nl", zichtbaarheid="openbaar")
    openbaar = client.get(rol.get_absolute_url()).content.decode()
    assert "Jo de Boer" in openbaar
    assert "jo@voorbeeld.nl" not in openbaar
    assert "jo@voorbeeld.nl" not in b"".join(client.get("/sturing/rollen/lijst.csv").streaming_content).decode()

    person_erase(persoon=person_by_address("jo@voorbeeld.nl"), aanleiding="verzoek")

    rol.refresh_from_db()
    assert (rol.rol, rol.wie, rol.email) == ("gebiedsmanager", "", "")
    versies = Gebiedsrol.pgh_event_models["gewijzigd"].objects.filter(pgh_obj_id=rol.pk)
    assert {versie.wie for versie in versies} <= {"", None}


def test_the_name_of_a_role_goes_two_years_after_its_end(wijk):
    lang = timezone.localdate() - timedelta(days=800)
    oud = make_gegeven(Gebiedsrol, wijk, wie="Lang weg", begin=lang - timedelta(days=9), eind=lang)
    nu = make_gegeven(Gebiedsrol, wijk, wie="Nog hier")

    clean_up()

    oud.refresh_from_db()
    nu.refresh_from_db()
    assert (oud.wie, nu.wie) == ("", "Nog hier")


def test_two_lines_that_want_different_things_stand_side_by_side(client, opgavemanager, wijk, paar):
    client.force_login(opgavemanager)
    adres = f"/sturing/lijnwensen/nieuw/?gebied={wijk.pk}"
    wens = {"lijn": "lijn", "titel": "220 woningen", "opgave": paar[0].pk, "toelichting": "", "botst_met": "opgave"}
    assert "wat het verschil is" in client.post(adres, wens | {"verschil": ""}).content.decode()
    assert client.post(adres, wens | {"verschil": "Het programma wil eerst berging."}).status_code == 302

    pagina = client.get(f"/sturing/gebied/{wijk.pk}/").content.decode()
    assert "Hier willen twee lijnen iets anders" in pagina
    assert "Het programma wil eerst berging." in pagina
    assert "220 woningen" in client.get(paar[0].get_absolute_url()).content.decode()


def test_what_is_about_a_hidden_opgave_is_hidden_with_it(client, wijk, paar):
    for model in (Prioriteit, Instrument, Lijnwens):
        make_gegeven(model, wijk, opgave=paar[0], zichtbaarheid="openbaar")
    assert set(told_about(wijk, OPENBAAR)) == {"prioriteiten", "instrumenten", "lijnwensen"}
    type(paar[0]).objects.filter(pk=paar[0].pk).update(zichtbaarheid="intern")

    assert told_about(wijk, OPENBAAR) == {}
    assert client.get(f"/sturing/prioriteiten/{Prioriteit.objects.get().pk}/").status_code == 404


def test_pages_ask_at_most_twenty_five_questions(client, opgavemanager, wijk, paar):
    client.force_login(opgavemanager)
    afweging = weigh(client, wijk, paar)
    choose(client, afweging)
    for model in (Visie, Gebiedsrol, Vaardigheid):
        make_gegeven(model, wijk)
    for model in (Prioriteit, Instrument, Lijnwens):
        make_gegeven(model, wijk, opgave=paar[0])
    found = {}
    for adres in (
        afweging.get_absolute_url(), f"/sturing/gebied/{wijk.pk}/", "/sturing/afwegingen/", "/sturing/prioriteiten/",
        f"{Prioriteit.objects.get().get_absolute_url()}", f"{afweging.get_absolute_url()}kiezen/",
    ):  # fmt: skip
        client.get(adres)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200
        found[adres] = [vraag["sql"][:90] for vraag in vragen.captured_queries]
    assert {adres: vragen for adres, vragen in found.items() if len(vragen) > 25} == {}
