"""What the community of the demo made: one working form in two versions. Nobody in it exists."""

from __future__ import annotations

from typing import Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile

from cop.demo.kennis import FACTOR
from cop.models import Community, Inzicht, Kennisstand, Product, Productuitgave
from cop.services.bestanden import with_file

TITEL: Final = "Het eerste gesprek aan de keukentafel"
_TEKST: Final = """**Nodig:** een tafel, koffie en een uur. Geen kaart, geen plan.

1. Vraag wat mensen hier al samen doen.
2. Vraag wie dat trekt, en wie het overneemt.
3. Loop samen naar de plek waar het gebeurt.
4. Spreek af wanneer u terugkomt, ook zonder nieuws.
"""
#: What is new, and the text.
_VERSIES: Final = (
    ("Eerste versie, gemaakt na de derde bijeenkomst", _TEKST.replace("3. Loop samen", "3. Loop, als het kan, samen")),
    ("Kortere vragen, na het proberen in Oosterwiel", _TEKST),
)


def tell_products(community: Community) -> None:
    """Write it; the caller looks whether it is there."""
    product: Any = Product.objects.create(
        community=community,
        titel=TITEL,
        soort=Product.Soort.WERKVORM,
        omschrijving="Voor wie voor het eerst in een dorp of buurt komt praten.",
        themas=["samenleving"],
        stand=Kennisstand.GEPUBLICEERD,
    )
    product.inzichten.set(Inzicht.objects.filter(community=community, zin=FACTOR))
    for nummer, (wijziging, tekst) in enumerate(_VERSIES, start=1):
        uitgave = Productuitgave(product=product, nummer=nummer, wijziging=wijziging, tekst=tekst)
        with_file(uitgave, SimpleUploadedFile(f"keukentafel-{nummer}.txt", tekst.encode()), None)
