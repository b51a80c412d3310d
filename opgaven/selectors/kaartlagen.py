"""What the map can colour: the niveaus of every indeling that hold areas, and which of them to begin with."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from accounts.permissions import Doelgroep, visible_params, visible_sql
from gebied.models import Gebied, Niveau
from opgaven.kaartvraag import Laag
from opgaven.models import Berekening


@dataclass(frozen=True, slots=True)
class Kaartlaag:
    """One niveau of one indeling; ``grens`` is its extent in degrees: west, south, east, north."""

    indeling_id: int
    indeling: str
    niveau: str
    aantal: int
    grens: tuple[float, float, float, float] | None

    @property
    def niveau_naam(self) -> str:
        return str(Niveau(self.niveau).label)

    @property
    def laag(self) -> Laag:
        return Laag(self.indeling_id, self.niveau)


_LAGEN = """
SELECT i.id, i.naam, g.niveau, count(*),
    min(ST_XMin(v.geometrie)), min(ST_YMin(v.geometrie)),
    max(ST_XMax(v.geometrie)), max(ST_YMax(v.geometrie))
FROM gebied_gebied g JOIN gebied_indeling i ON i.id = g.indeling_id
LEFT JOIN gebied_gebiedvorm v ON v.gebied_id = g.id AND v.detail = 0
WHERE :mag_gebied
GROUP BY i.id, i.naam, i.jaar, g.niveau
ORDER BY i.jaar DESC NULLS LAST, i.naam, array_position(%(niveaus)s, g.niveau::text)
"""


def kaartlagen(doelgroep: Doelgroep) -> list[Kaartlaag]:
    """Of the areas that may be seen; newest indeling first, and in it from large areas to small. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            _LAGEN.replace(":mag_gebied", visible_sql(Gebied, "g")),
            {"niveaus": Niveau.values, **visible_params(doelgroep)},
        )
        return [
            Kaartlaag(indeling_id, indeling, niveau, aantal, None if west is None else (west, zuid, oost, noord))
            for indeling_id, indeling, niveau, aantal, west, zuid, oost, noord in cursor.fetchall()
        ]


def first_layer(lagen: list[Kaartlaag], niveau: str = "") -> Laag | None:
    """The layer to open with: in the indeling computed last, the computed niveau with the most areas. One query.

    Who asks for a niveau gets that, where it exists.
    """
    lagen = [laag for laag in lagen if laag.niveau == niveau] or lagen
    runs = Berekening.objects.filter(
        soort=Berekening.Soort.VOLLEDIG, status=Berekening.Status.KLAAR, peiljaar__isnull=True
    )
    berekend = [Laag(*run) for run in runs.order_by("-klaar_op", "-pk").values_list("indeling_id", "niveau")]
    berekend = [laag for laag in berekend if laag in {kandidaat.laag for kandidaat in lagen}]
    keuze = [laag for laag in lagen if laag.laag in berekend and laag.indeling_id == berekend[0].indeling_id]
    return max(keuze or lagen, key=lambda laag: laag.aantal).laag if lagen else None
