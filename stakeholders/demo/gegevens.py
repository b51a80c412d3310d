"""The invented organisations and groups of Twaalfstroom, with how they stand. No real place, person or organisation."""

from __future__ import annotations

from typing import Final, NamedTuple


class DemoPositie(NamedTuple):
    """Days ago, macht, belang, steun and what it rests on."""

    dagen: int
    macht: int
    belang: int
    steun: int | None
    onderbouwing: str


class DemoStakeholder(NamedTuple):
    """A stakeholder of Kromvoort at the opgave in the Wielerbroek."""

    naam: str
    soort: str
    categorie: str
    omschrijving: str
    rol: str
    toelichting: str
    posities: tuple[DemoPositie, ...]


WIELERBROEK: Final = (
    DemoStakeholder(
        "Dorpshuisgroep Oosterwiel", "groep", "bewoners",
        "Bewoners die het dorpshuis en het veld ernaast draaiend houden.",
        "c", "Vrezen voor het veld achter het dorpshuis.",
        (
            DemoPositie(210, 3, 9, 6, "Startavond: benieuwd naar de plannen."),
            DemoPositie(40, 5, 9, 2, "Brief aan de gemeente: het veld staat als bouwgrond op de tekening."),
        ),
    ),
    DemoStakeholder(
        "Woonstichting De Twaalfgemeten", "organisatie", "wonen",
        "Woningcorporatie in de drie gemeenten.",
        "s", "Wil een derde van de woningen bouwen.",
        (DemoPositie(60, 7, 8, 9, "Bod op de prestatieafspraken."),),
    ),
    DemoStakeholder(
        "Waterschap Twaal en Wielen", "organisatie", "overheid",
        "Beheert het beekdal van de Wielerbeek.",
        "c", "Vraagt eerst berging in het dal.",
        (DemoPositie(60, 8, 7, 3, "Advies op het conceptplan: eerst bergen, dan bouwen."),),
    ),
    DemoStakeholder(
        "Agrariërs Oosterwiel", "groep", "landbouw",
        "Vier bedrijven met grond in en om het Wielerbroek.",
        "c", "Willen weten waar zij aan toe zijn.",
        (DemoPositie(75, 6, 8, 5, "Keukentafelgesprekken in het voorjaar."),),
    ),
    DemoStakeholder(
        "Basisschool De Wiel", "organisatie", "onderwijs",
        "De school van het dorp, met steeds minder leerlingen.",
        "i", "Hoopt op jonge gezinnen.",
        (DemoPositie(75, 2, 7, 9, "Gesprek met het schoolbestuur."),),
    ),
    DemoStakeholder(
        "Netbeheer Middenland", "organisatie", "nuts",
        "Beheert het elektriciteitsnet.",
        "i", "Er is nog geen ruimte op het net.",
        (),
    ),
)  # fmt: skip
INBRENG: Final = (
    ("Dorpshuisgroep Oosterwiel", 40, "Houd het veld achter het dorpshuis vrij. Daar is elk jaar het dorpsfeest.",
     "nieuw", ""),
    ("Agrariërs Oosterwiel", 120, "Leg de ontsluiting niet door de huiskavels.", "overgenomen",
     "De weg ligt nu langs de bestaande sloot."),
)  # fmt: skip
