"""What a client may write of indicators and their values. Ranges and codes are judged where an import judges them."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any, Final

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import Zichtbaarheid
from api.fields import FoutSerializer, Getal, Keuze, Tekst, Veel
from gebied.models import Niveau, Ontbreekt, Richting, Thema
from gebied.selectors.indicatoren import MAX_BRON
from gebied.services.cijfers import Cijferinvoer

_NUMMER_MAX: Final = 2**62
_CEL_MAX: Final = 100


@extend_schema_field({"oneOf": [{"type": "number"}, {"type": "string"}], "nullable": True})
class CelField(serializers.Field):
    """A figure as a cell of a file holds it: a number, text as the source writes it, or null where it is missing."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["error_messages"] = {"required": "Dit veld is verplicht. Wat ontbreekt is null."}
        super().__init__(allow_null=True, **kwargs)

    def to_internal_value(self, data: Any) -> str:
        leesbaar = data.strip().isprintable() if isinstance(data, str) else isinstance(data, int | float)
        if isinstance(data, bool) or not leesbaar:
            raise serializers.ValidationError("Geef een getal, tekst zoals de bron die schrijft, of null.")
        if isinstance(data, float):
            return f"{Decimal(repr(data)):f}" if math.isfinite(data) else str(data)
        tekst = str(data)
        if len(tekst) > _CEL_MAX:
            raise serializers.ValidationError(f"Gebruik ten hoogste {_CEL_MAX} tekens.")
        return tekst


def _grens(help_text: str) -> serializers.FloatField:
    fout: dict[str, Any] = dict.fromkeys(("invalid", "overflow", "max_string_length"), "Geef een getal of null.")
    return serializers.FloatField(required=False, allow_null=True, help_text=help_text, error_messages=fout)


class IndicatorInvoerSerializer(serializers.Serializer):
    """Wat u van een indicator vertelt. De cijfers zelf staan in indicatorwaarden."""

    naam = Tekst(max_length=200, required=False, help_text="Naam; zonder naam die van een bekende code, of de code.")
    eenheid = serializers.CharField(
        max_length=40, required=False, allow_blank=True, help_text="Bijvoorbeeld %, km of inwoners."
    )
    richting = Keuze(Richting.values, required=False, help_text="Of hoger beter of slechter is, of geen van beide.")
    thema = Keuze(["", *Thema.values], required=False, help_text="Thema van brede welvaart, of leeg.")
    uitleg = serializers.CharField(
        max_length=300, required=False, allow_blank=True, help_text="Wat erbij hoort te staan."
    )
    minimum = _grens("Laagste waarde die kan; null: wat bij code en eenheid hoort, zoals 0 bij %.")
    maximum = _grens("Hoogste waarde die kan; null: wat bij code en eenheid hoort, zoals 100 bij %.")


class NieuweIndicatorSerializer(IndicatorInvoerSerializer):
    """Een nieuwe indicator van uw organisatie. Wat u weglaat, begint zoals bij het inlezen van een bestand."""

    bron = Tekst(max_length=MAX_BRON, help_text="Naam van de bron; achter een nieuwe zetten wij uw code.")
    code = Tekst(max_length=100, help_text="Code bij de bron; met de bron samen uniek.")
    zichtbaarheid = Keuze(
        [Zichtbaarheid.INTERN.value, Zichtbaarheid.OPENBAAR.value],
        required=False,
        help_text="Zonder: intern. Openbaar mag alleen met het recht om te publiceren.",
    )


class CijferWijzigSerializer(serializers.Serializer):
    """Een ander getal, of waarom het ontbreekt."""

    waarde = CelField(help_text="Een getal, tekst zoals de bron die schrijft (12,5 of -99997), of null.")
    ontbreekt = Keuze(
        Ontbreekt.values, required=False, help_text="Waarom er geen getal is; zonder: leeg, niet geleverd door de bron."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "waarde" not in attrs:
            raise serializers.ValidationError({"waarde": "Dit veld is verplicht. Wat ontbreekt is null."})
        return attrs | {"waarde": attrs["waarde"] or ""}


class CijferSerializer(CijferWijzigSerializer):
    """Een cijfer van een gebied in een periode, met de regels van het inlezen van een bestand."""

    indicator = Getal(min_value=1, max_value=_NUMMER_MAX, help_text="Id van een indicator die u mag wijzigen.")
    gebied = Tekst(max_length=100, help_text="Code van het gebied in die indeling; zonder indeling ook het id.")
    indeling = Tekst(max_length=100, required=False, help_text="Naam van de indeling, bijvoorbeeld CBS 2022.")
    niveau = Keuze(
        Niveau.values, required=False, help_text="Niveau, als meer gebieden van de indeling die code hebben."
    )
    periode = Tekst(max_length=40, help_text="Jaar, kwartaal of maand: 2024, 2024-K1, 2024-03.")


class CijferRijSerializer(CijferSerializer):
    """Eén rij uit een verzoek van veel."""

    ifMatch = Tekst(
        max_length=200, required=False, help_text="De etag van het cijfer dat er staat, om het te vervangen."
    )


class CijfersVeelSerializer(serializers.Serializer):
    """Tot 1.000 cijfers in één keer."""

    waarden = Veel(
        een="cijfer",
        meer="cijfers",
        help_text="De cijfers, elk met de velden van een nieuw cijfer, en met ifMatch om er een te vervangen.",
    )


class CijferUitkomstSerializer(serializers.Serializer):
    """Wat er met één cijfer uit het verzoek gebeurde."""

    rij = serializers.IntegerField(help_text="Het hoeveelste cijfer in het verzoek, vanaf 1.")
    status = serializers.IntegerField(help_text="De HTTP-status die dit cijfer alleen had gekregen.")
    uitkomst = serializers.CharField(help_text="nieuw, bijgewerkt of ongewijzigd; leeg als het niet bewaard is.")
    id = serializers.IntegerField(allow_null=True, help_text="Nummer van het cijfer; null als er geen staat.")
    etag = serializers.CharField(allow_null=True, help_text="De versie die er nu is, voor ifMatch.")
    waarde = serializers.FloatField(allow_null=True, help_text="Het getal dat er nu staat; null als het ontbreekt.")
    ontbreekt = serializers.CharField(help_text="Waarom er geen getal is, of leeg.")
    melding = serializers.CharField(help_text="Wat er mis is en wat u kunt doen, of leeg.")
    fouten = FoutSerializer(many=True, help_text="Wat er per veld mis is.")


class CijferUitkomstenSerializer(serializers.Serializer):
    """De uitkomst per cijfer, in de volgorde van het verzoek. Wat gelukt is, blijft bewaard."""

    nieuw = serializers.IntegerField(help_text="Aantal cijfers dat erbij kwam.")
    bijgewerkt = serializers.IntegerField(help_text="Aantal cijfers dat is vervangen.")
    ongewijzigd = serializers.IntegerField(help_text="Aantal cijfers dat er al zo stond.")
    ontbreekt = serializers.IntegerField(help_text="Aantal bewaarde cijfers zonder getal.")
    mislukt = serializers.IntegerField(help_text="Aantal cijfers dat niet bewaard is.")
    resultaten = CijferUitkomstSerializer(many=True, help_text="Per cijfer de uitkomst.")


def invoer_of(velden: dict[str, Any]) -> Cijferinvoer:
    """As the service takes it."""
    return Cijferinvoer(**{naam: waarde for naam, waarde in velden.items() if naam != "ifMatch"})
