"""Signing in and out."""

from __future__ import annotations


def test_a_wrong_password_says_what_to_do_and_keeps_the_name(client, bewerker):
    response = client.post("/inloggen/", {"username": "beatrix", "password": "fout"})

    assert response.status_code == 200
    assert 'role="alert"' in response.text
    assert 'value="beatrix"' in response.text


def test_signing_in_goes_on_to_where_one_was_going(client, bewerker):
    response = client.post(
        "/inloggen/", {"username": "beatrix", "password": "een-lang-wachtwoord", "next": "/privacy/"}
    )

    assert response.status_code == 302
    assert response["Location"] == "/privacy/"


def test_signing_in_never_leads_to_another_site(client, bewerker):
    response = client.post(
        "/inloggen/", {"username": "beatrix", "password": "een-lang-wachtwoord", "next": "https://elders.example/"}
    )

    assert response["Location"] == "/"


def test_signing_out_takes_a_post(client, bewerker):
    client.force_login(bewerker)

    assert client.get("/uitloggen/").status_code == 405
    assert client.post("/uitloggen/").status_code == 302
    assert "_auth_user_id" not in client.session
