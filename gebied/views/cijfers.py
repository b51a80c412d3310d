"""The figures of an area: the picture, the table behind it, the file, and the judgement of what they suggest."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.csvcel import as_cell
from accounts.formulieren.invoer import read_input, submission_key
from accounts.formulieren.keuzes import VERDER
from accounts.permissions import Recht, doelgroep_of, organisatie_of, requires, user_of
from accounts.services.indienen import AlIngediendError
from accounts.services.logboek import log_export
from gebied.beeld import make_welvaartsbeeld
from gebied.bevoegd import may_tell, require_telling
from gebied.models import Signaal
from gebied.profiel.cijfertabel import make_cijfertabel, own_judgements, short_of
from gebied.profiel.soorten import SOORTEN
from gebied.selectors.indicatoren import MINSTE_LEDEN, cijfer_of, cijfers_of
from gebied.selectors.pagina import get_gebied
from gebied.services.profiel import signaal_judge
from gebied.signaalregel import place_of, rule_in_words
from gebied.views.profielgegevens import form_page, show_errors

SIGNAAL = SOORTEN[Signaal.SOORT]
KOLOMMEN = (
    "gebied", "bron", "code", "naam", "eenheid", "thema", "richting", "periode", "waarde", "ontbreekt", "gemeente",
    "groep", "groep_aantal", "groep_laag", "groep_midden", "groep_hoog",
)  # fmt: skip


@require_safe
@requires(Recht.LEZEN)
def indicatoren(request: HttpRequest, pk: int) -> HttpResponse:
    """All figures that may be seen; suggestions only for who may judge them."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    cijfers = cijfers_of(gebied, doelgroep_of(request.user))
    mag = may_tell(request.user, gebied)
    oordelen = own_judgements(gebied, request.user) if mag else None
    context = {
        "gebied": gebied,
        "beeld": make_welvaartsbeeld(cijfers),
        "tabel": make_cijfertabel(gebied, cijfers, oordelen),
        "aantal": len(cijfers),
        "mag_beoordelen": mag,
        "regel": rule_in_words(MINSTE_LEDEN),
        "soorten": SOORTEN.values(),
    }
    return render(request, "gebied/profiel/indicatoren.html", context)


@require_safe
@requires(Recht.LEZEN)
def indicatoren_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as a file: full precision, empty where a figure is missing."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    regels = StringIO()
    schrijf = csv.writer(regels)
    schrijf.writerow(KOLOMMEN)
    for cijfer in cijfers_of(gebied, doelgroep_of(request.user)):
        wat, groep = cijfer.indicator, cijfer.groep
        rij: list[Any] = [
            gebied.code,
            wat.bron,
            wat.code,
            wat.naam,
            wat.eenheid,
            wat.thema,
            wat.richting,
            cijfer.periode,
        ]
        rij += [cijfer.waarde, cijfer.ontbreekt, cijfer.gemeente]
        rij += [groep.soort, groep.aantal, groep.laag, groep.midden, groep.hoog] if groep else [""] * 5
        schrijf.writerow(["" if cel is None else as_cell(cel) for cel in rij])
    log_export(actor=request.user, wat="indicatoren", formaat="csv", onderwerp=gebied)
    kop = {"Content-Disposition": f'attachment; filename="indicatoren-{slugify(gebied.code) or gebied.pk}.csv"'}
    return HttpResponse(regels.getvalue(), content_type="text/csv; charset=utf-8", headers=kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def beoordelen(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """Confirm or reject one suggestion, with a reason. What was judged before is changed there."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    require_telling(request.user, gebied)
    cijfer = cijfer_of(gebied, indicator, doelgroep_of(request.user))
    ligging = place_of(cijfer) if cijfer else None
    if cijfer is None or ligging is None or not ligging.strekking:
        raise Http404(_("Dit cijfer geeft geen aanleiding voor een voorstel."))
    eerder = own_judgements(gebied, request.user).get((indicator, cijfer.periode))
    if eerder is not None and request.method != "POST":
        return redirect(f"{eerder.get_absolute_url()}wijzigen/")
    signaal = Signaal(gebied=gebied, organisatie=organisatie_of(request.user), indicator=cijfer.indicator)
    form = SIGNAAL.form(read_input(request).data, instance=signaal)
    if request.method == "POST" and VERDER not in request.POST and form.is_valid():
        try:
            signaal_judge(
                signaal=form.instance, cijfer=cijfer, user=user_of(request), indiening=submission_key(request)
            )
        except AlIngediendError as al:
            return redirect(al.doel)
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, _("Uw oordeel over {naam} is opgeslagen.").format(naam=signaal.naam))
            return redirect(signaal)
    voorstel = {"zin": short_of(gebied, cijfer), "strekking": ligging.strekking, "regel": rule_in_words(MINSTE_LEDEN)}
    return form_page(request, form, gebied, SIGNAAL, voorstel=voorstel)
