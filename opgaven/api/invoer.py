"""What a client may write of an opgave. Ranges, years and statuses are judged where every door is: in the service."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.gis.geos import MultiPolygon
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.formulieren.formulier import TEKST_MAX
from api.fields import FoutSerializer, Getal, Keuze, Tekst, Veel
from gebied.stelsels import CRS84, Stelsel
from opgaven.api.parameters import JAAR_MAX, JAAR_MIN
from opgaven.models import Aard, Bestuurslaag, Geometriesoort, Hardheid, Opgave, Opgavetype, Status, Urgentie
from opgaven.selectors.lijsten import opgavetype_by_code
from opgaven.taal.vorm import invalid_sentence
from opgaven.vlakinvoer import to_django
from opgaven.vormen import VormFout
from opgaven.vormen.geojson import read_polygon
from opgaven.vormen.grenzen import BEWAAR_MAX
from opgaven.vormen.toetsen import check_place


def _vrij(veld: str, help_text: str, **kwargs: Any) -> serializers.CharField:
    """Free text that may be emptied, as long as the model holds."""
    lengte = cast("Any", Opgave._meta.get_field(veld)).max_length or TEKST_MAX
    return serializers.CharField(allow_blank=True, required=False, max_length=lengte, help_text=help_text, **kwargs)


def _jaar(help_text: str, **kwargs: Any) -> Getal:
    ruimte: dict[str, Any] = {"required": False, "allow_null": True, "help_text": help_text}
    return Getal(min_value=JAAR_MIN, max_value=JAAR_MAX, **ruimte, **kwargs)


@extend_schema_field({"type": "string", "minLength": 1})
class TypeField(serializers.Field):
    """The code of an opgavetype."""

    def to_internal_value(self, data: Any) -> Opgavetype:
        soort = opgavetype_by_code(Tekst().run_validation(data))
        if soort is None:
            raise serializers.ValidationError("Onbekend opgavetype. Kies een code van /api/v1/opgavetypen.")
        return soort


@extend_schema_field({"$ref": "#/components/schemas/GeometrieInvoer"})
class VlakField(serializers.Field):
    """A Polygon or MultiPolygon in the system of Content-Crs. A shape that is not valid is refused, not repaired."""

    def to_internal_value(self, data: Any) -> MultiPolygon:
        stelsel = cast("Stelsel", self.context.get("stelsel", CRS84))
        try:
            toets = check_place(read_polygon(data, BEWAAR_MAX, stelsel))
        except VormFout as fout:
            raise serializers.ValidationError(str(fout)) from fout
        if not toets.geldig:
            raise serializers.ValidationError(invalid_sentence(toets.reden, herstelbaar=False))
        return to_django(toets.vlak)


class OpgaveInvoerSerializer(serializers.Serializer):
    """Een opgave om te bewaren. De eigenaar is de organisatie van de sleutel; wie haar ziet, kiest u op haar pagina."""

    naam = Tekst(max_length=250, help_text="Naam.")
    opgavetype = TypeField(source="type", help_text="Code van het opgavetype.")
    geometrie = VlakField(help_text="Waar het ligt, in het stelsel van de header Content-Crs (zonder header: CRS84).")
    aard = Keuze(Aard.values, required=False, help_text="Een taak, of een zone die geldt.")
    status = Keuze(Status.values, required=False, help_text="Status.")
    geometriesoort = Keuze(Geometriesoort.values, required=False, help_text="Hoe hard de grens is.")
    beschrijving = _vrij("beschrijving", "Beschrijving.")
    doel = _vrij("doel", "Doel.")
    resultaat = _vrij("resultaat", "Beoogd resultaat.")
    beginJaar = _jaar("Eerste jaar; null is open.", source="begin_jaar")
    eindJaar = _jaar("Laatste jaar; null is open.", source="eind_jaar")
    urgentie = Keuze(Urgentie.values, required=False, allow_null=True, help_text="1 laag, 2 middel, 3 hoog.")
    bestuurslaag = Keuze(["", *Bestuurslaag.values], required=False, help_text="Wie beslist, of leeg.")
    programma = _vrij("programma", "Programma.")
    afdeling = _vrij("afdeling", "Afdeling van de eigenaar.")
    rolEigenaar = _vrij(
        "rol_eigenaar", "Functie van de eigenaar; nooit de naam van een persoon.", source="rol_eigenaar"
    )
    hoeveelheid = serializers.DecimalField(
        max_digits=14, decimal_places=2, required=False, allow_null=True, help_text="Hoeveel, in de eenheid hieronder."
    )
    eenheid = _vrij("eenheid", "Eenheid van de hoeveelheid, bijvoorbeeld woningen.")
    doeljaar = _jaar("Jaar waarin de hoeveelheid er moet zijn.")
    hardheid = Keuze(["", *Hardheid.values], required=False, help_text="Hard of zacht plan, of leeg.")
    brondocument = _vrij("brondocument", "Document waaruit de opgave komt.")


class NieuweOpgaveSerializer(OpgaveInvoerSerializer):
    """Een nieuwe opgave. Met bron en sleutel van uw eigen systeem herkent u haar later."""

    bron = Tekst(max_length=100, required=False, help_text="Waar de opgave vandaan komt; zonder bron: eigen.")
    sleutel = Tekst(max_length=200, required=False, help_text="Sleutel in de bron; met de bron samen uniek.")


class OpgaveVeelSerializer(serializers.Serializer):
    """Tot 1.000 opgaven in één keer: met id en ifMatch wijzigt u een opgave, zonder id maakt u een nieuwe."""

    opgaven = Veel(
        een="opgave",
        meer="opgaven",
        help_text="De opgaven, elk met de velden van een nieuwe opgave, of met id, ifMatch en wat er verandert.",
    )


class OpgaveUitkomstSerializer(serializers.Serializer):
    """Wat er met één opgave uit het verzoek gebeurde."""

    rij = serializers.IntegerField(help_text="De hoeveelste opgave in het verzoek, vanaf 1.")
    status = serializers.IntegerField(help_text="De HTTP-status die deze opgave alleen had gekregen.")
    id = serializers.IntegerField(allow_null=True, help_text="Nummer van de opgave; null als die er niet kwam.")
    etag = serializers.CharField(allow_null=True, help_text="De versie die er nu is, voor If-Match.")
    melding = serializers.CharField(help_text="Wat er mis is en wat u kunt doen, of leeg.")
    fouten = FoutSerializer(many=True, help_text="Wat er per veld mis is.")


class OpgaveUitkomstenSerializer(serializers.Serializer):
    """De uitkomst per opgave, in de volgorde van het verzoek. Wat gelukt is, blijft bewaard."""

    gelukt = serializers.IntegerField(help_text="Aantal opgaven dat bewaard is.")
    mislukt = serializers.IntegerField(help_text="Aantal opgaven dat niet bewaard is.")
    resultaten = OpgaveUitkomstSerializer(many=True, help_text="Per opgave de uitkomst.")
