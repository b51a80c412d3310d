"""What an opgave does to brede welvaart, and where that chafes in an area."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import read_input, submission_key
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import sign_version
from accounts.permissions import Recht, doelgroep_of, history_from, is_allowed, require, requires, user_of
from accounts.services.indienen import AlIngediendError
from gebied.selectors.pagina import get_gebied
from gebied.views.profielgegevens import show_errors
from opgaven.effectform import EffectForm
from opgaven.models import Opgave, OpgaveEffect
from opgaven.profiel.schuren import friction_of
from opgaven.selectors.effecten import effect_changes, effecten_of
from opgaven.selectors.opgave import get_opgave
from opgaven.services.effecten import EffectGewijzigdError, effect_add, effect_change, effect_remove


@require_safe
@requires(Recht.LEZEN)
def schuren(request: HttpRequest, pk: int) -> HttpResponse:
    """The matrix and the sentences of one area."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    context = {"gebied": gebied, "schuren": friction_of(gebied, doelgroep_of(request.user))}
    return render(request, "opgaven/effecten/schuren.html", context)


@require_safe
@requires(Recht.LEZEN)
def effecten(request: HttpRequest, pk: int) -> HttpResponse:
    """All effects of one opgave."""
    opgave = get_opgave(pk, doelgroep_of(request.user))
    mag = is_allowed(request.user, Recht.BEWERKEN, opgave)
    context = {
        "opgave": opgave,
        "effecten": list(effecten_of(opgave.pk)),
        "mag_bewerken": mag,
        "heeft_geschiedenis": history_from(request.user, opgave) is not None,
    }
    return render(request, "opgaven/effecten/lijst.html", context)


@require_safe
@requires(Recht.LEZEN)
def effecten_geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    """Who said what, and when; also of effects that were taken away. Not for the public."""
    opgave = get_opgave(pk, doelgroep_of(request.user))
    vanaf = history_from(request.user, opgave)
    if vanaf is None:
        raise Http404
    context = {"opgave": opgave, "wijzigingen": effect_changes(opgave.pk, vanaf)}
    return render(request, "historie/effecten.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def effect_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    opgave = _to_edit(request, pk)
    form = EffectForm(read_input(request).data, instance=OpgaveEffect(opgave=opgave))
    if request.method == "POST" and form.is_valid():
        try:
            effect_add(effect=form.instance, user=user_of(request), indiening=submission_key(request))
        except AlIngediendError as eerder:
            return redirect(eerder.doel)
        except ValidationError as error:
            show_errors(form, error)
        else:
            return _done(request, opgave, _("Het effect is toegevoegd."))
    return _form_page(request, form, opgave)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def effect_wijzigen(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """Change one, or take it away with the second button."""
    opgave = _to_edit(request, pk)
    effect = get_object_or_404(OpgaveEffect, pk=nummer, opgave=opgave.pk)
    effect.opgave = opgave
    if request.method == "POST" and "weghalen" in request.POST:
        effect_remove(effect=effect, user=user_of(request))
        return _done(request, opgave, _("Het effect is weggehaald."))
    form = EffectForm(read_input(request).data, instance=effect)
    botsing: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            velden = form.versievelden
            effect_change(effect=form.instance, geopend=form.opened_version(), velden=velden, user=user_of(request))
        except EffectGewijzigdError as error:
            geopend = sign_version(form.stored_version(error.nu), form.onderwerp)
            wie = name_for(request.user, error.nu.gewijzigd_door)
            botsing = {"nu": error.nu, "geopend": geopend, "wie": wie}
        except ValidationError as error:
            show_errors(form, error)
        else:
            return _done(request, opgave, _("Het effect is opgeslagen."))
    return _form_page(request, form, opgave, **botsing)


def _to_edit(request: HttpRequest, pk: int) -> Opgave:
    """404 for what is not for these eyes, 403 for what they may only read."""
    opgave = get_opgave(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, opgave)
    return opgave


def _done(request: HttpRequest, opgave: Opgave, zin: str) -> HttpResponse:
    messages.success(request, zin)
    return redirect("opgave-effecten", pk=opgave.pk)


def _form_page(request: HttpRequest, form: EffectForm, opgave: Opgave, **botsing: Any) -> HttpResponse:
    status = 409 if botsing else 422 if form.errors and request.method == "POST" else 200
    context = {"form": form, "opgave": opgave, "effect": form.instance, "hersteld": form.is_bound}
    return render(request, "opgaven/effecten/formulier.html", context | botsing, status=status)
