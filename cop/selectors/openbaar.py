"""What programs get of communities: what may be seen, and of that what was published. Nothing about who takes part."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Prefetch, QuerySet

from accounts.permissions import Doelgroep
from accounts.zoekfilter import every_word
from cop.models import Agendapunt, Bijeenkomst, Casus, Community, Inzicht

_GEPUBLICEERD: Final = "gepubliceerd"


def communities_matching(*, doelgroep: Doelgroep, zoek: str = "", thema: str = "") -> QuerySet[Community]:
    """By name."""
    rows = Community.objects.visible_to(doelgroep).select_related("organisatie")
    if thema:
        rows = rows.filter(thema__iexact=thema)
    found: QuerySet[Community] = rows.filter(every_word(zoek, ("naam", "thema", "omschrijving"))).order_by("naam", "pk")
    return found


def meetings_matching(*, doelgroep: Doelgroep, community: int | None = None, zoek: str = "") -> QuerySet[Bijeenkomst]:
    """With the items of which the report was published; the newest first."""
    punten = Agendapunt.objects.filter(stand=_GEPUBLICEERD).prefetch_related("besluiten")
    rows = Bijeenkomst.objects.visible_to(doelgroep).prefetch_related(
        Prefetch("agendapunten", queryset=punten, to_attr="gepubliceerd")
    )
    if community is not None:
        rows = rows.filter(community=community)
    found: QuerySet[Bijeenkomst] = rows.filter(every_word(zoek, ("titel", "plaats"))).order_by("-begin", "-pk")
    return found


def cases_matching(*, doelgroep: Doelgroep, community: int | None = None, zoek: str = "") -> QuerySet[Casus]:
    """Published ones, by title. Answers of people are in none of them."""
    rows = _published(Casus, doelgroep, community).prefetch_related("opgavetypen")
    found: QuerySet[Casus] = rows.filter(every_word(zoek, ("titel", "onderwerp", "gewerkt", "lessen"))).order_by(
        "titel", "pk"
    )
    return found


def insights_matching(
    *, doelgroep: Doelgroep, community: int | None = None, zoek: str = "", soort: str = ""
) -> QuerySet[Inzicht]:
    """Published ones that did not go into another, by their sentence."""
    rows = _published(Inzicht, doelgroep, community).filter(samengevoegd_in__isnull=True)
    if soort:
        rows = rows.filter(soort=soort)
    rows = rows.prefetch_related("paren__type_a", "paren__type_b")
    found: QuerySet[Inzicht] = rows.filter(every_word(zoek, ("zin", "waarom", "voorwaarden"))).order_by("zin", "pk")
    return found


def _published(model: Any, doelgroep: Doelgroep, community: int | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.visible_to(doelgroep).filter(stand=_GEPUBLICEERD)
    return rows.filter(community=community) if community is not None else rows
