"""What steering keeps in the two worlds: own, shared and hidden, about areas and opgaven that are seen and hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from accounts.models import Organisatie
from sturing.models import (
    Afweging,
    Agendavaststelling,
    Gebiedsrol,
    Instrument,
    Lijnwens,
    Prioriteit,
    Regioafspraak,
    Vaardigheid,
    Visie,
)
from tests.sturing.maken import make_afspraak, make_gegeven, make_item, make_vraagstuk, vandaag

#: Number, owner, other side, and whether the other side sees it.
_DINGEN = ((1, "gm0001", "gm0001"), (2, "gm0002", "gm0001"), (3, "gm0002", "gm0002"))


def make_steering(
    gebieden: Mapping[str, Any], opgaven: Mapping[str, Any], namens: set[str], zelf: str | None, *, geheim: str
) -> dict[str, int]:
    """Only what is seen, unless there is a secret to keep: then all of it, and what is hidden carries the mark."""
    alles = "vreemd" in opgaven or "vreemd_gebied" in gebieden
    over = [opgaven[naam] for naam in ("openbaar", "vreemd") if naam in opgaven]
    for pk, van, aan in _DINGEN:
        gezien = van in namens or (van != aan and zelf == aan)
        if not (gezien or alles):
            continue
        titel = f"Sturing {pk}" if gezien else f"{geheim} sturing {pk}"
        wie = Organisatie.objects.in_bulk([van, aan], field_name="code")
        waarden = {"pk": pk, "organisatie": wie[van], "titel": titel}
        vraagstuk = make_vraagstuk(gebieden["gebied"], wie[aan], dagen=-5 * pk, opgaven=over, **waarden)
        vraagstuk.stappen.create(nummer=1, aan_wie="hoofd", tekst=titel)
        make_item(gebieden["gebied"], wie[aan], geld_gevraagd=pk, **waarden).opgaven.set(over)
        make_afspraak(gebieden["gebied"], wie[aan] if van != aan else None, opgaven=over, **waarden)
        _told(gebieden, over if gezien else over[::-1], wie[van], wie[aan], titel, pk)
        Agendavaststelling.objects.create(
            pk=pk, gebied=gebieden["gebied"], organisatie=wie[van], nummer=pk, orgaan=titel
        )
    if "vreemd" in opgaven:
        publiek = {"opgave": opgaven["vreemd"], "titel": f"{geheim} instrument", "zichtbaarheid": "openbaar"}
        make_gegeven(Instrument, gebieden["gebied"], pk=9, **publiek)
    _region(gebieden)
    return {
        "vraagstuk": 2, "eigen_vraagstuk": 1, "vreemd_vraagstuk": 3, "item": 2, "eigen_item": 1, "vreemd_item": 3,
        "afspraak": 2, "vreemde_afspraak": 3, "vaststelling": 1, "vreemde_vaststelling": 3, "regioafspraak": 1,
        "visie": 2, "vreemde_visie": 3, "afweging": 2, "vreemde_afweging": 3, "prioriteit": 2, "gebiedsrol": 2,
        "instrument": 2,
    }  # fmt: skip


def _told(gebieden: Mapping[str, Any], over: Sequence[Any], van: Any, aan: Any, titel: str, pk: int) -> None:
    """One of every kind, about an area that is seen; what is seen itself is about an opgave that is."""
    rest = {"pk": pk, "organisatie": van, "zichtbaarheid": "intern" if van == aan else "gedeeld"}
    keuze = {"keuze": titel, "redenen": titel, "besluit_van": titel, "besloten_op": vandaag()}
    gemaakt = [
        make_gegeven(Visie, gebieden["gebied"], **rest | {"titel": titel}),
        make_gegeven(Gebiedsrol, gebieden["gebied"], **rest | {"rol": titel, "wie": titel}),
        make_gegeven(Vaardigheid, gebieden["gebied"], **rest | {"titel": titel}),
        make_gegeven(Lijnwens, gebieden["gebied"], **rest | {"titel": titel, "opgave": over[0]}),
        make_gegeven(Instrument, gebieden["gebied"], **rest | {"titel": titel, "opgave": over[0]}),
        make_gegeven(Afweging, gebieden["gebied"], opgaven=over, **rest | keuze | {"titel": titel}),
    ]
    if pk != 3:  # an opgave has one place per organisation
        gemaakt.append(make_gegeven(Prioriteit, gebieden["gebied"], **rest | {"opgave": over[0], "reden": titel}))
    for obj in gemaakt:
        if van != aan:
            obj.delingen.create(organisatie=aan)


def _region(gebieden: Mapping[str, Any]) -> None:
    """Public, over an area that everybody sees and one that is hidden; what counts is for who looks."""
    afspraak = Regioafspraak.objects.create(
        pk=1, naam="Woondeal", eenheid="woningen", aantal=900, jaar=2035, zichtbaarheid="openbaar",
        organisatie=Organisatie.objects.get(code="gm0001"),
    )  # fmt: skip
    afspraak.gebieden.set([gebieden[naam] for naam in ("gemeente", "ouder") if naam in gebieden])
