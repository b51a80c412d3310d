"""One opgave: where it lies, what presses on it there, and with what it overlaps most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from django.contrib.gis.db.models.functions import AsGeoJSON
from django.db import connection
from django.db.models import Case, Count, F, Q, QuerySet, Sum, When
from django.http import Http404

from accounts.permissions import Doelgroep
from accounts.samen import read_together
from gebied.models import Gebied, Niveau
from gebied.selectors.vorm import DECIMALEN, detail_for, feature_collection
from opgaven.models import Opgave, OpgaveVorm, ScorePaar
from opgaven.selectors.gebied import OpgaveKort, opgaven_kort
from opgaven.selectors.scores import Vraag, score_table, scores_beforehand
from opgaven.selectors.typen import kleur_by_code
from opgaven.selectors.verouderd import waiting_areas
from opgaven.selectors.zicht import sees_all

#: A search that finds more areas than this is too wide to choose from.
GEVONDEN_MAX = 12

_PLEKKEN = """
SELECT g.indeling_id, i.naam, g.niveau, g.id, g.naam, d.m2, d.m2 / g.oppervlakte_m2, d.m2 / o.oppervlakte_m2, d.druk
FROM opgaven_opgave o
JOIN gebied_gebied g ON g.geometrie && o.geometrie
JOIN gebied_indeling i ON i.id = g.indeling_id
JOIN opgaven_score s ON s.gebied_id = g.id AND s.actueel
CROSS JOIN LATERAL (
    SELECT (deelname->>1)::float8 AS m2, (deelname->>2)::float8 AS druk
    FROM jsonb_array_elements(s.deelnames) deelname
    WHERE (deelname->>0)::bigint = o.id
) d
WHERE o.id = %s
ORDER BY g.indeling_id, g.niveau, d.m2 DESC, g.naam
"""


@dataclass(frozen=True, slots=True)
class Plek:
    """An area that the opgave lies in. Shares are 0..1: of the area, of the opgave, and under pressure."""

    gebied_id: int
    naam: str
    m2: float
    aandeel_gebied: float
    aandeel_opgave: float
    druk: float


@dataclass(frozen=True, slots=True)
class Laag:
    """The areas of one indeling and niveau that the opgave lies in, the largest part first."""

    indeling_id: int
    indeling: str
    niveau: str
    plekken: list[Plek]

    @property
    def m2(self) -> float:
        return sum(plek.m2 for plek in self.plekken)

    @property
    def druk(self) -> float:
        """Share of the opgave in these areas where others claim the same space."""
        return sum(plek.m2 * plek.druk for plek in self.plekken) / self.m2 if self.plekken else 0.0


@dataclass(frozen=True, slots=True)
class Buur:
    """Another opgave on the same ground; ``overlap_m2`` is added up over the areas of one layer."""

    opgave: OpgaveKort
    overlap_m2: float
    gebieden: int
    wrijving: int
    wisselwerking: float
    gelijktijdig: bool
    karakter: str


def get_opgave(pk: int, doelgroep: Doelgroep, *, ook_verwijderd: bool = False) -> Opgave:
    """With type and owner, without its polygon. One query. Raises Http404 when it is not for you, or was removed
    (unless asked for).
    """
    rows = Opgave.objects.all() if ook_verwijderd else Opgave.objects.existing()
    seen = rows.visible_to(doelgroep).select_related("type", "organisatie").without_geometry()
    opgave: Opgave | None = seen.filter(pk=pk).first()
    if opgave is None:
        raise Http404
    return opgave


def removed(doelgroep: Doelgroep) -> QuerySet[Opgave, Opgave]:
    """What was removed of what these organisations own (all of it for who sees all), the last first. Not yet read."""
    rows = Opgave.objects.filter(verwijderd_op__isnull=False).without_geometry().select_related("type", "organisatie")
    eigen: QuerySet[Opgave, Opgave] = rows if doelgroep.alles else rows.filter(organisatie_id=doelgroep.organisatie_id)
    return eigen.order_by("-verwijderd_op", "pk")


def geometry_digest(pk: int) -> str:
    """Equal for an equal polygon, without reading it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT encode(sha256(ST_AsBinary(geometrie, 'NDR')), 'hex') FROM opgaven_opgave WHERE id = %s", [pk]
        )
        return str(cursor.fetchone()[0])


def layers_of(opgave: Opgave, doelgroep: Doelgroep) -> list[Laag]:
    """The computed layers that the opgave lies in, large areas first. At most four queries.

    For an audience from which something is hidden, what presses on the opgave counts what may be seen only.
    """
    with connection.cursor() as cursor:
        cursor.execute(_PLEKKEN, [opgave.pk])
        rows = cursor.fetchall()
    lagen = [
        Laag(indeling_id, indeling, niveau, [Plek(*rij[3:]) for rij in group])
        for (indeling_id, indeling, niveau), group in groupby(rows, key=lambda rij: rij[:3])
    ]
    if not sees_all(doelgroep):
        read_together(*(een for laag in lagen for een in scores_beforehand(laag.indeling_id, laag.niveau, doelgroep)))
        lagen = [laag for laag in (_seen(laag, opgave, doelgroep) for laag in lagen) if laag.plekken]
    return sorted(lagen, key=lambda laag: (laag.indeling, Niveau.values.index(laag.niveau)))


def _seen(laag: Laag, opgave: Opgave, doelgroep: Doelgroep) -> Laag:
    """The same layer: areas that may be seen, with the pressure of what may be seen."""
    tabel = score_table(Vraag(laag.indeling_id, laag.niveau, doelgroep=doelgroep))
    if tabel.delen is None:
        return laag
    mine = tabel.delen.druk_opgave == opgave.pk
    druk = dict(
        zip(tabel.gebied_ids[tabel.delen.druk_gebied[mine]].tolist(), tabel.delen.druk[mine].tolist(), strict=True)
    )
    plekken = [replace(plek, druk=druk[plek.gebied_id]) for plek in laag.plekken if plek.gebied_id in druk]
    return replace(laag, plekken=plekken)


def best_layer(lagen: Iterable[Laag]) -> Laag | None:
    """The layer that tells most: it covers most of the opgave, in the fewest areas. None when there is none."""
    return max(lagen, key=lambda laag: (round(laag.m2), -len(laag.plekken)), default=None)


def neighbours_of(opgave: Opgave, laag: Laag, doelgroep: Doelgroep) -> list[Buur]:
    """What overlaps with it in a layer and may be seen, most friction first. Four queries."""
    rows = list(
        _pairs(opgave, laag)
        .filter(score__gebied__in=Gebied.objects.visible_to(doelgroep))
        .annotate(ander=Case(When(opgave_a=opgave.pk, then=F("opgave_b_id")), default=F("opgave_a_id")))
        .values_list("ander", "wrijving", "wisselwerking", "gelijktijdig", "karakter")
        .annotate(m2=Sum("overlap_m2"), gebieden=Count("pk"))
    )
    gezien = set(
        Opgave.objects.filter(pk__in=[rij[0] for rij in rows]).visible_to(doelgroep).values_list("pk", flat=True)
    )
    rows = [rij for rij in rows if rij[0] in gezien]
    kort = opgaven_kort(rij[0] for rij in rows)
    buren = [Buur(kort[ander], m2, aantal, *waarden) for ander, *waarden, m2, aantal in rows]
    return sorted(buren, key=lambda buur: (-buur.wrijving * buur.gelijktijdig * buur.overlap_m2, -buur.overlap_m2))


def waiting_around(opgave: Opgave, doelgroep: Doelgroep) -> int:
    """How many areas around the opgave wait for recomputation. At most three queries."""
    wachtend = waiting_areas(doelgroep)
    if not wachtend:
        return 0
    hier = Opgave.objects.filter(pk=opgave.pk).values("geometrie")
    return Gebied.objects.visible_to(doelgroep).filter(pk__in=wachtend, geometrie__bboverlaps=hier).count()


def opgave_geojson(opgave: Opgave) -> str:
    """A FeatureCollection of one opgave for a small map; empty as long as its shapes were not made."""
    wens = detail_for(opgave.oppervlakte_m2)
    vorm = (
        OpgaveVorm.objects.filter(opgave=opgave, detail__gte=wens)
        .order_by("detail")
        .annotate(tekst=AsGeoJSON("geometrie", precision=DECIMALEN))
        .values_list("tekst", flat=True)[:1]
    )
    kleur = kleur_by_code()[opgave.type.code]
    klasse = f"klein-opgave klein-opgave--{opgave.geometriesoort} type-kleur-{kleur}"
    return feature_collection((tekst, {"klasse": klasse, "titel": opgave.naam}) for tekst in vorm)


def _pairs(opgave: Opgave, laag: Laag) -> QuerySet[ScorePaar]:
    return ScorePaar.objects.filter(
        Q(opgave_a=opgave.pk) | Q(opgave_b=opgave.pk),
        score__actueel=True,
        score__gebied__indeling_id=laag.indeling_id,
        score__gebied__niveau=laag.niveau,
    )


def find_areas(zoek: str, indeling_id: int, doelgroep: Doelgroep) -> list[Gebied]:
    """The first areas of an indeling whose name or code fits. One query."""
    rows = (
        Gebied.objects.visible_to(doelgroep)
        .filter(indeling_id=indeling_id)
        .filter(Q(naam__icontains=zoek) | Q(code__istartswith=zoek))
    )
    return list(rows.only("code", "naam", "niveau").order_by("naam", "code")[:GEVONDEN_MAX])
