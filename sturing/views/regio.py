"""What a region agreed, and the plans added up against it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import submission_key
from accounts.permissions import Recht, doelgroep_of, is_allowed, require, requires
from accounts.services.indienen import AlIngediendError
from accounts.services.logboek import log_export
from accounts.zoekfilter import Zoekfilter, by_words
from gebied.bladeren import Bladeraar
from opgaven.exporteren import Formaat
from opgaven.views.export import send_table
from sturing.bevoegd import acting_for
from sturing.exporteren import sum_table, sums_table
from sturing.forms.regio import RegioafspraakForm
from sturing.models import Regioafspraak
from sturing.selectors.regio import Optelsom, add_up, add_up_all, get_regioafspraak, listed
from sturing.services.eigendom import owned_create
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, change_page, form_page, opened, show

#: The picture is drawn on a scale of so many units.
BREEDTE = 1000
PER_BLADZIJDE = 20


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Each agreement with its sum in a sentence. Three round trips for all sums of a page."""
    filter_ = _filtered(request)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "bladzijde": bladzijde,
        "sommen": add_up_all(bladzijde, doelgroep_of(request.user)),
        "mag": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "sturing/regio.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer_lijst(request: HttpRequest, formaat: str) -> HttpResponseBase:
    """The agreements that are filtered, each with its sums, as a file."""
    sommen = add_up_all(_filtered(request).qs, doelgroep_of(request.user))
    return send_list(request, sums_table(sommen), formaat)


def _filtered(request: HttpRequest) -> Zoekfilter:
    """By what was agreed, on what and by whom."""
    return by_words(request, listed(doelgroep_of(request.user)), "naam", "eenheid", "type__naam", "organisatie__naam")


@require_safe
@requires(Recht.LEZEN)
def regio_page(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    afspraak = get_regioafspraak(pk, doelgroep)
    som = add_up(afspraak, doelgroep)
    context = {
        "afspraak": afspraak,
        "som": som,
        "balken": bars(som),
        "mag": is_allowed(request.user, Recht.BEWERKEN, afspraak),
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, afspraak),
        "alles": doelgroep.alles,
    }
    return render(request, "sturing/regioafspraak.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, pk: int, formaat: str) -> HttpResponseBase:
    """The plans that are counted, one on a line."""
    if formaat not in (Formaat.CSV, Formaat.XLSX):
        raise Http404(_("Deze export bestaat niet."))
    doelgroep = doelgroep_of(request.user)
    afspraak = get_regioafspraak(pk, doelgroep)
    naam = f"optelsom-{slugify(afspraak.naam)[:40] or afspraak.pk}-{timezone.localdate():%Y-%m-%d}"
    response = send_table(sum_table(add_up(afspraak, doelgroep)), Formaat(formaat), naam)
    log_export(actor=request.user, wat="optelsom", formaat=formaat)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    afspraak = Regioafspraak(organisatie=acting_for(request.user))
    form = RegioafspraakForm(opened(request), instance=afspraak, actor=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            gemaakt = owned_create(
                obj=form.instance,
                koppelingen=form.koppelingen,
                delen_met=(),
                actor=request.user,
                indiening=submission_key(request),
            )
        except AlIngediendError as eerder:
            messages.info(request, _("U had dit al opgeslagen. Het is één keer toegevoegd."))
            return redirect(eerder.doel)
        except ValidationError as error:
            show(form, error)
        else:
            messages.success(request, _("{naam} is toegevoegd.").format(naam=gemaakt))
            return redirect(gemaakt)
    return form_page(request, form, _around(_("Nieuwe regioafspraak"), reverse("regio")))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    afspraak = get_regioafspraak(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, afspraak)
    form = RegioafspraakForm(opened(request), instance=afspraak, actor=request.user)
    pagina = _around(_("Regioafspraak wijzigen"), afspraak.get_absolute_url(), afspraak)
    return change_page(request, form, pagina, lambda _: ())


def bars(som: Optelsom) -> list[dict[str, Any]]:
    """The agreement, all plans and the hard ones as lengths; the table says the same."""
    grens = max(som.afspraak.aantal, som.totaal.totaal, Decimal(1))

    def length(hoeveel: Decimal) -> int:
        return int(hoeveel * BREEDTE / grens)

    hard, zacht = length(som.totaal.hard), length(som.totaal.zacht)
    delen = [("hard", 0, hard), ("zacht", hard, zacht), ("onbekend", hard + zacht, length(som.totaal.onbekend))]
    return [
        {"soort": "afspraak", "x": 0, "breedte": length(som.afspraak.aantal), "y": 0},
        *({"soort": soort, "x": x, "breedte": breedte, "y": 34} for soort, x, breedte in delen if breedte),
    ]


def _around(titel: str, terug: str, obj: Any = None) -> Pagina:
    uitleg = _("Het platform telt de plannen op die hierbij horen en zet ze naast de afspraak.")
    return Pagina(titel, uitleg, _("Opslaan"), terug, (reverse("regio"), _("Regio")), obj)
