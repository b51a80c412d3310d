"""What a client can ask about opgaven, scores and runs."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

import stapeling
from api.fields import Getal, Keuze, Tekst
from api.query import LijstParameters
from gebied.api.fields import GebiedField, IndelingField
from gebied.api.geometrie import StelselParameters, VlakParameters
from gebied.models import Niveau
from opgaven.api.fields import BerekeningField, OpgaveField, OrganisatieField, TypenField
from opgaven.models import Aard, Berekening, Status
from opgaven.scorenamen import SCORES

JAAR_MIN, JAAR_MAX = 1900, 2200
_GEBIED = "Id of code van een gebied."
_INDELING = "Naam van de indeling, bijvoorbeeld CBS 2022."
_NIVEAU = "Niveau van de gebieden."


def camel(naam: str) -> str:
    """A name of the exports as this API writes it.

    >>> camel("overlap_m2"), camel("conflict")
    ('overlapM2', 'conflict')
    """
    head, *tail = naam.split("_")
    return head + "".join(part.capitalize() for part in tail)


#: Per name in the API the score that it sorts on.
SORTERINGEN = {sign + camel(naam): sign + naam for naam in SCORES for sign in ("", "-")}


class OpgavenParameters(VlakParameters, StelselParameters, LijstParameters):
    opgavetype = TypenField(required=False, help_text="Een of meer codes van opgavetypen, met komma's.")
    status = Keuze(Status.values, required=False, help_text="Status van de opgave.")
    aard = Keuze(Aard.values, required=False, help_text="Een taak, of een zone die geldt.")
    bron = Tekst(max_length=100, required=False, help_text="Waar de opgave vandaan komt.")
    sleutel = Tekst(required=False, help_text="Sleutel van de opgave in de bron.")
    organisatie = OrganisatieField(required=False, help_text="Code van de eigenaar.")
    jaar = Getal(
        min_value=JAAR_MIN,
        max_value=JAAR_MAX,
        required=False,
        help_text="Alleen opgaven die in dit jaar lopen; een onbekend begin of eind staat open.",
    )
    zoek = Tekst(required=False, help_text="Een deel van naam, beschrijving of sleutel.")
    gebied = GebiedField(required=False, help_text="Id of code van een gebied waarin de opgave ligt.")


class ScoresParameters(LijstParameters):
    gebied = GebiedField(required=False, help_text=_GEBIED)
    indeling = IndelingField(required=False, help_text=_INDELING)
    niveau = Keuze(Niveau.values, required=False, help_text=_NIVEAU)
    berekening = BerekeningField(
        required=False,
        help_text="De scores zoals deze berekening ze achterliet. Niet samen met indeling, niveau, typen of jaar.",
    )
    typen = TypenField(required=False, help_text="Tel alleen opgaven van deze typen mee: codes, met komma's.")
    jaar = Getal(
        min_value=JAAR_MIN, max_value=JAAR_MAX, required=False, help_text="Tel alleen opgaven mee die dit jaar lopen."
    )
    sorteer = Keuze(
        list(SORTERINGEN), required=False, help_text="Volgorde; met een minteken de hoogste eerst. Anders op code."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        attrs = super().validate(attrs)
        if "berekening" in attrs:
            wrong = [naam for naam in ("indeling", "niveau", "typen", "jaar") if naam in attrs]
            if wrong:
                raise serializers.ValidationError(
                    dict.fromkeys(wrong, "Deze parameter kan niet samen met berekening: laat er een weg.")
                )
        if "sorteer" in attrs:
            attrs["sorteer"] = SORTERINGEN[attrs["sorteer"]]
        return attrs


class OverlappenParameters(LijstParameters):
    gebied = GebiedField(required=False, help_text=_GEBIED)
    indeling = IndelingField(required=False, help_text=_INDELING)
    niveau = Keuze(Niveau.values, required=False, help_text=_NIVEAU)
    opgave = OpgaveField(required=False, help_text="Id van een opgave, of bron:sleutel: paren met deze opgave.")
    karakter = Keuze(stapeling.KARAKTERS, required=False, help_text="Karakter van het paar.")


class StapelvlakkenParameters(VlakParameters, StelselParameters, LijstParameters):
    gebied = GebiedField(required=False, help_text=_GEBIED)
    opgave = OpgaveField(required=False, help_text="Id van een opgave, of bron:sleutel: stukken onder deze opgave.")
    minDiepte = Getal(
        min_value=1, max_value=32767, required=False, help_text="Alleen stukken met ten minste zoveel opgaven."
    )


class BerekeningenParameters(LijstParameters):
    indeling = IndelingField(required=False, help_text=_INDELING)
    niveau = Keuze(Niveau.values, required=False, help_text=_NIVEAU)
    status = Keuze(Berekening.Status.values, required=False, help_text="Stand van de berekening.")
    soort = Keuze(Berekening.Soort.values, required=False, help_text="Soort berekening.")
