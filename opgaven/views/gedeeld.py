"""What an organisation shares with others and others with it, and the end of a sharing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Organisatie
from accounts.organisatie.pagina import belongs, render_tab
from accounts.permissions import Recht, is_allowed, require, user_of
from gebied.bladeren import Bladeraar
from gebied.models import GebiedDeling
from gebied.services.delen import gebied_deling_end
from opgaven.models import OpgaveDeling
from opgaven.selectors.gedeeld import GEBIED, OPGAVE, partners, shared
from opgaven.services.delen import deling_end

PER_BLADZIJDE = 50
DOOR_ONS, MET_ONS = "door-ons", "met-ons"


class Gedeeldfilter(forms.Form):
    """Which way, what, with whom, and what it is called."""

    zonder_verplicht = True
    richting = forms.ChoiceField(
        label=gettext_lazy("Toon"),
        required=False,
        choices=[(DOOR_ONS, gettext_lazy("Wat wij delen")), (MET_ONS, gettext_lazy("Wat met ons is gedeeld"))],
    )
    soort = forms.ChoiceField(
        label=gettext_lazy("Soort"),
        required=False,
        choices=[("", gettext_lazy("Alle")), (OPGAVE, gettext_lazy("Opgaven")), (GEBIED, gettext_lazy("Gebieden"))],
    )
    organisatie = forms.CharField(label=gettext_lazy("Organisatie"), required=False, max_length=50)
    zoek = forms.CharField(
        label=gettext_lazy("Zoek op naam"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    def __init__(self, data: Any, organisatie: Organisatie) -> None:
        super().__init__(data)
        self.is_valid()
        self.door_ons = self.cleaned_data.get("richting") != MET_ONS
        keuzes = [("", _("Alle")), *partners(organisatie, door_ons=self.door_ons)]
        self.fields["organisatie"].widget = forms.Select(choices=keuzes)

    @property
    def keuze(self) -> dict[str, str]:
        """What was chosen; what is no choice is as if it was not said."""
        velden = {"soort": "soort", "partner": "organisatie", "zoek": "zoek"}
        return {naam: str(self.cleaned_data.get(veld, "")) for naam, veld in velden.items()}


@require_safe
@belongs
def gedeeld(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Every member may see this; who may share may also stop."""
    filter_ = Gedeeldfilter(request.GET, organisatie)
    regels = shared(organisatie, door_ons=filter_.door_ons, **filter_.keuze)
    bladzijde = Bladeraar(regels, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "gefilterd": any(filter_.keuze.values()),
        "bladzijde": bladzijde,
        "totaal": shared(organisatie, door_ons=filter_.door_ons).count(),
        "mag_stoppen": filter_.door_ons and is_allowed(request.user, Recht.PUBLICEREN),
    }
    return render_tab(request, "opgaven/gedeeld.html", organisatie, context)


@require_http_methods(["GET", "HEAD", "POST"])
@belongs
def stop_opgave(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """The other organisation no longer sees this opgave."""
    delingen = OpgaveDeling.objects.select_related("opgave", "organisatie").defer("opgave__geometrie")
    deling = get_object_or_404(delingen, pk=pk, opgave__organisatie=organisatie)
    require(request.user, Recht.PUBLICEREN, deling.opgave)
    if request.method == "POST":
        deling_end(deling=deling, user=user_of(request))
        return _stopped(request, organisatie, deling, deling.opgave.naam)
    return _ask(request, organisatie, deling, deling.opgave)


@require_http_methods(["GET", "HEAD", "POST"])
@belongs
def stop_gebied(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """The other organisation no longer sees this area."""
    delingen = GebiedDeling.objects.select_related("gebied", "organisatie").defer("gebied__geometrie")
    deling = get_object_or_404(delingen, pk=pk, gebied__organisatie=organisatie)
    require(request.user, Recht.PUBLICEREN, deling.gebied)
    if request.method == "POST":
        gebied_deling_end(deling=deling, user=user_of(request))
        return _stopped(request, organisatie, deling, deling.gebied.naam)
    return _ask(request, organisatie, deling, deling.gebied)


def _ask(request: HttpRequest, organisatie: Organisatie, deling: Any, obj: Any) -> HttpResponse:
    context = {"deling": deling, "obj": obj, "laatste": obj.delingen.count() == 1}
    return render_tab(request, "opgaven/gedeeld_stoppen.html", organisatie, context)


def _stopped(request: HttpRequest, organisatie: Organisatie, deling: Any, naam: str) -> HttpResponse:
    messages.success(
        request, _("U deelt {naam} niet meer met {organisatie}.").format(naam=naam, organisatie=deling.organisatie)
    )
    return redirect("organisatie-gedeeld", organisatie.code)
