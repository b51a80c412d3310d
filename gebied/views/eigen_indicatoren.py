"""The indicators of one's organisation: which way is better, and which theme they are about."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import read_input
from accounts.formulieren.keuzes import as_text
from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires
from accounts.services.logboek import log_export
from accounts.services.tegelijk import IntussenGewijzigdError, IntussenVerwijderdError
from accounts.zoekfilter import Zoekfilter, by_words
from gebied.bevoegd import may_everywhere
from gebied.bladeren import Bladeraar
from gebied.indicatorform import IndicatorForm
from gebied.models import Indicator
from gebied.selectors.indicatoren import own_indicators
from gebied.services.indicatorkenmerken import KENMERKEN, indicator_edit
from gebied.uitvoer import send_sheet, sheet_of
from gebied.views.profielgegevens import show_errors

PER_BLADZIJDE = 50
#: How programs know an indicator.
SLEUTEL = ("bron", "code")  # onvertaald: names of columns


@require_safe
@requires(Recht.BEWERKEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Of one's own organisation; who manages the platform sees those of everybody."""
    filter_ = _filtered(request)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    mag = {een.pk for een in bladzijde if is_allowed(request.user, Recht.BEWERKEN, een)}
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "mag": mag,
        "mag_inlezen": may_everywhere(request.user, Recht.BEWERKEN),
        "inlezen": reverse("invoer-indicatoren"),
    }
    return render(request, "gebied/eigen_indicatoren.html", context)


@require_safe
@requires(Recht.BEWERKEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """What is filtered, as a file."""
    velden = (*SLEUTEL, *KENMERKEN, "zichtbaarheid")
    response = send_sheet(sheet_of(velden, list(_filtered(request).qs.values_list(*velden))), formaat, "indicatoren")
    log_export(actor=request.user, wat="indicatoren", formaat=formaat)
    return response


def _filtered(request: HttpRequest) -> Zoekfilter:
    return by_words(request, own_indicators(doelgroep_of(request.user)), "naam", *SLEUTEL)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    """What others changed meanwhile stays; who changed the same is told, and saves once more."""
    indicator = get_object_or_404(Indicator.objects.visible_to(doelgroep_of(request.user)), pk=pk)
    require(request.user, Recht.BEWERKEN, indicator)
    form = IndicatorForm(read_input(request).data, instance=indicator)
    if request.method == "POST" and form.is_valid():
        try:
            indicator_edit(indicator=form.instance, geopend=form.opened_version(), actor=request.user)
        except IntussenVerwijderdError:
            raise Http404(_("Dit was al verwijderd.")) from None
        except IntussenGewijzigdError as botsing:
            _show_theirs(form, botsing)
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, _("{naam} is opgeslagen.").format(naam=indicator.naam))
            return redirect("eigen-indicatoren")
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "obj": indicator, "hersteld": form.is_bound}
    return render(request, "gebied/eigen_indicator.html", context, status=422 if fout else 200)


def _show_theirs(form: Any, botsing: IntussenGewijzigdError) -> None:
    """What only the other changed is filled in; where both changed the same, the form says what stands there now."""
    nu = form.stored_version(botsing.nu)
    data = form.data.copy()
    for veld in botsing.samen.overgenomen:
        data[veld] = str(nu[veld])
    data["geopend"] = form.signed_version(botsing.nu)
    form.data = data
    zin = _("Iemand anders wijzigde dit intussen. Daar staat nu: {nu}. Kijk het na en sla opnieuw op.")
    for veld in botsing.samen.botsingen:
        form.add_error(veld, zin.format(nu=as_text(form.fields[veld], nu[veld])))
