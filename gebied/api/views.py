"""The areas: /gebieden and /gebieden/{id}."""

from __future__ import annotations

from accounts.permissions import doelgroep_of
from api.paging import Items
from api.views import ItemView, LijstView
from gebied.api.geometrie import MetGeometrie, StelselParameters
from gebied.api.serializers import GebiedenParameters, GebiedSerializer
from gebied.models import Gebied
from gebied.selectors.gebieden import gebied_by_id, gebied_geojson, gebieden_matching
from gebied.stelsels import Stelsel


class GebiedenView(MetGeometrie, LijstView):
    """Zoekt gebieden, in volgorde van indeling, niveau en code."""

    parameters_class = GebiedenParameters
    serializer_class = GebiedSerializer
    operaties = {"GET": "gebiedenLijst"}

    def find(self) -> Items:
        return gebieden_matching(**self.filters, doelgroep=doelgroep_of(self.request.user), stelsel=self.stelsel)


class GebiedView(MetGeometrie, ItemView):
    """Geeft één gebied."""

    parameters_class = StelselParameters
    serializer_class = GebiedSerializer
    operaties = {"GET": "gebiedLezen"}

    def find(self, pk: int) -> Gebied | None:
        return gebied_by_id(pk, doelgroep_of(self.request.user))

    def version_of(self, item: Gebied) -> object:
        return item.invoer_hash

    def geojson_of(self, item: Gebied, stelsel: Stelsel) -> str | None:
        return gebied_geojson(item.pk, stelsel)
