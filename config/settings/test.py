"""The suite: everything real, but for the speed of password hashing."""

import os

from config.settings.base import KAART_ONDERGRONDEN as ONDERGRONDEN_BUITEN
from config.settings.dev import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Hundreds of tests ask from one address. Limits have tests of their own.
API_TEMPO = {"sleutel": None, "adres": None}
ZOEK_TEMPO = None
PDF_TEMPO = None
NIEUWSBRIEF_TEMPO = None

# Nothing is asked of a host outside. A test that does, starts its own.
LOCATIESERVER = ""

# The base map of every page is one empty tile that the page brings along: what leaves the machine would fail, and a
# browser whose requests are looked through keeps no cache.
_LEGE_TEGEL = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
KAART_ONDERGRONDEN = [kaart | {"adres": _LEGE_TEGEL} for kaart in ONDERGRONDEN_BUITEN]

# Tests run side by side on one broker, each with a database of its own: so each has a queue of its own.
CELERY_TASK_DEFAULT_QUEUE = f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
