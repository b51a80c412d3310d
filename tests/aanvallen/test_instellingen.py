"""The settings of a real installation: nothing that Django, or we, would warn of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tests.conftest import ROOT

OMGEVING = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "".join(chr(33 + n % 90) for n in range(80)),
    "ALLOWED_HOSTS": "gebied.example",
    "SECURITY_CONTACT": "mailto:lek@gebied.example",
    "CONTACT_EMAIL": "hulp@gebied.example",
}


#: Set for the tests in a browser; no installation has it.
ALLEEN_TESTS = "DJANGO_ALLOW_ASYNC_UNSAFE"


def python(*arguments: str, **anders: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={naam: waarde for naam, waarde in (os.environ | OMGEVING | anders).items() if naam != ALLEEN_TESTS},
        capture_output=True,
        text=True,
        check=False,
    )


def test_check_deploy_has_nothing_to_say():
    done = python("manage.py", "check", "--deploy", "--fail-level", "INFO")
    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (1 silenced).")


def test_check_deploy_misses_an_address_for_who_finds_a_leak():
    done = python("manage.py", "check", "--deploy", "--fail-level", "WARNING", SECURITY_CONTACT="", CONTACT_EMAIL="")
    assert done.returncode == 1
    assert "(gebied.W001) Nobody can be told about a leak." in done.stderr


def test_cookies_and_transport_of_a_real_installation():
    namen = (
        "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE",
        "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_HTTPONLY", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        "SECURE_SSL_REDIRECT", "SESSION_COOKIE_DOMAIN", "SESSION_COOKIE_PATH", "DEBUG", "DEMO_TOEGESTAAN",
    )  # fmt: skip
    code = f"import json; from django.conf import settings as s; print(json.dumps([getattr(s, n) for n in {namen}]))"
    waarden = dict(zip(namen, json.loads(python("-c", code).stdout), strict=True))
    assert waarden == {
        "SESSION_COOKIE_NAME": "__Host-sessie",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_HTTPONLY": True,
        "SECURE_HSTS_SECONDS": 63_072_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_SSL_REDIRECT": True,
        "SESSION_COOKIE_DOMAIN": None,
        "SESSION_COOKIE_PATH": "/",
        "DEBUG": False,
        "DEMO_TOEGESTAAN": False,
    }


def test_a_real_installation_answers_over_tls_with_hsts():
    code = (
        "import django; django.setup(); from django.test import Client\n"
        "c = Client(headers={'host': 'gebied.example'})\n"
        "r = c.get('/robots.txt'); print(r.status_code, r['Location'])\n"
        "r = c.get('/robots.txt', headers={'x-forwarded-proto': 'https'})\n"
        "print(r['Strict-Transport-Security']); print('upgrade-insecure-requests' in r['Content-Security-Policy'])"
    )
    assert python("-c", code).stdout.splitlines() == [
        "301 https://gebied.example/robots.txt",
        "max-age=63072000; includeSubDomains; preload",
        "True",
    ]


def test_security_txt_says_whom_to_tell_and_until_when(client, settings):
    settings.SECURITY_CONTACT = "mailto:lek@gebied.example"
    response = client.get("/.well-known/security.txt?x=%0d%0aContact:%20mailto:kwaad@example.org")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    regels = dict(regel.split(": ", 1) for regel in response.content.decode().splitlines())
    assert set(regels) == {"Contact", "Expires", "Preferred-Languages", "Canonical"}
    assert regels["Contact"] == "mailto:lek@gebied.example"
    assert regels["Canonical"] == "http://testserver/.well-known/security.txt"
    verloopt = datetime.strptime(regels["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=30) < verloopt - datetime.now(UTC) < timedelta(days=365)


@pytest.mark.parametrize(("open_", "dicht"), [(True, "/api/"), (False, "/")])
def test_robots_find_pages_that_everyone_may_read_and_no_data(client, settings, open_, dicht):
    settings.LEZEN_ZONDER_INLOGGEN = open_
    regels = client.get("/robots.txt").content.decode().splitlines()
    assert regels[:2] == ["User-agent: *", f"Disallow: {dicht}"]
