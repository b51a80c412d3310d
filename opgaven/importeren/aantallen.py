"""How much a plan yields, by when and how firm: columns of a file that an import reads when the user names them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _
from numpy.typing import NDArray

from gebied.importeren.fouten import KeuzeFout
from gebied.importeren.lezen import Tabel
from gebied.importeren.velden import chosen_field
from gebied.importeren.waarden import CBS_ONTBREEKT, OnbruikbareWaarde, as_text, as_year
from opgaven.models import Hardheid

if TYPE_CHECKING:
    from opgaven.importeren.keuzes import OpgavenInvoer

MAX_EENHEID: Final = 30
_MEESTE: Final = Decimal("999999999999.99")
_CENT: Final = Decimal("0.01")
#: A thousand with a dot, or one with three decimals: the text alone does not tell.
_DUBBELZINNIG: Final = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+")
_LEESBAAR: Final = 40


def check_unit(invoer: OpgavenInvoer) -> None:
    """A quantity without a unit adds up with nothing, and a unit alone says nothing. Raises KeuzeFout."""
    if bool(invoer.hoeveelheid) != bool(invoer.eenheid or invoer.eenheidveld):
        raise KeuzeFout(
            _(
                "Noem bij --hoeveelheid ook --eenheid, bijvoorbeeld woningen, of --eenheid-veld; "
                "het een kan niet zonder het ander."
            )
        )
    if invoer.eenheid and invoer.eenheidveld:
        raise KeuzeFout(_("Kies --eenheid of --eenheid-veld, niet allebei."))
    if len(invoer.eenheid) > MAX_EENHEID:
        raise KeuzeFout(_("Gebruik bij --eenheid hooguit {maximum} tekens.").format(maximum=MAX_EENHEID))


def meanings_of(invoer: OpgavenInvoer) -> dict[str, str]:
    """What values of the field for firmness mean, in small letters; open is empty. Raises KeuzeFout.

    The words hard and zacht mean themselves, unless somebody says otherwise. Nothing else is guessed.
    """
    gezegd = [("hard", invoer.hard), ("zacht", invoer.zacht), ("", invoer.open)]
    found: dict[str, str] = {}
    for betekenis, waarden in gezegd:
        for waarde in waarden:
            if found.setdefault(waarde.strip().casefold(), betekenis) != betekenis:
                raise KeuzeFout(_("{waarde} kan maar één ding betekenen: hard, zacht of open.").format(waarde=waarde))
    if found and not invoer.hardheid:
        raise KeuzeFout(_("Noem bij --hard, --zacht en --open ook --hardheid: het veld waarin die waarden staan."))
    return {**{woord: woord for woord in Hardheid.values}, **found}


@dataclass(frozen=True)
class Aantallen:
    """The chosen columns, with the name of each field; ``eenheid`` is one text, or a column of its own."""

    eenheid: str
    eenheden: tuple[str, NDArray[Any]] | None
    betekenissen: Mapping[str, str]
    kolommen: Mapping[str, tuple[str, NDArray[Any]]]

    def read(self, index: int) -> dict[str, Any]:
        """The values of one row by column of the opgave; only what was chosen. Raises OnbruikbareWaarde."""
        found: dict[str, Any] = {}
        for naam, (veld, waarden) in self.kolommen.items():
            found[naam] = (
                as_firmness(waarden[index], veld, self.betekenissen)
                if naam == "hardheid"
                else _LEZERS[naam](waarden[index], veld)
            )
        if "hoeveelheid" in found:
            found["eenheid"] = "" if found["hoeveelheid"] is None else self._unit(index)
        return found

    def _unit(self, index: int) -> str:
        if self.eenheden is None:
            return self.eenheid
        veld, waarden = self.eenheden
        tekst = as_text(waarden[index])
        if not tekst:
            raise OnbruikbareWaarde(f"{veld} is leeg: van deze hoeveelheid is geen eenheid bekend")
        if len(tekst) > MAX_EENHEID:
            raise OnbruikbareWaarde(f"{veld} is langer dan {MAX_EENHEID} tekens: {tekst[:_LEESBAAR]}")
        return tekst


def amounts_of(tabel: Tabel, invoer: OpgavenInvoer) -> Aantallen:
    """Look up the chosen fields. Raises KeuzeFout."""
    gekozen = {naam: getattr(invoer, naam) for naam in (*_LEZERS, "hardheid")}
    velden = {naam: chosen_field(list(tabel.velden), veld, f"--{naam}") for naam, veld in gekozen.items() if veld}
    kolommen = {naam: (veld, tabel.velden[veld]) for naam, veld in velden.items()}
    eenheden = None
    if invoer.eenheidveld:
        veld = chosen_field(list(tabel.velden), invoer.eenheidveld, "--eenheid-veld")
        eenheden = (veld, tabel.velden[veld])
    return Aantallen(invoer.eenheid, eenheden, meanings_of(invoer), kolommen)


def as_quantity(value: Any, veld: str) -> Decimal | None:
    """A number of at least zero, to the cent; None where it is missing.

    >>> as_quantity("12,5", "aantal"), as_quantity(220.0, "aantal"), as_quantity("", "aantal"), as_quantity(-99997, "a")
    (Decimal('12.50'), Decimal('220.00'), None, None)
    """
    tekst = as_text(value)
    if not tekst:
        return None
    if isinstance(value, str) and _DUBBELZINNIG.fullmatch(tekst):
        raise OnbruikbareWaarde(f"{veld} kan twee getallen zijn: {tekst[:_LEESBAAR]}; schrijf 1500 of 1,5")
    try:
        getal = Decimal(tekst.replace(",", "."))
    except InvalidOperation:
        getal = Decimal("NaN")
    if not getal.is_finite():
        raise OnbruikbareWaarde(f"{veld} is geen getal: {tekst[:_LEESBAAR]}")
    if getal in CBS_ONTBREEKT:
        return None
    if getal < 0:
        raise OnbruikbareWaarde(f"{veld} is minder dan nul: {tekst[:_LEESBAAR]}")
    if getal > _MEESTE:
        raise OnbruikbareWaarde(f"{veld} is te groot: {tekst[:_LEESBAAR]}")
    return getal.quantize(_CENT, ROUND_HALF_UP)


def as_firmness(value: Any, veld: str, betekenissen: Mapping[str, str]) -> str:
    """Firm or not as somebody said that the values mean, in any case; nothing where the file says nothing."""
    tekst = as_text(value)
    if tekst and tekst.casefold() not in betekenissen:
        raise OnbruikbareWaarde(f"{veld} is niet hard of zacht: {tekst[:_LEESBAAR]}")
    return betekenissen[tekst.casefold()] if tekst else ""


_LEZERS: Final = {"hoeveelheid": as_quantity, "doeljaar": as_year}
