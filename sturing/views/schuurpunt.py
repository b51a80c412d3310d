"""From a pair that chafes in one straight way to its owners, the agreement and one A4."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from accounts.formulieren.invoer import submission_key
from accounts.models import Zichtbaarheid
from accounts.permissions import Recht, doelgroep_of, organisatie_of, requires
from accounts.services.indienen import AlIngediendError
from accounts.services.logboek import log_export
from accounts.tempo import limits_documents
from gebied.niveau import woorden
from gebied.selectors.pagina import get_gebied
from opgaven.panels.delen import make_paarrijen, with_knowledge
from opgaven.profiel.delen import map_part
from opgaven.taal import telt_mee
from sturing.bevoegd import acting_for, may_write_in
from sturing.forms.schuurpunt import NieuweAfspraakForm, VoorleggenForm
from sturing.models import Afspraak, AgendaItem, Vraagstuk
from sturing.selectors.schuurpunt import Schuurpunt, agreements_about, get_schuurpunt, questions_about
from sturing.services.afspraken import afspraak_make
from sturing.services.vraagstukken import vraagstuk_raise
from sturing.views.formulier import Pagina, new_page, opened, show

STIJLEN = ("tokens.css", "opgavetype.css", "profiel.css", "profiel-delen.css", "profiel-papier.css", "a4.css")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def schuurpunt(request: HttpRequest, gebied_pk: int, a: int, b: int) -> HttpResponseBase:
    """The pair with its owners and what was asked and agreed; a POST lays it before the owners."""
    punt = _find(request, gebied_pk, a, b)
    mag = may_write_in(request.user, punt.gebied)
    if request.method == "POST" and not mag:
        raise PermissionDenied(_("Dit gebied ligt buiten de gebieden waarvoor uw rol geldt."))
    form = VoorleggenForm(opened(request), punt=punt) if mag and punt.eigenaren else None
    if request.method == "POST" and form is not None and form.is_valid() and _lay_before(request, punt, form):
        return redirect(_address("schuurpunt", punt))
    context = _context(request, punt) | {"form": form, "mag": mag}
    fout = form is not None and request.method == "POST" and bool(form.errors)
    return render(request, "sturing/schuurpunt.html", context, status=422 if fout else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def afspraak(request: HttpRequest, gebied_pk: int, a: int, b: int) -> HttpResponse:
    """Write down what was agreed in the meeting, and what goes on the agenda for it."""
    punt = _find(request, gebied_pk, a, b)
    organisatie = acting_for(request.user)
    if not may_write_in(request.user, punt.gebied):
        raise PermissionDenied(_("Dit gebied ligt buiten de gebieden waarvoor uw rol geldt."))
    terug = _address("schuurpunt", punt)
    uitleg = _("{a} en {b}.").format(a=punt.a.naam, b=punt.b.naam)
    pagina = Pagina(_("Afspraak vastleggen"), uitleg, _("Leg de afspraak vast"), terug, (terug, _("Schuurpunt")))
    form = NieuweAfspraakForm(
        opened(request),
        instance=Afspraak(gebied=punt.gebied, organisatie=organisatie),
        initial={"partijen": [een.pk for een in punt.eigenaren], "trekker": organisatie.pk},
        actor=request.user,
    )
    return new_page(request, form, pagina, lambda klaar, sleutel: _make(request, punt, klaar, sleutel))


@require_safe
@requires(Recht.LEZEN)
@limits_documents
def a4(request: HttpRequest, gebied_pk: int, a: int, b: int) -> HttpResponseBase:
    """One sheet for the meeting: the pair, who owns it, what was asked and what was agreed."""
    punt = _find(request, gebied_pk, a, b)
    context = _context(request, punt)
    context |= {
        "intern": _is_internal(punt, context),
        "kaart": _map(request, punt),
        "afzender": organisatie_of(request.user) or punt.gebied.organisatie,
        "vandaag": timezone.localdate(),
    }
    body = draw(render_to_string("sturing/a4.html", context))
    log_export(actor=request.user, wat="schuurpunt", formaat="pdf", onderwerp=punt.gebied)
    naam = f"schuurpunt-{slugify(punt.gebied.naam)[:60] or punt.gebied.pk}-{timezone.localdate():%Y-%m-%d}.pdf"
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(body, content_type="application/pdf", headers=kop)


@lru_cache(maxsize=8)
def draw(html: str) -> bytes:
    """The PDF of this text. Kept per process by its whole text, so that nobody gets what they may not read."""
    from accounts.pdf import as_pdf  # Loads the libraries of the system that draw text.

    return as_pdf(html, *STIJLEN)


def _find(request: HttpRequest, gebied_pk: int, a: int, b: int) -> Schuurpunt:
    doelgroep = doelgroep_of(request.user)
    return get_schuurpunt(get_gebied(gebied_pk, doelgroep), a, b, doelgroep)


def _context(request: HttpRequest, punt: Schuurpunt) -> dict[str, Any]:
    doelgroep = doelgroep_of(request.user)
    return {
        "punt": punt,
        "gebied": punt.gebied,
        "woorden": woorden(punt.gebied.niveau),
        "rij": _pair_row(punt),
        "vraagstukken": questions_about(punt, doelgroep),
        "afspraken": agreements_about(punt, doelgroep),
        "telt_mee": telt_mee(doelgroep),
        "a4": _address("schuurpunt-a4", punt),
        "afspreken": _address("schuurpunt-afspraak", punt),
    }


def _pair_row(punt: Schuurpunt) -> Any:
    """The pair in words, with what is known elsewhere about it."""
    if punt.paar is None or punt.detail is None:
        return None
    return with_knowledge(make_paarrijen([punt.paar]), punt.detail)[0]


def _map(request: HttpRequest, punt: Schuurpunt) -> Any:
    """A small map with both; None where there is nothing to draw."""
    detail = punt.alleen_dit_paar
    if detail is None or not detail.deelnames:
        return None
    return map_part(detail, {punt.a.pk: "A", punt.b.pk: "B"}, doelgroep_of(request.user))


def _is_internal(punt: Schuurpunt, context: dict[str, Any]) -> bool:
    """Is there anything on the sheet that not everybody may see? Then it carries a watermark."""
    dingen = [punt.a, punt.b, *context["vraagstukken"], *context["afspraken"]]
    return any(ding.zichtbaarheid != Zichtbaarheid.OPENBAAR for ding in dingen)


def _lay_before(request: HttpRequest, punt: Schuurpunt, form: VoorleggenForm) -> bool:
    """One vraagstuk for each owner; twice the same form asks nothing twice."""
    eigen, sleutel, gekozen = acting_for(request.user), submission_key(request), form.cleaned_data
    try:
        for aan in gekozen["aan"]:
            vraagstuk = Vraagstuk(
                organisatie=eigen,
                gebied=punt.gebied,
                titel=gekozen["titel"],
                vraag=gekozen["vraag"],
                termijn=gekozen["termijn"],
                aan=aan,
                **_department(punt, aan.pk),
            )
            vraagstuk_raise(
                vraagstuk=vraagstuk,
                opgaven=[punt.a, punt.b],
                actor=request.user,
                indiening=f"{sleutel[:48]}-{aan.pk}" if sleutel else "",
            )
    except AlIngediendError:
        messages.info(request, _("U had dit al voorgelegd."))
    except ValidationError as error:
        show(form, error)
        return False
    else:
        n = len(gekozen["aan"])
        zin = ngettext("De vraag is voorgelegd aan {n} eigenaar.", "De vraag is voorgelegd aan {n} eigenaren.", n)
        messages.success(request, zin.format(n=n))
    return True


def _department(punt: Schuurpunt, organisatie_id: int) -> dict[str, str]:
    """The department and function that the opgave of this owner names."""
    opgave = next(een for een in (punt.a, punt.b) if een.organisatie_id == organisatie_id)
    return {"afdeling": opgave.afdeling, "functie": opgave.rol_eigenaar}


def _make(request: HttpRequest, punt: Schuurpunt, form: Any, sleutel: str) -> Afspraak:
    gekozen = form.cleaned_data
    vragen = questions_about(punt, doelgroep_of(request.user))
    return afspraak_make(
        afspraak=form.instance,
        koppelingen={"partijen": gekozen["partijen"], "opgaven": [punt.a, punt.b], "vraagstukken": list(vragen)},
        item=AgendaItem(
            titel=gekozen["titel"],
            resultaat=gekozen["resultaat"],
            trekker=gekozen["trekker"],
            functie=gekozen["functie"],
            termijn=gekozen["termijn"],
            status="afgesproken",
        ),
        actor=request.user,
        indiening=sleutel,
    )


def _address(naam: str, punt: Schuurpunt) -> str:
    return reverse(naam, args=[punt.gebied.pk, punt.a.pk, punt.b.pk])
