"""How one area is steered, on one page: vision, priorities, choices, roles, instruments, skills, three lines."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, requires
from gebied.models import Gebied
from gebied.selectors.pagina import get_gebied
from sturing.bevoegd import may_write_in
from sturing.models import Afspraak, AgendaItem, Prioriteit, Sturingslijn, Vraagstuk
from sturing.selectors.gebiedssturing import clashing_questions, current_vision, gegevens_of, roles_now, told_about
from sturing.soorten import SOORTEN

#: So many questions, items and agreements stand below a line.
PER_LIJN = 8


@require_safe
@requires(Recht.LEZEN)
def van_gebied(request: HttpRequest, pk: int) -> HttpResponse:
    """At most fourteen queries."""
    doelgroep = doelgroep_of(request.user)
    gebied = get_gebied(pk, doelgroep)
    per = told_about(gebied, doelgroep)
    prioriteiten = list(gegevens_of(Prioriteit, doelgroep).filter(gebied=gebied)) if "prioriteiten" in per else []
    wensen = per.get("lijnwensen", [])
    context = {
        "gebied": gebied,
        "soorten": SOORTEN,
        "per": per,
        "visie": current_vision(per.get("visies", ())),
        "rollen": roles_now(per.get("rollen", ())),
        "prioriteiten": prioriteiten,
        "criteria": [criterium["label"] for criterium in prioriteiten[0].criteria] if prioriteiten else [],
        "lijnen": lines_of(gebied, doelgroep, wensen),
        "verschillen": [wens for wens in wensen if wens.tekst],
        "tussen_lijnen": clashing_questions(gebied, doelgroep),
        "mag": may_write_in(request.user, gebied),
    }
    return render(request, "sturing/gebiedssturing.html", context)


def lines_of(gebied: Gebied, doelgroep: Doelgroep, wensen: Any) -> list[dict[str, Any]]:
    """The three lines side by side: what each wants, asks and has to do here. Three queries."""
    vragen = Vraagstuk.objects.visible_to(doelgroep).filter(status__in=("open", "beantwoord")).lying_in([gebied.pk])
    items = AgendaItem.objects.visible_to(doelgroep).running().lying_in([gebied.pk])
    afspraken = Afspraak.objects.visible_to(doelgroep).lying_in([gebied.pk])
    vragen, items = list(vragen.order_by("termijn", "pk")), list(items.order_by("termijn", "pk"))
    afspraken = list(afspraken.order_by("-gemaakt_op", "-pk"))
    return [
        {
            "naam": lijn.label,
            "wensen": [wens for wens in wensen if wens.code == lijn.value],
            "delen": [
                (_("Vraagt"), [vraag for vraag in vragen if vraag.lijn_vraag == lijn.value][:PER_LIJN]),
                (_("Moet antwoorden"), [vraag for vraag in vragen if vraag.lijn_aan == lijn.value][:PER_LIJN]),
                (_("Doet"), [item for item in items if item.lijn == lijn.value][:PER_LIJN]),
                (_("Sprak af"), [een for een in afspraken if een.lijn == lijn.value][:PER_LIJN]),
            ],
        }
        for lijn in Sturingslijn
    ]
