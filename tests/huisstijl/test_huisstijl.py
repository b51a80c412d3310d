"""The house style of an organisation: prepared, looked at, switched on, and whose pages it is on."""

from __future__ import annotations

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from accounts.huisstijl.logo import LogoFoutError, read_logo
from accounts.models import Huisstijl, Logregel
from tests.cast import make_member, make_organisatie

pytestmark = pytest.mark.django_db

PAD = "/organisatie/gm0001/huisstijl/"
GOED = b".testdam-theme { --accent: #7a0019; --balk: #7a0019; --balk-gekozen: #5c0013 }"


def plaatje(soort: str = "PNG", grootte: tuple[int, int] = (200, 50), **extra) -> bytes:
    uit = io.BytesIO()
    Image.new("RGB", grootte, "#7a0019").save(uit, soort, **extra)
    return uit.getvalue()


@pytest.fixture
def beheert(client, beheerder):
    client.force_login(beheerder)
    return client


def lever(client, css: bytes | None = GOED, logo: bytes | None = None, pad: str = PAD):
    velden = {"licht": SimpleUploadedFile("t.css", css)} if css is not None else {}
    if logo is not None:
        velden["logo"] = SimpleUploadedFile("l.png", logo)
    return client.post(pad, velden)


def zet_aan(client, pad: str = PAD, **velden):
    return client.post(f"{pad}aan/", {"kenmerk": Huisstijl.objects.get(stand="concept").kenmerk} | velden)


def klasse(response) -> str:
    return re.search(r'<html lang="nl" class="([^"]*)"', response.content.decode())[1]


def test_a_house_style_is_prepared_looked_at_switched_on_and_off(beheert, lezer, client):
    assert lever(beheert, logo=plaatje())["Location"] == f"{PAD}voorbeeld/"
    assert klasse(beheert.get("/opgaven/")) == "voorbeeld-theme"
    voorbeeld = beheert.get(f"{PAD}voorbeeld/?weergave=donker")
    assert klasse(voorbeeld) == "voorbeeld-theme thema-gm0001"
    assert "genoeg contrast" in voorbeeld.text

    zet_aan(beheert)
    pagina = beheert.get("/opgaven/")
    assert klasse(pagina) == "voorbeeld-theme thema-gm0001"
    assert 'alt="Gemeente Testdam"' in pagina.text
    regels = Logregel.objects.filter(soort="beheer", gegevens__wat__startswith="huisstijl").order_by("pk")
    assert [regel.gegevens["wat"] for regel in regels] == [
        "huisstijl_voorbereid",
        "huisstijl_aan",
    ]

    beheert.post(f"{PAD}uit/")
    assert klasse(beheert.get("/opgaven/")) == "voorbeeld-theme"
    assert Huisstijl.objects.get().stand == "concept"


def test_the_files_are_ours_and_may_be_kept_for_good(beheert):
    lever(beheert, logo=plaatje())
    zet_aan(beheert)
    pagina = beheert.get("/opgaven/").text
    blad = beheert.get(re.search(r'href="(/huisstijl/[^"]*licht.css)"', pagina)[1])
    logo = beheert.get(re.search(r'src="(/huisstijl/[^"]*logo.png)"', pagina)[1])

    assert blad.text.startswith(".thema-gm0001 {\n  --accent: #7a0019;")
    for bestand, soort in ((blad, "text/css; charset=utf-8"), (logo, "image/png")):
        assert bestand["Content-Type"] == soort
        assert bestand["Cache-Control"] == "public, max-age=31536000, immutable"
        assert bestand["X-Content-Type-Options"] == "nosniff"
    lever(beheert, b":root { --accent: #00264d }")
    zet_aan(beheert)
    assert re.search(r'href="(/huisstijl/[^"]*licht.css)"', beheert.get("/opgaven/").text)[1] not in pagina


def test_who_works_for_another_organisation_and_visitors_see_the_platform(
    beheert, buur, client, lezer, django_user_model
):
    lever(beheert)
    zet_aan(beheert)

    for wie, verwacht in ((buur, ""), (lezer, " thema-gm0001")):
        client.force_login(wie)
        assert klasse(client.get("/opgaven/")) == f"voorbeeld-theme{verwacht}"
    client.logout()
    assert klasse(client.get("/opgaven/")) == "voorbeeld-theme"


def test_visitors_see_the_one_that_is_public_or_that_the_installation_names(beheert, client, settings):
    lever(beheert)
    zet_aan(beheert, openbaar="on")
    client.logout()
    assert klasse(client.get("/opgaven/")) == "voorbeeld-theme thema-gm0001"

    ander = make_organisatie("gm0002", "Gemeente Buurdorp")
    Huisstijl.objects.create(organisatie=ander, stand="actief", openbaar=True, kenmerk="x")
    assert klasse(client.get("/opgaven/")) == "voorbeeld-theme"
    settings.HUISSTIJL_ORGANISATIE = "gm0002"
    assert klasse(client.get("/opgaven/")) == "voorbeeld-theme thema-gm0002"


def test_what_cannot_be_read_is_not_switched_on(beheert):
    lever(beheert, b":root { --accent: #dddddd }")

    assert "Contrast van accenten: 1,3 op 1." in beheert.get(f"{PAD}voorbeeld/").text
    zet_aan(beheert)
    assert Huisstijl.objects.get().stand == "concept"


def test_what_was_not_looked_at_is_not_switched_on(beheert):
    lever(beheert)
    kenmerk = Huisstijl.objects.get().kenmerk
    lever(beheert, b":root { --accent: #00264d }")

    response = beheert.post(f"{PAD}aan/", {"kenmerk": kenmerk}, follow=True)
    assert "intussen gewijzigd" in response.text
    assert Huisstijl.objects.get().stand == "concept"


def test_a_refusal_stands_beside_the_field_and_nothing_is_kept(beheert):
    response = lever(beheert, b":root {\n--accent: red;\n--conflict-1: red }")

    assert response.status_code == 422
    assert "Regel 3: --conflict-1 hoort bij de kaart" in response.text
    assert not Huisstijl.objects.exists()


def test_a_part_that_is_not_brought_stays_as_it_is(beheert):
    lever(beheert, logo=plaatje())
    zet_aan(beheert)
    lever(beheert, b":root { --accent: #00264d }")
    concept = Huisstijl.objects.get(stand="concept")

    assert (concept.licht, concept.logo_breedte > 0) == ([["--accent", "#00264d"]], True)
    beheert.post(PAD, {"zonder_logo": "on"})
    concept.refresh_from_db()
    assert (concept.licht, concept.logo_breedte) == ([["--accent", "#00264d"]], 0)
    beheert.post(f"{PAD}weggooien/")
    assert [stijl.stand for stijl in Huisstijl.objects.all()] == ["actief"]


def test_its_history_is_kept_without_the_picture(beheert):
    lever(beheert, logo=plaatje())
    zet_aan(beheert)
    versie = Huisstijl._meta.apps.get_model("accounts.HuisstijlVersie")

    assert set(versie.objects.values_list("stand", flat=True)) == {"concept", "actief"}
    assert "logo" not in {field.name for field in versie._meta.fields}


class TestLogo:
    @pytest.mark.parametrize("soort", ["PNG", "JPEG", "WEBP"])
    def test_three_kinds_are_made_into_a_small_png(self, soort):
        logo = read_logo(plaatje(soort, (1200, 240)))

        assert (logo.breedte, logo.hoogte) == (480, 96)
        assert logo.inhoud.startswith(b"\x89PNG\r\n\x1a\n")

    def test_nothing_of_the_file_but_its_pixels_comes_through(self):
        exif = Image.Exif()
        exif[0x010E] = "geheim van de maker"
        bestand = plaatje("JPEG", exif=exif) + b"<script>alert(1)</script>"

        inhoud = read_logo(bestand).inhoud
        assert b"geheim" in bestand
        assert b"geheim" not in inhoud
        assert b"script" not in inhoud

    @pytest.mark.parametrize(
        ("bestand", "zin"),
        [
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Een SVG kan niet"),
            (b"GIF89a\x01\x00\x01\x00", "geen PNG"),
            (plaatje()[:20], "beschadigd"),
            (plaatje(grootte=(5000, 20)), "Meer dan 4000"),
            (plaatje(grootte=(10, 10)), "te klein"),
            (plaatje(grootte=(1300, 20)), "te lang en te smal"),
            (b"\x00" * 1_100_000, "groter dan 1 MB"),
        ],
    )
    def test_another_file_is_refused_with_what_to_do(self, bestand, zin):
        with pytest.raises(LogoFoutError, match=zin):
            read_logo(bestand)


def test_another_organisation_is_not_there(beheert):
    make_member("anders", "beheerder", make_organisatie("gm0002", "Gemeente Buurdorp"))

    assert lever(beheert, pad="/organisatie/gm0002/huisstijl/").status_code == 404
    assert not Huisstijl.objects.exists()
