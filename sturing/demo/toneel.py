"""Where the story of the demo plays, and who plays in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accounts.models import Organisatie
from gebied.models import Gebied, Indeling
from opgaven.models import Opgave


@dataclass(frozen=True, slots=True)
class Toneel:
    """The indeling, organisations by code, opgaven by key, and today."""

    indeling: Indeling
    organisaties: dict[str, Organisatie]
    opgaven: dict[str, Opgave]
    vandaag: date

    def gebied(self, naam: str, niveau: str = "buurt") -> Gebied:
        """An area of the demo by its name."""
        found: Gebied = Gebied.objects.without_geometry().get(indeling=self.indeling, naam=naam, niveau=niveau)
        return found

    def over(self, *sleutels: str) -> list[Opgave]:
        """Opgaven of the demo by their keys."""
        return [self.opgaven[sleutel] for sleutel in sleutels]
