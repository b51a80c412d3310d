"""Who has to do with an area or an opgave: the field of forces with its table, participation and initiatives."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, requires
from gebied.models import Gebied
from gebied.selectors.pagina import get_gebied
from opgaven.selectors.opgave import get_opgave
from stakeholders.beeld.krachtenveld import make_krachtenveld, steun_text
from stakeholders.bevoegd import position_q
from stakeholders.selectors.plek import Plek, people_at
from stakeholders.vergadering import in_meeting
from stakeholders.woorden import difference, warning


@require_safe
@requires(Recht.LEZEN)
def gebied(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, get_gebied(pk, doelgroep_of(request.user)), ("/gebieden/", _("Gebieden")))


@require_safe
@requires(Recht.LEZEN)
def opgave(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, get_opgave(pk, doelgroep_of(request.user)), ("/opgaven/", _("Opgaven")))


def _page(request: HttpRequest, plek: Plek, lijst: tuple[str, str]) -> HttpResponse:
    """At most twelve queries."""
    binnen = position_q(request.user)
    mensen = people_at(plek, doelgroep_of(request.user), binnen)
    vraag = f"gebied={plek.pk}" if isinstance(plek, Gebied) else f"opgave={plek.pk}"
    veld = make_krachtenveld(mensen.standen)
    context = {
        "plek": plek,
        "lijst": lijst,
        "mensen": mensen,
        "binnen": binnen is not None,
        "vergadering": in_meeting(request.user),
        "veld": veld,
        "rijen": [(merk, steun_text(merk.stand.positie.steun)) for merk in veld.merken if merk.stand.positie]
        if veld
        else [],
        "zonder_positie": veld.zonder if veld else mensen.standen,
        "processen": [(proces, difference(proces)) for proces in mensen.processen],
        "waarschuwingen": [(warning(rij), f"{reverse('proces-nieuw')}?opgave={rij.pk}") for rij in mensen.zonder],
        "verbinden": f"{reverse('stakeholder-zoeken')}?{vraag}",
        "proces_nieuw": f"{reverse('proces-nieuw')}?{vraag}",
        "initiatief_nieuw": f"{reverse('initiatief-nieuw')}?{vraag}",
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "stakeholders/plek.html", context)
