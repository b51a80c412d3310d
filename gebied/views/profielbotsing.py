"""What the second of two editors of the profile sees: both versions, and a choice per field that both changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.formulieren.keuzes import TE_KIEZEN, as_text, carried, make_choice
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import sign_version
from accounts.services.tegelijk import IntussenGewijzigdError
from gebied.models import Gebied
from gebied.profiel.soorten import Soort


def conflict_page(
    request: HttpRequest,
    form: Any,
    botsing: IntussenGewijzigdError,
    vergeten: frozenset[str],
    gebied: Gebied,
    soort: Soort,
) -> HttpResponse:
    """Nothing was saved yet; what was typed goes along."""
    nu, samen = botsing.nu, botsing.samen
    nu_versie, was, mijn = form.stored_version(nu), form.opened_version(), form.made_version()
    keuzes = [
        make_choice(veld, form.fields[veld], was.get(veld), (mijn[veld], form.data.get(veld, "")), nu_versie[veld])
        for veld in samen.botsingen
    ]
    over = [(veld, str(nu_versie[veld])) for veld in samen.overgenomen]
    context = {
        "gebied": gebied,
        "soort": soort,
        "obj": nu,
        "wie": name_for(request.user, nu.gewijzigd_door),
        "keuzes": [replace(keuze, vergeten=keuze.veld in vergeten) for keuze in keuzes],
        "overgenomen": [
            (form.fields[veld].label, as_text(form.fields[veld], nu_versie[veld])) for veld in samen.overgenomen
        ],
        "behouden": [form.fields[veld].label for veld in samen.behouden],
        "mee": carried(form.data, {*samen.botsingen, *samen.overgenomen}) + over,
        "geopend": sign_version(nu_versie, form.onderwerp),
        "te_kiezen_veld": TE_KIEZEN,
        "te_kiezen": " ".join(samen.botsingen),
    }
    return render(request, "gebied/profiel/kiezen.html", context, status=409)
