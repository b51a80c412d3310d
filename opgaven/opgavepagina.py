"""What the apps above add to the page of one opgave (as accounts.organisatie.panelen does for an organisation).

An app registers a maker when it starts. It gives parts of the page; who has nothing to add gives none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from accounts.organisatie.panelen import Deel
from accounts.register import Register
from opgaven.models import Opgave


@dataclass(frozen=True, slots=True)
class OpgaveVraag:
    """Whose page, and who looks."""

    opgave: Opgave
    actor: Any


opgavepagina: Register[Callable[[OpgaveVraag], Sequence[Deel]]] = Register()


def parts_of(vraag: OpgaveVraag) -> list[Deel]:
    """All parts that the apps add, in order."""
    return sorted((deel for maker in opgavepagina for deel in maker(vraag)), key=lambda deel: deel.volgorde)
