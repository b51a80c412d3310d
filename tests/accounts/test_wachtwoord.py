"""A new password: changed by who knows the old one, or chosen with a link from a mail."""

from __future__ import annotations

import re

import pytest

from accounts.models import User

OUD, NIEUW = "een-lang-wachtwoord", "vier-nieuwe-woorden-hier"
VERGETEN = "/wachtwoord/vergeten/"


@pytest.fixture
def beatrix(bewerker) -> User:
    bewerker.email = "beatrix@testdam.example"
    bewerker.save()
    return bewerker


def link_in(mail) -> str:
    return re.search(r"https?://[^/\s]+(/wachtwoord/nieuw/\S+)", mail.body)[1]


def ask(client, mailoutbox, adres: str = "beatrix@testdam.example") -> str:
    client.post(VERGETEN, {"email": adres})
    return link_in(mailoutbox[-1])


def choose(client, link: str, wachtwoord: str = NIEUW):
    pagina = client.get(link)["Location"]
    return client.post(pagina, {"password1": wachtwoord, "password2": wachtwoord})


def test_a_link_from_a_mail_gives_a_new_password(client, beatrix, mailoutbox):
    link = ask(client, mailoutbox)
    assert mailoutbox[-1].subject == "Nieuw wachtwoord kiezen"
    assert "Uw gebruikersnaam is beatrix." in mailoutbox[-1].body

    response = choose(client, link)

    assert response["Location"] == "/wachtwoord/nieuw/klaar/"
    beatrix.refresh_from_db()
    assert beatrix.check_password(NIEUW)
    assert "_auth_user_id" not in client.session


def test_the_key_leaves_the_address_before_the_form_is_shown(client, beatrix, mailoutbox):
    link = ask(client, mailoutbox)

    assert client.get(link)["Location"].endswith("-instellen/")


def test_a_link_works_once(client, beatrix, mailoutbox):
    link = ask(client, mailoutbox)
    choose(client, link)

    response = client.get(link)
    assert "Deze link werkt niet meer" in response.text


def test_a_link_works_an_hour(client, beatrix, mailoutbox, time_machine):
    time_machine.move_to("2026-05-01 12:00:00+00:00", tick=False)
    link = ask(client, mailoutbox)
    time_machine.shift(3601)

    assert "Deze link werkt niet meer" in client.get(link).text


def without_nonces(html: str) -> str:
    return re.sub(r'nonce="[^"]*"', "", html)


def test_the_page_says_the_same_for_an_address_without_an_account(client, beatrix, mailoutbox):
    bekend = client.post(VERGETEN, {"email": "beatrix@testdam.example"}, follow=True)
    onbekend = client.post(VERGETEN, {"email": "niemand@testdam.example"}, follow=True)

    assert bekend.redirect_chain == onbekend.redirect_chain == [("/wachtwoord/vergeten/verstuurd/", 302)]
    assert without_nonces(bekend.text) == without_nonces(onbekend.text)
    assert [mail.to for mail in mailoutbox] == [["beatrix@testdam.example"], ["niemand@testdam.example"]]
    assert "Er is geen account met dit adres." in mailoutbox[1].body


def test_who_signs_in_at_the_organisation_gets_no_password_by_mail(client, beatrix, mailoutbox):
    beatrix.set_unusable_password()
    beatrix.save()
    client.post(VERGETEN, {"email": "beatrix@testdam.example"})

    assert mailoutbox[0].subject == "U logt in bij uw organisatie"
    assert "/wachtwoord/nieuw/" not in mailoutbox[0].body


@pytest.mark.parametrize(
    ("wachtwoord", "zin"),
    [
        ("kort", "Dit wachtwoord is te kort. Gebruik minstens 12 tekens."),
        ("elf-tekens!", "Dit wachtwoord is te kort. Gebruik minstens 12 tekens."),
        ("849302847593", "Dit wachtwoord bevat alleen cijfers."),
        ("beatrix@testdam", "Het wachtwoord lijkt te veel op de e-mailadres."),
        ("qwertyuiop12", "Dit wachtwoord is te algemeen."),
        ("Welkom2026-welkom", "Dit wachtwoord is makkelijk te raden. Gebruik meer woorden."),
        ("wachtwoord12", "Dit wachtwoord is makkelijk te raden. Gebruik meer woorden."),
        ("x" * 257, "Gebruik hoogstens 256 tekens."),
    ],
)
def test_a_weak_password_is_refused(client, beatrix, mailoutbox, wachtwoord, zin):
    response = choose(client, ask(client, mailoutbox), wachtwoord)

    assert response.status_code == 200
    assert zin in response.text
    beatrix.refresh_from_db()
    assert beatrix.check_password(OUD)


def test_changing_the_password_asks_for_the_present_one(client, beatrix):
    client.force_login(beatrix)

    response = client.post("/wachtwoord/", {"oldpassword": "fout", "password1": NIEUW, "password2": NIEUW})
    assert "Dit is niet uw huidige wachtwoord." in response.text
    response = client.post("/wachtwoord/", {"oldpassword": OUD, "password1": NIEUW, "password2": NIEUW + "x"})
    assert response.text.count("U vulde twee verschillende wachtwoorden in. Vul ze opnieuw in.") == 2
    response = client.post("/wachtwoord/", {"oldpassword": OUD, "password1": NIEUW, "password2": NIEUW})
    assert response["Location"] == "/account/"


def test_a_changed_password_is_told_by_mail(client, beatrix, mailoutbox):
    client.force_login(beatrix)
    client.post("/wachtwoord/", {"oldpassword": OUD, "password1": NIEUW, "password2": NIEUW})

    assert [(mail.to, mail.subject) for mail in mailoutbox] == [
        (["beatrix@testdam.example"], "Uw wachtwoord is gewijzigd")
    ]
    assert "Was u dit niet?" in mailoutbox[0].body


def test_a_changed_password_signs_out_everywhere_else(client, beatrix):
    from django.test import Client

    elders = Client()
    elders.force_login(beatrix)
    client.force_login(beatrix)
    sleutel = client.session.session_key
    client.post("/wachtwoord/", {"oldpassword": OUD, "password1": NIEUW, "password2": NIEUW})

    assert client.get("/account/").status_code == 200
    assert client.session.session_key != sleutel
    assert elders.get("/account/").status_code == 302


def test_a_password_chosen_by_mail_signs_out_everywhere(client, beatrix, mailoutbox):
    from django.test import Client

    elders = Client()
    elders.force_login(beatrix)
    choose(client, ask(client, mailoutbox))

    assert elders.get("/account/").status_code == 302


def test_the_password_of_a_mail_is_not_for_the_account_that_is_signed_in(client, beatrix, lezer, mailoutbox):
    link = ask(client, mailoutbox)
    client.force_login(lezer)
    client.get(client.get(link)["Location"])

    assert "_auth_user_id" not in client.session


def test_who_has_no_password_here_is_told_where_it_is(client, beatrix):
    beatrix.set_unusable_password()
    beatrix.save()
    client.force_login(beatrix)

    assert "Uw wachtwoord staat bij uw organisatie" in client.get("/wachtwoord/", follow=True).text
