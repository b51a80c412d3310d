"""Fields that OGC API Features asks: limit, datetime, f, and the two coordinate systems that are offered here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any, Final

from rest_framework import serializers

from api.fields import Getal
from gebied.api.geometrie import StelselField
from gebied.stelsels import CRS84, OPSLAG, Stelsel

LIMIT: Final = 100
LIMIT_MAX: Final = 1000
OFFSET_MAX: Final = 2_000_000_000
#: The default first (part 2, requirement 3).
STELSELS: Final = (CRS84, OPSLAG)

Periode = tuple[date | None, date | None]


class Limiet(Getal):
    """How many features on a page. More than the maximum is the maximum, never an error (part 1, requirement 22)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=LIMIT_MAX, **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        return min(super().to_internal_value(data), LIMIT_MAX)


class TweeStelsels(StelselField):
    """CRS84 or RD."""

    def to_internal_value(self, data: Any) -> Stelsel:
        uri = str(data).removeprefix("<").removesuffix(">")
        if uri:
            try:
                stelsel = super().to_internal_value(uri)
            except serializers.ValidationError:
                stelsel = None
            if stelsel and stelsel.code in {s.code for s in STELSELS}:
                return stelsel
        keus = " of ".join(s.uri for s in STELSELS)
        raise serializers.ValidationError(f"Dit coördinatenstelsel is er hier niet. Kies {keus}.")


class PeriodeField(serializers.Field):
    """A day, a moment, or a period with a slash; ``..`` or nothing leaves a side open."""

    message = "Geef een datum (2030-01-01) of een periode (2030-01-01/2035-12-31). Met .. blijft een kant open."

    def to_internal_value(self, data: Any) -> Periode:
        delen = str(data).split("/")
        if len(delen) > 2:
            raise serializers.ValidationError(self.message)
        van, tot = self._day(delen[0], len(delen)), self._day(delen[-1], len(delen))
        if van is None and tot is None:
            if len(delen) == 1 or set(delen) - {"", ".."}:
                raise serializers.ValidationError(self.message)
        elif van and tot and van > tot:
            raise serializers.ValidationError("Het begin van de periode ligt na het einde. Draai de twee om.")
        return van, tot

    def _day(self, tekst: str, delen: int) -> date | None:
        if delen == 2 and tekst in {"", ".."}:
            return None
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", tekst, re.ASCII):
                return date.fromisoformat(tekst)
            if re.fullmatch(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", tekst, re.ASCII):
                return datetime.fromisoformat(tekst.upper()).astimezone(UTC).date()
        except (ValueError, OverflowError):
            pass
        raise serializers.ValidationError(self.message)
