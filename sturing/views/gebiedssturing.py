"""Pages about what is kept of steering an area; every kind (sturing.soorten) has the same ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.delen.pagina import Deelbaar, sentences_for, visibility_page
from accounts.formulieren.versies import sign_version
from accounts.historie.lezen import latest
from accounts.historie.verschil import value_text
from accounts.permissions import Doelgroep, Recht, doelgroep_of, history_from, is_allowed, require, requires
from accounts.services.tegelijk import IntussenGewijzigdError
from accounts.zoekfilter import Zoekfilter, by_words
from gebied.bladeren import Bladeraar
from sturing.bevoegd import acting_for, may_take_away, require_removal
from sturing.exporteren import kind_table
from sturing.models import Gebiedssturing, Visie
from sturing.selectors.gebiedssturing import gegevens_of, get_gegeven
from sturing.selectors.plekken import with_places
from sturing.services.eigendom import owned_create, owned_publish, owned_remove
from sturing.soorten import SOORTEN, Soort
from sturing.views.afweging import weighing_context
from sturing.views.bestand import send_list
from sturing.views.formulier import Pagina, area_of, change_page, choose_area, new_page, opened
from sturing.views.vraagstukken import numbers

PER_BLADZIJDE = 50


def no_more(_request: HttpRequest, _obj: Any) -> dict[str, Any]:
    """A page that needs nothing but the fields."""
    return {}


#: What a page of a kind shows besides its fields: template and what it needs.
EXTRA: dict[str, tuple[str, Callable[[HttpRequest, Any], dict[str, Any]]]] = {
    "afwegingen": ("sturing/afweging.html", weighing_context),
    "prioriteiten": ("sturing/prioriteit.html", no_more),
}


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest, soort: Soort) -> HttpResponse:
    """All of one kind that may be seen, with search. Six queries, whatever the number of rows."""
    doelgroep = doelgroep_of(request.user)
    filter_ = _filtered(request, soort, doelgroep)
    bladzijde = Bladeraar(filter_.qs, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "soort": soort,
        "soorten": SOORTEN.values(),
        "filter": filter_,
        "bladzijde": bladzijde,
        "rijen": with_places(bladzijde.object_list, doelgroep),
        "totaal": gegevens_of(soort.model, doelgroep).order_by().count(),
        "mag_bewerken": is_allowed(request.user, Recht.BEWERKEN),
    }
    return render(request, "sturing/soort.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, soort: Soort, formaat: str) -> HttpResponseBase:
    """What is filtered, as a file."""
    doelgroep = doelgroep_of(request.user)
    rijen = with_places(_filtered(request, soort, doelgroep).qs, doelgroep)
    return send_list(request, kind_table(soort, rijen), formaat)


def _filtered(request: HttpRequest, soort: Soort, doelgroep: Doelgroep) -> Zoekfilter:
    """By words in what is kept, and in the name of the area."""
    return by_words(request, gegevens_of(soort.model, doelgroep), *soort.zoek, "gebied__naam")


@require_safe
@requires(Recht.LEZEN)
def gegeven(request: HttpRequest, soort: Soort, pk: int) -> HttpResponse:
    """One of them, with its history for who may read that."""
    obj = get_gegeven(soort.model, pk, doelgroep_of(request.user))
    vanaf = history_from(request.user, obj)
    mag = is_allowed(request.user, Recht.BEWERKEN, obj)
    template, meer = EXTRA.get(soort.code, ("sturing/gegeven.html", no_more))
    context = {
        "soort": soort,
        "obj": obj,
        "feiten": facts(soort, obj, eigen=sees_own(request.user, obj)),
        "wie_ziet": sentences_for(request, obj, soort.ding),
        "mag_wijzigen": mag and not obj.staat_vast,
        "nieuwe_versie": mag and bool(obj.staat_vast),
        "mag_publiceren": is_allowed(request.user, Recht.PUBLICEREN, obj),
        "mag_weghalen": may_take_away(request.user, obj),
        "laatste": [] if vanaf is None else latest(soort.weergave, obj.pk, vanaf),
        "geschiedenis": f"{obj.get_absolute_url()}geschiedenis/",
    }
    return render(request, template, context | meer(request, obj))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest, soort: Soort) -> HttpResponse:
    organisatie = acting_for(request.user)
    terug = reverse("sturingsoort", args=[soort])
    pagina = Pagina(str(soort.nieuw), str(soort.uitleg), _("Opslaan"), terug, (terug, str(soort.meer)))
    gebied = area_of(request)
    if gebied is None:
        return choose_area(request, pagina)
    form = soort.form(
        opened(request),
        instance=soort.model(gebied=gebied, organisatie=organisatie),
        initial=_begin(request, soort),
        actor=request.user,
    )
    return new_page(request, form, pagina, lambda klaar, sleutel: _create(klaar, request, sleutel))


def _create(form: Any, request: HttpRequest, sleutel: str) -> Gebiedssturing:
    gemaakt: Gebiedssturing = owned_create(
        obj=form.instance, koppelingen=form.koppelingen, delen_met=(), actor=request.user, indiening=sleutel
    )
    return gemaakt


def _begin(request: HttpRequest, soort: Soort) -> dict[str, Any]:
    """What the address proposes: opgaven, or an endorsed vision to go on from."""
    opgaven = numbers(request, "opgave")
    begin: dict[str, Any] = {"opgaven": opgaven, "opgave": next(iter(opgaven), None)}
    eerder = next(iter(numbers(request, "na")), None)
    if soort.model is Visie and eerder is not None:
        visie = gegevens_of(Visie, doelgroep_of(request.user)).filter(pk=eerder).first()
        velden = ("titel", "tekst", "niveau", "tot_jaar")
        begin |= {veld: getattr(visie, veld) for veld in velden} if visie else {}
    return begin


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, soort: Soort, pk: int) -> HttpResponse:
    obj = get_gegeven(soort.model, pk, doelgroep_of(request.user))
    require(request.user, Recht.BEWERKEN, obj)
    if obj.staat_vast:
        raise PermissionDenied(obj.staat_vast)
    form = soort.form(opened(request), instance=obj, actor=request.user)
    return change_page(request, form, _around(soort, obj, _("Wijzigen"), _("Opslaan")), lambda _: ())


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, soort: Soort, pk: int) -> HttpResponse:
    """Asks first; asks again when somebody changed it since."""
    obj = get_gegeven(soort.model, pk, doelgroep_of(request.user))
    require_removal(request.user, obj)
    form = soort.form(request.POST or None, instance=obj, actor=request.user)
    gewijzigd = False
    if request.method == "POST":
        try:
            owned_remove(obj=obj, geopend=form.opened_version(), version=form.stored_version, actor=request.user)
        except IntussenGewijzigdError:
            gewijzigd = True
        else:
            messages.success(request, _("{naam} is weggehaald.").format(naam=obj.naam))
            return redirect("sturingsoort", soort=soort)
    geopend = sign_version(
        form.stored_version(get_gegeven(soort.model, pk, doelgroep_of(request.user))), form.onderwerp
    )
    context = {"soort": soort, "obj": obj, "gewijzigd": gewijzigd, "geopend": geopend}
    return render(request, "sturing/weghalen.html", context, status=409 if gewijzigd else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, soort: Soort, pk: int) -> HttpResponse:
    """Decide who sees it: a deliberate step apart."""
    obj = get_gegeven(soort.model, pk, doelgroep_of(request.user))

    def publish(pk: int, **values: Any) -> None:
        owned_publish(model=soort.model, pk=pk, **values)

    terug = (reverse("sturingsoort", args=[soort]), str(soort.meer))
    return visibility_page(request, obj, Deelbaar(soort.ding, terug, publish))


def _around(soort: Soort, obj: Any, titel: str, knop: str) -> Pagina:
    lijst_ = (reverse("sturingsoort", args=[soort]), str(soort.meer))
    return Pagina(titel, str(soort.uitleg), knop, obj.get_absolute_url(), lijst_, obj)


def sees_own(actor: Any, obj: Any) -> bool:
    """Is this actor a colleague of who keeps it?"""
    doelgroep = doelgroep_of(actor)
    return doelgroep.alles or doelgroep.organisatie_id == obj.organisatie_id


def facts(soort: Soort, obj: Any, *, eigen: bool) -> list[dict[str, Any]]:
    """Label and value of what is filled in; long texts apart, for they have paragraphs."""
    found = []
    for naam in soort.velden:
        veld, waarde = obj._meta.get_field(naam), getattr(obj, naam)
        if waarde in (None, "") or (naam in soort.eigen and not eigen):
            continue
        lang = veld.get_internal_type() == "TextField"
        tekst = waarde if lang else value_text(soort.weergave, veld, waarde, {})
        found.append({"label": str(veld.verbose_name), "tekst": tekst, "lang": lang})
    return found
