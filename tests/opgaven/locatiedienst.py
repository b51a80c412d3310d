"""An address service on this machine that answers as the PDOK Locatieserver does, or as badly as a test wants."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

DORPSSTRAAT = {
    "type": "adres",
    "weergavenaam": "Dorpsstraat 12, 4444AB Testdam",
    "id": "adr-0123456789abcdef0123456789abcdef",
    "score": 12.3,
    "centroide_ll": "POINT(4.58470000 51.58690000)",
    "centroide_rd": "POINT(100000 400000)",
}


class Dienst:
    """What it was asked, and what it says."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.server = server
        self.gevraagd: list[tuple[str, dict[str, list[str]]]] = []
        self.headers: list[dict[str, str]] = []
        self.docs: list[Any] = [DORPSSTRAAT]
        self.body: bytes | None = None
        self.status, self.naar, self.traag = 200, "", 0.0

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/search/v3_1"

    def answer(self) -> bytes:
        if self.body is not None:
            return self.body
        return json.dumps({"response": {"numFound": len(self.docs), "start": 0, "docs": self.docs}}).encode()


@contextmanager
def locatiedienst() -> Iterator[Dienst]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            deel = urlsplit(self.path)
            dienst.gevraagd.append((deel.path, parse_qs(deel.query)))
            dienst.headers.append({naam.lower(): waarde for naam, waarde in self.headers.items()})
            time.sleep(dienst.traag)
            self.send_response(dienst.status)
            if dienst.naar:
                self.send_header("Location", dienst.naar)
            self.end_headers()
            try:
                self.wfile.write(dienst.answer())
            except OSError:  # the caller had enough
                return

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the library
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    dienst = Dienst(server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield dienst
    server.shutdown()
    server.server_close()
