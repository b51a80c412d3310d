"""Two maps side by side: two scores, two years or two runs of the same areas, and a table of what differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, requires
from gebied.bladeren import Bladeraar
from gebied.ondergrond import base_maps
from opgaven.kaartvraag import Laag, laag_from, score_from
from opgaven.keuze import JAREN, OnjuisteVraagError, filter_from, whole
from opgaven.models import Berekening
from opgaven.scorenamen import SCORES
from opgaven.selectors.kaartlagen import Kaartlaag, first_layer, kaartlagen
from opgaven.selectors.kaartscores import Kaartscores, scores_document
from opgaven.selectors.vergelijking import Kant, Vergelijking, compare, runs_to_compare
from opgaven.taal.vergelijking import kant_titel, uitkomst_zinnen, verschil_tekst, waarden_tekst
from opgaven.views.kaartkeuzes import NEDERLAND, STANDAARD_SCORE, query, score_groups

RIJEN_PER_PAGINA = 25
#: The right side of the address.
RECHTS = {"score": "score2", "jaar": "jaar2", "run": "run2"}
LINKS = {naam: naam for naam in RECHTS}
#: A comparison of years looks so far ahead.
VOORUIT = 10


@require_safe
@requires(Recht.LEZEN)
def vergelijken(request: HttpRequest) -> HttpResponseBase:
    """Both maps with the table below them; the table and the form work without scripting."""
    doelgroep = doelgroep_of(request.user)
    lagen = kaartlagen(doelgroep)
    try:
        context = _context(request.GET, lagen, doelgroep)
    except OnjuisteVraagError as fout:
        return render(request, "opgaven/kaart_fout.html", {"fout": str(fout)}, status=400)
    return render(request, "opgaven/vergelijken.html", context)


def _context(params: QueryDict, lagen: list[Kaartlaag], doelgroep: Doelgroep) -> dict[str, Any]:
    laag = laag_from(params, doelgroep) if params.get("indeling") else first_layer(lagen, params.get("niveau", ""))
    if laag is None:
        return {"laag": None}
    runs = runs_to_compare(laag, doelgroep)
    kanten = _side(params, LINKS, runs), _side(_with_other(params), RECHTS, runs)
    keuze = filter_from(params)
    samen = compare(laag, keuze, kanten[0], kanten[1], doelgroep)
    titels = [kant_titel(kant, _run(runs, kant.run)) for kant in kanten]
    return {
        "laag": laag,
        "indelingen": {kandidaat.indeling_id: kandidaat.indeling for kandidaat in lagen},
        "niveaus": [kandidaat for kandidaat in lagen if kandidaat.indeling_id == laag.indeling_id],
        "scores": score_groups(),
        "kanten": [
            {"kop": kop, "namen": namen, "kant": kant, "titel": titel, "scores": scores}
            for kop, namen, kant, titel, scores in zip(
                (_("Links"), _("Rechts")), (LINKS, RECHTS), kanten, titels, (samen.links, samen.rechts), strict=True
            )
        ],
        "runs": [(run.pk, _run_name(run)) for run in runs],
        "samen": samen,
        "zinnen": uitkomst_zinnen(samen, titels),
        "zonder_keuze": bool(keuze) and any(kant.run for kant in kanten),
        "bladzijde": _page(params, samen),
        "bewaard": [(naam, waarde) for naam, waarde in params.items() if naam not in _VELDEN],
        "voorstellen": _suggestions(params, laag, runs),
        "kaartvraag": query(params, **dict.fromkeys(RECHTS.values(), "")),
        "config": _config(samen, titels, laag, lagen),
    }


#: What the form asks itself; the rest of the address goes along in it.
_VELDEN = {"indeling", "niveau", "bladzijde", *LINKS.values(), *RECHTS.values()}


def _side(params: QueryDict, namen: dict[str, str], runs: list[Berekening]) -> Kant:
    """Read one side. Raises OnjuisteVraagError for a run that is not of these areas, or has no years to choose."""
    score = score_from(_renamed(params, namen), tuple(SCORES), STANDAARD_SCORE)
    jaar = whole(params, namen["jaar"], _("Het jaar is een getal van vier cijfers, bijvoorbeeld 2030."))
    if jaar is not None and not JAREN[0] <= jaar <= JAREN[1]:
        raise OnjuisteVraagError(
            _("Kies een jaar van {eerste} tot en met {laatste}.").format(eerste=JAREN[0], laatste=JAREN[1])
        )
    run = whole(params, namen["run"], _("De berekening is een nummer."))
    if run is not None and _run(runs, run) is None:
        zin = _("Berekening {nummer} is geen afgeronde berekening van deze gebieden.")
        raise OnjuisteVraagError(zin.format(nummer=run))
    return Kant(score, None if run else jaar, run)


def _with_other(params: QueryDict) -> QueryDict:
    """Who chose nothing for the right side sees another score there: twice the same would show nothing."""
    if any(params.get(naam) for naam in RECHTS.values()):
        return params
    aangevuld = params.copy()
    aangevuld[RECHTS["score"]] = "conflict" if params.get(LINKS["score"]) == "samenhang" else "samenhang"
    return aangevuld


def _renamed(params: QueryDict, namen: dict[str, str]) -> QueryDict:
    kopie = params.copy()
    kopie["score"] = params.get(namen["score"], "") or params.get("score", "")
    return kopie


def _run(runs: Sequence[Berekening], pk: int | None) -> Berekening | None:
    return next((run for run in runs if run.pk == pk), None)


def _run_name(run: Berekening) -> str:
    """With the day, and with the year when the run was about one."""
    dag = date_format(localtime(run.klaar_op), "j F Y, H:i") if run.klaar_op else ""
    zin = _("Berekening {nummer} van {dag}, peiljaar {jaar}") if run.peiljaar else _("Berekening {nummer} van {dag}")
    return zin.format(nummer=run.pk, dag=dag, jaar=run.peiljaar)


def _page(params: QueryDict, samen: Vergelijking) -> Any:
    """The table, page by page; what a row says is made for its page only."""
    bladzijde = Bladeraar(samen.gebieden, RIJEN_PER_PAGINA).get_page(params.get("bladzijde"))
    bladzijde.object_list = [
        {
            "id": gebied.id,
            "naam": gebied.naam,
            "code": gebied.code,
            "waarden": waarden_tekst(samen, gebied),
            "verschil": verschil_tekst(samen.links.naam, gebied.verschil),
        }
        for gebied in bladzijde.object_list
    ]
    return bladzijde


def _suggestions(params: QueryDict, laag: Laag, runs: list[Berekening]) -> list[tuple[str, str]]:
    """Comparisons that people ask for, as links."""
    basis: dict[str, Any] = {"indeling": laag.indeling_id, "niveau": laag.niveau} | {
        naam: params[naam] for naam in ("lat", "lon", "zoom") if params.get(naam)
    }
    nu = localdate().year
    score = params.get("score") or STANDAARD_SCORE
    vragen: list[tuple[str, dict[str, Any]]] = [
        (_("Conflict naast samenhang"), {"score": "conflict", "score2": "samenhang"}),
        (
            _("{nu} naast {straks}").format(nu=nu, straks=nu + VOORUIT),
            {"score": score, "score2": score, "jaar": nu, "jaar2": nu + VOORUIT},
        ),
    ]
    if len(runs) > 1:
        vragen.append((_("Vorige berekening naast nu"), {"score": score, "score2": score, "run": runs[1].pk}))
    return [(titel, urlencode(basis | vraag)) for titel, vraag in vragen]


def _config(samen: Vergelijking, titels: list[str], laag: Laag, lagen: list[Kaartlaag]) -> dict[str, Any]:
    """What the scripts must know."""
    grens = next((kandidaat.grens for kandidaat in lagen if kandidaat.laag == laag), None)
    return {
        "laag": {"indeling": str(laag.indeling_id), "niveau": laag.niveau},
        "grens": grens or NEDERLAND,
        "zoom": {"min": settings.LEAFLET_CONFIG["MIN_ZOOM"], "max": settings.LEAFLET_CONFIG["MAX_ZOOM"]},
        "ondergronden": base_maps(),
        "gebieden": reverse("kaart-data-gebieden"),
        "kanten": [
            _side_document(kant, titel) for kant, titel in zip((samen.links, samen.rechts), titels, strict=True)
        ],
    }


def _side_document(kant: Kaartscores, titel: str) -> dict[str, Any]:
    return scores_document(kant) | {"titel": f"{titel}: {kant.titel}"}
