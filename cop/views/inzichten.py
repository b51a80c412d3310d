"""One insight: what carries it, making it of what was said, merging two, and where it was tried."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.historie.lezen import latest
from accounts.permissions import Doelgroep, Recht, doelgroep_of, history_from, is_allowed, require, requires
from cop.bevoegd import applies_for, may_apply, may_change_application
from cop.forms.kennis import BewijsForm, InzichtForm, NieuwInzichtForm, SamenvoegForm, ToepassingForm, TypenForm
from cop.geschiedenis import INZICHT
from cop.models import Antwoord, Bewijs, Inzicht, Inzichtpaar, Toepassing
from cop.selectors.bijeenkomsten import get_item
from cop.selectors.communities import get_community, takes_part
from cop.selectors.kennis import alike, get_insight, joined_case, joined_insight, redirect_of
from cop.selectors.stemmen import applications_of, areas_seen, by_source, evidence_of
from cop.services.inzichten import (
    bewijs_add,
    bewijs_remove,
    inzicht_create,
    inzicht_split,
    inzichten_merge,
    typen_add,
    typen_remove,
)
from cop.services.kennis import kennis_change
from cop.services.toepassingen import toepassing_add, toepassing_change
from cop.taal import evidence_sentence, who_reads
from cop.views.communities import below, home
from gebied.models import Thema
from stakeholders.views.pagina import Pagina, change_page, create_page, show_errors


@require_safe
@requires(Recht.LEZEN)
def pagina(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One that went into another leads there, unless ``blijf`` asks for itself."""
    doelgroep = doelgroep_of(request.user)
    inzicht = get_insight(pk, doelgroep)
    mag = is_allowed(request.user, Recht.BEWERKEN, inzicht)
    if inzicht.samengevoegd_in_id is not None and not (mag and "blijf" in request.GET):
        return redirect(redirect_of(inzicht, doelgroep))
    bewijzen = evidence_of(inzicht, doelgroep)
    toepassingen = applications_of(inzicht, doelgroep)
    vanaf = history_from(request.user, inzicht)
    for toepassing in toepassingen:
        toepassing.mag = may_change_application(request.user, toepassing)
    context = {
        "inzicht": inzicht,
        "community": inzicht.community,
        "kennis": home(),
        "doet_mee": takes_part(inzicht.community, doelgroep),
        "bewijszin": evidence_sentence(inzicht),
        "voor": by_source(een for een in bewijzen if een.strekking == Bewijs.Strekking.STEUNT),
        "tegen": by_source(een for een in bewijzen if een.strekking == Bewijs.Strekking.SPREEKT_TEGEN),
        "themas": [Thema(thema).label for thema in inzicht.themas],
        "toepassingen": toepassingen,
        "samengevoegd": list(inzicht.samengevoegd.all()) if mag else [],
        "mag_bewerken": mag,
        "mag_toepassen": may_apply(request.user, inzicht),
        "vanuit": _area(request, doelgroep),
        "typenform": TypenForm() if mag else None,
        "laatste": [] if vanaf is None else latest(INZICHT, pk, vanaf),
        "geschiedenis": reverse("inzicht-geschiedenis", args=[pk]),
    }
    return render(request, "cop/inzicht.html", context)


def _area(request: HttpRequest, doelgroep: Doelgroep) -> Any:
    """The area that somebody came from, when it may be seen."""
    nummer = _number(request.GET.get("gebied", ""))
    return areas_seen([nummer], doelgroep).get(nummer)


def _number(tekst: str) -> int:
    return int(tekst) if re.fullmatch(r"[0-9]{1,15}", tekst) else 0


def source_from(tekst: str, doelgroep: Doelgroep) -> Bewijs | None:
    """Evidence of what stands in an address, like ``antwoord-12``, with its sentence. Raises Http404."""
    if not tekst:
        return None
    soort, _streep, nummer = tekst.partition("-")
    pk = _number(nummer)
    if soort == "casus":
        casus = joined_case(pk, doelgroep)
        return Bewijs(casus=casus, citaat=casus.gewerkt or casus.lessen or casus.trots)
    if soort == "antwoord":
        rows = Antwoord.objects.visible_to(doelgroep).select_related("casus__community")
        antwoord = get_object_or_404(rows, pk=pk)
        return Bewijs(antwoord=antwoord, citaat=antwoord.tekst[:2000])
    if soort == "punt":
        punt = get_item(pk, doelgroep)
        return Bewijs(agendapunt=punt, citaat=punt.verslag[:2000])
    raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """With ``bron`` made of what was said there: that becomes its first evidence."""
    doelgroep = doelgroep_of(request.user)
    community = get_community(pk, doelgroep)
    require(request.user, Recht.BEWERKEN, community)
    bewijs = source_from(request.GET.get("bron", ""), doelgroep)
    begin = {"zin": bewijs.citaat[:300]} if bewijs else {}

    def maak(invoer: Any) -> NieuwInzichtForm:
        inzicht = Inzicht(community=community)
        return NieuwInzichtForm(invoer.data, instance=inzicht, bewijs=bewijs, initial=begin)

    uitleg = _("Alleen deelnemers zien dit inzicht, tot u het publiceert.")
    kop = below(community, _("Nieuw inzicht"), uitleg)
    return create_page(request, maak, kop, _("Het inzicht is toegevoegd."), inzicht_create)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def distilleren(request: HttpRequest, pk: int) -> HttpResponse:
    """What was said becomes evidence of an insight that is there: the most alike stand first."""
    doelgroep = doelgroep_of(request.user)
    community = get_community(pk, doelgroep)
    require(request.user, Recht.BEWERKEN, community)
    bewijs = source_from(request.GET.get("bron", ""), doelgroep)
    if bewijs is None:
        raise Http404
    inzichten = alike(community, bewijs.citaat)

    def maak(invoer: Any) -> BewijsForm:
        return BewijsForm(invoer.data, instance=bewijs, inzichten=inzichten, initial={"inzicht": inzichten.first()})

    if not inzichten.exists():
        return redirect(f"{reverse('inzicht-nieuw', args=[pk])}?bron={request.GET['bron']}")
    uitleg = _("Hoort deze zin bij een inzicht dat er al is? Wat het meest lijkt, staat bovenaan.")
    kop = below(community, _("Bewijs toevoegen"), uitleg)
    return create_page(request, maak, kop, _("Het bewijs is toegevoegd."), bewijs_add)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    inzicht = joined_insight(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, inzicht)
    wissen = reverse("inzicht-verwijderen", args=[pk])
    kop = around(inzicht, _("Inzicht wijzigen"), who_reads(inzicht))
    return change_page(request, InzichtForm, inzicht, kop, wissen, kennis_change)


@require_POST
@requires(Recht.LEZEN)
def typen(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Add or take away (``weg``) opgavetypen that it is about."""
    inzicht = joined_insight(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, inzicht)
    if weg := _number(request.POST.get("weg", "")):
        typen_remove(paar=get_object_or_404(Inzichtpaar, pk=weg, inzicht=inzicht), actor=request.user)
        messages.success(request, _("Het is verwijderd."))
        return redirect(inzicht)
    form = TypenForm(request.POST)
    if form.is_valid():
        typen_add(inzicht=inzicht, actor=request.user, **form.cleaned_data)
        messages.success(request, _("Opgeslagen."))
    else:
        messages.error(request, _("Kies een opgavetype."))
    return redirect(inzicht)


@require_POST
@requires(Recht.LEZEN)
def bewijs_weg(request: HttpRequest, pk: int) -> HttpResponseBase:
    rows = Bewijs.objects.visible_to(doelgroep_of(request.user)).select_related("inzicht__community")
    bewijs = get_object_or_404(rows, pk=pk)
    inzicht = joined_insight(bewijs.inzicht_id, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, inzicht)
    bewijs_remove(bewijs=bewijs, actor=request.user)
    messages.success(request, _("Het is verwijderd."))
    return redirect(inzicht)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def samenvoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """Into which insight does this one go? With ``los`` it comes out again."""
    inzicht = joined_insight(pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, inzicht)
    if request.method == "POST" and "los" in request.POST:
        inzicht_split(inzicht=inzicht, actor=request.user)
        messages.success(request, _("De twee inzichten staan weer los van elkaar."))
        return redirect(inzicht)
    form = SamenvoegForm(request.POST or None, inzichten=alike(inzicht.community, inzicht.zin, behalve=inzicht.pk))
    if request.method == "POST" and form.is_valid():
        try:
            blijft = inzichten_merge(weg=inzicht, blijft=form.cleaned_data["blijft"], actor=request.user)
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, _("De inzichten zijn samengevoegd, met het bewijs van allebei."))
            return redirect(blijft)
    context = {"form": form, "inzicht": inzicht, "community": inzicht.community}
    return render(request, "cop/samenvoegen.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def toepassing_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """By who tried it: for an organisation that one works for, or by a coordinator."""
    doelgroep = doelgroep_of(request.user)
    inzicht = get_insight(pk, doelgroep)
    if not may_apply(request.user, inzicht):
        raise PermissionDenied(_("Alleen wie voor een organisatie gegevens mag wijzigen, schrijft dit op."))

    def maak(invoer: Any) -> ToepassingForm:
        nieuwe = Toepassing(inzicht=inzicht)
        van, begin = applies_for(request.user), {"gebied": _area(request, doelgroep)}
        if van is not None:
            nieuwe.organisatienaam = van.naam
        return ToepassingForm(invoer.data, instance=nieuwe, doelgroep=doelgroep, van=van, initial=begin)

    uitleg = _("“{zin}”. Ook als het niet werkte, is dat bewijs.").format(zin=inzicht.zin)
    kop = around(inzicht, _("Waar probeerde u dit?"), f"{uitleg} {who_reads(inzicht)}")
    return create_page(request, maak, kop, _("De toepassing is toegevoegd."), toepassing_add)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.LEZEN)
def toepassing_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    doelgroep = doelgroep_of(request.user)
    rows = Toepassing.objects.visible_to(doelgroep).select_related("inzicht__community")
    toepassing = get_object_or_404(rows, pk=pk)
    if not may_change_application(request.user, toepassing):
        raise PermissionDenied(_("Alleen de organisatie die dit probeerde en de coördinator wijzigen het."))

    class Formulier(ToepassingForm):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, doelgroep=doelgroep, van=toepassing.organisatie, **kwargs)

    kop = around(toepassing.inzicht, _("Toepassing wijzigen"), who_reads(toepassing.inzicht))
    wissen = reverse("toepassing-verwijderen", args=[pk])
    return change_page(request, Formulier, toepassing, kop, wissen, toepassing_change)


def around(inzicht: Inzicht, titel: str, uitleg: str = "") -> Pagina:
    """A page with a form about something of an insight."""
    community = inzicht.community
    kruimels = [(community.get_absolute_url(), community.naam), (inzicht.get_absolute_url(), _("Inzicht"))]
    return Pagina(titel, inzicht.get_absolute_url(), kruimels, uitleg)
