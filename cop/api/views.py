"""Communities, meetings, cases and insights: lists and single items."""

from __future__ import annotations

from typing import Any, ClassVar

from accounts.permissions import doelgroep_of
from api.fields import Getal, Keuze, Tekst
from api.paging import Items
from api.query import LijstParameters
from api.views import ItemView, LijstView
from cop.api.serializers import (
    BijeenkomstSerializer,
    CasusSerializer,
    CommunitySerializer,
    InzichtSerializer,
    LeervraagSerializer,
    ProductSerializer,
)
from cop.models import Inzicht, Leervraag, Product
from cop.selectors.openbaar import (
    cases_matching,
    communities_matching,
    insights_matching,
    meetings_matching,
    products_matching,
    questions_matching,
)

_NUMMER_MAX = 9_000_000_000_000_000


class CommunitiesParameters(LijstParameters):
    zoek = Tekst(max_length=100, required=False, help_text="Woorden in naam, thema of omschrijving.")
    thema = Tekst(max_length=100, required=False, help_text="Het thema.")


class VanCommunityParameters(LijstParameters):
    """Of one community, and a search."""

    community = Getal(min_value=1, max_value=_NUMMER_MAX, required=False, help_text="Nummer van een community.")
    zoek = Tekst(max_length=100, required=False, help_text="Woorden in de tekst.")


class InzichtenParameters(VanCommunityParameters):
    soort = Keuze(Inzicht.Soort.values, required=False, help_text="Factor, belemmering of les.")


class LeervragenParameters(VanCommunityParameters):
    status = Keuze(Leervraag.Status.values, required=False, help_text="Hoe het ervoor staat.")


class ProductenParameters(VanCommunityParameters):
    soort = Keuze(Product.Soort.values, required=False, help_text="Handreiking, werkvorm of iets anders.")


class CommunitiesView(LijstView):
    """Zoekt communities, in volgorde van naam. Een besloten community bestaat alleen voor wie meedoet."""

    parameters_class = CommunitiesParameters
    serializer_class = CommunitySerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "communitiesLijst"}

    def find(self) -> Items:
        return communities_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class CommunityView(ItemView):
    """Geeft één community."""

    serializer_class = CommunitySerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "communityLezen"}

    def find(self, pk: int) -> Any:
        return communities_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()


class BijeenkomstenView(LijstView):
    """Zoekt bijeenkomsten, de nieuwste eerst, met wat ervan is gepubliceerd."""

    parameters_class = VanCommunityParameters
    serializer_class = BijeenkomstSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "bijeenkomstenLijst"}

    def find(self) -> Items:
        return meetings_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class BijeenkomstView(ItemView):
    """Geeft één bijeenkomst."""

    serializer_class = BijeenkomstSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "bijeenkomstLezen"}

    def find(self, pk: int) -> Any:
        return meetings_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()


class CasussenView(LijstView):
    """Zoekt gepubliceerde casussen, in volgorde van titel."""

    parameters_class = VanCommunityParameters
    serializer_class = CasusSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "casussenLijst"}

    def find(self) -> Items:
        return cases_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class CasusView(ItemView):
    """Geeft één gepubliceerde casus."""

    serializer_class = CasusSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "casusLezen"}

    def find(self, pk: int) -> Any:
        return cases_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()


class InzichtenView(LijstView):
    """Zoekt gepubliceerde inzichten, op alfabet."""

    parameters_class = InzichtenParameters
    serializer_class = InzichtSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "inzichtenLijst"}

    def find(self) -> Items:
        return insights_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class InzichtView(ItemView):
    """Geeft één gepubliceerd inzicht."""

    serializer_class = InzichtSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "inzichtLezen"}

    def find(self, pk: int) -> Any:
        return insights_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()


class LeervragenView(LijstView):
    """Zoekt gepubliceerde leervragen met hun stappen, op alfabet."""

    parameters_class = LeervragenParameters
    serializer_class = LeervraagSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "leervragenLijst"}

    def find(self) -> Items:
        return questions_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class LeervraagView(ItemView):
    """Geeft één gepubliceerde leervraag."""

    serializer_class = LeervraagSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "leervraagLezen"}

    def find(self, pk: int) -> Any:
        return questions_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()


class ProductenView(LijstView):
    """Zoekt gepubliceerde producten met hun versies, in volgorde van titel."""

    parameters_class = ProductenParameters
    serializer_class = ProductSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "productenLijst"}

    def find(self) -> Items:
        return products_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))


class ProductView(ItemView):
    """Geeft één gepubliceerd product."""

    serializer_class = ProductSerializer
    operaties: ClassVar[dict[str, str]] = {"GET": "productLezen"}

    def find(self, pk: int) -> Any:
        return products_matching(doelgroep=doelgroep_of(self.request.user)).filter(pk=pk).first()
