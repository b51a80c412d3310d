"""The map page, its table, and the two fragments of its panel."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, is_allowed, requires
from gebied.bladeren import Bladeraar
from gebied.crs import RD_PROJ4
from gebied.models import Gebied
from gebied.selectors.gebieden import with_parent
from opgaven.kaartvraag import (
    Filter,
    Laag,
    OnjuisteVraagError,
    filter_from,
    laag_from,
    punt_from,
    score_from,
)
from opgaven.models import Opgavetype
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import area_detail
from opgaven.selectors.kaartlagen import Kaartlaag, first_layer, kaartlagen
from opgaven.selectors.kaartpunt import opgaven_at
from opgaven.selectors.kaartscores import FAMILIES, Kaartscores, map_scores, waarde_tekst
from opgaven.selectors.scores import Vraag
from opgaven.selectors.typen import kleur_by_code
from opgaven.taal import SCORE_LABELS, score_zin

STANDAARD_SCORE = "conflict"
GEEN_SCORE = "geen"
LAGEN = (("opgaven", "Opgaven"), ("stapeling", "Stapeling per plek"))
#: Where the map opens when there is nothing to show: the Netherlands, in degrees.
NEDERLAND = (3.2, 50.7, 7.3, 53.6)
PAREN_IN_PANEEL = 5
PAREN_OP_PUNT = 8
RIJEN_PER_PAGINA = 250
#: What the table keeps in its address for the way back to the map.
BEELD = ("lagen", "ondergrond", "patroon", "lat", "lon", "zoom")


@require_safe
@requires(Recht.LEZEN)
def kaart(request: HttpRequest) -> HttpResponseBase:
    """The map; with ``weergave=tabel`` the same data as a table, which needs no scripting."""
    doelgroep = doelgroep_of(request.user)
    lagen = kaartlagen(doelgroep)
    try:
        context = _form_context(request.GET, lagen, doelgroep) | {
            "mag_rekenen": is_allowed(request.user, Recht.REKENEN)
        }
        if request.GET.get("weergave") == "tabel":
            return render(request, "opgaven/kaart_tabel.html", context | _table_context(request, context))
    except OnjuisteVraagError as fout:
        return render(request, "opgaven/kaart_fout.html", {"fout": str(fout)}, status=400)
    return render(request, "opgaven/kaart.html", context | {"config": _config(context, lagen)})


@require_safe
@requires(Recht.LEZEN)
def paneel_gebied(request: HttpRequest, gebied_id: int) -> HttpResponseBase:
    """Fragment: the scores of an area, and the pairs that make them."""
    doelgroep = doelgroep_of(request.user)
    gebied = with_parent(Gebied.objects.visible_to(doelgroep), doelgroep).filter(pk=gebied_id).first()
    if gebied is None:
        return _sentence("Dit gebied bestaat niet meer. Kies een ander gebied op de kaart.", status=404)
    try:
        keuze, score = filter_from(request.GET), _score(request.GET)
    except OnjuisteVraagError as fout:
        return _sentence(fout)
    detail = area_detail(gebied, _vraag(Laag(gebied.indeling_id, gebied.niveau), keuze, request))
    context: dict[str, Any] = {"gebied": gebied, "detail": detail, "gefilterd": bool(keuze)}
    if detail:
        naam = STANDAARD_SCORE if score == GEEN_SCORE else score
        context |= {"gekozen": _regel(naam, detail), "rest": [_regel(n, detail) for n in SCORES if n != naam]}
        context |= {"paren": _zwaarste(detail.paren, naam), "aantal_paren": len(detail.paren)}
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
    context = {"punt": punt, "gefilterd": bool(keuze)}
    context |= {"eerste_paren": punt.paren[:PAREN_OP_PUNT], "overige_paren": punt.paren[PAREN_OP_PUNT:]}
    return render(request, "opgaven/_kaart_punt.html", context)


def _sentence(fout: object, status: int = 400) -> HttpResponse:
    return HttpResponse(str(fout), status=status, content_type="text/plain; charset=utf-8")


def _score(params: QueryDict) -> str:
    return score_from(params, (*SCORES, GEEN_SCORE), STANDAARD_SCORE)


def _vraag(laag: Laag, keuze: Filter, request: HttpRequest) -> Vraag:
    return Vraag(laag.indeling_id, laag.niveau, keuze.typen, keuze.jaar, doelgroep_of(request.user))


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
    return [(paar, getattr(paar, veld)) for paar in gesorteerd[:PAREN_IN_PANEEL]]


def _form_context(params: QueryDict, lagen: list[Kaartlaag], doelgroep: Doelgroep) -> dict[str, Any]:
    """The form as the address says; a missing layer becomes the first one."""
    laag = laag_from(params, doelgroep) if params.get("indeling") else first_layer(lagen)
    keuze = filter_from(params)
    kleuren = kleur_by_code()
    typen = [_type(opgavetype, kleuren, keuze) for opgavetype in Opgavetype.objects.all()]
    return {
        "laag": laag,
        "keuze": keuze,
        "score": _score(params),
        "indelingen": {kandidaat.indeling_id: kandidaat.indeling for kandidaat in lagen},
        "niveaus": [kandidaat for kandidaat in lagen if laag and kandidaat.indeling_id == laag.indeling_id],
        "scores": _score_groups(),
        "typen": typen,
        "alle_typen": keuze.typen is None,
        "lagen": LAGEN,
        "lagen_aan": params.get("lagen", "").split(","),
        "ondergronden": settings.KAART_ONDERGRONDEN,
        "vraag": _query(params),
        "beeld": [(naam, params[naam]) for naam in BEELD if params.get(naam)],
        "tabelvraag": _query(params, weergave="tabel"),
    }


def _type(opgavetype: Opgavetype, kleuren: dict[str, int], keuze: Filter) -> dict[str, Any]:
    return {
        "code": opgavetype.code,
        "naam": opgavetype.naam,
        "letter": opgavetype.letter,
        "kleur": kleuren[opgavetype.code],
        "gekozen": keuze.typen is None or opgavetype.code in keuze.typen,
    }


def _score_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    groepen = {"conflict": "Conflict", "samenhang": "Samenhang", "stapel": "Stapeling"}
    return [
        (titel, [(naam, SCORE_LABELS[naam].label) for naam in SCORES if FAMILIES.get(naam, "stapel") == familie])
        for familie, titel in groepen.items()
    ]


def _query(params: QueryDict, **wijziging: Any) -> str:
    """The address without what only the table knows, for links between map, table and exports."""
    schoon = {naam: value for naam, value in params.items() if naam not in {"weergave", "bladzijde", "typen"}}
    typen = params.getlist("typen")
    return urlencode(schoon | ({"typen": ",".join(typen)} if typen else {}) | wijziging)


def _config(context: dict[str, Any], lagen: list[Kaartlaag]) -> dict[str, Any]:
    """What the scripts must know, beside the address."""
    laag: Laag | None = context["laag"]
    return {
        "standaard": {
            "indeling": str(laag.indeling_id) if laag else "",
            "niveau": laag.niveau if laag else "",
            "score": STANDAARD_SCORE,
            "typen": None,
            "jaar": "",
            "lagen": [],
            "ondergrond": settings.KAART_ONDERGRONDEN[0]["sleutel"],
            "patroon": "aan",
            "lat": None,
            "lon": None,
            "zoom": None,
            "gebied": "",
            "punt": "",
        },
        "lagen": [
            {"indeling": str(k.indeling_id), "niveau": k.niveau, "naam": k.niveau_naam, "grens": k.grens} for k in lagen
        ],
        "grens": NEDERLAND,
        "zoom": {"min": settings.LEAFLET_CONFIG["MIN_ZOOM"], "max": settings.LEAFLET_CONFIG["MAX_ZOOM"]},
        "typen": {t["code"]: {"kleur": t["kleur"], "letter": t["letter"]} for t in context["typen"]},
        "ondergronden": settings.KAART_ONDERGRONDEN,
        "rd": RD_PROJ4,
        "adressen": _addresses(),
    }


def _addresses() -> dict[str, str]:
    namen = ("gebieden", "opgaven", "stapelvlakken", "scores")
    data = {naam: reverse(f"kaart-data-{naam}") for naam in namen}
    panelen = {"paneelGebied": reverse("kaart-paneel-gebied", args=[0]), "paneelPunt": reverse("kaart-paneel-punt")}
    return data | panelen | {"kaart": reverse("kaart")}


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


#: Scores that stand beside the chosen one in the table.
ANDERE = ("opgaven", "gestapeld_m2", "conflict", "samenhang", "tegenwerking")
