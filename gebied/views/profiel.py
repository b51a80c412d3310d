"""The profile of an area: a document for who does not sign in, as a page to look at first and as a PDF."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from accounts.huisstijl.selectors import logo_of, paper_style_of
from accounts.permissions import Recht, doelgroep_of, organisatie_of, requires
from accounts.samen import read_together
from accounts.services.logboek import log_export
from accounts.tempo import limits_documents
from gebied.niveau import woorden
from gebied.panels import PaginaVraag, gebiedsprofiel, gebiedsprofiel_vooraf
from gebied.selectors.pagina import get_gebied
from gebied.selectors.profiel import gemeente_of

#: The files of static/css on paper, in this order; the page links the same.
STIJLEN = ("tokens.css", "opgavetype.css", "profiel.css", "profiel-delen.css", "profiel-papier.css")


@require_safe
@requires(Recht.LEZEN)
def profiel(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The profile on the screen, which prints well from a browser too."""
    return render(request, "gebied/profiel/pagina.html", profile_context(request, pk))


@require_safe
@requires(Recht.LEZEN)
@limits_documents
def profiel_pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The same as a file, for the types and year in the address."""
    context = profile_context(request, pk)
    gebied = context["gebied"]
    html = render_to_string("gebied/profiel/document.html", context | {"logo": _logo(context, request)})
    afzender = context["afzender"]
    body = draw(html, paper_style_of(afzender.pk, request.user) if afzender else "")
    log_export(actor=request.user, wat="profiel", formaat="pdf", onderwerp=gebied)
    naam = f"gebiedsprofiel-{slugify(gebied.naam)[:60] or gebied.pk}-{timezone.localdate():%Y-%m-%d}.pdf"
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(body, content_type="application/pdf", headers=kop)


@lru_cache(maxsize=8)
def draw(html: str, kleuren: str = "") -> bytes:
    """The PDF of this text and colours. Kept per process by both, so that nobody gets what they may not read."""
    from accounts.pdf import as_pdf  # Loads the libraries of the system that draw text.

    return as_pdf(html, *STIJLEN, eigen=kleuren)


def _logo(context: dict[str, Any], request: HttpRequest) -> str:
    """The logo of whose document it is, as text within the document; empty without one."""
    afzender = context["afzender"]
    beeld = logo_of(afzender.pk, request.user) if afzender else b""
    return b64encode(beeld).decode()


def profile_context(request: HttpRequest, pk: int) -> dict[str, Any]:
    """What both templates need, from all that was contributed."""
    doelgroep = doelgroep_of(request.user)
    gebied = get_gebied(pk, doelgroep)
    vraag = PaginaVraag(gebied, request.GET, request.user)
    read_together(*(gevraagd for maker in gebiedsprofiel_vooraf for gevraagd in maker(vraag)))
    bijdragen = [maker(vraag) for maker in gebiedsprofiel]
    delen = [deel for bijdrage in bijdragen for deel in bijdrage.delen]
    return {
        "gebied": gebied,
        "woorden": woorden(gebied.niveau),
        "gemeente": gemeente_of(gebied, doelgroep),
        "afzender": gebied.organisatie or organisatie_of(request.user),
        "vandaag": timezone.localdate(),
        "delen": sorted(delen, key=lambda deel: deel.volgorde),
        "kenmerken": [regel for bijdrage in bijdragen for regel in bijdrage.kenmerken],
        "merken": [merk for bijdrage in bijdragen for merk in bijdrage.merken],
        "watermerk": next((bijdrage.watermerk for bijdrage in bijdragen if bijdrage.watermerk), ""),
        "vraag": next((bijdrage.link for bijdrage in bijdragen if bijdrage.link), ""),
    }
