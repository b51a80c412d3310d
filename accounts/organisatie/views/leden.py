"""The members of an organisation: the list, one member, and the end of a membership."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.bladeren import Bladeraar
from accounts.formulieren.invoer import read_input
from accounts.models import Lidmaatschap, Organisatie, Rol, Uitnodiging
from accounts.organisatie.forms import Ledenfilter, LidForm
from accounts.organisatie.pagina import manages, note_look, render_tab
from accounts.organisatie.panelen import LidVraag, lidpagina
from accounts.organisatie.selectors import invitations, members
from accounts.organisatie.woorden import enumerated, lines_of
from accounts.permissions import Recht, forget, is_allowed, user_of
from accounts.services.leden import lidmaatschap_change, lidmaatschap_end

PER_BLADZIJDE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def lijst(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Filters stand in the address; a search is posted, for a name does not belong in an address or a log."""
    note_look(request, organisatie)
    filter_ = Ledenfilter(request.POST if request.method == "POST" else request.GET)
    keuze = {veld: filter_.gekozen(veld) for veld in ("rol", "toestand")}
    zoek = filter_.gekozen("zoek") if request.method == "POST" else ""
    gevonden = members(organisatie, **keuze, zoek=zoek)
    bladzijde = Bladeraar(gevonden, PER_BLADZIJDE).get_page(None if zoek else request.GET.get("bladzijde"))
    context = {
        "filter": filter_,
        "zoek": zoek,
        "gefilterd": bool(zoek or any(keuze.values())),
        "bladzijde": bladzijde,
        "regels": lines_of(list(bladzijde.object_list)),
        "uitnodigingen": _pending(organisatie),
        "totaal": Lidmaatschap.objects.filter(organisatie=organisatie).count(),
    }
    return render_tab(request, "organisatie/leden.html", organisatie, context)


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def lid_page(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """One member: period, roles and rights, and where they hold."""
    lid = _member(organisatie, pk)
    note_look(request, organisatie)
    form = LidForm(read_input(request).data, lid=lid)
    if request.method == "POST" and form.is_valid() and _changed(request, form):
        messages.success(request, _("De rollen en de periode zijn opgeslagen. Ze gelden meteen."))
        return _back_to(request, organisatie, "organisatie-lid", pk)
    return render_tab(
        request, "organisatie/lid.html", organisatie, _member_context(request, lid, form), 422 if form.errors else 200
    )


def _member_context(request: HttpRequest, lid: Lidmaatschap, form: LidForm) -> dict[str, Any]:
    vraag = LidVraag(lid, list(lid.rollen.all()), request.GET, request.user)
    delen = [deel for maker in lidpagina for deel in maker(vraag)]
    return {
        "lid": lid,
        "regel": lines_of([lid])[0],
        "form": form,
        "delen": sorted(delen, key=lambda deel: deel.volgorde),
        "zelf": lid.user_id == getattr(user_of(request), "pk", None),
    }


def _changed(request: HttpRequest, form: LidForm) -> bool:
    gekozen = form.cleaned_data
    try:
        lidmaatschap_change(
            lid=form.lid,
            rollen=form.rollen_met_zonder,
            begin=gekozen["begin"],
            eind=gekozen["eind"],
            door=user_of(request),
        )
    except ValidationError as error:
        velden = getattr(error, "error_dict", {"__all__": error})
        for veld, fout in velden.items():
            form.add_error(veld if veld in form.fields else None, fout)
    return not form.errors


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def beeindigen(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """Ask when, and end the membership."""
    lid = _member(organisatie, pk)
    note_look(request, organisatie)
    context: dict[str, Any] = {"lid": lid, "zelf": lid.user_id == getattr(user_of(request), "pk", None)}
    if request.method == "POST":
        try:
            lidmaatschap_end(lid=lid, meteen=request.POST.get("wanneer") == "meteen", door=user_of(request))
        except ValidationError as error:
            context["fout"] = " ".join(error.messages)
        else:
            messages.success(request, _("Het lidmaatschap is beëindigd."))
            return _back_to(request, organisatie, "organisatie-leden")
    status = 422 if "fout" in context else 200
    return render_tab(request, "organisatie/lid_beeindigen.html", organisatie, context, status)


def _pending(organisatie: Organisatie) -> list[tuple[Uitnodiging, str, bool]]:
    """Invitations that wait for an answer: the roles in words, and whether the link still works."""
    nu = timezone.now()
    return [
        (rij, enumerated([Rol.Naam(rol).label for rol in rij.rollen]), rij.verloopt_op > nu)
        for rij in invitations(organisatie)
    ]


def _member(organisatie: Organisatie, pk: int) -> Lidmaatschap:
    lid: Lidmaatschap = get_object_or_404(members(organisatie), pk=pk)
    return lid


def _back_to(request: HttpRequest, organisatie: Organisatie, naam: str, *args: int) -> HttpResponse:
    """To a page of the organisation; who just gave up managing it cannot go there any more."""
    forget(request.user)
    if is_allowed(request.user, Recht.BEHEREN, organisatie):
        return redirect(naam, organisatie.code, *args)
    return redirect("/")
