"""Figures that we know: name, unit, which way is better. Start values; who manages the platform changes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from gebied.models import Indicator, Richting, Thema

BETER, SLECHTER, GEEN = Richting.HOGER_BETER.value, Richting.HOGER_SLECHTER.value, Richting.GEEN.value


class Bekend(NamedTuple):
    """How an indicator starts."""

    naam: str
    eenheid: str = ""
    richting: str = GEEN
    thema: str = ""
    minimum: float | None = None
    maximum: float | None = None
    uitleg: str = ""


def _aantal(naam: str, eenheid: str) -> Bekend:
    return Bekend(naam, eenheid, minimum=0)


def _procent(naam: str, richting: str = GEEN, thema: str = "", uitleg: str = "") -> Bekend:
    return Bekend(naam, "%", richting, thema, 0, 100, uitleg)


def _afstand(naam: str) -> Bekend:
    return Bekend(naam, "km", SLECHTER, Thema.SAMENLEVING.value, 0, None, "Gemiddeld over de weg, voor alle inwoners.")


_GOED_GEZOND = _procent("Ervaart de eigen gezondheid als goed", BETER, Thema.GEZONDHEID.value)
_MISDRIJVEN = Bekend(
    "Misdrijven per 1.000 inwoners", "per 1.000 inwoners", SLECHTER, Thema.VEILIGHEID.value, 0, None, ""
)

BEKEND: Final[Mapping[str, Bekend]] = {
    "inwoners": _aantal("Inwoners", "inwoners"),
    "inwoners65plus": _aantal("Inwoners van 65 jaar en ouder", "inwoners"),
    "inwoners0tot15": _aantal("Inwoners jonger dan 15 jaar", "inwoners"),
    "aandeel65plus": _procent(
        "Inwoners van 65 jaar en ouder, aandeel",
        SLECHTER,
        Thema.MENSELIJK_KAPITAAL.value,
        "Berekend: 65-plussers gedeeld door alle inwoners.",
    ),
    "aandeel0tot15": _procent(
        "Inwoners jonger dan 15 jaar, aandeel",
        BETER,
        Thema.MENSELIJK_KAPITAAL.value,
        "Berekend: kinderen gedeeld door alle inwoners.",
    ),
    "dichtheid": _aantal("Inwoners per km2", "inwoners per km2"),
    "huishoudens": _aantal("Huishoudens", "huishoudens"),
    "huishoudensgrootte": _aantal("Gemiddelde grootte van een huishouden", "personen"),
    "wozwaarde": Bekend("Gemiddelde WOZ-waarde van een woning", "duizend euro", GEEN, Thema.WONEN.value, 0),
    "koopwoningen": _procent("Koopwoningen", thema=Thema.WONEN.value),
    "eengezinswoning": _procent("Eengezinswoningen", thema=Thema.WONEN.value),
    "inkomenperinwoner": Bekend("Gemiddeld inkomen per inwoner", "duizend euro", BETER, Thema.MATERIELE_WELVAART.value),
    "adressendichtheid": _aantal("Adressen per km2 in de omgeving", "adressen per km2"),
    "oppervlaktelandha": _aantal("Oppervlakte land", "ha"),
    "oppervlaktelandkm2": _aantal("Oppervlakte land", "km2"),
    "afstandhuisarts": _afstand("Afstand tot de huisarts"),
    "afstandsupermarkt": _afstand("Afstand tot een grote supermarkt"),
    "afstandschool": _afstand("Afstand tot een basisschool"),
    "scholenbinnen3km": Bekend("Basisscholen binnen 3 km", "scholen", BETER, Thema.SAMENLEVING.value, 0),
    "misdrijven_per1000": _MISDRIJVEN,
    "misdrijven_laatste12maanden": _aantal("Misdrijven in de laatste 12 maanden", "misdrijven"),
    "misdrijven": _aantal("Misdrijven", "misdrijven"),
    "gezondheid_goedervarengezondheid": _GOED_GEZOND,
    "arbeidsparticipatie": _procent("Arbeidsdeelname", BETER, Thema.ARBEID_EN_VRIJE_TIJD.value),
    "tevredenheidmetleven": _procent("Tevreden met het leven", BETER, Thema.SUBJECTIEF_WELZIJN.value),
    "vrijwilligers": _procent("Doet vrijwilligerswerk", BETER, Thema.SAMENLEVING.value),
    "verenigingsleden": _procent("Lid van een vereniging", BETER, Thema.SOCIAAL_KAPITAAL.value),
    "natuurterrein": _procent("Natuur en bos in het gebied", BETER, Thema.NATUURLIJK_KAPITAAL.value),
    "groenbinnen1km": _procent("Woningen met groen in de buurt", BETER, Thema.MILIEU.value),
}


class Aandeel(NamedTuple):
    """A share that is computed from two counts: only counts of areas of unlike size say nothing side by side."""

    code: str
    teller: str
    noemer: str


AANDELEN: Final[Sequence[Aandeel]] = (
    Aandeel("aandeel65plus", "inwoners65plus", "inwoners"),
    Aandeel("aandeel0tot15", "inwoners0tot15", "inwoners"),
)
#: With fewer inhabitants a share tells about persons.
MINSTE_INWONERS: Final = 50


def known(code: str) -> Bekend:
    """How an indicator of this code starts: ours, or what its name tells.

    >>> known("Koopwoningen").eenheid, known("p_stadsverw").maximum, known("Nieuwbouw_2").naam
    ('%', 100, 'Nieuwbouw')
    """
    bekend = BEKEND.get(code.casefold())
    if bekend is not None:
        return bekend
    naam = code.rsplit("_", 1)[0] if code.rsplit("_", 1)[-1].isdigit() else code
    if naam.casefold().startswith(("p_", "percentage", "aandeel")):
        return _procent(naam)
    return Bekend(naam)


def begin_with(code: str, eenheid: str | None) -> Bekend:
    """The same with a unit that somebody chose: what is counted in percent lies between 0 and 100.

    >>> begin_with("tevreden", "%").maximum, begin_with("koopwoningen", None).eenheid
    (100, '%')
    """
    bekend = known(code)
    bekend = bekend if eenheid is None else bekend._replace(eenheid=eenheid)
    return bekend._replace(minimum=0, maximum=100) if bekend.eenheid == "%" else bekend


def known_of(indicator: Indicator) -> Bekend:
    """What a figure of an indicator that stands here must keep to: its own bounds, else those of its code and unit."""
    bekend = begin_with(indicator.code, indicator.eenheid)
    return bekend._replace(
        minimum=bekend.minimum if indicator.minimum is None else indicator.minimum,
        maximum=bekend.maximum if indicator.maximum is None else indicator.maximum,
    )
