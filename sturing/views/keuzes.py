"""What areas choose, compared per stedelijkheid: a page and its file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, requires
from gebied.niveau import woorden
from sturing.exporteren import choices_table
from sturing.selectors.keuzes import MINSTE_GEBIEDEN, choices_compared
from sturing.views.bestand import send_list


@require_safe
@requires(Recht.LEZEN)
def keuzes(request: HttpRequest) -> HttpResponse:
    """Counts only, of what the reader may see."""
    vergelijking = choices_compared(doelgroep_of(request.user), request.GET.get("niveau", ""))
    context: dict[str, Any] = {
        "vergelijking": vergelijking,
        "niveaus": [(een, woorden(een).meer) for een in vergelijking.niveaus],
        "woorden": woorden(vergelijking.niveau),
        "minste": MINSTE_GEBIEDEN,
        "alles": doelgroep_of(request.user).alles,
    }
    return render(request, "sturing/keuzes.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The same tables, a count on a line."""
    vergelijking = choices_compared(doelgroep_of(request.user), request.GET.get("niveau", ""))
    return send_list(request, choices_table(vergelijking), formaat)
