"""From what was chosen on the pages to what the imports of the commands take."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from accounts.models import Organisatie
from accounts.permissions import audience_of
from gebied.importeren.eigennaam import code_behind, only_of, with_code
from gebied.importeren.filteren import equals
from gebied.importeren.lezen import Keuze
from gebied.models import Gebied, Indeling
from gebied.selectors.indicatoren import source_of
from gebied.services.importeren import MAX_INDELING, GebiedenInvoer
from gebied.services.indicatoren import IndicatorenInvoer
from opgaven.importeren.keuzes import MAX_BRON, OpgavenInvoer
from opgaven.models import Opgave

#: What a value of the field for firmness can be said to mean.
BETEKENISSEN: Final = ("hard", "zacht", "open")


def as_gebieden(
    bestand: Path, gezien: Mapping[str, Any], keuzes: Mapping[str, str], van: Organisatie | None
) -> GebiedenInvoer:
    """Areas, owned by ``van`` when there is one."""
    return GebiedenInvoer(
        bestand=bestand,
        indeling=indeling_of(keuzes["indeling"], van),
        niveau=keuzes["niveau"],
        keuze=_keuze(gezien, keuzes),
        code=keuzes.get("code", ""),
        naam=keuzes.get("naam", ""),
        eigenaar=van.pk if van else None,
        zichtbaarheid=keuzes.get("zichtbaarheid", "openbaar"),
    )


def as_opgaven(
    bestand: Path, gezien: Mapping[str, Any], keuzes: Mapping[str, str], van: Organisatie | None
) -> OpgavenInvoer:
    """Opgaven, owned by ``van``, or by whom the manager of the platform chose."""
    namen = (
        "opgavetype", "sleutel", "naam", "begin", "eind", "hoeveelheid", "eenheid", "eenheidveld", "doeljaar",
        "hardheid", "status", "aard", "zichtbaarheid",
    )  # fmt: skip
    gekozen: dict[str, Any] = {naam: keuzes.get(naam, "") for naam in namen}
    gezegd: dict[str, Any] = {naam: tuple(waarden) for naam, waarden in said_of(keuzes).items()}
    return OpgavenInvoer(
        bestand=bestand,
        bron=bron_of(keuzes["bron"], van),
        keuze=_keuze(gezien, keuzes),
        organisatie=van.code if van else keuzes.get("organisatie", ""),
        alleen_eigen=van is not None,
        **gekozen,
        **gezegd,
    )


def said_of(keuzes: Mapping[str, str]) -> dict[str, list[str]]:
    """Which values somebody said to be hard, zacht or open."""
    return {naam: json.loads(keuzes[naam]) for naam in BETEKENISSEN if keuzes.get(naam)}


def as_indicatoren(bestand: Path, keuzes: Mapping[str, str], van: Organisatie | None) -> IndicatorenInvoer:
    """Figures, owned by ``van`` when there is one, about areas that it may see."""
    return IndicatorenInvoer(
        bestand=bestand,
        bron=source_of(keuzes["bron"], van),
        indeling=keuzes["indeling"],
        jaar=int(keuzes["jaar"]),
        organisatie=van.code if van else "",
        zichtbaarheid=keuzes.get("zichtbaarheid", ""),
        doelgroep=audience_of(van),
    )


def bron_of(getypt: str, van: Organisatie | None) -> str:
    """The bron under which rows are kept. A name of one's own that is known stays; a new one gets one's code, so that
    no organisation ever writes to, or finds out about, a bron of another.
    """
    if van is None or only_of(Opgave.objects.filter(bron=getypt), van):
        return getypt
    return with_code(getypt, van, MAX_BRON)


def indeling_of(getypt: str, van: Organisatie | None) -> str:
    """The same for the name of an indeling."""
    found = Indeling.objects.filter(naam=getypt).first()
    if van is None or (found is not None and only_of(Gebied.objects.filter(indeling=found), van)):
        return getypt
    return with_code(getypt, van, MAX_INDELING)


def longest_name(van: Organisatie | None, hoogstens: int = MAX_BRON) -> int:
    """How long a name may be that still gets a code behind it."""
    return hoogstens - (len(code_behind(van)) if van else 0)


def _keuze(gezien: Mapping[str, Any], keuzes: Mapping[str, str]) -> Keuze:
    """A file with one layer is read as the command reads it without --layer."""
    laag = keuzes.get("laag", "") if len(gezien["lagen"]) > 1 else ""
    veld = keuzes.get("filterveld", "")
    waar = equals(veld, keuzes.get("filterwaarde", ""), getal=is_number(gezien, keuzes, veld)) if veld else ""
    return Keuze(laag=laag, crs=keuzes.get("crs", ""), waar=waar)


def is_number(gezien: Mapping[str, Any], keuzes: Mapping[str, str], veld: str) -> bool:
    """Does this field of the chosen layer hold numbers?"""
    velden = layer_of(gezien, keuzes.get("laag", ""))["velden"]
    return any(gevonden["getal"] for gevonden in velden if gevonden["naam"] == veld)


def layer_of(gezien: Mapping[str, Any], naam: str) -> dict[str, Any]:
    """The chosen layer of what was seen, or the first."""
    lagen: list[dict[str, Any]] = gezien["lagen"]
    return next((laag for laag in lagen if laag["naam"] == naam), lagen[0])
