"""The history of a stakeholder, a participation process or an initiative: all versions, and one of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.historie.verschil import Weergave
from accounts.permissions import Recht, doelgroep_of, history_from, requires
from gebied.geschiedenis import Onderwerp
from gebied.views.geschiedenis import history_page, version_page
from stakeholders.geschiedenis import STAKEHOLDER
from stakeholders.selectors.register import get_stakeholder


def subject(request: HttpRequest, obj: Any, weergave: Weergave, soort: str, lijst: tuple[str, str]) -> Onderwerp:
    return Onderwerp(obj, weergave, soort, lijst, vanaf=history_from(request.user, obj))


def _stakeholder(request: HttpRequest, pk: int) -> Onderwerp:
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    return subject(request, stakeholder, STAKEHOLDER, "stakeholder", (reverse("stakeholders"), _("Stakeholders")))


@require_safe
@requires(Recht.LEZEN)
def stakeholder(request: HttpRequest, pk: int) -> HttpResponse:
    return history_page(request, _stakeholder(request, pk))


@require_safe
@requires(Recht.LEZEN)
def stakeholder_versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    return version_page(request, _stakeholder(request, pk), nummer)
