"""Six cases, and what others answered to the five that were told: data only. Nobody in it exists."""

from __future__ import annotations

from typing import Final, NamedTuple

from cop.models import Kennisstand, Soort

_OP: Final = Kennisstand.GEPUBLICEERD


class DemoCasus(NamedTuple):
    """A case; ``antwoorden`` are (question, text), given in turn by who were at its meeting. One to come has none."""

    bijeenkomst: int
    titel: str
    van: str
    soort: str
    gebied: str
    typen: tuple[str, ...]
    themas: tuple[str, ...]
    onderwerp: str
    trots: str
    gewerkt: str
    lessen: str
    antwoorden: tuple[tuple[str, str], ...]
    stand: str = _OP


CASUSSEN: Final = (
    DemoCasus(
        1, "De kaart die bleef liggen", "Gemeente Elzerwaard", Soort.GEMEENTE, "Waardse Tuinen",
        ("woningbouw", "natuur"), ("wonen", "milieu"),
        "Bij de Waardse Tuinen tekende de gemeente eerst een grens voor woningen en natuur. Pas daarna kwamen de "
        "eigenaren aan tafel.",
        "Wij begonnen opnieuw, met iedereen erbij.",
        "De tweede keer wandelden wij eerst met de mensen van de boomgaarden. Daarna tekenden wij.",
        "Een grens op een kaart is een antwoord. Wij hadden de vraag nog niet gesteld.",
        (
            ("opvallend", "De tweede keer ging het sneller, terwijl er meer mensen aan tafel zaten."),
            ("leerzaam", "Eerst wandelen, dan tekenen. Dat kunnen wij morgen ook."),
            ("opvallend", "Niemand wist bij de eerste kaart wie haar mocht veranderen."),
            ("leerzaam", "Wij laten voortaan de eerste kaart leeg."),
            ("opvallend", "De boomgaarden waren geen probleem, maar de reden om te blijven."),
            ("leerzaam", "Vraag wat er al gebeurt voordat u iets voorstelt."),
            ("opvallend", "Eén bureau tekende, en iedereen schreef in dezelfde tekening."),
            ("leerzaam", "Een zoekgebied voor zon stond er nog, maar niemand trok eraan. Haal weg wat niemand trekt."),
        ),
    ),
    DemoCasus(
        2, "Het dorpshuis hoorde het laat", "Gemeente Kromvoort", Soort.GEMEENTE, "Oosterwiel Dorp",
        ("woningbouw", "leefbaarheid"), ("wonen", "samenleving"),
        "De dorpshuisgroep las in de krant over woningen op haar veld.",
        "Na een jaar komt de groep weer naar het overleg.",
        "Eén vast gezicht dat elke maand langskomt, ook zonder nieuws.",
        "Vertrouwen gaat in een week weg en komt in een jaar terug.",
        (
            ("opvallend", "Het veld was voor de groep belangrijker dan de woningen."),
            ("leerzaam", "Kom langs, juist als er niets te vertellen is."),
            ("opvallend", "De krant was eerder dan de gemeente."),
            ("leerzaam", "Bel eerst de mensen die het raakt."),
            ("opvallend", "Drie ambtenaren zeiden drie dingen."),
            ("leerzaam", "Eén gezicht per gebied scheelt veel uitleg."),
            ("opvallend", "Niemand vroeg wat de groep met het veld doet."),
            ("leerzaam", "Kom terug op wat u beloofde, ook als het niet lukte."),
        ),
    ),
    DemoCasus(
        3, "Eerst een fietspad, dan de grond", "Gemeente Hogedonk", Soort.GEMEENTE, "Molenkamp",
        ("woningbouw", "natuur", "recreatie"), ("samenleving", "milieu"),
        "Bewoners van Hogedonk begonnen zelf met een fietspad langs de beek. Het gesprek over woningen, natuur en "
        "ruilen van grond kwam later.",
        "Het pad is er, en bijna iedereen heeft er een stuk aan gemaaid.",
        "Begin met wat bewoners al doen, teken daarna pas grenzen. Na een jaar maaien kende iedereen elkaar.",
        "Wij hielden ons in. Een plan van ons had het pad gestopt.",
        (
            ("opvallend", "De gemeente deed een jaar lang bijna niets, en juist dat hielp."),
            ("leerzaam", "Sluit aan bij wat er al beweegt."),
            ("opvallend", "Grondruil lukte omdat mensen elkaar al kenden."),
            ("leerzaam", "Wacht met lijnen trekken tot mensen elkaar kennen."),
            ("opvallend", "Het pad loopt precies langs de grens waar wij ruzie over hadden."),
            ("leerzaam", "Geef een initiatief tijd voordat u er een opgave van maakt."),
            ("opvallend", "Iemand van de gemeente maaide mee."),
            ("leerzaam", "Meedoen werkt beter dan uitnodigen."),
        ),
    ),
    DemoCasus(
        3, "Een eetbaar bos zonder eigenaar", "Stichting Welzijn Twaaldal", Soort.WELZIJN, "Voorste Heide",
        ("woningbouw", "natuur"), ("samenleving",),
        "Bewoners plantten een bos aan de rand van een nieuwe buurt. Na twee jaar viel het stil.",
        "Het eerste jaar kwamen er elke zaterdag dertig mensen.",
        "De start: iedereen mocht planten wat hij wilde.",
        "Niemand was eigenaar. Toen de trekker verhuisde, hield het op en kwam het plan voor de weg terug.",
        (
            ("opvallend", "De energie was er wel, maar niemand had een sleutel van het hek."),
            ("leerzaam", "Spreek af wie het draagt als de trekker stopt."),
            ("opvallend", "Beginnen bij bewoners was hier niet genoeg."),
            ("leerzaam", "Twee jaar is lang zonder eigenaar."),
            ("opvallend", "De gemeente dacht dat de stichting het deed, en omgekeerd."),
            ("leerzaam", "Vraag na een halfjaar wie er verder gaat."),
            ("opvallend", "De bomen staan er nog, de groep niet meer."),
            ("leerzaam", "Regel de sleutel van het hek voordat u plant."),
        ),
    ),
    DemoCasus(
        2, "Samen peilen meten", "Waterschap Twaal en Wielen", Soort.WATERSCHAP, "Kromme Weide",
        ("water", "landbouw"), ("milieu", "natuurlijk_kapitaal"),
        "Boeren en waterschap waren het niet eens over hoe nat het is.",
        "Er is nu één lijst met peilen die allebei geloven.",
        "Samen meten: elke maand lopen een boer en een hydroloog langs dezelfde buizen. De boeren maten al; wij sloten "
        "aan en tekenden pas daarna de grens van het natte deel.",
        "Zolang iedereen eigen cijfers heeft, gaat het gesprek over de cijfers.",
        (
            ("opvallend", "Het ging niet over water maar over wie er gelijk had."),
            ("leerzaam", "Meet samen voordat u rekent."),
            ("opvallend", "De boer wist waar het altijd eerst nat is."),
            ("leerzaam", "Kennis van de plek is ook een bron."),
            ("opvallend", "Het duurde vier maanden en scheelde een jaar."),
            ("leerzaam", "Leg samen vast wat u niet weet."),
            ("opvallend", "De lijst van de boeren was ouder dan die van het waterschap."),
            ("leerzaam", "Wat mensen al bijhouden, hoeft u niet te beginnen."),
        ),
    ),
    DemoCasus(
        4, "Wielerbroek: woningen en een beek", "Gemeente Kromvoort", Soort.GEMEENTE, "Wielerbroek",
        ("woningbouw", "natuur", "water", "zon"), ("wonen", "milieu"),
        "Op 14 hectare liggen woningen, een beekdal en een zoekgebied voor zon op elkaar. De volgende bijeenkomst "
        "kijken wij er samen naar.",
        "Gemeente en waterschap zitten weer aan één tafel.",
        "Samen door het dal lopen, met de wandelgroep die er al liep.",
        "De afspraak over wie tekent, hadden wij een jaar eerder nodig.",
        (),
    ),
)  # fmt: skip
