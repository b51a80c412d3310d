#!/usr/bin/env python
"""Make the picture of the README anew, from a platform that runs with the demo.

.venv/bin/python script/lib/beeld.py [http://127.0.0.1:8000]

Needs the packages of the tests (playwright) and Chromium. The base map is left out, so that the picture is the same
everywhere.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

TARGET = Path(__file__).resolve().parents[2] / "docs" / "beeld" / "kaart.png"
INDELING, NIVEAU, GEBIED = "Twaalfstroom 2026", "buurt", "Wielerbroek"
BEELD = "lat=52.146&lon=5.71&zoom=11&ondergrond=geen"


def main(site: str) -> None:
    """Open the map at the Wielerbroek, with its panel, and keep what is seen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith(site) else route.abort())
        page.goto(f"{site}/kaart/")
        indeling = page.locator("select[name=indeling] option", has_text=INDELING).get_attribute("value")
        area = find_area(page, site, indeling)
        page.goto(f"{site}/kaart/?indeling={indeling}&niveau={NIVEAU}&gebied={area}&{BEELD}")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1000)
        page.screenshot(path=TARGET)
        browser.close()


def find_area(page: Page, site: str, indeling: str | None) -> str:
    """The id of the area, from the list of areas."""
    page.goto(f"{site}/gebieden/?zoek={GEBIED}&niveau={NIVEAU}&indeling={indeling}")
    link = page.get_by_role("link", name=GEBIED, exact=True).first.get_attribute("href") or ""
    return link.rstrip("/").rsplit("/", 1)[-1]


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000")
