"""Figures about areas, to read: /indicatoren, /indicatoren/{id} and /indicatorwaarden."""

from __future__ import annotations

from accounts.permissions import doelgroep_of
from api.paging import Items
from api.views import ItemView, LijstView
from gebied.api.indicator_serializers import (
    IndicatorenParameters,
    IndicatorSerializer,
    IndicatorwaardenParameters,
    IndicatorwaardeSerializer,
)
from gebied.models import Indicator
from gebied.selectors.indicatoren import indicator_by_id, indicatoren_matching, waarden_matching


class IndicatorenView(LijstView):
    """Zoekt indicatoren, in volgorde van bron en naam."""

    parameters_class = IndicatorenParameters
    serializer_class = IndicatorSerializer
    operaties = {"GET": "indicatorenLijst"}

    def find(self) -> Items:
        return indicatoren_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class IndicatorView(ItemView):
    """Geeft één indicator."""

    serializer_class = IndicatorSerializer
    operaties = {"GET": "indicatorLezen"}

    def find(self, pk: int) -> Indicator | None:
        return indicator_by_id(pk, doelgroep_of(self.request.user))


class IndicatorwaardenView(LijstView):
    """Geeft waarden per gebied en periode. Een cijfer is een signaal, geen oordeel; er is geen totaal over thema's."""

    parameters_class = IndicatorwaardenParameters
    serializer_class = IndicatorwaardeSerializer
    operaties = {"GET": "indicatorwaardenLijst"}

    def find(self) -> Items:
        return waarden_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))
