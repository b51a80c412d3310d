"""The scores as columns of the list of areas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from accounts.permissions import doelgroep_of
from accounts.samen import Gevraagd
from gebied.panels import Kolom, LijstVraag
from gebied.taal import getal
from opgaven.selectors.scores import ScoreTabel, Vraag, score_table, scores_beforehand
from opgaven.taal import SCORE_LABELS, score_waarde

#: The scores that a list has room for, the most telling first.
IN_LIJST = ("conflict", "samenhang", "opgaven", "gestapeld_m2")
#: The terms that explain them, where the name of the column does not.
_BEGRIP = {"conflict": "conflict", "samenhang": "samenhang", "gestapeld_m2": "stapeling"}


def columns_beforehand(vraag: LijstVraag) -> list[Gevraagd[Any]]:
    """What the columns will ask."""
    return scores_beforehand(vraag.indeling_id, vraag.niveau, doelgroep_of(vraag.actor))


def score_columns(vraag: LijstVraag) -> Sequence[Kolom]:
    """Four scores and the rank by conflict; none as long as nothing was computed."""
    tabel = score_table(Vraag(vraag.indeling_id, vraag.niveau, doelgroep=doelgroep_of(vraag.actor)))
    if not len(tabel):
        return []
    return [*(_score_column(tabel, naam) for naam in IN_LIJST), _rank_column(tabel)]


def _score_column(tabel: ScoreTabel, naam: str) -> Kolom:
    label = SCORE_LABELS[naam]
    return Kolom(
        naam=naam,
        titel=label.label,
        uitleg=label.uitleg,
        waarden=_by_id(tabel, tabel.waarden[naam]),
        tekst=_writer(naam),
        opmerkingen=_stale(tabel) if naam == IN_LIJST[0] else {},
        begrip=_BEGRIP.get(naam, ""),
    )


def _rank_column(tabel: ScoreTabel) -> Kolom:
    return Kolom(
        naam="rang",
        titel=_("Rang"),
        uitleg=_("Plaats op volgorde van conflict: 1 is het hoogste. Gelijke waarden delen een plaats."),
        waarden=_by_id(tabel, tabel.rang("conflict")),
        tekst=getal,
        oplopend=True,
        begrip="rang",
    )


def _writer(naam: str) -> Callable[[float], str]:
    return partial(score_waarde, naam)


def _by_id(tabel: ScoreTabel, values: Any) -> dict[int, float]:
    return dict(_pairs(tabel.gebied_ids.tolist(), values.tolist()))


def _pairs(ids: Iterable[int], values: Iterable[float]) -> Iterable[tuple[int, float]]:
    return zip(ids, values, strict=True)


def _stale(tabel: ScoreTabel) -> dict[int, str]:
    return dict.fromkeys(tabel.gebied_ids[tabel.verouderd].tolist(), _("verouderd"))
