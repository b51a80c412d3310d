"""The table of a weighing in words: the same lines on the page, in a file, and kept with the choice. No total."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from gebied.models import Thema
from gebied.taal import getal, oppervlakte
from opgaven.taal import KARAKTER_LABELS
from sturing.selectors.afweging import PAREN_MAX, Afwegingstabel, Kolom, Raakvlak

#: Not kept with a choice: how stakeholders stand is confidential, and is kept with them.
VERTROUWELIJK: Final = frozenset({"steun"})


@dataclass(frozen=True, slots=True)
class Aspect:
    """A row: what is compared, and per opgave the lines that stand there."""

    code: str
    label: str
    cellen: Sequence[Sequence[str]]
    leeg: str
    """What an empty cell says."""


def aspects_of(tabel: Afwegingstabel) -> list[Aspect]:
    """Only rows that may be seen; an empty cell says what that means."""
    gemeten = _("niets") if tabel.berekend else _("nog niet berekend")

    def row(code: str, label: str, lines: Callable[[Kolom], Sequence[str]], leeg: str = "") -> Aspect:
        return Aspect(code, label, [lines(kolom) for kolom in tabel.kolommen], leeg or _("niet ingevuld"))

    def theme(thema: Thema) -> Aspect:
        return row(f"welvaart_{thema.value}", str(thema.label), lambda kolom: _effects(kolom, thema.value))

    rows = [theme(thema) for thema in tabel.themas]
    rows.append(row("urgentie", _("Urgentie"), lambda kolom: _known(kolom.opgave.get_urgentie_display())))
    if tabel.met_steun:
        rows.append(row("steun", _("Steun"), _support, _("niet bekend")))
    if tabel.met_middelen:
        rows.append(row("geld", _("Geld op de agenda"), _money, _("niets op de agenda")))
        rows.append(row("uren", _("Uren op de agenda"), _hours, _("niets op de agenda")))
    rows.append(row("botst_met", _("Botst met"), lambda kolom: _touching(kolom.botst), gemeten))
    rows.append(row("hangt_samen_met", _("Hangt samen met"), lambda kolom: _touching(kolom.samen), gemeten))
    return rows


def snapshot(tabel: Afwegingstabel) -> dict[str, Any]:
    """What the table says now, as plain values, to keep with the choice."""
    return {
        "opgaven": [{"id": kolom.opgave.pk, "naam": kolom.opgave.naam} for kolom in tabel.kolommen],
        "aspecten": [
            {"label": aspect.label, "cellen": [list(cel) for cel in aspect.cellen]}
            for aspect in aspects_of(tabel)
            if aspect.code not in VERTROUWELIJK
        ],
    }


def _effects(kolom: Kolom, thema: str) -> list[str]:
    return [
        _("{waarde} ({wanneer})").format(
            waarde=effect.get_waarde_display(), wanneer=effect.get_wanneer_display().lower()
        )
        for effect in kolom.effecten.get(thema, ())
    ]


def _support(kolom: Kolom) -> list[str]:
    steun = kolom.steun
    if steun is None:
        return []
    zinnen = (
        (_("{n} voor"), steun.voor),
        (_("{n} neutraal"), steun.neutraal),
        (_("{n} tegen"), steun.tegen),
        (_("{n} onbekend"), steun.onbekend),
    )
    return [zin.format(n=hoeveel) for zin, hoeveel in zinnen if hoeveel]


def _money(kolom: Kolom) -> list[str]:
    middelen = kolom.middelen
    paren = [] if middelen is None else [
        (_("€ {n} gevraagd"), middelen.geld_gevraagd), (_("€ {n} beschikbaar"), middelen.geld_beschikbaar)
    ]  # fmt: skip
    return [zin.format(n=getal(hoeveel)) for zin, hoeveel in paren if hoeveel is not None]


def _hours(kolom: Kolom) -> list[str]:
    middelen = kolom.middelen
    paren = [] if middelen is None else [
        (_("{n} uur gevraagd"), middelen.uren_gevraagd), (_("{n} uur beschikbaar"), middelen.uren_beschikbaar)
    ]  # fmt: skip
    return [zin.format(n=getal(hoeveel)) for zin, hoeveel in paren if hoeveel is not None]


def _touching(raakvlakken: Sequence[Raakvlak]) -> list[str]:
    regels = [
        _("{naam}, {hoe}, {ha}").format(
            naam=raakvlak.naam, hoe=str(KARAKTER_LABELS[raakvlak.karakter].label).lower(), ha=oppervlakte(raakvlak.m2)
        )
        for raakvlak in raakvlakken[:PAREN_MAX]
    ]
    meer = len(raakvlakken) - PAREN_MAX
    return [*regels, _("en nog {n}").format(n=meer)] if meer > 0 else regels


def _known(tekst: str | None) -> list[str]:
    return [str(tekst)] if tekst else []
