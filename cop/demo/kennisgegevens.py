"""What the community of the demo learned: six cases with answers, and the insights made of them. All of it invented.

A participant is named by number, in the order of cop.demo.verhaal; a case by its short name.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from cop.models import Soort

OPVALLEND, LEERZAAM = "opvallend", "leerzaam"


class Verhaal(NamedTuple):
    """A case: which meeting, who told it, where, about what, the three questions, and who answered what."""

    kort: str
    bijeenkomst: int
    titel: str
    wie: str
    soort: str
    gebied: str
    typen: tuple[str, ...]
    themas: tuple[str, ...]
    onderwerp: str
    trots: str
    gewerkt: str
    lessen: str
    antwoorden: tuple[tuple[int, str, str], ...]
    gepubliceerd: bool = True


class Les(NamedTuple):
    """An insight: sort, nature, sentence, pairs of types, themes, why, when, and evidence (for or against, source).

    A source is a case ("fietspad"), the answer of a participant to it ("fietspad:4"), or an item of a report ("#2").
    """

    soort: str
    aard: str
    zin: str
    paren: tuple[tuple[str, str], ...]
    themas: tuple[str, ...]
    waarom: str
    voorwaarden: str
    bewijs: tuple[tuple[str, str, str], ...]
    gepubliceerd: bool = True


VERHALEN: Final = (
    Verhaal(
        "kaart", 1, "Eén tekening voor wijk en water", "Gemeente Elzerwaard", Soort.GEMEENTE, "Waardse Tuinen",
        ("woningbouw", "water"), ("wonen", "milieu"),
        "Een nieuwe buurt en een waterberging kregen samen één ontwerp.",
        "Er is één tekening, met twee namen eronder.",
        "Wij tekenden eerst waar het water heen gaat. Daarna was duidelijk waar huizen droog staan.",
        "Twee vergunningen met elk een eigen termijn hielden het ontwerp een half jaar op.",
        (
            (0, OPVALLEND, "De volgorde: eerst water, dan wonen."),
            (1, LEERZAAM, "Ik vraag voortaan eerst naar de laagste plek."),
            (3, OPVALLEND, "Het waterschap zat vanaf de eerste dag aan tafel."),
            (3, LEERZAAM, "Wij kunnen onze termijn gelijk leggen met die van de gemeente."),
            (4, OPVALLEND, "Droge huizen verkopen zichzelf, dus niemand had spijt."),
            (6, LEERZAAM, "Samen buiten lopen voordat er een tekening ligt."),
            (7, OPVALLEND, "De kaart was te begrijpen voor wie er woont."),
        ),
    ),
    Verhaal(
        "zon", 1, "Eerst de daken, dan de wei", "Energiegroep Zandhoven", Soort.VERENIGING, "Zandhoven",
        ("zon", "landbouw", "natuur"), ("milieu", "sociaal_kapitaal"),
        "Een groep inwoners legde zonnepanelen op stallen, voordat er een zoekgebied was.",
        "Dertig daken in twee jaar, zonder één bezwaar.",
        "Wij sloten aan bij boeren die er zelf al mee bezig waren. Pas daarna kwam een kaart.",
        "Met volle daken bleef het gesprek over de wei open.",
        (
            (0, OPVALLEND, "Er lag nog geen kaart, en toch lagen er panelen."),
            (1, OPVALLEND, "Het begon bij wat boeren al deden."),
            (2, LEERZAAM, "Een zoekgebied is niet altijd de eerste stap."),
            (3, OPVALLEND, "Niemand hoefde grond af te staan."),
            (4, LEERZAAM, "Onze daken tellen ook mee."),
            (5, LEERZAAM, "Ik ga na wie in mijn kern al is begonnen."),
            (7, OPVALLEND, "De groep vroeg nooit om toestemming, wel om hulp."),
        ),
    ),
    Verhaal(
        "dorpshuis", 2, "Het dorpshuis hoorde het laat", "Gemeente Kromvoort", Soort.GEMEENTE, "Oosterwiel",
        ("leefbaarheid", "woningbouw"), ("samenleving", "sociaal_kapitaal"),
        "De dorpshuisgroep las in de krant dat er woningen komen naast het veld.",
        "De groep praat weer met ons.",
        "Iemand kwam elke maand langs, ook als er niets te vertellen was.",
        "Wie laat hoort van een plan, praat daarna over vertrouwen en niet meer over het plan.",
        (
            (0, OPVALLEND, "Het ging een half jaar niet over huizen."),
            (2, LEERZAAM, "Een bezoek zonder agenda is ook werk."),
            (3, LEERZAAM, "Wij waren alleen in de zaal te zien, nooit op het veld."),
            (4, OPVALLEND, "De groep had zelf een plan voor het veld."),
            (5, OPVALLEND, "Eén gezicht hielp meer dan drie brieven."),
            (6, LEERZAAM, "Een klein vast budget had het gesprek eerder geopend."),
            (7, LEERZAAM, "Vraag wat een groep nodig heeft om door te gaan."),
        ),
        gepubliceerd=False,
    ),
    Verhaal(
        "fietspad", 3, "Eerst een fietspad, daarna pas grenzen", "Gemeente Hogedonk", Soort.GEMEENTE, "Donkerdal",
        ("woningbouw", "natuur", "recreatie"), ("wonen", "natuurlijk_kapitaal", "sociaal_kapitaal"),
        "Langs de beek stonden woningen en natuur op dezelfde kaart. Bewoners begonnen met een fietspad.",
        "Na een jaar samen maaien kenden alle eigenaren elkaar.",
        "Wij sloten aan bij het fietspad van bewoners. De gesprekken over grondruil kwamen daarna vanzelf.",
        "Teken geen grens voordat mensen samen buiten zijn geweest.",
        (
            (0, OPVALLEND, "De gemeente kwam als laatste, en dat hielp."),
            (1, LEERZAAM, "In Oosterwiel is de club er al. Daar begin ik."),
            (3, OPVALLEND, "Over de beek werd pas gepraat toen er een brug was."),
            (4, LEERZAAM, "Wij bouwen liever naast een pad dat al gebruikt wordt."),
            (5, OPVALLEND, "Er was iemand die elke week op het pad te vinden was."),
            (6, LEERZAAM, "Vraag wat er nodig is om door te gaan, niet hoeveel vrijwilligers er zijn."),
            (7, OPVALLEND, "Het pad was van ons, en dat is het nog."),
        ),
    ),
    Verhaal(
        "buurtbos", 3, "Het buurtbos dat bleef", "Woonstichting De Twaalfgemeten", Soort.CORPORATIE, "Elzenhof",
        ("woningbouw", "natuur"), ("wonen", "natuurlijk_kapitaal", "samenleving"),
        "Naast nieuwe huurwoningen plantten bewoners zelf een bos, op grond die leeg lag.",
        "Het bos staat nu in het bestemmingsplan.",
        "De bewoners waren al begonnen. Wij legden daarna de rooilijn om het bos heen.",
        "Spreek vooraf af wie er over vijf jaar snoeit.",
        (
            (0, OPVALLEND, "De rooilijn volgde het bos, en niet andersom."),
            (1, LEERZAAM, "Een lege plek is ook een uitnodiging."),
            (2, LEERZAAM, "Het beheer stond op één bladzijde, met een naam erbij."),
            (3, OPVALLEND, "Het bos houdt ook water vast."),
            (5, LEERZAAM, "Eerst doen, dan vastleggen."),
            (6, OPVALLEND, "De kinderen van toen beheren het nu."),
            (7, LEERZAAM, "Wie plant, blijft."),
        ),
    ),
    Verhaal(
        "boomgaard", 3, "De boomgaard zonder eigenaar", "Dorpsraad Voorteind", Soort.INWONERS, "Voorteind",
        ("woningbouw", "natuur"), ("natuurlijk_kapitaal", "samenleving"),
        "Een boomgaard aan de rand van een bouwplan begon met veertig mensen en viel stil.",
        "Het eerste jaar kwamen er veertig mensen.",
        "Samen planten bracht buren bij elkaar.",
        "Na twee jaar was niemand eigenaar. De grens van het bouwplan werd toen zonder ons getekend.",
        (
            (0, OPVALLEND, "Beginnen lukte wel, doorgaan niet."),
            (1, LEERZAAM, "Ik vraag nu bij elk begin: van wie is dit over twee jaar?"),
            (3, LEERZAAM, "Zonder eigenaar konden wij nergens een contract mee sluiten."),
            (4, OPVALLEND, "Het bouwplan wachtte twee jaar, en toen niet meer."),
            (5, OPVALLEND, "Er was wel geld, maar niemand om het te beheren."),
            (6, LEERZAAM, "Een groep heeft ook een saaie taak nodig, met een naam erbij."),
        ),
    ),
)  # fmt: skip

FACTOR, BELEMMERING, LES = "factor", "belemmering", "les"
STEUNT, TEGEN = "steunt", "spreekt_tegen"

LESSEN: Final = (
    Les(
        FACTOR, "relatie", "Begin met wat bewoners al doen, teken daarna pas grenzen.",
        (("woningbouw", "natuur"), ("natuur", "recreatie")), ("wonen", "natuurlijk_kapitaal", "sociaal_kapitaal"),
        "Wie samen iets doet, kent elkaar al als het over grond gaat.",
        "Er is iemand van wie het blijft, ook na twee jaar.",
        (
            (STEUNT, "fietspad", "De gesprekken over grondruil kwamen daarna vanzelf."),
            (STEUNT, "buurtbos", "De bewoners waren al begonnen. Wij legden daarna de rooilijn om het bos heen."),
            (STEUNT, "zon", "Wij sloten aan bij boeren die er zelf al mee bezig waren. Pas daarna kwam een kaart."),
            (TEGEN, "boomgaard", "Na twee jaar was niemand eigenaar."),
        ),
    ),
    Les(
        FACTOR, "organisatie", "Spreek bij het begin af van wie het over twee jaar is.",
        (("woningbouw", "natuur"),), ("natuurlijk_kapitaal",),
        "Dan is er iemand om een afspraak mee te maken als het plan vast komt te liggen.", "",
        (
            (STEUNT, "buurtbos:2", "Het beheer stond op één bladzijde, met een naam erbij."),
            (STEUNT, "boomgaard:1", "Ik vraag nu bij elk begin: van wie is dit over twee jaar?"),
        ),
    ),
    Les(
        BELEMMERING, "organisatie", "Zonder eigenaar valt een goed begin na twee jaar stil.",
        (("woningbouw", "natuur"),), ("samenleving",),
        "Het plan gaat door, en de mensen van het begin zitten niet meer aan tafel.", "",
        (
            (STEUNT, "boomgaard", "De grens van het bouwplan werd toen zonder ons getekend."),
            (STEUNT, "boomgaard:5", "Er was wel geld, maar niemand om het te beheren."),
        ),
    ),
    Les(
        FACTOR, "inhoud", "Teken eerst waar het water heen gaat, en dan pas waar huizen komen.",
        (("woningbouw", "water"),), ("wonen", "milieu"),
        "De laagste plek kiest zichzelf. Daar hoeft niemand gelijk in te krijgen.",
        "Het waterschap zit vanaf de eerste dag aan tafel.",
        (
            (STEUNT, "kaart", "Wij tekenden eerst waar het water heen gaat."),
            (STEUNT, "#1", "Waar lijnen kruisten, begon het gesprek."),
        ),
    ),
    Les(
        BELEMMERING, "organisatie", "Twee vergunningen met elk een eigen termijn houden één ontwerp op.",
        (("woningbouw", "water"),), ("wonen",), "De ene kant is klaar en moet wachten op de andere.", "",
        ((STEUNT, "kaart", "Het ontwerp lag een half jaar stil."),),
    ),
    Les(
        FACTOR, "gedrag", "Ga samen naar buiten voordat u samen vergadert.",
        (("natuur", ""), ("water", "")), ("natuurlijk_kapitaal",), "Buiten praat iedereen over hetzelfde.", "",
        (
            (STEUNT, "kaart:6", "Samen buiten lopen voordat er een tekening ligt."),
            (STEUNT, "fietspad", "Teken geen grens voordat mensen samen buiten zijn geweest."),
        ),
    ),
    Les(
        FACTOR, "relatie", "Eén gezicht per gebied, ook als er nog niets te vertellen is.",
        (("woningbouw", "leefbaarheid"), ("leefbaarheid", "")), ("samenleving", "sociaal_kapitaal"),
        "Vertrouwen is er al als er iets moeilijks te zeggen is.", "De persoon heeft er uren voor.",
        (
            (STEUNT, "#2", "Het vertrouwen kwam terug toen iemand elke maand langskwam."),
            (STEUNT, "dorpshuis:5", "Eén gezicht hielp meer dan drie brieven."),
            (STEUNT, "fietspad:5", "Er was iemand die elke week op het pad te vinden was."),
        ),
    ),
    Les(
        BELEMMERING, "relatie", "Wie laat hoort van een plan, praat daarna over vertrouwen en niet meer over het plan.",
        (("woningbouw", "leefbaarheid"),), ("samenleving",), "", "",
        (
            (STEUNT, "dorpshuis", "Het ging een half jaar niet over huizen."),
            (STEUNT, "#2", "De dorpshuisgroep hoorde laat van de woningen."),
        ),
    ),
    Les(
        FACTOR, "organisatie", "Geef een groep een klein vast budget, zonder aanvraag.",
        (("leefbaarheid", ""), ("sociaal", "")), ("sociaal_kapitaal",), "Een aanvraag kost meer uren dan het oplevert.",
        "Er is iemand die het geld beheert.",
        (
            (STEUNT, "dorpshuis:6", "Een klein vast budget had het gesprek eerder geopend."),
            (TEGEN, "boomgaard:5", "Er was wel geld, maar niemand om het te beheren."),
        ),
    ),
    Les(
        LES, "gedrag", "Vraag wat er nodig is om door te gaan, niet hoeveel vrijwilligers er zijn.",
        (("sociaal", ""),), ("samenleving", "sociaal_kapitaal"), "", "",
        ((STEUNT, "fietspad:6", "Vraag wat er nodig is om door te gaan."),),
    ),
    Les(
        LES, "inhoud", "Leg zon eerst op daken, dan blijft het gesprek over de wei open.",
        (("zon", "landbouw"), ("natuur", "zon")), ("milieu",), "", "",
        ((STEUNT, "zon", "Met volle daken bleef het gesprek over de wei open."),),
    ),
    Les(
        LES, "organisatie", "Een kaart zonder jaartallen geeft ruzie over de volgorde.",
        (("woningbouw", ""),), ("wonen",), "", "",
        ((STEUNT, "kaart:0", "De volgorde: eerst water, dan wonen."),),
        gepubliceerd=False,
    ),
)  # fmt: skip

#: Which insight, who tried it, where, days ago, how it went, what was seen.
TOEPASSINGEN: Final = (
    (0, "Gemeente Elzerwaard", "Westerwaard", 60, "werkte", "De ruil van twee percelen kwam ter sprake op het erf."),
    (3, "Gemeente Hogedonk", "Twaaloever", 45, "deels", "De tekening klopte. De termijnen liepen nog uit elkaar."),
)
