"""What was said of an indicator and what its figures were stays to be read; what was said is put back."""

from __future__ import annotations

import pytest

from accounts.historie.lezen import newest_number
from accounts.services.tegelijk import VersieVerouderdError
from gebied.geschiedenis import INDICATOR
from gebied.models import Indicator, IndicatorDeling, Indicatorwaarde
from gebied.services.indicatorkenmerken import indicator_change, indicator_restore
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_cijfer, make_gebied, square

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_gebied(square(), naam="Testwijk")


@pytest.fixture
def indicator(wijk):
    """Of Testdam, with one figure."""
    return make_cijfer(wijk, 12.5, "eigen", naam="Rust", eenheid="%", organisatie=gemeente_testdam()).indicator


def say(indicator: Indicator, actor, **woorden) -> None:
    for veld, woord in woorden.items():
        setattr(indicator, veld, woord)
    indicator_change(indicator=indicator, actor=actor)


def test_the_page_tells_who_changed_what_and_puts_it_back(client, opgavemanager, indicator):
    eerste = newest_number(INDICATOR, indicator.pk)
    say(indicator, opgavemanager, naam="Onrust", richting="hoger_slechter", thema="gezondheid")
    client.force_login(opgavemanager)
    adres = f"/gebieden/indicatoren/{indicator.pk}/geschiedenis/"
    tekst = client.get(adres).text
    assert "2 versies" in tekst
    assert "<del>Geen van beide</del>" in tekst
    assert "<del>Rust</del>" in client.get(f"{adres}{newest_number(INDICATOR, indicator.pk)}/").text
    vraag = client.get(f"{adres}{eerste}/terugzetten/")
    assert "<ins>Rust</ins>" in vraag.text

    klaar = client.post(f"{adres}{eerste}/terugzetten/", {"nieuwste": vraag.context["nieuwste"]}, follow=True)

    assert "Rust is teruggezet." in klaar.text
    indicator.refresh_from_db()
    assert (indicator.naam, indicator.richting, indicator.thema) == ("Rust", "geen", "")
    assert (indicator.code, indicator.organisatie) == ("eigen", gemeente_testdam())


def test_who_compared_with_an_older_version_puts_nothing_back(opgavemanager, indicator):
    eerste = newest_number(INDICATOR, indicator.pk)
    say(indicator, opgavemanager, naam="Onrust")
    with pytest.raises(VersieVerouderdError):
        indicator_restore(indicator=indicator, nummer=eerste, nieuwste=eerste, actor=opgavemanager)
    assert Indicator.objects.get().naam == "Onrust"


def test_the_figures_of_an_area_keep_what_they_were_per_period(
    client, opgavemanager, wijk, indicator, django_assert_max_num_queries
):
    waarde = Indicatorwaarde.objects.get()
    waarde.waarde = 14
    waarde.save()
    make_cijfer(wijk, None, "eigen", periode="2025")
    elders = make_gebied(square(5000, 0))
    make_cijfer(elders, 99.75, "eigen")
    client.force_login(opgavemanager)
    with django_assert_max_num_queries(16):
        tekst = client.get(f"/gebieden/{wijk.pk}/profiel/indicatoren/{indicator.pk}/geschiedenis/").text
    assert "3 versies uit test" in tekst
    assert "<del>12,5</del>" in tekst
    assert "<ins>14</ins>" in tekst
    assert "Onbekend of geheim bij de bron" in tekst
    assert "99,75" not in tekst
    assert "Lees een verbeterd bestand in" in tekst
    lijst = client.get(f"/gebieden/{wijk.pk}/profiel/indicatoren/").text
    assert f"/gebieden/{wijk.pk}/profiel/indicatoren/{indicator.pk}/geschiedenis/" in lijst
    client.logout()
    assert "geschiedenis" not in client.get(f"/gebieden/{wijk.pk}/profiel/indicatoren/").text


def test_who_got_it_shared_reads_from_that_day_on(client, buur, wijk, indicator, opgavemanager):
    say(indicator, opgavemanager, naam="Geheim begin")
    waarde = Indicatorwaarde.objects.get()
    Indicator.objects.update(zichtbaarheid="gedeeld")
    IndicatorDeling.objects.create(indicator=indicator, organisatie=make_organisatie("gm0002", "Gemeente Buurdorp"))
    waarde.waarde = 20
    waarde.save()
    client.force_login(buur)
    waarden = client.get(f"/gebieden/{wijk.pk}/profiel/indicatoren/{indicator.pk}/geschiedenis/").text
    assert "20" in waarden
    assert "12,5" not in waarden
    kenmerken = client.get(f"/gebieden/indicatoren/{indicator.pk}/geschiedenis/")
    assert kenmerken.status_code == 200
    assert "Rust" not in kenmerken.text


@pytest.mark.parametrize(
    ("rol", "zegt", "zwijgt"),
    [
        ("opgavemanager", "/invoer/indicatoren/", "Vraag het aan hen"),
        ("gebiedsmanager", "Vraag het aan hen", "/invoer/indicatoren/"),
    ],
)
def test_without_figures_the_list_says_who_may_bring_them(client, request, rol, zegt, zwijgt):
    client.force_login(request.getfixturevalue(rol))
    tekst = client.get("/gebieden/indicatoren/").text
    assert zegt in tekst
    assert zwijgt not in tekst
