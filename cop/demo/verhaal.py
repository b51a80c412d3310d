"""The part of the demo about knowledge: a community of region Twaalfstroom, a year and four meetings long.

Loaded twice it writes nothing twice. Nobody in it has an address, so no mail goes out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from accounts.models import Organisatie, User
from cop.demo.bestanden import tell_files
from cop.demo.kennis import tell_knowledge
from cop.demo.leren import tell_questions
from cop.demo.nieuwsbrief import tell_more
from cop.demo.producten import tell_products
from cop.models import Agendapunt, Bijeenkomst, Community, Deelnemer, Genodigde, Soort, Taak
from gebied.models import Indeling

NAAM: Final = "De puzzel van het landschap"
#: Account (or none), what they are called here, kind of organisation, organisation, role, task, shown by name.
_DEELNEMERS: Final = (
    (
        "cop",
        "Coördinator van de community",
        Soort.REGIO,
        "Regiobureau Twaalfstroom",
        "CoP-coördinator",
        Taak.COORDINATOR,
        True,
    ),
    (
        "gebiedsmanager",
        "Gebiedsmanager Oosterwiel",
        Soort.GEMEENTE,
        "Gemeente Kromvoort",
        "gebiedsmanager",
        Taak.DEELNEMER,
        True,
    ),
    (
        "lezer",
        "Verslaglegger uit Hogedonk",
        Soort.GEMEENTE,
        "Gemeente Hogedonk",
        "beleidsmedewerker",
        Taak.NOTULIST,
        True,
    ),
    (
        "opgavemanager",
        "Opgavemanager water",
        Soort.WATERSCHAP,
        "Waterschap Twaal en Wielen",
        "opgavemanager",
        Taak.DEELNEMER,
        False,
    ),
    ("", "Gebiedsregisseur wonen", Soort.CORPORATIE, "Woningcorporatie", "gebiedsregisseur", Taak.DEELNEMER, False),
    ("", "Kerncoördinator Elzerwaard", Soort.GEMEENTE, "Gemeente Elzerwaard", "kerncoördinator", Taak.DEELNEMER, True),
    ("", "Opbouwwerker", Soort.WELZIJN, "Stichting Welzijn Twaaldal", "opbouwwerker", Taak.DEELNEMER, False),
    ("", "Trekker van het fietspad", Soort.INWONERS, "", "inwoner van Hogedonk", Taak.DEELNEMER, False),
)
#: Who said already that they come to the next one; the others did not answer yet.
_KOMEN: Final = (0, 3, 4, 5, 7)
#: Days from today, title, place, host, and the items: title, report, decision, whether it was published.
_BIJEENKOMSTEN: Final = (
    (
        -330,
        "Wat ligt er allemaal op één plek?",
        "Gemeentehuis Elzerwaard",
        "Gemeente Elzerwaard",
        (
            (
                "Kennismaken met de kaart",
                "Iedereen tekende de eigen opgave op één kaart. Waar lijnen kruisten, begon het gesprek.",
                "Wij beginnen elke keer met een plek, niet met een plan.",
                True,
            ),
        ),
    ),
    (
        -210,
        "Wie praat er met wie?",
        "Dorpshuis Oosterwiel",
        "Gemeente Kromvoort",
        (
            (
                "Casus Oosterwiel",
                (
                    "De dorpshuisgroep hoorde laat van de woningen. Het vertrouwen was weg en kwam "
                    "terug toen iemand elke maand langskwam."
                ),
                "Eén gezicht per gebied, ook als er nog niets te vertellen is.",
                True,
            ),
        ),
    ),
    (
        -90,
        "Wie begint?",
        "Schuur aan het fietspad",
        "Gemeente Hogedonk",
        (
            (
                "Casus Hogedonk: eerst een fietspad",
                (
                    "Bewoners begonnen zelf met een fietspad langs de beek. Na een jaar samen "
                    "maaien kenden de eigenaren elkaar. De gesprekken over grondruil kwamen daarna "
                    "vanzelf. Wat werkte: begin met wat bewoners al doen, teken daarna pas grenzen."
                    " Een tegenvoorbeeld: elders viel een initiatief na twee jaar stil, want "
                    "niemand was eigenaar."
                ),
                "Begin met wat bewoners al doen, teken daarna pas grenzen.",
                True,
            ),
            ("Rondvraag", "Wie kan een werkvorm maken voor het eerste gesprek aan de keukentafel?", "", False),
        ),
    ),
    (
        21,
        "Woningen en een beek op één plek",
        "Waterschapshuis",
        "Waterschap Twaal en Wielen",
        (("Casus Wielerbroek", "", "", False), ("Wat nemen wij mee?", "", "", False)),
    ),
)


def tell(indeling: Indeling) -> None:
    """Write it, unless it is there."""
    bureau = Organisatie.objects.filter(code="rb90").first()
    if bureau is None or Community.objects.filter(naam=NAAM).exists():
        return
    community = Community.objects.create(
        naam=NAAM,
        thema="Wonen, water en natuur",
        organisatie=bureau,
        openheid=Community.Openheid.OPENBAAR,
        aanmelden=True,
        omschrijving="Hoe leggen wij de puzzel van opgaven op één plek, samen met wie er woont en werkt? "
        "Elk kwartaal kijken wij met één casus mee.",
    )
    deelnemers = [_participant(community, *rij) for rij in _DEELNEMERS]
    for nummer, rij in enumerate(_BIJEENKOMSTEN, start=1):
        _meeting(community, deelnemers, nummer, rij)
    tell_knowledge(community, indeling)
    tell_files(community)
    tell_questions(community, indeling)
    tell_products(community)
    tell_more(community)


def _participant(community: Community, account: str, naam: str, soort: str, van: str, *rest: Any) -> Deelnemer:
    functie, taak, zichtbaar = rest
    user = User.objects.filter(username=account).first() if account else None
    return Deelnemer.objects.create(
        community=community,
        user=user,
        naam=naam,
        soort=soort,
        organisatienaam=van,
        functie=functie,
        taak=taak if user else Taak.DEELNEMER,
        toestemming_op=timezone.localdate() if zichtbaar else None,
    )


def _meeting(community: Community, deelnemers: list[Deelnemer], nummer: int, rij: Any) -> None:
    dagen, titel, plaats, gastheer, punten = rij
    begin = timezone.localtime().replace(hour=13, minute=0, second=0, microsecond=0) + timedelta(days=dagen)
    bijeenkomst = Bijeenkomst.objects.create(
        community=community,
        nummer=nummer,
        titel=titel,
        plaats=plaats,
        gastheer=gastheer,
        begin=begin,
        eind=begin + timedelta(hours=3),
        stand=Bijeenkomst.Stand.UITGENODIGD,
    )
    for nr, deelnemer in enumerate(deelnemers):
        er = nr != nummer if dagen < 0 else None
        antwoord = Genodigde.Antwoord.JA if (er if dagen < 0 else nr in _KOMEN) else Genodigde.Antwoord.GEEN
        bijeenkomst.genodigden.create(deelnemer=deelnemer, aanwezig=er, antwoord=antwoord)
    for volgorde, punt in enumerate(punten, start=1):
        _item(bijeenkomst, volgorde, *punt)


def _item(bijeenkomst: Bijeenkomst, volgorde: int, titel: str, verslag: str, besluit: str, gepubliceerd: bool) -> None:
    stand = Agendapunt.Stand.GEPUBLICEERD if gepubliceerd else Agendapunt.Stand.CONCEPT
    punt = bijeenkomst.agendapunten.create(volgorde=volgorde, titel=titel, minuten=45, verslag=verslag, stand=stand)
    if besluit:
        punt.besluiten.create(tekst=besluit)
