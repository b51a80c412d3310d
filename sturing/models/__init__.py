"""The tables of steering, by subject."""

from sturing.models.afspraak import Afspraak, AfspraakDeling
from sturing.models.afweging import CRITERIA, Afweging, Antwoord, Instrument, Prioriteit
from sturing.models.agenda import AgendaItem, AgendaItemDeling, Agendavaststelling, AgendavaststellingDeling, Itemstatus
from sturing.models.eigendom import Eigendom, Sturingslijn
from sturing.models.gebiedsdelingen import (
    AfwegingDeling,
    GebiedsrolDeling,
    InstrumentDeling,
    LijnwensDeling,
    PrioriteitDeling,
    VaardigheidDeling,
    VisieDeling,
)
from sturing.models.gebiedssturing import Gebiedsrol, Gebiedssturing, Lijnwens, Vaardigheid, Visie
from sturing.models.pcmoment import Pcmoment
from sturing.models.regio import Regioafspraak, RegioafspraakDeling
from sturing.models.servicenorm import Servicenorm
from sturing.models.vraagstuk import Bericht, Vraagstuk, VraagstukDeling, Vraagstukstap

__all__ = [
    "CRITERIA",
    "Afspraak",
    "AfspraakDeling",
    "Afweging",
    "AfwegingDeling",
    "AgendaItem",
    "AgendaItemDeling",
    "Agendavaststelling",
    "AgendavaststellingDeling",
    "Antwoord",
    "Bericht",
    "Eigendom",
    "Gebiedsrol",
    "GebiedsrolDeling",
    "Gebiedssturing",
    "Instrument",
    "InstrumentDeling",
    "Itemstatus",
    "Lijnwens",
    "LijnwensDeling",
    "Pcmoment",
    "Prioriteit",
    "PrioriteitDeling",
    "Regioafspraak",
    "RegioafspraakDeling",
    "Servicenorm",
    "Sturingslijn",
    "Vaardigheid",
    "VaardigheidDeling",
    "Visie",
    "VisieDeling",
    "Vraagstuk",
    "VraagstukDeling",
    "Vraagstukstap",
]
