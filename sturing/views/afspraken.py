"""One agreement, and changing it."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.historie.lezen import latest
from accounts.permissions import Doelgroep, Recht, doelgroep_of, history_from, is_allowed, require, requires
from sturing.forms.schuurpunt import AfspraakForm
from sturing.geschiedenis import AFSPRAAK
from sturing.models import Afspraak, AgendaItem, Vraagstuk
from sturing.selectors.agenda import without_people
from sturing.selectors.plekken import opgaven_seen, with_places
from sturing.services.afspraken import parties_of
from sturing.views.formulier import Pagina, change_page, opened


def get_afspraak(pk: int, doelgroep: Doelgroep) -> Any:
    """With its place, opgaven, questions and items as far as they may be seen. Raises Http404."""
    items = AgendaItem.objects.visible_to(doelgroep).select_related("trekker", "pcmoment")
    rows = Afspraak.objects.visible_to(doelgroep).select_related("organisatie").prefetch_related(
        opgaven_seen(doelgroep),
        "partijen",
        Prefetch("vraagstukken", Vraagstuk.objects.visible_to(doelgroep), to_attr="zichtbare_vraagstukken"),
        Prefetch("agendaitems", items, to_attr="zichtbare_items"),
    )  # fmt: skip
    found = with_places(rows.filter(pk=pk), doelgroep)
    if not found:
        raise Http404
    return found[0]


@require_safe
@requires(Recht.LEZEN)
def afspraak_page(request: HttpRequest, pk: int) -> HttpResponse:
    afspraak = get_afspraak(pk, doelgroep_of(request.user))
    vanaf = history_from(request.user, afspraak)
    context = {
        "afspraak": afspraak,
        "mag": is_allowed(request.user, Recht.BEWERKEN, afspraak),
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, afspraak),
        "weg": _left(request, afspraak),
        "schuurpunt": _pair(afspraak),
        "laatste": [] if vanaf is None else latest(AFSPRAAK, afspraak.pk, vanaf),
        "geschiedenis": reverse("afspraak-geschiedenis", args=[afspraak.pk]),
    }
    return render(request, "sturing/afspraak.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    afspraak = get_afspraak(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, afspraak)
    uitleg = _("De partijen zien wat u opslaat. Wat een ander intussen wijzigt, blijft bewaard.")
    lijst = (reverse("sturing"), _("Sturing"))
    pagina = Pagina(_("Afspraak wijzigen"), uitleg, _("Opslaan"), afspraak.get_absolute_url(), lijst, afspraak)
    form = AfspraakForm(opened(request), instance=afspraak, actor=request.user)
    gekozen = [partij.pk for partij in form.cleaned_data.get("partijen", ())] if form.is_valid() else []
    return change_page(request, form, pagina, lambda nu: [*parties_of(nu), *gekozen])


def _left(request: HttpRequest, afspraak: Any) -> list[Any]:
    """Owner and parties for which nobody works here any more, for who works for one of the others."""
    if doelgroep_of(request.user).organisatie_id is None:
        return []
    return without_people([afspraak.organisatie_id, *(partij.pk for partij in afspraak.partijen.all())])


def _pair(afspraak: Any) -> str:
    """The pair that it is about, when it is about two opgaven."""
    if afspraak.plek is None or len(afspraak.zichtbare_opgaven) != 2:
        return ""
    a, b = sorted(opgave.pk for opgave in afspraak.zichtbare_opgaven)
    return reverse("schuurpunt", args=[afspraak.gebied_id, a, b])
