"""Files on their way in: how long they stay, who takes them along, and what is not lost."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts.services.wissen import user_erase
from config.reservekopie.uploads import names
from opgaven.models import Inlezing
from opgaven.services import inleesbestanden
from opgaven.services.inleeswerk import WEG, work_one
from opgaven.services.inlezen import inlezingen_purge
from tests.bestanden import box, write
from tests.formulier import as_opened, fields_in
from tests.invoer import WONEN, tot_en_met_proef, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def editor(client, bewerker):
    client.force_login(bewerker)
    return client


def plannen(tmp_path, **fields):
    velden = {"naam": ["A", "B"], "jaar": [2026, 2027], "soort": ["wonen", "groen 't"]} | fields
    return write(tmp_path / "plannen.gpkg", [box(0), box(2000)], velden)


def test_a_file_that_is_gone_is_told_and_the_choices_stay(editor, tmp_path):
    inlezing = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    inleesbestanden.remove(inlezing.kenmerk)
    editor.post(f"/invoer/{inlezing.pk}/inlezen/")
    work_one(inlezing_id=inlezing.pk)

    inlezing.refresh_from_db()
    assert (inlezing.status, inlezing.fout, inlezing.keuzes["bron"]) == ("mislukt", WEG, "Plannen")
    assert "Ander bestand kiezen" in editor.get(f"/invoer/{inlezing.pk}/").text


@pytest.mark.django_db(transaction=True)
def test_thrown_away_is_gone(editor, tmp_path):
    inlezing = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    editor.post(f"/invoer/{inlezing.pk}/weggooien/")

    assert editor.get(f"/invoer/{inlezing.pk}/").status_code == 404
    assert not inleesbestanden.path_of(inlezing.kenmerk, inlezing.bestand).exists()


def test_after_a_day_a_file_is_gone_but_not_one_that_is_being_imported(editor, tmp_path):
    oud = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    bezig = tot_en_met_proef(editor, "opgaven", plannen(tmp_path), **WONEN)
    editor.post(f"/invoer/{bezig.pk}/inlezen/")
    Inlezing.objects.update(aangemaakt_op=timezone.now() - timedelta(hours=25))

    assert inlezingen_purge() == 1

    assert not inleesbestanden.path_of(oud.kenmerk, oud.bestand).exists()
    assert inleesbestanden.path_of(bezig.kenmerk, bezig.bestand).exists()
    assert list(Inlezing.objects.all()) == [bezig]


def test_an_upload_that_nobody_knows_is_swept_up(editor, tmp_path):
    kenmerk = inleesbestanden.write("a.gpkg", [b"x"])
    assert inlezingen_purge() == 0
    os.utime(inleesbestanden.root() / kenmerk, (0, 0))
    assert inlezingen_purge() == 1


def test_who_is_erased_takes_along_what_was_not_imported(editor, bewerker, tmp_path):
    upload(editor, "opgaven", plannen(tmp_path))
    user_erase(user=bewerker, aanleiding="verzoek")
    assert not Inlezing.objects.exists()


def test_a_backup_leaves_files_on_their_way_out(editor, tmp_path):
    upload(editor, "opgaven", plannen(tmp_path))
    assert names() == set()


def test_a_session_that_ends_before_the_file_is_sent_keeps_the_file(editor, bewerker, tmp_path):
    path = plannen(tmp_path)
    opened = as_opened(editor, "/invoer/opgaven/")
    Session.objects.all().delete()
    with path.open("rb") as file:
        login = editor.post("/invoer/opgaven/", opened | {"bestand": file})["Location"]
    editor.force_login(bewerker)
    terug = editor.get(login).wsgi_request.GET["next"]

    formulier = editor.get(terug)
    assert "plannen.gpkg is bewaard." in formulier.text
    assert editor.post("/invoer/opgaven/", fields_in(formulier.text)).status_code == 302
    assert Inlezing.objects.get().gezien["lagen"][0]["aantal"] == 2
