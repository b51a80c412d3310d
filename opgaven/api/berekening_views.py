"""Runs: list, follow, start and cancel."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.permissions import Recht, doelgroep_of, user_of
from api.exceptions import KanNuNiet
from api.paging import Items
from api.query import read_body
from api.views import ApiView, ItemView, LijstView
from opgaven.api.parameters import BerekeningenParameters
from opgaven.api.serializers import BerekeningSerializer, BerekeningStartSerializer
from opgaven.models import Berekening
from opgaven.selectors.berekening import with_counts
from opgaven.selectors.lijsten import berekening_by_id, berekeningen_matching
from opgaven.services.berekening import NietsTeRekenenError, berekening_cancel, berekening_start


class BerekeningenView(LijstView):
    """Geeft de berekeningen, de nieuwste eerst."""

    parameters_class = BerekeningenParameters
    serializer_class = BerekeningSerializer
    rechten = {"POST": Recht.REKENEN}
    operaties = {"GET": "berekeningenLijst", "POST": "berekeningStarten"}

    def find(self) -> Items:
        return berekeningen_matching(**self.filters, doelgroep=doelgroep_of(self.request.user))

    def prepare(self, items: list[Any]) -> list[Berekening]:
        return with_counts(items, doelgroep_of(self.request.user))

    @extend_schema(request=BerekeningStartSerializer, responses={202: BerekeningSerializer})
    def post(self, request: Request) -> Response:
        """Start een berekening van alle gebieden van een indeling en niveau. Volg haar op het adres in Location."""
        body, doelgroep = read_body(BerekeningStartSerializer, request), doelgroep_of(request.user)
        try:
            berekening = berekening_start(**body, user=user_of(request), doelgroep=doelgroep)
        except NietsTeRekenenError as error:
            raise KanNuNiet(str(error)) from error
        data = self.get_serializer(with_counts([berekening], doelgroep)[0]).data
        return Response(data, status=202, headers={"Location": data["_links"]["self"]["href"]})


class BerekeningView(ItemView):
    """Geeft één berekening en hoe ver zij is."""

    serializer_class = BerekeningSerializer
    operaties = {"GET": "berekeningLezen"}

    def find(self, pk: int) -> Berekening | None:
        return _find(self.request, pk)


class BerekeningAnnuleerView(ApiView):
    """Stopt een berekening die nog niet klaar is. Wat al berekend is, blijft staan."""

    serializer_class = BerekeningSerializer
    rechten = {"POST": Recht.REKENEN}
    operaties = {"POST": "berekeningAnnuleren"}

    @extend_schema(request=None, responses={200: BerekeningSerializer})
    def post(self, request: Request, pk: int) -> Response:
        berekening = _find(request, pk)
        if berekening is None:
            raise NotFound("")
        berekening_cancel(berekening=berekening, user=user_of(request))
        if berekening.status != Berekening.Status.GEANNULEERD:
            raise KanNuNiet(f"Deze berekening is al {berekening.get_status_display().lower()}.")
        return Response(self.get_serializer(berekening).data)


def _find(request: Request, pk: int) -> Berekening | None:
    doelgroep = doelgroep_of(request.user)
    berekening = berekening_by_id(pk, doelgroep)
    return with_counts([berekening], doelgroep)[0] if berekening else None
