"""Service norms: what one's own organisation agreed with others about answering, and agreeing to it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import Organisatie
from accounts.permissions import Recht, doelgroep_of, is_allowed, organisatie_of, requires
from accounts.zoekfilter import Zoekfilter, by_words
from gebied.bladeren import Bladeraar
from sturing.bevoegd import acting_for
from sturing.exporteren import norms_table
from sturing.forms.normen import NormForm
from sturing.models import Servicenorm
from sturing.selectors.normen import norms_of
from sturing.services.normen import norm_agree, norm_end, norm_save
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, opened, show

PER_BLADZIJDE = 50


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Of one's own organisation, with search; a visitor has none."""
    organisatie = organisatie_of(request.user)
    filter_ = _filtered(request)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "organisatie": organisatie,
        "filter": filter_,
        "bladzijde": bladzijde,
        "normen": [_told(norm, organisatie) for norm in bladzijde],
        "mag": organisatie is not None and is_allowed(request.user, Recht.BEHEREN, organisatie),
    }
    return render(request, "sturing/normen.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """What is filtered, as a file."""
    return send_list(request, norms_table(_filtered(request).qs, timezone.localdate()), formaat)


def _filtered(request: HttpRequest) -> Zoekfilter:
    """By the names of both sides."""
    return by_words(request, norms_of(doelgroep_of(request.user).organisatie_id), "van__naam", "aan__naam")


def _told(norm: Servicenorm, organisatie: Organisatie | None) -> dict[str, Any]:
    """With how it stands: who has to agree still, and whether that is us."""
    vandaag = timezone.localdate()
    wacht_op = [kant for kant, dag in ((norm.van, norm.akkoord_van), (norm.aan, norm.akkoord_aan)) if dag is None]
    return {
        "norm": norm,
        "beeindigd": norm.eind is not None and norm.eind < vandaag,
        "loopt_af": norm.eind is not None,
        "wacht_op": list(dict.fromkeys(str(kant) for kant in wacht_op)),
        "wacht_op_ons": organisatie in wacht_op,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEHEREN)
def nieuw(request: HttpRequest) -> HttpResponse:
    organisatie = acting_for(request.user)
    form = NormForm(opened(request), instance=Servicenorm(), initial={"van": organisatie.pk}, organisatie=organisatie)
    return _edit(request, form, organisatie, _("Nieuwe serviceafspraak"))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEHEREN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    organisatie = acting_for(request.user)
    form = NormForm(opened(request), instance=_own(organisatie, pk), organisatie=organisatie)
    return _edit(request, form, organisatie, _("Serviceafspraak wijzigen"))


@require_POST
@requires(Recht.BEHEREN)
def akkoord(request: HttpRequest, pk: int) -> HttpResponseBase:
    organisatie = acting_for(request.user)
    try:
        norm_agree(norm=_own(organisatie, pk), organisatie=organisatie, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("Uw organisatie gaat akkoord met deze serviceafspraak."))
    return redirect("normen")


@require_POST
@requires(Recht.BEHEREN)
def beeindigen(request: HttpRequest, pk: int) -> HttpResponseBase:
    organisatie = acting_for(request.user)
    try:
        norm_end(norm=_own(organisatie, pk), organisatie=organisatie, actor=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("De serviceafspraak geldt vandaag voor het laatst."))
    return redirect("normen")


def _own(organisatie: Organisatie, pk: int) -> Servicenorm:
    """404 for what is between others."""
    norm: Servicenorm = get_object_or_404(norms_of(organisatie.pk), pk=pk)
    return norm


def _edit(request: HttpRequest, form: NormForm, organisatie: Organisatie, titel: str) -> HttpResponse:
    """Who opened it before somebody else changed it, is told and saves once more."""
    norm: Any = form.instance
    if request.method == "POST" and form.is_valid():
        nu = Servicenorm.objects.filter(pk=norm.pk).first()
        if nu and form.opened_version() != form.stored_version(nu):
            form.data = {**form.data.dict(), "geopend": form.signed_version(nu)}  # type: ignore[attr-defined]
            form.add_error(None, _("Iemand anders wijzigde dit intussen. Kijk het na en sla opnieuw op."))
        else:
            try:
                norm_save(norm=norm, organisatie=organisatie, actor=request.user)
            except ValidationError as error:
                show(form, error)
            else:
                messages.success(
                    request, _("De serviceafspraak is opgeslagen. Zij geldt zodra beide kanten akkoord zijn.")
                )
                return redirect("normen")
    lijst_ = (reverse("normen"), _("Serviceafspraken"))
    uitleg = _("Wie iets wijzigt, gaat zelf akkoord; de andere kant moet daarna opnieuw akkoord gaan.")
    pagina = Pagina(titel, uitleg, _("Opslaan"), lijst_[0], lijst_)
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "pagina": pagina, "hersteld": form.is_bound}
    return render(request, "sturing/norm.html", context, status=422 if fout else 200)
