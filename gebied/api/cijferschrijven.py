"""Writing indicators and figures: one at a time, and up to a thousand in one request."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.permissions import Recht, doelgroep_of
from api.exceptions import KanNuNiet, OngeldigeInvoer
from api.query import read_body, read_object
from api.schrijven import SchrijfbareView, clear_errors, fouten_of, refusal_of, require_match
from api.views import ItemView
from gebied.api.cijferinvoer import (
    CijferRijSerializer,
    CijferSerializer,
    CijfersVeelSerializer,
    CijferUitkomstenSerializer,
    CijferWijzigSerializer,
    IndicatorInvoerSerializer,
    NieuweIndicatorSerializer,
    invoer_of,
)
from gebied.api.indicator_serializers import IndicatorSerializer, IndicatorwaardeSerializer
from gebied.api.indicator_views import IndicatorenView, IndicatorView, IndicatorwaardenView
from gebied.models import Indicator, Indicatorwaarde
from gebied.selectors.indicatoren import waarde_by_id
from gebied.services.cijfers import Uitkomst, figure_change, figures_write, lock_figure
from gebied.services.indicatorkenmerken import BestaatAlError, indicator_change, indicator_create, lock_indicator

SCHRIJVEN: dict[str, Recht | tuple[Recht, ...]] = dict.fromkeys(("POST", "PATCH"), Recht.BEWERKEN)
_METHODEN = ["get", "head", "options", "patch"]


class IndicatorenSchrijfView(IndicatorenView):
    """Zoekt indicatoren, in volgorde van bron en naam."""

    rechten = SCHRIJVEN
    operaties = {**IndicatorenView.operaties, "POST": "indicatorMaken"}

    @extend_schema(request=NieuweIndicatorSerializer, responses={200: IndicatorSerializer, 201: IndicatorSerializer})
    def post(self, request: Request) -> Response:
        """Maakt een indicator van uw organisatie. Staat zij er al precies zo, dan verandert niets: 200."""
        body = read_body(NieuweIndicatorSerializer, request)
        try:
            with clear_errors(NieuweIndicatorSerializer):
                indicator, nieuw = indicator_create(velden=body, actor=request.user)
        except BestaatAlError as fout:
            nummer = fout.indicator.pk
            raise KanNuNiet(f"Deze indicator bestaat al, anders dan u stuurt. Wijzig indicatoren/{nummer}.") from fout
        data = self.get_serializer(indicator).data
        return Response(data, status=201 if nieuw else 200, headers={"Location": data["_links"]["self"]["href"]})


class IndicatorSchrijfView(IndicatorView, SchrijfbareView):
    """Geeft één indicator."""

    invoer_class = IndicatorInvoerSerializer
    http_method_names = _METHODEN
    rechten = SCHRIJVEN
    operaties = {**IndicatorView.operaties, "PATCH": "indicatorWijzigen"}

    def lock(self, pk: int) -> None:
        lock_indicator(pk)

    def change(self, item: Indicator, velden: Mapping[str, Any]) -> None:
        for naam, waarde in velden.items():
            setattr(item, naam, waarde)
        indicator_change(indicator=item, actor=self.request.user)

    @extend_schema(request=IndicatorInvoerSerializer, responses={200: IndicatorSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Wijzigt wat u stuurt; bron, code en cijfers blijven. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)


class IndicatorwaardeView(SchrijfbareView):
    """Geeft één cijfer."""

    serializer_class = IndicatorwaardeSerializer
    invoer_class = CijferWijzigSerializer
    http_method_names = _METHODEN
    rechten = SCHRIJVEN
    operaties = {"GET": "indicatorwaardeLezen", "PATCH": "indicatorwaardeWijzigen"}

    def find(self, pk: int) -> Indicatorwaarde | None:
        return waarde_by_id(pk, doelgroep_of(self.request.user))

    def lock(self, pk: int) -> None:
        lock_figure(pk)

    def change(self, item: Indicatorwaarde, velden: Mapping[str, Any]) -> None:
        waarde, ontbreekt = velden["waarde"], velden.get("ontbreekt", "")
        figure_change(cijfer=item, waarde=waarde, ontbreekt=ontbreekt, actor=self.request.user)

    @extend_schema(request=CijferWijzigSerializer, responses={200: IndicatorwaardeSerializer})
    def patch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Vervangt een cijfer. If-Match noemt de versie die u las."""
        return super().patch(request, *args, **kwargs)


class IndicatorwaardenSchrijfView(IndicatorwaardenView):
    """Geeft waarden per gebied en periode. Een cijfer is een signaal, geen oordeel; er is geen totaal over thema's."""

    rechten = SCHRIJVEN
    operaties = {**IndicatorwaardenView.operaties, "POST": "indicatorwaardeMaken"}

    @extend_schema(request=CijferSerializer, responses={200: IndicatorwaardeSerializer, 201: IndicatorwaardeSerializer})
    def post(self, request: Request) -> Response:
        """Bewaart een cijfer. Staat het er al precies zo, dan verandert niets: 200. Staat er een ander: 409."""
        invoer = invoer_of(read_body(CijferSerializer, request))
        (uitkomst,) = figures_write(rijen=[invoer], oordeel=lambda _, er: _taken(er), actor=request.user)
        if uitkomst.fout is not None:
            with clear_errors(CijferSerializer):
                raise uitkomst.fout
        data = self.get_serializer(uitkomst.waarde).data
        status = 201 if uitkomst.stand == "nieuw" else 200
        return Response(data, status=status, headers={"Location": data["_links"]["self"]["href"]})


class IndicatorwaardenVeelView(ItemView):
    """Bewaart veel cijfers in één verzoek."""

    serializer_class = IndicatorwaardeSerializer
    rechten = SCHRIJVEN
    operaties = {"POST": "indicatorwaardenBewaren"}
    http_method_names = ["post", "options"]

    @extend_schema(request=CijfersVeelSerializer, responses={200: CijferUitkomstenSerializer})
    def post(self, request: Request) -> Response:
        """Bewaart tot 1.000 cijfers, elk apart: wat fout is houdt de rest niet tegen. De uitkomst noemt elke rij."""
        rijen = read_body(CijfersVeelSerializer, request)["waarden"]
        gelezen = [self._read(rij) for rij in rijen]
        goed = [velden for velden in gelezen if isinstance(velden, dict)]
        uitkomsten = iter(
            figures_write(
                rijen=[invoer_of(velden) for velden in goed],
                oordeel=lambda nummer, er: self._may_replace(er, goed[nummer - 1].get("ifMatch", "")),
                actor=request.user,
            )
        )
        alle = [next(uitkomsten) if isinstance(een, dict) else Uitkomst(fout=een) for een in gelezen]
        standen = [uitkomst.stand for uitkomst in alle]
        return Response(
            {
                **{stand: standen.count(stand) for stand in ("nieuw", "bijgewerkt", "ongewijzigd")},
                "ontbreekt": sum(bool(een.stand and een.waarde and een.waarde.ontbreekt) for een in alle),
                "mislukt": standen.count(""),
                "resultaten": [self._result(nummer, uitkomst) for nummer, uitkomst in enumerate(alle, 1)],
            }
        )

    def _read(self, rij: Mapping[str, Any]) -> dict[str, Any] | APIException:
        try:
            return read_object(CijferRijSerializer, dict(rij), context=self.get_serializer_context())
        except OngeldigeInvoer as fout:
            return fout

    def _may_replace(self, er: Indicatorwaarde | None, gestuurd: str) -> Exception | None:
        """Only over the very figure that the client read; who read one means no new one."""
        if not gestuurd:
            return _taken(er)
        try:
            require_match(gestuurd, self.etags_of(er) if er else set())
        except APIException as fout:
            return fout
        return None

    def _result(self, nummer: int, uitkomst: Uitkomst) -> dict[str, Any]:
        er = uitkomst.waarde
        return {
            "rij": nummer,
            "status": HTTPStatus.CREATED if uitkomst.stand == "nieuw" else HTTPStatus.OK,
            "uitkomst": uitkomst.stand,
            "id": er.pk if er else None,
            "etag": self.etag_of(er) if er else None,
            "waarde": er.waarde if er else None,
            "ontbreekt": er.ontbreekt if er else "",
            "melding": "",
            "fouten": [],
        } | (_refused(uitkomst.fout) if uitkomst.fout else {})


def _taken(er: Indicatorwaarde | None) -> KanNuNiet | None:
    """Another figure stands there: nothing goes over it unseen."""
    if er is None:
        return None
    nu = "geen getal" if er.waarde is None else f"{er.waarde:.15g}".replace(".", ",")
    return KanNuNiet(f"Hier staat al een ander cijfer: {nu}. Vervang indicatorwaarden/{er.pk} met de etag ervan.")


def _refused(fout: Exception) -> dict[str, Any]:
    if isinstance(fout, ValidationError):
        fout = OngeldigeInvoer(fouten_of(fout, CijferRijSerializer))
    assert isinstance(fout, APIException | PermissionDenied)  # noqa: S101 - a row is refused in no other way
    return refusal_of(fout)
