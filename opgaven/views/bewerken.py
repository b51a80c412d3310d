"""Create, change and remove an opgave in a form."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Recht, doelgroep_of, organisatie_of, require, requires, user_of
from gebied.taal import aantal
from opgaven.forms import OpgaveForm
from opgaven.models import Opgave
from opgaven.selectors.opgave import find_areas, get_opgave
from opgaven.services.wijzigen import (
    IntussenGewijzigdError,
    Opgeslagen,
    opgave_change,
    opgave_create,
    opgave_take_away,
)

#: So many names of areas stand in a message; the others are counted.
NAMEN_MAX = 3


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    form = OpgaveForm(request.POST or None, request.FILES or None, instance=_new_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            opgeslagen = opgave_create(opgave=form.instance, user=user_of(request))
        except ValidationError as error:
            _show(form, error)
        else:
            return _done(request, opgeslagen, f"{form.instance} is toegevoegd.")
    return _form_page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    form = OpgaveForm(request.POST or None, request.FILES or None, instance=_to_edit(request, pk))
    if request.method == "POST" and form.is_valid():
        gezien = form.cleaned_data["gezien"] or form.instance.gewijzigd_op
        try:
            opgeslagen = opgave_change(opgave=form.instance, gezien=gezien, user=user_of(request))
        except IntussenGewijzigdError as botsing:
            return _conflict_page(request, form, botsing.nu)
        except ValidationError as error:
            _show(form, error)
        else:
            return _done(request, opgeslagen, f"{form.instance} is opgeslagen.")
    return _form_page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    opgave = _to_edit(request, pk)
    if request.method != "POST":
        return render(request, "opgaven/verwijderen.html", {"opgave": opgave})
    opgeslagen = opgave_take_away(opgave=opgave, user=user_of(request))
    messages.success(request, f"{opgave} is verwijderd. {recomputed(opgeslagen)}")
    return redirect("opgaven")


@require_safe
@requires(Recht.BEWERKEN)
def zoek_gebieden(request: HttpRequest) -> HttpResponse:
    """A fragment: areas of an indeling whose name or code fits."""
    zoek, indeling = request.GET.get("zoekgebied", "").strip(), request.GET.get("indeling", "")
    gevonden = (
        find_areas(zoek, int(indeling), doelgroep_of(request.user))
        if indeling.isascii() and indeling.isdigit() and zoek
        else []
    )
    context = {"gevonden": gevonden, "zoek": zoek, "indeling": indeling}
    return render(request, "opgaven/_zoek_gebieden.html", context)


def recomputed(opgeslagen: Opgeslagen) -> str:
    """Which areas are computed again, in a sentence."""
    namen = list(opgeslagen.gebieden)
    if not namen:
        return "Er is geen doorgerekend gebied dat hierdoor verandert."
    if len(namen) == 1:
        return f"{namen[0]} wordt opnieuw berekend."
    genoemd, rest = namen[:NAMEN_MAX], len(namen) - NAMEN_MAX
    if rest > 0:
        return f"{', '.join(genoemd)} en {aantal(rest, 'ander gebied', 'andere gebieden')} worden opnieuw berekend."
    return f"{', '.join(genoemd[:-1])} en {genoemd[-1]} worden opnieuw berekend."


def _to_edit(request: HttpRequest, pk: int) -> Opgave:
    """404 for what is not for these eyes, 403 for what they may only read."""
    opgave = get_opgave(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, opgave)
    return opgave


def _new_for(request: HttpRequest) -> Opgave:
    """An empty opgave of our own; the owner is by default the organisation of who makes it."""
    return Opgave(bron="eigen", organisatie=organisatie_of(request.user))


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
    status = 422 if form.errors else 200
    return render(request, "opgaven/formulier.html", {"form": form, "opgave": form.instance}, status=status)


def _conflict_page(request: HttpRequest, form: OpgaveForm, nu: Opgave) -> HttpResponse:
    """Both versions side by side; what was typed goes along in the page."""
    verschillen = [
        (form.fields[veld].label, _as_text(nu, veld), _as_text(form.instance, veld))
        for veld in form.Meta.fields
        if _as_text(nu, veld) != _as_text(form.instance, veld)
    ]
    context = {
        "form": form,
        "opgave": form.instance,
        "nu": nu,
        "nu_gezien": nu.gewijzigd_op.isoformat(),
        "verschillen": verschillen,
        "ingevuld": [(naam, waarde) for naam, waarde in request.POST.items() if naam not in _NIET_MEE],
        "plek_opnieuw": bool(request.FILES),
    }
    return render(request, "opgaven/intussen_gewijzigd.html", context, status=409)


_NIET_MEE = ("csrfmiddlewaretoken", "gezien")


def _as_text(opgave: Opgave, veld: str) -> str:
    display = getattr(opgave, f"get_{veld}_display", None)
    waarde = display() if display else getattr(opgave, veld)
    return "–" if waarde in (None, "") else str(waarde)
