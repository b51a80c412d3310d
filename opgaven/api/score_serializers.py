"""What a client gets about scores and the pairs that make them. The names are those of the exports, in camelCase."""

from __future__ import annotations

from rest_framework import serializers

import stapeling
from api.fields import LinksField
from gebied.models import Niveau

_TOEN = "Null met de parameter berekening, voor wie niet alle opgaven mag zien."


class ScoreSerializer(serializers.Serializer):
    """De scores van één gebied: een signaal, geen oordeel. Kijk altijd naar de overlappen waaruit ze bestaan."""

    code = serializers.CharField(help_text="Code van het gebied.")
    naam = serializers.CharField(help_text="Naam van het gebied.")
    indeling = serializers.CharField(help_text="Naam van de indeling.")
    niveau = serializers.ChoiceField(Niveau.choices, help_text="Niveau van het gebied.")
    oppervlakteM2 = serializers.FloatField(source="oppervlakte_m2", help_text="Oppervlakte van het gebied in m2.")
    opgaven = serializers.IntegerField(help_text="Aantal opgaven dat meedoet.")
    bedektM2 = serializers.FloatField(
        source="bedekt_m2", allow_null=True, help_text=f"Oppervlakte met ten minste één opgave, in m2. {_TOEN}"
    )
    gestapeldM2 = serializers.FloatField(
        source="gestapeld_m2", allow_null=True, help_text=f"Oppervlakte met ten minste twee opgaven, in m2. {_TOEN}"
    )
    stapelMax = serializers.IntegerField(
        source="stapel_max",
        allow_null=True,
        help_text=f"Grootste aantal opgaven op één plek van ten minste 1 m2. {_TOEN}",
    )
    stapelGemiddeld = serializers.FloatField(
        source="stapel_gemiddeld", help_text="Gemiddeld aantal opgaven op een willekeurige plek in het gebied."
    )
    overlapM2 = serializers.FloatField(source="overlap_m2", help_text="Overlap van alle paren opgeteld, in m2.")
    conflict = serializers.FloatField(
        help_text="Te verwachten wrijving op een willekeurige plek: punten, gemiddeld over het gebied."
    )
    samenhang = serializers.FloatField(
        help_text="Hoe sterk overlappende opgaven elkaar helpen: punten, gemiddeld over het gebied."
    )
    tegenwerking = serializers.FloatField(
        help_text="Hoe sterk overlappende opgaven elkaar tegenwerken: punten, gemiddeld over het gebied."
    )
    rang = serializers.IntegerField(
        allow_null=True,
        help_text="Plaats op conflict onder de gebieden van dezelfde indeling en hetzelfde niveau; 1 is het hoogst. "
        "Null bij een berekening van een deel van de gebieden, en met berekening voor wie niet alles ziet.",
    )
    klasse = serializers.IntegerField(
        allow_null=True,
        min_value=0,
        max_value=5,
        help_text="Klasse van conflict op de kaart: 0 is precies nul, 5 is het hoogst. Null zoals bij rang.",
    )
    berekening = serializers.IntegerField(
        allow_null=True,
        help_text="Nummer van de berekening; voor wie niet alles ziet de laatste van alle gebieden.",
    )
    verouderd = serializers.BooleanField(help_text="Is er iets gewijzigd sinds deze score is berekend?")
    _links = LinksField(
        self=lambda row: f"scores?gebied={row['gebied_id']}",
        gebied=lambda row: f"gebieden/{row['gebied_id']}",
        overlappen=lambda row: f"overlappen?gebied={row['gebied_id']}",
        berekening=lambda row: f"berekeningen/{row['berekening']}" if row["berekening"] else None,
    )


class OverlapSerializer(serializers.Serializer):
    """Twee opgaven die elkaar in een gebied overlappen: een deel van de scores van dat gebied."""

    gebied = serializers.CharField(source="code", help_text="Code van het gebied.")
    indeling = serializers.CharField(help_text="Naam van de indeling.")
    niveau = serializers.ChoiceField(Niveau.choices, help_text="Niveau van het gebied.")
    opgaveA = serializers.CharField(source="sleutel_a", help_text="De ene opgave, als bron:sleutel.")
    opgaveB = serializers.CharField(source="sleutel_b", help_text="De andere opgave, als bron:sleutel.")
    naamA = serializers.CharField(source="naam_a", help_text="Naam van de ene opgave.")
    naamB = serializers.CharField(source="naam_b", help_text="Naam van de andere opgave.")
    typeA = serializers.CharField(source="type_a", help_text="Code van het opgavetype van de ene.")
    typeB = serializers.CharField(source="type_b", help_text="Code van het opgavetype van de andere.")
    overlapM2 = serializers.FloatField(source="overlap_m2", help_text="Overlap in m2.")
    aandeelA = serializers.FloatField(
        source="aandeel_a", help_text="Overlap als deel (0 tot 1) van de ene in het gebied."
    )
    aandeelB = serializers.FloatField(
        source="aandeel_b", help_text="Overlap als deel (0 tot 1) van de andere in het gebied."
    )
    wrijving = serializers.IntegerField(
        min_value=0, max_value=6, help_text="Vragen ze dezelfde ruimte? 0 niet, 6 het meest."
    )
    wisselwerking = serializers.FloatField(
        min_value=-3, max_value=3, help_text="Wat doen ze met elkaar? -3 onverenigbaar, 3 onlosmakelijk."
    )
    gelijktijdig = serializers.BooleanField(help_text="Lopen ze in ten minste één jaar allebei?")
    karakter = serializers.ChoiceField(list(stapeling.KARAKTERS), help_text="Karakter van het paar.")
    aandeelConflict = serializers.FloatField(
        source="aandeel_conflict", help_text="Deel (0 tot 1) van de score conflict van het gebied."
    )
    aandeelSamenhang = serializers.FloatField(
        source="aandeel_samenhang", help_text="Deel (0 tot 1) van de score samenhang van het gebied."
    )
    aandeelTegenwerking = serializers.FloatField(
        source="aandeel_tegenwerking", help_text="Deel (0 tot 1) van de score tegenwerking van het gebied."
    )
    berekening = serializers.IntegerField(help_text="Nummer van de berekening.")
    _links = LinksField(
        gebied=lambda row: f"gebieden/{row['gebied_id']}",
        opgaveA=lambda row: f"opgaven/{row['opgave_a_id']}",
        opgaveB=lambda row: f"opgaven/{row['opgave_b_id']}",
        berekening=lambda row: f"berekeningen/{row['berekening']}",
    )
