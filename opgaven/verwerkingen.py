"""Personal data of opgaven, the matrix, runs and imports: who did it, and nothing else (accounts.privacy.register)."""

from __future__ import annotations

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from opgaven.selectors.bewaard import expired_shapes

_WIJZIGERS = "Mensen met een account die opgaven of waarden wijzigen, of berekeningen starten"
_DOEL = "Collega's laten zien wie iets invoerde of wijzigde, zodat zij die persoon kunnen vragen naar het waarom"
_TERMIJN = Termijn("Tot het account wordt gewist; daarna staat er geen persoon meer bij")
_ONTVANGERS = "Mensen met een account bij de organisatie die eigenaar is; nooit de openbare pagina's"


def _author(naam: str, model: str, veld: str, wat: str) -> Verwerking:
    """Only the account that did it: the rest of the record is about a place."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon=veld,
        betrokkenen=_WIJZIGERS,
        velden={veld: Veld(wat, BijWissen.LOSMAKEN)},
        doel=_DOEL,
        grondslag=Grondslag.TAAK,
        termijn=_TERMIJN,
        ontvangers=_ONTVANGERS,
        uitleg="De opgave of waarde zelf blijft, met haar getallen.",
    )


declare(
    _author(
        "Laatste wijziging van een opgave", "opgaven.Opgave", "gewijzigd_door", "Wie de opgave het laatst wijzigde"
    ),
    _author("Waarden van typeparen", "opgaven.TypepaarWaarde", "auteur", "Wie de waarde vaststelde"),
    _author("Waarden van opgaveparen", "opgaven.OpgavepaarWaarde", "auteur", "Wie de waarde vaststelde"),
    _author("Versies van de matrix", "opgaven.Matrixversie", "auteur", "Wie de versie maakte"),
    _author("Berekeningen", "opgaven.Berekening", "door", "Wie de berekening startte"),
    _author("Imports", "opgaven.Import", "door", "Wie het bestand inlas"),
    Verwerking(
        naam="Plekken die nog niet zijn opgeslagen",
        model="opgaven.BewaardeVorm",
        persoon="gebruiker",
        betrokkenen=_WIJZIGERS,
        velden={
            "gebruiker": Veld("Persoon"),
            "bewaard_op": Veld("Wanneer"),
        },
        doel="Een vorm op de kaart laten zien en bijsnijden voordat u haar opslaat",
        grondslag=Grondslag.TAAK,
        termijn=Termijn("Hooguit twee dagen; de nacht daarna is de regel weg"),
        ontvangers="Niemand: alleen het platform zelf gebruikt dit",
        verlopen=expired_shapes,
        uitleg="De vorm zelf is een grens op de kaart en zegt niets over een persoon.",
    ),
)

_OVER_EEN_PLEK = "Gaat over een plek en een taak. Het formulier vraagt om geen namen van personen te noemen."
declare_impersonal(
    "opgaven.Opgave",
    ["naam", "beschrijving", "doel", "resultaat", "rol_eigenaar"],
    f"{_OVER_EEN_PLEK} De eigenaar is een organisatie, afdeling en functie.",
)
declare_impersonal("opgaven.Opgavetype", ["naam"], "De naam van een soort opgave.")
declare_impersonal("opgaven.TypepaarWaarde", ["reden"], "Waarom twee soorten opgaven wel of niet samengaan.")
declare_impersonal("opgaven.OpgavepaarWaarde", ["reden"], "Waarom twee opgaven wel of niet samengaan.")
declare_impersonal(
    "opgaven.Matrixversie", ["inhoud", "toelichting"], "Getallen van de matrix, en waarom zij veranderden."
)
declare_impersonal("opgaven.Berekening", ["klassegrenzen", "fout"], "Getallen, en een melding van het platform zelf.")
declare_impersonal("opgaven.Deel", ["werker"], "De naam van een machine.")
declare_impersonal("opgaven.Score", ["deelnames"], "Nummers van opgaven met getallen.")
declare(
    Verwerking(
        naam="Bestanden die worden ingelezen",
        model="opgaven.Inlezing",
        persoon="door",
        betrokkenen=_WIJZIGERS,
        velden={
            "door": Veld("Wie het bestand aanleverde"),
            "bestand": Veld("Naam van het bestand"),
            "gezien": Veld("Wat er in het bestand zit: velden, voorbeelden en een schets"),
            "keuzes": Veld("Wat u erbij koos"),
            "proef": Veld("Wat een proef ervan vond"),
        },
        doel="Een bestand in stappen inlezen, en verder kunnen gaan waar u was",
        grondslag=Grondslag.TAAK,
        termijn=Termijn("Hooguit een dag; het bestand gaat weg zodra het is ingelezen"),
        ontvangers="Collega's van dezelfde organisatie die mogen inlezen",
        uitleg="Een bestand hoort bij een organisatie. Bij wissen gaat wat iemand aanleverde en nog niet was ingelezen "
        "mee, en binnen een uur ook het bestand zelf. Een reservekopie bevat deze bestanden niet.",
    )
)
declare_impersonal("opgaven.Inlezing", ["fout", "werker"], "Een melding van het platform; de naam van een machine.")
declare_impersonal(
    "opgaven.Import", ["bestand", "parameters", "rapport"], "Naam en verslag van een bestand met plekken."
)
