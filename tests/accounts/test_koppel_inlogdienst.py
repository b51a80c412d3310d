"""The command that couples the login of an organisation."""

from __future__ import annotations

import json

import pytest
from allauth.socialaccount.models import SocialApp
from django.core.management import CommandError, call_command

from tests.cast import gemeente_testdam

pytestmark = pytest.mark.django_db


def test_a_command_couples_a_login_with_the_secret_from_a_file(tmp_path, capsys):
    gemeente_testdam()
    (tmp_path / "geheim").write_text("geheim-van-de-dienst\n")
    call_command(
        "koppel_inlogdienst",
        *("--organisatie", "gm0001", "--naam", "Gemeente Testdam", "--server", "https://inloggen.testdam.example"),
        *("--client", "gebieden", "--geheim", str(tmp_path / "geheim"), "--domein", "testdam.example", "--json"),
    )

    assert json.loads(capsys.readouterr().out) == {
        "organisatie": "gm0001",
        "terug": "/inloggen/organisatie/gm0001/terug/",
    }
    assert SocialApp.objects.get().secret == "geheim-van-de-dienst"


@pytest.mark.parametrize(("organisatie", "geheim"), [("gm9999", "geheim"), ("gm0001", "weg")])
def test_a_command_that_cannot_says_why(tmp_path, organisatie, geheim):
    gemeente_testdam()
    (tmp_path / "geheim").write_text("x")
    with pytest.raises(CommandError, match="Controleer"):
        call_command(
            "koppel_inlogdienst",
            *("--organisatie", organisatie, "--naam", "x", "--server", "https://x.example", "--client", "x"),
            *("--geheim", str(tmp_path / geheim), "--domein", "testdam.example"),
        )
