"""Read a file with tokens: custom properties in one block and nothing else, or a refusal that names the line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import tinycss2
from django.utils.translation import gettext as _

from accounts.huisstijl.kleur import standaard
from accounts.huisstijl.namen import is_of_data, may_be_set

MAX_BYTES: Final = 512 * 1024
MAX_TOKENS: Final = 5000
MAX_WAARDE: Final = 300
MAX_DIEP: Final = 8
#: So many lines a refusal names; who repairs those sees the rest.
MAX_FOUTEN: Final = 10

_SELECTOR = re.compile(r":root|\.[A-Za-z][A-Za-z0-9_-]*")
_NAAM = re.compile(r"--[a-z0-9]+([_-]+[a-z0-9]+)*")
_WOORD = re.compile(r"-{0,2}[A-Za-z][A-Za-z0-9_-]*")
_TEKST = re.compile(r"[\w .,'-]*")
_TEKENS = frozenset(",/+-*")
_FUNCTIES = frozenset(
    [
        "var",
        "rgb",
        "rgba",
        "hsl",
        "hsla",
        "hwb",
        "lab",
        "lch",
        "oklab",
        "oklch",
        "color-mix",
        "calc",
        "min",
        "max",
        "clamp",
        "cubic-bezier",
    ]
)
_ALTIJD_GOED = frozenset({"number", "percentage", "dimension", "hash", "whitespace", "comment"})

Token = tuple[str, str]


class TokenFoutError(ValueError):
    """A file that is not taken, with a sentence per line that is wrong."""

    def __init__(self, fouten: list[str]) -> None:
        super().__init__(" ".join(fouten))
        self.fouten = fouten


@dataclass(frozen=True, slots=True)
class Lezing:
    """What a file brought, and the names that we do not use or keep as they are."""

    tokens: tuple[Token, ...]
    overgeslagen: tuple[str, ...]


def read_tokens(inhoud: bytes) -> Lezing:
    """The tokens of a file. Raises TokenFoutError."""
    regels = list(_declarations(_block(_text(inhoud))))
    fouten = [fout for regel in regels if (fout := _fault(regel))]
    if fouten:
        raise TokenFoutError(fouten[:MAX_FOUTEN])
    alle = {regel.name: _value(regel.value) for regel in regels}
    if len(alle) > MAX_TOKENS:
        raise TokenFoutError(
            [
                _("Dit bestand heeft {aantal} tokens. Meer dan {hoogste} kan niet.").format(
                    aantal=len(alle), hoogste=MAX_TOKENS
                )
            ]
        )
    gekozen = _with_what_they_name(alle)
    if not gekozen:
        raise TokenFoutError(
            [_("In dit bestand staat geen token die wij gebruiken. Kijk hieronder welke namen kunnen.")]
        )
    tokens = tuple((naam, waarde) for naam, waarde in alle.items() if naam in gekozen)
    return Lezing(tokens, tuple(naam for naam in alle if naam not in gekozen))


def _text(inhoud: bytes) -> str:
    if len(inhoud) > MAX_BYTES:
        raise TokenFoutError(
            [_("Dit bestand is groter dan {hoogste} kB. Lever alleen de tokens aan.").format(hoogste=MAX_BYTES // 1024)]
        )
    try:
        text = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TokenFoutError([_("Dit is geen tekstbestand. Lever de tokens aan als CSS, in UTF-8.")]) from None
    if "\x00" in text or "\\" in text:
        raise TokenFoutError([_("In dit bestand staat een schuine streep (\\) of een nulteken. Haal die weg.")])
    return text


def _block(text: str) -> list[Any]:
    """What stands between the braces of the one rule."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    fouten = [fout for nummer, rule in enumerate(rules) if (fout := _rule_fault(rule, nummer))]
    if fouten:
        raise TokenFoutError(fouten[:MAX_FOUTEN])
    if not rules:
        raise TokenFoutError([_("Dit bestand is leeg. Zet de tokens in één blok, zoals :root { --accent: #1c4a86; }.")])
    return list(rules[0].content)


def _rule_fault(rule: Any, nummer: int) -> str:
    if rule.type == "at-rule":
        return _("Regel {regel}: @{naam} kan niet. Haal deze regel weg.").format(
            regel=rule.source_line, naam=_shown(rule.at_keyword)
        )
    if rule.type != "qualified-rule":
        return _("Regel {regel}: dit is geen geldige CSS. Kijk of elke accolade ook weer sluit.").format(
            regel=rule.source_line
        )
    selector = tinycss2.serialize(rule.prelude).strip()
    if not _SELECTOR.fullmatch(selector):
        return _("Regel {regel}: “{selector}” kan niet. Gebruik :root of één klasse, zoals .naam-theme.").format(
            regel=rule.source_line, selector=_shown(selector)
        )
    return (
        _("Regel {regel}: hier begint een tweede blok. Zet alle tokens in één blok.").format(regel=rule.source_line)
        if nummer
        else ""
    )


def _declarations(content: list[Any]) -> Iterator[Any]:
    """Declarations of custom properties; anything else is refused."""
    fouten = []
    for deel in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if deel.type == "declaration" and deel.name.startswith("--"):
            yield deel
        elif deel.type == "declaration":
            fouten.append(
                _("Regel {regel}: “{naam}” is geen token. Een token begint met twee streepjes.").format(
                    regel=deel.source_line, naam=_shown(deel.name)
                )
            )
        else:
            fouten.append(
                _("Regel {regel}: hier kan alleen een token staan. Haal weg wat er staat.").format(
                    regel=deel.source_line
                )
            )
    if fouten:
        raise TokenFoutError(fouten[:MAX_FOUTEN])


def _fault(regel: Any) -> str:
    """What is wrong with a declaration, as a sentence; empty when nothing is."""
    waar, naam = _("Regel {regel}").format(regel=regel.source_line), _shown(regel.name)
    if not _NAAM.fullmatch(regel.name) or len(regel.name) > 120:
        return _("{waar}: de naam “{naam}” kan niet. Gebruik kleine letters, cijfers en streepjes.").format(
            waar=waar, naam=naam
        )
    if is_of_data(regel.name):
        return _(
            "{waar}: {naam} hoort bij de kaart en de scores. Die zijn bij iedereen hetzelfde, zodat een kaart overal "
            "hetzelfde betekent. Haal deze regel weg."
        ).format(waar=waar, naam=naam)
    if regel.important:
        return _("{waar}: !important kan niet. Haal het weg bij {naam}.").format(waar=waar, naam=naam)
    if len(tinycss2.serialize(regel.value)) > MAX_WAARDE:
        return _("{waar}: de waarde van {naam} is langer dan {hoogste} tekens. Maak hem korter.").format(
            waar=waar, naam=naam, hoogste=MAX_WAARDE
        )
    fout = _value_fault(regel.value)
    return _("{waar}: bij {naam} {fout}").format(waar=waar, naam=naam, fout=fout) if fout else ""


def _value_fault(tokens: Iterable[Any], diepte: int = 0) -> str:
    """Why a value is not taken: the kinds that are allowed are listed, all others are not."""
    if diepte > MAX_DIEP:
        return _("staan te veel haakjes in elkaar. Maak de waarde eenvoudiger.")
    return next((fout for token in tokens if (fout := _token_fault(token, diepte))), "")


def _token_fault(token: Any, diepte: int) -> str:
    soort = token.type
    if soort in _ALTIJD_GOED or (soort == "literal" and token.value in _TEKENS):
        return ""
    if soort == "ident" and _WOORD.fullmatch(token.value):
        return ""
    if soort == "string" and _TEKST.fullmatch(token.value):
        return ""
    if soort == "function" and token.lower_name in _FUNCTIES:
        return _value_fault(token.arguments, diepte + 1)
    if soort == "() block":
        return _value_fault(token.content, diepte + 1)
    if soort == "url" or (soort == "function" and token.lower_name in {"url", "src", "image", "image-set"}):
        return _("staat een verwijzing naar een bestand. Dat kan niet; een logo levert u apart aan.")
    if soort == "function":
        return _("staat {naam}(). Gebruik een gewone waarde of var().").format(naam=_shown(token.name))
    return _("staat iets wat in een token niet nodig is. Gebruik een kleur, een maat, een woord of var().")


def _value(tokens: Iterable[Any]) -> str:
    """Our own writing of a value: without comments, on one line."""
    return " ".join(tinycss2.serialize([token for token in tokens if token.type != "comment"]).split())


def _with_what_they_name(alle: dict[str, str]) -> set[str]:
    """Names that we use, and the ones that these refer to: a brand keeps its palette under names of its own."""
    gekozen: set[str] = set()
    nieuw = {naam for naam, waarde in alle.items() if waarde and may_be_set(naam)}
    while nieuw:
        gekozen |= nieuw
        genoemd = {naam for van in nieuw for naam in re.findall(r"--[a-z0-9_-]+", alle[van])}
        nieuw = {naam for naam in genoemd if alle.get(naam) and naam not in gekozen and not _fixed(naam)}
    return gekozen


def _fixed(naam: str) -> bool:
    """Names that the platform itself gives a value: never a way round the list."""
    return naam in standaard("licht") and not may_be_set(naam)


def _shown(text: str) -> str:
    """A piece of the file in a sentence."""
    return " ".join(text.split())[:60]
