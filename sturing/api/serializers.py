"""What a client gets and sends about vraagstukken and agenda items. Money goes to who may see it, null to others."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.models import Zichtbaarheid
from accounts.permissions import doelgroep_of
from api.fields import Getal, Keuze, LinksField, Tekst, TijdField
from gebied.api.fields import EenGebiedField
from opgaven.models.opgave import Urgentie
from sturing.api.fields import EenOrganisatieField, NummersField, OpgavenField
from sturing.bevoegd import sees_money
from sturing.models import AgendaItem, Itemstatus, Sturingslijn, Vraagstuk
from sturing.models.agenda import MAX_GETAL

_LANG = 20_000
_GELD = "Alleen voor wie de agenda beheert en wie het item trekt; anders null."


class MetPlek(serializers.Serializer):
    """Where it is about: null where the caller may not see that area."""

    gebied = serializers.SerializerMethodField(help_text="Id van het gebied; null als u dat niet mag zien.")
    opgaven = serializers.SerializerMethodField(help_text="Ids van de opgaven die u mag zien.")

    def get_gebied(self, obj: Any) -> int | None:
        return obj.plek.pk if obj.plek else None

    def get_opgaven(self, obj: Any) -> list[int]:
        return [opgave.pk for opgave in obj.zichtbare_opgaven]


class VraagstukSerializer(MetPlek):
    """Een vraag uit een gebied aan een afdeling of andere organisatie."""

    id = serializers.IntegerField(help_text="Nummer van het vraagstuk.")
    titel = serializers.CharField(help_text="De vraag in één zin.")
    vraag = serializers.CharField(help_text="De vraag.")
    status = serializers.ChoiceField(Vraagstuk.Status.choices, help_text="Stand.")
    urgentie = serializers.ChoiceField(Urgentie.choices, help_text="1 laag, 2 middel, 3 hoog.")
    organisatie = serializers.CharField(source="organisatie.code", help_text="Code van wie vraagt.")
    aan = serializers.CharField(source="aan.code", help_text="Code van wie moet antwoorden.")
    afdeling = serializers.CharField(help_text="Afdeling, of leeg.")
    functie = serializers.CharField(help_text="Functie, of leeg; nooit een naam.")
    lijnVraag = serializers.ChoiceField(Sturingslijn.choices, source="lijn_vraag", help_text="Sturingslijn die vraagt.")
    lijnAan = serializers.CharField(source="lijn_aan", help_text="Sturingslijn die antwoordt, of leeg.")
    gesteldOp = serializers.DateField(source="gesteld_op", help_text="Dag waarop de vraag is gesteld.")
    termijn = serializers.DateField(help_text="Laatste dag voor een antwoord.")
    dagenTeLaat = serializers.IntegerField(source="dagen_te_laat", help_text="Dagen na de termijn; 0 als er tijd is.")
    antwoord = serializers.CharField(help_text="Het antwoord, of leeg.")
    beantwoordOp = serializers.DateField(source="beantwoord_op", allow_null=True, help_text="Dag van het antwoord.")
    uitkomst = serializers.CharField(help_text="Wat eruit kwam, of leeg.")
    afgeslotenOp = serializers.DateField(source="afgesloten_op", allow_null=True, help_text="Dag van afsluiten.")
    zichtbaarheid = serializers.ChoiceField(Zichtbaarheid.choices, help_text="Voor wie.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(self=lambda rij: f"vraagstukken/{rij.pk}")


def _vrij(help_text: str, max_length: int = 200) -> serializers.CharField:
    """Text that may be emptied."""
    return serializers.CharField(max_length=max_length, required=False, allow_blank=True, help_text=help_text)


class VraagstukStelSerializer(serializers.Serializer):
    """Een nieuwe vraag. Wie moet antwoorden, ziet haar en krijgt bericht."""

    titel = Tekst(max_length=200, help_text="De vraag in één zin.")
    vraag = Tekst(max_length=_LANG, help_text="De vraag. Noem geen namen van personen.")
    gebied = EenGebiedField(help_text="Id of code van het gebied.")
    aan = EenOrganisatieField(help_text="Code van de organisatie die moet antwoorden.")
    termijn = serializers.DateField(
        required=False,
        help_text="Laatste dag voor een antwoord, als jjjj-mm-dd; zonder: volgens de serviceafspraak, of vier weken.",
    )
    opgaven = OpgavenField(required=False, default=list, help_text="Ids van opgaven.")
    urgentie = Keuze(Urgentie.values, required=False, default=Urgentie.MIDDEL.value, help_text="1, 2 of 3.")
    afdeling = _vrij("Afdeling.")
    functie = _vrij("Functie, geen naam van een persoon.")
    lijnVraag = Keuze(Sturingslijn.values, source="lijn_vraag", required=False, help_text="Sturingslijn die vraagt.")
    lijnAan = Keuze(
        ["", *Sturingslijn.values], source="lijn_aan", required=False, help_text="Sturingslijn die antwoordt, of leeg."
    )


class AgendaItemSerializer(MetPlek):
    """Een actie op de agenda van een gebied."""

    id = serializers.IntegerField(help_text="Nummer van het agenda-item.")
    titel = serializers.CharField(help_text="De actie.")
    omschrijving = serializers.CharField(help_text="Omschrijving, of leeg.")
    resultaat = serializers.CharField(help_text="Beloofd resultaat, of leeg.")
    status = serializers.ChoiceField(Itemstatus.choices, help_text="Stand.")
    organisatie = serializers.CharField(source="organisatie.code", help_text="Code van wie de agenda beheert.")
    trekker = serializers.CharField(source="trekker.code", help_text="Code van wie het doet.")
    functie = serializers.CharField(help_text="Functie, of leeg; nooit een naam.")
    lijn = serializers.ChoiceField(Sturingslijn.choices, help_text="Sturingslijn.")
    termijn = serializers.DateField(allow_null=True, help_text="Dag waarop het klaar is.")
    gerealiseerd = serializers.CharField(help_text="Wat er is gerealiseerd, of leeg.")
    klaarOp = serializers.DateField(source="klaar_op", allow_null=True, help_text="Dag waarop het klaar was.")
    pcmoment = serializers.SerializerMethodField(help_text="P&C-moment met jaar, of leeg.")
    pcmomentNaam = serializers.CharField(
        source="pcmoment.naam", default=None, allow_null=True, help_text="Naam van het P&C-moment, of null."
    )
    pcjaar = serializers.IntegerField(allow_null=True, help_text="Jaar van het P&C-moment, of null.")
    wachtOp = serializers.SerializerMethodField(help_text="Ids van items die eerst klaar moeten zijn.")
    vraagstuk = serializers.IntegerField(
        source="gezien_vraagstuk_id", allow_null=True, help_text="Id van het vraagstuk waaruit het volgt, of null."
    )
    geldGevraagd = serializers.SerializerMethodField(help_text=f"Gevraagd geld in euro. {_GELD}")
    geldBeschikbaar = serializers.SerializerMethodField(help_text=f"Beschikbaar geld in euro. {_GELD}")
    urenGevraagd = serializers.SerializerMethodField(help_text=f"Gevraagde uren. {_GELD}")
    urenBeschikbaar = serializers.SerializerMethodField(help_text=f"Beschikbare uren. {_GELD}")
    zichtbaarheid = serializers.ChoiceField(Zichtbaarheid.choices, help_text="Voor wie.")
    gewijzigdOp = TijdField(source="gewijzigd_op", help_text="Laatste wijziging.")
    _links = LinksField(self=lambda rij: f"agenda-items/{rij.pk}")

    def get_pcmoment(self, item: AgendaItem) -> str:
        return f"{item.pcmoment} {item.pcjaar}" if item.pcmoment else ""

    def get_wachtOp(self, item: Any) -> list[int]:  # noqa: N802
        return [eerst.pk for eerst in item.zichtbaar_wacht_op]

    def get_geldGevraagd(self, item: AgendaItem) -> int | None:  # noqa: N802 - the name of the field
        return self._money(item, "geld_gevraagd")

    def get_geldBeschikbaar(self, item: AgendaItem) -> int | None:  # noqa: N802
        return self._money(item, "geld_beschikbaar")

    def get_urenGevraagd(self, item: AgendaItem) -> int | None:  # noqa: N802
        return self._money(item, "uren_gevraagd")

    def get_urenBeschikbaar(self, item: AgendaItem) -> int | None:  # noqa: N802
        return self._money(item, "uren_beschikbaar")

    def _money(self, item: AgendaItem, veld: str) -> int | None:
        mag = sees_money(doelgroep_of(self.context["request"].user), item)
        waarde: int | None = getattr(item, veld) if mag else None
        return waarde


def _amount(veld: str, hulp: str) -> Getal:
    return Getal(min_value=0, max_value=MAX_GETAL, source=veld, required=False, allow_null=True, help_text=hulp)


class VraagstukWijzigSerializer(serializers.Serializer):
    """Antwoorden (door wie gevraagd is), afsluiten of intrekken (door wie vraagt), of de vraag zelf wijzigen."""

    antwoord = Tekst(max_length=_LANG, required=False, help_text="Het antwoord; stuur dit veld alleen.")
    uitkomst = Tekst(
        max_length=_LANG, required=False, help_text="Wat eruit kwam; sluit het vraagstuk af. Stuur dit veld alleen."
    )
    status = Keuze(
        [Vraagstuk.Status.INGETROKKEN.value], required=False, help_text="Trekt de vraag in. Stuur dit veld alleen."
    )
    titel = Tekst(max_length=200, required=False, help_text="De vraag in één zin.")
    vraag = Tekst(max_length=_LANG, required=False, help_text="De vraag. Noem geen namen van personen.")
    termijn = serializers.DateField(required=False, help_text="Laatste dag voor een antwoord, als jjjj-mm-dd.")
    opgaven = OpgavenField(required=False, help_text="Ids van opgaven: de hele lijst.")
    urgentie = Keuze(Urgentie.values, required=False, help_text="1, 2 of 3.")
    afdeling = _vrij("Afdeling, of leeg.")
    functie = _vrij("Functie, of leeg; geen naam van een persoon.")
    lijnVraag = Keuze(Sturingslijn.values, source="lijn_vraag", required=False, help_text="Sturingslijn die vraagt.")
    lijnAan = Keuze(
        ["", *Sturingslijn.values], source="lijn_aan", required=False, help_text="Sturingslijn die antwoordt, of leeg."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        apart = {"antwoord", "uitkomst", "status"}.intersection(attrs)
        if not attrs or (apart and len(attrs) > 1):
            raise serializers.ValidationError("Stuur antwoord, uitkomst of status alleen, of wat u wijzigt.")
        return attrs


class AgendaItemWijzigSerializer(serializers.Serializer):
    """Wat u stuurt, verandert; de rest blijft. Wie het item alleen trekt, schrijft status, gerealiseerd en klaarOp."""

    titel = Tekst(max_length=200, help_text="De actie.")
    omschrijving = _vrij("Omschrijving.", _LANG)
    resultaat = _vrij("Beloofd resultaat.", _LANG)
    functie = _vrij("Functie, geen naam van een persoon.")
    lijn = Keuze(Sturingslijn.values, required=False, help_text="Sturingslijn.")
    termijn = serializers.DateField(required=False, allow_null=True, help_text="Als jjjj-mm-dd.")
    status = Keuze(Itemstatus.values, required=False, help_text="Stand.")
    gerealiseerd = _vrij("Wat er is gerealiseerd.", _LANG)
    klaarOp = serializers.DateField(
        source="klaar_op", required=False, allow_null=True, help_text="Dag waarop het klaar was; telt alleen bij klaar."
    )
    geldGevraagd = _amount("geld_gevraagd", "In euro.")
    geldBeschikbaar = _amount("geld_beschikbaar", "In euro.")
    urenGevraagd = _amount("uren_gevraagd", "In uren.")
    urenBeschikbaar = _amount("uren_beschikbaar", "In uren.")
    trekker = EenOrganisatieField(required=False, help_text="Code van de organisatie die trekt.")
    opgaven = OpgavenField(required=False, help_text="Ids van opgaven: de hele lijst.")
    wachtOp = NummersField(
        source="wacht_op", required=False, help_text="Ids van items die eerst klaar moeten zijn: de hele lijst."
    )
    pcmomentNaam = Tekst(
        max_length=100,
        source="pcmoment",
        required=False,
        allow_null=True,
        help_text="Naam van een P&C-moment van de eigenaar, met pcjaar; null is geen.",
    )
    pcjaar = Getal(
        min_value=2000, max_value=2200, required=False, allow_null=True, help_text="Jaar van het P&C-moment, of null."
    )
    vraagstuk = Getal(
        min_value=1,
        max_value=2**62,
        required=False,
        allow_null=True,
        help_text="Id van het vraagstuk waaruit het volgt, of null.",
    )


class AgendaItemMaakSerializer(AgendaItemWijzigSerializer):
    """Een nieuwe actie. Wie haar trekt, ziet haar."""

    gebied = EenGebiedField(help_text="Id of code van het gebied.")
    trekker = EenOrganisatieField(help_text="Code van de organisatie die trekt.")
