"""Who says what of a case, and what carries an insight: perspectives from three of a kind on, or with consent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from accounts.permissions import Doelgroep
from cop.models import Antwoord, Bewijs, Casus, Deelnemer, Inzicht, Soort, Toepassing
from cop.selectors.communities import kinds_named
from gebied.models import Gebied
from opgaven.models import Opgave


@dataclass(frozen=True, slots=True)
class Stem:
    """One answer; ``wie`` is somebody who lets others see who they are, else empty."""

    antwoord: Antwoord
    wie: str


@dataclass(frozen=True, slots=True)
class Perspectief:
    """The answers of one kind of organisation, or of all kinds that are with fewer than three."""

    naam: str
    stemmen: Sequence[Stem]


@dataclass(frozen=True, slots=True)
class Vraagdeel:
    """One of the two questions with its answers."""

    vraag: str
    naam: str
    perspectieven: Sequence[Perspectief]
    aantal: int


def answers_of(casus: Casus, doelgroep: Doelgroep) -> list[Vraagdeel]:
    """By question and perspective, for who takes part. One query."""
    rows = Antwoord.objects.visible_to(doelgroep).filter(casus=casus).select_related("deelnemer")
    alle = list(rows.order_by("pk"))
    return [_part(vraag, [een for een in alle if een.vraag == vraag]) for vraag in Antwoord.Vraag]


def _part(vraag: Antwoord.Vraag, antwoorden: Sequence[Antwoord]) -> Vraagdeel:
    """A person answers a question once, so rows of a kind are people of a kind."""
    genoemd = kinds_named([een.soort for een in antwoorden if shows_kind(een)])
    groepen = [
        Perspectief(str(Soort(soort).label), [Stem(een, name_of(een)) for een in antwoorden if _is_of(een, soort)])
        for soort in genoemd
    ]
    rest = [Stem(een, name_of(een)) for een in antwoorden if not any(_is_of(een, soort) for soort in genoemd)]
    if rest:
        groepen.append(Perspectief(_("Andere perspectieven") if groepen else "", rest))
    return Vraagdeel(vraag.value, str(vraag.label), groepen, len(antwoorden))


def shows_kind(antwoord: Antwoord) -> bool:
    """Whoever withdrew consent does not count in a kind either."""
    return antwoord.deelnemer is None or antwoord.deelnemer.ingetrokken_op is None


def _is_of(antwoord: Antwoord, soort: str) -> bool:
    return antwoord.soort == soort and shows_kind(antwoord)


def name_of(antwoord: Antwoord) -> str:
    """Who said it, by consent: name and function."""
    deelnemer = antwoord.deelnemer
    if deelnemer is None or not deelnemer.toestemming:
        return ""
    return ", ".join(filter(None, (deelnemer.naam, antwoord.functie)))


def own_answers(casus: Casus, deelnemer: Deelnemer) -> dict[str, str]:
    """What this participant answered. One query."""
    return dict(Antwoord.objects.filter(casus=casus, deelnemer=deelnemer).values_list("vraag", "tekst"))


def evidence_of(inzicht: Inzicht, doelgroep: Doelgroep) -> list[Bewijs]:
    """For and against, as far as the sources may be seen. One query."""
    rows = Bewijs.objects.visible_to(doelgroep).filter(inzicht=inzicht)
    return list(rows.select_related("casus", "antwoord__casus", "agendapunt__bijeenkomst").order_by("-strekking", "pk"))


@dataclass(frozen=True, slots=True)
class Bron:
    """What evidence comes from: a case with what it says for and against, or a report."""

    naam: str
    adres: str
    wie: str
    zinnen: Sequence[Bewijs]


def by_source(bewijzen: Iterable[Bewijs]) -> list[Bron]:
    """In the order in which they come."""
    per: dict[tuple[str, int], list[Bewijs]] = {}
    for bewijs in bewijzen:
        casus = case_of(bewijs)
        sleutel = ("casus", casus.pk) if casus else ("punt", bewijs.agendapunt_id or 0)
        per.setdefault(sleutel, []).append(bewijs)
    return [_source(zinnen) for zinnen in per.values()]


def _source(zinnen: Sequence[Bewijs]) -> Bron:
    casus, punt = case_of(zinnen[0]), zinnen[0].agendapunt
    if casus is not None:
        return Bron(casus.titel, casus.get_absolute_url(), casus.organisatienaam, zinnen)
    naam = _("Verslag: {punt}").format(punt=punt)
    return Bron(naam, punt.get_absolute_url() if punt else "", "", zinnen)


def case_of(bewijs: Bewijs) -> Casus | None:
    """The case that it comes from, also by way of an answer."""
    if bewijs.casus is not None:
        return bewijs.casus
    return bewijs.antwoord.casus if bewijs.antwoord is not None else None


def applications_of(inzicht: Inzicht, doelgroep: Doelgroep) -> list[Any]:
    """Where it was tried; the area only for who may see it (``plek``). Two queries."""
    rows: list[Any] = list(Toepassing.objects.filter(inzicht=inzicht).select_related("organisatie"))
    gebieden = areas_seen([rij.gebied_id for rij in rows], doelgroep)
    for rij in rows:
        rij.plek = gebieden.get(rij.gebied_id or 0)
        rij.inzicht = inzicht
    return rows


def areas_seen(pks: Iterable[int | None], doelgroep: Doelgroep) -> dict[int, Gebied]:
    """Of these areas those that may be seen. At most one query."""
    gezocht = {pk for pk in pks if pk is not None}
    if not gezocht:
        return {}
    rows: QuerySet[Any] = Gebied.objects.visible_to(doelgroep).without_geometry().filter(pk__in=gezocht)
    return {gebied.pk: gebied for gebied in rows}


def opgaven_seen(casus: Casus, doelgroep: Doelgroep) -> QuerySet[Any]:
    """The opgaven of a case that may be seen. One query."""
    rows: QuerySet[Any] = Opgave.objects.existing().visible_to(doelgroep).without_geometry().filter(casussen=casus)
    return rows.order_by("naam", "pk")


def insights_from(casus: Casus, doelgroep: Doelgroep) -> QuerySet[Any]:
    """The insights that this case carries or contradicts. One query."""
    bewijs = Bewijs.objects.filter(Q(casus=casus) | Q(antwoord__casus=casus)).order_by().values("inzicht")
    rows: QuerySet[Any] = Inzicht.objects.visible_to(doelgroep).current().filter(pk__in=bewijs)
    return rows.order_by("soort", "zin", "pk")
