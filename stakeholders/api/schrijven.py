"""Writing stakeholders, participation and initiatives: for the own organisation, seen by nobody else at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.formulieren.versies import version_of
from accounts.permissions import Recht, organisatie_of, user_of
from api.exceptions import OngeldigeInvoer
from api.problems import Fout
from api.query import read_body
from api.schrijven import SchrijfbareView, clear_errors, fouten_of
from api.views import LijstView
from stakeholders.api.invoer import (
    BandInvoerSerializer,
    InitiatiefInvoerSerializer,
    NieuwInitiatiefSerializer,
    NieuwProcesSerializer,
    ProcesInvoerSerializer,
    StakeholderInvoerSerializer,
)
from stakeholders.api.serializers import InitiatiefSerializer, ProcesSerializer, StakeholderSerializer
from stakeholders.api.views import (
    InitiatiefView,
    InitiatievenView,
    ParticipatieView,
    ProcesView,
    StakeholdersView,
    StakeholderView,
)
from stakeholders.models import Initiatief, Participatieproces, Stakeholder
from stakeholders.services.banden import Schrijver, position_write, tie_remove, tie_write
from stakeholders.services.records import lock_row, record_change, record_create, record_remove
from stakeholders.services.register import stakeholder_remove

if TYPE_CHECKING:
    from django.db.models import QuerySet

SCHRIJVEN: dict[str, Recht | tuple[Recht, ...]] = dict.fromkeys(("POST", "PATCH", "DELETE"), Recht.BEWERKEN)


class NieuwView(LijstView):
    """POST in a collection."""

    model: ClassVar[Any]
    nieuw_class: ClassVar[type[serializers.Serializer]]
    rechten = SCHRIJVEN

    def add(self, request: Request) -> Response:
        """Make one for the organisation that asks, and give it as it is read."""
        body = read_body(self.nieuw_class, request, context=self.get_serializer_context())
        banden = body.pop("betrokkenheden", [])
        with transaction.atomic(), clear_errors(self.nieuw_class):
            obj = self.model(organisatie=_owner(request), **body)
            record_create(obj=obj, actor=request.user, user=user_of(request))
            write_ties(request, obj, banden)
        (item,) = self.prepare(list(cast("QuerySet[Any]", self.find()).filter(pk=obj.pk)))
        data = self.get_serializer(item).data
        return Response(data, status=201, headers={"Location": data["_links"]["self"]["href"]})


class WijzigView(SchrijfbareView):
    """PATCH and DELETE of one."""

    model: ClassVar[Any]
    rechten = SCHRIJVEN

    def lock(self, pk: int) -> None:
        lock_row(self.model, pk)

    def change(self, item: Any, velden: Mapping[str, Any]) -> None:
        namen = [naam for naam in velden if naam != "betrokkenheden"]
        geopend = version_of(item, namen)
        for naam in namen:
            setattr(item, naam, velden[naam])
        request = self.request
        record_change(obj=item, geopend=geopend, velden=namen, actor=request.user, user=user_of(request))
        write_ties(request, item, velden.get("betrokkenheden", []))

    def remove(self, item: Any) -> None:
        record_remove(obj=item, geopend=None, actor=self.request.user)


def write_ties(request: Request, stakeholder: Any, banden: Sequence[Mapping[str, Any]]) -> None:
    """All ties, or none of them. Raises OngeldigeInvoer with everything that is wrong, or PermissionDenied."""
    fouten: list[Fout] = []
    for nummer, band in enumerate(banden):
        try:
            _write_tie(Schrijver(request.user, user_of(request)), stakeholder, band)
        except ValidationError as fout:
            for een in fouten_of(fout, BandInvoerSerializer):
                naam = ".".join(deel for deel in ("betrokkenheden", str(nummer), een.naam) if deel)
                fouten.append(Fout(een.plaats, naam, een.melding))
    if fouten:
        raise OngeldigeInvoer(fouten)


def _write_tie(schrijver: Schrijver, stakeholder: Stakeholder, band: Mapping[str, Any]) -> None:
    gebied = band.get("gebied")
    plek = {"gebied_id": gebied.pk} if gebied else {"opgave_id": band["opgave_id"]}
    if band.get("losmaken"):
        tie_remove(stakeholder=stakeholder, plek=plek, schrijver=schrijver)
        return
    waarden = {veld: band[veld] for veld in ("rol", "toelichting") if veld in band}
    rij = tie_write(stakeholder=stakeholder, plek=plek, waarden=waarden, schrijver=schrijver)
    if "positie" in band:
        position_write(band=rij, waarden=band["positie"], schrijver=schrijver)


def _owner(request: Request) -> Any:
    eigen = organisatie_of(request.user)
    if eigen is None:
        raise OngeldigeInvoer([Fout("body", "", "U werkt nu voor geen organisatie. Kies eerst voor wie u werkt.")])
    return eigen


class StakeholdersSchrijfView(NieuwView, StakeholdersView):
    """Zoekt stakeholders, in volgorde van naam. Posities ziet alleen wie voor de eigenaar gegevens mag wijzigen."""

    model = Stakeholder
    nieuw_class = StakeholderInvoerSerializer
    operaties = {**StakeholdersView.operaties, "POST": "stakeholderMaken"}

    @extend_schema(request=StakeholderInvoerSerializer, responses={201: StakeholderSerializer})
    def post(self, request: Request) -> Response:
        """Maakt een stakeholder van uw organisatie, met zijn banden. Hij is intern; delen doet u op zijn pagina."""
        return self.add(request)


class StakeholderSchrijfView(WijzigView, StakeholderView):
    """Geeft één stakeholder."""

    model = Stakeholder
    invoer_class = StakeholderInvoerSerializer
    operaties = {**StakeholderView.operaties, "PATCH": "stakeholderWijzigen", "DELETE": "stakeholderVerwijderen"}

    def remove(self, item: Stakeholder) -> None:
        stakeholder_remove(obj=item, geopend=None, actor=self.request.user)

    @extend_schema(request=StakeholderInvoerSerializer, responses={200: StakeholderSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Wijzigt wat u stuurt; wat u weglaat blijft, ook banden. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Verwijdert een stakeholder van uw organisatie, met banden, posities, contacten en afspraken."""
        return super().delete(request, *args, **kwargs)


class ParticipatieSchrijfView(NieuwView, ParticipatieView):
    """Zoekt participatieprocessen, in volgorde van naam."""

    model = Participatieproces
    nieuw_class = NieuwProcesSerializer
    operaties = {**ParticipatieView.operaties, "POST": "participatieMaken"}

    @extend_schema(request=NieuwProcesSerializer, responses={201: ProcesSerializer})
    def post(self, request: Request) -> Response:
        """Maakt een participatieproces van uw organisatie. Het is intern; delen doet u op zijn pagina."""
        return self.add(request)


class ProcesSchrijfView(WijzigView, ProcesView):
    """Geeft één participatieproces."""

    model = Participatieproces
    invoer_class = ProcesInvoerSerializer
    operaties = {**ProcesView.operaties, "PATCH": "participatieWijzigen", "DELETE": "participatieVerwijderen"}

    @extend_schema(request=ProcesInvoerSerializer, responses={200: ProcesSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Wijzigt wat u stuurt; wat u weglaat blijft zoals het is. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Verwijdert een participatieproces van uw organisatie, met de inbreng."""
        return super().delete(request, *args, **kwargs)


class InitiatievenSchrijfView(NieuwView, InitiatievenView):
    """Zoekt initiatieven, in volgorde van naam."""

    model = Initiatief
    nieuw_class = NieuwInitiatiefSerializer
    operaties = {**InitiatievenView.operaties, "POST": "initiatiefMaken"}

    @extend_schema(request=NieuwInitiatiefSerializer, responses={201: InitiatiefSerializer})
    def post(self, request: Request) -> Response:
        """Maakt een initiatief van uw organisatie. Het is intern; delen doet u op zijn pagina."""
        return self.add(request)


class InitiatiefSchrijfView(WijzigView, InitiatiefView):
    """Geeft één initiatief."""

    model = Initiatief
    invoer_class = InitiatiefInvoerSerializer
    operaties = {**InitiatiefView.operaties, "PATCH": "initiatiefWijzigen", "DELETE": "initiatiefVerwijderen"}

    @extend_schema(request=InitiatiefInvoerSerializer, responses={200: InitiatiefSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Wijzigt wat u stuurt; wat u weglaat blijft zoals het is. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Verwijdert een initiatief van uw organisatie."""
        return super().delete(request, *args, **kwargs)
