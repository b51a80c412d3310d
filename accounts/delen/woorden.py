"""Who sees an object, in words that leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Zichtbaarheid
from accounts.tekst import Tekst

#: What each choice means, before one chooses.
UITLEG = {
    Zichtbaarheid.INTERN: gettext_lazy("Intern: alleen wie voor de eigenaar werkt"),
    Zichtbaarheid.GEDEELD: gettext_lazy("Gedeeld: ook wie werkt voor de organisaties die u hieronder kiest"),
    Zichtbaarheid.OPENBAAR: gettext_lazy("Openbaar: iedereen"),
}

_IEDEREEN = gettext_lazy("Iedereen ziet {dit}, ook zonder in te loggen.")
_WIE_INLOGT = gettext_lazy("Wie inlogt, ziet {dit}.")
_ANDEREN = gettext_lazy("Anderen zien {het} niet.")
#: The same of what the map draws and what scores count.
_IEDEREEN_KAART = gettext_lazy(
    "Iedereen ziet {dit}, ook zonder in te loggen: op de kaart, in lijsten, in bestanden en in de scores."
)
_WIE_INLOGT_KAART = gettext_lazy("Wie inlogt, ziet {dit}: op de kaart, in lijsten, in bestanden en in de scores.")
_ANDEREN_KAART = gettext_lazy("Anderen zien {het} nergens: ook niet op de kaart en niet in de scores.")


@dataclass(frozen=True, slots=True)
class Ding:
    """How to speak of one: "deze opgave" and "haar"."""

    dit: Tekst
    het: Tekst
    op_kaart: bool = False
    """Does the map draw it, and do scores count it?"""


@dataclass(frozen=True, slots=True)
class Kring:
    """Who has to do with an object, by name: its owner, the regions that read along, and with whom it is shared."""

    eigenaar: str
    regios: Sequence[str] = ()
    delingen: Sequence[tuple[str, bool]] | None = ()
    """Names, with whether they may change it too; None when the reader may not know."""


def visibility_sentences(zichtbaarheid: str, kring: Kring, ding: Ding, *, zonder_inloggen: bool) -> list[str]:
    """Who sees it when it has this visibility.

    >>> kring = Kring("Kromvoort", delingen=[("Hogedonk", False)])
    >>> visibility_sentences("gedeeld", kring, Ding("deze opgave", "haar"), zonder_inloggen=True)
    ['Wie werkt voor Kromvoort, ziet deze opgave. Ook Hogedonk ziet haar.']
    """
    if zichtbaarheid == Zichtbaarheid.OPENBAAR:
        allen, leden = (_IEDEREEN_KAART, _WIE_INLOGT_KAART) if ding.op_kaart else (_IEDEREEN, _WIE_INLOGT)
        return [(allen if zonder_inloggen else leden).format(dit=ding.dit)]
    gedeeld = (kring.delingen or []) if zichtbaarheid == Zichtbaarheid.GEDEELD else []
    zinnen = [_owner_sees(kring, ding) + _also([*kring.regios, *(naam for naam, _bewerken in gedeeld)], ding)]
    if kring.delingen is None and zichtbaarheid == Zichtbaarheid.GEDEELD:
        zinnen.append(_("De eigenaar deelt {het} met organisaties naar keuze.").format(het=ding.het))
    zinnen += _may_change([naam for naam, bewerken in gedeeld if bewerken], ding)
    if zichtbaarheid == Zichtbaarheid.INTERN:
        zinnen.append((_ANDEREN_KAART if ding.op_kaart else _ANDEREN).format(het=ding.het))
    return zinnen


def in_words(namen: Iterable[str]) -> str:
    """Like "A, B en C"."""
    namen = list(namen)
    if len(namen) < 2:
        return "".join(namen)
    return _("{eerste} en {laatste}").format(eerste=", ".join(namen[:-1]), laatste=namen[-1])


def _owner_sees(kring: Kring, ding: Ding) -> str:
    if not kring.eigenaar:
        return _("Alleen de platformbeheerder ziet {dit}.").format(dit=ding.dit)
    return _("Wie werkt voor {eigenaar}, ziet {dit}.").format(eigenaar=kring.eigenaar, dit=ding.dit)


def _also(namen: Sequence[str], ding: Ding) -> str:
    if not namen:
        return ""
    zin = ngettext("Ook {namen} ziet {het}.", "Ook {namen} zien {het}.", len(namen))
    return " " + zin.format(namen=in_words(namen), het=ding.het)


def _may_change(namen: Sequence[str], ding: Ding) -> list[str]:
    if not namen:
        return []
    zin = ngettext(
        "{namen} mag {het} ook wijzigen, maar niet verwijderen of verder delen.",
        "{namen} mogen {het} ook wijzigen, maar niet verwijderen of verder delen.",
        len(namen),
    )
    return [zin.format(namen=in_words(namen), het=ding.het)]
