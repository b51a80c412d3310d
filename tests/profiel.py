"""Ask for the profile of an area, and read what it says."""

from __future__ import annotations

import re
import subprocess
import zlib

from gebied.models import Gebied
from gebied.services.vormen import make_area_shapes
from opgaven.models import Opgave
from opgaven.services.berekening import berekening_start
from opgaven.services.vormen import make_opgave_shapes
from tests.make import make_gebied, make_indeling, square, worked_example


def compute(niveau: str = "wijk") -> None:
    berekening_start(indeling=make_indeling(), niveau=niveau, direct=True)
    draw_shapes(niveau)


def draw_shapes(niveau: str = "wijk") -> None:
    make_area_shapes(indeling_id=make_indeling().pk, niveau=niveau)
    make_opgave_shapes(opgave_ids=list(Opgave.objects.values_list("pk", flat=True)))


def page(client, gebied, vraag: str = "") -> str:
    response = client.get(f"/gebieden/{gebied.pk}/profiel/{vraag}")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def pdf(client, gebied, vraag: str = "") -> bytes:
    response = client.get(f"/gebieden/{gebied.pk}/profiel.pdf{vraag}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return response.content


def part(html: str, anker: str) -> str:
    """The text of one part of the profile."""
    found = re.search(rf'<section [^>]*id="{anker}">(.*?)</section>', html)
    return re.sub(r"<[^>]+>", " ", found[1]) if found else ""


def unpacked(document: bytes) -> bytes:
    """A PDF with its streams unpacked: structure and metadata can be read, text is in numbers of its fonts."""
    return document + b"".join(
        zlib.decompressobj().decompress(stroom)
        for stroom in re.findall(rb"stream\r?\n(.*?)endstream", document, re.S)
        if stroom[:1] == b"\x78"
    )


def words(document: bytes) -> str:
    """What a reader of the PDF sees."""
    out = subprocess.run(["pdftotext", "-layout", "-", "-"], input=document, capture_output=True, check=True).stdout
    return " ".join(out.decode().split())


def computed_example() -> Gebied:
    """The worked example with a neighbour, computed and with shapes to draw."""
    gebied, *_ = worked_example()
    make_gebied(square(1000, 0), naam="Buurwijk")
    compute()
    return gebied
