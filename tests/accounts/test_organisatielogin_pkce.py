"""Attacks on the way to the login of an organisation and back: codes, verifiers and answers that are not one's own."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from accounts.models import User
from tests.accounts.inlogdienst import BEGIN, NINA, changed, here, signed_in

pytestmark = pytest.mark.django_db


def test_we_send_a_challenge_and_never_the_verifier(client, dienst, koppeling):
    vraag = parse_qs(urlsplit(client.get(BEGIN)["Location"]).query)

    assert vraag["response_type"] == ["code"]
    assert vraag["code_challenge_method"] == ["S256"]
    assert len(vraag["code_challenge"][0]) == 43
    assert "code_verifier" not in vraag
    assert len(vraag["state"][0]) >= 16


def test_the_provider_refuses_a_question_without_a_challenge(client, dienst, koppeling):
    dienst.person("nina", **NINA)
    zonder = changed(client.get(BEGIN)["Location"], code_challenge=None, code_challenge_method=None)

    assert "code=" not in dienst.authorize(zonder, "nina")


def test_a_code_that_belongs_to_another_challenge_lets_nobody_in(client, dienst, koppeling):
    """Somebody put a code of their own, or one that they stole, into the answer."""
    dienst.person("nina", **NINA)
    dief = Client()
    gestolen = parse_qs(urlsplit(dienst.authorize(dief.get(BEGIN)["Location"], "nina")).query)["code"][0]
    eigen = dienst.authorize(client.get(BEGIN)["Location"], "nina")
    response = client.get(here(changed(eigen, code=gestolen)))

    assert response.status_code == 403
    assert "Inloggen bij uw organisatie is niet gelukt" in response.text
    assert not signed_in(client)
    assert not User.objects.exists()


def test_a_verifier_that_was_lost_lets_nobody_in(client, dienst, koppeling):
    dienst.person("nina", **NINA)
    terug = dienst.authorize(client.get(BEGIN)["Location"], "nina")
    sessie = client.session
    for staat, *_ in sessie["socialaccount_states"].values():
        staat.pop("pkce_code_verifier")
    sessie.save()

    assert client.get(here(terug)).status_code == 403
    assert not signed_in(client)


@pytest.mark.parametrize("state", [None, "", "verzonnen"])
def test_an_answer_that_nobody_asked_for_is_refused(client, dienst, koppeling, state):
    dienst.person("nina", **NINA)
    terug = dienst.authorize(client.get(BEGIN)["Location"], "nina")

    assert client.get(here(changed(terug, state=state))).status_code == 403
    assert not signed_in(client)


def test_the_answer_of_one_browser_is_of_no_use_in_another(client, dienst, koppeling):
    dienst.person("nina", **NINA)
    terug = dienst.authorize(client.get(BEGIN)["Location"], "nina")
    ander = Client()

    assert ander.get(here(terug)).status_code == 403
    assert not signed_in(ander)


def test_an_answer_works_once(client, dienst, koppeling):
    dienst.person("nina", **NINA)
    terug = dienst.authorize(client.get(BEGIN)["Location"], "nina")
    client.get(here(terug))
    client.post("/uitloggen/")

    assert client.get(here(terug)).status_code == 403
    assert not signed_in(client)
