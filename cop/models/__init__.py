"""The tables of communities of practice, by subject."""

from cop.models.bijeenkomst import NOTITIES_MAX, Actie, Agendapunt, Besluit, Bijeenkomst
from cop.models.community import Community
from cop.models.deelnemer import Deelnemer, Soort, Taak
from cop.models.uitnodigen import Genodigde, Postbericht

__all__ = [
    "NOTITIES_MAX",
    "Actie",
    "Agendapunt",
    "Besluit",
    "Bijeenkomst",
    "Community",
    "Deelnemer",
    "Genodigde",
    "Postbericht",
    "Soort",
    "Taak",
]
