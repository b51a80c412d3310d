"""Read a spreadsheet: first what would happen, row by row, and only then for real."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.formulieren.invoer import keep_input, read_input
from accounts.models import Organisatie
from accounts.permissions import Recht, organisatie_of, requires, user_of
from stakeholders.importeren.lezen import KOLOMMEN, BestandError, read_rows, unknown_columns
from stakeholders.services.inlezen import Verslag, import_rows
from stakeholders.vergadering import in_meeting
from stakeholders.views.register import LIJST, home

#: The button that makes it so; without it there is only a preview.
DOE = "inlezen"


class BestandForm(forms.Form):
    """One file."""

    bestand = forms.FileField(
        label=gettext_lazy("CSV- of Excel-bestand"),
        help_text=gettext_lazy("Hoogstens 5 MB en 1.000 rijen. De eerste rij noemt de kolommen."),
        error_messages={"required": gettext_lazy("Kies een bestand.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def inlezen(request: HttpRequest) -> HttpResponse:
    """For one's own organisation. Persons are not read: a contact is recorded one by one, with a purpose."""
    if in_meeting(request.user):
        raise PermissionDenied(_("De vergadermodus staat aan. Zet die uit om een bestand in te lezen."))
    organisatie = organisatie_of(request.user)
    if organisatie is None:
        raise PermissionDenied(_("U werkt nu voor geen organisatie. Kies eerst voor welke organisatie u inleest."))
    if request.method != "POST":
        return _page(request, BestandForm())
    invoer = read_input(request)
    form = BestandForm(invoer.data, invoer.files)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        return _read(request, form, organisatie)
    except BestandError as fout:
        form.add_error("bestand", str(fout))
        return _page(request, form, status=422)


def _read(request: HttpRequest, form: BestandForm, organisatie: Organisatie) -> HttpResponse:
    inhoud = form.cleaned_data["bestand"].read()
    rijen = read_rows(inhoud)
    proef = DOE not in request.POST
    verslag = import_rows(rijen=rijen, organisatie=organisatie, actor=request.user, user=user_of(request), proef=proef)
    if proef:
        keep_input(request, gebruiker_id=request.user.pk)
        return _page(request, form, verslag=verslag, onbekend=unknown_columns(inhoud))
    zin = _("Ingelezen: {nieuw} nieuw, {bijgewerkt} bijgewerkt, {afgewezen} afgewezen.").format(
        nieuw=verslag.aantal("nieuw"), bijgewerkt=verslag.aantal("bijgewerkt"), afgewezen=verslag.aantal("afgewezen")
    )
    messages.success(request, zin)
    return redirect(LIJST)


def _page(
    request: HttpRequest, form: BestandForm, *, verslag: Verslag | None = None, status: int = 200, **erbij: Any
) -> HttpResponse:
    context = {"form": form, "verslag": verslag, "kolommen": KOLOMMEN, "lijst": home(), "doe": DOE, **erbij}
    if verslag:
        soorten = ("nieuw", "bijgewerkt", "ongewijzigd", "afgewezen")
        context["tellingen"] = [(soort, verslag.aantal(soort)) for soort in soorten]
        context["eerste"] = sorted(verslag.rijen, key=lambda rij: rij.wat != "afgewezen")[:200]
    return render(request, "stakeholders/inlezen.html", context, status=status)
