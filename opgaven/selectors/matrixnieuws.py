"""Which values of the matrix changed since a moment, and which types lie in areas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from accounts.historie.bijhouden import GEWIJZIGD, TOEGEVOEGD
from accounts.permissions import Doelgroep
from opgaven.geschiedenis import TYPEPAAR
from opgaven.models import Opgave, Opgavetype, Score, Soort

#: More changes than this are a new matrix: its page tells the rest.
PAREN_MAX: Final = 8


@dataclass(frozen=True, slots=True)
class Paarwijziging:
    """The value of a pair of types, before and now. ``toen`` is None for a pair that had no value of its own."""

    soort: str
    van: Opgavetype
    naar: Opgavetype
    toen: int | None
    nu: int

    @property
    def wat(self) -> str:
        return _("Wrijving") if self.soort == Soort.WRIJVING else _("Wisselwerking")


def changed_pairs(sinds: datetime) -> list[Paarwijziging]:
    """Pairs whose value is another than it was at that moment, the newest first. At most three queries."""
    versies = TYPEPAAR.versies.objects
    nieuw = versies.filter(pgh_created_at__gt=sinds, pgh_label__in=(TOEGEVOEGD, GEWIJZIGD)).order_by("-pgh_id")
    laatste: dict[int, Any] = {}
    for rij in nieuw[: PAREN_MAX * 10]:
        laatste.setdefault(rij.pgh_obj_id, rij)
    oud = versies.filter(pgh_obj_id__in=laatste, pgh_created_at__lte=sinds).order_by("pgh_obj_id", "-pgh_id")
    toen = dict(oud.distinct("pgh_obj_id").values_list("pgh_obj_id", "waarde")) if laatste else {}
    typen = Opgavetype.objects.in_bulk() if laatste else {}
    found = [
        Paarwijziging(rij.soort, typen[rij.van_id], typen[rij.naar_id], toen.get(pk), rij.waarde)
        for pk, rij in laatste.items()
        if toen.get(pk) != rij.waarde and rij.van_id in typen and rij.naar_id in typen
    ]
    return found[:PAREN_MAX]


def types_in(gebied_ids: Sequence[int], doelgroep: Doelgroep) -> set[int]:
    """The types of the opgaven that count in areas and may be seen. Two queries."""
    deelnames = Score.objects.filter(actueel=True, gebied_id__in=gebied_ids).values_list("deelnames", flat=True)
    ids = {int(deel[0]) for delen in deelnames for deel in delen}
    rows = Opgave.objects.existing().visible_to(doelgroep).filter(pk__in=ids)
    return set(rows.order_by().values_list("type_id", flat=True).distinct())
