"""The website as in production: gunicorn with its own settings, packed and named static files, compression on."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import Request, urlopen

from bench.landschappen import WORTEL

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["KOPPEN", "website"]

#: What the proxy in front would say.
KOPPEN = {"X-Forwarded-Proto": "https"}
GEDULD_S = 60


@contextmanager
def website() -> Iterator[str]:
    """Start it on a port of its own; gives the address."""
    poort = _vrije_poort()
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.production", "ALLOWED_HOSTS": "127.0.0.1"}
    omgeving |= {"BIND": f"127.0.0.1:{poort}", "WEB_WORKERS": str(os.cpu_count()), "LEZEN_ZONDER_INLOGGEN": "true"}
    manage = [sys.executable, str(WORTEL / "manage.py"), "collectstatic", "--noinput"]
    subprocess.run(manage, env=omgeving, check=True, stdout=subprocess.DEVNULL)
    opdracht = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi:application"]
    verslag = Path(os.environ["GEBIED_HOME"], "log", "web.log")
    with verslag.open("a") as log:
        server = subprocess.Popen(opdracht, env=omgeving, cwd=WORTEL, stdout=log, stderr=log)
    try:
        _wacht(f"http://127.0.0.1:{poort}")
        yield f"http://127.0.0.1:{poort}"
    finally:
        server.terminate()
        server.wait(30)


def _vrije_poort() -> int:
    with socket.socket() as zoeker:
        zoeker.bind(("127.0.0.1", 0))
        return int(zoeker.getsockname()[1])


def _wacht(adres: str) -> None:
    tot = time.monotonic() + GEDULD_S
    while True:
        try:
            urlopen(Request(f"{adres}/healthz", headers=KOPPEN)).close()
        except URLError:
            if time.monotonic() > tot:
                raise
            time.sleep(0.2)
        else:
            return
