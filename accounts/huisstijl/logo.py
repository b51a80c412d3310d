"""Read a logo: a picture of one of three kinds, made anew by us, so that nothing of the file itself is served."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from PIL import Image

MAX_BYTES: Final = 1024 * 1024
#: Of the picture that comes in, and of what we make of it: twice its size in the bar.
MAX_ZIJDE: Final = 4000
MIN_ZIJDE: Final = 16
GROOTTE: Final = (480, 96)
_SOORTEN: Final = ("PNG", "JPEG", "WEBP")


class LogoFoutError(ValueError):
    """A picture that is not taken; its text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG."""

    inhoud: bytes
    breedte: int
    hoogte: int


def read_logo(inhoud: bytes) -> Logo:
    """The logo at the size of the bar. Raises LogoFoutError."""
    if len(inhoud) > MAX_BYTES:
        raise LogoFoutError(_("Dit logo is groter dan 1 MB. Maak het kleiner; 480 bij 96 beeldpunten is genoeg."))
    try:
        with Image.open(io.BytesIO(inhoud), formats=_SOORTEN) as beeld:
            _check_size(*beeld.size)
            return _made_anew(beeld)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, LogoFoutError):
            raise
        raise LogoFoutError(
            _(
                "Dit is geen PNG, JPEG of WebP, of het bestand is beschadigd. Een SVG kan niet, want daarin kan "
                "programmacode zitten: bewaar het logo als PNG."
            )
        ) from None


def _check_size(breedte: int, hoogte: int) -> None:
    if max(breedte, hoogte) > MAX_ZIJDE:
        raise LogoFoutError(
            _("Dit logo is {breedte} bij {hoogte} beeldpunten. Meer dan {hoogste} kan niet.").format(
                breedte=breedte, hoogte=hoogte, hoogste=MAX_ZIJDE
            )
        )
    if min(breedte, hoogte) < MIN_ZIJDE:
        raise LogoFoutError(
            _("Dit logo is {breedte} bij {hoogte} beeldpunten. Dat is te klein om te zien.").format(
                breedte=breedte, hoogte=hoogte
            )
        )
    if breedte > 12 * hoogte or hoogte > 4 * breedte:
        raise LogoFoutError(
            _("Dit logo is te lang en te smal voor de balk. Gebruik een versie die minder breed of hoog is.")
        )


def _made_anew(beeld: Image.Image) -> Logo:
    """Only the pixels: no place, date or name that a camera or program wrote into the file."""
    nieuw = beeld.convert("RGBA")
    nieuw.thumbnail(GROOTTE)
    kaal = Image.new("RGBA", nieuw.size)
    kaal.paste(nieuw)
    uit = io.BytesIO()
    kaal.save(uit, "PNG", optimize=True)
    return Logo(uit.getvalue(), *kaal.size)
