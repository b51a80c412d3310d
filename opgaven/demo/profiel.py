"""The profile of Oosterwiel: ageing a confirmed kwetsbaarheid, club life a kans. Invented figures for every area."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final
from zlib import crc32

from django.contrib.gis.geos import Point

from accounts.models import Organisatie, User, Zichtbaarheid
from accounts.permissions import ALLES
from gebied.crs import RD
from gebied.indicatoren.bekend import known
from gebied.models import (
    EerdereAanpak,
    Gebied,
    Gebiedsbeeld,
    Indeling,
    Indicator,
    Indicatorwaarde,
    Kenmerk,
    LustOfLast,
    Ontbreekt,
    Signaal,
    Thema,
    Zwaartepunt,
)
from gebied.selectors.indicatoren import cijfers_of
from gebied.services.profiel import signaal_judge
from opgaven.models import Opgave, OpgaveEffect

BRON: Final = "Kerncijfers Twaalfstroom (verzonnen)"
PERIODE: Final = "2025"
OOSTERWIEL: Final = "Oosterwiel"
#: Per indicator the lowest value and how much the highest is above it.
_CIJFERS: Final = {
    "inwoners": (300, 4200), "aandeel65plus": (14, 11), "aandeel0tot15": (12, 9), "koopwoningen": (48, 38),
    "wozwaarde": (240, 190), "inkomenperinwoner": (27, 11), "afstandHuisarts": (0.6, 3.4),
    "afstandSchool": (0.4, 2.2), "misdrijven_per1000": (9, 34), "gezondheid_goedErvarenGezondheid": (66, 16),
    "arbeidsparticipatie": (61, 14), "tevredenheidmetleven": (79, 12), "vrijwilligers": (34, 18),
    "verenigingsleden": (41, 22), "natuurterrein": (2, 36), "groenbinnen1km": (58, 38),
}  # fmt: skip
#: What the story needs to be so.
_VAST: Final = {"inwoners": 1100, "aandeel65plus": 31.4, "aandeel0tot15": 9.8, "verenigingsleden": 78.0}
#: Every so many figures one is missing, as in real files.
_GAT: Final = 17

_REDENEN: Final = {
    "aandeel65plus": "Klopt: de school loopt terug van 84 naar 61 leerlingen en jonge gezinnen vinden geen woning.",
    "verenigingsleden": "Klopt: bijna iedereen is lid van een club, en de clubs dragen het dorpshuis samen.",
}
_OPENBAAR, _INTERN = Zichtbaarheid.OPENBAAR.value, Zichtbaarheid.INTERN.value


#: What is told: kind, name and the rest.
_VERTELD: Final[tuple[tuple[Any, str, dict[str, Any]], ...]] = (
    (
        Kenmerk,
        "Sterke verenigingen rond het dorpshuis",
        {
            "soort": "sociaal",
            "is_kans": True,
            "thema": Thema.SOCIAAL_KAPITAAL,
            "zichtbaarheid": _OPENBAAR,
            "tekst": "Fanfare, voetbal en toneel delen het dorpshuis en het veld. Zij regelen ook de boodschappenbus.",
            "bron": "Dorpsgesprek Oosterwiel",
            "plek": Point(171_200, 457_700, srid=RD),
            "datum": dt.date(2026, 2, 12),
        },
    ),
    (
        Kenmerk,
        "De school krimpt",
        {
            "soort": "sociaal",
            "is_kwetsbaarheid": True,
            "thema": Thema.MENSELIJK_KAPITAAL,
            "zichtbaarheid": _INTERN,
            "tekst": "In tien jaar van 84 naar 61 leerlingen. Onder de 50 komt het voortbestaan in gevaar.",
            "bron": "Prognose leerlingen, gemeente Kromvoort",
            "datum": dt.date(2025, 10, 1),
        },
    ),
    (
        Kenmerk,
        "Dorp op de rug, weide in het dal",
        {
            "soort": "historisch",
            "is_kans": True,
            "thema": Thema.MILIEU,
            "zichtbaarheid": _OPENBAAR,
            "tekst": "Gebouwd werd altijd op de hoge rug; het beekdal bleef open en vangt het water op.",
            "bron": "Cultuurhistorische kaart Twaaldal",
            "datum": dt.date(2019, 5, 1),
        },
    ),
    (
        Kenmerk,
        "Beekdal van de Wiel",
        {
            "soort": "ruimtelijk_ecologisch",
            "is_kans": True,
            "is_kwetsbaarheid": True,
            "thema": Thema.NATUURLIJK_KAPITAAL,
            "zichtbaarheid": _OPENBAAR,
            "tekst": "Nat, rijk aan soorten en gevoelig voor verdroging.",
            "bron": "Veldbezoek met het waterschap",
            "datum": dt.date(2025, 6, 18),
        },
    ),
    (
        Zwaartepunt,
        "Jong en oud blijven samen in het dorp",
        {
            "thema": Thema.SAMENLEVING,
            "zichtbaarheid": _OPENBAAR,
            "argument": "Zonder jonge gezinnen verdwijnt de school, en met de school de clubs die het dorp dragen.",
            "besluit_van": "College van Kromvoort",
            "besloten_op": dt.date(2026, 3, 10),
        },
    ),
    (
        Zwaartepunt,
        "Het beekdal houdt water vast",
        {
            "thema": Thema.NATUURLIJK_KAPITAAL,
            "zichtbaarheid": _OPENBAAR,
            "argument": "Het dal buffert voor de hele streek; wat hier dichtslibt, stroomt beneden over.",
            "besluit_van": "Bestuurlijk overleg Twaalfstroom",
            "besloten_op": dt.date(2026, 4, 2),
        },
    ),
    (
        LustOfLast,
        "Waterberging voor de regio",
        {
            "soort": "bijdrage",
            "voor_wie": "regio",
            "zichtbaarheid": _OPENBAAR,
            "tekst": "Het dal vangt piekbuien op voor de steden langs de Twaal.",
        },
    ),
    (
        LustOfLast,
        "Zoekgebied voor zonnevelden",
        {
            "soort": "last",
            "voor_wie": "land",
            "zichtbaarheid": _INTERN,
            "tekst": "De stroom is voor elders; het uitzicht verandert hier.",
        },
    ),
    (
        Gebiedsbeeld,
        "Een veld om samen te komen",
        {
            "soort": "wens",
            "methode": "Dorpsgesprek met 46 bewoners",
            "datum": dt.date(2026, 2, 12),
            "tekst": "De groep van het dorpshuis vreest voor haar veld en wil het houden.",
            "zichtbaarheid": _OPENBAAR,
        },
    ),
    (
        Gebiedsbeeld,
        "Wij doen het zelf, samen",
        {
            "soort": "identiteit",
            "methode": "Verhalenavond in het dorpshuis",
            "datum": dt.date(2025, 11, 20),
            "tekst": "Wie iets wil, begint; de rest sluit aan.",
            "zichtbaarheid": _OPENBAAR,
        },
    ),
    (
        EerdereAanpak,
        "Dorpsvernieuwing 2008",
        {
            "begin_jaar": 2008,
            "eind_jaar": 2013,
            "tekst": "Nieuwe bestrating en twintig huurwoningen.",
            "opbrengst": "De woningen staan er nog; de werkgroep stopte na twee jaar, er was geen eigenaar.",
            "zichtbaarheid": _OPENBAAR,
        },
    ),
)


def tell_profile(indeling: Indeling) -> None:
    """Figures for all areas, and what Kromvoort tells about Oosterwiel. What is there already stays."""
    if not Indicator.objects.filter(bron=BRON).exists():
        _write_figures(indeling)
    kromvoort = Organisatie.objects.get(code="gm9002")
    manager = User.objects.get(username="gebiedsmanager")
    gebied = Gebied.objects.get(indeling=indeling, niveau="wijk", naam=OOSTERWIEL)
    _judge(gebied, kromvoort, manager)
    _tell_effects(manager)
    for model, naam, waarden in _VERTELD:
        model._default_manager.get_or_create(
            gebied=gebied, naam=naam, defaults={"organisatie": kromvoort, "gewijzigd_door": manager} | waarden
        )


def _write_figures(indeling: Indeling) -> None:
    indicatoren = Indicator.objects.bulk_create(
        Indicator(bron=BRON, code=code, zichtbaarheid=_OPENBAAR, **known(code)._asdict()) for code in _CIJFERS
    )
    gebieden = list(Gebied.objects.filter(indeling=indeling).defer("geometrie"))
    Indicatorwaarde.objects.bulk_create(
        Indicatorwaarde(gebied=gebied, indicator=indicator, periode=PERIODE, **_figure(gebied, indicator.code))
        for gebied in gebieden
        for indicator in indicatoren
    )


def _figure(gebied: Gebied, code: str) -> dict[str, Any]:
    """The same at every load: from the code of the area and that of the indicator."""
    toeval = crc32(f"{gebied.code} {code}".encode())
    if gebied.naam.startswith(OOSTERWIEL) and code in _VAST:
        return {"waarde": float(_VAST[code])}
    if toeval % _GAT == 0:
        return {"waarde": None, "ontbreekt": Ontbreekt.GEHEIM.value}
    laag, breedte = _CIJFERS[code]
    return {"waarde": round(laag + breedte * (toeval % 1000) / 1000, 1)}


def _judge(gebied: Gebied, organisatie: Organisatie, manager: User) -> None:
    """Confirm the two signals that the story turns on."""
    for cijfer in cijfers_of(gebied, ALLES):
        reden = _REDENEN.get(cijfer.indicator.code)
        eerder = Signaal.objects.filter(gebied=gebied, indicator=cijfer.indicator, organisatie=organisatie)
        if reden and cijfer.indicator.bron == BRON and not eerder.exists():
            signaal = Signaal(gebied=gebied, organisatie=organisatie, oordeel="bevestigd", reden=reden)
            signaal_judge(signaal=signaal, cijfer=cijfer, user=manager)


#: Per opgave of the story what it does: theme, when, value and why.
_EFFECTEN: Final = {
    "wielerbroek": (
        (Thema.WONEN, "nu", 3, "220 woningen, waarvan een derde voor starters uit het dorp."),
        (Thema.SAMENLEVING, "nu", 2, "Jonge gezinnen houden de school en de clubs in stand."),
        (Thema.NATUURLIJK_KAPITAAL, "later", -2, "Het laagste deel van het plan ligt in het beekdal."),
    ),
    "beekdal-wielerbeek": (
        (Thema.NATUURLIJK_KAPITAAL, "later", 3, "Het dal houdt water vast en de natuur herstelt."),
        (Thema.WONEN, "nu", -1, "In het natte deel kan niet worden gebouwd."),
        (Thema.VEILIGHEID, "elders", 2, "Minder wateroverlast in Kromvoort en verder stroomafwaarts."),
    ),
    "zon-wielerbroek": (
        (Thema.MILIEU, "elders", 2, "Schone stroom voor de streek."),
        (Thema.SAMENLEVING, "nu", -2, "De groep van het dorpshuis vreest voor haar veld."),
    ),
}


def _tell_effects(manager: User) -> None:
    """Of the opgaven that the story knows by name; a name that is not there is left out."""
    opgaven = {opgave.sleutel: opgave for opgave in Opgave.objects.filter(sleutel__in=_EFFECTEN).defer("geometrie")}
    for sleutel, opgave in opgaven.items():
        for thema, wanneer, waarde, reden in _EFFECTEN[sleutel]:
            OpgaveEffect.objects.get_or_create(
                opgave=opgave,
                thema=thema,
                wanneer=wanneer,
                defaults={"waarde": waarde, "reden": reden, "gewijzigd_door": manager},
            )
