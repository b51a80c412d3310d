"""Make a key with which a system of an organisation signs in."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Uitvoer
from accounts.models import Organisatie
from accounts.permissions import Recht
from accounts.selectors import organisatie_by_code
from accounts.services.sleutels import api_sleutel_create


class Command(Commando):
    help = "Maak een API-sleutel voor een organisatie. De sleutel ziet u één keer: bewaar hem meteen."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--organisatie", required=True, metavar="CODE", help="Code van de organisatie.")
        parser.add_argument("--naam", required=True, metavar="TEKST", help="Waarvoor de sleutel is, bijvoorbeeld QGIS.")
        parser.add_argument("--schrijven", action="store_true", help="De sleutel mag ook wijzigen en berekenen.")

    def run(self, *, organisatie: str, naam: str, schrijven: bool, **options: Any) -> Uitvoer:
        """Make the key, and show it this once."""
        eigenaar = _organisatie(organisatie)
        rechten = (Recht.BEWERKEN, Recht.GEOMETRIE, Recht.REKENEN) if schrijven else ()
        try:
            record, sleutel = api_sleutel_create(organisatie=eigenaar, naam=naam.strip(), rechten=rechten)
        except ValidationError as error:
            raise ArgumentFout(f"De naam bij --naam kan niet: {' '.join(error.messages)}") from error
        gegevens = {
            "sleutel": sleutel,
            "organisatie": eigenaar.code,
            "naam": record.naam,
            "schrijven": schrijven,
            "rechten": record.rechten,
        }
        return Uitvoer(gegevens, f"{sleutel}\nBewaar deze sleutel nu: u ziet hem maar één keer.")


def _organisatie(code: str) -> Organisatie:
    found = organisatie_by_code(code)
    if found is None:
        codes = ", ".join(Organisatie.objects.order_by("code").values_list("code", flat=True)) or "nog geen"
        message = f"De organisatie {code} bestaat niet. Bekend: {codes}. Maak een organisatie in het beheer."
        raise ArgumentFout(message)
    return found
