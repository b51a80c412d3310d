"""How a client points at areas."""

from __future__ import annotations

from accounts.permissions import doelgroep_of
from api.fields import Verwijzing
from gebied.models import Gebied, Indeling
from gebied.selectors.gebieden import gebied_ids, indeling_by_naam, indeling_namen

#: So many names fit in one sentence.
_NAMEN = 10


class IndelingField(Verwijzing):
    """The name of an indeling of which something may be seen."""

    def say_unknown(self) -> str:
        known = ", ".join(indeling_namen(doelgroep_of(self.context["request"].user))[:_NAMEN]) or "nog geen"
        return f"Deze indeling bestaat niet. Bekend: {known}."

    def find(self, tekst: str) -> Indeling | None:
        return indeling_by_naam(tekst, doelgroep_of(self.context["request"].user))


class GebiedField(Verwijzing):
    """The id of an area, or its code; a list, for indelingen can share a code."""

    onbekend = "Dit gebied bestaat niet. Geef het id of de code van een gebied."

    def find(self, tekst: str) -> list[int]:
        return gebied_ids(tekst, doelgroep_of(self.context["request"].user))


class EenGebiedField(Verwijzing):
    """The id of an area, or a code that only one area has."""

    onbekend = "Geef het id van een gebied, of een code die maar één gebied heeft."

    def find(self, tekst: str) -> Gebied | None:
        found = gebied_ids(tekst, doelgroep_of(self.context["request"].user))
        return Gebied.objects.without_geometry().get(pk=found[0]) if len(found) == 1 else None
