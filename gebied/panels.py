"""What the apps above add to the pages about areas.

An app registers a maker when it starts (its own panels.py, called from AppConfig.ready): gebied never imports upward.
A maker is called once per page and may do its reading once for all that it adds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from accounts.register import Register
from accounts.samen import Gevraagd
from gebied.models import Gebied


@dataclass(frozen=True, slots=True)
class PaginaVraag:
    """Whose page, which choices stand in its address, and who looks."""

    gebied: Gebied
    keuzes: QueryDict
    actor: Any


@dataclass(frozen=True, slots=True)
class Paneel:
    """A part of the area page. ``anker`` is its id in the page, ``volgorde`` its place: low comes first.

    ``naast_kaart``: it stands at the top, beside the small map. On a phone the others are folded: ``kort`` says in a
    few words what is in it. ``te_doen`` is what waits for somebody here, and stands at the top of the page.
    """

    anker: str
    titel: str
    template: str
    volgorde: int
    context: Mapping[str, Any] = field(default_factory=dict)
    naast_kaart: bool = False
    kort: str = ""
    te_doen: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A short remark beside the title; ``soort`` is part of its CSS class."""

    tekst: str
    soort: str = "rustig"


@dataclass(frozen=True, slots=True)
class Link:
    """An entry of the menu of the page; ``download`` for a file."""

    tekst: str
    url: str
    download: bool = False


@dataclass(frozen=True, slots=True)
class Kaartlaag:
    """Address of a GeoJSON FeatureCollection for the small map."""

    naam: str
    url: str


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """All that one app adds to one area page. ``knop`` is the primary action, ``stijlen`` are static CSS files."""

    panelen: Sequence[Paneel] = ()
    chips: Sequence[Chip] = ()
    links: Sequence[Link] = ()
    kaartlagen: Sequence[Kaartlaag] = ()
    knop: Link | None = None
    stijlen: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Profieldeel:
    """A part of the profile of an area, on screen and on paper. ``volgorde`` is its place: low comes first.

    An app that has nothing to tell about an area adds no part: the profile has no empty headings.
    """

    anker: str
    titel: str
    template: str
    volgorde: int
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profielbijdrage:
    """All that one app adds to the profile of an area.

    ``kenmerken`` are short facts for the front, each with its name; ``merken`` are warnings beside the title.
    ``watermerk``: words that go over every page, because what it shows is not for outside.
    """

    delen: Sequence[Profieldeel] = ()
    kenmerken: Sequence[tuple[str, str]] = ()
    merken: Sequence[str] = ()
    watermerk: str = ""
    link: str = ""
    """The query string with which the same profile can be asked for again."""


@dataclass(frozen=True, slots=True)
class LijstVraag:
    """The list shows one niveau of one indeling, as one audience sees it."""

    indeling_id: int
    niveau: str
    actor: Any


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of numbers in the list. Areas without a value are absent from ``waarden``.

    ``tekst`` writes a value for a reader. ``oplopend``: the lowest value is the most remarkable one, as for a rank.
    ``opmerkingen`` holds a word for values that need one ("verouderd"). ``begrip``: the term that explains it.
    """

    naam: str
    titel: str
    uitleg: str
    waarden: Mapping[int, float]
    tekst: Callable[[float], str]
    oplopend: bool = False
    opmerkingen: Mapping[int, str] = field(default_factory=dict)
    begrip: str = ""


gebiedspagina: Register[Callable[[PaginaVraag], Bijdrage]] = Register()
gebiedspagina_vooraf: Register[Callable[[PaginaVraag], Iterable[Gevraagd[Any]]]] = Register()
"""What a panel will ask (accounts.samen): the page asks all of it in one round trip before it calls the makers."""
gebiedsprofiel: Register[Callable[[PaginaVraag], Profielbijdrage]] = Register()
gebiedsprofiel_vooraf: Register[Callable[[PaginaVraag], Iterable[Gevraagd[Any]]]] = Register()
gebiedenlijst: Register[Callable[[LijstVraag], Sequence[Kolom]]] = Register()
gebiedenlijst_vooraf: Register[Callable[[LijstVraag], Iterable[Gevraagd[Any]]]] = Register()
