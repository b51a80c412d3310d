"""Take away the second step of somebody who lost it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from accounts.commando import ArgumentFout, Commando, Uitvoer
from accounts.selectors import user_by_login
from accounts.services.tweede_factor import second_factor_remove


class Command(Commando):
    help = "Haal de tweede stap weg van iemand die de app, sleutels en herstelcodes kwijt is. Komt in het logboek."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--gebruiker", required=True, metavar="NAAM", help="Inlognaam of e-mailadres.")

    def run(self, *, gebruiker: str, **options: Any) -> Uitvoer:
        """Remove them all; who manages sets up a new one at the next sign-in."""
        user = user_by_login(gebruiker)
        if user is None:
            raise ArgumentFout("Deze gebruiker bestaat niet. Controleer de naam.")
        aantal = second_factor_remove(user=user, door=None)
        return Uitvoer({"weggehaald": aantal}, f"Weggehaald: {aantal}. Inloggen kan nu met alleen het wachtwoord.")
