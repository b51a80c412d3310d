"""The praatplaat: everything stands on it, inside its card and beside the others; drafts only for who takes part."""

from __future__ import annotations

import random
import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from cop.models import Community, Inzicht
from cop.praatplaat.beeld import Plaat, pictures_of
from cop.praatplaat.indelen import LIGGEND, STAAND
from cop.praatplaat.kaartje import Kaartje
from cop.praatplaat.meten import VET, width_of
from cop.views.praatplaat import draw
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_deelnemer
from tests.profiel import unpacked, words

SVG = "{http://www.w3.org/2000/svg}"
AARDEN = dict(Inzicht.Aard.choices)
ZINNEN = (
    "Begin met wat bewoners al doen, teken daarna pas grenzen",
    "Kort",
    "W" * 300,
    "woord " * 50,
    '<b onload="x">&amp; "hallo"</b>',
    "Ж" * 120,
)


def make_kaartjes(aantal: int) -> list[Kaartje]:
    toeval = random.Random(aantal)
    kaartjes = [
        Kaartje(
            nr, ZINNEN[nr % len(ZINNEN)].strip(), toeval.choice(Inzicht.Soort.values), "Werkzame factor",
            toeval.choice(list(AARDEN)), "3 casussen, 2 organisaties, 1 verslag", nr % 20,
            "1 tegenvoorbeeld" if nr % 3 else "", nr % 3, "Concept" if nr % 2 else "",
        )
        for nr in range(aantal)
    ]  # fmt: skip
    return sorted(kaartjes, key=lambda een: list(AARDEN).index(een.aard))


@pytest.mark.parametrize("formaat", [LIGGEND, STAAND], ids=["liggend", "staand"])
@pytest.mark.parametrize("aantal", [0, 1, 2, 5, 13, 60])
def test_every_card_stands_once_inside_the_sheet_and_over_no_other(aantal, formaat):
    kaartjes = make_kaartjes(aantal)
    bladen = pictures_of(Plaat("Titel " * 30, "Onder", kaartjes, "", AARDEN, {}), formaat)

    assert [een.kaartje for beeld in bladen for een in beeld.blad.kaartjes] == kaartjes
    for beeld in bladen:
        onder = min(formaat.onder, beeld.hoogte)
        for een in beeld.blad.kaartjes:
            assert formaat.marge <= een.x
            assert een.x + een.breedte <= formaat.breedte - formaat.marge + 0.01
            assert beeld.kop < een.y < een.onder_y <= onder
            assert "".join(regel for _, regel in een.regels).replace("-", "").replace(" ", "") == (
                een.kaartje.zin.replace("-", "").replace(" ", "")
            )
            for y, regel in een.regels:
                assert een.tekst_x + width_of(regel, een.grootte) * VET <= een.x + een.breedte
                assert een.y < y < een.onder_y
        for een, ander in combinations(beeld.blad.kaartjes, 2):
            naast = een.x + een.breedte <= ander.x or ander.x + ander.breedte <= een.x
            assert naast or een.onder_y <= ander.y or ander.onder_y <= een.y


@pytest.fixture
def kring(db, cop_coordinator) -> Community:
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    bijeenkomst = make_bijeenkomst(community, titel="Wie begint?")
    bijeenkomst.agendapunten.create(titel="Casus", verslag="Verslag", stand="gepubliceerd")
    for nr, (zin, stand) in enumerate(
        [("Begin met wat bewoners al doen", "gepubliceerd"), ("Nog geheim & <stil>", "concept")]
    ):
        inzicht = community.inzichten.create(
            zin=zin, stand=stand, bijeenkomst=bijeenkomst, aard=("gedrag", "relatie")[nr]
        )
        for org in ("Hogedonk", "Kromvoort"):
            casus = community.casussen.create(titel=org, organisatienaam=org, onderwerp="x", stand="gepubliceerd")
            inzicht.bewijzen.create(casus=casus, citaat="Het werkte")
        inzicht.bewijzen.create(casus=casus, citaat="Hier niet", strekking="spreekt_tegen")
    return community


def texts(response) -> tuple[ET.Element, str]:
    """The picture as XML, and all its text."""
    wortel = ET.fromstring(response.content)
    return wortel, " ".join("".join(wortel.itertext()).split())


def test_a_picture_is_well_formed_and_says_all_that_was_published(client, kring, cop_coordinator, lezer):
    bijeenkomst = kring.bijeenkomsten.get()
    for pad in (f"/cop/{kring.pk}/", f"/cop/bijeenkomsten/{bijeenkomst.pk}/"):
        wortel, tekst = texts(client.get(f"{pad}praatplaat.svg"))
        assert wortel.tag == f"{SVG}svg"
        assert wortel.find(f"{SVG}title") is not None
        assert wortel.find(f"{SVG}desc") is not None
        assert "Begin met wat bewoners al doen" in tekst
        assert "2 casussen, 2 organisaties" in tekst
        assert "1 tegenvoorbeeld" in tekst
        for woord in ("geheim", "Concept", "concepten", "Relatie"):
            assert woord not in tekst
        assert "geheim" not in client.get(f"{pad}praatplaat/").text

    client.force_login(cop_coordinator)
    _wortel, tekst = texts(client.get(f"/cop/{kring.pk}/praatplaat.svg"))
    assert "Nog geheim & <stil>" in tekst
    assert "Met concepten: alleen voor deelnemers" in tekst
    assert "geheim" not in client.get(f"/cop/{kring.pk}/praatplaat.svg?versie=gepubliceerd").text

    kring.openheid = "besloten"
    kring.save()
    make_deelnemer(kring, "Leo", user=lezer)
    client.force_login(lezer)
    assert "Nog geheim" in client.get(f"/cop/{kring.pk}/praatplaat/").text
    client.logout()
    assert client.get(f"/cop/{kring.pk}/praatplaat.svg").status_code == 404


def test_the_sheet_on_paper_lies_and_its_table_follows(client, kring, cop_coordinator, django_assert_max_num_queries):
    client.force_login(cop_coordinator)
    draw.cache_clear()
    for papier in ("a3", "a4"):
        response = client.get(f"/cop/{kring.pk}/praatplaat.pdf?papier={papier}")
        assert response["Content-Type"] == "application/pdf"
        assert len(re.findall(rb"/Type /Page\b", unpacked(response.content))) == 2, "one sheet and its table"
        tekst = words(response.content)
        for zin in ("Begin met wat bewoners al doen", "Nog geheim & <stil>", "2 casussen, 2 organisaties"):
            assert tekst.count(zin) >= 1, zin
    with django_assert_max_num_queries(25):
        client.get(f"/cop/{kring.pk}/praatplaat/")
