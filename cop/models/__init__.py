"""The tables of communities of practice, by subject."""

from cop.models.bestand import Bijeenkomstbestand, MetBestand
from cop.models.bewijs import Bewijs, Toepassing
from cop.models.bijeenkomst import NOTITIES_MAX, Actie, Agendapunt, Besluit, Bijeenkomst
from cop.models.community import Community
from cop.models.deelnemer import Deelnemer, Soort, Taak
from cop.models.kennis import Antwoord, Casus, Inzicht, Inzichtpaar, Kennisstand, Kennisstuk
from cop.models.leren import Leerstap, Leervraag
from cop.models.nieuwsbrief import Abonnee, Nieuwsbrief, Nieuwsbriefpost
from cop.models.plakken import PLAK_MAX, ZINNEN_MAX, Plakverslag, Plakzin
from cop.models.product import Product, Productuitgave
from cop.models.uitnodigen import Genodigde, Postbericht

__all__ = [
    "NOTITIES_MAX",
    "PLAK_MAX",
    "ZINNEN_MAX",
    "Abonnee",
    "Actie",
    "Agendapunt",
    "Antwoord",
    "Besluit",
    "Bewijs",
    "Bijeenkomst",
    "Bijeenkomstbestand",
    "Casus",
    "Community",
    "Deelnemer",
    "Genodigde",
    "Inzicht",
    "Inzichtpaar",
    "Kennisstand",
    "Kennisstuk",
    "Leerstap",
    "Leervraag",
    "MetBestand",
    "Nieuwsbrief",
    "Nieuwsbriefpost",
    "Plakverslag",
    "Plakzin",
    "Postbericht",
    "Product",
    "Productuitgave",
    "Soort",
    "Taak",
    "Toepassing",
]
