"""Make a key with which a system of an organisation signs in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Uitvoer
from accounts.models import Organisatie
from accounts.permissions import SLEUTELRECHTEN, Recht
from accounts.selectors import organisatie_by_code
from accounts.services.sleutels import api_sleutel_create, end_of_day


class Command(Commando):
    help = "Maak een API-sleutel voor een organisatie. De sleutel ziet u één keer: bewaar hem meteen."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--organisatie", required=True, metavar="CODE", help="Code van de organisatie.")
        parser.add_argument("--naam", required=True, metavar="TEKST", help="Waarvoor de sleutel is, bijvoorbeeld QGIS.")
        parser.add_argument("--schrijven", action="store_true", help="De sleutel mag ook wijzigen en berekenen.")
        parser.add_argument(
            "--rechten",
            default="",
            metavar="RECHTEN",
            help=f"Wat de sleutel naast lezen mag, met komma's: {', '.join(SLEUTELRECHTEN[1:])}.",
        )
        parser.add_argument(
            "--vervalt", metavar="DATUM", help="De laatste dag, als JJJJ-MM-DD; hoogstens twee jaar na vandaag."
        )

    def run(
        self, *, organisatie: str, naam: str, schrijven: bool, rechten: str, vervalt: str | None, **options: Any
    ) -> Uitvoer:
        """Make the key, and show it this once."""
        eigenaar = _organisatie(organisatie)
        gevraagd = _rechten(rechten) | ({Recht.BEWERKEN, Recht.GEOMETRIE, Recht.REKENEN} if schrijven else set())
        laatste = end_of_day(_datum(vervalt)) if vervalt else None
        try:
            record, sleutel = api_sleutel_create(
                organisatie=eigenaar, naam=naam.strip(), rechten=gevraagd, vervalt_op=laatste
            )
        except ValidationError as error:
            veld = "--vervalt" if "vervalt_op" in getattr(error, "error_dict", {}) else "--naam"
            wat = "De datum" if veld == "--vervalt" else "De naam"
            raise ArgumentFout(f"{wat} bij {veld} kan niet: {' '.join(error.messages)}") from error
        gegevens = {
            "sleutel": sleutel,
            "organisatie": eigenaar.code,
            "naam": record.naam,
            "schrijven": schrijven,
            "rechten": record.rechten,
            "vervalt": vervalt,
        }
        return Uitvoer(gegevens, f"{sleutel}\nBewaar deze sleutel nu: u ziet hem maar één keer.")


def _rechten(tekst: str) -> set[Recht]:
    delen = {deel.strip() for deel in tekst.split(",") if deel.strip()}
    if onbekend := delen - set(SLEUTELRECHTEN):
        kan = ", ".join(SLEUTELRECHTEN)
        raise ArgumentFout(f"{', '.join(sorted(onbekend))} kan niet bij --rechten. Kies uit: {kan}.")
    return {Recht(deel) for deel in delen}


def _datum(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as error:
        message = f"{tekst} bij --vervalt is geen datum. Schrijf hem als JJJJ-MM-DD, zoals 2027-12-31."
        raise ArgumentFout(message) from error


def _organisatie(code: str) -> Organisatie:
    found = organisatie_by_code(code)
    if found is None:
        codes = ", ".join(Organisatie.objects.order_by("code").values_list("code", flat=True)) or "nog geen"
        message = f"De organisatie {code} bestaat niet. Bekend: {codes}. Maak een organisatie in het beheer."
        raise ArgumentFout(message)
    return found
