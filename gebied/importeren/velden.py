"""Which field is the code and which the name: the habits of CBS and PDOK, whole names in any case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from gebied.importeren.fouten import BestandFout, KeuzeFout, opsomming

#: Per level the words before code and naam, as in wijkcode, wk_code and wijk_code.
_VOORVOEGSELS = {
    "land": ("land",),
    "provincie": ("provincie", "prov", "pv"),
    "regio": ("regio",),
    "gemeente": ("gemeente", "gem", "gm"),
    "wijk": ("wijk", "wk"),
    "buurt": ("buurt", "bu"),
    "kern": ("kern", "bevolkingskern"),
    "vrij": ("gebied", "gebieds"),
}
#: How Statistics Netherlands writes the codes of a level.
_CODES = {"buurt": r"BU\d{8}", "wijk": r"WK\d{6}", "gemeente": r"GM\d{4}", "provincie": r"PV\d{2}"}
_CODE_ALGEMEEN = ("statcode", "code", "gwb_code", "gwbcode", "gebiedscode", "gebiedcode")
_NAAM_ALGEMEEN = ("statnaam", "naam", "name", "gwb_naam", "gwbnaam", "gebiedsnaam", "gebiednaam")


def code_field(velden: Sequence[str], niveau: str, gekozen: str = "") -> str:
    """The field with the code of an area."""
    ranks = (_own(niveau, "code"), _CODE_ALGEMEEN, *_anders(niveau, "code"))
    return _choose(velden, gekozen, ranks, _("de code"), "--code")


def area_name_field(velden: Sequence[str], niveau: str, gekozen: str = "") -> str:
    """The field with the name of an area."""
    ranks = (_own(niveau, "naam"), _NAAM_ALGEMEEN, *_anders(niveau, "naam"))
    return _choose(velden, gekozen, ranks, _("de naam"), "--name")


def opgave_name_field(velden: Sequence[str], gekozen: str = "") -> str | None:
    """The field with the name of an opgave, or None: it may do without."""
    if not gekozen and not _matches(velden, _NAAM_ALGEMEEN):
        return None
    return _choose(velden, gekozen, (_NAAM_ALGEMEEN,), _("de naam"), "--name")


def guess_level(velden: Sequence[str], codes: Sequence[str] = ()) -> str:
    """The level that the codes tell, or the smallest whose own code is among the fields; empty when nothing tells.

    >>> guess_level(["wijkcode", "gm_naam"]), guess_level(["statcode"], ["BU06540101"]), guess_level(["statcode"])
    ('wijk', 'buurt', '')
    """
    for niveau, vorm in _CODES.items():
        if codes and all(re.fullmatch(vorm, code) for code in codes):
            return niveau
    for niveau in ("buurt", "wijk", "gemeente", "provincie", "land"):
        if _matches(velden, _own(niveau, "code")):
            return niveau
    return ""


def chosen_field(velden: Sequence[str], gekozen: str, optie: str) -> str:
    """The field that the user named: exactly, else in any case."""
    if gekozen in velden:
        return gekozen
    found = _matches(velden, [gekozen.casefold()])
    if len(found) == 1:
        return found[0]
    if found:
        raise KeuzeFout(
            _("Meer velden heten {gekozen}: {velden}. Schrijf de naam bij {optie} precies over.").format(
                gekozen=gekozen, velden=opsomming(found), optie=optie
            )
        )
    raise KeuzeFout(
        _("Het veld {gekozen} bestaat niet. Kies bij {optie} uit: {velden}.").format(
            gekozen=gekozen, optie=optie, velden=opsomming(velden)
        )
    )


def first_field(velden: Sequence[str], namen: Iterable[str]) -> str | None:
    """The first of these names that the file has, in any case; for fields that may be absent."""
    for naam in namen:
        if found := _matches(velden, [naam]):
            return found[0]
    return None


def _own(niveau: str, woord: str) -> list[str]:
    return [f"{voor}{streep}{woord}" for voor in _VOORVOEGSELS.get(niveau, ()) for streep in ("", "_")]


def _anders(niveau: str, woord: str) -> list[list[str]]:
    """For areas without a level of their own the codes of any level will do."""
    anderen = [naam for ander in _VOORVOEGSELS for naam in _own(ander, woord)]
    return [anderen] if niveau in ("vrij", "kern", "regio") else []


def _matches(velden: Sequence[str], namen: Iterable[str]) -> list[str]:
    wanted = {naam.casefold() for naam in namen}
    return [veld for veld in velden if veld.casefold() in wanted]


def _choose(velden: Sequence[str], gekozen: str, ranks: Iterable[Iterable[str]], wat: str, optie: str) -> str:
    if gekozen:
        return chosen_field(velden, gekozen, optie)
    for rank in ranks:
        found = _matches(velden, rank)
        if len(found) > 1:
            raise KeuzeFout(
                _("Meer velden kunnen {wat} zijn: {velden}. Kies er een met {optie}.").format(
                    wat=wat, velden=opsomming(found), optie=optie
                )
            )
        if found:
            return found[0]
    if not velden:
        raise BestandFout(_("Dit bestand heeft geen rijen met gegevens. Controleer het bestand en de laag."))
    raise KeuzeFout(
        _("Geen veld gevonden voor {wat}. Kies met {optie} uit: {velden}.").format(
            wat=wat, optie=optie, velden=opsomming(velden)
        )
    )
