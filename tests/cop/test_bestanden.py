"""Files at a meeting: what it is counts, not what it is called; it is in the backup, and gone when it is removed."""

from __future__ import annotations

import io
import os
import struct
import zipfile

import pytest
from django.conf import settings as instellingen
from django.core.exceptions import ValidationError
from PIL import Image

from config.reservekopie import uploads
from cop.bestandssoorten import MAX_MB, inspect
from cop.models import Bijeenkomst, Bijeenkomstbestand, Community
from cop.services import bestanden, opslag
from cop.tasks import ruim_bestanden_op
from tests.cop.make import make_bijeenkomst, make_community, make_coordinator, make_deelnemer, make_punt
from tests.cop.schijf import PDF, on_disk, upload
from tests.cop.test_bijeenkomsten import form_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schijf")]

GPS = 0x8825
ODT = "application/vnd.oasis.opendocument.text"


@pytest.fixture
def bijeenkomst(cop_coordinator) -> Bijeenkomst:
    community = make_community("Wielerkring", openheid="openbaar")
    make_coordinator(community, cop_coordinator)
    return make_bijeenkomst(community, titel="Wie begint?")


def add(client, bijeenkomst, bestand=None, **velden):
    adres = f"/cop/bijeenkomsten/{bijeenkomst.pk}/bestanden/nieuw/"
    gegevens = form_of(client, adres).waarden | {"bestand": bestand or upload()} | velden
    return client.post(adres, gegevens)


def packed(*namen: str, mimetype: str = "", hoe: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", hoe) as pak:
        for naam in namen:
            pak.writestr(naam, mimetype if naam == "mimetype" else "x")
    return buffer.getvalue()


def photo(*, met_plaats: bool) -> bytes:
    buffer, exif = io.BytesIO(), Image.Exif()
    if met_plaats:
        exif.get_ifd(GPS)[1] = "N"
    Image.new("RGB", (4, 4)).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def spoiled() -> bytes:
    """Packed in a way that no document is, and not well."""
    pak = bytearray(packed("mimetype", mimetype=ODT, hoe=zipfile.ZIP_LZMA))
    pak[pak.index(b"\x09\x04\x05\x00") + 4] = 0xFF
    return bytes(pak)


def burst() -> bytes:
    """Two pictures in one file, as many telephones make them."""
    buffer = io.BytesIO()
    Image.new("RGB", (4, 4)).save(buffer, "MPO", save_all=True, append_images=[Image.new("RGB", (4, 4), "red")])
    return buffer.getvalue()


def test_a_note_taker_adds_a_file_and_who_takes_part_gets_it_as_a_download(client, bijeenkomst, lezer):
    make_deelnemer(bijeenkomst.community, "Leo", user=lezer, taak="notulist")
    client.force_login(lezer)
    assert add(client, bijeenkomst, omschrijving="Dia's van de inleiding").status_code == 302
    bestand = Bijeenkomstbestand.objects.get()
    adres = f"/cop/bestanden/{bestand.pk}/"
    response = client.get(adres)
    assert response.getvalue() == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="Dia_s van de inleiding.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert uploads.names() == uploads.referenced() == {bestand.bestand.name}
    assert client.post(f"{adres}stand/", {"naar": "gepubliceerd"}).status_code == 403
    client.logout()
    for pad in (adres, f"/cop/bijeenkomsten/{bijeenkomst.pk}/"):
        assert client.get(pad).status_code == 404


def test_others_get_a_file_once_it_is_published_by_itself(client, bijeenkomst, cop_coordinator):
    punt = make_punt(bijeenkomst, titel="Nog niet bekend")
    client.force_login(cop_coordinator)
    add(client, bijeenkomst, omschrijving="Dia's van de inleiding", agendapunt=punt.pk)
    adres = f"/cop/bestanden/{Bijeenkomstbestand.objects.get().pk}/"
    client.post(f"{adres}stand/", {"naar": "gepubliceerd"})
    client.logout()
    assert client.get(adres).getvalue() == PDF
    tekst = client.get(f"/cop/bijeenkomsten/{bijeenkomst.pk}/").text
    assert "Dia&#x27;s van de inleiding" in tekst
    assert "Nog niet bekend" not in tekst
    assert "Er is nog geen verslag gepubliceerd." in tekst
    Community.objects.update(openheid="besloten")
    assert client.get(adres).status_code == 404


def test_a_file_leaves_the_disk_once_its_removal_is_sure_and_not_while_it_is_published(
    client, bijeenkomst, cop_coordinator, schijf, django_capture_on_commit_callbacks
):
    client.force_login(cop_coordinator)
    add(client, bijeenkomst)
    Bijeenkomstbestand.objects.update(stand="gepubliceerd")
    adres = f"/cop/bestanden/{Bijeenkomstbestand.objects.get().pk}/verwijderen/"
    velden = form_of(client, adres).waarden
    assert "Trek het eerst terug." in client.post(adres, velden).text
    Bijeenkomstbestand.objects.update(stand="concept")
    with django_capture_on_commit_callbacks() as daarna:
        assert client.post(adres, velden).status_code == 302
    assert not Bijeenkomstbestand.objects.exists()
    assert len(on_disk(schijf)) == 1
    for stap in daarna:
        stap()
    assert on_disk(schijf) == []


def test_who_takes_part_without_a_task_reads_and_does_not_add(client, bijeenkomst, cop_coordinator, lezer):
    make_deelnemer(bijeenkomst.community, "Leo", user=lezer)
    client.force_login(cop_coordinator)
    add(client, bijeenkomst)
    client.force_login(lezer)
    bestand = Bijeenkomstbestand.objects.get()
    assert client.get(f"/cop/bestanden/{bestand.pk}/").status_code == 200
    for adres in (f"/cop/bijeenkomsten/{bijeenkomst.pk}/bestanden/nieuw/", f"/cop/bestanden/{bestand.pk}/verwijderen/"):
        assert client.get(adres).status_code == 403


def test_the_same_form_twice_adds_one_file(client, bijeenkomst, cop_coordinator, schijf):
    client.force_login(cop_coordinator)
    adres = f"/cop/bijeenkomsten/{bijeenkomst.pk}/bestanden/nieuw/"
    velden = form_of(client, adres).waarden
    for _ in range(2):
        assert client.post(adres, velden | {"bestand": upload()}).status_code == 302
    assert len(on_disk(schijf)) == Bijeenkomstbestand.objects.count() == 1


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("plan.pdf", b"MZ\x90\x00" + b"\x00" * 99),
        ("foto.jpg", b"<html><script>alert(1)</script>"),
        ("foto.png", photo(met_plaats=False)),
        ("brief.docx", packed("[Content_Types].xml", "xl/workbook.xml")),
        ("brief.docx", packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        ("brief.odt", packed("mimetype", mimetype="application/vnd.oasis.opendocument.spreadsheet")),
        ("brief.odt", spoiled()),
        ("brief.docx", b"\xd0\xcf\x11\xe0 a document with a password"),
        ("tekst.txt", b"\x7fELF\x00\x00"),
    ],
)
def test_a_file_is_what_it_holds_not_what_it_is_called(naam, inhoud):
    with pytest.raises(ValidationError, match=f"De inhoud van {naam} past niet bij"):
        inspect(upload(naam, inhoud))


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("Blad.XLSX", packed("[Content_Types].xml", "xl/workbook.xml")),
        ("dia.odp", packed("mimetype", mimetype="application/vnd.oasis.opendocument.presentation")),
        ("foto.jpeg", photo(met_plaats=False)),
        ("portret.jpg", burst()),
        ("lijst.csv", "naam;café\r\n".encode("cp1252")),
        ("werkvorm.md", "# Één werkvorm\n".encode()),
    ],
)
def test_what_people_bring_from_a_meeting_is_taken(naam, inhoud):
    assert inspect(upload(naam, inhoud)).naam == naam


@pytest.mark.parametrize("naam", ["kaart.svg", "pagina.html", "x.pdf.exe", "macro.docm", "geen einde", ".pdf"])
def test_what_a_browser_or_a_program_would_run_is_not_taken(client, bijeenkomst, cop_coordinator, schijf, naam):
    client.force_login(cop_coordinator)
    response = add(client, bijeenkomst, upload(naam))
    assert response.status_code == 422
    assert "Bewaar het als PDF of als document, en voeg dat toe." in response.context["form"].errors["bestand"][0]
    assert on_disk(schijf) == []


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("..\\..\\plan.pdf", "plan.pdf"),
        ('a"; filename="b.exe\r\nSet-Cookie: c=d.pdf', "a__ filename__b.exe__Set-Cookie_ c_d.pdf"),
        ("plan\u202efdp.exe.pdf", "plan_fdp.exe.pdf"),
        ("é" * 300 + ".pdf", "é" * 60 + ".pdf"),
    ],
)
def test_a_hostile_name_stays_a_name(client, bijeenkomst, cop_coordinator, schijf, naam, wordt):
    bestand = Bijeenkomstbestand(bijeenkomst=bijeenkomst)
    bestand.upload = upload()
    bestand.upload._name = naam
    bestanden.bestand_add(obj=bestand, actor=cop_coordinator, user=cop_coordinator)
    assert bestand.naam == wordt
    [pad] = on_disk(schijf)
    assert pad.parent == schijf / "cop"
    assert pad.name.isalnum()
    client.force_login(cop_coordinator)
    assert "\n" not in client.get(f"/cop/bestanden/{bestand.pk}/")["Content-Disposition"]


def test_a_list_of_parts_that_would_fill_the_memory_is_not_read():
    bom = bytearray(packed("[Content_Types].xml", "word/document.xml"))
    plek = bom.rindex(b"PK\x05\x06")
    bom[plek + 12 : plek + 16] = (80 * 1024**2).to_bytes(4, "little")
    with pytest.raises(ValidationError, match="past niet bij"):
        inspect(upload("brief.docx", bytes(bom)))


def test_a_list_of_parts_is_as_long_as_it_is_also_when_the_archive_says_otherwise():
    bom = packed("[Content_Types].xml", *(f"word/{nr}{'x' * 60_000}" for nr in range(80)))
    plek = bom.rindex(b"PK\x05\x06")
    aantal, lang, begin = struct.unpack("<HII", bom[plek + 10 : plek + 20])
    groot = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, aantal, aantal, lang, begin)
    wijzer = struct.pack("<4sIQI", b"PK\x06\x07", 0, plek, 1)
    klein = bom[plek : plek + 12] + (100).to_bytes(4, "little") + bom[plek + 16 :]
    with pytest.raises(ValidationError, match="past niet bij"):
        inspect(upload("brief.docx", bom[:plek] + groot + wijzer + klein))


def test_a_file_above_the_limit_is_refused_with_what_to_do(client, bijeenkomst, cop_coordinator, schijf):
    client.force_login(cop_coordinator)
    bestand = upload()
    bestand.size = MAX_MB * 1024**2 + 1
    with pytest.raises(ValidationError, match=r"Dit bestand is groter dan 100 MB\. Maak het kleiner of splits het"):
        inspect(bestand)
    adres = f"/cop/bijeenkomsten/{bijeenkomst.pk}/bestanden/nieuw/"
    response = client.post(adres, b"x", content_type="text/plain", CONTENT_LENGTH=str(500 * 1024**2))
    assert response.status_code == 413
    assert "hoogstens 100 MB" in response.text
    assert instellingen.VERZOEK_MAX_BYTES >= (MAX_MB + 1) * 1024**2
    assert on_disk(schijf) == []


def test_a_community_keeps_so_much_and_no_more(client, bijeenkomst, cop_coordinator, schijf):
    client.force_login(cop_coordinator)
    add(client, bijeenkomst)
    Bijeenkomstbestand.objects.update(grootte=bestanden.MAX_COMMUNITY_MB * 1024**2)
    response = add(client, bijeenkomst, upload("meer.pdf"))
    assert response.status_code == 422
    assert "Verwijder er eerst een." in response.text
    assert len(on_disk(schijf)) == 1


def test_what_breaks_off_between_the_file_and_its_row_is_cleaned_up(bijeenkomst, cop_coordinator, schijf):
    bestand = Bijeenkomstbestand(bijeenkomst=bijeenkomst, omschrijving="x" * 201)
    bestand.upload = upload()
    with pytest.raises(ValidationError):
        bestanden.bestand_add(obj=bestand, actor=cop_coordinator, user=cop_coordinator)
    assert on_disk(schijf) == []

    goed = Bijeenkomstbestand(bijeenkomst=bijeenkomst)
    goed.upload = upload()
    bestanden.bestand_add(obj=goed, actor=cop_coordinator, user=cop_coordinator)
    oud, nieuw = opslag.write(upload()), opslag.write(upload())
    for plek in (oud, goed.bestand.name):
        os.utime(schijf / plek, (0, 0))
    ruim_bestanden_op()
    assert {f"cop/{pad.name}" for pad in on_disk(schijf)} == {nieuw, goed.bestand.name}
    bijeenkomst.community.delete()
    ruim_bestanden_op()
    assert [f"cop/{pad.name}" for pad in on_disk(schijf)] == [nieuw]


def test_a_photo_that_says_where_it_was_made_stays_as_it_is_and_the_coordinator_hears_so(
    client, bijeenkomst, cop_coordinator
):
    client.force_login(cop_coordinator)
    inhoud = photo(met_plaats=True)
    add(client, bijeenkomst, upload("foto.jpg", inhoud))
    bestand = Bijeenkomstbestand.objects.get()
    assert client.get(f"/cop/bestanden/{bestand.pk}/").getvalue() == inhoud
    assert "Deze foto vertelt waar zij is gemaakt" in client.get(f"/cop/bijeenkomsten/{bijeenkomst.pk}/").text
    response = client.post(f"/cop/bestanden/{bestand.pk}/stand/", {"naar": "gepubliceerd"}, follow=True)
    assert "Wie haar opent, kan dat zien." in response.text


def test_a_file_that_is_gone_from_the_disk_is_told_so(client, bijeenkomst, cop_coordinator, schijf):
    client.force_login(cop_coordinator)
    add(client, bijeenkomst)
    [pad] = on_disk(schijf)
    pad.unlink()
    response = client.get(f"/cop/bestanden/{Bijeenkomstbestand.objects.get().pk}/")
    assert response.status_code == 404
