"""Find pasted notes with their sentences, and which insights look like a sentence: for who takes part."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, cast

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Count, F, Q, QuerySet
from django.shortcuts import get_object_or_404

from accounts.permissions import Doelgroep
from cop.models import Bijeenkomst, Community, Inzicht, Plakverslag, Plakzin

#: From so much likeness on (0..1) an insight is offered, and from here on it is what is chosen beforehand.
LIJKT: Final = 0.22
ZELFDE: Final = 0.6
VOORSTELLEN: Final = 4


def get_pasted(pk: int, doelgroep: Doelgroep) -> Any:
    """One with its sentences, each with the one to join it with (``volgende``). Raises Http404. Two queries."""
    rows = Plakverslag.objects.visible_to(doelgroep).select_related("community", "bijeenkomst")
    verslag = get_object_or_404(rows, pk=pk)
    verslag.rijen = list(verslag.zinnen.select_related("inzicht"))
    for rij, erna in pairwise(verslag.rijen):
        rij.volgende = None if rij.inzicht_id or erna.inzicht_id else erna.pk
    return verslag


def get_sentence(pk: int, doelgroep: Doelgroep) -> Any:
    """One sentence, for who takes part. Raises Http404. One query."""
    rows = Plakzin.objects.filter(plakverslag__in=Plakverslag.objects.visible_to(doelgroep).order_by())
    return get_object_or_404(rows.select_related("plakverslag__community", "plakverslag__bijeenkomst"), pk=pk)


def pasted_of(community: Community, bijeenkomst: Bijeenkomst | None, doelgroep: Doelgroep) -> QuerySet[Plakverslag]:
    """What was pasted before and still has its text, the last first, with how much was marked and made of it."""
    rows = Plakverslag.objects.visible_to(doelgroep).filter(community=community).exclude(tekst="")
    if bijeenkomst is not None:
        rows = rows.filter(bijeenkomst=bijeenkomst)
    found: QuerySet[Plakverslag] = rows.select_related("bijeenkomst").annotate(
        gemarkeerd=Count("zinnen", filter=~Q(zinnen__soort="")), klaar=Count("zinnen__inzicht")
    )
    return found.order_by("-pk")


@dataclass(frozen=True, slots=True)
class Voorstel:
    """An insight that may say the same as a sentence."""

    nummer: int
    zin: str
    soort: str
    gelijkenis: float

    @property
    def zelfde(self) -> bool:
        return self.gelijkenis >= ZELFDE


def alike_per_sentence(verslag: Plakverslag) -> dict[int, list[Voorstel]]:
    """The insights of the community that look like a marked sentence, the most alike first. One query."""
    pad = "plakverslag__community__inzichten"
    rows = (
        Plakzin.objects.filter(plakverslag=verslag, inzicht__isnull=True, **{f"{pad}__samengevoegd_in__isnull": True})
        .exclude(soort="")
        .annotate(gelijkenis=TrigramSimilarity(f"{pad}__zin", cast("Any", F("tekst"))))
        .filter(gelijkenis__gte=LIJKT)
        .order_by("pk", "-gelijkenis")
        .values_list("pk", f"{pad}__pk", f"{pad}__zin", f"{pad}__soort", "gelijkenis")
    )
    namen = dict(Inzicht.Soort.choices)
    per: dict[int, list[Voorstel]] = defaultdict(list)
    for pk, nummer, zin, soort, gelijkenis in rows:
        if len(per[pk]) < VOORSTELLEN:
            per[pk].append(Voorstel(nummer, zin, str(namen[soort]), float(gelijkenis)))
    return per
