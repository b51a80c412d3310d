"""What a client can ask of each collection. The names of the filters are those of the properties that they compare."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from api.fields import Getal, Keuze, Tekst
from api.query import Parameters
from gebied.api.fields import GebiedField, IndelingField
from gebied.api.geometrie import BoxField, VlakParameters
from gebied.models import Niveau
from gebied.stelsels import CRS84
from ogc.api.fields import LIMIT, OFFSET_MAX, Limiet, PeriodeField, TweeStelsels
from opgaven.api.fields import OrganisatieField, TypenField
from opgaven.models import Aard, Status

_INDELING = "Naam van de indeling, bijvoorbeeld CBS 2022."
#: What says how to answer; the rest narrows what is found.
_GEEN_FILTER = {"f", "limit", "offset", "crs", "bbox", "bbox-crs"}


class VormParameters(Parameters):
    """For a document that people can read too."""

    f = Keuze(["json", "html"], required=False, help_text="Vorm van het antwoord; gaat voor op de header Accept.")


class FeatureParameters(VormParameters):
    """For one feature."""

    crs = TweeStelsels(default=CRS84, help_text="Coördinatenstelsel van het antwoord: CRS84 of RD (EPSG:28992).")


class ItemsParameters(VlakParameters, FeatureParameters):
    """For a page of features."""

    limit = Limiet(default=LIMIT, help_text="Aantal features op een pagina. Vraagt u te veel, dan krijgt u wat mag.")
    offset = Getal(min_value=0, max_value=OFFSET_MAX, default=0, help_text="Zoveel features slaat het antwoord over.")
    bbox = BoxField(
        required=False,
        help_text="Alleen wat deze rechthoek raakt: vier getallen in bbox-crs, de laagste hoek eerst.",
    )

    def get_fields(self) -> dict[str, serializers.Field]:
        field = TweeStelsels(default=CRS84, help_text="Coördinatenstelsel van bbox: CRS84 of RD (EPSG:28992).")
        return super().get_fields() | {"bbox-crs": field}


def filters_of(parameters: dict[str, Any]) -> dict[str, Any]:
    """The checked parameters that narrow what is found."""
    return {naam: waarde for naam, waarde in parameters.items() if naam not in _GEEN_FILTER}


class MetPeriode(ItemsParameters):
    """For what has a begin or an end."""

    datetime = PeriodeField(
        required=False, help_text="Alleen wat in deze periode valt: een datum, of van/tot. Onbekend is open."
    )


class GebiedenItems(MetPeriode):
    indeling = IndelingField(required=False, help_text=_INDELING)
    niveau = Keuze(Niveau.values, required=False, help_text="Niveau van het gebied.")
    code = Tekst(max_length=50, required=False, help_text="De hele code, bijvoorbeeld GM0703.")
    naam = Tekst(required=False, help_text="De hele naam; hoofdletters maken niet uit.")


class OpgavenItems(MetPeriode):
    opgavetype = TypenField(required=False, help_text="Code van het opgavetype, of meer codes met komma's.")
    status = Keuze(Status.values, required=False, help_text="Status van de opgave.")
    aard = Keuze(Aard.values, required=False, help_text="Een taak, of een zone die geldt.")
    bron = Tekst(max_length=100, required=False, help_text="Waar de opgave vandaan komt.")
    sleutel = Tekst(required=False, help_text="Sleutel van de opgave in de bron.")
    organisatie = OrganisatieField(required=False, help_text="Code van de eigenaar.")


class StapelvlakkenItems(ItemsParameters):
    gebied = GebiedField(required=False, help_text="Code van het gebied.")
    minDiepte = Getal(
        min_value=1, max_value=32767, required=False, help_text="Alleen stukken met ten minste zoveel opgaven."
    )


class ScoresItems(ItemsParameters):
    indeling = IndelingField(required=False, help_text=_INDELING)
    niveau = Keuze(Niveau.values, required=False, help_text="Niveau van het gebied.")
    code = GebiedField(required=False, help_text="Code van het gebied.")
