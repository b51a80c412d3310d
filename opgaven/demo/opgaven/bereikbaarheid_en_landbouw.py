"""Roads, rails and cycle paths; farming that changes; and the ground of the ministry of defence."""

from __future__ import annotations

from functools import partial
from typing import Final

from opgaven.demo.opgaven.opgave import DemoOpgave
from opgaven.demo.shapes import blob, ribbon

_Mobiliteit = partial(
    DemoOpgave, rol="projectleider mobiliteit", type="mobiliteit", programma="Bereikbaar Twaalfstroom"
)
_Landbouw = partial(
    DemoOpgave, rol="regisseur landelijk gebied", type="landbouw", programma="Toekomst van het landelijk gebied"
)
_Defensie = partial(
    DemoOpgave, rol="omgevingsmanager defensie", type="defensie", van="rijk90", afdeling="Ruimte voor defensie"
)

BEREIKBAARHEID_EN_LANDBOUW: Final = (
    _Mobiliteit(
        sleutel="rondweg-kromvoort",
        naam="Rondweg Kromvoort-Oost",
        van="gm9002",
        afdeling="Verkeer",
        vorm=ribbon(((8.2, 1.6), (8.9, 3.0), (9.0, 4.6), (9.3, 6.4), (8.6, 7.6)), 90),
        status="planvorming",
        soort="indicatief",
        jaren=(2027, 2032),
        urgentie=2,
        hoeveelheid=(6, "km", 2032),
        beschrijving="Een weg om Kromvoort heen, zodat vrachtverkeer het centrum mijdt.",
        doel="Een rustige en veilige binnenstad.",
        resultaat="6 kilometer rondweg.",
    ),
    _Mobiliteit(
        sleutel="station-elzerwaard",
        naam="Overstappunt Elzerwaard",
        van="rb90",
        afdeling="Mobiliteit",
        vorm=blob(7.1, 11.8, 520, 260, 35),
        status="planvorming",
        soort="indicatief",
        jaren=(2026, 2030),
        urgentie=2,
        beschrijving="Trein, bus, deelauto en fiets komen samen bij het station.",
        doel="Ook zonder auto overal in de regio komen.",
        resultaat="Een overstappunt met 1.200 fietsplekken.",
    ),
    _Mobiliteit(
        sleutel="snelfietsroute",
        naam="Snelfietsroute Elzerwaard-Hogedonk",
        van="rb90",
        afdeling="Mobiliteit",
        vorm=ribbon(((7.2, 11.6), (9.4, 10.6), (12.0, 10.8), (14.4, 10.6), (16.8, 11.2)), 60),
        status="uitvoering",
        soort="vastgesteld",
        jaren=(2025, 2028),
        urgentie=2,
        hoeveelheid=(10, "km", 2028),
        beschrijving="Een breed fietspad waarop u in een half uur van Elzerwaard naar Hogedonk fietst.",
        doel="Vaker de fiets naar werk en school.",
        resultaat="10 kilometer snelfietsroute.",
    ),
    _Mobiliteit(
        sleutel="twaalbrug",
        naam="Nieuwe Twaalbrug",
        van="pv90",
        afdeling="Wegen",
        vorm=ribbon(((7.4, 7.6), (7.2, 8.8), (7.3, 10.2)), 160),
        status="verkenning",
        soort="zoekgebied",
        jaren=(2029, 2036),
        urgentie=1,
        beschrijving=(
            "De oude brug tussen Kromvoort en Elzerwaard is smal en laag. De plek van de nieuwe brug staat nog "
            "niet vast."
        ),
        doel="Een veilige oversteek voor auto, fiets en schip.",
        resultaat="Een brug met een los fietspad.",
    ),
    _Mobiliteit(
        sleutel="ontsluiting-oosterwiel",
        naam="Veilige weg naar Oosterwiel",
        van="gm9002",
        afdeling="Verkeer",
        vorm=ribbon(((9.0, 4.4), (11.4, 4.5), (13.4, 5.4), (15.2, 4.9)), 70),
        status="verkenning",
        soort="indicatief",
        jaren=(2028, 2032),
        urgentie=2,
        hoeveelheid=(7, "km", 2032),
        beschrijving="De weg naar Oosterwiel is smal. Komen er huizen bij, dan wordt hij drukker.",
        doel="Kinderen fietsen veilig naar school in Kromvoort.",
        resultaat="Een vrij liggend fietspad en lagere snelheid.",
    ),
    _Landbouw(
        sleutel="landbouw-wielerdal",
        naam="Boeren in het Wielerdal",
        van="pv90",
        afdeling="Landelijk gebied",
        vorm=blob(13.4, 4.3, 5200, 2300, -10),
        status="planvorming",
        soort="zoekgebied",
        jaren=(2026, 2035),
        urgentie=2,
        beschrijving="Dertig boeren zoeken met de provincie naar een bedrijf dat past bij nattere grond.",
        doel="Boeren met een goed inkomen in een dal dat natter wordt.",
        resultaat="Voor elk bedrijf een plan in 2028.",
    ),
    _Landbouw(
        sleutel="kringloop-westerwaard",
        naam="Kringlooplandbouw Westerwaard",
        van="gm9001",
        afdeling="Landelijk gebied",
        vorm=blob(2.7, 10.3, 3000, 4400, -10),
        status="uitvoering",
        soort="indicatief",
        jaren=(2024, 2032),
        urgentie=1,
        hoeveelheid=(14, "bedrijven", 2032),
        beschrijving="Boeren delen mest, voer en machines en verkopen in de streek.",
        doel="Minder kunstmest en een sterker inkomen.",
        resultaat="14 bedrijven werken in een gesloten kringloop.",
    ),
    _Landbouw(
        sleutel="extensief-heiderand",
        naam="Ruimer boeren langs de Hoge Heide",
        van="pv90",
        afdeling="Landelijk gebied",
        vorm=blob(15.6, 14.4, 3400, 1700, 15),
        status="planvorming",
        soort="zoekgebied",
        jaren=(2026, 2035),
        urgentie=3,
        beschrijving="Minder vee per hectare in een strook langs de heide, met hulp en vergoeding.",
        doel="Boeren en natuur houden elkaar in stand.",
        resultaat="500 hectare met minder vee en meer kruiden.",
    ),
    _Landbouw(
        sleutel="kavelruil-oosterveld",
        naam="Kavelruil Oosterveld",
        van="rb90",
        afdeling="Landelijk gebied",
        vorm=blob(21.2, 4.2, 3400, 3200, 25),
        status="uitvoering",
        soort="vastgesteld",
        jaren=(2025, 2028),
        urgentie=1,
        hoeveelheid=(420, "ha", 2028),
        beschrijving="Boeren ruilen grond, zodat hun land dichter bij de boerderij ligt.",
        doel="Minder verkeer over smalle wegen en ruimte voor sloten en hagen.",
        resultaat="420 hectare geruild.",
    ),
    _Defensie(
        sleutel="oefenterrein-heideveld",
        naam="Uitbreiding oefenterrein Heideveld",
        programma="Ruimte voor defensie",
        vorm=blob(15.2, 16.2, 1900, 1300, -10),
        status="verkenning",
        soort="zoekgebied",
        jaren=(2028, 2035),
        urgentie=2,
        hoeveelheid=(150, "ha", 2035),
        beschrijving="Het Rijk onderzoekt of het oefenterrein groter kan worden.",
        doel="Ruimte om te oefenen.",
        resultaat="150 hectare extra oefenterrein, of een andere plek.",
    ),
    _Defensie(
        sleutel="veiligheidszone-heideveld",
        naam="Veiligheidszone oefenterrein Heideveld",
        programma="Besluit militaire terreinen",
        vorm=blob(14.7, 16.4, 1500, 1100, 0),
        status="geldend",
        soort="vastgesteld",
        jaren=(1998, None),
        beschrijving="Binnen deze zone mogen geen nieuwe woningen komen.",
    ),
)
