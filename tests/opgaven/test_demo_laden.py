"""Loading the demo: once, twice, after somebody edited it, and never in a real installation."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Q
from django.utils import timezone

from accounts.models import Organisatie, User
from accounts.permissions import ALLES, OPENBAAR, Recht, is_allowed
from cop.demo.kennis import FACTOR
from cop.elders import beside_pairs
from cop.models import Antwoord, Bewijs
from gebied.models import Gebied, GebiedVorm, Kenmerk
from opgaven.demo.load import load_demo
from opgaven.demo.meer import multiply
from opgaven.demo.users import PASSWORD
from opgaven.models import Berekening, Opgave, OpgaveVorm, Score, ScorePaar, TeHerberekenen
from opgaven.selectors.gebied import area_detail
from opgaven.selectors.scores import Vraag
from opgaven.services.opgaven import opgave_save
from sturing.models import AgendaItem

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(db):
    return load_demo()


def run(command: str, *options: str) -> str:
    out = io.StringIO()
    call_command(command, *options, stdout=out)
    return out.getvalue()


def pair(gebied: str, a: str, b: str) -> ScorePaar:
    rows = ScorePaar.objects.filter(score__actueel=True, score__gebied__naam=gebied, score__gebied__niveau="buurt")
    return rows.get(opgave_a__sleutel__in=(a, b), opgave_b__sleutel__in=(a, b))


def test_everything_is_there_and_computed(demo):
    assert demo.gebieden.nieuw == Gebied.objects.count() == 74
    assert demo.opgaven.nieuw == Opgave.objects.count()
    assert Score.objects.filter(actueel=True).count() == 74
    assert not Berekening.objects.exclude(status="klaar").exists()
    assert not TeHerberekenen.objects.exists()


def test_every_area_and_opgave_has_shapes_for_the_map(demo):
    assert GebiedVorm.objects.values("gebied").distinct().count() == Gebied.objects.count()
    assert OpgaveVorm.objects.values("opgave").distinct().count() == Opgave.objects.count()


def test_what_was_written_would_pass_the_form(demo):
    for opgave in Opgave.objects.all():
        opgave.full_clean()


def test_a_second_time_changes_nothing(demo):
    again = load_demo()
    assert (again.gebieden.nieuw, again.gebieden.bijgewerkt) == (0, 0)
    assert (again.opgaven.nieuw, again.opgaven.bijgewerkt) == (0, 0)
    assert (again.gebruikers, again.berekeningen) == (0, 0)


def test_its_pages_ask_little_and_the_region_can_be_multiplied(demo, client, django_assert_max_num_queries):
    """The goal is 25 round trips. A panel that needs more says beforehand what it asks (gebiedspagina_vooraf)."""
    wijk = Gebied.objects.get(niveau="wijk", naam="Oosterwiel")
    opgave = Opgave.objects.get(sleutel="wielerbroek")
    for wie in ("gebiedsmanager", "regiobureau", "beheerder"):
        client.force_login(User.objects.get(username=wie))
        for adres in ("/", f"/gebieden/{wijk.pk}/", f"/gebieden/{wijk.ouder_id}/", f"/opgaven/{opgave.pk}/"):
            client.get(adres)
            with django_assert_max_num_queries(25):
                assert client.get(adres).status_code in (200, 302)
    client.force_login(User.objects.get(username="gebiedsmanager"))
    item = AgendaItem.objects.get(titel="Eén ontwerp voor woningen en beekdal")
    client.get(f"{item.get_absolute_url()}wijzigen/")
    with django_assert_max_num_queries(25):
        assert client.get(f"{item.get_absolute_url()}wijzigen/").status_code == 200
    _check_copies(demo)


def _check_copies(demo):
    """The region a second time beside itself tells the same story."""
    assert multiply(5) == 1
    assert multiply(6) == 0
    kopie = Gebied.objects.get(naam="Oosterwiel 2", niveau="wijk")
    eigen = Organisatie.objects.get(naam="Gemeente Kromvoort 2")

    assert Gebied.objects.count() == 2 * 74
    assert Score.objects.filter(actueel=True).count() == 2 * 74
    assert Opgave.objects.filter(sleutel__endswith="~2").count() == demo.opgaven.nieuw
    assert Kenmerk.objects.filter(gebied=kopie, organisatie=eigen).count() == 4
    origineel = pair("Wielerbroek", "wielerbroek", "beekdal-wielerbeek")
    assert pair("Wielerbroek 2", "wielerbroek~2", "beekdal-wielerbeek~2").overlap_m2 == pytest.approx(
        origineel.overlap_m2
    )
    assert kopie.ouder.organisatie is None
    assert kopie.ouder.naam == "Kromvoort 2"
    assert load_demo().gebieden.nieuw == 0


def test_loading_again_puts_back_what_was_edited(demo):
    opgave = Opgave.objects.get(sleutel="wielerbroek")
    opgave.naam = "Iets anders"
    opgave.geometrie = Opgave.objects.get(sleutel="elzenhof").geometrie
    opgave_save(opgave=opgave, user=None)
    again = load_demo()
    opgave.refresh_from_db()
    assert again.opgaven.bijgewerkt == 1
    assert opgave.naam == "Wonen in het Wielerbroek"
    assert TeHerberekenen.objects.filter(gebied__naam="Wielerbroek").exists()


@pytest.mark.parametrize(
    ("a", "b", "karakter"),
    [
        ("wielerbroek", "beekdal-wielerbeek", "tegenstrijdig"),
        ("zon-wielerbroek", "beekdal-wielerbeek", "tegenstrijdig"),
        ("wielerbroek", "zon-wielerbroek", "ruimteconflict"),
    ],
)
def test_the_pairs_of_the_wielerbroek_overlap_on_14_hectares(demo, a, b, karakter):
    found = pair("Wielerbroek", a, b)
    assert found.overlap_m2 == pytest.approx(140_000, abs=1e-4)
    assert found.karakter == karakter


def test_stream_valley_and_drinking_water_hang_together(demo):
    assert pair("Wielerbroek", "beekdal-wielerbeek", "grondwater-oosterwiel").karakter == "samenhangend"


def test_the_stream_valley_and_the_paths_only_seem_to_contradict(demo):
    assert (
        pair("Wielerbroek", "beekdal-wielerbeek", "wandelnetwerk-wielerdal").karakter == "ogenschijnlijk_tegenstrijdig"
    )


def test_homes_and_the_stream_valley_are_where_it_chafes_most(demo):
    gebied = Gebied.objects.get(naam="Wielerbroek", niveau="buurt")
    detail = area_detail(gebied, Vraag(gebied.indeling_id, "buurt", doelgroep=ALLES))
    heaviest = max(paar.aandeel_conflict for paar in detail.paren)
    found = pair("Wielerbroek", "wielerbroek", "beekdal-wielerbeek")
    assert found.aandeel_conflict == pytest.approx(heaviest)
    assert found.aandeel_conflict > 0.25


def test_beside_homes_and_nature_of_oosterwiel_stands_first_what_hogedonk_told(demo):
    oosterwiel, paar = Gebied.objects.get(naam="Oosterwiel", niveau="wijk"), frozenset({"natuur", "woningbouw"})
    regels = beside_pairs(oosterwiel, [paar], OPENBAAR)[paar]
    assert regels[0].zin == FACTOR
    assert "3 casussen dragen dit, 1 spreekt het tegen" in regels[0].reden
    assert not [regel for regel in regels if "Wielerbroek" in regel.zin]
    bewijs = Bewijs.objects.filter(inzicht__zin=FACTOR)
    assert not bewijs.filter(Q(casus__gebied__ouder=oosterwiel) | Q(antwoord__casus__gebied__ouder=oosterwiel)).exists()


def test_nobody_answers_before_the_meeting_or_without_being_there(demo):
    antwoorden = Antwoord.objects.all()
    assert antwoorden.count() == 40
    assert not antwoorden.filter(casus__bijeenkomst__begin__gt=timezone.now()).exists()
    for antwoord in antwoorden.select_related("casus__bijeenkomst", "deelnemer"):
        assert antwoord.casus.bijeenkomst.genodigden.get(deelnemer=antwoord.deelnemer).aanwezig
        assert antwoord.deelnemer.organisatienaam != antwoord.casus.organisatienaam


def test_each_role_may_do_what_it_says(demo):
    users = {user.username: user for user in User.objects.all()}
    assert is_allowed(users["beheerder"], Recht.BEHEREN)
    assert is_allowed(users["gebiedsmanager"], Recht.BEWERKEN)
    assert is_allowed(users["opgavemanager"], Recht.REKENEN)
    assert not is_allowed(users["gebiedsmanager"], Recht.BEHEREN)
    assert not is_allowed(users["lezer"], Recht.BEWERKEN)


def test_a_user_that_exists_keeps_their_password():
    User.objects.create_user("beheerder", password="mijn-eigen-wachtwoord")
    load_demo()
    assert User.objects.get(username="beheerder").check_password("mijn-eigen-wachtwoord")
    assert "\n  beheerder" not in run("toon_demo_logins")


def test_the_logins_are_shown_only_when_the_demo_is_there():
    assert "script/manage createsuperuser" in run("toon_demo_logins")
    User.objects.create_user("eigen")
    assert run("toon_demo_logins").strip() == ""
    load_demo()
    shown = run("toon_demo_logins")
    assert PASSWORD in shown
    assert "gebiedsmanager" in shown


def test_the_command_reports_in_json():
    report = json.loads(run("laad_demo", "--json"))
    assert report["indeling"] == "Twaalfstroom 2026"
    assert report["berekeningen"] == 4


def test_a_real_installation_refuses(settings):
    settings.DEMO_TOEGESTAAN = False
    with pytest.raises(CommandError, match="wachtwoorden die iedereen kent"):
        run("laad_demo")
    assert not Gebied.objects.exists()
    assert not User.objects.exists()
