"""What a client gets about opgaven, types, pieces and runs."""

from __future__ import annotations

from rest_framework import serializers

from accounts.models import Zichtbaarheid
from api.fields import GeometrieField, Getal, Keuze, LinksField, TijdField
from gebied.api.fields import IndelingField
from gebied.models import Niveau
from opgaven.api.parameters import JAAR_MAX, JAAR_MIN
from opgaven.models import Aard, Berekening, Geometriesoort, Opgavetype, Status
from opgaven.selectors.berekening import remaining_seconds

_ALLEEN_WIE_ALLES_ZIET = "Een berekening telt alle opgaven; null voor wie er daarvan een niet mag zien."


class OpgavetypeSerializer(serializers.Serializer):
    """Een soort opgave. De kenmerken zijn voorstellen die de eigen experts aanpassen."""

    code = serializers.CharField(help_text="Code van het type.")
    naam = serializers.CharField(help_text="Naam.")
    letter = serializers.CharField(help_text="Een of twee letters, als aanvulling op de kleur.")
    volgorde = serializers.IntegerField(help_text="Plaats in lijsten.")
    ligging = serializers.ChoiceField(
        Opgavetype.Ligging.choices, help_text="Verticale ligging: 1 ondergrond, 2 maaiveld, 3 allebei."
    )
    ruimtebeslag = serializers.ChoiceField(
        Opgavetype.Maat.choices, help_text="Hoeveel ruimte het vraagt: 1 klein, 2 middel, 3 groot."
    )
    duur = serializers.ChoiceField(
        Opgavetype.Duur.choices, help_text="Hoe lang de ruimte bezet is: 1 kort, 2 middellang, 3 lang of blijvend."
    )
    plaatsgebonden = serializers.BooleanField(help_text="Kan het alleen op deze plek?")
    _links = LinksField(
        self=lambda soort: f"opgavetypen/{soort.code}", opgaven=lambda soort: f"opgaven?opgavetype={soort.code}"
    )


class OpgaveSerializer(serializers.Serializer):
    """Een opgave: een taak, of een zone die geldt."""

    id = serializers.IntegerField(help_text="Nummer van de opgave.")
    bron = serializers.CharField(help_text="Waar de opgave vandaan komt.")
    sleutel = serializers.CharField(help_text="Sleutel in de bron; met de bron samen uniek.")
    naam = serializers.CharField(help_text="Naam.")
    opgavetype = serializers.CharField(source="type.code", help_text="Code van het opgavetype.")
    aard = serializers.ChoiceField(Aard.choices, help_text="Een taak, of een zone die geldt.")
    status = serializers.ChoiceField(Status.choices, help_text="Status.")
    geometriesoort = serializers.ChoiceField(
        Geometriesoort.choices, help_text="Hoe hard de grens is: een zoekgebied claimt niet elke meter."
    )
    oppervlakteM2 = serializers.FloatField(source="oppervlakte_m2", help_text="Oppervlakte in m2, in het vlak van RD.")
    beschrijving = serializers.CharField(help_text="Beschrijving, of leeg.")
    doel = serializers.CharField(help_text="Doel, of leeg.")
    resultaat = serializers.CharField(help_text="Beoogd resultaat, of leeg.")
    beginJaar = serializers.IntegerField(source="begin_jaar", allow_null=True, help_text="Eerste jaar; null is open.")
    eindJaar = serializers.IntegerField(source="eind_jaar", allow_null=True, help_text="Laatste jaar; null is open.")
    urgentie = serializers.IntegerField(allow_null=True, help_text="1 laag, 2 middel, 3 hoog.")
    bestuurslaag = serializers.CharField(
        help_text="Wie beslist: rijk, provincie, waterschap, regio, gemeente, of leeg."
    )
    programma = serializers.CharField(help_text="Programma, of leeg.")
    organisatie = serializers.CharField(source="organisatie.code", allow_null=True, help_text="Code van de eigenaar.")
    afdeling = serializers.CharField(help_text="Afdeling van de eigenaar, of leeg.")
    zichtbaarheid = serializers.ChoiceField(
        Zichtbaarheid.choices, help_text="Voor wie: de eigenaar (intern), ook genoemde organisaties, of iedereen."
    )
    rolEigenaar = serializers.CharField(source="rol_eigenaar", help_text="Functie van de eigenaar, of leeg.")
    hoeveelheid = serializers.FloatField(allow_null=True, help_text="Hoeveel, in de eenheid hieronder.")
    eenheid = serializers.CharField(help_text="Eenheid van de hoeveelheid, bijvoorbeeld woningen, of leeg.")
    doeljaar = serializers.IntegerField(allow_null=True, help_text="Jaar waarin de hoeveelheid er moet zijn.")
    hardheid = serializers.CharField(help_text="Hard of zacht plan, of leeg.")
    brondocument = serializers.CharField(help_text="Document waaruit de opgave komt, of leeg.")
    aangemaaktOp = TijdField(source="aangemaakt_op", help_text="Eerste keer ingevoerd.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    geometrie = GeometrieField()
    _links = LinksField(
        self=lambda opgave: f"opgaven/{opgave.pk}",
        opgavetype=lambda opgave: f"opgavetypen/{opgave.type.code}",
        overlappen=lambda opgave: f"overlappen?opgave={opgave.pk}",
        stapelvlakken=lambda opgave: f"stapelvlakken?opgave={opgave.pk}",
    )


class OpgaveKortSerializer(serializers.Serializer):
    """Een opgave in het kort."""

    id = serializers.IntegerField(help_text="Nummer van de opgave.")
    bron = serializers.CharField(help_text="Waar de opgave vandaan komt.")
    sleutel = serializers.CharField(help_text="Sleutel in de bron.")
    naam = serializers.CharField(help_text="Naam.")
    opgavetype = serializers.CharField(source="type_code", help_text="Code van het opgavetype.")


class StapelvlakSerializer(serializers.Serializer):
    """Een stuk van een gebied dat precies deze opgaven bedekken."""

    id = serializers.IntegerField(help_text="Nummer, tot de volgende berekening van het gebied.")
    gebied = serializers.CharField(source="gebied.code", help_text="Code van het gebied.")
    indeling = serializers.CharField(source="gebied.indeling.naam", help_text="Naam van de indeling.")
    niveau = serializers.ChoiceField(Niveau.choices, source="gebied.niveau", help_text="Niveau van het gebied.")
    diepte = serializers.IntegerField(help_text="Aantal opgaven dat hier ligt.")
    oppervlakteM2 = serializers.FloatField(source="oppervlakte_m2", help_text="Oppervlakte in m2, in het vlak van RD.")
    opgaven = OpgaveKortSerializer(many=True, source="opgaven_kort", help_text="De opgaven die hier liggen.")
    geometrie = GeometrieField()
    _links = LinksField(gebied=lambda vlak: f"gebieden/{vlak.gebied_id}")


class BerekeningSerializer(serializers.Serializer):
    """Een berekening van alle, of van de geraakte, gebieden van een indeling en niveau."""

    id = serializers.IntegerField(help_text="Nummer van de berekening.")
    indeling = serializers.CharField(source="indeling.naam", help_text="Naam van de indeling.")
    niveau = serializers.ChoiceField(Niveau.choices, help_text="Niveau van de gebieden.")
    soort = serializers.ChoiceField(
        Berekening.Soort.choices, help_text="Alle gebieden, de geraakte gebieden, of een nieuwe matrix."
    )
    peiljaar = serializers.IntegerField(
        allow_null=True, help_text="Alleen opgaven die in dit jaar lopen; null is alle."
    )
    matrix = serializers.IntegerField(source="matrix.nummer", help_text="Nummer van de matrixversie.")
    softwareversie = serializers.CharField(help_text="Versie van de rekenregels.")
    status = serializers.ChoiceField(Berekening.Status.choices, help_text="Stand van de berekening.")
    gebiedenTotaal = serializers.IntegerField(source="telling.gebieden_totaal", help_text="Aantal gebieden.")
    gebiedenKlaar = serializers.IntegerField(source="telling.gebieden_klaar", help_text="Aantal gebieden dat klaar is.")
    resterendeSeconden = serializers.SerializerMethodField(
        help_text="Schatting van wat het nog duurt; null als er niets over te zeggen is."
    )
    opgaven = serializers.IntegerField(
        source="telling.opgaven", allow_null=True, help_text=f"Aantal opgaven dat meedoet. {_ALLEEN_WIE_ALLES_ZIET}"
    )
    paren = serializers.IntegerField(
        source="telling.paren",
        allow_null=True,
        help_text=f"Aantal overlappende paren, geteld per gebied. {_ALLEEN_WIE_ALLES_ZIET}",
    )
    overlapM2 = serializers.FloatField(
        source="telling.overlap_m2",
        allow_null=True,
        help_text=f"Overlap in m2, opgeteld over de paren. {_ALLEEN_WIE_ALLES_ZIET}",
    )
    fout = serializers.CharField(help_text="Wat er misging, of leeg.")
    aangemaaktOp = TijdField(source="aangemaakt_op", help_text="Moment van aanvragen.")
    gestartOp = TijdField(source="gestart_op", allow_null=True, help_text="Moment van starten.")
    klaarOp = TijdField(source="klaar_op", allow_null=True, help_text="Moment van eindigen.")
    _links = LinksField(self=lambda run: f"berekeningen/{run.pk}", scores=lambda run: f"scores?berekening={run.pk}")

    def get_resterendeSeconden(self, berekening: Berekening) -> int | None:  # noqa: N802 - the name of the field
        return remaining_seconds(berekening)


class BerekeningStartSerializer(serializers.Serializer):
    """Wat er berekend moet worden."""

    indeling = IndelingField(help_text="Naam van de indeling, bijvoorbeeld CBS 2022.")
    niveau = Keuze(Niveau.values, help_text="Niveau van de gebieden.")
    peiljaar = Getal(
        min_value=JAAR_MIN,
        max_value=JAAR_MAX,
        required=False,
        allow_null=True,
        default=None,
        help_text="Tel alleen opgaven mee die in dit jaar lopen; leeg is alle.",
    )
