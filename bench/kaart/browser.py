"""One tab of Chromium on the map, and what can be read from it: moments of drawing, bytes, memory, what is left out."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import ViewportSize, sync_playwright

from bench.kaart.server import KOPPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

    from bench.kaart.reis import Beweging

__all__ = ["Tab", "chromium"]

BEELD: ViewportSize = {"width": 1280, "height": 900}
#: The base map comes from elsewhere and is refused by its name: a browser whose requests are looked through one by one
#: keeps no cache, and waits for who looks.
_ARGUMENTEN = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
#: Only what the map draws from; the base map comes from elsewhere and is not asked for.
DATA = "/kaart/data/"

#: Keeps the map and looks on: when a move ends, when the page says it has drawn, and what is still on its way.
#: A picture counts at the second frame after the last word of the page, when the canvases hold it. What the page asks
#: ahead is not waited for: the next move may come in the middle of it.
_MEEKIJKER = """(() => {
  const meting = { map: null, klaar: 0, eerste: 0, einde: 0, onderweg: 0 };
  window.__meting = meting;
  let leaflet;
  Object.defineProperty(window, "L", {
    configurable: true,
    get: () => leaflet,
    set(waarde) {
      leaflet = waarde;
      leaflet.Map.addInitHook(function onMap() {
        meting.map = this;
        this.on("moveend", () => { meting.einde = performance.now(); });
      });
    },
  });
  const echt = window.fetch;
  window.fetch = (...vraag) => {
    if (vraag[1]?.priority === "low") return echt(...vraag);
    meting.onderweg += 1;
    return echt(...vraag).finally(() => { meting.onderweg -= 1; });
  };
  document.addEventListener("DOMContentLoaded", () => {
    const pagina = document.querySelector(".kaartpagina");
    new MutationObserver(() => {
      meting.klaar = 0;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        meting.klaar = performance.now();
        meting.eerste ||= meting.klaar;
      }));
    }).observe(pagina, { attributes: true, attributeFilter: ["data-getekend"] });
  });
})();"""

#: Settled: the page said so after the move ended, nothing is on its way, and it stayed so for a while.
_STAAT = """(rust) => {
  const m = window.__meting;
  const pagina = document.querySelector(".kaartpagina");
  const stil = m.onderweg === 0 && pagina.dataset.stand === "klaar";
  return stil && m.klaar > m.einde && performance.now() - m.klaar > rust;
}"""
RUST_MS = 350


class Tab:
    """A page with the map; bytes are counted since ``vergeet``."""

    def __init__(self, page: Page, cdp: CDPSession, systeem: CDPSession) -> None:
        self.page, self._cdp, self._systeem = page, cdp, systeem
        self._bytes: dict[str, int] = {}
        self._data: set[str] = set()
        cdp.on("Network.requestWillBeSent", self._gevraagd)
        cdp.on("Network.loadingFinished", self._gekomen)
        cdp.send("Network.enable")
        cdp.send("HeapProfiler.enable")

    def _gevraagd(self, event: dict[str, Any]) -> None:
        if DATA in event["request"]["url"]:
            self._data.add(event["requestId"])

    def _gekomen(self, event: dict[str, Any]) -> None:
        self._bytes[event["requestId"]] = int(event["encodedDataLength"])

    def open(self, adres: str) -> tuple[float, float]:
        """Return ms until the first picture and until every layer stands."""
        self.page.goto(adres)
        self.staat()
        eerste, klaar = self.page.evaluate("[window.__meting.eerste, window.__meting.klaar]")
        return float(eerste), float(klaar)

    def staat(self) -> None:
        self.page.wait_for_function(_STAAT, arg=RUST_MS, timeout=60_000)

    def beweeg(self, beweging: Beweging) -> float:
        """Move as a hand would; return ms from the end of the move until the new shapes are drawn."""
        self.page.evaluate(
            """([dx, dy, stap]) => new Promise((klaar) => {
                const { map } = window.__meting;
                map.once("moveend", () => klaar());
                if (stap) map.setZoom(map.getZoom() + stap);
                else map.panBy([dx, dy]);
            })""",
            [beweging.dx, beweging.dy, beweging.zoom],
        )
        self.staat()
        return float(self.page.evaluate("window.__meting.klaar - window.__meting.einde"))

    def vergeet(self) -> None:
        """Start anew; what is still on its way counts where it ends."""
        self._data -= set(self._bytes)
        self._bytes.clear()

    @property
    def bytes(self) -> int:
        """Data that came over the line, as packed."""
        return sum(self._bytes.get(vraag, 0) for vraag in self._data)

    @property
    def vragen(self) -> int:
        return len(self._data)

    @property
    def zoom(self) -> int:
        return int(self.page.evaluate("window.__meting.map.getZoom()"))

    def heap_mb(self) -> float:
        """JS heap after collecting garbage."""
        self._cdp.send("HeapProfiler.collectGarbage")
        return float(self._cdp.send("Runtime.getHeapUsage")["usedSize"]) / 1e6

    def proces_mb(self) -> float:
        """Memory of the largest renderer as the system sees it, canvases included."""
        processen = self._systeem.send("SystemInfo.getProcessInfo")["processInfo"]
        return max(_rss_mb(proces["id"]) for proces in processen if proces["type"] == "renderer")

    def getekend(self) -> dict[str, int]:
        """Count what is drawn, and what the legend says is left out."""
        data = self.page.evaluate("({...document.querySelector('.kaartpagina').dataset})")
        weg = self.page.locator('[data-legenda="weggelaten"]')
        tekst = "" if weg.is_hidden() else str(weg.text_content())
        gevonden = {wat: int(aantal.replace(".", "")) for aantal, wat in re.findall(r"([\d.]+) ([a-z]+)", tekst)}
        namen = {"gebieden": "gebieden", "opgaven": "opgaven", "stapelvlakken": "stukjes"}
        weggelaten = {f"{naam} weg": gevonden.get(woord, 0) for naam, woord in namen.items()}
        return {naam: int(data.get(naam, 0)) for naam in namen} | weggelaten


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser, without a screen."""
    pad = shutil.which("chromium") or shutil.which("chromium-browser")
    if pad is None:
        raise SystemExit("Chromium ontbreekt: script/test installeert het.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad, args=_ARGUMENTEN)
        yield browser
        browser.close()


@contextmanager
def nieuwe_tab(browser: Browser) -> Iterator[Tab]:
    """Open a tab with nothing in its cache."""
    context = browser.new_context(viewport=BEELD, locale="nl-NL", extra_http_headers=KOPPEN, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(_MEEKIJKER)
    yield Tab(page, context.new_cdp_session(page), browser.new_browser_cdp_session())
    context.close()


def _rss_mb(pid: int) -> float:
    regels = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(regel.split()[1]) / 1000 for regel in regels if regel.startswith("VmRSS"))
