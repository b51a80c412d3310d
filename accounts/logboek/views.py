"""The audit log of an organisation, for its managers; of everybody, for the manager of the platform.

Looking at it is a look at personal data, so that is a line too.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.csvcel import as_cell
from accounts.logboek.forms import Logfilter
from accounts.logboek.selectors import Logvraag, in_words, lines, people_in
from accounts.models import Logregel, Logsoort, Organisatie
from accounts.organisatie.pagina import manages, render_tab
from accounts.permissions import Recht, is_platformbeheerder, organisatie_of, require, requires
from accounts.services.logboek import log_event, log_export

PER_BLADZIJDE = 50
_LOG = Logregel._meta.label_lower


@never_cache
@require_safe
@requires(Recht.BEHEREN)
def logboek(request: HttpRequest) -> HttpResponse:
    """All lines, for who manages the platform; one's own organisation, for who manages that."""
    context, status = _page(request, _scope(request))
    return render(request, "accounts/logboek.html", context, status=status)


@require_safe
@manages
def logboek_van(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """The lines of one organisation, below its menu."""
    context, status = _page(request, organisatie)
    return render_tab(request, "organisatie/logboek.html", organisatie, context, status)


@never_cache
@require_safe
@requires(Recht.BEHEREN)
def logboek_csv(request: HttpRequest) -> HttpResponseBase:
    """The filtered lines as a file, with times in the time zone of the Netherlands."""
    return _file(request, _scope(request))


@require_safe
@manages
def logboek_van_csv(request: HttpRequest, organisatie: Organisatie) -> HttpResponseBase:
    """The same, of one organisation."""
    return _file(request, organisatie)


def _scope(request: HttpRequest) -> Organisatie | None:
    """Whose log: None for all."""
    if is_platformbeheerder(request.user):
        return None
    organisatie = organisatie_of(request.user)
    require(request.user, Recht.BEHEREN, organisatie)
    return organisatie


def _page(request: HttpRequest, organisatie: Organisatie | None) -> tuple[dict[str, Any], int]:
    """The lines, newest first, a page at a time, and the status. A constant number of queries."""
    vraag, filter_ = _question(request, organisatie)
    voor = request.GET.get("voor", "")
    rows = lines(vraag)
    if voor.isascii() and voor.isdigit() and len(voor) < 19:
        rows = rows.filter(pk__lt=int(voor))
    regels = in_words(rows[: PER_BLADZIJDE + 1])
    log_event(soort=Logsoort.INZAGE, actor=request.user, organisatie=organisatie, onderwerp=_LOG)
    context = {
        "filter": filter_,
        "regels": regels[:PER_BLADZIJDE],
        "ouder": regels[PER_BLADZIJDE - 1].pk if len(regels) > PER_BLADZIJDE else None,
        "alles": organisatie is None,
        "organisatie": organisatie,
        "is_gefilterd": vraag != Logvraag(vraag.organisatie_id),
        "zoekdeel": _address(request),
    }
    return context, 400 if filter_.errors else 200


def _file(request: HttpRequest, organisatie: Organisatie | None) -> HttpResponseBase:
    vraag, _ = _question(request, organisatie)
    log_export(actor=request.user, wat="logboek", formaat="csv", onderwerp=_LOG)
    response = StreamingHttpResponse(_csv_lines(lines(vraag)), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="logboek-{timezone.localdate():%Y-%m-%d}.csv"'
    return response


def _question(request: HttpRequest, organisatie: Organisatie | None) -> tuple[Logvraag, Logfilter]:
    """Which lines; what is filled in wrongly filters nothing and is told at its field."""
    eigen = Logvraag(organisatie.pk if organisatie else None)
    filter_ = Logfilter(request.GET, people_in(eigen))
    filter_.is_valid()
    gekozen = filter_.cleaned_data
    vraag = Logvraag(
        organisatie_id=eigen.organisatie_id,
        soort=gekozen.get("soort", ""),
        gebruiker_id=gekozen.get("persoon"),
        van=gekozen.get("van"),
        tot=gekozen.get("tot"),
    )
    return vraag, filter_


def _address(request: HttpRequest) -> str:
    """The filters of this page, to go on with."""
    params = request.GET.copy()
    params.pop("voor", None)
    return params.urlencode()


class _Echo:
    """A file that gives back what is written, for a streaming answer."""

    def write(self, value: str) -> str:
        return value


def _csv_lines(rows: Any) -> Iterator[str]:
    write: Callable[[Sequence[object]], str] = csv.writer(_Echo()).writerow
    yield write(["moment", "soort", "wie", "organisatie", "onderwerp", "gegevens"])
    laatste: int | None = None
    while deel := in_words((rows if laatste is None else rows.filter(pk__lt=laatste))[:1000]):
        laatste = deel[-1].pk
        for regel in deel:
            moment = timezone.localtime(regel.moment).isoformat(timespec="seconds")
            cells = [moment, regel.soort, regel.wie, regel.organisatie, regel.onderwerp, regel.gegevens]
            yield write([as_cell(cell) for cell in cells])
