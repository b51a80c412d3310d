"""A real browser on the real product.

Chromium is Debian's, and knows no host but this one, so that nothing depends on the network; an error in the console or
an uncaught exception fails the test.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from accounts.models import User
from opgaven.models import Opgave
from tests.cast import gemeente_testdam
from tests.conftest import ROOT
from tests.e2e.beelden import Fotograaf
from tests.e2e.tekenen import fill_in, look_at, open_form
from tests.make import make_opgave, square

# Playwright's synchronous interface keeps an event loop in this thread; the ORM is only used between its calls.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_ARGUMENTEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        pytest.skip("chromium is missing: script/test installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTEN)
        yield browser
        browser.close()


@pytest.fixture
def verwachte_fouten() -> list[str]:
    """Parts of console messages that this test causes on purpose, such as "404"."""
    return []


@pytest.fixture
def open_pagina(browser: Browser, live_server, verwachte_fouten) -> Iterator[Callable[..., Page]]:
    """Opens a page of a given width (and any other option of a browser context); checks the console afterwards."""
    with pages_of(browser, live_server.url, verwachte_fouten) as open_:
        yield open_


@contextmanager
def pages_of(browser: Browser, adres: str, verwachte_fouten: list[str]) -> Iterator[Callable[..., Page]]:
    """Pages on a server: nothing leaves it, and at the end no console may have said anything unexpected."""
    contexts: list[BrowserContext] = []
    fouten: list[str] = []

    def open_(width: int, height: int = 900, **options) -> Page:
        context = browser.new_context(
            base_url=adres, viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: fouten.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: fouten.append(str(error)))
        return page

    yield open_
    for context in contexts:
        context.close()
    onverwacht = [fout for fout in fouten if not any(deel in fout for deel in verwachte_fouten)]
    assert not onverwacht, f"the console says: {onverwacht}"


@pytest.fixture
def pagina(open_pagina) -> Page:
    """A page on a laptop."""
    return open_pagina(1280)


@pytest.fixture
def telefoon(open_pagina) -> Page:
    """A page on a phone."""
    return open_pagina(390, 844, has_touch=True)


@pytest.fixture
def donker(open_pagina) -> Page:
    """A page on a laptop in the dark."""
    return open_pagina(1280, color_scheme="dark")


@pytest.fixture
def log_in(live_server) -> Callable[[Page, User], None]:
    """Signs a user in on the page, without the form."""

    def log_in_(page: Page, user: User) -> None:
        sign_in(page, user, live_server.url)

    return log_in_


def sign_in(page: Page, user: User, adres: str) -> None:
    """A session of this user, in the browser of this page."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": adres}])


@pytest.fixture
def controleer_axe() -> Callable[..., None]:
    """Runs axe (WCAG 2.2 A and AA, and best practices) on the page as it stands, or just some of its rules."""
    axe = AXE.read_text(encoding="utf-8")

    def controleer(page: Page, exclude: str | None = None, regels: Sequence[str] = ()) -> None:
        page.wait_for_load_state("load")  # sizes and contrast are those of the style sheets
        if not page.evaluate("'axe' in window"):
            page.evaluate(axe)
        result = page.evaluate(
            """([exclude, regels]) => axe.run(exclude ? {exclude: [[exclude]]} : document, {
                resultTypes: ["violations"],
                runOnly: regels.length ? { type: "rule", values: regels }
                    : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            })""",
            [exclude, list(regels)],
        )
        gevonden = [
            f"{fout['id']} ({fout['impact']}): {plek['target']} {plek['failureSummary']}"
            for fout in result["violations"]
            for plek in fout["nodes"]
        ]
        assert not gevonden, "\n".join(gevonden)

    return controleer


@pytest.fixture
def beeld(request, breedte) -> Callable[[Page, str], None]:
    """Makes a picture: of the laptop, or of the phone when the name says so."""
    fotograaf = Fotograaf(aan=request.config.getoption("--beelden"))

    def beeld_(page: Page, naam: str) -> None:
        if naam.endswith("-telefoon") == (breedte < 600):
            fotograaf(page, naam)

    return beeld_


@pytest.fixture
def getekende_opgave(transactional_db) -> Opgave:
    return make_opgave(square(0, 0, 600), organisatie=gemeente_testdam(), naam="Wonen aan de Twaal")


@pytest.fixture
def plekformulier(pagina: Page, log_in, bewerker, getekende_opgave) -> Page:
    """The form of an opgave of 600 by 600 metres, ready to draw in."""
    log_in(pagina, bewerker)
    open_form(pagina, f"/opgaven/{getekende_opgave.pk}/wijzigen/")
    return pagina


@pytest.fixture
def nieuw_formulier(pagina: Page, log_in, bewerker) -> Page:
    log_in(pagina, bewerker)
    open_form(pagina, "/opgaven/nieuw/")
    fill_in(pagina)
    look_at(pagina)
    return pagina
