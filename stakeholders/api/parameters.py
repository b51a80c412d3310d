"""What a client can ask about stakeholders, participation and initiatives."""

from __future__ import annotations

from api.fields import Keuze, Tekst
from api.query import LijstParameters
from gebied.api.fields import GebiedField
from opgaven.api.fields import OpgaveField
from stakeholders.api.serializers import STAPPEN
from stakeholders.models import Initiatief, Stakeholder

_GEBIED = "Id of code van een gebied."
_OPGAVE = "Id van een opgave, of bron:sleutel."
_ZOEK = "Een deel van de naam of omschrijving."


class PlekParameters(LijstParameters):
    """About one place, and a search."""

    gebied = GebiedField(required=False, help_text=_GEBIED)
    opgave = OpgaveField(required=False, help_text=_OPGAVE)
    zoek = Tekst(max_length=100, required=False, help_text=_ZOEK)


class StakeholdersParameters(PlekParameters):
    soort = Keuze(Stakeholder.Soort.values, required=False, help_text="Organisatie of groep.")
    categorie = Keuze(Stakeholder.Categorie.values, required=False, help_text="Achterban.")


class ParticipatieParameters(PlekParameters):
    beloofd = Keuze(STAPPEN, required=False, help_text="De beloofde stap.")
    gerealiseerd = Keuze(STAPPEN, required=False, help_text="De stap die is gedaan.")


class InitiatievenParameters(PlekParameters):
    status = Keuze(Initiatief.Status.values, required=False, help_text="Hoe ver het is.")
