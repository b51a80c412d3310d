"""How a client points at areas."""

from __future__ import annotations

from api.fields import Verwijzing
from gebied.models import Indeling
from gebied.selectors.gebieden import gebied_ids, indeling_by_naam


class IndelingField(Verwijzing):
    """The name of an indeling."""

    onbekend = "Deze indeling bestaat niet. Geef de naam, bijvoorbeeld CBS 2022."

    def find(self, tekst: str) -> Indeling | None:
        return indeling_by_naam(tekst)


class GebiedField(Verwijzing):
    """The id of an area, or its code; a list, for indelingen can share a code."""

    onbekend = "Dit gebied bestaat niet. Geef het id of de code van een gebied."

    def find(self, tekst: str) -> list[int]:
        return gebied_ids(tekst)
