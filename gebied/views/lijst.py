"""The list of areas, on the page and as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, requires
from accounts.services.logboek import log_export
from gebied.bladeren import Bladeraar
from gebied.forms import Lijstfilter, keuze_from
from gebied.models import Gebied
from gebied.niveau import woorden
from gebied.panels import Kolom, LijstVraag, gebiedenlijst
from gebied.selectors.lijst import (
    Laag,
    Lijstkeuze,
    found_elsewhere,
    gebied_ids,
    gebieden_in_order,
    layers,
    sort_ids,
)
from gebied.taal import telling
from gebied.uitvoer import BLADEN, send_sheet, sheet_of

PER_BLADZIJDE = 50
KENMERKEN = ("code", "naam", "niveau", "indeling", "ligt_in", "stedelijkheid", "oppervlakte_m2")


@dataclass(frozen=True, slots=True)
class Rij:
    """A line of the list: the area and its cells, each a text with perhaps a remark."""

    gebied: Gebied
    cellen: Sequence[tuple[str, str]]


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponseBase:
    doelgroep = doelgroep_of(request.user)
    lagen = layers(doelgroep)
    keuze = keuze_from(request.GET, lagen)
    if keuze is None:
        return render(request, "gebied/lijst_leeg.html")
    kolommen = columns(keuze, request.user)
    ids = sorted_ids(keuze, kolommen, doelgroep)
    bladzijde = Bladeraar(ids, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    return render(
        request,
        "gebied/lijst.html",
        {
            "filter": Lijstfilter(keuze, lagen, doelgroep),
            "keuze": keuze,
            "laag": _layer(lagen, keuze),
            "telling": _count(lagen, keuze, len(ids)),
            "woorden": woorden(keuze.niveau),
            "kolommen": kolommen,
            "rijen": [row_of(gebied, kolommen) for gebied in gebieden_in_order(list(bladzijde.object_list), doelgroep)],
            "bladzijde": bladzijde,
            "formaten": BLADEN.items(),
            "sortering": keuze.sorteer,
            "elders": _elsewhere(lagen, keuze, doelgroep) if keuze.zoek and not ids else [],
        },
    )


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The filtered list as a file: every row, full precision."""
    doelgroep = doelgroep_of(request.user)
    keuze = keuze_from(request.GET, layers(doelgroep))
    if keuze is None:
        return redirect("gebieden")
    kolommen = columns(keuze, request.user)
    rijen = [_line(gebied, kolommen) for gebied in gebieden_in_order(sorted_ids(keuze, kolommen, doelgroep), doelgroep)]
    blad = sheet_of([*KENMERKEN, *(kolom.naam for kolom in kolommen)], rijen)
    response = send_sheet(blad, formaat, f"gebieden-{keuze.niveau}")
    log_export(actor=request.user, wat="gebieden", formaat=formaat)
    return response


def columns(keuze: Lijstkeuze, actor: Any) -> list[Kolom]:
    """The columns that the apps above add to a layer."""
    vraag = LijstVraag(keuze.indeling_id, keuze.niveau, actor)
    return [kolom for maker in gebiedenlijst for kolom in maker(vraag)]


def sorted_ids(keuze: Lijstkeuze, kolommen: Sequence[Kolom], doelgroep: Doelgroep) -> list[int]:
    """Ids of the list in the order that was asked; by name where the order is unknown."""
    veld, aflopend = keuze.sorteer.removeprefix("-"), keuze.sorteer.startswith("-")
    ids = gebied_ids(keuze, doelgroep, "code" if veld == "code" else "naam")
    kolom = next((kolom for kolom in kolommen if kolom.naam == veld), None)
    if kolom:
        return sort_ids(ids, kolom.waarden, aflopend=aflopend)
    return ids[::-1] if aflopend else ids


def row_of(gebied: Gebied, kolommen: Sequence[Kolom]) -> Rij:
    """An area with its cells; a dash where there is no value."""
    return Rij(gebied, [_cell(kolom, gebied.pk) for kolom in kolommen])


def _cell(kolom: Kolom, pk: int) -> tuple[str, str]:
    if pk not in kolom.waarden:
        return "–", ""
    return kolom.tekst(kolom.waarden[pk]), kolom.opmerkingen.get(pk, "")


def _line(gebied: Gebied, kolommen: Sequence[Kolom]) -> list[object]:
    return [*_kenmerken(gebied), *(kolom.waarden.get(gebied.pk) for kolom in kolommen)]


def _kenmerken(gebied: Gebied) -> list[object]:
    ouder = gebied.ouder.code if gebied.ouder else ""
    return [
        gebied.code,
        gebied.naam,
        gebied.niveau,
        gebied.indeling.naam,
        ouder,
        gebied.stedelijkheid,
        gebied.oppervlakte_m2,
    ]


def _layer(lagen: Sequence[Laag], keuze: Lijstkeuze) -> Laag:
    return next(laag for laag in lagen if (laag.indeling_id, laag.niveau) == (keuze.indeling_id, keuze.niveau))


def _count(lagen: Sequence[Laag], keuze: Lijstkeuze, aantal: int) -> str:
    """Like "27 van 169 wijken"."""
    namen = woorden(keuze.niveau)
    return telling(aantal, _layer(lagen, keuze).aantal, namen.een, namen.meer)


def _elsewhere(lagen: Sequence[Laag], keuze: Lijstkeuze, doelgroep: Doelgroep) -> list[tuple[Laag, int]]:
    found = found_elsewhere(keuze, doelgroep)
    return [(laag, found[key]) for laag in lagen if (key := (laag.indeling_id, laag.niveau)) in found]
