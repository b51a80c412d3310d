"""A page as a PDF on A4, tagged so that it can be read aloud (PDF/UA)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from django.conf import settings
from django.utils.translation import get_language
from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher

#: How a picture stands in the text of a document.
PLAATJE: Final = "data:image/png;base64,"
_STIJLEN = settings.BASE_DIR / "static" / "css"


class NietsOphalen(URLFetcher):
    """A document holds all it needs, pictures included: nothing comes from the network or from a disk."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url.startswith(PLAATJE):
            return super().fetch(url, headers)
        raise FatalURLFetchingError("A document of this platform fetches nothing.")


def as_pdf(html: str, *stijlen: str, eigen: str = "") -> bytes:
    """Draw a page with these files of static/css, and what they say in the language of the page; last the own colours.

    Raises FatalURLFetchingError when it asks for what is outside it.
    """
    page = HTML(string=html, url_fetcher=NietsOphalen())
    namen = stijlen or ("document.css",)
    vertaald = [naam.replace(".css", f"-{get_language()}.css") for naam in namen]
    stylesheets = [_stylesheet(naam) for naam in (*namen, *vertaald) if naam in namen or (_STIJLEN / naam).exists()]
    if eigen:
        stylesheets.append(CSS(string=eigen, url_fetcher=NietsOphalen()))
    return bytes(page.write_pdf(stylesheets=stylesheets, pdf_variant="pdf/ua-1"))


@lru_cache(maxsize=16)
def _stylesheet(naam: str) -> CSS:
    """Read once per process: they come with the software."""
    return CSS(string=(_STIJLEN / naam).read_text(encoding="utf-8"), url_fetcher=NietsOphalen())
