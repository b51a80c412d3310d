"""Which house style a page gets, and what an organisation has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse

from accounts.huisstijl.bladen import class_of, paper_sheet
from accounts.models import Huisstijl
from accounts.permissions import doelgroep_of

_KORT = ("kenmerk", "logo_breedte", "logo_hoogte", "openbaar", "organisatie__code", "organisatie__naam")


@dataclass(frozen=True, slots=True)
class Thema:
    """What a page needs of a house style."""

    klasse: str
    licht: str
    donker: str
    naam: str
    logo: str
    logo_breedte: int
    logo_hoogte: int


def thema_for(actor: Any) -> Thema | None:
    """Of the organisation that somebody works for; for a visitor that of the installation. One query.

    Who works for an organisation without one sees the platform as it is, not as a neighbour has it.
    """
    return theme_from(list(theme_question(actor)))


def theme_question(actor: Any) -> QuerySet[Huisstijl]:
    """The same as a question, to ask together with others."""
    actief = Huisstijl.objects.filter(stand=Huisstijl.Stand.ACTIEF).select_related("organisatie").only(*_KORT)
    organisatie_id = doelgroep_of(actor).organisatie_id
    if organisatie_id is not None:
        return actief.filter(organisatie_id=organisatie_id)
    if settings.HUISSTIJL_ORGANISATIE:
        return actief.filter(openbaar=True, organisatie__code=settings.HUISSTIJL_ORGANISATIE)
    return actief.filter(openbaar=True)[:2]


def theme_from(gevonden: Sequence[Huisstijl]) -> Thema | None:
    """The one that was found; two are none, for nobody chose between them."""
    return thema_of(gevonden[0]) if len(gevonden) == 1 else None


def thema_of(huisstijl: Huisstijl) -> Thema:
    """The addresses of a house style; they change with what is in it."""
    organisatie = huisstijl.organisatie
    args = [organisatie.code, huisstijl.kenmerk]
    return Thema(
        klasse=class_of(organisatie.code),
        licht=reverse("huisstijl-licht", args=args),
        donker=reverse("huisstijl-donker", args=args),
        naam=organisatie.naam,
        logo=reverse("huisstijl-logo", args=args) if huisstijl.logo_breedte else "",
        logo_breedte=huisstijl.logo_breedte,
        logo_hoogte=huisstijl.logo_hoogte,
    )


def logo_of(organisatie_id: int, actor: Any) -> bytes:
    """The logo (PNG) for a document of an organisation; empty without one, or when only its own people may see it."""
    actief = Huisstijl.objects.filter(stand=Huisstijl.Stand.ACTIEF, organisatie_id=organisatie_id)
    if doelgroep_of(actor).organisatie_id != organisatie_id:
        actief = actief.filter(openbaar=True)
    return bytes(actief.values_list("logo", flat=True).first() or b"")


def paper_style_of(organisatie_id: int, actor: Any) -> str:
    """The colours for a document of an organisation, as CSS; empty without, or when not for this actor."""
    actief = Huisstijl.objects.filter(stand=Huisstijl.Stand.ACTIEF, organisatie_id=organisatie_id)
    if doelgroep_of(actor).organisatie_id != organisatie_id:
        actief = actief.filter(openbaar=True)
    gevonden = actief.only("licht", "donker").first()
    return paper_sheet(gevonden.licht, gevonden.donker) if gevonden else ""


def styles_of(organisatie_id: int) -> dict[str, Huisstijl]:
    """What an organisation has, by stand: "concept", "actief", or both. One query, without the picture."""
    rows = Huisstijl.objects.filter(organisatie_id=organisatie_id).select_related("organisatie").defer("logo")
    return {row.stand: row for row in rows}
