"""The indicators of one's organisation: which way is better, and which theme they are about."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import read_input
from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires
from gebied.bevoegd import may_everywhere
from gebied.indicatorform import IndicatorForm
from gebied.models import Indicator
from gebied.selectors.indicatoren import own_indicators
from gebied.services.indicatorkenmerken import indicator_change
from gebied.views.profielgegevens import show_errors


@require_safe
@requires(Recht.BEWERKEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Of one's own organisation; who manages the platform sees those of everybody."""
    rijen = list(own_indicators(doelgroep_of(request.user)))
    mag = {een.pk for een in rijen if is_allowed(request.user, Recht.BEWERKEN, een)}
    context = {
        "rijen": rijen,
        "mag": mag,
        "mag_inlezen": may_everywhere(request.user, Recht.BEWERKEN),
        "inlezen": reverse("invoer-indicatoren"),
    }
    return render(request, "gebied/eigen_indicatoren.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    """Who opened it before somebody else changed it, is told and saves once more."""
    indicator = get_object_or_404(Indicator.objects.visible_to(doelgroep_of(request.user)), pk=pk)
    require(request.user, Recht.BEWERKEN, indicator)
    form = IndicatorForm(read_input(request).data, instance=indicator)
    if request.method == "POST" and form.is_valid() and _is_as_opened(form):
        try:
            indicator_change(indicator=form.instance, actor=request.user)
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, _("{naam} is opgeslagen.").format(naam=indicator.naam))
            return redirect("eigen-indicatoren")
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "obj": indicator, "hersteld": form.is_bound}
    return render(request, "gebied/eigen_indicator.html", context, status=422 if fout else 200)


def _is_as_opened(form: Any) -> bool:
    if form.opened_version() == form.stored_version(Indicator.objects.get(pk=form.instance.pk)):
        return True
    form.data = {**form.data.dict(), "geopend": form._sign_stored()}
    form.add_error(None, _("Iemand anders wijzigde dit intussen. Kijk het na en sla opnieuw op."))
    return False
