"""The tables of steering, by subject."""

from sturing.models.afspraak import Afspraak, AfspraakDeling
from sturing.models.agenda import AgendaItem, AgendaItemDeling, Agendavaststelling, AgendavaststellingDeling, Itemstatus
from sturing.models.eigendom import Eigendom, Sturingslijn
from sturing.models.pcmoment import Pcmoment
from sturing.models.regio import Regioafspraak, RegioafspraakDeling
from sturing.models.servicenorm import Servicenorm
from sturing.models.vraagstuk import Bericht, Vraagstuk, VraagstukDeling, Vraagstukstap

__all__ = [
    "Afspraak",
    "AfspraakDeling",
    "AgendaItem",
    "AgendaItemDeling",
    "Agendavaststelling",
    "AgendavaststellingDeling",
    "Bericht",
    "Eigendom",
    "Itemstatus",
    "Pcmoment",
    "Regioafspraak",
    "RegioafspraakDeling",
    "Servicenorm",
    "Sturingslijn",
    "Vraagstuk",
    "VraagstukDeling",
    "Vraagstukstap",
]
