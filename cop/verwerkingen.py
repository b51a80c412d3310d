"""Personal data of communities (accounts.privacy.register): who takes part, and who wrote what."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.db.models.functions import TruncDate
from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy.register import BijWissen, Termijn, Veld, Verwerking, declare, declare_impersonal
from accounts.tekst import Tekst
from cop.selectors.nieuwsbrieven import unconfirmed

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


def _forget_perspective(pks: list[Any]) -> None:
    """What these participants answered stays by nobody: the kind of organisation is kept, who it was is not."""
    from accounts.services.wissen import rows_erase
    from cop.models import Antwoord

    rows_erase(verwerking=ANTWOORDEN, rows=Antwoord.objects.filter(deelnemer__in=pks))


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
        vooraf=_forget_perspective,
    ),
    _author(_("Laatste wijziging van een community"), "cop.Community"),
    _author(_("Laatste wijziging van een bijeenkomst"), "cop.Bijeenkomst"),
    _author(_("Laatste wijziging van een agendapunt"), "cop.Agendapunt"),
    _author(_("Laatste wijziging van een casus"), "cop.Casus"),
    _author(_("Laatste wijziging van een inzicht"), "cop.Inzicht"),
    _author(_("Laatste wijziging van een leervraag"), "cop.Leervraag"),
    _author(_("Wie een stap van een leervraag opschreef"), "cop.Leerstap"),
    _author(_("Laatste wijziging van een product"), "cop.Product"),
    _author(_("Wie een versie van een product toevoegde"), "cop.Productuitgave"),
    _author(_("Wie bewijs toevoegde"), "cop.Bewijs"),
    _author(_("Wie een toepassing opschreef"), "cop.Toepassing"),
)

ANTWOORDEN = Verwerking(
    naam=_("Antwoorden op casussen"),
    model="cop.Antwoord",
    persoon="deelnemer__user",
    adres="deelnemer__email",
    betrokkenen=_("Deelnemers aan communities"),
    velden={
        "deelnemer": Veld(_("Wie het antwoord gaf"), BijWissen.LOSMAKEN),
        "functie": Veld(_("Rol of functie"), BijWissen.LEEGMAKEN),
        "tekst": Veld(
            _("Antwoord"), BijWissen.BEHOUDEN, _("Gaat over de casus. Het blijft staan als antwoord van niemand.")
        ),
    },
    doel=_("Weten vanuit welk perspectief iemand naar een casus kijkt"),
    grondslag=Grondslag.TOESTEMMING,
    termijn=Termijn(_("Tot de deelnemer wordt gewist; daarna is het een antwoord van niemand")),
    ontvangers=_KRING,
    uitleg=_("De soort organisatie blijft en is te zien vanaf drie antwoorden van een soort."),
)
declare(ANTWOORDEN)


def _old(vandaag: date) -> QuerySet[Any]:
    """Pasted notes past their term, with text still in them."""
    rows = _plakverslagen().filter(aangemaakt_op__date__lt=_PLAKTERMIJN.grens(vandaag)).exclude(tekst="")
    return rows.annotate(sinds=TruncDate("aangemaakt_op"))  # type: ignore[no-any-return]


def _old_sentences(vandaag: date) -> QuerySet[Any]:
    zinnen = apps.get_model("cop", "Plakzin").objects
    rows = zinnen.filter(plakverslag__aangemaakt_op__date__lt=_PLAKTERMIJN.grens(vandaag))
    return rows.annotate(sinds=TruncDate("plakverslag__aangemaakt_op"))


def _plakverslagen() -> Any:
    return apps.get_model("cop", "Plakverslag").objects.all()


_PLAKTERMIJN = Termijn(
    _("de dag van het plakken"), "plakverslag", lambda een: getattr(een, "plakverslag", een).aangemaakt_op.date()
)
_BESPROKEN = _("Mensen die in notities van een bijeenkomst worden genoemd")
_PLAKDOEL = _("Van notities werkzame factoren, belemmeringen en lessen maken, en nakijken waar die vandaan komen")
_ZELF_WEG = _("De coördinator gooit de tekst eerder weg als iemand daarom vraagt.")
declare(
    Verwerking(
        naam=_("Geplakte verslagen van bijeenkomsten"),
        model="cop.Plakverslag",
        rijen=lambda _persoon: _plakverslagen().none(),
        betrokkenen=_BESPROKEN,
        velden={"tekst": Veld(_("De geplakte tekst"), BijWissen.LEEGMAKEN)},
        doel=_PLAKDOEL,
        grondslag=Grondslag.TOESTEMMING,
        termijn=_PLAKTERMIJN,
        ontvangers=_("Deelnemers aan de community; nooit een openbare pagina"),
        verlopen=_old,
        uitleg=_ZELF_WEG,
    ),
    Verwerking(
        naam=_("Zinnen van geplakte verslagen"),
        model="cop.Plakzin",
        rijen=lambda _persoon: apps.get_model("cop", "Plakzin").objects.none(),
        betrokkenen=_BESPROKEN,
        velden={"tekst": Veld(_("Een zin van de geplakte tekst"))},
        doel=_PLAKDOEL,
        grondslag=Grondslag.TOESTEMMING,
        termijn=_PLAKTERMIJN,
        ontvangers=_("Deelnemers aan de community; nooit een openbare pagina"),
        verlopen=_old_sentences,
        uitleg=_ZELF_WEG,
    ),
    _author(_("Wie een verslag plakte"), "cop.Plakverslag"),
    Verwerking(
        naam=_("Bestanden bij bijeenkomsten"),
        model="cop.Bijeenkomstbestand",
        rijen=lambda _persoon: apps.get_model("cop", "Bijeenkomstbestand").objects.none(),
        betrokkenen=_("Mensen die in een bestand van een bijeenkomst staan, zoals op een foto"),
        velden={
            "bestand": Veld(_("Het bestand, zoals iemand het aanleverde, met wat een foto over zichzelf vertelt")),
            "naam": Veld(_("Naam van het bestand")),
        },
        doel=_("Bewaren wat een bijeenkomst liet zien en maakte, voor wie er was en wie er niet was"),
        grondslag=Grondslag.TOESTEMMING,
        termijn=Termijn(_("Tot een coördinator of notulist het bestand verwijdert")),
        ontvangers=_("Deelnemers aan de community; wie het wil, als de coördinator het bestand publiceert"),
        uitleg=_(
            "Een verwijderd bestand staat nog in reservekopieën tot die verlopen. De geschiedenis bewaart het niet."
        ),
    ),
    _author(_("Wie een bestand toevoegde"), "cop.Bijeenkomstbestand"),
)

declare_impersonal(
    "cop.Community", ["naam", "omschrijving"], _("Gaat over een thema en een groep, niet over personen.")
)
_GEEN_NAMEN = _("Gaat over wat besproken is. Wie het was, staat bij de deelnemer; het verslag noemt geen namen.")
declare_impersonal("cop.Bijeenkomst", ["toelichting"], _GEEN_NAMEN)
declare_impersonal("cop.Agendapunt", ["toelichting", "notities", "verslag"], _GEEN_NAMEN)
declare_impersonal(
    "cop.Casus",
    ["organisatienaam", "onderwerp", "trots", "gewerkt", "lessen"],
    _("Gaat over een plek en een organisatie. Het formulier vraagt om geen namen van personen te noemen."),
)
declare_impersonal("cop.Leervraag", ["aanleiding", "antwoord"], _("Een vraag van een groep, zonder personen."))
declare_impersonal("cop.Leerstap", ["tekst"], _GEEN_NAMEN)
declare_impersonal("cop.Product", ["omschrijving"], _("Gaat over een handreiking of werkvorm, niet over personen."))
declare_impersonal(
    "cop.Productuitgave", ["tekst", "naam", "bestand"], _("Gaat over een handreiking of werkvorm, niet over personen.")
)
declare_impersonal("cop.Inzicht", ["waarom", "voorwaarden"], _("Een zin die voor iedereen geldt, zonder personen."))
declare_impersonal("cop.Bewijs", ["citaat"], _("Een zin over een casus. Wie hem zei, staat er niet bij."))
declare_impersonal(
    "cop.Toepassing", ["organisatienaam", "waarneming"], _("Gaat over een plek en een organisatie, niet over personen.")
)

declare(
    Verwerking(
        naam=_("Abonnees van nieuwsbrieven"),
        model="cop.Abonnee",
        adres="email",
        betrokkenen=_("Mensen die zich aanmelden voor de nieuwsbrief van een community"),
        velden={
            "email": Veld(_("E-mailadres")),
            "kenmerk": Veld(_("Kenmerk van het adres, voor de link om te stoppen")),
        },
        doel=_("De nieuwsbrief sturen die iemand zelf heeft gevraagd"),
        grondslag=Grondslag.TOESTEMMING,
        termijn=Termijn(_("Tot iemand zich afmeldt; een week als niemand het adres bevestigt")),
        ontvangers=_("Niemand: coördinatoren zien alleen aantallen"),
        verlopen=unconfirmed,
        uitleg=_("Wie zich afmeldt, staat er niet meer in. Hoeveel mails er gingen, blijft als getal."),
    ),
    _author(_("Laatste wijziging van een nieuwsbrief"), "cop.Nieuwsbrief"),
)
declare_impersonal("cop.Nieuwsbrief", ["inleiding", "slot", "verzonden_vorm"], _GEEN_NAMEN)
