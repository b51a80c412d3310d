"""Which areas many rows are about: with the name of an indeling by code, without one by id or by a code of one area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from accounts.permissions import Doelgroep
from gebied.models import Gebied
from gebied.selectors.codes import Gebiedscodes
from gebied.selectors.gebieden import indelingen_seen

#: The name of an indeling, what points at an area, and a niveau; two of them may be empty.
Aanwijzing = tuple[str, str, str]
_ID_MAX: Final = 18


class Plaatsen:
    """Finds the area of every pointer, or the reason why there is none. Two queries, and two per indeling."""

    def __init__(self, aanwijzingen: Sequence[Aanwijzing], doelgroep: Doelgroep) -> None:
        per_indeling: defaultdict[str, list[str]] = defaultdict(list)
        for indeling, gebied, _ in aanwijzingen:
            per_indeling[indeling].append(gebied)
        los = per_indeling.pop("", [])
        seen = Gebied.objects.visible_to(doelgroep)
        ids = {int(een) for een in los if _is_id(een)}
        self._ids = set(seen.filter(pk__in=ids).values_list("pk", flat=True))
        self._los: defaultdict[str, list[int]] = defaultdict(list)
        for code, pk in seen.filter(code__in={een for een in los if not _is_id(een)}).values_list("code", "pk"):
            self._los[code].append(pk)
        bekend = indelingen_seen(doelgroep).filter(naam__in=per_indeling)
        self._codes = {een.naam: Gebiedscodes(een, doelgroep, per_indeling[een.naam]) for een in bekend}
        self._alles = {een: self._search(*een) for een in set(aanwijzingen)}

    @property
    def gevonden(self) -> set[int]:
        """All areas that were found."""
        return {een for een in self._alles.values() if isinstance(een, int)}

    def find(self, indeling: str, gebied: str, niveau: str) -> int | str:
        """The id of the area, or why there is none."""
        return self._alles[indeling, gebied, niveau]

    def _search(self, indeling: str, gebied: str, niveau: str) -> int | str:
        if not indeling:
            return self._alone(gebied)
        codes = self._codes.get(indeling)
        if codes is None:
            return f"de indeling {indeling} bestaat niet"
        pk = codes.find(gebied, niveau)
        if pk is not None:
            return pk
        if leeg := codes.missing_level(gebied, niveau):
            return f"{codes.indeling} heeft geen gebieden van het niveau {leeg}"
        return codes.why_not(gebied)

    def _alone(self, gebied: str) -> int | str:
        found = [int(gebied)] if _is_id(gebied) and int(gebied) in self._ids else self._los.get(gebied, [])
        if len(found) == 1:
            return found[0]
        if found:
            return f"{len(found)} gebieden hebben de code {gebied}. Geef ook de indeling, of het id van het gebied"
        return "dit gebied bestaat niet. Geef het id, of de code met de indeling"


def _is_id(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit() and len(tekst) <= _ID_MAX
