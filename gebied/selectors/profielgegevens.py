"""What people tell about an area, as far as an audience may see it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.gis.db.models.functions import AsGeoJSON, Transform
from django.db.models import CharField, QuerySet, Value
from django.shortcuts import get_object_or_404

from accounts.models import Zichtbaarheid
from accounts.permissions import Doelgroep
from accounts.samen import Gevraagd, leesvraag, read_together
from gebied.crs import WGS84
from gebied.models import (
    EerdereAanpak,
    Gebied,
    Gebiedsbeeld,
    Kenmerk,
    LustOfLast,
    Profielgegeven,
    Signaal,
    Strekking,
    Zwaartepunt,
)


def gegevens_of(model: type[Profielgegeven], gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    """All of one kind, in the order of the model."""
    found: QuerySet[Any] = model._default_manager.visible_to(doelgroep).filter(gebied=gebied_id)  # type: ignore[attr-defined]
    found = found.select_related("organisatie")
    return found.select_related("indicator") if model is Signaal else found


def get_gegeven(model: type[Profielgegeven], gebied: Gebied, pk: int, doelgroep: Doelgroep) -> Any:
    """One of them. Raises Http404 for what is not for you."""
    gegeven = get_object_or_404(gegevens_of(model, gebied.pk, doelgroep).select_related("gewijzigd_door"), pk=pk)
    gegeven.gebied = gebied
    return gegeven


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """A kans or kwetsbaarheid, from a kenmerk or from a signal that somebody confirmed."""

    naam: str
    url: str
    thema: str
    tekst: str
    zichtbaarheid: str


@dataclass(frozen=True, slots=True)
class Verhaal:
    """The short of what is told: chances beside vulnerabilities, choices, and how many of each kind there are."""

    kansen: Sequence[Uitspraak]
    kwetsbaarheden: Sequence[Uitspraak]
    zwaartepunten: Sequence[Zwaartepunt]
    aantallen: dict[str, int]
    kwetsbare_themas: frozenset[str]
    intern: bool
    """Something of this is not for everybody."""
    op_kaart: bool = False
    """A kenmerk has a place."""

    @property
    def is_leeg(self) -> bool:
        return not any(self.aantallen.values())


def verhaal_of(gebied: Gebied, doelgroep: Doelgroep) -> Verhaal:
    """Four questions, in one round trip."""
    read_together(*story_beforehand(gebied.pk, doelgroep))
    soorten = _kinds_told(gebied.pk, doelgroep)
    aantallen = Counter(soort for soort, _ in soorten)
    kenmerken, signalen, zwaartepunten = (
        _told(model, gebied.pk, doelgroep) if aantallen[model.SOORT] else []
        for model in (Kenmerk, Signaal, Zwaartepunt)
    )
    uitspraken = _statements(kenmerken, signalen)
    return Verhaal(
        uitspraken[Strekking.KANS],
        uitspraken[Strekking.KWETSBAARHEID],
        zwaartepunten,
        dict(aantallen),
        _vulnerable_themes(kenmerken, signalen),
        any(zicht != Zichtbaarheid.OPENBAAR for _, zicht in soorten),
        any(kenmerk.plek is not None for kenmerk in kenmerken),
    )


def story_beforehand(gebied_id: int, doelgroep: Doelgroep) -> list[Gevraagd[Any]]:
    """What the story of an area will ask, to ask it together with other things."""
    delen = (_told.of(model, gebied_id, doelgroep) for model in (Kenmerk, Signaal, Zwaartepunt))
    return [_kinds_told.of(gebied_id, doelgroep), *delen]


@leesvraag(lambda rows: {(signaal.indicator_id, signaal.periode): signaal for signaal in rows})
def judged_of(gebied_id: int, organisatie_id: int | None) -> QuerySet[Signaal]:
    """The signals of an area that this organisation judged, by indicator and period. One query."""
    return Signaal.objects.filter(gebied=gebied_id, organisatie=organisatie_id).select_related("indicator")


@leesvraag(list)
def _told(model: type[Profielgegeven], gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    return gegevens_of(model, gebied_id, doelgroep)


def places_geojson(gebied_id: int, doelgroep: Doelgroep, *, met_pagina: bool) -> str:
    """The kenmerken of an area that have a place, as points for a small map, in WGS84. One query."""
    rows = gegevens_of(Kenmerk, gebied_id, doelgroep).filter(plek__isnull=False)
    punten = rows.annotate(punt=AsGeoJSON(Transform("plek", WGS84), precision=6))
    features = [
        {
            "type": "Feature",
            "geometry": json.loads(kenmerk.punt),
            "properties": {"klasse": "kaart-kenmerk", "titel": kenmerk.naam}
            | ({"url": kenmerk.get_absolute_url()} if met_pagina else {}),
        }
        for kenmerk in punten
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def _statements(kenmerken: Sequence[Kenmerk], signalen: Sequence[Signaal]) -> dict[str, list[Uitspraak]]:
    found: dict[str, list[Uitspraak]] = {Strekking.KANS: [], Strekking.KWETSBAARHEID: []}
    for kenmerk in kenmerken:
        thema = kenmerk.get_thema_display()
        regel = Uitspraak(kenmerk.naam, kenmerk.get_absolute_url(), thema, kenmerk.tekst, kenmerk.zichtbaarheid)
        found[Strekking.KANS] += [regel] * kenmerk.is_kans
        found[Strekking.KWETSBAARHEID] += [regel] * kenmerk.is_kwetsbaarheid
    for signaal in signalen:
        if signaal.oordeel == Signaal.Oordeel.BEVESTIGD:
            thema = signaal.indicator.get_thema_display()
            found[signaal.strekking].append(
                Uitspraak(signaal.naam, signaal.get_absolute_url(), thema, signaal.reden, signaal.zichtbaarheid)
            )
    return found


def _vulnerable_themes(kenmerken: Sequence[Kenmerk], signalen: Sequence[Signaal]) -> frozenset[str]:
    """Codes of the themes on which the area is vulnerable, as somebody said or confirmed."""
    codes = {kenmerk.thema for kenmerk in kenmerken if kenmerk.is_kwetsbaarheid}
    codes |= {
        signaal.indicator.thema
        for signaal in signalen
        if signaal.oordeel == Signaal.Oordeel.BEVESTIGD and signaal.strekking == Strekking.KWETSBAARHEID
    }
    return frozenset(codes - {""})


@leesvraag(list)
def _kinds_told(gebied_id: int, doelgroep: Doelgroep) -> QuerySet[Any]:
    """Kind and visibility of all that is told. One query."""
    delen = [
        gegevens_of(model, gebied_id, doelgroep)
        .order_by()
        .values_list(Value(model.SOORT, output_field=CharField()), "zichtbaarheid")
        for model in (Kenmerk, Signaal, Zwaartepunt, LustOfLast, Gebiedsbeeld, EerdereAanpak)
    ]
    return delen[0].union(*delen[1:], all=True)
