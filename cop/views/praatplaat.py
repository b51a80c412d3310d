"""The praatplaat of a community and of one meeting: as a page with the same as a table, as SVG and as PDF."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, requires
from accounts.services.logboek import log_export
from accounts.tempo import limits_documents
from cop.models import Bijeenkomst, Community
from cop.praatplaat.beeld import pictures_of
from cop.praatplaat.indelen import LIGGEND, STAAND
from cop.praatplaat.vorm import XML_KOP
from cop.selectors.bijeenkomsten import get_meeting
from cop.selectors.communities import get_community, takes_part
from cop.selectors.praatplaat import insights_of, plate_of
from cop.views.communities import home

_STIJLEN: Final = ("tokens.css", "praatplaat-papier.css")
_PAPIER: Final = {"a3": "papier-plaat-a3.css", "a4": "papier-plaat-a4.css"}


@dataclass(frozen=True, slots=True)
class Vraag:
    """Whose plate is asked for, and for whom."""

    community: Any
    bijeenkomst: Any
    inzichten: list[Any]
    doet_mee: bool
    gepubliceerd: bool

    @property
    def waarvan(self) -> Community | Bijeenkomst:
        return self.bijeenkomst or self.community

    @property
    def adres(self) -> str:
        return f"{self.waarvan.get_absolute_url()}praatplaat"

    @property
    def keuze(self) -> str:
        """What goes behind the other addresses of the same plate."""
        return "?versie=gepubliceerd" if self.doet_mee and self.gepubliceerd else ""

    @property
    def naam(self) -> str:
        """Of a file."""
        wat = slugify(str(self.waarvan))[:60] or self.waarvan.pk
        return f"praatplaat-{wat}-{timezone.localdate():%Y-%m-%d}"


def _ask(request: HttpRequest, *, community: int = 0, bijeenkomst: int = 0) -> Vraag:
    """Raises Http404 for what this person may not see. At most five queries."""
    doelgroep = doelgroep_of(request.user)
    meeting = get_meeting(bijeenkomst, doelgroep) if bijeenkomst else None
    van = meeting.community if meeting else get_community(community, doelgroep)
    doet_mee = takes_part(van, doelgroep)
    alleen = not doet_mee or request.GET.get("versie") == "gepubliceerd"
    inzichten = insights_of(van, meeting, doelgroep, gepubliceerd=alleen)
    return Vraag(van, meeting, inzichten, doet_mee, alleen)


def _page(request: HttpRequest, vraag: Vraag) -> HttpResponse:
    plaat = plate_of(vraag.community, vraag.bijeenkomst, vraag.inzichten)
    bladen = pictures_of(plaat)
    nummer = _number(request, len(bladen))
    context = {
        "vraag": vraag,
        "community": vraag.community,
        "kennis": home(),
        "plaat": plaat,
        "blad": bladen[nummer - 1],
        "smal": pictures_of(plaat, STAAND)[0],
        "nummers": range(1, len(bladen) + 1) if len(bladen) > 1 else (),
        "rijen": list(zip(vraag.inzichten, plaat.kaartjes, strict=True)),
        "mag_bewerken": vraag.doet_mee and is_allowed(request.user, Recht.BEWERKEN, vraag.community),
    }
    return render(request, "cop/praatplaat.html", context)


def _number(request: HttpRequest, hoogste: int) -> int:
    tekst = request.GET.get("blad", "1")
    return min(max(int(tekst), 1), hoogste) if tekst.isascii() and tekst.isdigit() and len(tekst) < 4 else 1


def _svg(request: HttpRequest, vraag: Vraag) -> HttpResponse:
    """One sheet as a file that stands by itself."""
    bladen = pictures_of(plate_of(vraag.community, vraag.bijeenkomst, vraag.inzichten), LIGGEND)
    nummer = _number(request, len(bladen))
    tekst = render_to_string("cop/praatplaat/_plaat.html", {"b": bladen[nummer - 1], "id": "plaat", "afmeting": True})
    log_export(actor=request.user, wat="praatplaat", formaat="svg", onderwerp=vraag.waarvan)
    naam = f"{vraag.naam}-{nummer}" if len(bladen) > 1 else vraag.naam
    kop = {"Content-Disposition": f'attachment; filename="{naam}.svg"'}
    return HttpResponse(f"{XML_KOP}{tekst}", content_type="image/svg+xml", headers=kop)


def _pdf(request: HttpRequest, vraag: Vraag) -> HttpResponse:
    """All sheets and the table, on A3 or A4."""
    papier = "a4" if request.GET.get("papier") == "a4" else "a3"
    plaat = plate_of(vraag.community, vraag.bijeenkomst, vraag.inzichten)
    context = {
        "plaat": plaat,
        "bladen": pictures_of(plaat),
        "community": vraag.community,
        "rijen": list(zip(vraag.inzichten, plaat.kaartjes, strict=True)),
    }
    body = draw(render_to_string("cop/praatplaat/document.html", context), papier)
    log_export(actor=request.user, wat="praatplaat", formaat="pdf", onderwerp=vraag.waarvan)
    kop = {"Content-Disposition": f'attachment; filename="{vraag.naam}.pdf"'}
    return HttpResponse(body, content_type="application/pdf", headers=kop)


@lru_cache(maxsize=8)
def draw(html: str, papier: str) -> bytes:
    """The PDF of this text. Kept per process by its whole text, so that nobody gets what they may not read."""
    from accounts.pdf import as_pdf  # Loads the libraries of the system that draw text.

    return as_pdf(html, *_STIJLEN, _PAPIER[papier])


@require_safe
@requires(Recht.LEZEN)
def van_community(request: HttpRequest, pk: int) -> HttpResponse:
    """For who takes part with drafts; for others what was published."""
    return _page(request, _ask(request, community=pk))


@require_safe
@requires(Recht.LEZEN)
def van_bijeenkomst(request: HttpRequest, pk: int) -> HttpResponse:
    """What came out of one meeting."""
    return _page(request, _ask(request, bijeenkomst=pk))


@require_safe
@requires(Recht.LEZEN)
def svg_van_community(request: HttpRequest, pk: int) -> HttpResponseBase:
    return _svg(request, _ask(request, community=pk))


@require_safe
@requires(Recht.LEZEN)
def svg_van_bijeenkomst(request: HttpRequest, pk: int) -> HttpResponseBase:
    return _svg(request, _ask(request, bijeenkomst=pk))


@require_safe
@requires(Recht.LEZEN)
@limits_documents
def pdf_van_community(request: HttpRequest, pk: int) -> HttpResponseBase:
    return _pdf(request, _ask(request, community=pk))


@require_safe
@requires(Recht.LEZEN)
@limits_documents
def pdf_van_bijeenkomst(request: HttpRequest, pk: int) -> HttpResponseBase:
    return _pdf(request, _ask(request, bijeenkomst=pk))
