"""Can everybody read it? Pairs of colours that stand together on pages, computed with the tokens of a house style.

What falls short is refused, not warned for: who reads cannot choose another house style, and a government must keep to
WCAG (Besluit digitale toegankelijkheid overheid). A colour that we cannot compute counts as one that falls short.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from accounts.huisstijl.kleur import Modus, colour, contrast, holds_colour, plain, standaard
from accounts.huisstijl.tokens import Token
from accounts.tekst import Tekst

TEKST: Final = 4.5
RAND: Final = 3.0

_KNOP = "--utrecht-button-primary-action"
_PAGINA = "--vlak"
#: What it is, the colour, what lies behind it, and how much contrast it needs.
PAREN: Final[tuple[tuple[Tekst, str, str, float], ...]] = (
    (_("tekst op de pagina"), "--inkt", _PAGINA, TEKST),
    (_("tekst op een rustig vlak"), "--inkt", "--vlak-rustig", TEKST),
    (_("tekst in alinea's"), "--utrecht-paragraph-color", _PAGINA, TEKST),
    (_("koppen"), "--utrecht-heading-1-color", _PAGINA, TEKST),
    (_("rustige tekst"), "--inkt-rustig", _PAGINA, TEKST),
    (_("rustige tekst op een rustig vlak"), "--inkt-rustig", "--vlak-rustig", TEKST),
    (_("links"), "--utrecht-link-color", _PAGINA, TEKST),
    (_("links op een rustig vlak"), "--utrecht-link-color", "--vlak-rustig", TEKST),
    (_("links, als u erover gaat"), "--utrecht-link-hover-color", _PAGINA, TEKST),
    (_("accenten"), "--accent", _PAGINA, TEKST),
    (_("tekst op een accent"), "--accent-inkt", "--accent", TEKST),
    (_("tekst op een sterk accent"), "--accent-inkt", "--accent-sterk", TEKST),
    (_("tekst op een zacht accent"), "--accent-sterk", "--accent-vlak", TEKST),
    (_("tekst van wat gekozen is"), "--inkt", "--vlak-gekozen", TEKST),
    (_("de belangrijkste knop"), f"{_KNOP}-color", f"{_KNOP}-background-color", TEKST),
    (
        _("de belangrijkste knop, als u erover gaat"),
        f"{_KNOP}-hover-color",
        f"{_KNOP}-hover-background-color",
        TEKST,
    ),
    (_("een gewone knop"), "--utrecht-button-secondary-action-color", _PAGINA, TEKST),
    (_("de rand van een gewone knop"), "--utrecht-button-secondary-action-border-color", _PAGINA, RAND),
    (_("een rustige knop"), "--utrecht-button-subtle-color", _PAGINA, TEKST),
    (_("labels van velden"), "--utrecht-form-label-color", _PAGINA, TEKST),
    (_("tekst in een veld"), "--utrecht-textbox-color", "--utrecht-textbox-background-color", TEKST),
    (_("de rand van een veld"), "--utrecht-textbox-border-color", _PAGINA, RAND),
    (_("de rand van een keuzelijst"), "--utrecht-select-border-color", _PAGINA, RAND),
    (_("de kop van een tabel"), "--utrecht-table-header-color", _PAGINA, TEKST),
    (_("een mededeling"), "--utrecht-alert-info-color", "--utrecht-alert-info-background-color", TEKST),
    (_("een gelukte actie"), "--utrecht-alert-ok-color", "--utrecht-alert-ok-background-color", TEKST),
    (
        _("een waarschuwing"),
        "--utrecht-alert-warning-color",
        "--utrecht-alert-warning-background-color",
        TEKST,
    ),
    (_("een foutmelding"), "--utrecht-alert-error-color", "--utrecht-alert-error-background-color", TEKST),
    (_("tekst in de balk"), "--balk-inkt", "--balk", TEKST),
    (_("rustige tekst in de balk"), "--balk-rustig", "--balk", TEKST),
    (_("de pagina in de balk waar u bent"), "--balk-inkt", "--balk-gekozen", TEKST),
    (_("sterke lijnen"), "--lijn-sterk", _PAGINA, RAND),
)

_ONBEKEND: Final = _("Bij {wat} kunnen wij {welke} niet uitrekenen. Schrijf deze kleur als #rrggbb, rgb() of hsl().")
_GENOEG: Final = _("Contrast van {wat}: {verhouding} op 1. Dat is genoeg.")
_TE_WEINIG: Final = _(
    "Contrast van {wat}: {verhouding} op 1. Dat moet minstens {nodig} zijn. Pas {voor} of {achter} aan."
)


@dataclass(frozen=True, slots=True)
class Uitslag:
    """The contrast of a pair, as a sentence; ``goed`` when it suffices."""

    wat: Tekst
    goed: bool
    zin: str
    voor: str
    achter: str


def check(licht: Sequence[Token], donker: Sequence[Token], modus: Modus) -> list[Uitslag]:
    """Every pair, as it would be on pages in this mode; what falls short comes first."""
    tokens = {**standaard(modus), **dict(shown(licht, donker, modus))}
    uitslagen = [_outcome(paar, tokens) for paar in PAREN]
    return sorted(uitslagen, key=lambda uitslag: uitslag.goed)


def shortfalls(licht: Sequence[Token], donker: Sequence[Token]) -> list[Uitslag]:
    """What cannot be read well, in the light or in the dark."""
    modi: tuple[Modus, ...] = ("licht", "donker")
    return [uitslag for modus in modi for uitslag in check(licht, donker, modus) if not uitslag.goed]


def shown(licht: Iterable[Token], donker: Iterable[Token], modus: Modus) -> list[Token]:
    """The tokens that count in a mode: colours for the light stay out of the dark."""
    if modus == "licht":
        return list(licht)
    alle = {**standaard("donker"), **dict(licht)}
    maten = [(naam, waarde) for naam, waarde in licht if not holds_colour(waarde, alle)]
    return [*maten, *donker]


def _outcome(paar: tuple[Tekst, str, str, float], tokens: dict[str, str]) -> Uitslag:
    wat, voor, achter, nodig = paar
    onder = colour(plain(tokens.get(achter, ""), tokens), colour(plain(tokens.get(_PAGINA, ""), tokens)) or (1, 1, 1))
    boven = colour(plain(tokens.get(voor, ""), tokens), onder) if onder else None
    if boven is None or onder is None:
        welke = achter if onder is None else voor
        return Uitslag(wat, False, _ONBEKEND.format(wat=wat, welke=welke), voor, achter)
    verhouding = contrast(boven, onder)
    goed = round(verhouding, 2) >= nodig
    zin = _GENOEG if goed else _TE_WEINIG
    getallen = {"verhouding": _number(verhouding), "nodig": _number(nodig)}
    return Uitslag(wat, goed, zin.format(wat=wat, voor=voor, achter=achter, **getallen), voor, achter)


def _number(getal: float) -> str:
    """One decimal, rounded down, so that 4.49 is never called enough."""
    return number_format(int(getal * 10 + 1e-9) / 10, 1)
