"""The cases, answers and insights of the demo, each kind written at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from cop.demo.kennisgegevens import LESSEN, TOEPASSINGEN, VERHALEN, Les, Verhaal
from cop.models import (
    Agendapunt,
    Antwoord,
    Bewijs,
    Bijeenkomst,
    Casus,
    Community,
    Deelnemer,
    Inzicht,
    Inzichtpaar,
    Kennisstand,
    Toepassing,
)
from gebied.models import Gebied, Indeling
from opgaven.models import Opgavetype

#: An area of several niveaus with one name: the district says most.
_NIVEAUS: Final = ("buurt", "wijk")


def tell_knowledge(
    community: Community, deelnemers: Sequence[Deelnemer], bijeenkomsten: Sequence[Bijeenkomst], indeling: Indeling
) -> None:
    """Six cases, what others said of them, and what was made of it."""
    gebieden = _areas(indeling)
    casussen = _cases(community, bijeenkomsten, gebieden)
    _answers(casussen, deelnemers)
    inzichten = _insights(community)
    _evidence(inzichten, _sources(casussen, deelnemers, bijeenkomsten))
    _applications(inzichten, gebieden)


def _areas(indeling: Indeling) -> dict[str, Gebied]:
    rows = Gebied.objects.filter(indeling=indeling, niveau__in=_NIVEAUS).without_geometry()
    return {gebied.naam: gebied for niveau in _NIVEAUS for gebied in rows if gebied.niveau == niveau}


def _cases(
    community: Community, bijeenkomsten: Sequence[Bijeenkomst], gebieden: Mapping[str, Gebied]
) -> dict[str, Casus]:
    rijen = [_case(verhaal, community, bijeenkomsten, gebieden) for verhaal in VERHALEN]
    Casus.objects.bulk_create(rijen)
    typen = {soort.code: soort.pk for soort in Opgavetype.objects.all()}
    tussen = Casus.opgavetypen.through
    tussen.objects.bulk_create(
        tussen(casus_id=casus.pk, opgavetype_id=typen[code])
        for verhaal, casus in zip(VERHALEN, rijen, strict=True)
        for code in verhaal.typen
    )
    return {verhaal.kort: casus for verhaal, casus in zip(VERHALEN, rijen, strict=True)}


def _case(
    verhaal: Verhaal, community: Community, bijeenkomsten: Sequence[Bijeenkomst], gebieden: Mapping[str, Gebied]
) -> Casus:
    return Casus(
        community=community,
        bijeenkomst=bijeenkomsten[verhaal.bijeenkomst - 1],
        titel=verhaal.titel,
        organisatienaam=verhaal.wie,
        soort=verhaal.soort,
        gebied=gebieden.get(verhaal.gebied),
        themas=list(verhaal.themas),
        stand=Kennisstand.GEPUBLICEERD if verhaal.gepubliceerd else Kennisstand.GECONTROLEERD,
        onderwerp=verhaal.onderwerp,
        trots=verhaal.trots,
        gewerkt=verhaal.gewerkt,
        lessen=verhaal.lessen,
    )


def _answers(casussen: Mapping[str, Casus], deelnemers: Sequence[Deelnemer]) -> None:
    Antwoord.objects.bulk_create(
        Antwoord(
            casus=casussen[verhaal.kort],
            vraag=vraag,
            tekst=tekst,
            deelnemer=deelnemers[nr],
            soort=deelnemers[nr].soort,
            functie=deelnemers[nr].functie,
        )
        for verhaal in VERHALEN
        for nr, vraag, tekst in verhaal.antwoorden
    )


def _insights(community: Community) -> list[Inzicht]:
    rijen = [_insight(les, community) for les in LESSEN]
    Inzicht.objects.bulk_create(rijen)
    typen = {soort.code: soort.pk for soort in Opgavetype.objects.all()}
    Inzichtpaar.objects.bulk_create(
        _pair(inzicht, typen[a], typen[b] if b else None)
        for les, inzicht in zip(LESSEN, rijen, strict=True)
        for a, b in les.paren
    )
    return rijen


def _insight(les: Les, community: Community) -> Inzicht:
    return Inzicht(
        community=community,
        soort=les.soort,
        aard=les.aard,
        zin=les.zin,
        themas=list(les.themas),
        waarom=les.waarom,
        voorwaarden=les.voorwaarden,
        stand=Kennisstand.GEPUBLICEERD if les.gepubliceerd else Kennisstand.CONCEPT,
    )


def _pair(inzicht: Inzicht, een: int, ander: int | None) -> Inzichtpaar:
    """The lower number first."""
    a, b = (een, None) if ander is None else sorted((een, ander))
    return Inzichtpaar(inzicht=inzicht, type_a_id=a, type_b_id=b)


def _sources(
    casussen: Mapping[str, Casus], deelnemers: Sequence[Deelnemer], bijeenkomsten: Sequence[Bijeenkomst]
) -> dict[str, dict[str, Any]]:
    """By the name that an insight gives its source: the field of the evidence that points there."""
    found: dict[str, dict[str, Any]] = {kort: {"casus": casus} for kort, casus in casussen.items()}
    korten = {casus.pk: kort for kort, casus in casussen.items()}
    nummers = {deelnemer.pk: nr for nr, deelnemer in enumerate(deelnemers)}
    for antwoord in Antwoord.objects.filter(casus__in=korten):
        found[f"{korten[antwoord.casus_id]}:{nummers[antwoord.deelnemer_id]}"] = {"antwoord": antwoord}
    for punt in Agendapunt.objects.filter(bijeenkomst__in=bijeenkomsten, volgorde=1).select_related("bijeenkomst"):
        found[f"#{punt.bijeenkomst.nummer}"] = {"agendapunt": punt}
    return found


def _evidence(inzichten: Sequence[Inzicht], bronnen: Mapping[str, dict[str, Any]]) -> None:
    Bewijs.objects.bulk_create(
        Bewijs(inzicht=inzicht, strekking=strekking, citaat=citaat, **bronnen[bron])
        for les, inzicht in zip(LESSEN, inzichten, strict=True)
        for strekking, bron, citaat in les.bewijs
    )


def _applications(inzichten: Sequence[Inzicht], gebieden: Mapping[str, Gebied]) -> None:
    Toepassing.objects.bulk_create(
        Toepassing(
            inzicht=inzichten[nr],
            organisatienaam=wie,
            gebied=gebieden.get(waar),
            plaats=waar,
            sinds=timezone.localdate() - timedelta(days=dagen),
            resultaat=resultaat,
            waarneming=waarneming,
        )
        for nr, wie, waar, dagen, resultaat, waarneming in TOEPASSINGEN
    )
