"""The history of what somebody told about an area, and putting an earlier version back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie import lezen
from accounts.permissions import Recht, history_from, is_allowed, require, requires, user_of
from accounts.services.tegelijk import VersieVerouderdError
from gebied.geschiedenis import Onderwerp
from gebied.profiel.soorten import Soort
from gebied.services.profiel import gegeven_restore
from gebied.views.geschiedenis import find_change, first_readable, history_page, to_number, version_page
from gebied.views.profielgegevens import found


@require_safe
@requires(Recht.LEZEN)
def geschiedenis(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> HttpResponse:
    return history_page(request, subject(request, pk, soort, nummer))


@require_safe
@requires(Recht.LEZEN)
def versie(request: HttpRequest, pk: int, soort: Soort, nummer: int, versienummer: int) -> HttpResponse:
    return version_page(request, subject(request, pk, soort, nummer), versienummer)


class Profielonderwerp(Onderwerp):
    """Its pages lie below the area."""

    @property
    def adres(self) -> str:
        return f"{self.pagina}geschiedenis/"

    def terugzetten(self, nummer: int) -> str:
        return f"{self.adres}{nummer}/terugzetten/"


def subject(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> Profielonderwerp:
    """One of them, as far as this visitor may see it."""
    _gebied, obj = found(request, pk, soort, nummer)
    terug, mag = (
        (reverse("profielgegevens", args=[pk, soort]), str(soort.meer)),
        is_allowed(request.user, Recht.BEWERKEN, obj),
    )
    return Profielonderwerp(obj, soort.weergave, soort.code, terug, mag, history_from(request.user, obj))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def terugzetten(request: HttpRequest, pk: int, soort: Soort, nummer: int, versienummer: int) -> HttpResponse:
    """Show what would change, and change it when that is confirmed."""
    onderwerp = subject(request, pk, soort, nummer)
    first_readable(onderwerp)
    require(request.user, Recht.BEWERKEN, onderwerp.obj)
    wijziging, fout = find_change(onderwerp, versienummer), ""
    velden = list(soort.form._meta.fields or ())
    if request.method == "POST":
        try:
            gegeven_restore(
                gegeven=onderwerp.obj,
                weergave=onderwerp.weergave,
                velden=velden,
                nummer=versienummer,
                nieuwste=to_number(request.POST.get("nieuwste", "")),
                user=user_of(request),
            )
        except VersieVerouderdError:
            fout = _("Iemand heeft dit intussen gewijzigd. Hieronder staat wat er nu zou veranderen. Kijk dat na.")
        except ValidationError as error:
            zin = _("Deze versie kan niet meer: {fout} Wijzig zelf wat u nodig hebt.")
            fout = zin.format(fout=" ".join(error.messages))
        else:
            messages.success(request, _("{naam} is teruggezet.").format(naam=onderwerp.obj.naam))
            return redirect(onderwerp.pagina)
    context = comparison(onderwerp, wijziging, velden) | {"fout": fout}
    return render(request, "historie/terugzetten.html", context, status=409 if fout else 200)


def comparison(onderwerp: Onderwerp, wijziging: lezen.Wijziging, velden: Sequence[str]) -> dict[str, Any]:
    """What differs between now and then, of what would be put back."""
    weergave = onderwerp.weergave
    nu = lezen.versions_of(weergave, onderwerp.obj.pk)[0]
    blijft = frozenset(veld.name for veld in weergave.fields()) - set(velden)
    te_zien = replace(weergave, verborgen=weergave.verborgen | blijft)
    return {
        "onderwerp": onderwerp,
        "wijziging": wijziging,
        "verschillen": lezen.compare(te_zien, nu, wijziging.rij),
        "nieuwste": nu.pgh_id,
    }
