"""The figures of an area: the picture, the table behind it, the file, and the judgement of what they suggest."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import read_input, submission_key
from accounts.formulieren.keuzes import VERDER
from accounts.permissions import Recht, doelgroep_of, organisatie_of, requires, sees_history, user_of
from accounts.services.indienen import AlIngediendError
from accounts.services.logboek import log_export
from gebied.beeld import make_welvaartsbeeld
from gebied.bevoegd import may_tell, require_telling
from gebied.models import Gebied, Signaal
from gebied.profiel.cijfertabel import knows_country, make_cijfertabel, own_judgements, short_of, usual_group
from gebied.profiel.soorten import SOORTEN
from gebied.selectors.indicatoren import MINSTE_LEDEN, Cijfer, cijfer_of, cijfers_of
from gebied.selectors.pagina import get_gebied
from gebied.services.profiel import signaal_judge
from gebied.signaalregel import place_of, rule_in_words
from gebied.uitvoer import BLADEN, send_sheet, sheet_of
from gebied.views.profielgegevens import form_page, show_errors

SIGNAAL = SOORTEN[Signaal.SOORT]
KOLOMMEN = (
    "gebied", "bron", "code", "naam", "eenheid", "thema", "richting", "periode", "waarde", "ontbreekt", "gemeente",
    "land", "groep", "groep_aantal", "groep_laag", "groep_midden", "groep_hoog",
)  # fmt: skip


@require_safe
@requires(Recht.LEZEN)
def indicatoren(request: HttpRequest, pk: int) -> HttpResponse:
    """All figures that may be seen; suggestions only for who may judge them."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    cijfers = cijfers_of(gebied, doelgroep_of(request.user))
    mag = may_tell(request.user, gebied)
    oordelen = own_judgements(gebied, request.user) if mag else None
    tabel = make_cijfertabel(gebied, cijfers, oordelen)
    context = {
        "gebied": gebied,
        "beeld": make_welvaartsbeeld(cijfers),
        "tabel": tabel,
        "gewone_groep": usual_group(tabel),
        "met_land": knows_country(cijfers),
        "aantal": len(cijfers),
        "mag_beoordelen": mag,
        "met_versies": sees_history(request.user),
        "regel": rule_in_words(MINSTE_LEDEN),
        "soorten": SOORTEN.values(),
        "formaten": BLADEN.items(),
    }
    return render(request, "gebied/profiel/indicatoren.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, pk: int, formaat: str) -> HttpResponseBase:
    """The same as a file: full precision, empty where a figure is missing."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    rijen = [_line(gebied, cijfer) for cijfer in cijfers_of(gebied, doelgroep_of(request.user))]
    naam = f"indicatoren-{slugify(gebied.code) or gebied.pk}"
    response = send_sheet(sheet_of(KOLOMMEN, rijen), formaat, naam)
    log_export(actor=request.user, wat="indicatoren", formaat=formaat, onderwerp=gebied)
    return response


def _line(gebied: Gebied, cijfer: Cijfer) -> list[object]:
    wat, groep = cijfer.indicator, cijfer.groep
    van = [gebied.code, wat.bron, wat.code, wat.naam, wat.eenheid, wat.thema, wat.richting, cijfer.periode]
    getallen = [cijfer.waarde, cijfer.ontbreekt, cijfer.gemeente, cijfer.land]
    vergeleken = [groep.soort, groep.aantal, groep.laag, groep.midden, groep.hoog] if groep else [None] * 5
    return [*van, *getallen, *vergeleken]


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
