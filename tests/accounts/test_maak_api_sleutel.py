"""maak_api_sleutel: the key is shown once, works, and is kept as its hash only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import ApiSleutel, Organisatie
from accounts.selectors import api_sleutel_by_key
from tests.commandos import roep

pytestmark = pytest.mark.django_db

_GOED = ("--organisatie", "gm0001", "--naam", "QGIS")


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
        "vervalt": None,
    }
    record = api_sleutel_by_key(afloop.json["sleutel"])
    assert (record.organisatie, record.naam, record.rechten) == (stad, "QGIS", ["lezen"])
    assert afloop.json["sleutel"] not in str(ApiSleutel.objects.values())


def test_with_schrijven_it_may_change_things():
    afloop = roep("maak_api_sleutel", "--organisatie", "gm0001", "--naam", "Koppeling", "--schrijven")

    sleutel, zin = afloop.stdout.splitlines()
    assert api_sleutel_by_key(sleutel).rechten == ["lezen", "bewerken", "geometrie", "rekenen"]
    assert zin == "Bewaar deze sleutel nu: u ziet hem maar één keer."


def test_single_rights_and_a_last_day_can_be_given():
    vandaag = timezone.localdate()
    dag = vandaag + timedelta(days=30)
    afloop = roep(
        *("maak_api_sleutel", "--organisatie", "gm0001", "--naam", "Koppeling", "--json"),
        *("--rechten", "rekenen, bewerken", "--vervalt", dag.isoformat()),
    )

    record = api_sleutel_by_key(afloop.json["sleutel"])
    assert afloop.json["rechten"] == record.rechten == ["lezen", "bewerken", "rekenen"]
    assert afloop.json["vervalt"] == dag.isoformat()
    assert timezone.localtime(record.vervalt_op).isoformat()[:19] == f"{dag + timedelta(days=1)}T00:00:00"


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
        ([*_GOED, "--rechten", "beheren"], "beheren kan niet bij --rechten. Kies uit: lezen, bewerken,"),
        ([*_GOED, "--vervalt", "morgen"], "morgen bij --vervalt is geen datum."),
        ([*_GOED, "--vervalt", "2020-01-01"], "De datum bij --vervalt kan niet: Kies een dag na vandaag,"),
        ([*_GOED, "--vervalt", "2999-01-01"], "De datum bij --vervalt kan niet: Kies een dag na vandaag,"),
    ],
)
def test_wrong_arguments_end_with_2_and_one_line(args, zin):
    afloop = roep("maak_api_sleutel", *args)

    assert (afloop.code, afloop.stdout) == (2, "")
    assert afloop.stderr.startswith(f"Fout: {zin}")
    assert afloop.stderr.count("\n") == 1
    assert not ApiSleutel.objects.exists()
