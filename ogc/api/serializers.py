"""The properties of features: those of the REST API, flat, so that a GIS makes a column of each."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from gebied.api.serializers import GebiedSerializer
from gebied.models import Niveau
from opgaven.api.score_serializers import ScoreSerializer
from opgaven.api.serializers import OpgaveSerializer


class ZonderVorm(serializers.Serializer):
    """A feature has its id and geometry beside its properties, and its links elsewhere."""

    def get_fields(self) -> dict[str, serializers.Field]:
        fields: dict[str, serializers.Field] = super().get_fields()
        return {naam: veld for naam, veld in fields.items() if naam not in {"id", "geometrie", "_links"}}


class GebiedKenmerken(ZonderVorm, GebiedSerializer):
    """An area."""


class OpgaveKenmerken(ZonderVorm, OpgaveSerializer):
    """An opgave."""


class ScoreKenmerken(ZonderVorm, ScoreSerializer):
    """The scores of an area."""


class StapelvlakKenmerken(serializers.Serializer):
    gebied = serializers.CharField(source="gebied.code", help_text="Code van het gebied.")
    gebiedNaam = serializers.CharField(source="gebied.naam", help_text="Naam van het gebied.")
    indeling = serializers.CharField(source="gebied.indeling.naam", help_text="Naam van de indeling.")
    niveau = serializers.ChoiceField(Niveau.choices, source="gebied.niveau", help_text="Niveau van het gebied.")
    diepte = serializers.IntegerField(help_text="Aantal opgaven dat hier ligt.")
    oppervlakteM2 = serializers.FloatField(source="oppervlakte_m2", help_text="Oppervlakte in m2, in het vlak van RD.")
    opgaven = serializers.SerializerMethodField(help_text="De opgaven die hier liggen: namen met puntkomma's.")
    opgavetypen = serializers.SerializerMethodField(help_text="De codes van hun typen, met puntkomma's.")

    def get_opgaven(self, vlak: Any) -> str:
        return "; ".join(opgave.naam for opgave in vlak.opgaven_kort)

    def get_opgavetypen(self, vlak: Any) -> str:
        return "; ".join(opgave.type_code for opgave in vlak.opgaven_kort)
