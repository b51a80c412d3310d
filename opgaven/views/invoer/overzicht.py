"""What came in before and what is on its way; and the report of one import."""

from __future__ import annotations

import csv
import io

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.csvcel import as_cell
from accounts.permissions import Recht, doelgroep_of, is_allowed
from accounts.services.logboek import log_export
from gebied.selectors.lijst import layers
from opgaven.models import Import
from opgaven.selectors.inlezen import follow_up, imports_seen, read_report, report_lines, under_way
from opgaven.services.inlezen import BEWAAR_UREN
from opgaven.views.invoer.wie import imports

PER_BLADZIJDE = 25
#: So many layers get a button of their own; for more there is the page of runs.
LAGEN_MAX = 3


@require_safe
@imports
def overzicht(request: HttpRequest, soorten: tuple[str, ...]) -> HttpResponse:
    """Two ways to begin, what is on its way, and what came in."""
    doelgroep = doelgroep_of(request.user)
    bladzijde = Paginator(imports_seen(doelgroep, soorten), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "soorten": soorten,
        "onderweg": under_way(doelgroep, soorten),
        "bladzijde": bladzijde,
        "regels": [(verslag, read_report(verslag.rapport)) for verslag in bladzijde],
        "uren": BEWAAR_UREN,
    }
    return render(request, "invoer/overzicht.html", context)


@require_safe
@imports
def verslag(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """What became of every row, and where to go now."""
    found = _get_import(request, pk, soorten)
    doelgroep = doelgroep_of(request.user)
    lagen = layers(doelgroep) if found.soort == "opgaven" else []
    context = {
        "verslag": found,
        "telling": read_report(found.rapport),
        "vervolg": follow_up(found, doelgroep),
        "lagen": [(f"{laag.indeling_id}-{laag.niveau}", laag) for laag in lagen[:LAGEN_MAX]],
        "meer_lagen": len(lagen) > LAGEN_MAX,
        "mag_rekenen": is_allowed(request.user, Recht.REKENEN),
        "soorten": soorten,
    }
    return render(request, "invoer/verslag.html", context)


@require_safe
@imports
def verslag_csv(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """Every row that was repaired, skipped or rejected, with the reason."""
    found = _get_import(request, pk, soorten)
    log_export(actor=request.user, wat="importverslag", formaat="csv", onderwerp=found)
    return as_csv(found.rapport, f"verslag-{found.pk}.csv")


def as_csv(rapport: dict[str, object], naam: str) -> HttpResponse:
    """The lines of a report as a file that a spreadsheet opens without carrying anything out."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["wat", "rij", "sleutel", "reden"])
    writer.writerows([as_cell(cel) for cel in regel] for regel in report_lines(rapport))
    response = HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response


def _get_import(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> Import:
    return get_object_or_404(imports_seen(doelgroep_of(request.user), soorten), pk=pk)
