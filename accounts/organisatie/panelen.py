"""What the apps above add to the pages of an organisation.

Each registers when it starts: accounts never imports upward.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from accounts.models import Lidmaatschap, Organisatie, Rol
from accounts.permissions import Recht
from accounts.register import Register
from accounts.tekst import Tekst


@dataclass(frozen=True, slots=True)
class OrganisatieVraag:
    """Whose overview, which choices stand in its address, and who looks."""

    organisatie: Organisatie
    keuzes: QueryDict
    actor: Any


@dataclass(frozen=True, slots=True)
class LidVraag:
    """Whose membership, with its roles, which choices stand in the address, and who looks."""

    lid: Lidmaatschap
    rollen: Sequence[Rol]
    keuzes: QueryDict
    actor: Any


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of a page. ``anker`` is its id in the page, ``volgorde`` its place: low comes first."""

    anker: str
    titel: Tekst
    template: str
    volgorde: int
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tabblad:
    """An entry of the menu of an organisation; the page behind it takes the code of the organisation."""

    naam: Tekst
    pagina: str
    recht: Recht
    volgorde: int


organisatiepagina: Register[Callable[[OrganisatieVraag], Sequence[Deel]]] = Register()
lidpagina: Register[Callable[[LidVraag], Sequence[Deel]]] = Register()
#: Names of the places that roles (by id) hold for; a role without places is absent.
rolplekken: Register[Callable[[Collection[int]], Mapping[int, Sequence[str]]]] = Register()
tabbladen: Register[Tabblad] = Register()


def places_of(rol_ids: Collection[int]) -> dict[int, list[str]]:
    """All that the apps know of where roles hold."""
    plekken: dict[int, list[str]] = {}
    for maker in rolplekken if rol_ids else ():
        for pk, namen in maker(rol_ids).items():
            plekken.setdefault(pk, []).extend(namen)
    return plekken
