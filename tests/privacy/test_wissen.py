"""Erasure: afterwards the person is nowhere, and what they made is still there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, connection, transaction

from accounts.models import (
    BewaardBestand,
    BewaardFormulier,
    Lidmaatschap,
    Logregel,
    Logsoort,
    Organisatie,
    Uitnodiging,
    User,
)
from accounts.privacy.persoon import Persoon, person_by_address, person_of
from accounts.services.rectificeren import name_change
from accounts.services.uitnodigen import invite
from accounts.services.wissen import LaatstePlatformbeheerder, person_erase, user_erase
from tests.aanmelden import with_second_factor
from tests.cast import WACHTWOORD, gemeente_testdam, make_member
from tests.privacy.dump import dump_text
from tests.privacy.merkteken import MERK, live_a_little


def others_do_something_with(user: User, platformbeheerder: User) -> None:
    """Traces of a person in what other people did."""
    EmailAddress.objects.get_or_create(user=user, email=MERK[2], defaults={"verified": True, "primary": False})
    LogEntry.objects.create(
        user=platformbeheerder,
        content_type=ContentType.objects.get_for_model(User),
        object_id=str(user.pk),
        object_repr=user.username,
        action_flag=2,
        change_message=f"E-mailadres {MERK[2]}",
    )
    beheerder = make_member("bram", "beheerder")
    invite(organisatie=gemeente_testdam(), email=MERK[2], rollen=["lezer"], gebieden=[], door=beheerder)
    with_second_factor(user)
    form_of(user)
    name_change(user=user, voornaam="Quirinalis", achternaam=MERK[1], door=platformbeheerder)


def form_of(user: User) -> None:
    """A form that was not saved, with the name in it, and a login at the organisation."""
    formulier = BewaardFormulier.objects.create(
        kenmerk="k" * 43, browser="b" * 64, gebruiker=user, pad="/account/naam/", velden={"last_name": [MERK[1]]}
    )
    BewaardBestand.objects.create(formulier=formulier, veld="bestand", naam=f"{MERK[1]}.txt", inhoud=MERK[0].encode())
    if apps.is_installed("allauth.socialaccount"):
        koppeling = apps.get_model("socialaccount", "SocialAccount")
        koppeling.objects.create(user=user, provider="testdam", uid=MERK[2], extra_data={"name": MERK[1]})


def found() -> list[str]:
    text = dump_text().lower()
    return [merk for merk in MERK if merk.lower() in text]


@pytest.mark.django_db(transaction=True)
def test_after_erasure_the_whole_database_knows_nothing_of_the_person(client, merk, platformbeheerder):
    opgave = live_a_little(client, merk)
    others_do_something_with(merk, platformbeheerder)
    assert found() == list(MERK), "the marks were not planted, so not finding them would prove nothing"
    regels = Logregel.objects.count()

    user_erase(user=User.objects.get(pk=merk.pk), aanleiding="verzoek", door=platformbeheerder)

    assert found() == []
    assert not User.objects.filter(pk=merk.pk).exists()
    opgave.refresh_from_db()
    assert (opgave.hoeveelheid, opgave.eenheid, opgave.gewijzigd_door) == (220, "woningen", None)
    assert Logregel.objects.count() == regels + 1
    assert not Logregel.objects.filter(gebruiker=merk.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_an_erasure_that_stops_half_way_leaves_everything_as_it_was(client, merk, platformbeheerder):
    live_a_little(client, merk)
    others_do_something_with(merk, platformbeheerder)
    voor = dump_text()
    with connection.cursor() as cursor:
        cursor.execute("""
            CREATE FUNCTION stop_er_mee() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stroom weg'; END $$;
            CREATE TRIGGER stop_er_mee BEFORE DELETE ON accounts_user FOR EACH ROW EXECUTE FUNCTION stop_er_mee();
        """)
    try:
        with pytest.raises(Exception, match="stroom weg"):
            user_erase(user=merk, aanleiding="verzoek", door=platformbeheerder)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER stop_er_mee ON accounts_user; DROP FUNCTION stop_er_mee()")

    assert without_sequences(dump_text()) == without_sequences(voor)


def without_sequences(text: str) -> list[str]:
    """Numbers that were handed out are not handed back."""
    return sorted(line for line in text.splitlines() if line.startswith("INSERT"))


@pytest.mark.django_db
def test_the_log_counts_what_was_erased_and_names_nobody(bewerker, platformbeheerder):
    user_erase(user=bewerker, aanleiding="verzoek", door=platformbeheerder)

    regel = Logregel.objects.get(soort=Logsoort.PRIVACY)
    assert (regel.gebruiker, regel.onderwerp_id) == (platformbeheerder, None)
    assert (regel.gegevens["wat"], regel.gegevens["aanleiding"]) == ("gewist", "verzoek")
    assert regel.gegevens["regels"] >= 2


@pytest.mark.django_db
def test_who_erases_themselves_is_not_in_the_log_of_it(bewerker):
    user_erase(user=bewerker, aanleiding="eigen_verzoek", door=bewerker)

    assert Logregel.objects.get(soort=Logsoort.PRIVACY).gebruiker_id is None


@pytest.mark.django_db
def test_the_last_platformbeheerder_stays(platformbeheerder):
    with pytest.raises(LaatstePlatformbeheerder):
        user_erase(user=platformbeheerder, aanleiding="eigen_verzoek", door=platformbeheerder)
    assert User.objects.filter(pk=platformbeheerder.pk).exists()

    User.objects.create_superuser("tweede", password=WACHTWOORD)
    user_erase(user=platformbeheerder, aanleiding="eigen_verzoek", door=platformbeheerder)
    assert list(User.objects.values_list("username", flat=True)) == ["tweede"]


@pytest.mark.django_db(transaction=True)
def test_of_two_platformbeheerders_who_erase_themselves_at_once_one_stays(platformbeheerder):
    tweede = User.objects.create_superuser("tweede", password=WACHTWOORD)

    def erase(user: User) -> bool:
        try:
            user_erase(user=user, aanleiding="eigen_verzoek", door=user)
        except LaatstePlatformbeheerder:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor() as pool:
        gelukt = list(pool.map(erase, [platformbeheerder, tweede]))

    assert sorted(gelukt) == [False, True]
    assert User.objects.filter(is_superuser=True).count() == 1


@pytest.mark.django_db
def test_the_admin_deletes_nobody_and_shows_where_erasure_is(client, platformbeheerder, lezer):
    client.force_login(platformbeheerder)

    assert client.post(f"/beheer/accounts/user/{lezer.pk}/delete/", {"post": "yes"}).status_code == 403
    assert f"/privacy/personen/{lezer.pk}/" in client.get(f"/beheer/accounts/user/{lezer.pk}/change/").text


@pytest.mark.django_db
def test_others_keep_everything(bewerker, lezer):
    user_erase(user=bewerker, aanleiding="verzoek")

    lezer.refresh_from_db()
    assert (lezer.username, lezer.first_name) == ("leo", "Leo")
    assert list(Lidmaatschap.objects.values_list("user", flat=True)) == [lezer.pk]
    assert Organisatie.objects.count() == 1


@pytest.mark.django_db
def test_after_erasure_history_and_log_are_as_strict_as_before(bewerker):
    user_erase(user=bewerker, aanleiding="verzoek")

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_logregel SET gebruiker_id = NULL")


@pytest.mark.django_db
def test_nobody_in_particular_erases_nothing(bewerker, platformbeheerder):
    assert person_erase(persoon=Persoon(), aanleiding="verzoek") == 0
    assert User.objects.count() == 2


@pytest.mark.django_db
def test_somebody_without_an_account_is_found_and_erased_by_address(beheerder, settings):
    settings.PLATFORM_ADRES = "https://gebieden.example"
    for email in ("Nieuw@testdam.example", "ander@testdam.example"):
        invite(organisatie=gemeente_testdam(), email=email, rollen=["lezer"], gebieden=[], door=beheerder)

    assert person_erase(persoon=person_by_address(" nieuw@Testdam.example "), aanleiding="verzoek", door=beheerder) == 1

    assert list(Uitnodiging.objects.values_list("email", flat=True)) == ["ander@testdam.example"]


@pytest.mark.django_db
def test_an_address_that_was_not_confirmed_is_not_theirs(bewerker):
    EmailAddress.objects.create(user=bewerker, email="van-iemand-anders@testdam.example", verified=False)

    assert person_of(bewerker).adressen == frozenset()
