"""The four collections: what each is called, which parameters and properties it has, and which selectors find it.

A feature is found without its geometry; the shapes of a page come when it is known that somebody wants them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.serializers import Serializer

from accounts.permissions import Doelgroep
from gebied.selectors.gebieden import gebied_by_id, gebieden_matching
from gebied.stelsels import Stelsel
from ogc.api.parameters import GebiedenItems, ItemsParameters, MetPeriode, OpgavenItems, ScoresItems, StapelvlakkenItems
from ogc.api.serializers import GebiedKenmerken, OpgaveKenmerken, ScoreKenmerken, StapelvlakKenmerken
from ogc.selectors import area_hashes, area_shapes, areas_touching, opgave_shapes, running_in, valid_in
from opgaven.selectors.gebied import opgaven_kort
from opgaven.selectors.lijsten import opgave_by_id, opgaven_matching
from opgaven.selectors.scorelijst import score_lijst
from opgaven.selectors.vlakken import stapelvlak_by_id, stapelvlakken_matching

Items = QuerySet[Any] | Sequence[Any]


class Collectie:
    """A collection. ``plaats`` names the extent (ogc.selectors.extents) in which its features lie."""

    naam: ClassVar[str]
    titel: ClassVar[str | Promise]
    uitleg: ClassVar[str | Promise]
    plaats: ClassVar[str] = "gebieden"
    kenmerken: ClassVar[type[Serializer]]
    parameters: ClassVar[type[ItemsParameters]]

    @property
    def met_periode(self) -> bool:
        """Do its features have a begin and an end?"""
        return issubclass(self.parameters, MetPeriode)

    def find(self, filters: dict[str, Any], doelgroep: Doelgroep, stelsel: Stelsel) -> Items:
        """Everything that the checked parameters describe, in a fixed order."""
        raise NotImplementedError

    def find_one(self, pk: int, doelgroep: Doelgroep, stelsel: Stelsel) -> Any:
        """One feature, or None."""
        raise NotImplementedError

    def prepare(self, items: list[Any]) -> list[Any]:
        """Add to the features of a page what a query per page can find."""
        return items

    def number(self, item: Any) -> int:
        """The id of a feature."""
        return int(item.pk)

    def version(self, item: Any) -> object:
        """What changes with the geometry of a feature."""
        return item.invoer_hash

    def shapes(self, items: Sequence[Any], stelsel: Stelsel) -> Mapping[int, str | None]:
        """The geometry of features as GeoJSON text, by id."""
        raise NotImplementedError


class Gebieden(Collectie):
    naam = "gebieden"
    titel = _("Gebieden")
    uitleg = _("Gebieden van een indeling: van land tot buurt, en vrij getekend.")
    kenmerken = GebiedKenmerken
    parameters = GebiedenItems

    def find(self, filters: dict[str, Any], doelgroep: Doelgroep, stelsel: Stelsel) -> Items:
        periode = filters.pop("datetime", None)
        found = gebieden_matching(**filters, doelgroep=doelgroep)
        return valid_in(found, periode) if periode else found

    def find_one(self, pk: int, doelgroep: Doelgroep, stelsel: Stelsel) -> Any:
        return gebied_by_id(pk, doelgroep)

    def shapes(self, items: Sequence[Any], stelsel: Stelsel) -> Mapping[int, str | None]:
        return area_shapes([item.pk for item in items], stelsel)


class Opgaven(Collectie):
    naam = "opgaven"
    titel = _("Opgaven")
    uitleg = _("Opgaven en werkingsgebieden: wat er moet gebeuren, en wat er geldt.")
    plaats = "opgaven"
    kenmerken = OpgaveKenmerken
    parameters = OpgavenItems

    def find(self, filters: dict[str, Any], doelgroep: Doelgroep, stelsel: Stelsel) -> Items:
        periode = filters.pop("datetime", None)
        found = opgaven_matching(**filters, doelgroep=doelgroep)
        return running_in(found, periode) if periode else found

    def find_one(self, pk: int, doelgroep: Doelgroep, stelsel: Stelsel) -> Any:
        return opgave_by_id(pk, doelgroep)

    def shapes(self, items: Sequence[Any], stelsel: Stelsel) -> Mapping[int, str | None]:
        return opgave_shapes([item.pk for item in items], stelsel)


class Stapelvlakken(Collectie):
    """Pieces are made from what may be seen, so their shape comes with them."""

    naam = "stapelvlakken"
    titel = _("Stapelvlakken")
    uitleg = _(
        "De stukken van een gebied die precies dezelfde opgaven bedekken. Het nummer geldt tot de volgende berekening."
    )
    kenmerken = StapelvlakKenmerken
    parameters = StapelvlakkenItems

    def find(self, filters: dict[str, Any], doelgroep: Doelgroep, stelsel: Stelsel) -> Items:
        namen = {"min_diepte" if naam == "minDiepte" else naam: waarde for naam, waarde in filters.items()}
        return stapelvlakken_matching(**namen, doelgroep=doelgroep, stelsel=stelsel)

    def find_one(self, pk: int, doelgroep: Doelgroep, stelsel: Stelsel) -> Any:
        return stapelvlak_by_id(pk, doelgroep, stelsel)

    def prepare(self, items: list[Any]) -> list[Any]:
        kort = opgaven_kort(pk for vlak in items for pk in vlak.opgave_ids)
        for vlak in items:
            vlak.opgaven_kort = [kort[pk] for pk in vlak.opgave_ids]
        return items

    def number(self, item: Any) -> int:
        return int(item.id)

    def version(self, item: Any) -> object:
        return item.geojson

    def shapes(self, items: Sequence[Any], stelsel: Stelsel) -> Mapping[int, str | None]:
        return {item.id: item.geojson for item in items}


class Scores(Collectie):
    naam = "scores"
    titel = _("Scores")
    uitleg = _(
        "De geldende scores per gebied, met de vorm van het gebied. Een score is een signaal, geen oordeel: kijk op de "
        "pagina van het gebied waaruit hij bestaat."
    )
    kenmerken = ScoreKenmerken
    parameters = ScoresItems

    def find(self, filters: dict[str, Any], doelgroep: Doelgroep, stelsel: Stelsel) -> Items:
        vlak, code = filters.pop("vlak", None), filters.pop("code", None)
        gebied = code
        if vlak is not None:
            geraakt = areas_touching(vlak, doelgroep)
            gebied = geraakt if code is None else [pk for pk in geraakt if pk in code]
        return score_lijst(**filters, gebied=gebied, doelgroep=doelgroep)

    def find_one(self, pk: int, doelgroep: Doelgroep, stelsel: Stelsel) -> Any:
        found = score_lijst(gebied=[pk], doelgroep=doelgroep)
        return found[0] if len(found) else None

    def prepare(self, items: list[Any]) -> list[Any]:
        hashes = area_hashes(item["gebied_id"] for item in items)
        return [item | {"vorm": hashes.get(item["gebied_id"])} for item in items]

    def number(self, item: Any) -> int:
        return int(item["gebied_id"])

    def version(self, item: Any) -> object:
        return item["vorm"]

    def shapes(self, items: Sequence[Any], stelsel: Stelsel) -> Mapping[int, str | None]:
        return area_shapes([item["gebied_id"] for item in items], stelsel)


#: In the order in which they are shown.
COLLECTIES: dict[str, Collectie] = {
    collectie.naam: collectie for collectie in (Gebieden(), Opgaven(), Stapelvlakken(), Scores())
}
