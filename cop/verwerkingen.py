"""Personal data of communities (accounts.privacy.register): who takes part, and who wrote what."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from accounts.tekst import Tekst

_KRING = _("De coördinatoren van de community; andere deelnemers alleen met toestemming; nooit een openbare pagina")


def _author(naam: Tekst, model: str) -> Verwerking:
    """Only the account that did it: the rest of the record is about a group."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon="gewijzigd_door",
        betrokkenen=_("Coördinatoren van communities"),
        velden={"gewijzigd_door": Veld(_("Wie het laatst wijzigde"), BijWissen.LOSMAKEN)},
        doel=_("Coördinatoren laten zien wie iets wijzigde, zodat zij die persoon kunnen vragen naar het waarom"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot het account wordt gewist; daarna staat er geen persoon meer bij")),
        ontvangers=_KRING,
    )


declare(
    Verwerking(
        naam=_("Deelnemers aan communities"),
        model="cop.Deelnemer",
        persoon="user",
        adres="email",
        betrokkenen=_("Mensen die meedoen aan een community of dat vragen"),
        velden={
            "user": Veld(_("Account")),
            "naam": Veld(_("Naam")),
            "email": Veld(_("E-mailadres")),
            "organisatienaam": Veld(_("Organisatie")),
            "functie": Veld(_("Rol of functie")),
            "motivatie": Veld(_("Waarom iemand mee wil doen")),
            "doel": Veld(_("Doel, als dat voor deze persoon anders is")),
            "grondslag": Veld(_("Grondslag, als die voor deze persoon anders is")),
            "bewaren_tot": Veld(_("Bewaren tot en met")),
        },
        doel=_("Bijeenkomsten organiseren en weten vanuit welk perspectief iemand iets inbrengt"),
        grondslag=Grondslag.TOESTEMMING,
        termijn=Termijn(_("Tot iemand stopt of wordt gewist, of tot en met de dag die bij de persoon staat")),
        ontvangers=_KRING,
        uitleg=_("Wie de toestemming intrekt, doet nog mee zonder naam en perspectief. Aantallen blijven."),
    ),
    _author(_("Laatste wijziging van een community"), "cop.Community"),
    _author(_("Laatste wijziging van een bijeenkomst"), "cop.Bijeenkomst"),
    _author(_("Laatste wijziging van een agendapunt"), "cop.Agendapunt"),
)

declare_impersonal(
    "cop.Community", ["naam", "omschrijving"], _("Gaat over een thema en een groep, niet over personen.")
)
_GEEN_NAMEN = _("Gaat over wat besproken is. Wie het was, staat bij de deelnemer; het verslag noemt geen namen.")
declare_impersonal("cop.Bijeenkomst", ["toelichting"], _GEEN_NAMEN)
declare_impersonal("cop.Agendapunt", ["toelichting", "notities", "verslag"], _GEEN_NAMEN)
