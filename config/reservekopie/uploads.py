"""The files of users, beside the rows that refer to them."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.models import FileField

from accounts.commando import Fout
from config.reservekopie.archief import UPLOADS, Lezer
from opgaven.services import inleesbestanden


def folder() -> Path:
    return Path(settings.MEDIA_ROOT)


def names() -> set[str]:
    """Every file below the folder of uploads. Links are left out, and files on their way in: those live for a day."""
    root = folder()
    onderweg = inleesbestanden.root()
    return {
        (Path(map_) / bestand).relative_to(root).as_posix()
        for map_, _, bestanden in os.walk(root)
        for bestand in bestanden
        if (Path(map_) / bestand).is_file()
        and not (Path(map_) / bestand).is_symlink()
        and not Path(map_).is_relative_to(onderweg)
    }


def referenced() -> set[str]:
    """Every file that a row names."""
    return {
        naam
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, FileField)
        for naam in model._base_manager.exclude(**{veld.name: ""}).values_list(veld.name, flat=True)
        if naam
    }


def extract(reservekopie: Lezer, doel: Path) -> None:
    """Write the files of a backup below a new folder, each checked against the manifest."""
    doel.mkdir(parents=True)
    for deel in reservekopie.bestanden:
        path = doel / deel.naam.removeprefix(UPLOADS)
        path.parent.mkdir(parents=True, exist_ok=True)
        som = hashlib.sha256()
        with path.open("xb") as bestand:
            for blok in reservekopie.blocks(deel.naam):
                som.update(blok)
                bestand.write(blok)
        if som.hexdigest() != deel.sha256:
            raise Fout("De controlesom van een bestand in de reservekopie klopt niet. Gebruik een andere reservekopie.")


class Ruil:
    """Put a new folder of uploads in the place of the present one, in a way that can be undone."""

    def __init__(self, nieuw: Path) -> None:
        self._nieuw = nieuw
        self._oud = nieuw.with_name(f"{folder().name}.vervangen-{os.getpid()}")

    def do(self) -> None:
        if folder().exists():
            folder().rename(self._oud)
        self._nieuw.rename(folder())

    def undo(self) -> None:
        """Back to what was, as far as ``do`` came."""
        if not self._nieuw.exists() and folder().exists():
            folder().rename(self._nieuw)
        if self._oud.exists():
            self._oud.rename(folder())

    def finish(self) -> None:
        shutil.rmtree(self._oud, ignore_errors=True)


def remains() -> Iterator[Path]:
    """Folders that an interrupted restore left."""
    for soort in ("herstel", "vervangen"):
        yield from folder().parent.glob(f"{folder().name}.{soort}-*")
