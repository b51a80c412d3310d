"""The history of an indicator and of its figures in an area, and putting back what was said of it before."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires
from accounts.services.tegelijk import VersieVerouderdError
from gebied.bladeren import Bladeraar
from gebied.geschiedenis import INDICATOR, INDICATORWAARDE, Onderwerp
from gebied.models import Indicator
from gebied.selectors.indicatoren import versions_of_figures
from gebied.selectors.pagina import get_gebied
from gebied.services.indicatorkenmerken import KENMERKEN, indicator_restore
from gebied.views.geschiedenis import PER_BLADZIJDE, find_change, first_readable, history_page, to_number, version_page
from gebied.views.profielherstel import comparison


class Indicatoronderwerp(Onderwerp):
    """An indicator has a page for who may change it only."""

    @property
    def pagina(self) -> str:
        return reverse("eigen-indicator", args=[self.obj.pk]) if self.mag_terugzetten else self.adres


def _subject(request: HttpRequest, pk: int) -> Indicatoronderwerp:
    indicator = get_object_or_404(Indicator.objects.visible_to(doelgroep_of(request.user)), pk=pk)
    mag = is_allowed(request.user, Recht.BEWERKEN, indicator)
    lijst = (reverse("eigen-indicatoren"), _("Indicatoren")) if mag else (reverse("gebieden"), _("Gebieden"))
    return Indicatoronderwerp(indicator, INDICATOR, "indicator", lijst, mag, history_from(request.user, indicator))


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _subject(request, pk))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _subject(request, pk), nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def terugzetten(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """Show what would change, and change it when that is confirmed."""
    onderwerp = _subject(request, pk)
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    wijziging = find_change(onderwerp, nummer)
    fout = _restore(request, onderwerp.obj, nummer) if request.method == "POST" else None
    if fout == "":
        onderwerp.obj.refresh_from_db()
        messages.success(request, _("{naam} is teruggezet.").format(naam=onderwerp.obj.naam))
        return redirect("eigen-indicatoren")
    context = comparison(onderwerp, wijziging, KENMERKEN) | {"fout": fout}
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)


def _restore(request: HttpRequest, indicator: Any, nummer: int) -> str:
    """Why it could not be; empty when it was."""
    nieuwste = to_number(request.POST.get("nieuwste", ""))
    try:
        indicator_restore(indicator=indicator, nummer=nummer, nieuwste=nieuwste, actor=request.user)
    except VersieVerouderdError:
        return _("Iemand heeft dit intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
    except ValidationError as error:
        zin = _("Deze versie kan niet meer: {fout} Wijzig zelf wat u nodig hebt.")
        return zin.format(fout=" ".join(error.messages))
    return ""


@require_safe
@requires(Recht.LEZEN)
def waarden(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """All versions of the figures of one indicator in one area: which file brought what, and when."""
    doelgroep = doelgroep_of(request.user)
    gebied = get_gebied(pk, doelgroep)
    wat = get_object_or_404(Indicator.objects.visible_to(doelgroep), pk=indicator)
    vanaf = history_from(request.user, wat)
    if vanaf is None:
        raise Http404
    wijzigingen = lezen.describe_many(INDICATORWAARDE, versions_of_figures(gebied.pk, wat.pk, vanaf))
    bladzijde = Bladeraar(wijzigingen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    mag = is_allowed(request.user, Recht.BEWERKEN, wat)
    context = {"gebied": gebied, "indicator": wat, "bladzijde": bladzijde, "mag_inlezen": mag}
    return render(request, "gebied/profiel/waardegeschiedenis.html", context)
