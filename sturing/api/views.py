"""Vraagstukken and agenda items: read for who may, write where a key or role has the right, with If-Match."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.permissions import Recht, doelgroep_of, is_allowed
from api.paging import Items
from api.query import read_body
from api.schrijven import SchrijfbareView, clear_errors
from api.views import LijstView
from sturing.api.parameters import AgendaItemsParameters, VraagstukkenParameters
from sturing.api.serializers import (
    AgendaItemMaakSerializer,
    AgendaItemSerializer,
    AgendaItemWijzigSerializer,
    VraagstukSerializer,
    VraagstukStelSerializer,
    VraagstukWijzigSerializer,
)
from sturing.bevoegd import acting_for, require_area
from sturing.models import AgendaItem, Vraagstuk
from sturing.selectors.api import api_items, api_vraagstukken, item_by_id, vraagstuk_by_id, with_tied, with_waiting
from sturing.services.agenda import agendaitem_change, agendaitem_create, agendaitem_realise
from sturing.services.eigendom import lock_row
from sturing.services.vraagstukken import (
    vraagstuk_answer,
    vraagstuk_change,
    vraagstuk_close,
    vraagstuk_raise,
    vraagstuk_withdraw,
)


class VraagstukkenView(LijstView):
    """Zoekt vraagstukken die u mag zien, wat wacht eerst."""

    parameters_class = VraagstukkenParameters
    serializer_class = VraagstukSerializer
    rechten = {"POST": Recht.BEWERKEN}
    operaties = {"GET": "vraagstukkenLijst", "POST": "vraagstukStellen"}

    def find(self) -> Items:
        return api_vraagstukken(**self.filters, doelgroep=doelgroep_of(self.request.user))

    def prepare(self, items: list[Any]) -> list[Any]:
        return with_tied(items, doelgroep_of(self.request.user))

    @extend_schema(request=VraagstukStelSerializer, responses={201: VraagstukSerializer})
    def post(self, request: Request) -> Response:
        """Stelt een vraag namens de organisatie van de sleutel. Wie moet antwoorden, krijgt bericht."""
        body = read_body(VraagstukStelSerializer, request)
        opgaven = body.pop("opgaven")
        vraagstuk = Vraagstuk(organisatie=acting_for(request.user), **body)
        with clear_errors(VraagstukStelSerializer):
            require_area(request.user, vraagstuk.gebied)
            vraagstuk_raise(vraagstuk=vraagstuk, opgaven=opgaven, actor=request.user)
        return _made(self, vraagstuk_by_id(vraagstuk.pk, doelgroep_of(request.user)))


class VraagstukView(SchrijfbareView):
    """Geeft één vraagstuk."""

    serializer_class = VraagstukSerializer
    invoer_class = VraagstukWijzigSerializer
    http_method_names = ["get", "head", "options", "patch"]
    rechten = {"PATCH": Recht.BEWERKEN}
    operaties = {"GET": "vraagstukLezen", "PATCH": "vraagstukWijzigen"}

    def find(self, pk: int) -> Any:
        return vraagstuk_by_id(pk, doelgroep_of(self.request.user))

    def lock(self, pk: int) -> None:
        lock_row(Vraagstuk, pk)

    def change(self, item: Vraagstuk, velden: Mapping[str, Any]) -> None:
        actor = self.request.user
        if "antwoord" in velden:
            vraagstuk_answer(vraagstuk=item, antwoord=velden["antwoord"], actor=actor)
        elif "uitkomst" in velden:
            vraagstuk_close(vraagstuk=item, uitkomst=velden["uitkomst"], actor=actor)
        elif "status" in velden:
            vraagstuk_withdraw(vraagstuk=item, actor=actor)
        else:
            waarden, koppelingen = _split(velden)
            vraagstuk_change(vraagstuk=item, waarden=waarden, koppelingen=koppelingen, actor=actor)

    @extend_schema(request=VraagstukWijzigSerializer, responses={200: VraagstukSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Beantwoordt, sluit af, trekt in of wijzigt de vraag. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)


#: What who has to do an item may write of it.
_VOORTGANG = frozenset({"status", "gerealiseerd", "klaar_op"})
_KOPPELINGEN = ("opgaven", "wacht_op")


def _split(velden: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of the row itself, and those that tie it to many."""
    koppelingen = {naam: velden[naam] for naam in _KOPPELINGEN if naam in velden}
    return {naam: waarde for naam, waarde in velden.items() if naam not in koppelingen}, koppelingen


class AgendaItemsView(LijstView):
    """Zoekt agenda-items die u mag zien, wat loopt eerst."""

    parameters_class = AgendaItemsParameters
    serializer_class = AgendaItemSerializer
    rechten = {"POST": Recht.BEWERKEN}
    operaties = {"GET": "agendaItemsLijst", "POST": "agendaItemMaken"}

    def find(self) -> Items:
        return api_items(**self.filters, doelgroep=doelgroep_of(self.request.user))

    def prepare(self, items: list[Any]) -> list[Any]:
        return with_waiting(items, doelgroep_of(self.request.user))

    @extend_schema(request=AgendaItemMaakSerializer, responses={201: AgendaItemSerializer})
    def post(self, request: Request) -> Response:
        """Zet een actie op de agenda namens de organisatie van de sleutel."""
        body = read_body(AgendaItemMaakSerializer, request)
        waarden, koppelingen = _split(body)
        genoemd: dict[str, Any] = {naam: waarden.pop(naam) for naam in ("pcmoment", "vraagstuk") if naam in waarden}
        item = AgendaItem(organisatie=acting_for(request.user), **waarden)
        with clear_errors(AgendaItemMaakSerializer):
            require_area(request.user, item.gebied)
            agendaitem_create(item=item, koppelingen=koppelingen, genoemd=genoemd, actor=request.user)
        return _made(self, item_by_id(item.pk, doelgroep_of(request.user)))


class AgendaItemView(SchrijfbareView):
    """Geeft één agenda-item."""

    serializer_class = AgendaItemSerializer
    invoer_class = AgendaItemWijzigSerializer
    http_method_names = ["get", "head", "options", "patch"]
    rechten = {"PATCH": Recht.BEWERKEN}
    operaties = {"GET": "agendaItemLezen", "PATCH": "agendaItemWijzigen"}

    def find(self, pk: int) -> Any:
        return item_by_id(pk, doelgroep_of(self.request.user))

    def lock(self, pk: int) -> None:
        lock_row(AgendaItem, pk)

    def change(self, item: AgendaItem, velden: Mapping[str, Any]) -> None:
        actor = self.request.user
        if _VOORTGANG.issuperset(velden) and not is_allowed(actor, Recht.BEWERKEN, item):
            nu = {naam: getattr(item, naam) for naam in _VOORTGANG}
            agendaitem_realise(item=item, **{**nu, **velden}, actor=actor)
        else:
            waarden, koppelingen = _split(velden)
            agendaitem_change(item=item, waarden=waarden, koppelingen=koppelingen, actor=actor)

    @extend_schema(request=AgendaItemWijzigSerializer, responses={200: AgendaItemSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Wijzigt een agenda-item. Stuur de ETag mee in If-Match."""
        return super().patch(request, *args, **kwargs)


def _made(view: LijstView, item: Any) -> Response:
    data = view.get_serializer(item).data
    return Response(data, status=201, headers={"Location": data["_links"]["self"]["href"]})
