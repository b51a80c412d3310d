"""The moments of planning and control: what must be ready for the next ones, and which moments an organisation has."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import Recht, doelgroep_of, is_allowed, organisatie_of, require, requires
from accounts.zoekfilter import Zoekfilter, by_words
from sturing.bevoegd import acting_for
from sturing.exporteren import moments_table
from sturing.forms.agenda import PcmomentForm
from sturing.models import Pcmoment
from sturing.selectors.pcmomenten import coming_moments, moments_of
from sturing.services.pcmomenten import pcmoment_remove, pcmoment_save, pcmomenten_start
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, opened, show


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Of one's own organisation, with search; a visitor has none."""
    organisatie = organisatie_of(request.user)
    filter_ = _filtered(request)
    context = {
        "organisatie": organisatie,
        "filter": filter_,
        "komend": coming_moments(filter_.qs, timezone.localdate()),
        "mag": organisatie is not None and is_allowed(request.user, Recht.BEHEREN, organisatie),
    }
    return render(request, "sturing/pcmomenten.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """What is filtered, with what hangs on each, as a file."""
    komend = coming_moments(_filtered(request).qs, timezone.localdate())
    return send_list(request, moments_table(komend), formaat)


def _filtered(request: HttpRequest) -> Zoekfilter:
    """By the name of a moment, or of something that hangs on it."""
    eigen = moments_of(doelgroep_of(request.user).organisatie_id)
    return by_words(request, eigen.distinct(), "naam", "agendaitems__titel")


@require_POST
@requires(Recht.BEHEREN)
def standaard(request: HttpRequest) -> HttpResponseBase:
    """The usual moments, at the press of a button."""
    nieuw = pcmomenten_start(organisatie=acting_for(request.user), actor=request.user)
    zin = ngettext("{n} moment is toegevoegd.", "{n} momenten zijn toegevoegd.", nieuw)
    messages.success(request, zin.format(n=nieuw) if nieuw else _("Deze momenten waren er al."))
    return redirect("pcmomenten")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEHEREN)
def nieuw(request: HttpRequest) -> HttpResponse:
    moment = Pcmoment(organisatie=acting_for(request.user))
    return _edit(request, moment, _("Nieuw P&C-moment"))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEHEREN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, _own(request, pk), _("P&C-moment wijzigen"))


@require_POST
@requires(Recht.BEHEREN)
def verwijderen(request: HttpRequest, pk: int) -> HttpResponseBase:
    moment = _own(request, pk)
    pcmoment_remove(moment=moment, actor=request.user)
    messages.success(request, _("{naam} is verwijderd. De agenda-items blijven.").format(naam=moment.naam))
    return redirect("pcmomenten")


def _own(request: HttpRequest, pk: int) -> Pcmoment:
    """404 for what is of another organisation."""
    doelgroep = doelgroep_of(request.user)
    rows = Pcmoment.objects.select_related("organisatie")
    eigen = rows if doelgroep.alles else rows.filter(organisatie_id=doelgroep.organisatie_id or 0)
    moment: Pcmoment = get_object_or_404(eigen, pk=pk)
    require(request.user, Recht.BEHEREN, moment.organisatie)
    return moment


def _edit(request: HttpRequest, moment: Any, titel: str) -> HttpResponse:
    """Who opened it before somebody else changed it, is told and saves once more."""
    form = PcmomentForm(opened(request), instance=moment)
    if request.method == "POST" and form.is_valid():
        nu = Pcmoment.objects.filter(pk=moment.pk).first()
        if nu and form.opened_version() != form.stored_version(nu):
            form.data = {**form.data.dict(), "geopend": form.signed_version(nu)}  # type: ignore[attr-defined]
            form.add_error(None, _("Iemand anders wijzigde dit intussen. Kijk het na en sla opnieuw op."))
        else:
            try:
                pcmoment_save(moment=form.instance, actor=request.user)
            except ValidationError as error:
                show(form, error)
            else:
                messages.success(request, _("{naam} is opgeslagen.").format(naam=moment.naam))
                return redirect("pcmomenten")
    lijst_ = (reverse("pcmomenten"), _("P&C-momenten"))
    uitleg = _("Wat eraan hangt, moet zoveel weken voor het begin van de maand klaar zijn.")
    pagina = Pagina(titel, uitleg, _("Opslaan"), lijst_[0], lijst_)
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "pagina": pagina, "hersteld": form.is_bound}
    return render(request, "sturing/pcmoment.html", context, status=422 if fout else 200)
