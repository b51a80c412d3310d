"""Personal data of steering: who did it, and who has a role for an area. Owners and addressees are no persons."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from accounts.tekst import Tekst
from sturing.models import Gebiedsrol

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


def _past_term(vandaag: date) -> QuerySet[Any]:
    """Names of whose role ended too long ago, or whose own last day is over."""
    met_naam = Gebiedsrol.objects.exclude(wie="", email="")
    lang_weg = Q(bewaren_tot__isnull=True, eind__lt=_NA_DE_ROL.grens(vandaag))
    return met_naam.filter(lang_weg | Q(bewaren_tot__lt=vandaag))


_NA_DE_ROL = Termijn(_("de laatste dag van de rol"), "contactpersoon", lambda rol: rol.eind)
declare(
    Verwerking(
        naam=_("Rollen voor een gebied"),
        model="sturing.Gebiedsrol",
        organisatie="organisatie",
        adres="email",
        betrokkenen=_("Ambtenaren en bestuurders met een rol voor een gebied"),
        velden={
            "wie": Veld(_("Naam"), BijWissen.LEEGMAKEN),
            "email": Veld(_("Zakelijk e-mailadres"), BijWissen.LEEGMAKEN),
            "doel": Veld(_("Doel, als dat voor deze persoon anders is"), BijWissen.LEEGMAKEN),
            "grondslag": Veld(_("Grondslag, als die voor deze persoon anders is"), BijWissen.LEEGMAKEN),
            "bewaren_tot": Veld(_("Bewaren tot en met"), BijWissen.LEEGMAKEN),
        },
        doel=_(
            "Laten zien bij wie collega's, partners en inwoners terechtkunnen voor een gebied, en een bestuurder "
            "bereiken als een vraag uit het gebied geen antwoord krijgt"
        ),
        grondslag=Grondslag.TAAK,
        termijn=_NA_DE_ROL,
        verlopen=_past_term,
        ontvangers=_(
            "Wie de rol mag zien: de eigenaar, organisaties waarmee zij is gedeeld en, als zij openbaar is gemaakt, "
            "iedereen. Het e-mailadres alleen de eigenaar."
        ),
        uitleg=_("Bij wissen blijft de rol met haar periode staan, zonder naam. Raadsleden staan er niet in."),
    ),
    *[
        _author(naam, f"sturing.{model}", "gewijzigd_door", _("Wie dit het laatst wijzigde"))
        for naam, model in (
            (_("Integrale afwegingen"), "Afweging"),
            (_("Prioriteiten van gebieden"), "Prioriteit"),
            (_("Visies op gebieden"), "Visie"),
            (_("Laatste wijziging van een rol voor een gebied"), "Gebiedsrol"),
            (_("Instrumenten bij opgaven"), "Instrument"),
            (_("Vaardigheden van gebiedsteams"), "Vaardigheid"),
            (_("Wensen van sturingslijnen"), "Lijnwens"),
        )
    ],
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
declare_impersonal("sturing.Afweging", ["vraag", "keuze", "redenen", "alternatieven", "tabel"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Prioriteit", ["reden"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Visie", ["tekst"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Instrument", ["reden"], _OVER_EEN_PLEK)
declare_impersonal("sturing.Vaardigheid", ["nodig", "leert"], _("Gaat over een team als geheel, nooit over een mens."))
declare_impersonal("sturing.Lijnwens", ["toelichting", "verschil"], _OVER_EEN_PLEK)
