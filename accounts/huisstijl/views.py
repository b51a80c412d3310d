"""Where an organisation prepares its house style and looks at it before it is switched on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.formulieren.invoer import read_input
from accounts.huisstijl.contrast import Uitslag, check
from accounts.huisstijl.forms import AanzetForm, HuisstijlForm
from accounts.huisstijl.kleur import Modus
from accounts.huisstijl.namen import SCHIL
from accounts.huisstijl.selectors import styles_of, thema_of
from accounts.huisstijl.tokens import Lezing
from accounts.huisstijl.weergave import WEERGAVEN
from accounts.models import Huisstijl, Organisatie
from accounts.organisatie.pagina import manages, render_tab
from accounts.permissions import user_of
from accounts.services.huisstijl import (
    huisstijl_discard,
    huisstijl_prepare,
    huisstijl_switch_off,
    huisstijl_switch_on,
)

CONCEPT, ACTIEF = Huisstijl.Stand.CONCEPT, Huisstijl.Stand.ACTIEF


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def huisstijl(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """What there is, and a form to bring files."""
    invoer = read_input(request)
    form = HuisstijlForm(invoer.data, invoer.files)
    if request.method == "POST" and form.is_valid():
        _prepare(request, organisatie, form.cleaned_data)
        return redirect("organisatie-huisstijl-voorbeeld", organisatie.code)
    stijlen = styles_of(organisatie.pk)
    context = {"form": form, "actief": stijlen.get(ACTIEF), "concept": stijlen.get(CONCEPT), "namen": SCHIL.items()}
    return render_tab(request, "huisstijl/huisstijl.html", organisatie, context, 422 if form.errors else 200)


def _prepare(request: HttpRequest, organisatie: Organisatie, waarden: dict[str, Any]) -> None:
    lezingen: dict[str, Lezing | None] = {veld: waarden[veld] for veld in ("licht", "donker")}
    huisstijl_prepare(
        organisatie=organisatie,
        door=user_of(request),
        logo=waarden["logo"],
        zonder_logo=waarden["zonder_logo"],
        **{veld: lezing.tokens for veld, lezing in lezingen.items() if lezing is not None},
    )
    for lezing in lezingen.values():
        if lezing is not None and lezing.overgeslagen:
            messages.info(request, _left_out(lezing))


def _left_out(lezing: Lezing) -> str:
    namen = ", ".join(lezing.overgeslagen[:5])
    return _(
        "Overgenomen: {tokens}. Niet overgenomen: {overgeslagen}, want die gebruiken wij "
        "niet of houden wij voor iedereen gelijk. Dat zijn onder meer {namen}."
    ).format(tokens=len(lezing.tokens), overgeslagen=len(lezing.overgeslagen), namen=namen)


@require_safe
@manages
def voorbeeld(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Every kind of component in what is being prepared, or else in what is shown, with what its contrast comes to."""
    stijlen = styles_of(organisatie.pk)
    stijl = stijlen.get(CONCEPT) or stijlen.get(ACTIEF)
    if stijl is None:
        raise Http404
    gezien: Modus = "donker" if request.GET.get("weergave") == "donker" else "licht"
    modi: tuple[Modus, ...] = ("licht", "donker")
    uitslagen: dict[str, list[Uitslag]] = {modus: check(stijl.licht, stijl.donker, modus) for modus in modi}
    actief = stijlen.get(ACTIEF)
    context = {
        "stijl": stijl,
        "thema": thema_of(stijl),
        "weergave": WEERGAVEN[gezien],
        "uitslagen": uitslagen[gezien],
        "tekort": {modus: [u for u in gevonden if not u.goed] for modus, gevonden in uitslagen.items()},
        "form": AanzetForm(initial={"kenmerk": stijl.kenmerk, "openbaar": bool(actief and actief.openbaar)}),
    }
    return render_tab(request, "huisstijl/voorbeeld.html", organisatie, context)


@require_POST
@manages
def aan(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    form = AanzetForm(request.POST)
    if not form.is_valid():
        return redirect("organisatie-huisstijl", organisatie.code)
    try:
        huisstijl_switch_on(organisatie=organisatie, door=user_of(request), **form.cleaned_data)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("organisatie-huisstijl", organisatie.code)
    messages.success(request, _("De huisstijl van {organisatie} staat aan.").format(organisatie=organisatie))
    return redirect("organisatie-huisstijl", organisatie.code)


@require_POST
@manages
def uit(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    huisstijl_switch_off(organisatie=organisatie, door=user_of(request))
    messages.success(request, _("De pagina's zien er weer uit zoals het platform zelf. Uw huisstijl is bewaard."))
    return redirect("organisatie-huisstijl", organisatie.code)


@require_POST
@manages
def weggooien(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    huisstijl_discard(organisatie=organisatie, door=user_of(request))
    messages.success(request, _("De voorbereide huisstijl is weggegooid."))
    return redirect("organisatie-huisstijl", organisatie.code)
