"""Couple the login of an organisation (OpenID Connect)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Uitvoer
from accounts.models import Rol
from accounts.selectors import organisatie_by_code
from accounts.services.oidc import oidc_koppeling_create


class Command(Commando):
    help = "Koppel de inlogdienst van een organisatie (OpenID Connect, met code en PKCE)."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--organisatie", required=True, metavar="CODE", help="Code van de organisatie.")
        parser.add_argument("--naam", required=True, metavar="TEKST", help="Wat er op de knop staat.")
        parser.add_argument("--server", required=True, metavar="URL", help="Het adres van de dienst (issuer).")
        parser.add_argument("--client", required=True, metavar="ID", help="De naam van dit platform bij de dienst.")
        parser.add_argument("--geheim", required=True, metavar="BESTAND", help="Bestand met het geheim, of -.")
        parser.add_argument("--domein", action="append", default=[], metavar="DOMEIN", help="Mag vaker.")
        parser.add_argument("--claim", default="", metavar="NAAM", help="Bijvoorbeeld groups.")
        parser.add_argument("--waarde", action="append", default=[], metavar="WAARDE", help="Van de claim; mag vaker.")
        parser.add_argument("--rol", default=Rol.Naam.LEZER, metavar="ROL", help="Van wie voor het eerst inlogt.")

    def run(self, *, organisatie: str, geheim: str, **options: Any) -> Uitvoer:
        """Couple it, and say which address the other side has to know."""
        eigenaar = organisatie_by_code(organisatie)
        if eigenaar is None:
            raise ArgumentFout(f"De organisatie {organisatie} bestaat niet. Controleer de code.")
        try:
            koppeling = oidc_koppeling_create(
                organisatie=eigenaar,
                naam=options["naam"],
                server=options["server"],
                client_id=options["client"],
                geheim=_read(geheim),
                domeinen=options["domein"],
                claim=options["claim"],
                waarden=options["waarde"],
                rol=options["rol"],
            )
        except ValidationError as error:
            raise ArgumentFout(" ".join(error.messages)) from error
        pad = f"/inloggen/organisatie/{koppeling.app.provider_id}/terug/"
        return Uitvoer(
            {"organisatie": eigenaar.code, "terug": pad},
            f"De inlogdienst is gekoppeld. Geef daar als adres om terug te keren op: <adres van dit platform>{pad}",
        )


def _read(geheim: str) -> str:
    try:
        return (sys.stdin.read() if geheim == "-" else Path(geheim).read_text()).strip()
    except OSError as error:
        raise ArgumentFout(f"Het bestand {geheim} is niet te lezen. Controleer de naam.") from error
