"""The container files are only read here: no engine builds them. They say so themselves."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "deploy" / "container"


def test_both_say_that_they_are_untested():
    for name in ("Containerfile", "compose.yaml"):
        assert "UNTESTED" in (FOLDER / name).read_text()


def test_what_the_image_copies_exists_and_no_package_is_forgotten():
    text = (FOLDER / "Containerfile").read_text()
    copied = [
        name for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, flags=re.MULTILINE) for name in line.split()
    ]
    for name in copied:
        assert (ROOT / name).exists(), f"the Containerfile copies {name}, which is not there"
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "bench"}
    assert packages <= set(copied)


def test_compose_describes_the_whole_platform():
    compose = yaml.safe_load((FOLDER / "compose.yaml").read_text())
    services = compose["services"]
    assert set(services) == {"database", "broker", "migratie", "web", "worker", "beat"}
    for name in ("web", "worker", "beat", "migratie"):
        assert services[name]["image"] == "gebiedsplatform"
        assert services[name]["cap_drop"] == ["ALL"]
        assert services[name]["read_only"] is True
    assert services["web"]["ports"] == ["127.0.0.1:8000:8000"]
    assert set(compose["volumes"]) == {"database", "huis"}


def test_the_proxies_pass_on_an_id_and_write_no_addresses():
    nginx, caddy = ((ROOT / "deploy" / "proxy" / name).read_text() for name in ("nginx.conf", "Caddyfile"))
    assert "proxy_set_header X-Request-ID      $request_id;" in nginx
    assert nginx.count("access_log off;") == nginx.count("server {")
    assert re.findall(r"error_log .* (\w+);", nginx) == ["emerg"], "at crit nginx quotes what it could not pass on"
    assert "proxy_set_header X-Forwarded-For   $remote_addr;" in nginx
    assert "X-Request-ID {http.request.uuid}" in caddy
    assert "/metrics" in nginx
    assert "/metrics" in caddy
