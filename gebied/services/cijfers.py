"""Write figures one by one or many at once, by the rules of an import; every row stands on its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.permissions import Recht, doelgroep_of, is_allowed, refusal, require
from gebied.bevoegd import require_telling, told_by
from gebied.bulk import upsert_rows
from gebied.indicatoren.bekend import Bekend, known_of
from gebied.indicatoren.cellen import OnbruikbareCel, Waarde, read_cell
from gebied.indicatoren.lezen import read_period
from gebied.models import Indicator, Indicatorwaarde
from gebied.selectors.plaatsen import Plaatsen
from gebied.services.indicatoren import COLUMNS, KEY, Sleutel

_CEL_MAX: Final = 40


@dataclass(frozen=True, slots=True)
class Cijferinvoer:
    """One figure as somebody wrote it; ``gebied`` is a code of ``indeling``, or without one an id or a lone code."""

    indicator: int
    gebied: str
    periode: str
    waarde: str
    ontbreekt: str = ""
    indeling: str = ""
    niveau: str = ""


class Uitkomst(NamedTuple):
    """What became of one row: what it is now, or why it was refused."""

    stand: str = ""
    """nieuw, bijgewerkt or ongewijzigd; empty when refused."""
    waarde: Indicatorwaarde | None = None
    fout: Exception | None = None


class _Rij(NamedTuple):
    sleutel: Sleutel
    waarde: Waarde


#: May this row be written? Its number, and the other figure that stands there, or None; an exception says no.
Oordeel = Callable[[int, Indicatorwaarde | None], Exception | None]


@transaction.atomic
def figures_write(*, rijen: Sequence[Cijferinvoer], oordeel: Oordeel, actor: Any) -> list[Uitkomst]:
    """All that can be written, in one go, and of every row what became of it. Twice the same changes nothing."""
    geplaatst = _placed(rijen, actor)
    goed = {nummer: rij for nummer, rij in geplaatst.items() if isinstance(rij, _Rij)}
    list(Indicator.objects.select_for_update().filter(pk__in={rij.sleutel[1] for rij in goed.values()}).order_by("pk"))
    staat_er = _standing([rij.sleutel for rij in goed.values()], lock=True)
    standen: dict[int, str] = {}
    uitkomsten = {n: Uitkomst(fout=fout) for n, fout in geplaatst.items() if isinstance(fout, Exception)}
    for nummer, rij in goed.items():
        eerder = staat_er.get(rij.sleutel)
        fout = None if eerder and _value(eerder) == rij.waarde else oordeel(nummer, eerder)
        if fout:
            uitkomsten[nummer] = Uitkomst(waarde=eerder, fout=fout)
        else:
            standen[nummer] = "nieuw" if not eerder else "ongewijzigd" if _value(eerder) == rij.waarde else "bijgewerkt"
    te_schrijven = [
        (*goed[n].sleutel, goed[n].waarde.getal, goed[n].waarde.ontbreekt)
        for n, stand in standen.items()
        if stand != "ongewijzigd"
    ]
    if te_schrijven:
        upsert_rows(Indicatorwaarde._meta.db_table, COLUMNS, te_schrijven, key=KEY)
    nu = _standing([goed[nummer].sleutel for nummer in standen])
    uitkomsten |= {nummer: Uitkomst(stand, nu[goed[nummer].sleutel]) for nummer, stand in standen.items()}
    return [uitkomsten[nummer] for nummer in range(1, len(rijen) + 1)]


@transaction.atomic
def figure_change(*, cijfer: Indicatorwaarde, waarde: str, ontbreekt: str, actor: Any) -> None:
    """Another number or reason for what stands there. Raises PermissionDenied and ValidationError."""
    require(actor, Recht.BEWERKEN, cijfer.indicator)
    require_telling(actor, cijfer.gebied)
    nieuw = read_value(waarde, ontbreekt, known_of(cijfer.indicator))
    nu = Indicatorwaarde.objects.select_for_update().get(pk=cijfer.pk)
    nu.waarde, nu.ontbreekt = nieuw.getal, nieuw.ontbreekt
    nu.save(update_fields=["waarde", "ontbreekt"])


def lock_figure(pk: int) -> None:
    """Hold a figure until the transaction ends, if it is there."""
    Indicatorwaarde.objects.select_for_update().filter(pk=pk).values_list("pk").first()


def read_value(waarde: str, ontbreekt: str, bekend: Bekend) -> Waarde:
    """A number, or why there is none, as an import reads it. Raises ValidationError."""
    try:
        gelezen = read_cell(waarde, bekend)
    except OnbruikbareCel as fout:
        raise ValidationError({"waarde": f"{fout}."}) from fout
    if not ontbreekt:
        return gelezen
    if gelezen.getal is not None:
        raise ValidationError({"ontbreekt": _("Er is een getal. Laat ontbreekt weg, of stuur waarde null.")})
    return Waarde(None, ontbreekt)


def _placed(rijen: Sequence[Cijferinvoer], actor: Any) -> dict[int, _Rij | Exception]:
    """Of every row, from 1, which figure it is about and what it says, or what is wrong with it."""
    doelgroep = doelgroep_of(actor)
    gezien = Indicator.objects.visible_to(doelgroep).filter(pk__in={rij.indicator for rij in rijen})
    indicatoren = {een.pk: een for een in gezien}
    mag = {pk for pk, een in indicatoren.items() if is_allowed(actor, Recht.BEWERKEN, een)}
    plaatsen = Plaatsen([(rij.indeling, rij.gebied, rij.niveau) for rij in rijen], doelgroep)
    binnen = told_by(actor, plaatsen.gevonden)
    eerder: dict[Sleutel, int] = {}
    gelezen: dict[int, _Rij | Exception] = {}
    for nummer, rij in enumerate(rijen, 1):
        try:
            goed = _read(rij, indicatoren, plaatsen.find(rij.indeling, rij.gebied, rij.niveau))
            _require(goed.sleutel, mag, binnen)
            _refuse_twice(goed.sleutel, nummer, eerder)
            gelezen[nummer] = goed
        except (ValidationError, PermissionDenied) as fout:
            gelezen[nummer] = fout
    return gelezen


def _read(rij: Cijferinvoer, indicatoren: Mapping[int, Indicator], gebied: int | str) -> _Rij:
    """Raises ValidationError with everything that is wrong with this row."""
    fouten: dict[str, Any] = {}
    indicator, periode, waarde = indicatoren.get(rij.indicator), read_period(rij.periode), Waarde(None)
    if indicator is None:
        fouten["indicator"] = _("Deze indicator bestaat niet. Geef het id van een indicator.")
    if isinstance(gebied, str):
        fouten["gebied"] = _sentence(gebied)
    if not periode:
        fouten["periode"] = f"{rij.periode[:_CEL_MAX]} is geen jaar, kwartaal of maand."
    try:
        waarde = read_value(rij.waarde, rij.ontbreekt, known_of(indicator) if indicator else Bekend(""))
    except ValidationError as fout:
        fouten |= fout.message_dict
    if fouten or indicator is None or isinstance(gebied, str):
        raise ValidationError(fouten)
    return _Rij((gebied, indicator.pk, periode), waarde)


def _require(sleutel: Sleutel, mag: set[int], binnen: set[int]) -> None:
    """Raises PermissionDenied for an indicator of others, and for an area that a role does not reach."""
    if sleutel[1] not in mag:
        raise PermissionDenied(refusal(Recht.BEWERKEN))
    if sleutel[0] not in binnen:
        raise PermissionDenied(_("Uw rol geldt niet voor dit gebied."))


def _refuse_twice(sleutel: Sleutel, nummer: int, eerder: dict[Sleutel, int]) -> None:
    """The same figure in two rows: which of them counts is not ours to guess."""
    if (rij := eerder.setdefault(sleutel, nummer)) != nummer:
        raise ValidationError(_sentence(f"dit cijfer staat ook al op rij {rij}"))


def _standing(sleutels: Sequence[Sleutel], lock: bool = False) -> dict[Sleutel, Indicatorwaarde]:
    """The figures that stand there, with their area and indicator."""
    rows = Indicatorwaarde.objects.at(sleutels).with_places()
    rows = rows.select_for_update(of=("self",)).order_by("pk") if lock else rows
    return {(een.gebied_id, een.indicator_id, een.periode): een for een in rows}


def _value(cijfer: Indicatorwaarde) -> Waarde:
    return Waarde(cijfer.waarde, cijfer.ontbreekt)


def _sentence(reden: str) -> str:
    """A reason of the report of an import, as a sentence."""
    return f"{reden[:1].upper()}{reden[1:]}{'' if reden[-1:] in '.?' else '.'}"
