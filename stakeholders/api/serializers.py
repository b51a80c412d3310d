"""What a client gets about stakeholders, participation and initiatives. Persons are in none of it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.models import Zichtbaarheid
from api.fields import LinksField, TijdField
from stakeholders.exporteren import step_code
from stakeholders.models import Initiatief, Niveau, Rasci, Stakeholder

STAPPEN = [niveau.name.lower() for niveau in Niveau]
_OPENBAAR = "Voor wie: de eigenaar (intern), ook genoemde organisaties, of iedereen."


class StapField(serializers.ChoiceField):
    """A step of the ladder by its Dutch name."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=STAPPEN, **kwargs)

    def to_representation(self, value: Any) -> Any:
        return step_code(value)


class PositieSerializer(serializers.Serializer):
    """Macht, belang en steun op een dag."""

    datum = serializers.DateField(help_text="De dag waarop dit gold.")
    macht = serializers.IntegerField(help_text="Invloed op het besluit, 0 tot en met 10.")
    belang = serializers.IntegerField(help_text="Wat ervan afhangt, 0 tot en met 10.")
    steun = serializers.IntegerField(allow_null=True, help_text="0 is tegen, 10 is voor; null is niet bekend.")


class BetrokkenheidSerializer(serializers.Serializer):
    """De band van een stakeholder met één gebied of opgave."""

    gebied = serializers.IntegerField(source="gebied_id", allow_null=True, help_text="Nummer van het gebied.")
    opgave = serializers.IntegerField(source="opgave_id", allow_null=True, help_text="Nummer van de opgave.")
    rol = serializers.ChoiceField(Rasci.choices, help_text="Rol volgens RASCI: r, a, s, c of i.")
    toelichting = serializers.CharField(help_text="Toelichting, of leeg.")
    positie = PositieSerializer(
        allow_null=True,
        help_text="De laatste positie; null als die er niet is, of niet voor u is.",
    )


class StakeholderSerializer(serializers.Serializer):
    """Een organisatie of groep die te maken heeft met een gebied of opgave. Nooit een persoon."""

    id = serializers.IntegerField(help_text="Nummer van de stakeholder.")
    naam = serializers.CharField(help_text="Naam.")
    soort = serializers.ChoiceField(Stakeholder.Soort.choices, help_text="Een organisatie of een groep.")
    categorie = serializers.ChoiceField(Stakeholder.Categorie.choices, help_text="Voor welke achterban zij spreken.")
    omschrijving = serializers.CharField(help_text="Omschrijving, of leeg.")
    website = serializers.CharField(help_text="Adres van de website, of leeg.")
    organisatie = serializers.CharField(source="organisatie.code", help_text="Code van de eigenaar.")
    zichtbaarheid = serializers.ChoiceField(Zichtbaarheid.choices, help_text=_OPENBAAR)
    betrokkenheden = BetrokkenheidSerializer(
        many=True, source="banden", help_text="Waar zij mee te maken hebben, voor zover u dat mag zien."
    )
    aangemaaktOp = TijdField(source="aangemaakt_op", help_text="Eerste keer ingevoerd.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(self=lambda rij: f"stakeholders/{rij.pk}")


class ProcesSerializer(serializers.Serializer):
    """Hoe mensen uit een gebied meedoen: wat beloofd is, wat gedaan is en wat zij terughoorden."""

    id = serializers.IntegerField(help_text="Nummer van het proces.")
    naam = serializers.CharField(help_text="Naam.")
    opgave = serializers.IntegerField(source="opgave_id", allow_null=True, help_text="Nummer van de opgave.")
    gebied = serializers.IntegerField(source="gebied_id", allow_null=True, help_text="Nummer van het gebied.")
    organisatie = serializers.CharField(source="organisatie.code", help_text="Code van de eigenaar.")
    zichtbaarheid = serializers.ChoiceField(Zichtbaarheid.choices, help_text=_OPENBAAR)
    doelgroep = serializers.CharField(help_text="Wie er meedoen, of leeg.")
    beloofd = StapField(help_text="De beloofde stap van de participatieladder.")
    gerealiseerd = StapField(allow_null=True, help_text="De stap die is gedaan; null zolang er niets is gedaan.")
    begin = serializers.DateField(allow_null=True, help_text="Eerste dag, of null.")
    eind = serializers.DateField(allow_null=True, help_text="Laatste dag, of null.")
    uitleg = serializers.CharField(help_text="Waarom het gedane van de belofte verschilt, of leeg.")
    terugkoppeling = serializers.CharField(help_text="Wat deelnemers hoorden, of leeg.")
    terugkoppelingOp = serializers.DateField(
        source="terugkoppeling_op", allow_null=True, help_text="Wanneer zij dat hoorden, of null."
    )
    aangemaaktOp = TijdField(source="aangemaakt_op", help_text="Eerste keer ingevoerd.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(
        self=lambda rij: f"participatie/{rij.pk}",
        opgave=lambda rij: f"opgaven/{rij.opgave_id}" if rij.opgave_id else None,
        gebied=lambda rij: f"gebieden/{rij.gebied_id}" if rij.gebied_id else None,
    )


class InitiatiefSerializer(serializers.Serializer):
    """Iets wat mensen in een gebied zelf beginnen."""

    id = serializers.IntegerField(help_text="Nummer van het initiatief.")
    naam = serializers.CharField(help_text="Naam.")
    idee = serializers.CharField(help_text="Het idee.")
    gebied = serializers.IntegerField(source="gebied_id", help_text="Nummer van het gebied.")
    opgave = serializers.IntegerField(source="opgave_id", allow_null=True, help_text="Nummer van de opgave, of null.")
    organisatie = serializers.CharField(source="organisatie.code", help_text="Code van de eigenaar.")
    zichtbaarheid = serializers.ChoiceField(Zichtbaarheid.choices, help_text=_OPENBAAR)
    initiatiefnemer = serializers.IntegerField(
        source="nemer_id", allow_null=True, help_text="Nummer van de stakeholder, als u die mag zien."
    )
    status = serializers.ChoiceField(Initiatief.Status.choices, help_text="Hoe ver het is.")
    nodig = serializers.CharField(help_text="Wat nodig is om door te gaan, of leeg.")
    energie = serializers.CharField(help_text="Waar de energie zit, of leeg.")
    gevraagd = serializers.CharField(help_text="Gevraagde steun, of leeg.")
    eigenaarschap = serializers.CharField(help_text="Wie het trekt: een organisatie, groep of rol, of leeg.")
    continuiteit = serializers.CharField(help_text="Wie het gaande houdt, of leeg.")
    urenGevraagd = serializers.IntegerField(
        source="uren_gevraagd", allow_null=True, help_text="Uren die de eigenaar wordt gevraagd; null is niet bekend."
    )
    urenInPlan = serializers.ChoiceField(
        Initiatief.InPlan.choices, source="uren_in_plan", help_text="Of die uren in het plan van een team staan."
    )
    gedaan = serializers.CharField(help_text="Wat de eigenaar deed, of leeg.")
    aangemaaktOp = TijdField(source="aangemaakt_op", help_text="Eerste keer ingevoerd.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(self=lambda rij: f"initiatieven/{rij.pk}", gebied=lambda rij: f"gebieden/{rij.gebied_id}")
