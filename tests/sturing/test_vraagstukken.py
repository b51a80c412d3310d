"""A question goes to who must answer, both sides see when it is late, and steps go only when somebody sends them."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import Rol
from gebied.models import Rolgebied
from opgaven.services.berekening import berekening_start
from sturing.models import Bericht, Vraagstuk
from sturing.selectors.vraagstukken import answer_times
from sturing.services.berichten import messages_send
from sturing.services.stappen import vraagstukken_follow
from sturing.services.vraagstukken import vraagstuk_answer, vraagstuk_close
from tests.cast import gemeente_testdam, make_member
from tests.make import make_gebied, make_indeling, make_opgave, square
from tests.sturing.maken import make_vraagstuk, vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_gebied(square())


@pytest.fixture
def manager(gebiedsmanager, wijk):
    """The area manager of this area, with an address."""
    gebiedsmanager.email = "greet@testdam.example"
    gebiedsmanager.save()
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=wijk)
    return gebiedsmanager


@pytest.fixture
def buur(buur):
    buur.email = "bea@buurdorp.example"
    buur.save()
    return buur


def organisatie_of(user):
    return user.lidmaatschappen.get().organisatie


def test_a_manager_asks_in_the_browser_and_the_other_side_sees_it_and_hears_of_it(
    client, manager, buur, wijk, django_capture_on_commit_callbacks
):
    opgave = make_opgave(square(0, 0, 500))
    client.force_login(manager)
    velden = {
        "titel": "Kan de berging eerst?", "vraag": "Wat is er nodig?", "urgentie": "2", "aan": organisatie_of(buur).pk,
        "afdeling": "Water", "functie": "opgavemanager", "termijn": vandaag(28).isoformat(), "opgaven": [opgave.pk],
        "lijn_vraag": "gebied", "lijn_aan": "",
    }  # fmt: skip
    adres = f"/sturing/vraagstukken/nieuw/?gebied={wijk.pk}"
    assert "Kan de berging" not in client.get(adres).content.decode()

    response = client.post(adres, velden)

    vraagstuk = Vraagstuk.objects.get()
    assert response.status_code == 302
    assert (vraagstuk.organisatie, vraagstuk.zichtbaarheid) == (gemeente_testdam(), "gedeeld")
    assert list(vraagstuk.opgaven.all()) == [opgave]
    messages_send()
    assert [bericht.to for bericht in mail.outbox] == [["bea@buurdorp.example"]]
    assert f"/sturing/vraagstukken/{vraagstuk.pk}/" in mail.outbox[0].body
    client.force_login(buur)
    assert client.get(f"/sturing/vraagstukken/{vraagstuk.pk}/").status_code == 200


def test_outside_the_areas_of_the_role_nothing_is_asked(client, manager):
    elders = make_gebied(square(5000, 0))
    client.force_login(manager)
    velden = {
        "titel": "Ver weg", "vraag": "Wat?", "urgentie": "2", "aan": gemeente_testdam().pk,
        "termijn": vandaag(9).isoformat(), "lijn_vraag": "gebied",
    }  # fmt: skip

    response = client.post(f"/sturing/vraagstukken/nieuw/?gebied={elders.pk}", velden)

    assert response.status_code == 422
    assert "buiten de gebieden" in response.content.decode()
    assert not Vraagstuk.objects.exists()


def test_only_who_is_asked_answers_and_only_who_asked_closes(manager, buur, wijk):
    vraagstuk = make_vraagstuk(wijk, organisatie_of(buur))
    with pytest.raises(PermissionDenied):
        vraagstuk_answer(vraagstuk=vraagstuk, antwoord="Ja.", actor=manager)
    with pytest.raises(PermissionDenied):
        vraagstuk_close(vraagstuk=vraagstuk, uitkomst="Klaar.", actor=buur)

    vraagstuk_answer(vraagstuk=vraagstuk, antwoord="Ja, mits samen.", actor=buur)
    vraagstuk_close(vraagstuk=vraagstuk, uitkomst="Eén ontwerp.", actor=manager)

    vraagstuk.refresh_from_db()
    assert (vraagstuk.status, vraagstuk.antwoord) == ("afgesloten", "Ja, mits samen.")
    with pytest.raises(ValidationError):
        vraagstuk_answer(vraagstuk=vraagstuk, antwoord="Toch niet.", actor=buur)


def test_what_is_overdue_stands_on_both_start_pages_and_on_the_list(client, manager, buur, wijk):
    make_vraagstuk(wijk, organisatie_of(buur), dagen=-19, opgaven=[make_opgave(naam="Berging")])
    berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)
    for kijker in (manager, buur):
        client.force_login(kijker)
        assert "19 dagen te laat" in client.get("/").content.decode()
        assert "19 dagen te laat" in client.get("/sturing/").content.decode()
        assert "19 dagen te laat" in client.get(f"/gebieden/{wijk.pk}/").content.decode()
        assert client.get("/sturing/vraagstukken/?stand=te-laat").content.decode().count("19 dagen te laat") == 1


def test_an_answer_takes_away_the_step_that_stood_ready(buur, wijk):
    vraagstuk = make_vraagstuk(wijk, organisatie_of(buur), dagen=-1)
    vraagstukken_follow()
    vraagstuk_answer(vraagstuk=vraagstuk, antwoord="Ja.", actor=buur)
    assert not vraagstuk.stappen.exists()


def test_a_mail_that_could_not_go_waits_and_goes_once(buur, wijk, settings):
    vraagstuk = make_vraagstuk(wijk, organisatie_of(buur), dagen=2)
    vraagstukken_follow()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert messages_send() == 0
    wachtend = Bericht.objects.get(vraagstuk=vraagstuk)
    assert (wachtend.verstuurd_op, wachtend.pogingen) == (None, 1)

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert (messages_send(), messages_send()) == (1, 0)


def test_a_department_without_members_is_said_on_the_page(client, manager, wijk):
    client.force_login(manager)
    vraagstuk = make_vraagstuk(wijk)
    tekst = client.get(f"/sturing/vraagstukken/{vraagstuk.pk}/").content.decode()
    assert "Bij Gemeente Testdam heeft nog niemand een account" in tekst
    assert messages_send() == 0


def test_a_place_and_opgaven_that_the_other_side_may_not_see_are_not_named(client, manager, buur):
    geheim = make_gebied(square(), naam="Xgeheim gebied", organisatie=gemeente_testdam(), zichtbaarheid="intern")
    opgave = make_opgave(naam="Xgeheim opgave", organisatie=gemeente_testdam(), zichtbaarheid="intern")
    vraagstuk = make_vraagstuk(geheim, organisatie_of(buur), opgaven=[opgave])
    client.force_login(buur)
    for adres in ("", "beantwoorden/", "geschiedenis/"):
        assert "Xgeheim" not in client.get(f"/sturing/vraagstukken/{vraagstuk.pk}/{adres}").content.decode()
    assert "Xgeheim" not in client.get("/sturing/vraagstukken/").content.decode()


def test_two_who_change_the_same_are_asked_and_what_was_typed_stays(client, manager, opgavemanager, wijk):
    vraagstuk = make_vraagstuk(wijk)
    adres = f"/sturing/vraagstukken/{vraagstuk.pk}/wijzigen/"
    client.force_login(manager)
    geopend = client.get(adres).context["form"]["geopend"].value()
    velden = {
        "titel": "Van Greet", "vraag": vraagstuk.vraag, "urgentie": "2", "termijn": vraagstuk.termijn.isoformat(),
        "lijn_vraag": "gebied", "lijn_aan": "", "afdeling": "", "functie": "", "geopend": geopend,
    }  # fmt: skip
    Vraagstuk.objects.filter(pk=vraagstuk.pk).update(titel="Van Otto")

    response = client.post(adres, velden)

    assert response.status_code == 409
    assert "Van Otto" in response.content.decode()
    assert 'value="Van Greet"' in response.content.decode()
    opnieuw = velden | {"geopend": response.context["form"].data["geopend"]}
    assert client.post(adres, opnieuw).status_code == 302
    vraagstuk.refresh_from_db()
    assert vraagstuk.titel == "Van Greet"


def test_answer_times_are_told_over_five_answers_and_not_over_four(lezer, wijk):
    from accounts.permissions import doelgroep_of

    for dagen in range(1, 5):
        make_vraagstuk(
            wijk, status="beantwoord", antwoord="Ja.", gesteld_op=vandaag(-30), beantwoord_op=vandaag(-30 + dagen)
        )
    assert answer_times(doelgroep_of(lezer)) == []
    make_vraagstuk(wijk, status="beantwoord", antwoord="Ja.", gesteld_op=vandaag(-30), beantwoord_op=vandaag(-25))
    (tijd,) = answer_times(doelgroep_of(lezer))
    assert (tijd.antwoorden, tijd.dagen, tijd.op_tijd) == (5, 3, 1.0)


def test_the_list_asks_as_much_of_the_database_for_fifty_as_for_five(
    client, lezer, wijk, django_assert_max_num_queries
):
    client.force_login(lezer)
    for n in range(30):
        make_vraagstuk(wijk, dagen=n - 10)
    make_member("olga", "opgavemanager")
    with django_assert_max_num_queries(14):
        assert client.get("/sturing/vraagstukken/").status_code == 200
