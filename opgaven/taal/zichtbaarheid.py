"""Who sees an opgave, in words that leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accounts.models import Zichtbaarheid
from opgaven.models import Opgave

#: What each choice means, before one chooses.
UITLEG = {
    Zichtbaarheid.INTERN: "Intern: alleen wie voor de eigenaar werkt",
    Zichtbaarheid.GEDEELD: "Gedeeld: ook wie werkt voor de organisaties die u hieronder kiest",
    Zichtbaarheid.OPENBAAR: "Openbaar: iedereen",
}


@dataclass(frozen=True, slots=True)
class Kring:
    """Who has to do with an opgave, by name: its owner, the regions that read along, and with whom it is shared."""

    eigenaar: str
    regios: Sequence[str] = ()
    delingen: Sequence[tuple[str, bool]] | None = ()
    """Names, with whether they may change it too; None when the reader may not know."""


def visibility_sentences(zichtbaarheid: str, kring: Kring, *, zonder_inloggen: bool) -> list[str]:
    """Who sees it when it has this visibility.

    >>> visibility_sentences("gedeeld", Kring("Kromvoort", delingen=[("Hogedonk", False)]), zonder_inloggen=True)
    ['Wie werkt voor Kromvoort, ziet deze opgave. Ook Hogedonk ziet haar.']
    """
    if zichtbaarheid == Zichtbaarheid.OPENBAAR:
        wie = "Iedereen ziet deze opgave, ook zonder in te loggen"
        wie = wie if zonder_inloggen else "Wie inlogt, ziet deze opgave"
        return [f"{wie}: op de kaart, in lijsten, in bestanden en in de scores."]
    eigen = f"Wie werkt voor {kring.eigenaar}" if kring.eigenaar else "Alleen de platformbeheerder"
    gedeeld = (kring.delingen or []) if zichtbaarheid == Zichtbaarheid.GEDEELD else []
    ook = [*kring.regios, *(naam for naam, _ in gedeeld)]
    zinnen = [f"{eigen}, ziet deze opgave." if kring.eigenaar else f"{eigen} ziet deze opgave."]
    if ook:
        zinnen[0] += f" Ook {in_words(ook)} {'zien' if len(ook) > 1 else 'ziet'} haar."
    if kring.delingen is None and zichtbaarheid == Zichtbaarheid.GEDEELD:
        zinnen.append("De eigenaar deelt haar met organisaties die zij kiest.")
    bewerkers = [naam for naam, bewerken in gedeeld if bewerken]
    if bewerkers:
        mogen = "mogen" if len(bewerkers) > 1 else "mag"
        zinnen.append(f"{in_words(bewerkers)} {mogen} haar ook wijzigen, maar niet verwijderen of verder delen.")
    if zichtbaarheid == Zichtbaarheid.INTERN:
        zinnen.append("Anderen zien haar nergens: ook niet op de kaart en niet in de scores.")
    return zinnen


def no_public(opgave: Opgave) -> str:
    """Why it cannot be public as it is now; empty when it can."""
    if opgave.status == "concept":
        return "Openbaar kan nu niet, want deze opgave is een concept. Kies eerst een andere status."
    if opgave.geometriesoort == "zoekgebied":
        return "Openbaar kan nu niet, want de plek is een zoekgebied. Kies eerst een andere soort geometrie."
    return ""


def in_words(namen: Iterable[str]) -> str:
    """Like "A, B en C"."""
    namen = list(namen)
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)
