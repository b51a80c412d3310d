"""Static files for production: every reference resolves, and modules import each other by their hashed names."""

from __future__ import annotations

import json
import re

import pytest
from django.core.management import call_command
from django.test import override_settings

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    not (ROOT / "static" / "vendor").is_dir(), reason="static/vendor is missing: script/test fills it"
)


def test_every_reference_resolves_and_modules_are_hashed(tmp_path):
    storages = {"staticfiles": {"BACKEND": "config.staticfiles.ModuleManifestStorage"}}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=storages):
        call_command("collectstatic", interactive=False, verbosity=0)

    paths = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    hashed = {hashed for name, hashed in paths.items() if name.startswith("js/")}
    imports = [
        url
        for name in hashed
        for url in re.findall(r"""(?:from|import)\s*["']\./([^"']+)""", (tmp_path / name).read_text())
    ]
    assert imports
    assert all(re.search(r"\.[0-9a-f]{12}\.js$", url) for url in imports)
