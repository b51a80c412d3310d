"""Opgaven, their types, scores, overlaps and pieces: read only."""

from __future__ import annotations

from typing import Any

from accounts.permissions import doelgroep_of
from api.paging import Items
from api.query import LijstParameters
from api.views import ItemView, LijstView
from gebied.api.geometrie import MetGeometrie, StelselParameters
from gebied.stelsels import Stelsel
from opgaven.api.parameters import (
    OpgavenParameters,
    OverlappenParameters,
    ScoresParameters,
    StapelvlakkenParameters,
)
from opgaven.api.score_serializers import OverlapSerializer, ScoreSerializer
from opgaven.api.serializers import OpgaveSerializer, OpgavetypeSerializer, StapelvlakSerializer
from opgaven.models import Opgave, Opgavetype
from opgaven.selectors.gebied import opgaven_kort
from opgaven.selectors.lijsten import (
    opgave_by_id,
    opgave_geojson,
    opgaven_matching,
    opgavetype_by_code,
    opgavetypen_all,
)
from opgaven.selectors.paarlijst import overlappen_matching
from opgaven.selectors.scorelijst import score_lijst, scores_of_run
from opgaven.selectors.vlakken import stapelvlakken_matching


class OpgavetypenView(LijstView):
    """Geeft alle opgavetypen, in hun vaste volgorde."""

    parameters_class = LijstParameters
    serializer_class = OpgavetypeSerializer
    operaties = {"GET": "opgavetypenLijst"}

    def find(self) -> Items:
        return opgavetypen_all()


class OpgavetypeView(ItemView):
    """Geeft één opgavetype."""

    serializer_class = OpgavetypeSerializer
    operaties = {"GET": "opgavetypeLezen"}

    def find(self, code: str) -> Opgavetype | None:
        return opgavetype_by_code(code)


class OpgavenView(MetGeometrie, LijstView):
    """Zoekt opgaven en werkingsgebieden, in volgorde van naam."""

    parameters_class = OpgavenParameters
    serializer_class = OpgaveSerializer
    operaties = {"GET": "opgavenLijst"}

    def find(self) -> Items:
        return opgaven_matching(**self.filters, doelgroep=doelgroep_of(self.request.user), stelsel=self.stelsel)


class OpgaveView(MetGeometrie, ItemView):
    """Geeft één opgave."""

    parameters_class = StelselParameters
    serializer_class = OpgaveSerializer
    operaties = {"GET": "opgaveLezen"}

    def find(self, pk: int) -> Opgave | None:
        return opgave_by_id(pk, doelgroep_of(self.request.user))

    def version_of(self, item: Opgave) -> object:
        return item.invoer_hash

    def geojson_of(self, item: Opgave, stelsel: Stelsel) -> str | None:
        return opgave_geojson(item.pk, stelsel)


class ScoresView(LijstView):
    """Geeft de geldende scores per gebied. Een score is een signaal, geen oordeel.

    Met typen of jaar telt de API de scores opnieuw op, zonder nieuwe geometrie. Met berekening krijgt u de scores zoals
    ze toen waren.
    """

    parameters_class = ScoresParameters
    serializer_class = ScoreSerializer
    operaties = {"GET": "scoresLijst"}

    def find(self) -> Items:
        doelgroep = doelgroep_of(self.request.user)
        if "berekening" in self.filters:
            return scores_of_run(**self.filters, doelgroep=doelgroep)
        return score_lijst(**self.filters, doelgroep=doelgroep)


class OverlappenView(LijstView):
    """Geeft de paren van opgaven die elkaar in een gebied overlappen: de delen waaruit de geldende scores bestaan."""

    parameters_class = OverlappenParameters
    serializer_class = OverlapSerializer
    operaties = {"GET": "overlappenLijst"}

    def find(self) -> Items:
        return overlappen_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class StapelvlakkenView(MetGeometrie, LijstView):
    """Geeft de stukken waarin de opgaven een gebied verdelen, de diepste stapel eerst."""

    parameters_class = StapelvlakkenParameters
    serializer_class = StapelvlakSerializer
    operaties = {"GET": "stapelvlakkenLijst"}

    def find(self) -> Items:
        filters = {"min_diepte" if name == "minDiepte" else name: value for name, value in self.filters.items()}
        return stapelvlakken_matching(**filters, doelgroep=doelgroep_of(self.request.user), stelsel=self.stelsel)

    def prepare(self, items: list[Any]) -> list[Any]:
        """The opgaven of all pieces of the page at once."""
        kort = opgaven_kort(pk for vlak in items for pk in vlak.opgave_ids)
        for vlak in items:
            vlak.opgaven_kort = [kort[pk] for pk in vlak.opgave_ids]
        return items
