"""maak_api_sleutel: the key is shown once, works, and is kept as its hash only."""

import pytest

from accounts.models import ApiSleutel, Organisatie
from accounts.selectors import api_sleutel_by_key
from tests.commandos import roep

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stad():
    return Organisatie.objects.create(code="gm0001", naam="Stad")


def test_the_key_that_is_printed_is_known_and_may_only_read(stad):
    afloop = roep("maak_api_sleutel", "--organisatie", "gm0001", "--naam", "QGIS", "--json")

    assert (afloop.code, afloop.stderr) == (0, "")
    assert afloop.json | {"sleutel": ""} == {
        "sleutel": "",
        "organisatie": "gm0001",
        "naam": "QGIS",
        "schrijven": False,
        "rechten": ["lezen"],
    }
    record = api_sleutel_by_key(afloop.json["sleutel"])
    assert (record.organisatie, record.naam, record.rechten) == (stad, "QGIS", ["lezen"])
    assert afloop.json["sleutel"] not in str(ApiSleutel.objects.values())


def test_with_schrijven_it_may_change_things():
    afloop = roep("maak_api_sleutel", "--organisatie", "gm0001", "--naam", "Koppeling", "--schrijven")

    sleutel, zin = afloop.stdout.splitlines()
    assert api_sleutel_by_key(sleutel).rechten == ["lezen", "bewerken", "geometrie", "rekenen"]
    assert zin == "Bewaar deze sleutel nu: u ziet hem maar één keer."


def test_two_keys_differ():
    args = ("--organisatie", "gm0001", "--naam", "QGIS")
    assert roep("maak_api_sleutel", *args).stdout != roep("maak_api_sleutel", *args).stdout


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["--organisatie", "x", "--naam", "QGIS"], "De organisatie x bestaat niet. Bekend: gm0001."),
        (["--organisatie", "gm0001", "--naam", " "], "De naam bij --naam kan niet:"),
        (["--organisatie", "gm0001", "--naam", "x" * 101], "De naam bij --naam kan niet:"),
        (["--naam", "QGIS"], "Geef ook --organisatie op."),
    ],
)
def test_wrong_arguments_end_with_2_and_one_line(args, zin):
    afloop = roep("maak_api_sleutel", *args)

    assert (afloop.code, afloop.stdout) == (2, "")
    assert afloop.stderr.startswith(f"Fout: {zin}")
    assert afloop.stderr.count("\n") == 1
    assert not ApiSleutel.objects.exists()
