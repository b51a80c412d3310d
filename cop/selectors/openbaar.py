"""What programs get of communities: what may be seen, and of that what was published. Nothing about who takes part."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Prefetch, QuerySet

from accounts.permissions import Doelgroep
from accounts.zoekfilter import every_word
from cop.models import (
    Agendapunt,
    Bijeenkomst,
    Bijeenkomstbestand,
    Casus,
    Community,
    Inzicht,
    Leerstap,
    Leervraag,
    Product,
    Productuitgave,
)
from gebied.models import Gebied

_GEPUBLICEERD: Final = "gepubliceerd"


def communities_matching(*, doelgroep: Doelgroep, zoek: str = "", thema: str = "") -> QuerySet[Community]:
    """By name."""
    rows = Community.objects.visible_to(doelgroep).select_related("organisatie")
    if thema:
        rows = rows.filter(thema__iexact=thema)
    found: QuerySet[Community] = rows.filter(every_word(zoek, ("naam", "thema", "omschrijving"))).order_by("naam", "pk")
    return found


def meetings_matching(*, doelgroep: Doelgroep, community: int | None = None, zoek: str = "") -> QuerySet[Bijeenkomst]:
    """With the items of which the report was published, and the published files; the newest first."""
    punten = Agendapunt.objects.filter(stand=_GEPUBLICEERD).prefetch_related("besluiten")
    bestanden = Bijeenkomstbestand.objects.filter(stand=_GEPUBLICEERD)
    rows = Bijeenkomst.objects.visible_to(doelgroep).prefetch_related(
        Prefetch("agendapunten", queryset=punten, to_attr="gepubliceerd"),
        Prefetch("bestanden", queryset=bestanden, to_attr="gepubliceerde_bestanden"),
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


def questions_matching(
    *, doelgroep: Doelgroep, community: int | None = None, zoek: str = "", status: str = ""
) -> QuerySet[Leervraag]:
    """Published ones with their steps, by the question. A step names the area and the meeting that may be seen."""
    gebieden = Gebied.objects.visible_to(doelgroep).without_geometry()
    stappen = Leerstap.objects.prefetch_related(
        Prefetch("gebied", queryset=gebieden),
        Prefetch("bijeenkomst", queryset=Bijeenkomst.objects.visible_to(doelgroep)),
    )
    rows = _published(Leervraag, doelgroep, community).prefetch_related(Prefetch("stappen", queryset=stappen))
    if status:
        rows = rows.filter(status=status)
    found: QuerySet[Leervraag] = rows.filter(every_word(zoek, ("vraag", "aanleiding", "antwoord")))
    return found.order_by("vraag", "pk")


def products_matching(
    *, doelgroep: Doelgroep, community: int | None = None, zoek: str = "", soort: str = ""
) -> QuerySet[Product]:
    """Published ones by title, with their versions and the published insights in them (``gebouwd_op``)."""
    inzichten = _published(Inzicht, doelgroep, None).filter(samengevoegd_in__isnull=True).order_by("pk")
    rows = _published(Product, doelgroep, community).prefetch_related(
        Prefetch("versies", queryset=Productuitgave.objects.defer("tekst")),
        Prefetch("inzichten", queryset=inzichten, to_attr="gebouwd_op"),
    )
    if soort:
        rows = rows.filter(soort=soort)
    found: QuerySet[Product] = rows.filter(every_word(zoek, ("titel", "omschrijving")))
    return found.order_by("titel", "pk")


def _published(model: Any, doelgroep: Doelgroep, community: int | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.visible_to(doelgroep).filter(stand=_GEPUBLICEERD)
    return rows.filter(community=community) if community is not None else rows
