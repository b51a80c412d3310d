"""Every page of the table of rights, at 320 px: axe, colours in the dark, nothing to scroll sideways, a quiet console.
And at 320 and 1280 px: what can be pressed has room, and is in sight while it has the focus.

A new address is walked by itself: its line in tests/rechten/tabel.py says who may see it. What cannot be walked stands
in NIET_GELOPEN with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from accounts.services.huisstijl import huisstijl_prepare
from tests.cast import gemeente_testdam
from tests.e2e.doelen import badly_reached
from tests.rechten.rollen import ROLLEN, SLEUTELS, Wereld, make_client, make_wereld
from tests.rechten.test_matrix import expected, pages

pytestmark = pytest.mark.e2e

#: Who looks, the first that may. The table tells who may; these see the most of a page that is there for many.
KIJKERS = ("gebiedsmanager", "beheerder", "platform", *(rol for rol in ROLLEN if rol not in SLEUTELS))
#: Pages that the table knows for what they answer in its own world, and that are there in this one.
MEER = (
    ("bezoeker", "/inloggen/"),
    ("bezoeker", "/bestaat-niet/"),
    ("bezoeker", "/?x=%00"),
    ("bezoeker", "/fout/413/"),
    ("bezoeker", "/fout/429/"),
    ("lezer", "/fout/429/"),
    ("bezoeker", "/fout/500/"),
    ("lezer", "/opgaven/nieuw/"),
    ("beheerder", "/organisatie/gm0001/huisstijl/voorbeeld/"),
)
#: The sizes at which whatever can be pressed is reached; the rest is looked at in the first.
SMAL, BREED = {"width": 320, "height": 700}, {"width": 1280, "height": 800}
#: Pages with a browser test of their own, because they are not themselves at this width without doing something first.
NIET_GELOPEN: dict[str, str] = {}


@pytest.fixture
def verwachte_fouten() -> list[str]:
    """The pages of errors are walked too."""
    return ["the server responded with a status of 4", "the server responded with a status of 5"]


def is_page(client: Client, adres: str) -> bool:
    """A whole page: not a file, nor a part that another page takes in."""
    response = client.get(adres)
    soort = response.headers.get("Content-Type", "")
    return soort.startswith("text/html") and not response.streaming and b"<html" in response.content


def walk(wereld: Wereld) -> dict[str, list[str]]:
    """The pages of every role, each page once."""
    wie_waar = defaultdict(list)
    for methode, adres, statussen in pages(wereld):
        rol = next((rol for rol in KIJKERS if "200" in expected(rol, statussen).split(",")), None)
        if methode == "GET" and rol and adres not in NIET_GELOPEN:
            wie_waar[rol].append(adres)
    for rol, adres in MEER:
        wie_waar[rol].append(adres)
    return wie_waar


def visit(page: Page, adres: str, controleer_axe) -> Iterator[str]:
    """What is wrong with a page, in words."""
    page.emulate_media(color_scheme="light")
    page.goto(adres)
    breed = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if breed > 0:
        yield f"{adres}: {breed} px too wide"
    for kleuren, regels in (("light", ()), ("dark", ("color-contrast",))):
        page.emulate_media(color_scheme=kleuren)
        try:
            controleer_axe(page, regels=regels)
        except AssertionError as fout:
            yield f"{adres} ({kleuren}): {fout}"
    for maat in (SMAL, BREED):
        page.set_viewport_size(maat)
        yield from (f"{adres} ({maat['width']} px): {fout}" for fout in badly_reached(page))
    page.set_viewport_size(SMAL)


@pytest.mark.urls("tests.e2e.foutadressen")
@pytest.mark.parametrize("helft", [0, 1])
def test_every_page_can_be_used_by_everybody_at_320_px(open_pagina, live_server, controleer_axe, helft):
    """In two halves, which two processes walk at the same time."""
    wereld = make_wereld()
    huisstijl_prepare(organisatie=gemeente_testdam(), door=None, licht=[("--accent", "#7a0019")])
    fouten: list[str] = []
    gelopen = 0
    for rol, adressen in walk(wereld).items():
        client = make_client(rol, wereld)
        page = open_pagina(320, 700)
        if sessie := client.cookies.get(settings.SESSION_COOKIE_NAME):
            koek = {"name": settings.SESSION_COOKIE_NAME, "value": sessie.value, "url": live_server.url}
            page.context.add_cookies([koek])
        for adres in list(dict.fromkeys(adressen))[helft::2]:
            if is_page(client, adres):
                fouten += visit(page, adres, controleer_axe)
                gelopen += 1

    assert not fouten, "\n".join(fouten)
    assert gelopen > 40


def test_what_is_not_walked_exists_and_says_why():
    assert all(len(reden) > 20 for reden in NIET_GELOPEN.values())
