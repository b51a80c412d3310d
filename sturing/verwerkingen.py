"""Personal data of steering: who did it, and nothing else. Owners and addressees are organisations and functions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from accounts.tekst import Tekst

_DOEL = _("Collega's laten zien wie iets invoerde of verstuurde, zodat zij die persoon kunnen vragen naar het waarom")


def _author(naam: Tekst, model: str, veld: str, wat: Tekst) -> Verwerking:
    """Only the account that did it: the rest of the record is about a place."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon=veld,
        betrokkenen=_("Mensen met een account die vragen, agenda's of afspraken van een gebied bijhouden"),
        velden={veld: Veld(wat, BijWissen.LOSMAKEN)},
        doel=_DOEL,
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot het account wordt gewist; daarna staat er geen persoon meer bij")),
        ontvangers=_("Mensen met een account bij de organisatie die eigenaar is; nooit de openbare pagina's"),
        uitleg=_("Wat is gevraagd of afgesproken blijft staan."),
    )


declare(
    _author(_("Vraagstukken"), "sturing.Vraagstuk", "gewijzigd_door", _("Wie het vraagstuk het laatst wijzigde")),
    _author(_("Stappen van vraagstukken"), "sturing.Vraagstukstap", "verzonden_door", _("Wie de stap verstuurde")),
    _author(_("Agenda-items"), "sturing.AgendaItem", "gewijzigd_door", _("Wie het agenda-item het laatst wijzigde")),
    _author(
        _("Vaststellingen van een agenda"),
        "sturing.Agendavaststelling",
        "gewijzigd_door",
        _("Wie de vaststelling vastlegde"),
    ),
    _author(_("Afspraken"), "sturing.Afspraak", "gewijzigd_door", _("Wie de afspraak het laatst wijzigde")),
    _author(
        _("Regioafspraken"), "sturing.Regioafspraak", "gewijzigd_door", _("Wie de regioafspraak het laatst wijzigde")
    ),
)

_OVER_EEN_PLEK = _(
    "Gaat over een plek en een taak, met organisaties, afdelingen en functies. Het formulier vraagt om geen namen van "
    "personen te noemen."
)
declare_impersonal("sturing.Vraagstuk", ["vraag", "functie", "antwoord", "uitkomst"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Vraagstukstap", ["tekst"], _("Een vaste tekst over een vraag die wacht, aan een functie."))
declare_impersonal("sturing.AgendaItem", ["omschrijving", "resultaat", "functie", "gerealiseerd"], _OVER_EEN_PLEK)
declare_impersonal(
    "sturing.Agendavaststelling", ["toelichting", "inhoud"], _("De agenda zoals een orgaan haar vaststelde.")
)
declare_impersonal("sturing.Afspraak", ["tekst"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Pcmoment", ["naam"], _("De naam van een moment in het jaar, zoals kadernota."))
declare_impersonal("sturing.Regioafspraak", ["naam", "toelichting"], _("Wat een regio afsprak over aantallen."))
