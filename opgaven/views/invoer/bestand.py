"""Step 1: choose a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.formulieren.invoer import forget_input, read_input
from accounts.permissions import is_platformbeheerder, organisatie_of, user_of
from gebied.importeren.fouten import InvoerFout
from opgaven.cijferforms import CijferbestandForm
from opgaven.inleesforms import MAX_MB, BestandForm
from opgaven.models import Inlezing
from opgaven.services.inlezen import (
    BEWAAR_UREN,
    OPEN,
    NietNuError,
    TeVaakError,
    inlezing_create,
    inlezing_replace,
)
from opgaven.views.invoer.wie import get_inlezing, imports, imports_this


@require_http_methods(["GET", "HEAD", "POST"])
@imports_this
def begin(request: HttpRequest, soort: str) -> HttpResponse:
    """A new file of areas, opgaven or figures."""
    form = _form(request, soort)
    if request.method != "POST":
        return _page(request, form, soort)
    if form.is_valid():
        bestand = form.cleaned_data["bestand"]
        organisatie = None if is_platformbeheerder(request.user) else organisatie_of(request.user)
        try:
            inlezing = inlezing_create(
                soort=soort,
                naam=bestand.name,
                blocks=bestand.chunks(),
                user=user_of(request),
                organisatie=organisatie,
            )
        except TeVaakError as error:
            form.add_error(None, str(error))
            return _page(request, form, soort, status=429)
        except InvoerFout as error:
            form.add_error("bestand", str(error))
        else:
            forget_input(request)
            return redirect("invoer-keuzes", inlezing.pk)
    return _page(request, form, soort, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@imports
def ander(request: HttpRequest, pk: int, soorten: tuple[str, ...]) -> HttpResponse:
    """Another file, with the choices that were made."""
    inlezing = get_inlezing(request, pk, soorten)
    if inlezing.status not in OPEN:
        return redirect(inlezing)
    form = _form(request, inlezing.soort)
    if request.method != "POST":
        return _page(request, form, inlezing.soort, inlezing=inlezing)
    if form.is_valid():
        bestand = form.cleaned_data["bestand"]
        try:
            inlezing_replace(inlezing=inlezing, naam=bestand.name, blocks=bestand.chunks())
        except NietNuError as error:
            form.add_error(None, str(error))
        except InvoerFout as error:
            form.add_error("bestand", str(error))
        else:
            forget_input(request)
            return redirect("invoer-keuzes", inlezing.pk)
    return _page(request, form, inlezing.soort, inlezing=inlezing, status=422)


def _form(request: HttpRequest, soort: str) -> BestandForm:
    invoer, form = read_input(request), CijferbestandForm if soort == "indicatoren" else BestandForm
    return form(invoer.data, invoer.files) if request.method == "POST" else form()


def _page(
    request: HttpRequest, form: BestandForm, soort: str, *, inlezing: Inlezing | None = None, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "soort": soort,
        "inlezing": inlezing,
        "stap": 1,
        "uren": BEWAAR_UREN,
        "max_mb": MAX_MB,
        "terug": reverse("invoer-keuzes", args=[inlezing.pk]) if inlezing else reverse("invoer"),
    }
    return render(request, "invoer/bestand.html", context, status=status)
