"""What accounts puts together from parts reads as English in English, numbers and codes of the log included."""

from __future__ import annotations

import pytest
from django.utils import translation

from accounts.delen.woorden import Kring, visibility_sentences
from accounts.huisstijl.contrast import check
from accounts.logboek.woorden import details
from accounts.permissions import Recht
from accounts.permissions.deuren import refusal
from accounts.privacy.register import BijWissen
from accounts.privacy.termijnen import Termijn
from opgaven.taal.opgave import DEZE_OPGAVE


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def test_who_sees_an_opgave():
    kring = Kring("Kromvoort", delingen=[("Hogedonk", True), ("Elzerwaard", False)])
    assert visibility_sentences("gedeeld", kring, DEZE_OPGAVE, zonder_inloggen=True) == [
        "Whoever works for Kromvoort sees this task. Hogedonk and Elzerwaard also see it.",
        "Hogedonk may also change it, but not delete it or share it further.",
    ]


def test_a_refusal_names_the_right():
    assert "change data" in refusal(Recht.BEWERKEN)


def test_codes_of_the_log():
    assert details({"wat": "leden", "onbekende_code": "x"}) == "onbekende code: x, what: members"


def test_a_contrast_has_a_decimal_point():
    zinnen = [uitslag.zin for uitslag in check([], [], "licht")]
    assert all(" to 1. That is enough." in zin and "," not in zin.split(": ")[1] for zin in zinnen)


def test_what_the_register_says(settings):
    settings.BEWAARTERMIJNEN = {"account": 1, "lidmaatschap": 24}
    assert str(Termijn("X", "account")) == "1 month after X"
    assert str(Termijn("X", "lidmaatschap")) == "24 months after X"
    assert BijWissen.BEHOUDEN.label == "stays"
