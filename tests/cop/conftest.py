"""What tests of communities share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def schijf(settings, tmp_path) -> Path:
    """A disk of its own for files."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    return tmp_path / "uploads"
