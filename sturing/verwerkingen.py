"""Personal data of steering: who did it, and nothing else. Owners and addressees are organisations and functions."""

from __future__ import annotations

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal

_DOEL = "Collega's laten zien wie iets invoerde of verstuurde, zodat zij die persoon kunnen vragen naar het waarom"


def _author(naam: str, model: str, veld: str, wat: str) -> Verwerking:
    """Only the account that did it: the rest of the record is about a place."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon=veld,
        betrokkenen="Mensen met een account die vragen, agenda's of afspraken van een gebied bijhouden",
        velden={veld: Veld(wat, BijWissen.LOSMAKEN)},
        doel=_DOEL,
        grondslag=Grondslag.TAAK,
        termijn=Termijn("Tot het account wordt gewist; daarna staat er geen persoon meer bij"),
        ontvangers="Mensen met een account bij de organisatie die eigenaar is; nooit de openbare pagina's",
        uitleg="Wat is gevraagd of afgesproken blijft staan.",
    )


declare(
    _author("Vraagstukken", "sturing.Vraagstuk", "gewijzigd_door", "Wie het vraagstuk het laatst wijzigde"),
    _author("Stappen van vraagstukken", "sturing.Vraagstukstap", "verzonden_door", "Wie de stap verstuurde"),
    _author("Agenda-items", "sturing.AgendaItem", "gewijzigd_door", "Wie het agenda-item het laatst wijzigde"),
    _author("Vastgestelde agenda's", "sturing.Agendavaststelling", "gewijzigd_door", "Wie de vaststelling vastlegde"),
    _author("Afspraken", "sturing.Afspraak", "gewijzigd_door", "Wie de afspraak het laatst wijzigde"),
    _author("Regioafspraken", "sturing.Regioafspraak", "gewijzigd_door", "Wie de regioafspraak het laatst wijzigde"),
)

_OVER_EEN_PLEK = "Gaat over een plek en een taak. Het formulier vraagt om geen namen van personen te noemen."
declare_impersonal(
    "sturing.Vraagstuk",
    ["vraag", "functie", "antwoord", "uitkomst"],
    f"{_OVER_EEN_PLEK} Wie vraagt en wie antwoordt zijn organisaties, afdelingen en functies.",
)
declare_impersonal("sturing.Vraagstukstap", ["tekst"], "Een vaste tekst over een vraag die wacht, aan een functie.")
declare_impersonal(
    "sturing.AgendaItem", ["omschrijving", "resultaat", "functie", "gerealiseerd"], f"{_OVER_EEN_PLEK} De trekker is "
    "een organisatie en een functie.",
)  # fmt: skip
declare_impersonal(
    "sturing.Agendavaststelling", ["toelichting", "inhoud"], "De agenda zoals een orgaan haar vaststelde."
)
declare_impersonal("sturing.Afspraak", ["tekst"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Pcmoment", ["naam"], "De naam van een moment in het jaar, zoals kadernota.")
declare_impersonal("sturing.Regioafspraak", ["naam", "toelichting"], "Wat een regio afsprak over aantallen.")
