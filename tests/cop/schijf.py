"""Files to bring, and what stands on the disk."""

from __future__ import annotations

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.7\nDe dia's van de inleiding\n%%EOF"


def upload(naam: str = "Dia's van de inleiding.pdf", inhoud: bytes = PDF) -> SimpleUploadedFile:
    """As a browser sends it."""
    return SimpleUploadedFile(naam, inhoud)


def on_disk(schijf: Path) -> list[Path]:
    """Every file below the uploads."""
    return [pad for pad in schijf.rglob("*") if pad.is_file()]
