"""What people tell about an area: who may, who sees it, and what becomes of what the figures suggest."""

from __future__ import annotations

import csv
import doctest

import pytest
from django.core.exceptions import ValidationError

from accounts.historie.lezen import newest_number
from accounts.models import Rol
from accounts.permissions import ALLES, OPENBAAR
from gebied.beeld import make_welvaartsbeeld
from gebied.models import Kenmerk, Rolgebied, Signaal, Werkgebied
from gebied.profiel import cijfertabel, plek
from gebied.profiel.soorten import SOORTEN
from gebied.selectors.indicatoren import MINSTE_LEDEN, cijfers_of
from gebied.services.profiel import gegeven_publish
from gebied.signaalregel import place_of
from tests.aanvallen.formulieren import Formulieren
from tests.cast import gemeente_testdam, make_member
from tests.make import make_cijfer, make_gebied, make_kenmerk, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied(square(), naam="Testwijk")


@pytest.fixture
def manager(client, gebied, gebiedsmanager):
    """The area manager of this area, signed in."""
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=gebied)
    client.force_login(gebiedsmanager)
    return client


@pytest.fixture
def grijs(gebied):
    """The area has the most people over 65 of ten."""
    for n in range(1, MINSTE_LEDEN):
        make_cijfer(make_gebied(square(2000 * n)), 10 + n)
    return make_cijfer(gebied, 31).indicator


def form_of(client, adres: str) -> dict:
    """The fields of the form on a page, as a browser would send them."""
    return next(f for f in Formulieren(client.get(adres).text).gevonden if "kaartje" in f.waarden).waarden


@pytest.mark.parametrize("module", [plek, cijfertabel])
def test_the_examples_in_the_code_are_true(module):
    assert doctest.testmod(module).failed == 0


class TestAKenmerk:
    def test_is_told_by_the_manager_of_the_area_and_intern_at_first(self, manager, gebied, client):
        adres = f"/gebieden/{gebied.pk}/profiel/kenmerken/nieuw/"
        velden = form_of(manager, adres) | {"naam": "Sterke clubs", "soort": "sociaal", "is_kans": "on"}
        response = manager.post(adres, velden)
        kenmerk = Kenmerk.objects.get()

        assert response["Location"] == kenmerk.get_absolute_url()
        assert (kenmerk.organisatie, kenmerk.zichtbaarheid) == (gemeente_testdam(), "intern")
        assert manager.post(adres, velden)["Location"] == kenmerk.get_absolute_url()
        assert Kenmerk.objects.count() == 1
        assert "Sterke clubs" in manager.get(f"/gebieden/{gebied.pk}/").text
        client.logout()
        assert "Sterke clubs" not in client.get(f"/gebieden/{gebied.pk}/").text

    def test_is_not_told_about_an_area_of_another_manager(self, manager):
        elders = make_gebied(square(9000))
        assert manager.post(f"/gebieden/{elders.pk}/profiel/kenmerken/nieuw/", {"naam": "X"}).status_code == 403

    def test_lies_in_its_area_and_on_its_map_for_who_may_see_it(self, manager, gebied, client):
        adres = f"/gebieden/{gebied.pk}/profiel/kenmerken/nieuw/"
        velden = form_of(manager, adres) | {"naam": "Molen", "soort": "historisch"}
        assert "ligt niet in het gebied" in manager.post(adres, velden | {"plek": "155000, 463000"}).text
        assert "herkennen wij niet als plek" in manager.post(adres, velden | {"plek": "bij de brug"}).text
        assert manager.post(adres, velden | {"plek": "100500, 400500"}).status_code == 302
        assert Kenmerk.objects.get().plek.coords == (100500, 400500)

        kaart, pagina = f"/gebieden/{gebied.pk}/profiel/kenmerken.json", f"/gebieden/{gebied.pk}/"
        assert [een["properties"]["titel"] for een in manager.get(kaart).json()["features"]] == ["Molen"]
        assert kaart in manager.get(pagina).text
        assert "url" not in manager.get(f"{kaart}?los=1").json()["features"][0]["properties"]
        client.logout()
        assert client.get(kaart).json()["features"] == []
        assert kaart not in client.get(pagina).text

    def test_of_two_editors_keeps_what_both_did_and_asks_where_they_clash(self, manager, gebied):
        kenmerk = make_kenmerk(gebied, organisatie=gemeente_testdam(), naam="Oud", tekst="oud")
        adres = f"{kenmerk.get_absolute_url()}wijzigen/"
        een, ander = form_of(manager, adres), form_of(manager, adres)
        manager.post(adres, een | {"naam": "Nieuw"})

        assert manager.post(adres, ander | {"tekst": "nieuw"}).status_code == 302
        kenmerk.refresh_from_db()
        assert (kenmerk.naam, kenmerk.tekst) == ("Nieuw", "nieuw")
        botsing = manager.post(adres, ander | {"naam": "Anders"})
        assert botsing.status_code == 409
        assert "Iemand anders was u net voor" in botsing.text

    def test_is_put_back_as_it_was_unless_somebody_changed_it_meanwhile(self, manager, gebied, client):
        kenmerk = make_kenmerk(gebied, organisatie=gemeente_testdam(), naam="Oud", tekst="oud", zichtbaarheid="intern")
        eerste = newest_number(SOORTEN["kenmerken"].weergave, kenmerk.pk)
        Kenmerk.objects.filter(pk=kenmerk.pk).update(naam="Nieuw", zichtbaarheid="openbaar")
        versie = f"{kenmerk.get_absolute_url()}geschiedenis/{eerste}/"
        assert f"{versie}terugzetten/" in manager.get(versie).text
        nieuwste = manager.get(f"{versie}terugzetten/").context["nieuwste"]

        Kenmerk.objects.filter(pk=kenmerk.pk).update(tekst="intussen")
        assert manager.post(f"{versie}terugzetten/", {"nieuwste": nieuwste}).status_code == 409
        nieuwste = manager.get(f"{versie}terugzetten/").context["nieuwste"]
        assert manager.post(f"{versie}terugzetten/", {"nieuwste": nieuwste}).status_code == 302
        kenmerk.refresh_from_db()
        assert (kenmerk.naam, kenmerk.tekst, kenmerk.zichtbaarheid) == ("Oud", "oud", "openbaar")

    def test_goes_out_only_about_an_area_where_its_owner_works(self, gebied):
        eigenaar, elders = gemeente_testdam(), make_gebied(square(9000))
        Werkgebied.objects.create(organisatie=eigenaar, gebied=gebied)
        beheerder = make_member("bea", "beheerder")
        hier, daar = (make_kenmerk(een, organisatie=eigenaar) for een in (gebied, elders))

        gegeven_publish(gegeven=hier, zichtbaarheid="openbaar", delingen={}, user=beheerder)
        assert Kenmerk.objects.get(pk=hier.pk).zichtbaarheid == "openbaar"
        with pytest.raises(ValidationError, match="buiten het werkgebied"):
            gegeven_publish(gegeven=daar, zichtbaarheid="openbaar", delingen={}, user=beheerder)
        assert Kenmerk.objects.get(pk=daar.pk).zichtbaarheid == "intern"

    def test_that_is_taken_away_keeps_its_versions(self, manager, gebied):
        kenmerk = make_kenmerk(gebied, organisatie=gemeente_testdam())
        pk, adres = kenmerk.pk, f"{kenmerk.get_absolute_url()}weghalen/"
        assert "Toegevoegd" in manager.get(f"{kenmerk.get_absolute_url()}geschiedenis/").text
        assert manager.post(adres, form_of(manager, adres)).status_code == 302

        labels = Kenmerk.pgh_event_models["gewijzigd"].objects.filter(pgh_obj_id=pk).order_by("pgh_id")
        assert list(labels.values_list("pgh_label", flat=True)) == ["toegevoegd", "verwijderd"]

    def test_goes_out_as_text_and_never_as_a_formula(self, manager, gebied):
        make_kenmerk(gebied, organisatie=gemeente_testdam(), naam="=1+1", tekst="<b>vet</b>")
        assert "'=1+1" in manager.get(f"/gebieden/{gebied.pk}/profiel/kenmerken.csv").getvalue().decode()
        assert "<b>vet</b>" not in manager.get(f"/gebieden/{gebied.pk}/profiel/kenmerken/").text


class TestASignal:
    def test_is_not_suggested_beside_a_group_of_one_and_the_page_says_why(self, manager, gebied):
        make_cijfer(gebied, 31)
        tekst = manager.get(f"/gebieden/{gebied.pk}/profiel/indicatoren/").text
        assert "Te weinig gebieden met een cijfer om mee te vergelijken: 1" in tekst
        assert "te weinig gebieden om mee te vergelijken" in tekst
        assert "De cijfers stellen" not in manager.get(f"/gebieden/{gebied.pk}/").text

    def test_becomes_a_vulnerability_when_somebody_confirms_it_with_a_reason(self, manager, gebied, grijs, client):
        pagina, adres = f"/gebieden/{gebied.pk}/", f"/gebieden/{gebied.pk}/profiel/indicatoren/{grijs.pk}/beoordelen/"
        assert "De cijfers stellen 1 kans of kwetsbaarheid voor" in manager.get(pagina).text
        velden = form_of(manager, adres) | {"oordeel": "bevestigd"}
        assert manager.post(adres, velden).status_code == 422

        manager.post(adres, velden | {"reden": "De school krimpt."})

        signaal = Signaal.objects.get()
        assert (signaal.strekking, signaal.zichtbaarheid) == ("kwetsbaarheid", "intern")
        assert signaal.grond == {
            "waarde": 31, "vijfde": "hoogste", "soort": "alle", "aantal": 10, "laag": pytest.approx(12.8),
            "hoog": pytest.approx(18.2),
        }  # fmt: skip
        grond = "31%, bij de hoogste vijfde van 10 gebieden. Het midden loopt van 12,8% tot 18,2%."
        assert grond in manager.get(signaal.get_absolute_url()).text
        assert "De school krimpt." in manager.get(pagina).text
        assert "nog geen kans naast de kwetsbaarheden" in manager.get(pagina).text
        assert manager.get(adres)["Location"] == f"{signaal.get_absolute_url()}wijzigen/"
        client.logout()
        openbaar = client.get(pagina).text
        assert "De school krimpt." not in openbaar
        assert "kwetsbaarheid" not in client.get(f"/gebieden/{gebied.pk}/profiel/indicatoren/").text.lower()

    def test_that_is_rejected_is_no_vulnerability(self, manager, gebied, grijs):
        adres = f"/gebieden/{gebied.pk}/profiel/indicatoren/{grijs.pk}/beoordelen/"
        manager.post(adres, form_of(manager, adres) | {"oordeel": "verworpen", "reden": "Een verpleeghuis."})
        tekst = manager.get(f"/gebieden/{gebied.pk}/").text
        assert Signaal.objects.get().oordeel == "verworpen"
        assert "Een verpleeghuis." not in tekst
        assert "De cijfers stellen" not in tekst

    def test_needs_a_direction_a_group_and_a_place_outside_the_middle(self, gebied):
        for n in range(MINSTE_LEDEN):
            ander = gebied if n == 0 else make_gebied(square(2000 * n))
            make_cijfer(ander, 100 - n, "wozwaarde")
            make_cijfer(ander, 50, "koopwoningen", richting="hoger_beter")
            make_cijfer(ander, 90 - n, "vrijwilligers")
        gevonden = {c.indicator.code: place_of(c) for c in cijfers_of(gebied, ALLES)}

        assert (gevonden["wozwaarde"].vijfde, gevonden["wozwaarde"].strekking) == ("hoogste", "")
        assert (gevonden["koopwoningen"].positie, gevonden["koopwoningen"].strekking) == (0.5, "")
        assert gevonden["vrijwilligers"].strekking == "kans"


def test_the_picture_has_every_theme_no_total_and_says_why_a_line_is_empty(gebied, grijs):
    """Housing has no better side, safety no figure, community no group; of work there is nothing at all."""
    for n in range(MINSTE_LEDEN):
        make_cijfer(gebied if n == 0 else make_gebied(square(0, 2000 * n)), 100 - n, "wozwaarde")
    make_cijfer(gebied, None, "misdrijven_per1000")
    make_cijfer(gebied, 3, "afstandSchool")
    beeld = make_welvaartsbeeld(cijfers_of(gebied, OPENBAAR))
    rijen = {rij.thema: rij for rij in (*beeld.nu, *beeld.later)}

    assert len(rijen) + len(beeld.zonder) == 12
    assert rijen["Wonen"].in_woorden == "Wonen: hoger of lager is hier niet beter of slechter"
    assert rijen["Veiligheid"].waarom_leeg == "hierover is van dit gebied geen cijfer bekend"
    assert rijen["Samenleving"].waarom_leeg == "te weinig gebieden om mee te vergelijken"
    assert [merk.soort for merk in rijen["Menselijk kapitaal"].merken] == ["ongunstig"]


def test_the_profile_tells_it_to_who_may_see_it(client, gebied, grijs):
    make_kenmerk(gebied, organisatie=gemeente_testdam(), naam="Sterke clubs", is_kans=True, zichtbaarheid="openbaar")
    make_kenmerk(gebied, organisatie=gemeente_testdam(), naam="Weinig mensen", is_kwetsbaarheid=True)
    adres = f"/gebieden/{gebied.pk}/profiel/"

    openbaar = client.get(adres).text
    client.force_login(make_member("leo", "lezer"))
    intern = client.get(adres).text

    assert "Sterke clubs" in openbaar
    assert "Inwoners van 65 jaar en ouder, aandeel" in openbaar
    assert "Weinig mensen" not in openbaar
    assert "Weinig mensen" in intern
    assert "niet openbaar" in intern


def test_the_country_stands_beside_a_figure_where_it_has_one(client, gebied, grijs):
    adres = f"/gebieden/{gebied.pk}/profiel/indicatoren"
    assert 'data-kop="Land"' not in client.get(f"{adres}/").text
    make_cijfer(make_gebied(square(90_000), niveau="land", naam="Nederland"), 20)
    assert 'data-kop="Land">20%<' in client.get(f"{adres}/").text
    (rij,) = csv.DictReader(client.get(f"{adres}.csv").getvalue().decode("utf-8-sig").splitlines())
    assert (float(rij["waarde"]), float(rij["land"])) == (31, 20)
    assert ">Land<" in client.get(f"/gebieden/{gebied.pk}/profiel/").text


class TestAnIndicatorOfOnesOwn:
    def test_gives_suggestions_once_it_has_a_direction(self, client, gebied, opgavemanager, buur):
        testdam = gemeente_testdam()
        for n in range(1, MINSTE_LEDEN):
            make_cijfer(make_gebied(square(2000 * n)), 10 + n, "eigen", organisatie=testdam)
        indicator = make_cijfer(gebied, 31, "eigen", organisatie=testdam).indicator
        pagina, adres = f"/gebieden/{gebied.pk}/profiel/indicatoren/", f"/gebieden/indicatoren/{indicator.pk}/wijzigen/"
        client.force_login(opgavemanager)
        assert "Kwetsbaarheid:" not in client.get(pagina).text
        assert adres in client.get("/gebieden/indicatoren/").text
        ouder = form_of(client, adres)

        wat = {"naam": "Eenzaamheid", "richting": "hoger_slechter", "thema": "gezondheid"}
        assert client.post(adres, form_of(client, adres) | wat).status_code == 302

        assert "Kwetsbaarheid:" in client.get(pagina).text
        versies = indicator.pgh_event_models["gewijzigd"].objects.filter(pgh_obj_id=indicator.pk)
        assert [versie.richting for versie in versies.order_by("pgh_id")] == ["geen", "hoger_slechter"]
        laat = client.post(adres, ouder | {"naam": "Alleen"})
        assert (laat.status_code, "Iemand anders wijzigde dit intussen" in laat.text) == (422, True)
        client.force_login(buur)
        assert client.get(adres).status_code == 404
        assert "Eenzaamheid" not in client.get("/gebieden/indicatoren/").text


def test_the_pages_ask_few_questions(manager, gebied, grijs, django_assert_max_num_queries):
    for _ in range(12):
        make_kenmerk(gebied, organisatie=gemeente_testdam())
    for naam in ("indicatoren/", "kenmerken/", "kenmerken.csv"):
        with django_assert_max_num_queries(18):
            assert manager.get(f"/gebieden/{gebied.pk}/profiel/{naam}").status_code == 200
