"""When an answer stays away each step goes one level up, in time, when somebody sends it or both agreed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from accounts.models import Rol
from gebied.models import Rolgebied
from sturing.models import Gebiedsrol, Servicenorm, Vraagstukstap
from sturing.services.berichten import messages_send
from sturing.services.stappen import step_send, vraagstukken_follow
from tests.cast import gemeente_testdam, make_member, make_organisatie
from tests.make import make_gebied, square
from tests.sturing.maken import make_gegeven, make_vraagstuk, vandaag

pytestmark = pytest.mark.django_db

MANAGER, BESTUURDER = "greet@testdam.example", "wethouder@testdam.example"
ANTWOORDT, LEIDING = "bea@buurdorp.example", "bo@buurdorp.example"


@pytest.fixture
def wijk():
    return make_gebied(square())


@pytest.fixture
def buurdorp():
    return make_organisatie("gm0002", "Gemeente Buurdorp")


def with_address(user, adres):
    user.email = adres
    user.save()
    return user


@pytest.fixture
def manager(gebiedsmanager, wijk):
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=wijk)
    return with_address(gebiedsmanager, MANAGER)


@pytest.fixture
def buur(buur):
    return with_address(buur, ANTWOORDT)


@pytest.fixture
def iedereen(manager, buur, buurdorp, wijk):
    """On both sides of the ladder somebody stands on every rung."""
    with_address(make_member("bo", "beheerder", buurdorp), LEIDING)
    make_gegeven(Gebiedsrol, wijk, rol="gebiedswethouder", aard="bestuurlijk", email=BESTUURDER)
    return manager


@pytest.fixture
def norm(buurdorp):
    """Both agreed that steps go by themselves, a week after one another."""
    return Servicenorm.objects.create(
        van=gemeente_testdam(), aan=buurdorp, automatisch=True, stap_dagen=7, akkoord_van=vandaag(-90),
        akkoord_aan=vandaag(-90),
    )  # fmt: skip


def sent() -> list[tuple[str, str]]:
    """What went out now: to whom, and the subject up to its colon."""
    mail.outbox.clear()
    messages_send()
    return sorted((bericht.to[0], bericht.subject.split(":")[0]) for bericht in mail.outbox)


def test_each_step_reaches_who_stands_one_level_up(iedereen, buurdorp, wijk):
    vraagstuk = make_vraagstuk(wijk, buurdorp, dagen=-1)
    for _ in range(3):
        vraagstukken_follow()
    assert sent() == [(ANTWOORDT, "Termijn voorbij"), (MANAGER, "Een stap staat klaar")]

    step_send(stap=vraagstuk.stappen.get(), actor=iedereen)
    assert sent() == [(LEIDING, "Vraag wacht nog op antwoord")]
    assert "Aan: de beheerder van Gemeente Buurdorp." in mail.outbox[0].body

    vraagstukken_follow(vandaag=vandaag(14))
    assert vraagstuk.stappen.count() == 1, "the first step gets its time"
    vraagstukken_follow(vandaag=vandaag(15))
    assert sent() == [(MANAGER, "Een stap staat klaar")]
    step_send(stap=vraagstuk.stappen.get(nummer=2), actor=iedereen)
    assert sent() == [(BESTUURDER, "Vraag wacht nog op antwoord")]
    assert "te bespreken met het bestuur van Gemeente Buurdorp" in mail.outbox[0].body

    Vraagstukstap.objects.update(verzonden_op=timezone.now() - timedelta(days=99))
    vraagstukken_follow()
    assert vraagstuk.stappen.count() == 2, "nobody stands higher"


def test_a_step_is_sent_once_and_by_who_asked(manager, buur, buurdorp, wijk):
    vraagstuk = make_vraagstuk(wijk, buurdorp, dagen=-1)
    vraagstukken_follow()
    stap = vraagstuk.stappen.get()
    with pytest.raises(PermissionDenied):
        step_send(stap=stap, actor=buur)
    step_send(stap=stap, actor=manager)
    with pytest.raises(ValidationError):
        step_send(stap=stap, actor=manager)


def test_under_a_norm_steps_go_by_themselves_and_the_asker_hears_of_each(iedereen, buurdorp, wijk, norm):
    vraagstuk = make_vraagstuk(wijk, buurdorp, dagen=-1)
    for _ in range(2):
        vraagstukken_follow()
    assert sent() == [
        (ANTWOORDT, "Termijn voorbij"), (LEIDING, "Vraag wacht nog op antwoord"), (MANAGER, "Een stap ging vanzelf"),
    ]  # fmt: skip
    assert "Die ging naar de beheerder van Gemeente Buurdorp." in mail.outbox[-1].body
    vraagstukken_follow(vandaag=vandaag(7))
    assert sent() == []
    vraagstukken_follow(vandaag=vandaag(8))
    assert sent() == [(MANAGER, "Een stap ging vanzelf"), (BESTUURDER, "Vraag wacht nog op antwoord")]
    assert list(vraagstuk.stappen.values_list("automatisch", flat=True)) == [True, True]


def test_a_norm_on_which_one_side_agreed_sends_nothing(iedereen, buurdorp, wijk, norm):
    norm.akkoord_aan = None
    norm.save()
    make_vraagstuk(wijk, buurdorp, dagen=-1)
    vraagstukken_follow()
    stap = Vraagstukstap.objects.get()
    assert (stap.verzonden_op, stap.automatisch) == (None, False)


def test_where_nobody_stands_above_who_answers_the_first_step_is_the_last(manager, buur, buurdorp, wijk):
    """And without an administrator with an address the manager of the organisation that asks hands it over."""
    with_address(make_member("bram", "beheerder"), "bram@testdam.example")
    ander = make_gebied(square(5000, 0))
    make_gegeven(Gebiedsrol, ander, rol="wethouder elders", aard="bestuurlijk", email="elders@testdam.example")
    make_gegeven(Gebiedsrol, wijk, rol="gebiedsregisseur", email="ambtelijk@testdam.example")
    make_gegeven(Gebiedsrol, wijk, rol="oud-wethouder", aard="bestuurlijk", email="oud@t.example", eind=vandaag(-1))
    vraagstuk = make_vraagstuk(wijk, buurdorp, dagen=-1)
    vraagstukken_follow()
    sent()
    stap = vraagstuk.stappen.get()
    assert stap.aan_wie == "de bestuurder van Gemeente Testdam voor dit gebied"
    step_send(stap=stap, actor=manager)
    assert sent() == [("bram@testdam.example", "Vraag wacht nog op antwoord")]


def test_an_administrator_of_a_larger_area_answers_for_what_lies_in_it(manager, buur, buurdorp):
    gemeente = make_gebied(square(0, 0, 3000), niveau="gemeente")
    buurt = make_gebied(square(0, 0, 300), niveau="buurt", ouder=gemeente)
    make_gegeven(Gebiedsrol, gemeente, rol="wethouder", aard="bestuurlijk", email=BESTUURDER)
    vraagstuk = make_vraagstuk(buurt, buurdorp, dagen=-1)
    with_address(make_member("bram", "beheerder"), "bram@testdam.example")
    vraagstukken_follow()
    sent()
    step_send(stap=vraagstuk.stappen.get(), actor=make_member("otto", "opgavemanager"))
    assert sent() == [(BESTUURDER, "Vraag wacht nog op antwoord")]


def test_who_answered_in_between_stops_the_mail_about_steps(iedereen, buurdorp, wijk, norm):
    vraagstuk = make_vraagstuk(wijk, buurdorp, dagen=-1)
    vraagstukken_follow()
    type(vraagstuk).objects.update(status="beantwoord", antwoord="Ja.", beantwoord_op=vandaag())
    assert sent() == []


def test_the_page_says_who_hears_what_and_when(client, iedereen, buur, buurdorp, wijk, norm):
    vraagstuk = make_vraagstuk(wijk, buurdorp, dagen=10)
    for kijker in (iedereen, buur):
        client.force_login(kijker)
        tekst = " ".join(client.get(vraagstuk.get_absolute_url()).content.decode().split())
        assert "<dd>De beheerder van Gemeente Buurdorp</dd>" in tekst
        assert "<dt>Laatste stap: 7 dagen nadat de eerste ging</dt>" in tekst
        assert "<dd>De bestuurder van Gemeente Testdam voor dit gebied</dd>" in tekst
        assert "De vrager krijgt dan bericht." in tekst
        assert BESTUURDER not in tekst


def test_a_last_day_at_the_end_of_the_calendar_breaks_no_page(client, iedereen, buurdorp, wijk):
    vraagstuk = make_vraagstuk(wijk, buurdorp)
    vraagstuk.termijn = date.max
    vraagstuk.save()
    client.force_login(iedereen)
    assert "31 december 9999" in client.get(vraagstuk.get_absolute_url()).text


def test_an_administrator_is_told_why_this_mail_came(iedereen, buurdorp, wijk):
    make_vraagstuk(wijk, buurdorp, dagen=-1)
    vraagstukken_follow()
    step_send(stap=Vraagstukstap.objects.get(), actor=iedereen)
    Vraagstukstap.objects.update(verzonden_op=timezone.now() - timedelta(days=30))
    vraagstukken_follow()
    step_send(stap=Vraagstukstap.objects.get(nummer=2), actor=iedereen)
    messages_send()

    per = {tuple(bericht.to): bericht.body for bericht in mail.outbox if bericht.body.startswith("Aan: ")}
    assert "als bestuurder van dit gebied" in per[(BESTUURDER,)]
    assert "antwoord hier" not in per[(BESTUURDER,)]
    assert "antwoord hier" in per[(LEIDING,)]
