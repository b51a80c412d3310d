"""The website as in production: gunicorn with its own settings, packed and named static files, compression on."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

from bench.landschappen import WORTEL

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["KOPPEN", "website"]

#: What the proxy in front would say.
KOPPEN = {"X-Forwarded-Proto": "https"}
GEDULD_S = 60


@contextmanager
def website(instellingen: str = "config.settings.production") -> Iterator[str]:
    """Start it on a port of its own; gives the address."""
    poort = _vrije_poort()
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": instellingen, "ALLOWED_HOSTS": "127.0.0.1"}
    omgeving |= {"BIND": f"127.0.0.1:{poort}", "WEB_WORKERS": str(os.cpu_count()), "LEZEN_ZONDER_INLOGGEN": "true"}
    manage = [sys.executable, str(WORTEL / "manage.py"), "collectstatic", "--noinput"]
    subprocess.run(manage, env=omgeving, check=True, stdout=subprocess.DEVNULL)
    opdracht = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi:application"]
    verslag = Path(os.environ["GEBIED_HOME"], "log", "web.log")
    with verslag.open("a") as log:
        server = subprocess.Popen(opdracht, env=omgeving, cwd=WORTEL, stdout=log, stderr=log)
    try:
        _wacht(poort)
        yield f"http://127.0.0.1:{poort}"
    finally:
        server.terminate()
        server.wait(30)


def _vrije_poort() -> int:
    with socket.socket() as zoeker:
        zoeker.bind(("127.0.0.1", 0))
        return int(zoeker.getsockname()[1])


def _wacht(poort: int) -> None:
    tot = time.monotonic() + GEDULD_S
    while not _antwoordt(poort):
        if time.monotonic() > tot:
            raise TimeoutError("gunicorn does not answer")
        time.sleep(0.2)


def _antwoordt(poort: int) -> bool:
    verbinding = HTTPConnection("127.0.0.1", poort, timeout=5)
    try:
        verbinding.request("GET", "/healthz", headers=KOPPEN)
        return verbinding.getresponse().status == HTTPStatus.OK
    except OSError:
        return False
    finally:
        verbinding.close()
