"""Do rural areas choose differently? What areas chose, counted per stedelijkheid. Never which area chose what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.permissions import Doelgroep
from accounts.samen import rows_together
from gebied.models import Gebied, Niveau, Thema, Zwaartepunt
from sturing.models import Instrument, Prioriteit

#: Fewer areas with a choice than this are no group: a count would tell what one area chose.
MINSTE_GEBIEDEN: Final = 3
#: Below this the shares of town and country are about the same.
_VERSCHIL: Final = 0.25
_LANDELIJK: Final = frozenset({Gebied.Stedelijkheid.WEINIG, Gebied.Stedelijkheid.NIET})
_STEDELIJK: Final = frozenset(Gebied.Stedelijkheid) - _LANDELIJK
_ONBEKEND: Final = 0


@dataclass(frozen=True, slots=True)
class Klasse:
    """A column: how urban, and how many of its areas chose anything of this kind."""

    naam: str
    gebieden: int


@dataclass(frozen=True, slots=True)
class Keuze:
    """A row: what was chosen, and by how many areas in each column."""

    naam: str
    aantallen: Sequence[int]


@dataclass(frozen=True, slots=True)
class Keuzetabel:
    """One kind of choice. ``te_klein``: classes with too few areas to count, by name."""

    code: str
    titel: str
    klassen: Sequence[Klasse]
    keuzes: Sequence[Keuze]
    te_klein: Sequence[str]
    zin: str


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The tables of one niveau, and the niveaus where anything was chosen."""

    niveau: str
    niveaus: Sequence[str]
    tabellen: Sequence[Keuzetabel]


_TITELS: Final[Mapping[str, str | Promise]] = {
    "zwaartepunten": gettext_lazy("Zwaartepunten, per thema"),
    "prioriteiten": gettext_lazy("Prioriteiten, per soort opgave"),
    "instrumenten": gettext_lazy("Instrumenten, per soort"),
}
Gekozen = Mapping[int, Mapping[int, Collection[str]]]


def choices_compared(doelgroep: Doelgroep, niveau: str = "") -> Vergelijking:
    """What this audience may see, of areas of one niveau; by itself the one with most choices. One round trip."""
    gelezen = dict(zip(_TITELS, rows_together(*_questions(doelgroep)), strict=True))
    per_niveau = Counter(rij[1] for rijen in gelezen.values() for rij in rijen)
    gekozen = niveau if niveau in per_niveau else next((een for een, _n in per_niveau.most_common(1)), "")
    tabellen = [_table(code, [rij for rij in rijen if rij[1] == gekozen]) for code, rijen in gelezen.items() if gekozen]
    volgorde = [een for een in Niveau.values if een in per_niveau]
    return Vergelijking(gekozen, volgorde, [tabel for tabel in tabellen if tabel.klassen or tabel.te_klein])


def _questions(doelgroep: Doelgroep) -> list[Any]:
    """Area, niveau, stedelijkheid and what was chosen there, each once."""
    plek = ("gebied_id", "gebied__niveau", "gebied__stedelijkheid")
    telt = Instrument.objects.visible_to(doelgroep).exclude(stand=Instrument.Stand.AFGEVALLEN)
    vragen = (
        (Zwaartepunt._default_manager.visible_to(doelgroep), "thema"),  # type: ignore[attr-defined]
        (Prioriteit.objects.visible_to(doelgroep), "opgave__type__naam"),
        (telt, "soort"),
    )
    return [rows.order_by().values_list(*plek, wat).distinct() for rows, wat in vragen]


def _table(code: str, rijen: Sequence[tuple[int, str, int | None, str]]) -> Keuzetabel:
    per: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for gebied, _niveau, stedelijkheid, wat in rijen:
        per[stedelijkheid or _ONBEKEND][gebied].add(_called(code, wat))
    groot = [klasse for klasse in _ORDE if len(per.get(klasse, ())) >= MINSTE_GEBIEDEN]
    totaal = Counter(wat for klasse in groot for keuzes in per[klasse].values() for wat in keuzes)
    return Keuzetabel(
        code=code,
        titel=str(_TITELS[code]),
        klassen=[Klasse(_class_name(klasse), len(per[klasse])) for klasse in groot],
        keuzes=[
            Keuze(wat, [_count(per[klasse], wat) for klasse in groot])
            for wat, _n in sorted(totaal.items(), key=lambda paar: (-paar[1], paar[0]))
        ],
        te_klein=[_class_name(klasse) for klasse in _ORDE if 0 < len(per.get(klasse, ())) < MINSTE_GEBIEDEN],
        zin=_sentence(_together(per, _LANDELIJK), _together(per, _STEDELIJK)),
    )


_ORDE: Final = (*(klasse.value for klasse in Gebied.Stedelijkheid), _ONBEKEND)


def _count(gebieden: Mapping[int, Collection[str]], wat: str) -> int:
    return sum(wat in keuzes for keuzes in gebieden.values())


def _together(per: Gekozen, klassen: Collection[int]) -> dict[int, Collection[str]]:
    return {gebied: keuzes for klasse in klassen for gebied, keuzes in per.get(klasse, {}).items()}


def _sentence(landelijk: Mapping[int, Collection[str]], stedelijk: Mapping[int, Collection[str]]) -> str:
    """The choice in which town and country differ most; empty where one of them has too few areas to say."""
    if min(len(landelijk), len(stedelijk)) < MINSTE_GEBIEDEN:
        return ""
    alle = sorted({wat for keuzes in (*landelijk.values(), *stedelijk.values()) for wat in keuzes})
    delen = {wat: _count(landelijk, wat) / len(landelijk) - _count(stedelijk, wat) / len(stedelijk) for wat in alle}
    wat = max(delen, key=lambda een: abs(delen[een]))
    if abs(delen[wat]) < _VERSCHIL:
        return _("Landelijke en stedelijke gebieden kiezen hier ongeveer hetzelfde.")
    zin = (
        _("Landelijke gebieden kiezen vaker {wat}: {a} van {n}, tegen {b} van {m} stedelijke gebieden.")
        if delen[wat] > 0
        else _("Landelijke gebieden kiezen minder vaak {wat}: {a} van {n}, tegen {b} van {m} stedelijke gebieden.")
    )
    aantallen = {"a": _count(landelijk, wat), "n": len(landelijk), "b": _count(stedelijk, wat), "m": len(stedelijk)}
    return zin.format(wat=wat.lower(), **aantallen)


def _called(code: str, wat: str) -> str:
    if code == "zwaartepunten":
        return str(Thema(wat).label)
    return str(Instrument.Soort(wat).label) if code == "instrumenten" else wat


def _class_name(klasse: int) -> str:
    return str(Gebied.Stedelijkheid(klasse).label) if klasse else _("Stedelijkheid onbekend")
