"""The heat map of pairs: opgavetype x opgavetype, friction below the diagonal and coherence above it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from django.utils.translation import gettext as _

from gebied.taal import aandeel, aantal, oppervlakte

if TYPE_CHECKING:
    from opgaven.selectors.gebied import OpgaveKort, PaarDeel

#: Shares of the total of an area from which a cell is of class 2, 3, 4 and 5; class 0 is nothing at all.
GRENZEN: Final = (0.05, 0.10, 0.20, 0.40)
VAK: Final = 40
LABELBREEDTE: Final = 204
KOPHOOGTE: Final = 36
NAAM_MAX: Final = 20
#: How many pairs of types are named beside the picture.
UITGELICHT: Final = 4
#: A tie of floating point sums.
NIETS: Final = 1e-12


class Type(NamedTuple):
    """An opgavetype on an axis."""

    kleur: int
    code: str
    naam: str
    letter: str


@dataclass(slots=True)
class Typepaar:
    """All pairs of opgaven of two types together: a row of the table behind the picture."""

    a: Type
    b: Type
    paren: int = 0
    overlap_m2: float = 0.0
    aandeel_conflict: float = 0.0
    aandeel_samenhang: float = 0.0
    aandeel_tegenwerking: float = 0.0

    @property
    def namen(self) -> str:
        zin = _("{a} onderling") if self.a == self.b else _("{a} met {b}")
        return zin.format(a=self.a.naam, b=self.b.naam)

    def add(self, paar: PaarDeel) -> None:
        self.paren += 1
        self.overlap_m2 += paar.overlap_m2
        self.aandeel_conflict += paar.aandeel_conflict
        self.aandeel_samenhang += paar.aandeel_samenhang
        self.aandeel_tegenwerking += paar.aandeel_tegenwerking


class As(NamedTuple):
    """Where a type stands on both axes."""

    type: Type
    naam: str
    midden: int


class Vak(NamedTuple):
    """A coloured cell: a square, or half of one on the diagonal. ``klasse`` is 0..5."""

    familie: str
    klasse: int
    punten: str
    tekst: str
    tekst_x: float
    tekst_y: float
    titel: str
    werkt_tegen: bool


class Warmtekaart(NamedTuple):
    """Everything that the template writes down."""

    breedte: int
    hoogte: int
    maat: int
    assen: Sequence[As]
    vakken: Sequence[Vak]
    rijen: Sequence[Typepaar]
    omschrijving: str

    @property
    def wringt(self) -> list[Typepaar]:
        """The pairs of types that make most of the conflict."""
        return [rij for rij in self.rijen[:UITGELICHT] if rij.aandeel_conflict > NIETS]

    @property
    def versterkt(self) -> list[Typepaar]:
        """The pairs of types that make most of the coherence."""
        rijen = sorted(self.rijen, key=lambda rij: -rij.aandeel_samenhang)
        return [rij for rij in rijen[:UITGELICHT] if rij.aandeel_samenhang > NIETS]


def make_warmtekaart(paren: Iterable[PaarDeel]) -> Warmtekaart | None:
    """Add up the pairs of an area per pair of types and place the cells; None where nothing overlaps.

    Types that neither clash nor help anywhere are in the table, but get no row in the picture.
    """
    rijen = type_pairs(paren)
    if not rijen:
        return None
    sprekend = [rij for rij in rijen if max(rij.aandeel_conflict, rij.aandeel_samenhang, rij.aandeel_tegenwerking) > 0]
    typen = sorted({kant for rij in sprekend for kant in (rij.a, rij.b)})
    plaats = {type_: index for index, type_ in enumerate(typen)}
    assen = [As(type_, _short(type_.naam), index * VAK + VAK // 2) for index, type_ in enumerate(typen)]
    vakken = [vak for rij in sprekend for vak in _cells(rij, plaats[rij.a], plaats[rij.b])]
    maat = VAK * len(typen)
    return Warmtekaart(LABELBREEDTE + maat, KOPHOOGTE + maat, maat, assen, vakken, rijen, _description(rijen))


def type_pairs(paren: Iterable[PaarDeel]) -> list[Typepaar]:
    """Pairs of types with all that their opgaven add, most friction first."""
    rijen: dict[tuple[str, str], Typepaar] = {}
    for paar in paren:
        codes = paar.a.type_code, paar.b.type_code
        if codes not in rijen:
            eerste, tweede = sorted((_type(paar.a), _type(paar.b)))
            rijen[codes] = rijen[codes[::-1]] = Typepaar(eerste, tweede)
        rijen[codes].add(paar)
    uniek = {id(rij): rij for rij in rijen.values()}.values()
    return sorted(uniek, key=lambda rij: (-rij.aandeel_conflict, -rij.aandeel_samenhang, -rij.overlap_m2))


def legend_texts() -> list[str]:
    """What the classes 0..5 hold."""
    tussen = [
        _("{van} tot {tot}%").format(van=round(van * 100), tot=round(tot * 100)) for van, tot in pairwise(GRENZEN)
    ]
    minder = _("minder dan {deel}").format(deel=aandeel(GRENZEN[0]))
    return [_("geen"), minder, *tussen, _("{deel} of meer").format(deel=aandeel(GRENZEN[-1]))]


def share_class(deel: float) -> int:
    """Class 0..5 of a share of a total.

    >>> [share_class(x) for x in (0, 0.01, 0.05, 0.15, 0.2, 0.4, 1)]
    [0, 1, 2, 3, 4, 5, 5]
    """
    return 0 if deel <= NIETS else 1 + bisect_right(GRENZEN, deel + NIETS)


def _cells(rij: Typepaar, a: int, b: int) -> list[Vak]:
    """The cell of friction in row b, column a (below the diagonal) and that of coherence mirrored above it."""
    onder, boven = _corners(max(a, b), min(a, b)), _corners(min(a, b), max(a, b))
    if a == b:
        nw, no, zo, zw = onder
        onder, boven = [nw, zo, zw], [nw, no, zo]
    return [
        _cell(rij, "conflict", rij.aandeel_conflict, onder),
        _cell(rij, "samenhang", rij.aandeel_samenhang, boven),
    ]


def _corners(row: int, column: int) -> list[tuple[int, int]]:
    x, y = column * VAK, row * VAK
    return [(x, y), (x + VAK, y), (x + VAK, y + VAK), (x, y + VAK)]


def _cell(rij: Typepaar, familie: str, deel: float, hoeken: Sequence[tuple[int, int]]) -> Vak:
    toon = deel >= 0.01 and len(hoeken) == 4
    return Vak(
        familie=familie,
        klasse=share_class(deel),
        punten=" ".join(f"{x},{y}" for x, y in hoeken),
        tekst=aandeel(deel) if toon else "",
        tekst_x=sum(x for x, _ in hoeken) / len(hoeken),
        tekst_y=sum(y for _, y in hoeken) / len(hoeken),
        titel=_title(rij),
        werkt_tegen=familie == "conflict" and rij.aandeel_tegenwerking > NIETS,
    )


def _title(rij: Typepaar) -> str:
    return _(
        "{namen}: {conflict} van het conflict, {samenhang} van de samenhang, {tegenwerking} van de tegenwerking; "
        "{paren}, {oppervlakte} overlap"
    ).format(
        namen=rij.namen,
        conflict=aandeel(rij.aandeel_conflict),
        samenhang=aandeel(rij.aandeel_samenhang),
        tegenwerking=aandeel(rij.aandeel_tegenwerking),
        paren=aantal(rij.paren, "paar", "paren"),
        oppervlakte=oppervlakte(rij.overlap_m2),
    )


def _description(rijen: Sequence[Typepaar]) -> str:
    """What a reader who does not see the picture should know first."""
    eerste = rijen[0]
    if eerste.aandeel_conflict <= NIETS:
        return _("Geen van deze paren geeft conflict. De tabel eronder geeft dezelfde cijfers.")
    zin = _("De meeste wrijving komt van {paar}. De tabel eronder geeft dezelfde cijfers.")
    return zin.format(paar=_title(eerste))


def _type(opgave: OpgaveKort) -> Type:
    return Type(opgave.kleur, opgave.type_code, opgave.type_naam, opgave.letter)


def _short(naam: str) -> str:
    return naam if len(naam) <= NAAM_MAX else naam[: NAAM_MAX - 1].rstrip(" ,:") + "…"
