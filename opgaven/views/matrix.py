"""The matrix, readable for everyone who may read: what the values are, and why."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, is_platformbeheerder, requires, sees_history
from opgaven.beeld.matrixtabel import friction_rows, interaction_rows
from opgaven.models import Opgavetype
from opgaven.selectors.matrix import active_matrix, pair_explanations
from opgaven.selectors.typen import kleur_by_code


@require_safe
@requires(Recht.LEZEN)
def matrix_page(request: HttpRequest) -> HttpResponse:
    """Both tables and the traits. Five queries."""
    uitleg = pair_explanations()
    typen = [soort for soort in Opgavetype.objects.all() if (soort.code, soort.code) in uitleg]
    kleuren = kleur_by_code()
    context = {
        "versie": active_matrix(),
        "typen": [(soort, kleuren[soort.code]) for soort in typen],
        "wrijving": [(rij, kleuren[rij.type.code]) for rij in friction_rows(typen, uitleg)],
        "wisselwerking": [(rij, kleuren[rij.type.code]) for rij in interaction_rows(typen, uitleg)],
        "mag_beheren": is_platformbeheerder(request.user),
    }
    return render(request, "opgaven/matrix.html", context)


@require_safe
@requires(Recht.LEZEN)
def paar(request: HttpRequest, van: str, naar: str) -> HttpResponse:
    """Why one pair has its values: a fragment for htmx, a page for everyone else."""
    typen = {soort.code: soort for soort in Opgavetype.objects.filter(code__in=[van, naar])}
    uitleg = pair_explanations({van, naar}).get((van, naar))
    if uitleg is None or not {van, naar} <= typen.keys():
        raise Http404
    kleuren = kleur_by_code()
    context = {
        "van": typen[van],
        "naar": typen[naar],
        "van_kleur": kleuren[van],
        "naar_kleur": kleuren[naar],
        "uitleg": uitleg,
        "ziet_geschiedenis": sees_history(request.user),
    }
    template = "opgaven/_matrix_paar.html" if request.headers.get("HX-Request") else "opgaven/matrix_paar.html"
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response
