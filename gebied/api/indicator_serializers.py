"""What a client sends and gets about indicators and their values."""

from __future__ import annotations

from rest_framework import serializers

from accounts.models import Zichtbaarheid
from accounts.permissions import doelgroep_of
from api.fields import Keuze, LinksField, Tekst, Verwijzing
from api.query import LijstParameters
from gebied.api.fields import GebiedField, IndelingField
from gebied.models import Indicator, Niveau, Richting, Thema
from gebied.selectors.indicatoren import indicator_by_id


class IndicatorField(Verwijzing):
    """The id of an indicator that may be seen."""

    onbekend = "Deze indicator bestaat niet. Geef het id van een indicator."

    def find(self, tekst: str) -> Indicator | None:
        if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 19):
            return None
        return indicator_by_id(int(tekst), doelgroep_of(self.context["request"].user))


class IndicatorenParameters(LijstParameters):
    bron = Tekst(max_length=100, required=False, help_text="De hele naam van de bron.")
    code = Tekst(max_length=100, required=False, help_text="De hele code; hoofdletters maken niet uit.")
    thema = Keuze(Thema.values, required=False, help_text="Thema van brede welvaart.")
    zoek = Tekst(required=False, help_text="Een deel van de naam of de code.")


class IndicatorSerializer(serializers.Serializer):
    """Een indicator: wat er is gemeten, door wie, en welke kant beter is."""

    id = serializers.IntegerField(help_text="Nummer van de indicator.")
    bron = serializers.CharField(help_text="Naam van de bron.")
    code = serializers.CharField(help_text="Code bij de bron.")
    naam = serializers.CharField(help_text="Naam.")
    eenheid = serializers.CharField(help_text="Eenheid; leeg als die niet bekend is.")
    richting = serializers.ChoiceField(Richting.choices, help_text="Of hoger beter of slechter is, of geen van beide.")
    thema = serializers.CharField(help_text="Thema van brede welvaart; leeg als er geen bij hoort.")
    uitleg = serializers.CharField(help_text="Wat erbij hoort te staan.")
    minimum = serializers.FloatField(allow_null=True, help_text="Laagste waarde die kan, of null.")
    maximum = serializers.FloatField(allow_null=True, help_text="Hoogste waarde die kan, of null.")
    organisatie = serializers.CharField(
        source="organisatie.code", default=None, allow_null=True, help_text="Code van de eigenaar; null bij open data."
    )
    zichtbaarheid = serializers.ChoiceField(
        Zichtbaarheid.choices, help_text="Voor wie: de eigenaar (intern), ook genoemde organisaties, of iedereen."
    )
    _links = LinksField(
        self=lambda indicator: f"indicatoren/{indicator.pk}",
        waarden=lambda indicator: f"indicatorwaarden?indicator={indicator.pk}",
    )


class IndicatorwaardenParameters(LijstParameters):
    indicator = IndicatorField(required=False, help_text="Id van de indicator.")
    gebied = GebiedField(required=False, help_text="Id of code van het gebied.")
    indeling = IndelingField(required=False, help_text="Naam van de indeling, bijvoorbeeld CBS 2022.")
    niveau = Keuze(Niveau.values, required=False, help_text="Niveau van de gebieden.")
    periode = Tekst(max_length=10, required=False, help_text="Jaar, kwartaal of maand: 2024, 2024-K1, 2024-03.")


class IndicatorwaardeSerializer(serializers.Serializer):
    """De waarde van een indicator in een gebied en periode. Wat ontbreekt is null, nooit nul."""

    id = serializers.IntegerField(help_text="Nummer van het cijfer.")
    indicator = serializers.IntegerField(source="indicator_id", help_text="Nummer van de indicator.")
    code = serializers.CharField(source="indicator.code", help_text="Code van de indicator.")
    bron = serializers.CharField(source="indicator.bron", help_text="Bron van de indicator.")
    eenheid = serializers.CharField(source="indicator.eenheid", help_text="Eenheid van de waarde.")
    gebied = serializers.CharField(source="gebied.code", help_text="Code van het gebied.")
    gebiedNaam = serializers.CharField(source="gebied.naam", help_text="Naam van het gebied.")
    niveau = serializers.ChoiceField(Niveau.choices, source="gebied.niveau", help_text="Niveau van het gebied.")
    indeling = serializers.CharField(source="gebied.indeling.naam", help_text="Naam van de indeling.")
    periode = serializers.CharField(help_text="Jaar, kwartaal of maand.")
    waarde = serializers.FloatField(allow_null=True, help_text="Het getal; null als het ontbreekt.")
    ontbreekt = serializers.CharField(
        help_text="Waarom er geen getal is: leeg (niet geleverd), geheim of te_klein. Zonder tekst als het er is."
    )
    _links = LinksField(
        self=lambda waarde: f"indicatorwaarden/{waarde.pk}",
        indicator=lambda waarde: f"indicatoren/{waarde.indicator_id}",
        gebied=lambda waarde: f"gebieden/{waarde.gebied_id}",
    )
