"""Vraagstukken and agenda items: read for who may, add where a key or role has the right."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.permissions import Recht, doelgroep_of
from api.exceptions import KanNuNiet, OngeldigeInvoer, flatten
from api.paging import Items
from api.query import read_body
from api.views import ItemView, LijstView
from sturing.api.parameters import AgendaItemsParameters, VraagstukkenParameters
from sturing.api.serializers import (
    AgendaItemMaakSerializer,
    AgendaItemSerializer,
    VraagstukSerializer,
    VraagstukStelSerializer,
)
from sturing.bevoegd import acting_for, require_area
from sturing.models import AgendaItem, Vraagstuk
from sturing.selectors.api import api_items, api_vraagstukken, item_by_id, vraagstuk_by_id, with_tied
from sturing.services.agenda import agendaitem_create
from sturing.services.vraagstukken import vraagstuk_raise


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
        with Invoerfouten():
            require_area(request.user, vraagstuk.gebied)
            vraagstuk_raise(vraagstuk=vraagstuk, opgaven=opgaven, actor=request.user)
        return _made(self, vraagstuk_by_id(vraagstuk.pk, doelgroep_of(request.user)))


class VraagstukView(ItemView):
    """Geeft één vraagstuk."""

    serializer_class = VraagstukSerializer
    operaties = {"GET": "vraagstukLezen"}

    def find(self, pk: int) -> Any:
        return vraagstuk_by_id(pk, doelgroep_of(self.request.user))


class AgendaItemsView(LijstView):
    """Zoekt agenda-items die u mag zien, wat loopt eerst."""

    parameters_class = AgendaItemsParameters
    serializer_class = AgendaItemSerializer
    rechten = {"POST": Recht.BEWERKEN}
    operaties = {"GET": "agendaItemsLijst", "POST": "agendaItemMaken"}

    def find(self) -> Items:
        return api_items(**self.filters, doelgroep=doelgroep_of(self.request.user))

    def prepare(self, items: list[Any]) -> list[Any]:
        return with_tied(items, doelgroep_of(self.request.user))

    @extend_schema(request=AgendaItemMaakSerializer, responses={201: AgendaItemSerializer})
    def post(self, request: Request) -> Response:
        """Zet een actie op de agenda namens de organisatie van de sleutel."""
        body = read_body(AgendaItemMaakSerializer, request)
        opgaven = body.pop("opgaven")
        item = AgendaItem(organisatie=acting_for(request.user), **body)
        with Invoerfouten():
            require_area(request.user, item.gebied)
            agendaitem_create(item=item, koppelingen={"opgaven": opgaven}, actor=request.user)
        return _made(self, item_by_id(item.pk, doelgroep_of(request.user)))


class AgendaItemView(ItemView):
    """Geeft één agenda-item."""

    serializer_class = AgendaItemSerializer
    operaties = {"GET": "agendaItemLezen"}

    def find(self, pk: int) -> Any:
        return item_by_id(pk, doelgroep_of(self.request.user))


class Invoerfouten:
    """What a service refuses, told as a problem: 400 with its fields, or 409 where it is the state."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, soort: object, fout: BaseException | None, spoor: object) -> None:
        if not isinstance(fout, ValidationError):
            return
        if hasattr(fout, "error_dict"):
            raise OngeldigeInvoer(list(flatten(fout.message_dict, "body"))) from fout
        raise KanNuNiet(" ".join(fout.messages)) from fout


def _made(view: LijstView, item: Any) -> Response:
    data = view.get_serializer(item).data
    return Response(data, status=201, headers={"Location": data["_links"]["self"]["href"]})
