"""The tables of stakeholders: register, influence, contact, participation, initiatives."""

from stakeholders.models.contact import Afspraak, Contactmoment, Contactpersoon
from stakeholders.models.gehoord import Gehoorantwoord, Gehoorlink, Gehoorronde
from stakeholders.models.initiatief import Initiatief, InitiatiefDeling
from stakeholders.models.invloed import Betrokkenheid, Positie, Rasci
from stakeholders.models.participatie import (
    Inbreng,
    Niveau,
    Participatieproces,
    ParticipatieprocesDeling,
    Participatiestap,
)
from stakeholders.models.register import Stakeholder, StakeholderDeling

__all__ = [
    "Afspraak",
    "Betrokkenheid",
    "Contactmoment",
    "Contactpersoon",
    "Gehoorantwoord",
    "Gehoorlink",
    "Gehoorronde",
    "Inbreng",
    "Initiatief",
    "InitiatiefDeling",
    "Niveau",
    "Participatieproces",
    "ParticipatieprocesDeling",
    "Participatiestap",
    "Positie",
    "Rasci",
    "Stakeholder",
    "StakeholderDeling",
]
