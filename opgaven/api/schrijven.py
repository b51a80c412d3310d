"""Writing opgaven: one at a time, and up to a thousand in one request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.permissions import Recht, organisatie_of, user_of
from api.exceptions import OngeldigeInvoer
from api.problems import Fout
from api.query import read_body, read_object
from api.schrijven import SchrijfbareView, clear_errors, refusal_of, require_match
from opgaven.api.invoer import (
    NieuweOpgaveSerializer,
    OpgaveInvoerSerializer,
    OpgaveUitkomstenSerializer,
    OpgaveVeelSerializer,
)
from opgaven.api.serializers import OpgaveSerializer
from opgaven.api.views import OpgavenView, OpgaveView
from opgaven.models import Opgave
from opgaven.selectors.lijsten import lock_opgave
from opgaven.services.bundel import saved_together
from opgaven.services.wijzigen import opgave_change, opgave_create, opgave_take_away, stored_version

SCHRIJVEN: dict[str, Recht | tuple[Recht, ...]] = {
    "POST": Recht.BEWERKEN,
    "PATCH": (Recht.BEWERKEN, Recht.GEOMETRIE),
    "DELETE": Recht.BEWERKEN,
}


class OpgavenSchrijfView(OpgavenView):
    """Zoekt opgaven en werkingsgebieden, in volgorde van naam."""

    rechten = SCHRIJVEN
    operaties = {**OpgavenView.operaties, "POST": "opgaveMaken"}

    @extend_schema(request=NieuweOpgaveSerializer, responses={201: OpgaveSerializer})
    def post(self, request: Request) -> Response:
        """Maakt een nieuwe opgave van uw organisatie. Zij is intern; openbaar maken of delen doet u op haar pagina."""
        body = read_body(NieuweOpgaveSerializer, request, context=self.get_serializer_context())
        opgave = create(request, body)
        data = self.get_serializer(opgave).data
        return Response(data, status=201, headers={"Location": data["_links"]["self"]["href"]})


class OpgaveSchrijfView(OpgaveView, SchrijfbareView):
    """Geeft één opgave."""

    invoer_class = OpgaveInvoerSerializer
    rechten = SCHRIJVEN
    operaties = {**OpgaveView.operaties, "PATCH": "opgaveWijzigen", "DELETE": "opgaveVerwijderen"}

    def lock(self, pk: int) -> None:
        lock_opgave(pk)

    def change(self, item: Opgave, velden: Mapping[str, Any]) -> None:
        change(self.request, item, velden)

    def remove(self, item: Opgave) -> None:
        user = user_of(self.request)
        opgave_take_away(opgave=item, geopend=stored_version(item, []), user=user, actor=self.request.user)

    @extend_schema(request=OpgaveInvoerSerializer, responses={200: OpgaveSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Wijzigt wat u stuurt; wat u weglaat blijft zoals het is. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """Verwijdert een opgave van uw eigen organisatie. Berekeningen van vroeger blijven haar noemen."""
        return super().delete(request, *args, **kwargs)


#: So many opgaven are saved in one transaction: a request that is cut off leaves whole parts, never half an opgave.
BUNDEL: Final = 200


class OpgavenVeelView(OpgaveView):
    """Bewaart veel opgaven in één verzoek."""

    rechten = {"POST": Recht.BEWERKEN}
    operaties = {"POST": "opgavenBewaren"}
    http_method_names = ["post", "options"]

    @extend_schema(request=OpgaveVeelSerializer, responses={200: OpgaveUitkomstenSerializer})
    def post(self, request: Request) -> Response:
        """Bewaart tot 1.000 opgaven, elk apart: wat fout is houdt de rest niet tegen. De uitkomst noemt elke rij."""
        rijen = read_body(OpgaveVeelSerializer, request)["opgaven"]
        resultaten: list[dict[str, Any]] = []
        for begin in range(0, len(rijen), BUNDEL):
            with saved_together():
                deel = enumerate(rijen[begin : begin + BUNDEL], begin + 1)
                resultaten += [self._row(nummer, dict(rij)) for nummer, rij in deel]
        gelukt = sum(uitkomst["status"] < 300 for uitkomst in resultaten)
        return Response({"gelukt": gelukt, "mislukt": len(rijen) - gelukt, "resultaten": resultaten})

    def _row(self, nummer: int, rij: dict[str, Any]) -> dict[str, Any]:
        leeg: dict[str, Any] = {"rij": nummer, "id": None, "etag": None, "melding": "", "fouten": []}
        try:
            with transaction.atomic():
                status, opgave = self._save(rij)
        except (APIException, PermissionDenied) as fout:
            return leeg | refusal_of(fout)
        return leeg | {"status": status, "id": opgave.pk, "etag": self.etag_of(opgave)}

    def _save(self, rij: dict[str, Any]) -> tuple[int, Opgave]:
        pk, etag = rij.pop("id", None), rij.pop("ifMatch", "")
        context = self.get_serializer_context()
        if pk is None:
            return 201, create(self.request, read_object(NieuweOpgaveSerializer, rij, context=context))
        lock_opgave(pk := _number(pk))
        opgave = self.find(pk)
        if opgave is None:
            raise NotFound("")
        require_match(str(etag), self.etags_of(opgave))
        change(self.request, opgave, read_object(OpgaveInvoerSerializer, rij, partial=True, context=context))
        return 200, self.find(pk) or opgave


def create(request: Request, velden: Mapping[str, Any]) -> Opgave:
    """A new opgave of the organisation that asks."""
    opgave = Opgave(organisatie=organisatie_of(request.user), **velden)
    with clear_errors(NieuweOpgaveSerializer):
        opgave_create(opgave=opgave, user=user_of(request), actor=request.user)
    opgaven = Opgave.objects.select_related("type", "organisatie").defer("geometrie")
    found: Opgave = opgaven.get(pk=opgave.pk)
    return found


def change(request: Request, opgave: Opgave, velden: Mapping[str, Any]) -> None:
    """Write these fields over those of the opgave that stands now, which is locked."""
    namen = [naam for naam in velden if naam != "geometrie"]
    geopend = stored_version(opgave, namen)
    for naam, waarde in velden.items():
        setattr(opgave, naam, waarde)
    with clear_errors(OpgaveInvoerSerializer):
        opgave_change(opgave=opgave, geopend=geopend, velden=namen, user=user_of(request), actor=request.user)


def _number(waarde: object) -> int:
    if not isinstance(waarde, int) or isinstance(waarde, bool) or not 0 < waarde < 2**63:
        raise OngeldigeInvoer([Fout("body", "id", "Geef het nummer van een opgave.")])
    return waarde
