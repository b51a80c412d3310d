"""What the lens says of one place: how many opgaven lie on each other, and what the pairs that matter most are."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from gebied.taal import getal

#: Sentence about a pair by its character, and whether their periods share a year. Neutral pairs get none.
PAAR_ZINNEN: Final[dict[tuple[str, bool], str]] = {
    ("tegenstrijdig", True): gettext_noop("{a} en {b} werken elkaar tegen."),
    ("tegenstrijdig", False): gettext_noop("{a} en {b} werken elkaar tegen, maar niet in dezelfde jaren."),
    ("ruimteconflict", True): gettext_noop("{a} en {b} vragen dezelfde ruimte."),
    ("ruimteconflict", False): gettext_noop("{a} en {b} vragen dezelfde ruimte, maar niet in dezelfde jaren."),
    ("samenhangend", True): gettext_noop("{a} en {b} versterken elkaar."),
    ("samenhangend", False): gettext_noop("{a} en {b} versterken elkaar, maar spelen niet in dezelfde jaren."),
    ("ogenschijnlijk_tegenstrijdig", True): gettext_noop("{a} en {b} vragen dezelfde ruimte en versterken elkaar ook."),
    ("ogenschijnlijk_tegenstrijdig", False): gettext_noop(
        "{a} en {b} vragen dezelfde ruimte en versterken elkaar ook, maar niet in dezelfde jaren."
    ),
}

#: Where several opgaven lie and no pair stands out.
NEUTRAAL: Final = gettext_noop("Ze hinderen en helpen elkaar niet veel.")


def diepte_zin(aantal: int) -> str:
    """How deep the stack is.

    >>> [diepte_zin(aantal) for aantal in (0, 1, 3)]
    ['Hier ligt geen opgave.', 'Hier ligt één opgave.', 'Hier liggen 3 opgaven op elkaar.']
    """
    if aantal == 0:
        return _("Hier ligt geen opgave.")
    if aantal == 1:
        return _("Hier ligt één opgave.")
    return _("Hier liggen {aantal} opgaven op elkaar.").format(aantal=getal(aantal, 0))


def paar_zin(karakter: str, gelijktijdig: bool, a: str, b: str) -> str:
    """What two opgaven are to each other.

    >>> paar_zin("ruimteconflict", False, "Zonneveld", "Nieuwbouw")
    'Zonneveld en Nieuwbouw vragen dezelfde ruimte, maar niet in dezelfde jaren.'
    """
    return _(PAAR_ZINNEN[karakter, gelijktijdig]).format(a=a, b=b)
