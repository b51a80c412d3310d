"""All knowledge that somebody may see: the list of insights, the list of cases, and both as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, requires
from accounts.services.logboek import log_export
from cop.filters_kennis import CasusFilter, InzichtFilter, LeervraagFilter, ProductFilter
from cop.models import Casus, Inzicht
from cop.selectors.kennis import cases_listed, insights_listed, with_types
from cop.selectors.leren import questions_listed
from cop.selectors.producten import products_listed
from cop.taal import evidence_sentence
from gebied.bladeren import Bladeraar
from opgaven.exporteren import Formaat
from opgaven.views.export import send_table
from stakeholders.exporteren import make_table

PER_BLADZIJDE: Final = 30
_INZICHT: Final = (
    "id", "soort", "gaat_over", "inzicht", "waarom", "voorwaarden", "opgavetypen", "themas", "community", "casussen",
    "verslagen", "organisaties", "spreekt_tegen", "toegepast", "werkte",
)  # fmt: skip
_CASUS: Final = (
    "id", "titel", "ingebracht_door", "soort_organisatie", "opgavetypen", "themas", "community", "waar_het_over_gaat",
    "trots", "gewerkt", "lessen",
)  # fmt: skip

_LEERVRAAG: Final = (
    "id", "leervraag", "status", "waarom", "wat_wij_weten", "themas", "community", "stappen", "laatste_stap",
)  # fmt: skip

_PRODUCT: Final = ("id", "titel", "soort", "waarvoor", "themas", "community", "versies", "laatste_versie")


@require_safe
@requires(Recht.LEZEN)
def inzichten(request: HttpRequest) -> HttpResponse:
    """What is carried best first. Six queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = InzichtFilter(request.GET, queryset=with_types(insights_listed(doelgroep)), request=request)
    totaal = Inzicht.objects.visible_to(doelgroep).current().count()
    return list_page(request, filter_, totaal, "cop/kennis.html")


@require_safe
@requires(Recht.LEZEN)
def casussen(request: HttpRequest) -> HttpResponse:
    """The last first. Six queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = CasusFilter(request.GET, queryset=cases_listed(doelgroep), request=request)
    return list_page(request, filter_, Casus.objects.visible_to(doelgroep).count(), "cop/casussen.html")


def list_page(request: HttpRequest, filter_: Any, totaal: int, template: str) -> HttpResponse:
    """A page of a list of knowledge."""
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    rijen = list(bladzijde.object_list)
    for rij in rijen:
        rij.reden = filter_.redenen.get(rij.pk, "")
        if isinstance(rij, Inzicht):
            rij.bewijszin = evidence_sentence(rij)  # type: ignore[attr-defined]
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "rijen": rijen,
        "totaal": totaal,
        "kennis": home(),
        "gebied": filter_.form.cleaned_data.get("gebied") if filter_.form.is_bound else None,
    }
    return render(request, template, context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, wat: str, formaat: str) -> HttpResponseBase:
    """What is filtered, as a file. Raises Http404 for another list or format."""
    doelgroep = doelgroep_of(request.user)
    if formaat not in (Formaat.CSV, Formaat.XLSX) or wat not in _LIJSTEN:
        raise Http404(_("Deze export bestaat niet."))
    filterklasse, rijen, koppen, maak = _LIJSTEN[wat]
    filter_ = filterklasse(request.GET, queryset=rijen(doelgroep), request=request)
    tabel = make_table(wat, koppen, (maak(rij) for rij in filter_.qs))
    response = send_table(tabel, Formaat(formaat), f"{wat}-{timezone.localdate():%Y-%m-%d}")
    log_export(actor=request.user, wat=wat, formaat=formaat)
    return response


def _of_insight(rij: Any) -> tuple[Any, ...]:
    typen = "; ".join(" x ".join(filter(None, (paar["a"], paar["b"]))) for paar in rij.typen)
    return (
        rij.pk, rij.soort, rij.aard, rij.zin, rij.waarom, rij.voorwaarden, typen, "; ".join(rij.themas),
        rij.community.naam, rij.casussen, rij.verslagen, rij.organisaties, rij.tegen, rij.geprobeerd, rij.werkte,
    )  # fmt: skip


def _of_case(rij: Any) -> tuple[Any, ...]:
    typen = "; ".join(soort["code"] for soort in rij.typen)
    return (
        rij.pk, rij.titel, rij.organisatienaam, rij.soort, typen, "; ".join(rij.themas), rij.community.naam,
        rij.onderwerp, rij.trots, rij.gewerkt, rij.lessen,
    )  # fmt: skip


def _of_question(rij: Any) -> tuple[Any, ...]:
    return (
        rij.pk, rij.vraag, rij.status, rij.aanleiding, rij.antwoord, "; ".join(rij.themas), rij.community.naam,
        rij.n_stappen, rij.laatste,
    )  # fmt: skip


def _of_product(rij: Any) -> tuple[Any, ...]:
    dag = timezone.localdate(rij.laatste) if rij.laatste else None
    return rij.pk, rij.titel, rij.soort, rij.omschrijving, "; ".join(rij.themas), rij.community.naam, rij.n_versies, dag


#: By name in the address: the filter, the rows, the columns, and how a row becomes a line.
_LIJSTEN: Final[
    dict[str, tuple[Any, Callable[[Doelgroep], Any], tuple[str, ...], Callable[[Any], tuple[Any, ...]]]]
] = {
    "kennis": (InzichtFilter, lambda doelgroep: with_types(insights_listed(doelgroep)), _INZICHT, _of_insight),
    "casussen": (CasusFilter, cases_listed, _CASUS, _of_case),
    "producten": (ProductFilter, products_listed, _PRODUCT, _of_product),
    "leervragen": (LeervraagFilter, questions_listed, _LEERVRAAG, _of_question),
}


def home() -> tuple[str, str]:
    """The first step of the breadcrumbs."""
    return reverse("communities"), _("Kennis")
