"""The table of a weighing, on its page and as a file, and the choice in which it ends."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Doelgroep, Recht, doelgroep_of, require, requires
from opgaven.models import Opgave
from stakeholders.bevoegd import position_q
from sturing.afwegingstabel import aspects_of, snapshot
from sturing.exporteren import weighing_export
from sturing.forms.gebiedssturing import KeuzeForm
from sturing.models import Afweging
from sturing.selectors.afweging import Afwegingstabel, weighing_table
from sturing.selectors.gebiedssturing import get_gegeven
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, change_page, opened


def weighing_context(request: HttpRequest, afweging: Afweging) -> dict[str, Any]:
    """The table as it is now, and as it was when the choice was recorded."""
    tabel = _table(request, afweging)
    return {
        "tabel": tabel,
        "aspecten": aspects_of(tabel),
        "toen": table_then(afweging, doelgroep_of(request.user), {kolom.opgave.pk for kolom in tabel.kolommen}),
    }


def table_then(afweging: Afweging, doelgroep: Doelgroep, gezien: set[int]) -> dict[str, Any] | None:
    """For colleagues who may still see every opgave in it; None for all others. One query beyond those ``gezien``."""
    if not (doelgroep.alles or afweging.organisatie_id in doelgroep.eigenaren) or not afweging.tabel:
        return None
    ids = {opgave["id"] for opgave in afweging.tabel["opgaven"]} - gezien
    seen = 0 if not ids else Opgave.objects.existing().visible_to(doelgroep).filter(pk__in=ids).count()
    return afweging.tabel if seen == len(ids) else None


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, pk: int, formaat: str) -> HttpResponseBase:
    """The table as it is now, an opgave on a line."""
    afweging = get_gegeven(Afweging, pk, doelgroep_of(request.user))
    naam = f"afweging-{slugify(afweging.titel)[:40] or afweging.pk}"
    return send_list(request, weighing_export(_table(request, afweging)), formaat, naam)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def kiezen(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what was chosen, with the table as it stands now."""
    afweging = get_gegeven(Afweging, pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, afweging)
    uitleg = _(
        "De tabel wordt bij de keuze bewaard zoals zij nu is. Wat u eerder vastlegde, blijft in de geschiedenis."
    )
    lijst = (reverse("sturingsoort", args=["afwegingen"]), _("Integrale afwegingen"))
    pagina = Pagina(_("Keuze vastleggen"), uitleg, _("Leg de keuze vast"), afweging.get_absolute_url(), lijst, afweging)
    form = KeuzeForm(opened(request), instance=afweging, actor=request.user)

    def keep_table(nu: Afweging) -> None:
        nu.tabel = snapshot(_table(request, afweging))

    return change_page(request, form, pagina, lambda _: (), vooraf=keep_table)


def _table(request: HttpRequest, afweging: Afweging) -> Afwegingstabel:
    return weighing_table(afweging, doelgroep_of(request.user), position_q(request.user))
