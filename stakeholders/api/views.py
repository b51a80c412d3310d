"""Stakeholders, participation and initiatives: lists and single items."""

from __future__ import annotations

from typing import Any

from accounts.permissions import doelgroep_of
from api.paging import Items
from api.views import ItemView, LijstView
from stakeholders.api.parameters import InitiatievenParameters, ParticipatieParameters, StakeholdersParameters
from stakeholders.api.serializers import InitiatiefSerializer, ProcesSerializer, StakeholderSerializer
from stakeholders.bevoegd import position_q
from stakeholders.models import Initiatief, Participatieproces, Stakeholder
from stakeholders.selectors.lijsten import (
    initiatives_matching,
    processes_matching,
    stakeholders_matching,
    with_initiators,
    with_ties,
)


class StakeholdersView(LijstView):
    """Zoekt stakeholders, in volgorde van naam. Posities ziet alleen wie voor de eigenaar gegevens mag wijzigen."""

    parameters_class = StakeholdersParameters
    serializer_class = StakeholderSerializer
    operaties = {"GET": "stakeholdersLijst"}

    def find(self) -> Items:
        return stakeholders_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))

    def prepare(self, items: list[Any]) -> list[Any]:
        return list(with_ties(items, doelgroep_of(self.request.user), position_q(self.request.user)))


class StakeholderView(ItemView):
    """Geeft één stakeholder."""

    serializer_class = StakeholderSerializer
    operaties = {"GET": "stakeholderLezen"}

    def find(self, pk: int) -> Stakeholder | None:
        doelgroep = doelgroep_of(self.request.user)
        found = stakeholders_matching(doelgroep=doelgroep).filter(pk=pk).first()
        return with_ties([found], doelgroep, position_q(self.request.user))[0] if found else None


class ParticipatieView(LijstView):
    """Zoekt participatieprocessen, in volgorde van naam."""

    parameters_class = ParticipatieParameters
    serializer_class = ProcesSerializer
    operaties = {"GET": "participatieLijst"}

    def find(self) -> Items:
        return processes_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class ProcesView(ItemView):
    """Geeft één participatieproces."""

    serializer_class = ProcesSerializer
    operaties = {"GET": "participatieLezen"}

    def find(self, pk: int) -> Participatieproces | None:
        return processes_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()


class InitiatievenView(LijstView):
    """Zoekt initiatieven, in volgorde van naam."""

    parameters_class = InitiatievenParameters
    serializer_class = InitiatiefSerializer
    operaties = {"GET": "initiatievenLijst"}

    def find(self) -> Items:
        return initiatives_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))

    def prepare(self, items: list[Any]) -> list[Any]:
        return list(with_initiators(items, doelgroep_of(self.request.user)))


class InitiatiefView(ItemView):
    """Geeft één initiatief."""

    serializer_class = InitiatiefSerializer
    operaties = {"GET": "initiatiefLezen"}

    def find(self, pk: int) -> Initiatief | None:
        doelgroep = doelgroep_of(self.request.user)
        found = initiatives_matching(doelgroep=doelgroep).filter(pk=pk).first()
        return with_initiators([found], doelgroep)[0] if found else None
