"""The page of one opgave, and its shape for the small map."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.delen.pagina import sentences_for
from accounts.historie.lezen import latest
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, requires
from opgaven.bevoegd import may_remove
from opgaven.geschiedenis import OPGAVE
from opgaven.models import Opgave
from opgaven.opgavepagina import OpgaveVraag, parts_of
from opgaven.selectors.opgave import (
    best_layer,
    get_opgave,
    layers_of,
    neighbours_of,
    opgave_geojson,
    waiting_around,
)
from opgaven.selectors.typen import kleur_by_code
from opgaven.taal import KARAKTER_LABELS, telt_mee
from opgaven.taal.opgave import DEZE_OPGAVE, opgave_in_het_kort

BELANGRIJKSTE = 5


@require_safe
@requires(Recht.LEZEN)
def opgave_page(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    opgave = get_opgave(pk, doelgroep)
    vanaf = history_from(request.user, opgave)
    lagen = layers_of(opgave, doelgroep)
    laag = best_layer(lagen)
    buren = neighbours_of(opgave, laag, doelgroep) if laag else []
    gelabeld = [(buur, KARAKTER_LABELS[buur.karakter]) for buur in buren]
    return render(
        request,
        "opgaven/opgave.html",
        {
            "opgave": opgave,
            "kleur": kleur_by_code()[opgave.type.code],
            "in_het_kort": opgave_in_het_kort(opgave, laag, buren),
            "lagen": lagen,
            "laag": laag,
            "buren": buren,
            "eerste_buren": gelabeld[:BELANGRIJKSTE],
            "overige_buren": gelabeld[BELANGRIJKSTE:],
            "wachtend": waiting_around(opgave, doelgroep),
            "kaartlagen": [{"url": reverse("opgave-vorm", args=[pk])}],
            "laatste": [] if vanaf is None else latest(OPGAVE, pk, vanaf),
            "geschiedenis": reverse("opgave-geschiedenis", args=[pk]),
            "telt_mee": telt_mee(doelgroep),
            "delen": parts_of(OpgaveVraag(opgave, request.user)),
            **_rights(request, opgave),
        },
    )


@require_safe
@requires(Recht.LEZEN)
def vorm(request: HttpRequest, pk: int) -> HttpResponse:
    """The border of an opgave as GeoJSON, in WGS84."""
    return HttpResponse(opgave_geojson(get_opgave(pk, doelgroep_of(request.user))), content_type="application/geo+json")


def _rights(request: HttpRequest, opgave: Opgave) -> dict[str, object]:
    """What the reader may do here, and who else sees it."""
    mag = {recht for recht in Recht if is_allowed(request.user, recht, opgave)}
    return {
        "mag_bewerken": bool(mag & {Recht.BEWERKEN, Recht.GEOMETRIE}),
        "mag_verwijderen": may_remove(request.user, opgave),
        "mag_publiceren": Recht.PUBLICEREN in mag,
        "wie_ziet": sentences_for(request, opgave, DEZE_OPGAVE),
    }
