"""What a client gets of communities. No person is in any of it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from api.fields import LinksField, TijdField
from cop.models import Bijeenkomst, Casus, Community, Inzicht, Soort

_COMMUNITY = "Nummer van de community."


class CommunitySerializer(serializers.Serializer):
    """Een groep die van elkaar leert over een thema."""

    id = serializers.IntegerField(help_text=_COMMUNITY)
    naam = serializers.CharField(help_text="Naam.")
    thema = serializers.CharField(help_text="Waar het over gaat.")
    omschrijving = serializers.CharField(help_text="Omschrijving, of leeg.")
    organisatie = serializers.CharField(source="organisatie.code", help_text="Code van wie de community begeleidt.")
    openheid = serializers.ChoiceField(Community.Openheid.choices, help_text="Besloten of openbaar.")
    aanmelden = serializers.BooleanField(help_text="Of mensen kunnen vragen om mee te doen.")
    aangemaaktOp = TijdField(source="aangemaakt_op", help_text="Begonnen.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(
        self=lambda rij: f"communities/{rij.pk}", bijeenkomsten=lambda rij: f"bijeenkomsten?community={rij.pk}"
    )


class PuntSerializer(serializers.Serializer):
    """Een agendapunt waarvan het verslag is gepubliceerd."""

    id = serializers.IntegerField(help_text="Nummer van het agendapunt.")
    titel = serializers.CharField(help_text="Titel.")
    verslag = serializers.CharField(help_text="Het verslag.")
    besluiten = serializers.SerializerMethodField(help_text="Wat is besloten.")

    def get_besluiten(self, punt: Any) -> list[str]:
        return [besluit.tekst for besluit in punt.besluiten.all()]


class BijeenkomstSerializer(serializers.Serializer):
    """Een keer dat een community bij elkaar komt, met wat daarvan is gepubliceerd."""

    id = serializers.IntegerField(help_text="Nummer van de bijeenkomst.")
    community = serializers.IntegerField(source="community_id", help_text=_COMMUNITY)
    nummer = serializers.IntegerField(help_text="De hoeveelste van de community.")
    titel = serializers.CharField(help_text="Titel.")
    begintOp = TijdField(source="begin", help_text="Begin.")
    eindigtOp = TijdField(source="eind", help_text="Einde.")
    plaats = serializers.CharField(help_text="Plaats, of leeg.")
    gastheer = serializers.CharField(help_text="Gastorganisatie, of leeg.")
    stand = serializers.ChoiceField(Bijeenkomst.Stand.choices, help_text="Of zij doorgaat.")
    punten = PuntSerializer(many=True, source="gepubliceerd", help_text="De agendapunten met een gepubliceerd verslag.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(
        self=lambda rij: f"bijeenkomsten/{rij.pk}", community=lambda rij: f"communities/{rij.community_id}"
    )


class CasusSerializer(serializers.Serializer):
    """Een gepubliceerde casus met de drie vragen. Wat anderen zeiden, blijft in de community."""

    id = serializers.IntegerField(help_text="Nummer van de casus.")
    community = serializers.IntegerField(source="community_id", help_text=_COMMUNITY)
    titel = serializers.CharField(help_text="Titel.")
    organisatienaam = serializers.CharField(help_text="Organisatie of groep die de casus inbracht.")
    soort = serializers.ChoiceField(Soort.choices, help_text="Soort organisatie.")
    onderwerp = serializers.CharField(help_text="Waar het over gaat.")
    trots = serializers.CharField(help_text="Waar zij trots op zijn, of leeg.")
    gewerkt = serializers.CharField(help_text="Wat heeft gewerkt, of leeg.")
    lessen = serializers.CharField(help_text="Welke lessen zij meenemen, of leeg.")
    themas = serializers.ListField(child=serializers.CharField(), help_text="Thema's van brede welvaart.")
    opgavetypen = serializers.SerializerMethodField(help_text="Codes van de opgavetypen waar het over gaat.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(self=lambda rij: f"casussen/{rij.pk}", community=lambda rij: f"communities/{rij.community_id}")

    def get_opgavetypen(self, casus: Casus) -> list[str]:
        return sorted(soort.code for soort in casus.opgavetypen.all())


class InzichtSerializer(serializers.Serializer):
    """Een gepubliceerde werkzame factor, belemmering of les."""

    id = serializers.IntegerField(help_text="Nummer van het inzicht.")
    community = serializers.IntegerField(source="community_id", help_text=_COMMUNITY)
    soort = serializers.ChoiceField(Inzicht.Soort.choices, help_text="Factor, belemmering of les.")
    aard = serializers.ChoiceField(Inzicht.Aard.choices, help_text="Waar het over gaat.")
    zin = serializers.CharField(help_text="Het inzicht in één zin.")
    waarom = serializers.CharField(help_text="Waarom het werkt of juist niet, of leeg.")
    voorwaarden = serializers.CharField(help_text="Onder welke voorwaarden, of leeg.")
    themas = serializers.ListField(child=serializers.CharField(), help_text="Thema's van brede welvaart.")
    paren = serializers.SerializerMethodField(help_text="Opgavetypen waar het over gaat: een of twee codes samen.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(self=lambda rij: f"inzichten/{rij.pk}", community=lambda rij: f"communities/{rij.community_id}")

    def get_paren(self, inzicht: Any) -> list[list[str]]:
        paren = ([paar.type_a, paar.type_b] for paar in inzicht.paren.all())
        return [[soort.code for soort in paar if soort is not None] for paar in paren]
