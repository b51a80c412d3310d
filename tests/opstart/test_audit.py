"""script/audit tells what is known to leak, and never calls safe what was not checked. The services are stand-ins."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from .conftest import ROOT

pytestmark = pytest.mark.skipif(not shutil.which("npm"), reason="npm is not on this machine")

LEK = {
    "id": "PYSEC-2026-1", "modified": "2026-01-01T00:00:00Z", "published": "2026-01-01T00:00:00Z", "summary": "lek",
    "details": "lek", "aliases": [],
    "affected": [{
        "package": {"name": "django", "ecosystem": "PyPI"},
        "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}],
    }],
}  # fmt: skip


@contextmanager
def advisories(osv: Callable[[str], dict[str, Any]], npm: dict[str, Any]) -> Iterator[str]:
    """The address of an advisory service for both, that says this."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answer = npm if "advisories" in self.path else osv(json.loads(asked)["package"]["name"])
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def do_GET(self) -> None:
            self.send_error(404)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def audit(tmp_path: Any, service: str) -> subprocess.CompletedProcess[str]:
    env = os.environ | {
        "GEBIED_HOME": str(tmp_path), "PIP_AUDIT_VULNERABILITY_SERVICE": "osv",
        "PIP_AUDIT_OSV_URL": f"{service}/v1/query",
        "npm_config_registry": service, "npm_config_fetch_retries": "0", "no_proxy": "127.0.0.1",
    }  # fmt: skip
    return subprocess.run(
        [ROOT / "script" / "audit"], env=env, capture_output=True, text=True, check=False, timeout=300
    )


def test_nothing_known_is_said_with_how_much_was_checked(tmp_path):
    with advisories(lambda name: {}, {}) as service:
        result = audit(tmp_path, service)
    assert result.returncode == 0, result.stdout + result.stderr
    python, npm = result.stdout.splitlines()
    assert "0 lekken bekend" in python
    assert "0 lekken bekend" in npm
    assert int(python.split()[1]) > 100
    assert int(npm.split()[1]) > 100


def test_a_leak_is_named_with_the_version_that_mends_it(tmp_path):
    leak = {"axe-core": [{"id": 7, "url": "", "title": "lek", "severity": "high", "vulnerable_versions": "<99"}]}
    with advisories(lambda name: {"vulns": [LEK]} if name == "django" else {}, leak) as service:
        result = audit(tmp_path, service)
    assert result.returncode == 1
    assert "PYSEC-2026-1, verholpen in 99.1" in result.stdout
    assert "axe-core: high" in result.stdout


def test_a_service_that_does_not_answer_makes_nothing_safe(tmp_path):
    result = audit(tmp_path, "http://127.0.0.1:1")
    assert result.returncode == 3
    python, npm = result.stdout.splitlines()
    assert python.startswith("Python: de adviesdienst antwoordt niet, dus er is niets gecontroleerd (")
    assert npm.startswith("npm: de adviesdienst antwoordt niet, dus er is niets gecontroleerd (")
