"""Create, change and remove an opgave in a form."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from accounts.delen.pagina import sentences_for
from accounts.formulieren.invoer import read_input, submission_key
from accounts.formulieren.keuzes import VERDER, read_choices
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import Samenvoeging, sign_version
from accounts.permissions import Recht, doelgroep_of, is_allowed, organisatie_of, require, requires, user_of
from accounts.services.indienen import AlIngediendError
from accounts.services.tegelijk import IntussenGewijzigdError, IntussenVerwijderdError
from gebied.ondergrond import base_maps
from gebied.taal import aantal
from opgaven.bevoegd import require_removal
from opgaven.forms import OpgaveForm
from opgaven.kaartvraag import punt_from
from opgaven.keuze import OnjuisteVraagError
from opgaven.models import Opgave
from opgaven.selectors.opgave import find_areas, get_opgave
from opgaven.selectors.tekenvlak import start_view, stored_shape, view_around
from opgaven.services.wijzigen import (
    Opgeslagen,
    opgave_change,
    opgave_create,
    opgave_take_away,
)
from opgaven.taal.lijst import join_words
from opgaven.taal.opgave import DEZE_OPGAVE
from opgaven.views.botsing import conflict_page, keep_upload, labels, removed_page, told

#: So many names of areas stand in a message; the others are counted.
NAMEN_MAX = 3


def _changes(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Guard: opens for who may change something anywhere, be it attributes or places."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        recht = Recht.GEOMETRIE if is_allowed(request.user, Recht.GEOMETRIE) else Recht.BEWERKEN
        return requires(recht)(view)(request, *args, **kwargs)

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    invoer = read_input(request)
    form = OpgaveForm(invoer.data, invoer.files, instance=_new_for(request), actor=request.user)
    if not _is_saving(request):
        return _form_page(request, form)
    if form.is_valid():
        try:
            opgeslagen = opgave_create(opgave=form.instance, user=user_of(request), indiening=submission_key(request))
        except AlIngediendError as eerder:
            messages.info(request, _("U had dit al opgeslagen. De opgave is één keer toegevoegd."))
            return redirect(eerder.doel)
        except ValidationError as error:
            _show(form, error)
        else:
            return _done(request, opgeslagen, _("{naam} is toegevoegd.").format(naam=form.instance))
    return _form_page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@_changes
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    saving = _is_saving(request)
    opgave = _to_edit(request, pk, ook_verwijderd=saving)
    invoer = read_input(request)
    data, vergeten = read_choices(invoer.data)
    form = OpgaveForm(data, invoer.files, instance=opgave, actor=request.user)
    if saving and form.is_valid():
        try:
            return _change(request, form, vergeten)
        except IntussenVerwijderdError as botsing:
            return removed_page(request, form, botsing.nu)
        except IntussenGewijzigdError as botsing:
            return conflict_page(request, form, botsing, vergeten)
        except ValidationError as error:
            _show(form, error)
    if opgave.verwijderd_op:
        return removed_page(request, form, opgave)
    return _form_page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first; asks again when somebody changed it since."""
    opgave = _to_edit(request, pk, ook_verwijderd=request.method == "POST")
    require_removal(request.user, opgave)
    form = OpgaveForm(request.POST or None, instance=opgave, actor=request.user)
    if request.method != "POST":
        return _removal_page(request, form)
    try:
        opgeslagen = opgave_take_away(opgave=opgave, geopend=form.opened_version(), user=user_of(request))
    except IntussenVerwijderdError:
        messages.info(request, _("{naam} was al verwijderd.").format(naam=opgave))
    except IntussenGewijzigdError as botsing:
        return _removal_page(request, form, botsing)
    else:
        zin = _("{naam} is verwijderd.").format(naam=opgave)
        messages.success(request, f"{zin} {recomputed(opgeslagen)}")
    return redirect("opgaven")


@require_safe
@requires(Recht.BEWERKEN)
def zoek_gebieden(request: HttpRequest) -> HttpResponse:
    """A fragment: areas of an indeling whose name or code fits."""
    zoek, indeling = request.GET.get("zoekgebied", "").strip(), request.GET.get("indeling", "")
    gevonden = (
        find_areas(zoek, int(indeling), doelgroep_of(request.user))
        if re.fullmatch(r"[0-9]{1,9}", indeling) and zoek
        else []
    )
    context = {"gevonden": gevonden, "zoek": zoek, "indeling": indeling}
    return render(request, "opgaven/_zoek_gebieden.html", context)


def recomputed(opgeslagen: Opgeslagen) -> str:
    """Which areas are computed again, in a sentence."""
    namen = list(opgeslagen.gebieden)
    if not namen:
        return _("Er is geen doorgerekend gebied dat hierdoor verandert.")
    rest = len(namen) - NAMEN_MAX
    if rest > 0:
        namen = [", ".join(namen[:NAMEN_MAX]), aantal(rest, "ander gebied", "andere gebieden")]  # onvertaald: counted
    zin = ngettext("{gebieden} wordt opnieuw berekend.", "{gebieden} worden opnieuw berekend.", len(namen))
    return zin.format(gebieden=join_words(namen))


def _to_edit(request: HttpRequest, pk: int, *, ook_verwijderd: bool) -> Opgave:
    """404 for what is not for these eyes, 403 for what they may only read. One of both rights is enough."""
    opgave = get_opgave(pk, doelgroep_of(request.user), ook_verwijderd=ook_verwijderd)
    if not is_allowed(request.user, Recht.GEOMETRIE, opgave):
        require(request.user, Recht.BEWERKEN, opgave)
    return opgave


def _new_for(request: HttpRequest) -> Opgave:
    """An empty opgave of our own; the owner is by default the organisation of who makes it."""
    return Opgave(bron="eigen", organisatie=organisatie_of(request.user))


def _is_saving(request: HttpRequest) -> bool:
    """A POST that asks to go on in the form saves nothing."""
    return request.method == "POST" and VERDER not in request.POST


def _change(request: HttpRequest, form: OpgaveForm, vergeten: frozenset[str]) -> HttpResponse:
    """Save; where a choice was forgotten it is asked again. Raises what the service raises."""
    opgave, velden = form.instance, form.versievelden
    if vergeten:
        botsingen = tuple("geometrie" if veld == "waar" else veld for veld in sorted(vergeten))
        raise IntussenGewijzigdError(
            get_opgave(opgave.pk, doelgroep_of(request.user)), Samenvoeging(botsingen=botsingen)
        )
    opgeslagen = opgave_change(opgave=opgave, geopend=form.opened_version(), velden=velden, user=user_of(request))
    if not opgeslagen.samen.behouden:
        messages.info(request, _("Er was niets te wijzigen aan {naam}.").format(naam=opgave))
        return redirect(opgave)
    over = opgeslagen.samen.overgenomen
    zin = _("{naam} is opgeslagen.").format(naam=opgave)
    if over:
        ook = _("Een ander wijzigde intussen {velden}; dat is ook bewaard.").format(velden=labels(form, over))
        zin = f"{zin} {ook}"
    return _done(request, opgeslagen, zin)


def _done(request: HttpRequest, opgeslagen: Opgeslagen, zin: str) -> HttpResponse:
    messages.success(request, f"{zin} {recomputed(opgeslagen)}")
    return redirect(opgeslagen.opgave)


def _show(form: OpgaveForm, error: ValidationError) -> None:
    """What the service refuses stands at its field, or above the form when the form has no such field."""
    fouten = error.error_dict if hasattr(error, "error_dict") else {"__all__": [error]}
    for veld, berichten in fouten.items():
        plek = "waar" if veld == "geometrie" else veld
        for bericht in berichten:
            form.add_error(plek if plek in form.fields else None, bericht)


def _form_page(request: HttpRequest, form: OpgaveForm) -> HttpResponse:
    """The form; what was uploaded and could be read is kept, whatever else is wrong."""
    if form.errors:
        keep_upload(request, form)
    status = 422 if form.errors and _is_saving(request) else 200
    opgave = form.instance
    context = {
        "form": form,
        "opgave": opgave,
        "hersteld": form.is_bound,
        "tekenen": _drawing(request, opgave) if form.mag_geometrie else None,
        "kaartlagen": [{"url": f"{opgave.get_absolute_url()}vorm.json"}] if not form.mag_geometrie else [],
        "wie_ziet": sentences_for(request, opgave, DEZE_OPGAVE) if opgave.pk else [],
        "mag_publiceren": bool(opgave.pk) and is_allowed(request.user, Recht.PUBLICEREN, opgave),
    }
    return render(request, "opgaven/formulier.html", context, status=status)


def _drawing(request: HttpRequest, opgave: Opgave) -> dict[str, Any]:
    """What the scripts of the map in the form must know."""
    return {
        "adressen": {naam: reverse(f"vorm-{naam}") for naam in ("controleren", "lezen", "bewerken", "snappen")},
        "opgave": opgave.pk,
        "nu": stored_shape(opgave).as_json() if opgave.pk else None,
        "grens": _view(request),
        "ondergronden": base_maps()[:1],
    }


def _view(request: HttpRequest) -> tuple[float, float, float, float]:
    """Around the place that somebody pointed at on the map; without one all areas that one may see."""
    try:
        return view_around(*punt_from(request.GET))
    except OnjuisteVraagError:
        return start_view(doelgroep_of(request.user))


def _removal_page(
    request: HttpRequest, form: OpgaveForm, botsing: IntussenGewijzigdError | None = None
) -> HttpResponse:
    """Are you sure? With what changed since the question was asked."""
    nu = botsing.nu if botsing else form.instance
    versie = form.stored_version(nu)
    context = {
        "opgave": nu,
        "geopend": sign_version(versie, form.onderwerp),
        "wie": name_for(request.user, nu.gewijzigd_door) if botsing else "",
        "gewijzigd": told(form, botsing.samen.overgenomen, versie) if botsing else [],
    }
    return render(request, "opgaven/verwijderen.html", context, status=409 if botsing else 200)
