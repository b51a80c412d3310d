"""What a client gets of communities. No person is in any of it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from api.fields import LinksField, TijdField
from cop.bestandssoorten import SOORTEN
from cop.models import Bijeenkomst, Casus, Community, Inzicht, Leerstap, Leervraag, Product, Soort

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


class MetBestandSerializer(serializers.Serializer):
    """Wat een link heeft om het te downloaden."""

    mediatype = serializers.SerializerMethodField(help_text="Wat voor bestand het is, als mediatype.")

    def get_mediatype(self, rij: Any) -> str:
        """A version without a file is downloaded as text."""
        return SOORTEN[rij.soort].mime if rij.soort in SOORTEN else "text/plain"


class BestandSerializer(MetBestandSerializer):
    """Een gepubliceerd bestand bij een bijeenkomst."""

    id = serializers.IntegerField(help_text="Nummer van het bestand.")
    naam = serializers.CharField(help_text="Naam van het bestand.")
    omschrijving = serializers.CharField(help_text="Wat het is, of leeg.")
    grootte = serializers.IntegerField(help_text="Grootte in bytes.")
    _links = LinksField(download=lambda rij: f"/cop/bestanden/{rij.pk}/")


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
    bestanden = BestandSerializer(
        many=True, source="gepubliceerde_bestanden", help_text="De gepubliceerde bestanden, elk met een link."
    )
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


class StapSerializer(serializers.Serializer):
    """Wat is geprobeerd, gezien of veranderd."""

    id = serializers.IntegerField(help_text="Nummer van de stap.")
    datum = serializers.DateField(help_text="De dag.")
    soort = serializers.ChoiceField(Leerstap.Soort.choices, help_text="Proberen, zien of veranderen.")
    tekst = serializers.CharField(help_text="Wat er gebeurde.")
    gebied = serializers.IntegerField(
        source="gebied.pk", allow_null=True, help_text="Nummer van het gebied; null zonder gebied dat u mag zien."
    )
    bijeenkomst = serializers.IntegerField(
        source="bijeenkomst.pk", allow_null=True, help_text="Nummer van de bijeenkomst waar dit is besproken, of null."
    )


class LeervraagSerializer(serializers.Serializer):
    """Een gepubliceerde leervraag met haar stappen, van de eerste tot de laatste."""

    id = serializers.IntegerField(help_text="Nummer van de leervraag.")
    community = serializers.IntegerField(source="community_id", help_text=_COMMUNITY)
    vraag = serializers.CharField(help_text="De vraag.")
    aanleiding = serializers.CharField(help_text="Waarom deze vraag, of leeg.")
    status = serializers.ChoiceField(Leervraag.Status.choices, help_text="Hoe het ervoor staat.")
    antwoord = serializers.CharField(help_text="Wat de community nu weet, of leeg.")
    themas = serializers.ListField(child=serializers.CharField(), help_text="Thema's van brede welvaart.")
    stappen = StapSerializer(many=True, help_text="Wat is geprobeerd, gezien en veranderd.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging van de vraag zelf.")
    _links = LinksField(
        self=lambda rij: f"leervragen/{rij.pk}", community=lambda rij: f"communities/{rij.community_id}"
    )


class UitgaveSerializer(MetBestandSerializer):
    """Een versie van een product: een tekst, een bestand of allebei."""

    nummer = serializers.IntegerField(help_text="De hoeveelste versie.")
    wijziging = serializers.CharField(help_text="Wat er nieuw is.")
    naam = serializers.CharField(help_text="Naam van het bestand, of leeg als de versie alleen tekst is.")
    gemaaktOp = TijdField(source="aangemaakt_op", help_text="Wanneer deze versie erbij kwam.")
    _links = LinksField(download=lambda rij: f"/cop/productuitgaven/{rij.pk}/bestand/")


class ProductSerializer(serializers.Serializer):
    """Een gepubliceerde handreiking of werkvorm, met al haar versies; de nieuwste eerst."""

    id = serializers.IntegerField(help_text="Nummer van het product.")
    community = serializers.IntegerField(source="community_id", help_text=_COMMUNITY)
    titel = serializers.CharField(help_text="Titel.")
    soort = serializers.ChoiceField(Product.Soort.choices, help_text="Handreiking, werkvorm of iets anders.")
    omschrijving = serializers.CharField(help_text="Voor wie en waarvoor, of leeg.")
    themas = serializers.ListField(child=serializers.CharField(), help_text="Thema's van brede welvaart.")
    inzichten = serializers.SerializerMethodField(help_text="Nummers van de gepubliceerde inzichten die erin zitten.")
    versies = UitgaveSerializer(many=True, help_text="De versies, elk met een link.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging van het product zelf.")
    _links = LinksField(self=lambda rij: f"producten/{rij.pk}", community=lambda rij: f"communities/{rij.community_id}")

    def get_inzichten(self, product: Any) -> list[int]:
        return [inzicht.pk for inzicht in product.gebouwd_op]
