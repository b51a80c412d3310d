"""Which area somebody means with a code, and why a code means none. Nothing is guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from accounts.permissions import Doelgroep
from gebied.importeren.velden import guess_level
from gebied.models import Gebied, Indeling


class Gebiedscodes:
    """The areas of one indeling that may be seen, by code in any case. Two queries."""

    def __init__(self, indeling: Indeling, doelgroep: Doelgroep, codes: Iterable[str]) -> None:
        self.indeling = indeling
        self._gebieden: defaultdict[str, dict[str, int]] = defaultdict(dict)
        seen = Gebied.objects.visible_to(doelgroep)
        for code, niveau, pk in seen.filter(indeling=indeling).values_list("code", "niveau", "pk"):
            self._gebieden[code.casefold()][niveau] = pk
        self._niveaus = {niveau for per_niveau in self._gebieden.values() for niveau in per_niveau}
        onbekend = {code for code in codes if code.casefold() not in self._gebieden}
        rows = seen.filter(code__in=onbekend).exclude(indeling=indeling).order_by("indeling__jaar")
        self._elders = dict(rows.values_list("code", "indeling__naam"))

    def find(self, code: str, niveau: str = "") -> int | None:
        """The area with this code: of this niveau, or the only one."""
        kandidaten = self._gebieden.get(code.casefold(), {})
        return kandidaten.get(niveau) or (next(iter(kandidaten.values())) if len(kandidaten) == 1 else None)

    def missing_level(self, code: str, niveau: str = "") -> str:
        """The niveau of a code, when the indeling has no areas of it at all; else empty."""
        niveau = niveau or guess_level([], [code.upper()]) or ""
        return niveau if niveau not in self._niveaus else ""

    def why_not(self, code: str) -> str:
        """Of a code that found no area."""
        if kandidaten := self._gebieden.get(code.casefold(), {}):
            return f"meer gebieden hebben deze code: {', '.join(sorted(kandidaten))}; zet in een kolom niveau welke"
        if code in self._elders:
            return f"deze code staat niet in {self.indeling}, wel in {self._elders[code]}"
        return f"deze code staat niet in {self.indeling}; is het een code van een ander jaar?"
