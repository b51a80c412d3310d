"""Areas hold nothing about people but who told something of them (accounts.privacy.register)."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Tekst, Termijn, Veld, Verwerking, declare, declare_impersonal

declare_impersonal("gebied.Indeling", ["naam"], _("De naam van een indeling, zoals CBS 2022."))
declare_impersonal("gebied.Gebied", ["naam"], _("De naam van een plek."))
declare_impersonal("gebied.GebiedTegel", ["tekening"], _("De lijn van een grens, zoals de kaart haar tekent."))
declare_impersonal("gebied.Indicator", ["naam"], _("Wat er over plekken is gemeten."))


def _author(naam: Tekst, model: str) -> Verwerking:
    """Only the account that changed it last: the rest of the record is about a place."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon="gewijzigd_door",
        betrokkenen=_("Mensen met een account die het profiel van een gebied bijhouden"),
        velden={"gewijzigd_door": Veld(_("Wie het gegeven het laatst wijzigde"), BijWissen.LOSMAKEN)},
        doel=_(
            "Collega's laten zien wie iets invoerde of wijzigde, zodat zij die persoon kunnen vragen naar het waarom"
        ),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot het account wordt gewist; daarna staat er geen persoon meer bij")),
        ontvangers=_("Mensen met een account bij de organisatie die eigenaar is; nooit de openbare pagina's"),
        uitleg=_("Het gegeven zelf blijft: het gaat over een plek."),
    )


declare(
    _author(_("Kenmerken van gebieden"), "gebied.Kenmerk"),
    _author(_("Beoordeelde signalen"), "gebied.Signaal"),
    _author(_("Zwaartepunten van gebieden"), "gebied.Zwaartepunt"),
    _author(_("Lusten en lasten van gebieden"), "gebied.LustOfLast"),
    _author(_("Beelden van gebieden"), "gebied.Gebiedsbeeld"),
    _author(_("Eerdere aanpakken in gebieden"), "gebied.EerdereAanpak"),
)

_OVER_EEN_PLEK = _("Gaat over een plek. Het formulier vraagt om geen namen van personen te noemen.")
declare_impersonal("gebied.Kenmerk", ["naam", "tekst"], _OVER_EEN_PLEK)
declare_impersonal("gebied.Signaal", ["reden", "grond"], _OVER_EEN_PLEK)
declare_impersonal("gebied.Zwaartepunt", ["naam", "argument"], _OVER_EEN_PLEK)
declare_impersonal("gebied.LustOfLast", ["naam", "tekst"], _OVER_EEN_PLEK)
declare_impersonal("gebied.Gebiedsbeeld", ["naam", "tekst"], _OVER_EEN_PLEK)
declare_impersonal("gebied.EerdereAanpak", ["naam", "tekst", "opbrengst"], _OVER_EEN_PLEK)

_OVER_EEN_WOORD = _("Gaat over een woord. Het formulier vraagt om geen namen van personen te noemen.")
_NIET_OPENBAAR = _("Mensen met een account; de naam alleen collega's; nooit een openbare pagina")


def _of_words(naam: Tekst, model: str, persoon: str, wat: Tekst) -> Verwerking:
    """Only the account: what was said is about a word."""
    return Verwerking(
        naam=naam,
        model=model,
        persoon=persoon,
        betrokkenen=_("Mensen met een account die meepraten over begrippen"),
        velden={persoon: Veld(wat, BijWissen.LOSMAKEN)},
        doel=_("Samen besluiten wat een woord betekent, en weten bij wie u navraag doet"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot het account wordt gewist; daarna staat er geen persoon meer bij")),
        ontvangers=_NIET_OPENBAAR,
        uitleg=_("Wat er is gezegd, blijft: het gaat over een woord."),
    )


declare(
    _of_words(_("Voorstellen voor begrippen"), "gebied.Begripsvoorstel", "indiener", _("Wie het voorstelde")),
    _of_words(_("Besluiten over begrippen"), "gebied.Begripsvoorstel", "besloten_door", _("Wie besloot")),
    _of_words(_("Opmerkingen bij begrippen"), "gebied.Begripsopmerking", "auteur", _("Wie het schreef")),
    _of_words(_("Antwoorden bij begrippen"), "gebied.Begripsopmerking", "beantwoord_door", _("Wie antwoordde")),
)
for _model, _velden in (
    ("gebied.EigenBegrip", ["naam", "definitie", "definitie_engels", "reden"]),
    ("gebied.Begripsvoorstel", ["naam", "definitie", "definitie_engels", "reden", "besluit"]),
    ("gebied.Begripsopmerking", ["tekst", "antwoord"]),
):
    declare_impersonal(_model, _velden, _OVER_EEN_WOORD)
