"""Personal data of opgaven, the matrix, runs and imports: who did it, and nothing else (accounts.privacy.register)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from accounts.tekst import Tekst
from opgaven.selectors.bewaard import expired_shapes

_WIJZIGERS = _("Mensen met een account die opgaven of waarden wijzigen, of berekeningen starten")
_DOEL = _("Collega's laten zien wie iets invoerde of wijzigde, zodat zij die persoon kunnen vragen naar het waarom")
_TERMIJN = Termijn(_("Tot het account wordt gewist; daarna staat er geen persoon meer bij"))
_ONTVANGERS = _("Mensen met een account bij de organisatie die eigenaar is; nooit de openbare pagina's")


def _author(naam: Tekst, model: str, veld: str, wat: Tekst) -> Verwerking:
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
        uitleg=_("De opgave of waarde zelf blijft, met haar getallen."),
    )


declare(
    _author(
        _("Laatste wijziging van een opgave"),
        "opgaven.Opgave",
        "gewijzigd_door",
        _("Wie de opgave het laatst wijzigde"),
    ),
    _author(
        _("Waarden van typeparen"),
        "opgaven.TypepaarWaarde",
        "auteur",
        _("Wie de waarde vaststelde"),
    ),
    _author(
        _("Waarden van opgaveparen"),
        "opgaven.OpgavepaarWaarde",
        "auteur",
        _("Wie de waarde vaststelde"),
    ),
    _author(_("Versies van de matrix"), "opgaven.Matrixversie", "auteur", _("Wie de versie maakte")),
    _author(_("Berekeningen"), "opgaven.Berekening", "door", _("Wie de berekening startte")),
    _author(
        _("Effecten van opgaven"), "opgaven.OpgaveEffect", "gewijzigd_door", _("Wie het effect het laatst wijzigde")
    ),
    _author(_("Imports"), "opgaven.Import", "door", _("Wie het bestand inlas")),
    Verwerking(
        naam=_("Plekken die nog niet zijn opgeslagen"),
        model="opgaven.BewaardeVorm",
        persoon="gebruiker",
        betrokkenen=_WIJZIGERS,
        velden={
            "gebruiker": Veld(_("Persoon")),
            "bewaard_op": Veld(_("Wanneer")),
        },
        doel=_("Een vorm op de kaart laten zien en bijsnijden voordat u haar opslaat"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Hooguit twee dagen; de nacht daarna is de regel weg")),
        ontvangers=_("Niemand: alleen het platform zelf gebruikt dit"),
        verlopen=expired_shapes,
        uitleg=_("De vorm zelf is een grens op de kaart en zegt niets over een persoon."),
    ),
)

_OVER_EEN_PLEK = _("Gaat over een plek en een taak. Het formulier vraagt om geen namen van personen te noemen.")
declare_impersonal(
    "opgaven.Opgave",
    ["naam", "beschrijving", "doel", "resultaat", "rol_eigenaar"],
    _(
        "Gaat over een plek en een taak. Het formulier vraagt om geen namen van personen te noemen. De eigenaar is een "
        "organisatie, afdeling en functie."
    ),
)
declare_impersonal("opgaven.OpgaveTegel", ["tekening"], _("De lijn van een grens, zoals de kaart haar tekent."))
declare_impersonal("opgaven.Opgavetype", ["naam"], _("De naam van een soort opgave."))
declare_impersonal("opgaven.TypepaarWaarde", ["reden"], _("Waarom twee soorten opgaven wel of niet samengaan."))
declare_impersonal("opgaven.OpgaveEffect", ["reden"], _("Waarom een opgave iets doet voor een thema."))
declare_impersonal("opgaven.OpgavepaarWaarde", ["reden"], _("Waarom twee opgaven wel of niet samengaan."))
declare_impersonal(
    "opgaven.Matrixversie",
    ["inhoud", "toelichting"],
    _("Getallen van de matrix, en waarom zij veranderden."),
)
declare_impersonal(
    "opgaven.Berekening", ["klassegrenzen", "fout"], _("Getallen, en een melding van het platform zelf.")
)
declare_impersonal("opgaven.Deel", ["werker"], _("De naam van een machine."))
declare_impersonal("opgaven.Score", ["deelnames"], _("Nummers van opgaven met getallen."))
declare(
    Verwerking(
        naam=_("Bestanden die worden ingelezen"),
        model="opgaven.Inlezing",
        persoon="door",
        betrokkenen=_WIJZIGERS,
        velden={
            "door": Veld(_("Wie het bestand aanleverde")),
            "bestand": Veld(_("Naam van het bestand")),
            "gezien": Veld(_("Wat er in het bestand zit: velden, voorbeelden en een schets")),
            "keuzes": Veld(_("Wat u erbij koos")),
            "proef": Veld(_("Wat een proef ervan vond")),
        },
        doel=_("Een bestand in stappen inlezen, en verder kunnen gaan waar u was"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Hooguit een dag; het bestand gaat weg zodra het is ingelezen")),
        ontvangers=_("Collega's van dezelfde organisatie die mogen inlezen"),
        uitleg=_(
            "Een bestand hoort bij een organisatie. Bij wissen gaat wat iemand aanleverde en nog niet "
            "was ingelezen mee, en binnen een uur ook het bestand zelf. Een reservekopie bevat deze "
            "bestanden niet."
        ),
    )
)
declare_impersonal("opgaven.Inlezing", ["fout", "werker"], _("Een melding van het platform; de naam van een machine."))
declare_impersonal(
    "opgaven.Import", ["bestand", "parameters", "rapport"], _("Naam en verslag van een bestand met plekken.")
)
