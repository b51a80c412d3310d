"""The files of the demo: small texts that it writes itself."""

from __future__ import annotations

from typing import Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile

from cop.models import Bijeenkomstbestand, Community
from cop.services.bestanden import with_file

_STAND = Bijeenkomstbestand.Stand
#: Number of the meeting, name, what it is, published, and the text.
_BESTANDEN: Final = (
    (
        3,
        "route-fietspad.txt",
        "De route die wij liepen langs het fietspad",
        _STAND.GEPUBLICEERD,
        """Lopen langs het fietspad van Hogedonk

1. Start bij de schuur. Vraag wie hier het eerst begon.
2. Bij de brug: kijk wat er in een jaar veranderde.
3. Bij de laatste akker: wie is eigenaar, en wie maait?
4. Terug in de schuur: wat deden bewoners al, voordat wij tekenden?
""",
    ),
    (
        3,
        "vragen-rondvraag.txt",
        "Vragen uit de rondvraag, nog niet besproken",
        _STAND.CONCEPT,
        """Wie maakt een werkvorm voor het eerste gesprek?
Hoe lang blijft iemand het gezicht van een gebied?
""",
    ),
)


def tell_files(community: Community) -> None:
    """Write them; the caller looks whether they are there."""
    bijeenkomsten: Any = {een.nummer: een for een in community.bijeenkomsten.all()}  # type: ignore[attr-defined]
    for nummer, naam, omschrijving, stand, tekst in _BESTANDEN:
        bestand = Bijeenkomstbestand(bijeenkomst=bijeenkomsten[nummer], omschrijving=omschrijving, stand=stand)
        with_file(bestand, SimpleUploadedFile(naam, tekst.encode()), None)
