"""Who sees an object, in words that leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accounts.models import Zichtbaarheid

#: What each choice means, before one chooses.
UITLEG = {
    Zichtbaarheid.INTERN: "Intern: alleen wie voor de eigenaar werkt",
    Zichtbaarheid.GEDEELD: "Gedeeld: ook wie werkt voor de organisaties die u hieronder kiest",
    Zichtbaarheid.OPENBAAR: "Openbaar: iedereen",
}


@dataclass(frozen=True, slots=True)
class Ding:
    """How to speak of one: "deze opgave" and "haar"."""

    dit: str
    het: str


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
        wie = f"Iedereen ziet {ding.dit}, ook zonder in te loggen"
        wie = wie if zonder_inloggen else f"Wie inlogt, ziet {ding.dit}"
        return [f"{wie}: op de kaart, in lijsten, in bestanden en in de scores."]
    eigen = f"Wie werkt voor {kring.eigenaar}, ziet" if kring.eigenaar else "Alleen de platformbeheerder ziet"
    gedeeld = (kring.delingen or []) if zichtbaarheid == Zichtbaarheid.GEDEELD else []
    zinnen = [f"{eigen} {ding.dit}.{_also([*kring.regios, *(naam for naam, _ in gedeeld)], ding)}"]
    if kring.delingen is None and zichtbaarheid == Zichtbaarheid.GEDEELD:
        zinnen.append(f"De eigenaar deelt {ding.het} met organisaties naar keuze.")
    bewerkers = [naam for naam, bewerken in gedeeld if bewerken]
    if bewerkers:
        mogen = "mogen" if len(bewerkers) > 1 else "mag"
        zinnen.append(f"{in_words(bewerkers)} {mogen} {ding.het} ook wijzigen, maar niet verwijderen of verder delen.")
    if zichtbaarheid == Zichtbaarheid.INTERN:
        zinnen.append(f"Anderen zien {ding.het} nergens: ook niet op de kaart en niet in de scores.")
    return zinnen


def in_words(namen: Iterable[str]) -> str:
    """Like "A, B en C"."""
    namen = list(namen)
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)


def _also(namen: Sequence[str], ding: Ding) -> str:
    return f" Ook {in_words(namen)} {'zien' if len(namen) > 1 else 'ziet'} {ding.het}." if namen else ""
