"""The nightly job: what is due goes, who is a member stays, twice is once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import override_settings
from django.utils import timezone

from accounts.models import Lidmaatschap, Logregel, Logsoort, Uitnodiging, User
from accounts.services.logboek import log_event
from accounts.services.opruimen import clean_up, due_list
from accounts.services.uitnodigen import invite
from tests.cast import gemeente_testdam, make_member
from tests.commandos import roep

pytestmark = pytest.mark.django_db

VANDAAG = timezone.localdate()


def years_ago(jaren: int) -> date:
    return VANDAAG - timedelta(days=366 * jaren)


def left(naam: str, *, jaren: int) -> User:
    """Somebody whose only membership ended so long ago, and who did not sign in since."""
    user = make_member(naam, "lezer")
    Lidmaatschap.objects.filter(user=user).update(begin=years_ago(jaren + 1), eind=years_ago(jaren) - timedelta(days=1))
    User.objects.filter(pk=user.pk).update(date_joined=timezone.now() - timedelta(days=366 * (jaren + 1)))
    return user


def names() -> set[str]:
    return set(User.objects.values_list("username", flat=True))


def test_an_account_without_a_membership_goes_after_its_term(lezer):
    left("lang-weg", jaren=2)
    left("net-weg", jaren=0)

    clean_up()

    assert names() == {"leo", "net-weg"}


def test_who_signed_in_since_is_kept():
    user = left("lang-weg", jaren=2)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())

    clean_up()

    assert names() == {"lang-weg"}


@pytest.mark.parametrize("eind", [None, VANDAAG, VANDAAG + timedelta(days=1)])
def test_somebody_with_a_running_membership_is_never_touched(eind):
    """Not even when a day was set that has passed, and not their older memberships either."""
    user = left("druk", jaren=9)
    ander = make_member("ander", "lezer").lidmaatschappen.get().organisatie
    Lidmaatschap.objects.filter(user=user).update(bewaren_tot=years_ago(1))
    User.objects.filter(pk=user.pk).update(bewaren_tot=years_ago(1))
    ander.pk, ander.code = None, "gm0077"
    ander.save()
    Lidmaatschap.objects.create(user=user, organisatie=ander, begin=years_ago(9), eind=eind)

    clean_up()

    assert names() == {"druk", "ander"}
    assert user.lidmaatschappen.count() == 2


def test_who_sets_up_the_platform_is_never_touched(platformbeheerder):
    User.objects.update(date_joined=timezone.now() - timedelta(days=9999), last_login=None)

    clean_up()

    assert names() == {"petra"}


def test_a_day_of_its_own_comes_before_the_term_of_the_register():
    kort, lang = left("kort", jaren=0), left("lang", jaren=5)
    User.objects.filter(pk=kort.pk).update(bewaren_tot=VANDAAG - timedelta(days=1))
    User.objects.filter(pk=lang.pk).update(bewaren_tot=VANDAAG)

    clean_up()

    assert names() == {"lang"}


def test_an_ended_membership_goes_before_the_account_of_who_still_signs_in():
    user = left("los", jaren=3)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())

    clean_up()

    assert not Lidmaatschap.objects.exists()
    assert names() == {"los"}


def old_line(soort: Logsoort, user: User, dagen: int) -> int:
    log_event(soort=soort, actor=user, onderwerp=user, gegevens={"gebruiker": user.pk, "n": 1})
    pk = Logregel.objects.latest("pk").pk
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE accounts_logregel DISABLE TRIGGER USER")
        cursor.execute("UPDATE accounts_logregel SET moment = now() - %s * interval '1 day' WHERE id = %s", [dagen, pk])
        cursor.execute("ALTER TABLE accounts_logregel ENABLE TRIGGER logboek_alleen_toevoegen")
    return pk


def test_old_lines_of_the_log_lose_their_person_and_stay(lezer):
    weg = old_line(Logsoort.AANMELDING, lezer, 400)
    jong = old_line(Logsoort.AANMELDING, lezer, 300)
    anders = old_line(Logsoort.RECHTEN, lezer, 400)
    oud = old_line(Logsoort.RECHTEN, lezer, 1200)

    clean_up()

    personen = dict(Logregel.objects.values_list("pk", "gebruiker_id"))
    assert (personen[weg], personen[oud]) == (None, None)
    assert (personen[jong], personen[anders]) == (lezer.pk, lezer.pk)
    regel = Logregel.objects.get(pk=weg)
    assert (regel.onderwerp_id, regel.gegevens) == (None, {"n": 1})


def test_sessions_and_counts_of_attempts_that_ran_out_go(lezer):
    verlopen = SessionStore()
    verlopen.create()
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    SessionStore().create()
    cache.set("teller", [1], timeout=-1)
    cache.set("loopt", [1], timeout=100)

    clean_up()

    assert Session.objects.count() == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM config_cache")
        assert cursor.fetchone() == (1,)


def test_invitations_go_a_month_after_their_last_day_or_on_a_day_of_their_own(beheerder, settings):
    settings.PLATFORM_ADRES = "https://gebieden.example"
    for naam, dagen, bewaren_tot in (("oud", 40, None), ("jong", 20, None), ("eigen", 40, 1), ("kort", 20, -1)):
        uitnodiging = invite(
            organisatie=gemeente_testdam(),
            email=f"{naam}@testdam.example",
            rollen=["lezer"],
            gebieden=[],
            door=beheerder,
        )
        uitnodiging.verloopt_op = timezone.now() - timedelta(days=dagen)
        uitnodiging.bewaren_tot = VANDAAG + timedelta(days=bewaren_tot) if bewaren_tot else None
        uitnodiging.save()

    clean_up()

    assert sorted(Uitnodiging.objects.values_list("email", flat=True)) == [
        "eigen@testdam.example",
        "jong@testdam.example",
    ]


@override_settings(OPRUIMEN_TEGELIJK=2)
def test_it_works_in_batches_and_the_log_counts_them():
    for nummer in range(5):
        left(f"weg{nummer}", jaren=4)

    [accounts, *_] = clean_up()

    assert (accounts.naam, accounts.aantal) == ("Accounts", 5)
    regels = Logregel.objects.filter(soort=Logsoort.PRIVACY, gegevens__wat="opgeruimd", gegevens__soort="accounts.user")
    assert [regel.gegevens["aantal"] for regel in regels.order_by("pk")] == [2, 2, 1]


def test_twice_is_once():
    left("weg", jaren=4)
    clean_up()
    regels = Logregel.objects.count()

    assert sum(onderdeel.aantal for onderdeel in clean_up()) == 0
    assert Logregel.objects.count() == regels


def test_the_command_lists_first_and_names_nobody():
    left("marieke", jaren=4)

    droog = roep("anonimiseer", "--droog", "--json")
    assert droog.json["totaal"] == 2
    assert droog.json["onderdelen"][0] == {
        "naam": "Accounts",
        "termijn": "12 maanden na het laatste lidmaatschap, of de laatste keer inloggen als dat later was",
        "wat": "Het account wordt gewist",
        "aantal": 1,
    }
    assert "marieke" not in droog.stdout
    assert names() == {"marieke"}

    echt = roep("anonimiseer")
    assert echt.code == 0
    assert "1  Accounts: het account wordt gewist" in echt.stdout
    assert names() == set()
    assert roep("anonimiseer").stdout.strip() == "Er is niets waarvan de bewaartermijn voorbij is."


def test_the_list_tells_who_and_since_when_to_who_may_read_it():
    left("marieke", jaren=4)

    [accounts, *_] = due_list(met_namen=True)

    assert [(regel.wie, regel.sinds) for regel in accounts.regels] == [("Marieke", years_ago(4) - timedelta(days=1))]
