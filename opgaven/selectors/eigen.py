"""The opgaven of one organisation: how many there are, what should have been done, what wrings with those of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, Max, Q, QuerySet, Sum
from django.db.models.expressions import RawSQL

from accounts.permissions import Doelgroep
from accounts.samen import leesvraag
from gebied.models import Gebied
from opgaven.models import Opgave, ScorePaar, Status
from opgaven.selectors.gebied import OpgaveKort, opgaven_kort

_GETELD: Final = (
    "SELECT (deel->>0)::bigint FROM opgaven_score s CROSS JOIN LATERAL jsonb_array_elements(s.deelnames) deel "
    "WHERE s.actueel AND s.gebied_id = ANY(%s)"  # onvertaald: of SQL
)
#: An opgave with one of these statuses is still to be realised.
ONDERWEG: Final = (Status.CONCEPT, Status.VERKENNING, Status.PLANVORMING, Status.UITVOERING)


@dataclass(frozen=True, slots=True)
class Wrijving:
    """An opgave of one's own on the same ground as one of somebody else."""

    eigen: OpgaveKort
    ander: OpgaveKort
    van: str
    """Whose the other one is."""
    overlap_m2: float
    wrijving: int


def status_counts(organisatie_id: int) -> dict[str, int]:
    """How many opgaven of an organisation have which status. One query."""
    rows = Opgave.objects.existing().filter(organisatie_id=organisatie_id).order_by()
    return dict(rows.values_list("status").annotate(aantal=Count("pk")))


@leesvraag(list)
def late_opgaven(doelgroep: Doelgroep, jaar: int, gebied_ids: frozenset[int], aantal: int) -> QuerySet[Any]:
    """Those of the organisation, or the seen ones that count in these areas, whose last year is over before ``jaar``
    and that are still under way; the oldest first. One query.
    """
    rows: Any = Opgave.objects.existing().without_geometry()
    if gebied_ids:
        rows = rows.visible_to(doelgroep).filter(pk__in=_counted_in(gebied_ids))
    else:
        rows = rows.filter(organisatie_id=doelgroep.organisatie_id)
    laat: QuerySet[Any] = rows.filter(eind_jaar__lt=jaar, status__in=ONDERWEG)
    return laat.order_by("eind_jaar", "naam", "pk")[:aantal]


def frictions_with_others(organisatie_id: int, doelgroep: Doelgroep, aantal: int = 5) -> list[Wrijving]:
    """The pairs that wring most: the strongest friction first, then the most ground. At most six queries.

    Ground is added up over the seen areas of one layer, that with most of these pairs, for layers overlie each other.
    """
    gezien = Opgave.objects.existing().visible_to(doelgroep).order_by().values_list("pk", "organisatie_id")
    eigenaar = dict(gezien)
    mijn_ids = {pk for pk, van in eigenaar.items() if van == organisatie_id}
    ander_ids = eigenaar.keys() - mijn_ids
    paren = ScorePaar.objects.filter(
        Q(opgave_a__in=mijn_ids, opgave_b__in=ander_ids) | Q(opgave_b__in=mijn_ids, opgave_a__in=ander_ids),
        score__actueel=True,
        score__gebied__in=Gebied.objects.visible_to(doelgroep).order_by().values("pk"),
        aandeel_conflict__gt=0,
    )
    return _worded(_largest(paren, aantal), mijn_ids)


def _largest(paren: QuerySet[ScorePaar, ScorePaar], aantal: int) -> list[tuple[int, int, float, int]]:
    """(a, b, overlap, friction) over one layer. Two queries."""
    lagen = paren.order_by().values_list("score__gebied__indeling_id", "score__gebied__niveau")
    laag = lagen.annotate(aantal=Count("pk")).order_by("-aantal", "score__gebied__niveau").first()
    if laag is None:
        return []
    in_laag = paren.filter(score__gebied__indeling_id=laag[0], score__gebied__niveau=laag[1]).order_by()
    rows = in_laag.values_list("opgave_a_id", "opgave_b_id").annotate(m2=Sum("overlap_m2"), hoogste=Max("wrijving"))
    return list(rows.order_by("-hoogste", "-m2", "opgave_a_id", "opgave_b_id")[:aantal])


def _worded(rijen: Sequence[tuple[int, int, float, int]], mijn: set[int]) -> list[Wrijving]:
    ids = {pk for a, b, *_ in rijen for pk in (a, b)}
    kort = opgaven_kort(ids) if ids else {}
    van = dict(Opgave.objects.filter(pk__in=ids).values_list("pk", "organisatie__naam")) if ids else {}
    found = []
    for a, b, m2, wrijving in rijen:
        eigen, ander = (a, b) if a in mijn else (b, a)
        found.append(Wrijving(kort[eigen], kort[ander], van[ander] or "", m2, wrijving))
    return found


def _counted_in(gebied_ids: frozenset[int]) -> RawSQL:
    """The opgaven that count in the newest scores of areas, as a question within another."""
    return RawSQL(_GETELD, [sorted(gebied_ids)])  # noqa: S611 - a constant, its values apart
