"""Files of communities on the disk: written before the row that names them, removed after it; the rest later."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _

from cop.models import MetBestand
from cop.models.bestand import MAP, place_of

#: A file without a row is one that was broken off, unless somebody may be writing it.
_WEES_NA: Final = timedelta(hours=1)
_TEGELIJK: Final = 500


def write(upload: UploadedFile) -> str:
    """Write a new file block by block; returns the name that it is found under. Raises ValidationError."""
    upload.seek(0)
    try:
        return default_storage.save(place_of(None, ""), upload)
    except OSError as error:
        logging.getLogger(__name__).exception("upload_failed")
        zin = _("Wij konden het bestand nu niet bewaren. Probeer het later weer, of vraag het aan de beheerder.")
        raise ValidationError(zin) from error


def remove(plek: str) -> None:
    """Remove a file; one that is gone already is fine."""
    default_storage.delete(plek)


def files_purge() -> int:
    """Remove files that no row names, but for those of the last hour; returns how many."""
    grens = timezone.now() - _WEES_NA
    oud = [plek for plek in _present() if _is_older(plek, grens)]
    weg = [plek for n in range(0, len(oud), _TEGELIJK) for plek in _unknown(oud[n : n + _TEGELIJK])]
    for plek in weg:
        remove(plek)
    return len(weg)


def _is_older(plek: str, grens: datetime) -> bool:
    try:
        return default_storage.get_modified_time(plek) < grens
    except FileNotFoundError:  # somebody took it away just now
        return False


def _present() -> list[str]:
    if not default_storage.exists(MAP):
        return []
    return [f"{MAP}/{naam}" for naam in default_storage.listdir(MAP)[1]]


def _unknown(plekken: list[str]) -> set[str]:
    bekend: set[str] = set()
    for model in MetBestand.__subclasses__():
        bekend.update(model._default_manager.filter(bestand__in=plekken).values_list("bestand", flat=True))
    return set(plekken) - bekend
