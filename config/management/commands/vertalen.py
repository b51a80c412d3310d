"""Bring the catalogues of locale/ up to date with the source, and say what has no English yet (script/vertalen)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.catalogus import DOMEINEN, CatalogusError, merge, missing


class Command(BaseCommand):
    help = "Werkt de vertalingen in locale/ bij en noemt wat nog geen Engels heeft."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        open_ = 0
        for domein in DOMEINEN:
            try:
                merge(settings.BASE_DIR, domein)
                zinnen = missing(settings.BASE_DIR, domein)
            except CatalogusError as fout:
                raise CommandError(str(fout)) from fout
            for zin in zinnen:
                self.stdout.write(f"{domein}: {zin!r}")
            open_ += len(zinnen)
        self.stdout.write(f"Zonder Engels: {open_}." if open_ else "Alles heeft een vertaling.")
