"""The check of targets and focus (doelen.js) finds what is wrong, and leaves what the norm allows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.e2e.doelen import badly_reached

pytestmark = pytest.mark.e2e

KLEIN = "display: inline-block; inline-size: 16px; block-size: 16px; vertical-align: top"


def look(page: Page, inhoud: str) -> list[str]:
    page.set_content(f"<!doctype html><body style='font: 16px/1.2 sans-serif'>{inhoud}")
    return badly_reached(page)


@pytest.fixture
def blad(browser) -> Page:
    page = browser.new_page(viewport={"width": 320, "height": 600})
    yield page
    page.close()


def test_small_and_close_is_found_and_small_but_alone_is_not(blad):
    dicht = f'<a href="#a" style="{KLEIN}">a</a><a href="#b" style="{KLEIN}">b</a>'
    ruim = f'<a href="#a" style="{KLEIN}">a</a><a href="#b" style="{KLEIN}; margin-inline-start: 8px">b</a>'
    naast_groot = f'<a href="#a" style="{KLEIN}">a</a><button style="inline-size: 60px; block-size: 60px">b</button>'

    assert len(look(blad, dicht)) == 2
    assert look(blad, ruim) == []
    assert "16x16 px" in look(blad, naast_groot)[0]


def test_links_in_a_sentence_are_let_be_and_links_in_a_row_are_not(blad):
    zin = '<p>Lees eerst <a href="#a">dit</a>, en dan pas <a href="#b">dat</a> hier.</p>'
    rij = '<p><a href="#a">Nieuwe afweging</a><br><a href="#b">Alle afwegingen</a></p>'

    assert look(blad, zin) == []
    assert len(look(blad, rij)) == 2


def test_what_a_bar_or_an_edge_covers_is_found(blad):
    balk = '<div style="position: sticky; top: 0; block-size: 200px; background: #ccc">balk</div>'
    knoppen = "".join(
        f'<p style="margin: 0 0 60px"><button style="block-size: 40px">{n}</button></p>' for n in "abcdefghijkl"
    )

    gevonden = look(blad, balk + knoppen)
    assert gevonden
    assert all("hidden while focused, going up" in zin for zin in gevonden)
    assert look(blad, f"<style>html {{ scroll-padding-top: 210px }}</style>{balk}{knoppen}") == []
