"""What the words of the platform mean: the list, the page of one word, and both for programs (SKOS)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from accounts.permissions import Recht, doelgroep_of, is_allowed, user_of
from gebied.begrippen import Begrip, all_terms, search_terms
from gebied.begripsforms import OpmerkingForm
from gebied.models import Begripsopmerking, Begripsvoorstel
from gebied.selectors.begrippen import (
    proposals_of,
    remarks_of,
    term_by_code,
    terms_matching,
    versions_of_term,
)
from gebied.services.begrippen import may_remove_remark

ZOEK_MAX = 100
#: Forms of a list of terms for programs: what follows the dot in its address, and its media type.
VORMEN = {"ttl": "text/turtle", "jsonld": "application/ld+json"}


@require_safe
def begrippen(request: HttpRequest) -> HttpResponse:
    """All terms, or those that hold what is looked for. For everyone: it tells nothing about anybody. Two queries."""
    zoek = request.GET.get("zoek", "").replace("\x00", "").strip()[:ZOEK_MAX]
    onderwerpen = search_terms(zoek)
    ik = user_of(request)
    context = {
        "zoek": zoek,
        "onderwerpen": onderwerpen,
        "gevonden": sum(len(deel.begrippen) for deel in onderwerpen),
        "totaal": len(set(all_terms().values())),
        "voorstellen": list(proposals_of()[:20]) if ik else [],
        "mag_voorstellen": is_allowed(request.user, Recht.KENNIS),
    }
    return render(request, "gebied/begrippen.html", context)


@require_safe
@vary_on_headers("Accept")
def begrip(request: HttpRequest, anker: str) -> HttpResponse:
    """One word: what it means, its versions and, for who is signed in, proposals and what people remarked."""
    soort = request.get_preferred_type(["text/html", *VORMEN.values()])
    if soort is not None and soort in VORMEN.values():
        return _for_programs(request, [code] if (code := term_by_code(anker)) else [], soort)
    versies = versions_of_term(anker)
    term = all_terms().get(anker)
    if term is None and not versies:
        raise Http404
    return render(request, "gebied/begrip.html", page_context(request, anker, term, versies))


def page_context(
    request: HttpRequest, anker: str, term: Begrip | None, versies: Any, form: OpmerkingForm | None = None
) -> dict[str, Any]:
    """What the page of one word shows; ``form`` when a remark could not be placed."""
    ik = user_of(request)
    voorstellen = list(proposals_of(anker)[:20]) if ik else []
    return {
        "anker": anker,
        "begrip": term,
        "naam": term.called_at(anker) if term else anker.replace("-", " "),
        "breder": _links(term, [term.breder]) if term else [],
        "verwant": _links(term, [*(a for _naam, a in term.ankers if a != anker), *term.verwant]) if term else [],
        "versies": versies,
        "aangemeld": ik is not None,
        "open_voorstellen": [een for een in voorstellen if een.stand == Begripsvoorstel.Stand.OPEN],
        "besloten_voorstellen": [een for een in voorstellen if een.stand == Begripsvoorstel.Stand.AFGEWEZEN],
        "opmerkingen": _remarks(request, anker) if ik else [],
        "form": form or OpmerkingForm(),
        "mag_voorstellen": is_allowed(request.user, Recht.KENNIS),
    }


def _links(term: Begrip, ankers: list[str]) -> list[tuple[str, str, str]]:
    """Anchor, name and language of other terms, as far as they are in the list."""
    alle = all_terms()
    return [
        (anker, alle[anker].called_at(anker), alle[anker].naamtaal) for anker in dict.fromkeys(ankers) if anker in alle
    ]


def _remarks(request: HttpRequest, anker: str) -> list[tuple[Begripsopmerking, str, bool]]:
    """With who said it, as far as this reader may know, and whether they may take it away."""
    ik = user_of(request)
    return [
        (een, said_by(request, een.auteur, een.organisatie), may_remove_remark(request.user, ik, een))
        for een in remarks_of(anker)
    ]


def said_by(request: HttpRequest, wie: Any, organisatie: Any) -> str:
    """A name for colleagues, else only for whom somebody worked. No query."""
    ik = user_of(request)
    if wie is None:
        return _("iemand met een gewist account")
    if ik is not None and wie.pk == ik.pk:
        return _("u")
    if organisatie is not None and doelgroep_of(request.user).organisatie_id == organisatie.pk:
        return str(wie.get_full_name() or wie.get_username())
    return _("iemand van {van}").format(van=organisatie) if organisatie else _("iemand met een account")


@require_safe
def begrippen_skos(request: HttpRequest, vorm: str) -> HttpResponse:
    """The whole list as SKOS."""
    if vorm not in VORMEN:
        raise Http404
    return _for_programs(request, terms_matching(), VORMEN[vorm])


def _for_programs(request: HttpRequest, termen: Any, soort: str) -> HttpResponse:
    from gebied.skos import as_skos  # The library is large, and pages do without it.

    if not termen:
        raise Http404
    root = settings.PLATFORM_ADRES or request.build_absolute_uri("/")[:-1]
    return HttpResponse(as_skos(termen, root, soort), content_type=f"{soort}; charset=utf-8")
