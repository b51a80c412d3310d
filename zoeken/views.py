"""The page of the search, and the suggestions while somebody types. Its state stands in the address."""

from __future__ import annotations

from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from gebied.begrippen import search_terms
from zoeken.register import Zoekbron, sources
from zoeken.selectors import PER_BLADZIJDE, SUGGESTIES, Groep, search, search_one

ZOEK_MAX: Final = 100
#: Fewer letters find everything and nothing.
KORTST: Final = 2
_BEGRIPPEN: Final = 5


class Bladen(Paginator):
    """Pages of a list whose total came with its rows: nothing is counted twice."""

    def __init__(self, groep: Groep) -> None:
        super().__init__(range(groep.aantal), PER_BLADZIJDE)


@require_safe
@requires(Recht.LEZEN)
def zoeken(request: HttpRequest) -> HttpResponse:
    """Everything by kind with the best of each, or one kind a page at a time."""
    tekst = read_text(request)
    bron = next((bron for bron in sources() if bron.soort == request.GET.get("soort")), None)
    context: dict[str, Any] = {"zoek": tekst, "bron": bron, "kort": 0 < len(tekst) < KORTST, "kortst": KORTST}
    if len(tekst) >= KORTST:
        context |= _one_kind(request, bron, tekst) if bron else _all_kinds(request, tekst)
    return render(request, "zoeken/zoeken.html", context)


@require_safe
@requires(Recht.LEZEN)
def suggesties(request: HttpRequest) -> HttpResponse:
    """A few of each kind, as part of the page."""
    tekst = read_text(request)
    groepen = search(sources(), tekst, doelgroep_of(request.user), SUGGESTIES) if len(tekst) >= KORTST else []
    return render(request, "zoeken/_suggesties.html", {"zoek": tekst, "groepen": groepen})


def read_text(request: HttpRequest) -> str:
    """What somebody looks for: on one line, and not endless."""
    return " ".join(request.GET.get("zoek", "").replace("\x00", "").split())[:ZOEK_MAX]


def _all_kinds(request: HttpRequest, tekst: str) -> dict[str, Any]:
    groepen = search(sources(), tekst, doelgroep_of(request.user))
    begrippen = [begrip for deel in search_terms(tekst) for begrip in deel.begrippen]
    begrippen.sort(key=lambda begrip: not any(tekst.casefold() in naam.casefold() for naam in begrip.namen))
    return {
        "groepen": groepen,
        "begrippen": begrippen[:_BEGRIPPEN],
        "begrippen_aantal": len(begrippen),
        "aantal": sum(groep.aantal for groep in groepen) + len(begrippen),
    }


def _one_kind(request: HttpRequest, bron: Zoekbron, tekst: str) -> dict[str, Any]:
    nummer = request.GET.get("bladzijde", "1")
    bladzijde = int(nummer) if nummer.isascii() and nummer.isdigit() and len(nummer) < 7 else 1
    doelgroep = doelgroep_of(request.user)
    vanaf = (max(bladzijde, 1) - 1) * PER_BLADZIJDE
    groep = search_one(bron, tekst, doelgroep, vanaf, PER_BLADZIJDE)
    if vanaf and not groep.aantal:
        bladzijde, groep = 1, search_one(bron, tekst, doelgroep, 0, PER_BLADZIJDE)
    blad: Page = Bladen(groep).get_page(bladzijde)
    blad.stappen = blad.paginator.get_elided_page_range(blad.number)  # type: ignore[attr-defined]
    return {"groepen": [groep] if groep.aantal else [], "aantal": groep.aantal, "bladzijde": blad}
