"""Two scores of the same areas side by side: two names, two years or two runs, and what differs between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

import stapeling
from accounts.permissions import Doelgroep
from opgaven.kaartvraag import Laag
from opgaven.keuze import ALLE_OPGAVEN, Filter
from opgaven.models import Berekening
from opgaven.selectors.berekening import listed_runs
from opgaven.selectors.kaartscores import Kaartscores, map_scores, scores_in_order
from opgaven.selectors.scorelijst import scores_of_run

#: So many runs are on offer, the newest first.
RUNS_MAX = 25


@dataclass(frozen=True, slots=True)
class Kant:
    """One side: which score, in which year (None: every year), of which run (None: as things are now)."""

    score: str
    jaar: int | None = None
    run: int | None = None


@dataclass(frozen=True, slots=True)
class Verschil:
    """One area on both sides; ``verschil`` is right minus left, None when these are two different scores."""

    id: int
    code: str
    naam: str
    links: float
    rechts: float
    verschil: float | None


@dataclass(frozen=True)
class Vergelijking:
    """Both sides, and the areas that are on both, the largest difference first."""

    links: Kaartscores
    rechts: Kaartscores
    gebieden: list[Verschil]

    @property
    def zelfde_score(self) -> bool:
        return self.links.naam == self.rechts.naam

    def count(self, teken: int) -> int:
        """How many areas are higher (1), equal (0) or lower (-1) at the right."""
        return sum(np.sign(gebied.verschil or 0) == teken for gebied in self.gebieden)


def runs_to_compare(laag: Laag, doelgroep: Doelgroep) -> list[Berekening]:
    """The finished runs over all areas of a layer, the newest first. At most two queries."""
    runs = listed_runs(doelgroep).filter(
        indeling_id=laag.indeling_id, niveau=laag.niveau, status=Berekening.Status.KLAAR
    )
    return list(runs.exclude(soort=Berekening.Soort.DEEL)[:RUNS_MAX])


def compare(laag: Laag, keuze: Filter, links: Kant, rechts: Kant, doelgroep: Doelgroep) -> Vergelijking:
    """Both sides of a layer. The same score has the same classes at both sides, else a colour would mean two things.

    An old run knows all its opgaven and no choice of them, so with a run the choice is left out at both sides.
    """
    kanten = [_side(laag, _choice(keuze, kant, links, rechts), kant, doelgroep) for kant in (links, rechts)]
    if links.score == rechts.score:
        kanten = _with_the_same_breaks(kanten)
    return Vergelijking(kanten[0], kanten[1], _differences(*kanten))


def _choice(keuze: Filter, kant: Kant, links: Kant, rechts: Kant) -> Filter:
    basis = ALLE_OPGAVEN if links.run or rechts.run else keuze
    return replace(basis, jaar=kant.jaar)


def _side(laag: Laag, keuze: Filter, kant: Kant, doelgroep: Doelgroep) -> Kaartscores:
    if kant.run is None:
        return map_scores(laag, keuze, kant.score, doelgroep)
    run = Berekening.objects.select_related("matrix").get(pk=kant.run)
    tabel = scores_of_run(berekening=run, doelgroep=doelgroep).tabellen[0]
    return scores_in_order(tabel.rows(~np.isnan(tabel.waarden[kant.score].astype(float))), laag, kant.score, doelgroep)


def _with_the_same_breaks(kanten: list[Kaartscores]) -> list[Kaartscores]:
    waarden = np.concatenate([kant.tabel.waarden[kant.naam].astype(float) for kant in kanten])
    grenzen = tuple(stapeling.klassegrenzen(waarden)) if len(waarden) else ()
    return [replace(kant, vaste_grenzen=grenzen) for kant in kanten]


def _differences(links: Kaartscores, rechts: Kaartscores) -> list[Verschil]:
    samen = [pk for pk in links.tabel.position if pk in rechts.tabel.position]
    a, b = _values(links, samen), _values(rechts, samen)
    zelfde = links.naam == rechts.naam
    volgorde = np.lexsort((-b, -a, -np.abs(b - a))) if zelfde else np.lexsort((-b, -a))
    namen, codes, plaats = links.tabel.namen, links.tabel.codes, links.tabel.position
    return [
        Verschil(
            samen[i],
            codes[plaats[samen[i]]],
            namen[plaats[samen[i]]],
            a[i].item(),
            b[i].item(),
            (b[i] - a[i]).item() if zelfde else None,
        )
        for i in volgorde
    ]


def _values(scores: Kaartscores, ids: list[int]) -> NDArray[np.float64]:
    rijen = [scores.tabel.position[pk] for pk in ids]
    return np.asarray(scores.tabel.waarden[scores.naam], dtype=np.float64)[rijen]
