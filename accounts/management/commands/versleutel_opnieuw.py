"""Write the secrets of second steps again, with the present SECRET_KEY."""

from __future__ import annotations

from typing import Any

from accounts.commando import Commando, Uitvoer
from accounts.services.tweede_factor import secrets_reencrypt


class Command(Commando):
    help = "Versleutel de geheimen van de tweede stap opnieuw, voordat een oude SECRET_KEY weg gaat."

    def run(self, **options: Any) -> Uitvoer:
        """All of them, or none."""
        aantal = secrets_reencrypt()
        return Uitvoer({"versleuteld": aantal}, f"Opnieuw versleuteld: {aantal}.")
