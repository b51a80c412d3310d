"""What a client may write of stakeholders, participation and initiatives. Persons are in none of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from rest_framework import serializers

from accounts.permissions import doelgroep_of
from api.fields import Getal, Keuze, Tekst, Verwijzing
from gebied.api.fields import EenGebiedField
from opgaven.api.fields import OpgaveField
from stakeholders.api.serializers import STAPPEN
from stakeholders.models import Initiatief, Niveau, Participatieproces, Rasci, Stakeholder

_LANG = 20_000
#: Ties in one request.
BANDEN_MAX = 100
_SCHAAL: dict[str, Any] = {"min_value": 0, "max_value": 10}
_DAG = "Als jjjj-mm-dd."


def _vrij(model: Any, veld: str, help_text: str, **kwargs: Any) -> serializers.CharField:
    """Free text that may be emptied, as long as the model holds."""
    lengte = cast("Any", model._meta.get_field(veld)).max_length or _LANG
    return serializers.CharField(allow_blank=True, required=False, max_length=lengte, help_text=help_text, **kwargs)


def _dag(help_text: str, **kwargs: Any) -> serializers.DateField:
    fout: dict[str, Any] = {"invalid": "Schrijf een dag als jjjj-mm-dd, bijvoorbeeld 2026-05-01."}
    return serializers.DateField(required=False, help_text=f"{help_text} {_DAG}", error_messages=fout, **kwargs)


class StapInvoerField(Keuze):
    """A step of the ladder by its Dutch name."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(STAPPEN, **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        return Niveau[str(super().to_internal_value(data)).upper()].value


class StakeholderField(Verwijzing):
    """The number of a stakeholder."""

    onbekend = "Deze stakeholder bestaat niet. Geef het nummer van een stakeholder."

    def find(self, tekst: str) -> Stakeholder | None:
        if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 19):
            return None
        return Stakeholder.objects.visible_to(doelgroep_of(self.context["request"].user)).filter(pk=int(tekst)).first()


class Streng(serializers.Serializer):
    """Inside another object: a field that is not known is told beside whatever else is wrong."""

    def to_internal_value(self, data: Any) -> Any:
        onbekend = [naam for naam in data if naam not in self.fields] if isinstance(data, Mapping) else []
        fouten: dict[str, Any] = {str(naam): ["Dit veld kent de API hier niet."] for naam in onbekend}
        try:
            waarden = super().to_internal_value(data)
        except serializers.ValidationError as fout:
            raise serializers.ValidationError({**fouten, **cast("dict[str, Any]", fout.detail)}) from fout
        if fouten:
            raise serializers.ValidationError(fouten)
        return waarden


class PositieInvoerSerializer(Streng):
    """Macht, belang en steun op een dag: alleen voor wie posities van de eigenaar mag zien."""

    datum = _dag("De dag waarop dit geldt; zonder datum vandaag.")
    macht = Getal(**_SCHAAL, help_text="Invloed op het besluit, 0 tot en met 10.")
    belang = Getal(**_SCHAAL, help_text="Wat ervan afhangt, 0 tot en met 10.")
    steun = Getal(**_SCHAAL, required=False, allow_null=True, help_text="0 is tegen, 10 is voor; null is niet bekend.")
    onderbouwing = Tekst(
        max_length=_LANG, help_text="Waaruit dit blijkt. Over de organisatie of groep, niet een persoon."
    )


class BandInvoerSerializer(Streng):
    """De band met één gebied of opgave. Een band die er al is, wordt bijgewerkt."""

    gebied = EenGebiedField(required=False, allow_null=True, help_text="Id of code van een gebied.")
    opgave = OpgaveField(
        required=False, allow_null=True, source="opgave_id", help_text="Id van een opgave, of bron:sleutel."
    )
    rol = Keuze(Rasci.values, required=False, help_text="Rol volgens RASCI: r, a, s, c of i.")
    toelichting = serializers.CharField(
        max_length=300, required=False, allow_blank=True, help_text="Wat zij hier doen of willen. Noem geen personen."
    )
    positie = PositieInvoerSerializer(required=False, help_text="De stand op een dag; eerdere dagen blijven staan.")
    losmaken = serializers.BooleanField(
        required=False,
        help_text="Met true gaat deze band weg, met de posities; stuur dan verder alleen de plek.",
        error_messages=dict.fromkeys(("invalid", "null"), "Geef true of false."),
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if bool(attrs.get("gebied")) == bool(attrs.get("opgave_id")):
            raise serializers.ValidationError("Geef een gebied of een opgave, een van beide.")
        if attrs.get("losmaken") and {"rol", "toelichting", "positie"}.intersection(attrs):
            raise serializers.ValidationError({"losmaken": "Wat u losmaakt, kunt u niet ook wijzigen."})
        return attrs


class StakeholderInvoerSerializer(serializers.Serializer):
    """Een organisatie of groep, nooit een persoon. Wie haar ziet, kiest u op haar pagina."""

    naam = Tekst(max_length=200, help_text="Naam van de organisatie of groep, niet van een persoon.")
    soort = Keuze(Stakeholder.Soort.values, required=False, help_text="Organisatie of groep.")
    categorie = Keuze(Stakeholder.Categorie.values, required=False, help_text="Achterban.")
    omschrijving = _vrij(Stakeholder, "omschrijving", "Omschrijving. Noem geen personen.")
    website = serializers.URLField(
        required=False,
        allow_blank=True,
        max_length=200,
        help_text="Adres van de website.",
        error_messages={"invalid": "Geef een adres dat met https:// begint."},
    )
    betrokkenheden = serializers.ListField(
        child=BandInvoerSerializer(),
        required=False,
        max_length=BANDEN_MAX,
        help_text=f"Ten hoogste {BANDEN_MAX}. Banden die u niet noemt, blijven zoals zij zijn.",
    )


class ProcesInvoerSerializer(serializers.Serializer):
    """Hoe mensen meedoen. Wie het ziet, kiest u op de pagina van het proces."""

    naam = Tekst(max_length=200, help_text="Naam.")
    beloofd = StapInvoerField(help_text="De beloofde stap van de participatieladder.")
    gerealiseerd = StapInvoerField(required=False, allow_null=True, help_text="De stap die is gedaan, of null.")
    doelgroep = _vrij(Participatieproces, "doelgroep", "Wie er meedoen: groepen, geen namen van personen.")
    begin = _dag("Eerste dag.", allow_null=True)
    eind = _dag("Laatste dag.", allow_null=True)
    uitleg = _vrij(Participatieproces, "uitleg", "Waarom het gedane van de belofte verschilt.")
    terugkoppeling = _vrij(Participatieproces, "terugkoppeling", "Wat u de deelnemers liet weten.")
    terugkoppelingOp = _dag("Wanneer zij dat hoorden.", source="terugkoppeling_op", allow_null=True)


class NieuwProcesSerializer(ProcesInvoerSerializer):
    """Een nieuw participatieproces, over een opgave, een gebied of allebei."""

    opgave = OpgaveField(
        required=False, allow_null=True, source="opgave_id", help_text="Id van een opgave, of bron:sleutel."
    )
    gebied = EenGebiedField(required=False, allow_null=True, help_text="Id of code van een gebied.")


class InitiatiefInvoerSerializer(serializers.Serializer):
    """Iets wat mensen in een gebied zelf beginnen. Wie het ziet, kiest u op de pagina van het initiatief."""

    naam = Tekst(max_length=200, help_text="Naam.")
    idee = Tekst(max_length=_LANG, help_text="Het idee.")
    initiatiefnemer = StakeholderField(
        required=False, allow_null=True, help_text="Nummer van de stakeholder die hiermee kwam, of null."
    )
    status = Keuze(Initiatief.Status.values, required=False, help_text="Hoe ver het is.")
    nodig = _vrij(Initiatief, "nodig", "Wat nodig is om door te gaan.")
    energie = _vrij(Initiatief, "energie", "Waar de energie zit.")
    gevraagd = _vrij(Initiatief, "gevraagd", "Gevraagde steun.")
    eigenaarschap = _vrij(Initiatief, "eigenaarschap", "Wie het trekt: een organisatie, groep of rol, geen persoon.")
    continuiteit = _vrij(Initiatief, "continuiteit", "Wie het gaande houdt.")
    urenGevraagd = Getal(
        min_value=0,
        max_value=1_000_000,
        source="uren_gevraagd",
        required=False,
        allow_null=True,
        help_text="Uren die u wordt gevraagd; null is niet bekend.",
    )
    urenInPlan = Keuze(
        Initiatief.InPlan.values, source="uren_in_plan", required=False, help_text="Of die uren in een plan staan."
    )
    gedaan = _vrij(Initiatief, "gedaan", "Wat u deed.")


class NieuwInitiatiefSerializer(InitiatiefInvoerSerializer):
    """Een nieuw initiatief in een gebied."""

    gebied = EenGebiedField(help_text="Id of code van een gebied.")
    opgave = OpgaveField(
        required=False, allow_null=True, source="opgave_id", help_text="Id van een opgave, of bron:sleutel."
    )
