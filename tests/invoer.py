"""Walk through an import as a browser does, with the work of a worker done here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from opgaven.models import Inlezing
from opgaven.services.inleeswerk import work_one

#: What a page must choose of opgaven; the rest is guessed.
WONEN = {"opgavetype": "woningbouw", "bron": "Plannen"}


def upload(client: Client, soort: str, path: Path) -> HttpResponse:
    """Step 1."""
    return client.post(f"/invoer/{soort}/", {"bestand": SimpleUploadedFile(path.name, path.read_bytes())})


def keuzes_van(client: Client, inlezing: Inlezing, laag: str = "", **anders: Any) -> dict[str, Any]:
    """What the form of step 2 holds when it is opened, with these choices."""
    form = client.get(f"/invoer/{inlezing.pk}/keuzes/", {"laag": laag} if laag else {}).context["form"]
    filled = {veld.name: veld.value() or "" for veld in form if not veld.is_hidden}
    filled["zichtbaarheid"] = filled["zichtbaarheid"] or form.fields["zichtbaarheid"].choices[0][0]
    return filled | {"laag": form.laag["naam"]} | anders


def tot_en_met_proef(client: Client, soort: str, path: Path, **keuzes: Any) -> Inlezing:
    """Steps 1 to 3."""
    response = upload(client, soort, path)
    assert response.status_code == 302, response.text
    inlezing = Inlezing.objects.latest("pk")
    response = client.post(f"/invoer/{inlezing.pk}/keuzes/", keuzes_van(client, inlezing, **keuzes))
    assert response.status_code == 302, response.context["form"].errors
    work_one(inlezing_id=inlezing.pk)
    inlezing.refresh_from_db()
    return inlezing


def lees_in(client: Client, soort: str, path: Path, **keuzes: Any) -> Inlezing:
    """All of it."""
    inlezing = tot_en_met_proef(client, soort, path, **keuzes)
    client.post(f"/invoer/{inlezing.pk}/inlezen/")
    work_one(inlezing_id=inlezing.pk)
    inlezing.refresh_from_db()
    return inlezing
