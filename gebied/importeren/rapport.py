"""The report of an import, exactly as contract.md names it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Final

from django.utils.translation import gettext_noop

#: What becomes of a row, by the name of its field below; the pages say it in their own language.
UITKOMSTEN: Final = (
    gettext_noop("nieuw"),
    gettext_noop("bijgewerkt"),
    gettext_noop("ongewijzigd"),
    gettext_noop("gerepareerd"),
    gettext_noop("overgeslagen"),
    gettext_noop("afgewezen"),
)


@dataclass(frozen=True)
class Regel:
    """One row that needs explaining: its number in what was read (from 1), its key and the reason."""

    rij: int
    sleutel: str
    reden: str


@dataclass
class Rapport:
    """gelezen = nieuw + bijgewerkt + ongewijzigd + number of overgeslagen + number of afgewezen."""

    gelezen: int = 0
    nieuw: int = 0
    bijgewerkt: int = 0
    ongewijzigd: int = 0
    gerepareerd: list[Regel] = field(default_factory=list)
    overgeslagen: list[Regel] = field(default_factory=list)
    afgewezen: list[Regel] = field(default_factory=list)

    @property
    def bruikbaar(self) -> int:
        """How many rows became or already were a row of ours."""
        return self.nieuw + self.bijgewerkt + self.ongewijzigd

    def as_dict(self) -> dict[str, Any]:
        """For JSON, rows in order."""
        for regels in (self.gerepareerd, self.overgeslagen, self.afgewezen):
            regels.sort(key=lambda regel: regel.rij)
        return asdict(self)
