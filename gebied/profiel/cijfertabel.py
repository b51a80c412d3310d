"""Figures as rows for a reader: value with unit, beside the municipality and the group, and what is suggested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from accounts.permissions import doelgroep_of
from gebied.models import Gebied, Signaal, Strekking, Thema
from gebied.niveau import woorden
from gebied.selectors.indicatoren import Cijfer, Groep
from gebied.selectors.profielgegevens import judged_of
from gebied.signaalregel import place_of
from gebied.taal import getal


@dataclass(frozen=True, slots=True)
class Cijferrij:
    """One figure in words. ``voorstel`` is what it suggests, for who may judge that; ``oordeel`` what they said."""

    indicator: int
    naam: str
    uitleg: str
    bron: str
    periode: str
    waarde: str
    ontbreekt: str
    gemeente: str
    land: str
    midden: str
    groep: str
    plaats: str
    voorstel: str
    oordeel: Signaal | None


def own_judgements(gebied: Gebied, actor: Any) -> dict[tuple[int, str], Signaal]:
    """What the organisation of this actor said about the suggestions."""
    return judged_of(gebied.pk, doelgroep_of(actor).organisatie_id)


def make_cijfertabel(
    gebied: Gebied,
    cijfers: Iterable[Cijfer],
    oordelen: Mapping[tuple[int, str], Signaal] | None = None,
    *,
    kort: bool = False,
) -> list[tuple[str, list[Cijferrij]]]:
    """Per theme, in the order of the monitor; what has no theme comes last. Without ``oordelen`` no suggestions.

    With ``kort`` a unit stands once in a row.
    """
    per_thema: dict[str, list[Cijferrij]] = {thema: [] for thema in [*Thema.values, ""]}
    for cijfer in cijfers:
        per_thema[cijfer.indicator.thema].append(_row(gebied, cijfer, oordelen, kort=kort))
    namen = {thema.value: str(thema.label) for thema in Thema} | {"": _("Zonder thema")}
    return [(namen[thema], rijen) for thema, rijen in per_thema.items() if rijen]


def knows_country(cijfers: Iterable[Cijfer]) -> bool:
    """Is there a figure of the country to put beside one of these?"""
    return any(cijfer.land is not None for cijfer in cijfers)


def usual_group(tabel: Iterable[tuple[str, Sequence[Cijferrij]]]) -> str:
    """The group with which most figures are compared, to say once; empty where no figure is."""
    groepen = Counter(rij.groep for _thema, rijen in tabel for rij in rijen if rij.plaats)
    return groepen.most_common(1)[0][0] if groepen else ""


def value_text(waarde: float | None, eenheid: str, naast: float | None = None) -> str:
    """A number with its unit, with as many decimals as it has, at most one; none beside a figure that has none.

    >>> value_text(22.5, "%"), value_text(120.0, "inwoners"), value_text(None, "km")
    ('22,5%', '120 inwoners', '')
    >>> value_text(1683.9, "inwoners", naast=1100.0)
    '1.684 inwoners'
    """
    if waarde is None:
        return ""
    tekst = getal(waarde, 0 if _is_whole(waarde) or (naast is not None and _is_whole(naast)) else 1)
    return f"{tekst}{eenheid}" if eenheid == "%" else f"{tekst} {eenheid}".strip()


def _is_whole(waarde: float) -> bool:
    return round(waarde, 1) == round(waarde)


def group_words(gebied: Gebied, groep: Groep) -> str:
    """Who is in it: "43 andere en deze wijken ..." in plain words."""
    meer = woorden(gebied.niveau).meer
    if groep.soort == "zelfde":
        klasse = gebied.get_stedelijkheid_display().lower()
        return _("{n} {gebieden} met een cijfer die ook {klasse} zijn").format(
            n=getal(groep.aantal), gebieden=meer, klasse=klasse
        )
    return _("alle {n} {gebieden} met een cijfer in {indeling}").format(
        n=getal(groep.aantal), gebieden=meer, indeling=gebied.indeling.naam
    )


def short_of(gebied: Gebied, cijfer: Cijfer) -> str:
    """Why a figure is suggested, in one sentence with its numbers."""
    ligging = place_of(cijfer)
    if ligging is None:
        return ""
    eenheid = cijfer.indicator.eenheid
    grens = ligging.groep.hoog if ligging.vijfde == "hoogste" else ligging.groep.laag
    zin = (
        _("{naam}: {waarde} in {periode}. Dat hoort bij de hoogste vijfde van {groep}; die begint bij {grens}.")
        if ligging.vijfde == "hoogste"
        else _("{naam}: {waarde} in {periode}. Dat hoort bij de laagste vijfde van {groep}; die eindigt bij {grens}.")
    )
    return zin.format(
        naam=cijfer.indicator.naam,
        waarde=value_text(cijfer.waarde, eenheid),
        periode=cijfer.periode,
        groep=group_words(gebied, ligging.groep),
        grens=value_text(grens, eenheid),
    )


def judged_on(signaal: Signaal) -> str:
    """The figure and its group as they stood when somebody judged them; empty where that was not kept."""
    grond, eenheid = signaal.grond, signaal.indicator.eenheid
    if grond.get("waarde") is None or grond.get("laag") is None or grond.get("hoog") is None:
        return ""
    return _("{waarde}, {plaats} van {n} gebieden. Het midden loopt van {laag} tot {hoog}.").format(
        waarde=value_text(grond["waarde"], eenheid),
        plaats=_place(grond.get("vijfde", "")),
        n=getal(grond.get("aantal")),
        laag=value_text(grond["laag"], eenheid),
        hoog=value_text(grond["hoog"], eenheid),
    )


def _row(
    gebied: Gebied, cijfer: Cijfer, oordelen: Mapping[tuple[int, str], Signaal] | None, *, kort: bool
) -> Cijferrij:
    wat, ligging = cijfer.indicator, place_of(cijfer)
    ernaast = "" if kort and cijfer.waarde is not None and wat.eenheid != "%" else wat.eenheid
    strekking = ligging.strekking if ligging and oordelen is not None else ""
    return Cijferrij(
        indicator=wat.pk,
        naam=wat.naam,
        uitleg=wat.uitleg,
        bron=wat.bron,
        periode=cijfer.periode,
        waarde=value_text(cijfer.waarde, wat.eenheid),
        ontbreekt=cijfer.waarom_niet,
        gemeente=value_text(cijfer.gemeente, ernaast, cijfer.waarde),
        land=value_text(cijfer.land, ernaast, cijfer.waarde),
        midden=value_text(cijfer.groep.midden, ernaast, cijfer.waarde) if cijfer.groep else "",
        groep=group_words(gebied, cijfer.groep) if cijfer.groep else _few(cijfer),
        plaats=_place(ligging.vijfde) if ligging else "",
        voorstel=str(Strekking(strekking).label) if strekking else "",
        oordeel=(oordelen or {}).get((wat.pk, cijfer.periode)),
    )


def _place(vijfde: str) -> str:
    return {"laagste": _("bij de laagste vijfde"), "hoogste": _("bij de hoogste vijfde")}.get(
        vijfde, _("in het midden")
    )


def _few(cijfer: Cijfer) -> str:
    """Why there is nothing to compare with."""
    aantal = cijfer.alle.aantal if cijfer.alle else 0
    if not aantal:
        return _("Geen gebied van dit niveau heeft dit cijfer")
    return _("Te weinig gebieden met een cijfer om mee te vergelijken: {n}").format(n=aantal)


def suggestions(
    gebied: Gebied, cijfers: Sequence[Cijfer], oordelen: Mapping[tuple[int, str], Signaal]
) -> list[tuple[int, str, str]]:
    """What still asks for a judgement: indicator, kans or kwetsbaarheid, and why."""
    found = []
    for cijfer in cijfers:
        ligging = place_of(cijfer)
        if ligging and ligging.strekking and (cijfer.indicator.pk, cijfer.periode) not in oordelen:
            label = str(Strekking(ligging.strekking).label)
            found.append((cijfer.indicator.pk, label, short_of(gebied, cijfer)))
    return found
