"""The parts of the scores of an area as rows: opgaven with share and druk, and pairs with the reason why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from opgaven.models import Geometriesoort
from opgaven.paarkennis import Kennisregel, Typepaar, knowledge_of
from opgaven.selectors.gebied import Deelname, GebiedDetail, PaarDeel
from opgaven.selectors.kaartpunt import PuntPaar
from opgaven.selectors.matrix import pair_explanations
from opgaven.selectors.verloop import own_values
from opgaven.taal import KARAKTER_LABELS, KarakterLabel, is_proposal, teken, waarom, zekerheid

#: A panel shows this many at once, unfolds to so many, and beyond that links to a page of its own.
BELANGRIJKSTE = 5
UITGEKLAPT = 50


#: A pair of an area, or of one place.
P = TypeVar("P", PaarDeel, PuntPaar)


@dataclass(frozen=True, slots=True)
class Paarrij(Generic[P]):
    """A pair with its character in words, the sentences behind it and how sure its values are."""

    paar: P
    karakter: KarakterLabel
    wisselwerking: str
    waarom: Sequence[str]
    zekerheid: Sequence[str]
    is_voorstel: bool
    kennis: Sequence[Kennisregel] = ()


@dataclass(frozen=True, slots=True)
class Deelnamerij:
    """An opgave in the area; ``merk`` is a word for what is not a fixed task."""

    deel: Deelname
    merken: Sequence[str]


@dataclass(frozen=True, slots=True)
class Lijst:
    """The most important rows, the ones that unfold, and how many there are in all."""

    eerste: Sequence[Paarrij[PaarDeel]] | Sequence[Deelnamerij]
    rest: Sequence[Paarrij[PaarDeel]] | Sequence[Deelnamerij]
    totaal: int

    @property
    def op_eigen_pagina(self) -> bool:
        return self.totaal > UITGEKLAPT


def make_paarlijst(detail: GebiedDetail) -> Lijst:
    """The pairs of an area, heaviest first. Three queries, whatever their number."""
    rijen = with_knowledge(make_paarrijen(detail.paren[:UITGEKLAPT]), detail)
    return Lijst(rijen[:BELANGRIJKSTE], rijen[BELANGRIJKSTE:], len(detail.paren))


def make_paarrijen(paren: Sequence[P]) -> list[Paarrij[P]]:
    """These pairs with their explanation. Three queries; none without pairs."""
    if not paren:
        return []
    codes = {opgave.type_code for paar in paren for opgave in (paar.a, paar.b)}
    uitleg, eigen = pair_explanations(codes), own_values(paren)

    def row(paar: P) -> Paarrij[P]:
        van_typen = uitleg.get((paar.a.type_code, paar.b.type_code))
        van_paar = eigen.get(frozenset((paar.a.id, paar.b.id)), ())
        return Paarrij(
            paar=paar,
            karakter=KARAKTER_LABELS[paar.karakter],
            wisselwerking=teken(paar.wisselwerking),
            waarom=waarom(paar, van_typen, van_paar),
            zekerheid=zekerheid(van_typen, van_paar),
            is_voorstel=is_proposal(van_typen, van_paar),
        )

    return [row(paar) for paar in paren]


def with_knowledge(rijen: Sequence[Paarrij[PaarDeel]], detail: GebiedDetail) -> list[Paarrij[PaarDeel]]:
    """The same rows; where it chafes with what is known elsewhere about their types."""
    paren = list(dict.fromkeys(_types(rij.paar) for rij in rijen if chafes(rij.paar)))
    kennis = knowledge_of(detail.gebied, paren, detail.vraag.doelgroep) if paren else {}
    return [replace(rij, kennis=kennis.get(_types(rij.paar), ()) if chafes(rij.paar) else ()) for rij in rijen]


def chafes(paar: PaarDeel) -> bool:
    """Does this pair cost something here?"""
    return bool(paar.aandeel_conflict or paar.aandeel_tegenwerking)


def _types(paar: PaarDeel) -> Typepaar:
    return frozenset((paar.a.type_code, paar.b.type_code))


def make_deelnamelijst(detail: GebiedDetail) -> Lijst:
    """The opgaven of an area, those under most pressure first."""
    rijen = make_deelnamerijen(by_importance(detail.deelnames)[:UITGEKLAPT])
    return Lijst(rijen[:BELANGRIJKSTE], rijen[BELANGRIJKSTE:], len(detail.deelnames))


def by_importance(delen: Sequence[Deelname]) -> list[Deelname]:
    """By the m2 that lie under pressure, then by size: a small patch wholly under pressure is not the main thing."""
    return sorted(delen, key=lambda deel: (-deel.m2 * deel.druk, -deel.m2, deel.opgave.id))


def make_deelnamerijen(delen: Sequence[Deelname]) -> list[Deelnamerij]:
    return [Deelnamerij(deel, _marks(deel)) for deel in delen]


def _marks(deel: Deelname) -> list[str]:
    """Zones are rules in force; search areas are no claim on every metre."""
    merken = [_("werkingsgebied")] if deel.opgave.aard == "werkingsgebied" else []
    if deel.opgave.geometriesoort == Geometriesoort.ZOEKGEBIED:
        merken.append(_("zoekgebied"))
    return merken
