"""Personal data of this app (accounts.privacy.register): contacts, and who wrote what."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from accounts.tekst import Tekst
from stakeholders.models import Gehoorantwoord, Gehoorlink
from stakeholders.selectors.gehoord import closed_links, old_words
from stakeholders.services.contacten import forget_due, forget_in_texts

_COLLEGAS = _(
    "Wie voor de organisatie werkt en gegevens mag wijzigen; nooit een andere organisatie of een openbare pagina"
)


declare(
    Verwerking(
        naam=_("Contactpersonen van stakeholders"),
        model="stakeholders.Contactpersoon",
        organisatie="stakeholder__organisatie",
        adres="email",
        betrokkenen=_("Mensen die namens een organisatie of groep aanspreekbaar zijn"),
        velden={
            "naam": Veld(_("Naam")),
            "functie": Veld(_("Functie bij de organisatie of groep")),
            "email": Veld(_("E-mailadres")),
            "telefoon": Veld(_("Telefoonnummer")),
            "stakeholder": Veld(_("Organisatie of groep")),
            "doel": Veld(_("Doel, als dat voor deze persoon anders is")),
            "grondslag": Veld(_("Grondslag, als die voor deze persoon anders is")),
            "bewaren_tot": Veld(_("Bewaren tot en met")),
        },
        doel=_("Contact houden met organisaties en groepen over wat er in hun gebied gebeurt"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot en met de dag die bij de persoon staat, standaard 24 maanden na het invoeren")),
        ontvangers=_COLLEGAS,
        opruimen=forget_due,
        vooraf=forget_in_texts,
        uitleg=_(
            "Personen krijgen geen score: macht, belang en steun gaan over organisaties en groepen. Bij wissen gaat "
            "de naam ook uit verslagen en afspraken, en uit alle eerdere versies daarvan."
        ),
    )
)


def _author(naam: Tekst, model: str) -> Verwerking:
    """Only the account that did it: the rest of the record is about an organisation, a group or a place."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon="gewijzigd_door",
        betrokkenen=_("Mensen met een account die stakeholders, participatie of initiatieven wijzigen"),
        velden={"gewijzigd_door": Veld(_("Wie het laatst wijzigde"), BijWissen.LOSMAKEN)},
        doel=_(
            "Collega's laten zien wie iets invoerde of wijzigde, zodat zij die persoon kunnen vragen naar het waarom"
        ),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot het account wordt gewist; daarna staat er geen persoon meer bij")),
        ontvangers=_COLLEGAS,
        uitleg=_("Wat er is vastgelegd blijft, zonder de persoon."),
    )


declare(
    _author(_("Laatste wijziging van een stakeholder"), "stakeholders.Stakeholder"),
    _author(_("Laatste wijziging van een betrokkenheid"), "stakeholders.Betrokkenheid"),
    _author(_("Laatste wijziging van een positie"), "stakeholders.Positie"),
    _author(_("Laatste wijziging van een contactmoment"), "stakeholders.Contactmoment"),
    _author(_("Laatste wijziging van een afspraak"), "stakeholders.Afspraak"),
    _author(_("Laatste wijziging van een stap van de ladder"), "stakeholders.Participatiestap"),
    _author(_("Laatste wijziging van een participatieproces"), "stakeholders.Participatieproces"),
    _author(_("Laatste wijziging van inbreng"), "stakeholders.Inbreng"),
    _author(_("Laatste wijziging van een initiatief"), "stakeholders.Initiatief"),
)

_DEELNEMERS = _("Mensen die meededen aan een participatieproces en een mail kregen")
_GEHOORD = _("Weten of mensen die meededen zich gehoord voelen")
declare(
    Verwerking(
        naam=_("Links van de vraag of deelnemers zich gehoord voelen"),
        model="stakeholders.Gehoorlink",
        rijen=lambda _persoon: Gehoorlink.objects.none(),
        betrokkenen=_DEELNEMERS,
        velden={"hash": Veld(_("Kenmerk van een link die nog niet is gebruikt"))},
        doel=_GEHOORD,
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot iemand antwoordt, en anders tot de termijn om is")),
        ontvangers=_("Niemand: het kenmerk zegt niet van wie de link is"),
        verlopen=closed_links,
        uitleg=_("Het e-mailadres wordt niet bewaard, dus het platform weet niet van wie een link is."),
    ),
    Verwerking(
        naam=_("Antwoorden op de vraag of deelnemers zich gehoord voelen"),
        model="stakeholders.Gehoorantwoord",
        rijen=lambda _persoon: Gehoorantwoord.objects.none(),
        betrokkenen=_DEELNEMERS,
        velden={"woorden": Veld(_("Wat iemand in eigen woorden schreef"), BijWissen.LEEGMAKEN)},
        doel=_GEHOORD,
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("het einde van de termijn om te antwoorden"), "gehoord"),
        ontvangers=_COLLEGAS,
        verlopen=old_words,
        uitleg=_("Zonder naam en zonder moment. Getoond vanaf drie antwoorden, als de termijn om is."),
    ),
)

_GEEN_NAMEN = _("Gaat over een organisatie, groep of plek. Het formulier vraagt om geen namen van personen te noemen.")
declare_impersonal("stakeholders.Stakeholder", ["naam", "omschrijving"], _GEEN_NAMEN)
declare_impersonal(
    "stakeholders.Positie", ["onderbouwing"], _("Gaat over een organisatie of groep. Personen krijgen geen score.")
)
declare_impersonal(
    "stakeholders.Contactmoment",
    ["verslag", "door_rol"],
    _("Het formulier vraagt om geen namen te noemen: wie het was, staat bij de contactpersoon."),
)
declare_impersonal(
    "stakeholders.Afspraak", ["tekst"], _("Het formulier vraagt om geen namen te noemen: wie het doet, is een rol.")
)
declare_impersonal("stakeholders.Participatiestap", ["omschrijving"], _("Wat een organisatie onder een stap verstaat."))
declare_impersonal("stakeholders.Participatieproces", ["naam", "uitleg", "terugkoppeling", "doelgroep"], _GEEN_NAMEN)
declare_impersonal("stakeholders.Inbreng", ["tekst", "reactie"], _GEEN_NAMEN)
declare_impersonal(
    "stakeholders.Initiatief",
    ["naam", "idee", "energie", "gevraagd", "nodig", "eigenaarschap", "continuiteit", "gedaan"],
    _GEEN_NAMEN,
)
