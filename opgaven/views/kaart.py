"""The map page, its table, and the two fragments of its panel."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, requires
from gebied.bladeren import Bladeraar
from gebied.models import Gebied
from gebied.selectors.gebieden import with_parent
from opgaven.kaartvraag import Laag, punt_from
from opgaven.keuze import Filter, OnjuisteVraagError, filter_from
from opgaven.panels.delen import make_paarrijen
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import area_detail
from opgaven.selectors.kaartlagen import kaartlagen
from opgaven.selectors.kaartpunt import opgaven_at
from opgaven.selectors.kaartscores import FAMILIES, Kaartscores, map_scores, waarde_tekst
from opgaven.selectors.scores import Vraag
from opgaven.taal import SCORE_LABELS, score_zin, telt_mee
from opgaven.views.kaartkeuzes import GEEN_SCORE, STANDAARD_SCORE, form_context, map_config, score_of

PAREN_IN_PANEEL = 5
PAREN_OP_PUNT = 8
OPGAVEN_OP_PUNT = 12
#: A panel that unfolds further than this is no help; the list and the page of the area go on.
MEER_OP_PUNT = 60
RIJEN_PER_PAGINA = 250
#: Scores that stand beside the chosen one in the table.
ANDERE = ("opgaven", "gestapeld_m2", "conflict", "samenhang", "tegenwerking")


@require_safe
@requires(Recht.LEZEN)
def kaart(request: HttpRequest) -> HttpResponseBase:
    """The map; with ``weergave=tabel`` the same data as a table, which needs no scripting."""
    doelgroep = doelgroep_of(request.user)
    lagen = kaartlagen(doelgroep)
    try:
        context = form_context(request.GET, lagen, doelgroep) | _rights(request)
        if request.GET.get("weergave") == "tabel":
            return render(request, "opgaven/kaart_tabel.html", context | _table_context(request, context))
    except OnjuisteVraagError as fout:
        return render(request, "opgaven/kaart_fout.html", {"fout": str(fout)}, status=400)
    return render(request, "opgaven/kaart.html", context | {"config": map_config(context, lagen)})


@require_safe
@requires(Recht.LEZEN)
def paneel_gebied(request: HttpRequest, gebied_id: int) -> HttpResponseBase:
    """Fragment: the scores of an area, and the pairs that make them."""
    doelgroep = doelgroep_of(request.user)
    gebied = with_parent(Gebied.objects.visible_to(doelgroep), doelgroep).filter(pk=gebied_id).first()
    if gebied is None:
        return _sentence(_("Dit gebied bestaat niet meer. Kies een ander gebied op de kaart."), status=404)
    try:
        keuze, score = filter_from(request.GET), score_of(request.GET)
    except OnjuisteVraagError as fout:
        return _sentence(fout)
    detail = area_detail(gebied, _vraag(Laag(gebied.indeling_id, gebied.niveau), keuze, request))
    context: dict[str, Any] = {"gebied": gebied, "detail": detail, "gefilterd": bool(keuze)}
    if detail:
        naam = STANDAARD_SCORE if score == GEEN_SCORE else score
        context |= {"gekozen": _regel(naam, detail), "rest": [_regel(n, detail) for n in SCORES if n != naam]}
        context |= {"paren": _zwaarste(detail.paren, naam), "aantal_paren": len(detail.paren)}
        context["telt_mee"] = telt_mee(doelgroep)
    return render(request, "opgaven/_kaart_gebied.html", context)


@require_safe
@requires(Recht.LEZEN)
def paneel_punt(request: HttpRequest) -> HttpResponseBase:
    """Fragment: the opgaven on one place, and what they are to each other."""
    try:
        lon, lat = punt_from(request.GET)
        keuze = filter_from(request.GET)
    except OnjuisteVraagError as fout:
        return _sentence(fout)
    punt = opgaven_at(lon, lat, keuze, doelgroep_of(request.user))
    context: dict[str, Any] = {"punt": punt, "gefilterd": bool(keuze), "lon": f"{lon:.6f}", "lat": f"{lat:.6f}"}
    context |= {"mag_bewerken": is_allowed(request.user, Recht.BEWERKEN)}
    context |= _first_and_more("opgaven", punt.opgaven, OPGAVEN_OP_PUNT)
    context |= _first_and_more("paren", punt.paren, PAREN_OP_PUNT)
    context |= {"eerste_paren": make_paarrijen(punt.paren[:PAREN_OP_PUNT])}
    return render(request, "opgaven/_kaart_punt.html", context)


def _rights(request: HttpRequest) -> dict[str, Any]:
    """What the page offers to who may do it."""
    return {
        "mag_rekenen": is_allowed(request.user, Recht.REKENEN),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }


def _first_and_more(naam: str, alle: list[Any], eerste: int) -> dict[str, Any]:
    """What the panel shows at once, what unfolds, and how many it leaves to other pages."""
    return {
        f"eerste_{naam}": alle[:eerste],
        f"overige_{naam}": alle[eerste:MEER_OP_PUNT],
        f"rest_{naam}": max(0, len(alle) - MEER_OP_PUNT),
    }


def _sentence(fout: object, status: int = 400) -> HttpResponse:
    return HttpResponse(str(fout), status=status, content_type="text/plain; charset=utf-8")


def _vraag(laag: Laag, keuze: Filter, request: HttpRequest) -> Vraag:
    return Vraag(laag.indeling_id, laag.niveau, keuze, doelgroep_of(request.user))


def _regel(naam: str, detail: Any) -> dict[str, Any]:
    """One score of the panel in words."""
    return {
        "naam": naam,
        "label": SCORE_LABELS[naam].label,
        "uitleg": SCORE_LABELS[naam].uitleg,
        "waarde": waarde_tekst(naam, detail.scores[naam]),
        "zin": score_zin(naam, detail),
        "rang": detail.rangen[naam],
        "staal": f"{FAMILIES.get(naam, 'stapel')}-{detail.klassen[naam]}",
    }


def _zwaarste(paren: list[Any], naam: str) -> list[tuple[Any, float]]:
    """The pairs that weigh most in a score, with their share; in friction where the score is not made of pairs."""
    veld = (
        f"aandeel_{naam}" if f"aandeel_{naam}" in {"aandeel_samenhang", "aandeel_tegenwerking"} else "aandeel_conflict"
    )
    gesorteerd = sorted(paren, key=lambda paar: (-getattr(paar, veld), -paar.overlap_m2))
    return [(rij, getattr(rij.paar, veld)) for rij in make_paarrijen(gesorteerd[:PAREN_IN_PANEEL])]


def _table_context(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """A page of rows, the highest value first, as the list beside the map."""
    if context["laag"] is None:
        return {"bladzijde": None, "als_tabel": True}
    score = STANDAARD_SCORE if context["score"] == GEEN_SCORE else context["score"]
    scores = map_scores(context["laag"], context["keuze"], score, doelgroep_of(request.user))
    pagina = Bladeraar(_rows(scores), RIJEN_PER_PAGINA).get_page(request.GET.get("bladzijde"))
    andere = [SCORE_LABELS[naam].label for naam in ANDERE if naam != score]
    return {
        "bladzijde": pagina,
        "tabel": scores,
        "score": score,
        "andere": andere,
        "als_tabel": True,
    }


def _rows(scores: Kaartscores) -> list[dict[str, Any]]:
    tabel = scores.tabel
    klassen, rangen, teksten = tabel.klasse(scores.naam), tabel.rang(scores.naam), scores.teksten()
    klassenamen = {rij.klasse: rij.tekst for rij in scores.legenda()}
    return [
        {
            "id": int(tabel.gebied_ids[row]),
            "naam": tabel.namen[row],
            "code": tabel.codes[row],
            "rang": int(rangen[row]),
            "waarde": teksten[plaats],
            "staal": f"{scores.familie}-{klassen[row]}",
            "klasse": klassenamen.get(int(klassen[row]), ""),
            "verouderd": bool(tabel.verouderd[row]),
            "andere": [waarde_tekst(naam, tabel.waarden[naam][row].item()) for naam in ANDERE if naam != scores.naam],
        }
        for plaats, row in enumerate(scores.volgorde.tolist())
    ]
