"""The files on their way in: in a folder of ours under a name that nobody guesses, never served, gone within a day."""

from __future__ import annotations

import re
import secrets
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.conf import settings

from gebied.importeren.gdal import safe_name

#: A folder without a row is an upload that was broken off, unless it was made just now.
_ORPHAN_SECONDS: Final = 3600
_KENMERK = re.compile(r"[\w-]{43}")


def root() -> Path:
    """Below the uploads; backups leave this folder out (config.reservekopie.uploads)."""
    return Path(settings.MEDIA_ROOT) / "invoer"


def path_of(kenmerk: str, naam: str) -> Path:
    """Where a file stands."""
    return root() / kenmerk / safe_name(naam)


def write(naam: str, blocks: Iterable[bytes]) -> str:
    """Write a new file; returns the name that it is found under. What fails half-way leaves nothing."""
    kenmerk = secrets.token_urlsafe(32)
    path = path_of(kenmerk, naam)
    path.parent.mkdir(parents=True, mode=0o700)
    try:
        with path.open("xb") as file:
            file.writelines(blocks)
    except BaseException:
        remove(kenmerk)
        raise
    return kenmerk


def remove(kenmerk: str) -> None:
    """Remove a file; one that is gone already is fine."""
    if _KENMERK.fullmatch(kenmerk):
        shutil.rmtree(root() / kenmerk, ignore_errors=True)


def orphans(bekend: Iterable[str]) -> list[str]:
    """Names of files that no row knows, and that nobody is writing."""
    known, limit = set(bekend), time.time() - _ORPHAN_SECONDS
    folders = [folder for folder in root().glob("*") if _KENMERK.fullmatch(folder.name)]
    return [folder.name for folder in folders if folder.name not in known and folder.stat().st_mtime < limit]
