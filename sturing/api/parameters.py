"""What a client can ask about vraagstukken and agenda items."""

from __future__ import annotations

from api.fields import Keuze, Tekst
from api.query import LijstParameters
from gebied.api.fields import GebiedField
from opgaven.api.fields import OpgaveField
from sturing.models import Itemstatus, Vraagstuk

_GEBIED = "Id of code van een gebied: ook wat in dat gebied ligt."


class VraagstukkenParameters(LijstParameters):
    status = Keuze(Vraagstuk.Status.values, required=False, help_text="Stand van het vraagstuk.")
    teLaat = Keuze(["ja", "nee"], required=False, help_text="Alleen wat te laat is, of juist niet.")
    gebied = GebiedField(required=False, help_text=_GEBIED)
    opgave = OpgaveField(required=False, help_text="Id van een opgave, of bron:sleutel.")
    zoek = Tekst(required=False, help_text="Een deel van titel of vraag.")


class AgendaItemsParameters(LijstParameters):
    status = Keuze(Itemstatus.values, required=False, help_text="Stand van het agenda-item.")
    gebied = GebiedField(required=False, help_text=_GEBIED)
    opgave = OpgaveField(required=False, help_text="Id van een opgave, of bron:sleutel.")
    zoek = Tekst(required=False, help_text="Een deel van titel of resultaat.")
