"""A page as a PDF on A4, tagged so that it can be read aloud (PDF/UA)."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher

_STIJL = settings.BASE_DIR / "static" / "css" / "document.css"


class NietsOphalen(URLFetcher):
    """A document holds all it needs: nothing is fetched, not from the network and not from a disk."""

    def fetch(self, url: str, headers: Any = None) -> NoReturn:
        raise FatalURLFetchingError("A document of this platform fetches nothing.")


def as_pdf(html: str) -> bytes:
    """Draw a page. Raises FatalURLFetchingError when it asks for anything from outside."""
    page = HTML(string=html, url_fetcher=NietsOphalen())
    stijl = CSS(string=_STIJL.read_text(), url_fetcher=NietsOphalen())
    return bytes(page.write_pdf(stylesheets=[stijl], pdf_variant="pdf/ua-1"))
