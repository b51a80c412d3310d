"""What a client sends and gets about areas."""

from __future__ import annotations

from rest_framework import serializers

from accounts.models import Zichtbaarheid
from api.fields import GeometrieField, Keuze, LinksField, Tekst, TijdField
from api.query import LijstParameters
from gebied.api.fields import GebiedField, IndelingField
from gebied.api.geometrie import StelselParameters, VlakParameters
from gebied.models import Niveau


class GebiedenParameters(VlakParameters, StelselParameters, LijstParameters):
    indeling = IndelingField(required=False, help_text="Naam van de indeling, bijvoorbeeld CBS 2022.")
    niveau = Keuze(Niveau.values, required=False, help_text="Niveau van de gebieden.")
    code = Tekst(max_length=50, required=False, help_text="De hele code, bijvoorbeeld GM0703.")
    ouder = GebiedField(required=False, help_text="Id of code van het gebied waarin het ligt.")
    naam = Tekst(required=False, help_text="De hele naam; hoofdletters maken niet uit.")
    zoek = Tekst(required=False, help_text="Een deel van de naam of de code.")


class GebiedSerializer(serializers.Serializer):
    """Een gebied van een indeling."""

    id = serializers.IntegerField(help_text="Nummer van het gebied.")
    indeling = serializers.CharField(source="indeling.naam", help_text="Naam van de indeling.")
    niveau = serializers.ChoiceField(Niveau.choices, help_text="Niveau van het gebied.")
    code = serializers.CharField(help_text="Code, bijvoorbeeld van het CBS.")
    naam = serializers.CharField(help_text="Naam.")
    ouder = serializers.CharField(
        source="ouder.code",
        allow_null=True,
        help_text="Code van het gebied waarin dit gebied ligt, als u dat mag zien.",
    )
    zichtbaarheid = serializers.ChoiceField(
        Zichtbaarheid.choices, help_text="Voor wie: de eigenaar (intern), ook genoemde organisaties, of iedereen."
    )
    stedelijkheid = serializers.IntegerField(
        allow_null=True, min_value=1, max_value=5, help_text="1 zeer sterk stedelijk tot en met 5 niet stedelijk."
    )
    geldigVan = serializers.DateField(
        source="geldig_van", allow_null=True, help_text="Eerste dag dat het gebied geldt."
    )
    geldigTot = serializers.DateField(source="geldig_tot", allow_null=True, help_text="Tot deze dag geldt het gebied.")
    oppervlakteM2 = serializers.FloatField(source="oppervlakte_m2", help_text="Oppervlakte in m2, in het vlak van RD.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    geometrie = GeometrieField()
    _links = LinksField(
        self=lambda gebied: f"gebieden/{gebied.pk}",
        ouder=lambda gebied: f"gebieden/{gebied.ouder.pk}" if gebied.ouder else None,
        kinderen=lambda gebied: f"gebieden?ouder={gebied.pk}",
        opgaven=lambda gebied: f"opgaven?gebied={gebied.pk}",
        scores=lambda gebied: f"scores?gebied={gebied.pk}",
        overlappen=lambda gebied: f"overlappen?gebied={gebied.pk}",
        stapelvlakken=lambda gebied: f"stapelvlakken?gebied={gebied.pk}",
    )
