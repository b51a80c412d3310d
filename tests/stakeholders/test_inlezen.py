"""A spreadsheet of stakeholders: a preview that changes nothing, every refused row with its reason, twice is once."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from stakeholders.models import Betrokkenheid, Positie, Stakeholder
from tests.aanvallen.formulieren import Formulieren
from tests.make import make_gebied, make_opgave
from tests.stakeholders.make import make_stakeholder

pytestmark = pytest.mark.django_db
KOP = "Naam;soort;categorie;gebied;opgave;rol;datum;macht;belang;steun;onderbouwing\n"


def upload(client, inhoud: bytes, naam: str = "lijst.csv"):
    return client.post("/stakeholders/inlezen/", {"bestand": SimpleUploadedFile(naam, inhoud)})


def confirm(client, response):
    formulier = next(f for f in Formulieren(response.text).gevonden if "bewaard" in f.waarden)
    return client.post("/stakeholders/inlezen/", formulier.waarden | {"inlezen": "ja"})


@pytest.fixture
def editor(client, opgavemanager):
    client.force_login(opgavemanager)
    return client


def test_the_preview_changes_nothing_the_button_does_and_the_same_file_twice_changes_nothing(editor):
    gebied = make_gebied(code="WK12")
    inhoud = (
        KOP + f"Visclub;groep;vereniging;WK12;;c;1-5-2026;3;8;2;Brief\nHengelbond;;;{gebied.pk};;;;;;;\n"
    ).encode()

    proef = upload(editor, inhoud)

    assert proef.status_code == 200
    assert not Stakeholder.objects.exists()
    assert confirm(editor, proef).status_code == 302
    positie = Positie.objects.get()
    nu = (positie.betrokkenheid.stakeholder.naam, str(positie.datum), positie.macht, positie.belang, positie.steun)
    assert nu == ("Visclub", "2026-05-01", 3, 8, 2)
    assert Betrokkenheid.objects.count() == 2
    opnieuw = upload(editor, inhoud)
    assert dict(opnieuw.context["tellingen"]) == {"nieuw": 0, "bijgewerkt": 0, "ongewijzigd": 2, "afgewezen": 0}


def test_what_was_exported_can_be_read_again(editor):
    editor.post("/stakeholders/inlezen/", {})
    make_stakeholder("-Plus", soort="groep")
    for formaat in ("csv", "xlsx"):
        bestand = editor.get(f"/stakeholders/stakeholders.{formaat}").getvalue()
        proef = upload(editor, bestand, f"stakeholders.{formaat}")
        assert dict(proef.context["tellingen"])["ongewijzigd"] == 1, proef.context["verslag"]


@pytest.mark.parametrize(
    ("rij", "reden"),
    [
        (";groep;;;;;;;;;", "De naam ontbreekt."),
        ("=cmd();groep;;;;;;;;;", "formule"),
        ("A;partij;;;;;;;;;", "Kies uit: organisatie, groep."),
        ("A;groep;;WK9;;;;;;;", "Het gebied WK9 bestaat niet."),
        ("A;groep;;;test:geheim;;;;;;", "De opgave test:geheim bestaat niet."),
        ("A;groep;;WK12;;x;;;;;", "De rol is een van R, A, S, C of I."),
        ("A;groep;;WK12;;c;2026-05-01;veel;8;;", "Macht is een heel getal van 0 tot en met 10."),
        ("A;groep;;WK12;;c;2026-05-01;11;8;;", "Macht is een heel getal van 0 tot en met 10."),
        ("A;groep;;WK12;;c;31-2-2026;1;8;;", "De datum ontbreekt of klopt niet."),
        ("A;groep;;;;c;;1;8;;", "hoort bij een gebied of opgave"),
        ("A" * 300 + ";groep;;;;;;;;;", "200"),
    ],
)
def test_a_row_is_refused_with_its_reason_and_nothing_of_it_stays(editor, buur, rij, reden):
    make_gebied(code="WK12")
    make_opgave(sleutel="geheim", organisatie=buur.organisatie, zichtbaarheid="intern")

    proef = upload(editor, (KOP + f"Goed;groep;;;;;;;;;\n{rij}\n").encode())

    slecht = next(uitkomst for uitkomst in proef.context["verslag"].rijen if uitkomst.wat == "afgewezen")
    assert reden in slecht.reden
    assert slecht.nummer == 3
    assert confirm(editor, proef).status_code == 302
    assert [s.naam for s in Stakeholder.objects.all()] == ["Goed"]
    assert not Betrokkenheid.objects.exists()


def workbook(*regels) -> bytes:
    boek, uit = openpyxl.Workbook(), io.BytesIO()
    for regel in regels:
        boek.active.append(regel)
    boek.save(uit)
    return uit.getvalue()


def test_a_formula_in_a_sheet_is_named_and_not_computed(editor):
    proef = upload(editor, workbook(["naam", "macht"], ["Visclub", "=1+2"], ["Kaatsclub", None]), "a.xlsx")

    assert "De cel macht bevat een formule." in proef.text
    assert dict(proef.context["tellingen"]) == {"nieuw": 1, "bijgewerkt": 0, "ongewijzigd": 0, "afgewezen": 1}


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        ("naam\nCafé".encode("latin-1"), "CSV UTF-8"),
        (b"PK\x03\x04kapot", "niet te lezen"),
        (b"titel\nA\n", "geen kolom naam"),
        (b"naam;naam\nA;B\n", "twee keer"),
        (b"naam\n\n", "geen enkele rij"),
        (b"naam\n" + b"A\n" * 1001, "meer dan 1.000 rijen"),
        (b"naam\n\x00\n", "geen CSV"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(editor, inhoud, zin):
    response = upload(editor, inhoud)

    assert response.status_code == 422
    assert zin in response.text


def test_an_area_manager_brings_nothing_in_outside_the_own_areas(client, gebiedsmanager):
    make_gebied(code="WK12")
    client.force_login(gebiedsmanager)

    proef = upload(client, (KOP + "Visclub;groep;;WK12;;c;;;;;\n").encode())

    assert "buiten de gebieden" in proef.context["verslag"].rijen[0].reden
