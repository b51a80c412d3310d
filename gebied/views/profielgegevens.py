"""Pages about what people tell of an area; every kind (gebied.profiel.soorten) has the same ones."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.delen.pagina import Deelbaar, sentences_for, visibility_page
from accounts.formulieren.invoer import read_input, submission_key
from accounts.formulieren.keuzes import VERDER, read_choices
from accounts.formulieren.versies import Samenvoeging, sign_version
from accounts.historie.lezen import latest
from accounts.historie.verschil import value_text
from accounts.permissions import (
    Doelgroep,
    Recht,
    doelgroep_of,
    history_from,
    is_allowed,
    organisatie_of,
    require,
    requires,
    user_of,
)
from accounts.services.indienen import AlIngediendError
from accounts.services.logboek import log_export
from accounts.services.tegelijk import IntussenGewijzigdError
from gebied.bevoegd import may_take_away, may_tell, require_telling
from gebied.models import Gebied, Profielgegeven, Signaal
from gebied.profiel.cijfertabel import judged_on
from gebied.profiel.soorten import SOORTEN, Soort
from gebied.selectors.indicatoren import sees_indicator
from gebied.selectors.pagina import get_gebied
from gebied.selectors.profielgegevens import gegevens_of, get_gegeven
from gebied.services.profiel import (
    gegeven_change,
    gegeven_create,
    gegeven_publish,
    gegeven_remove,
)
from gebied.uitvoer import BLADEN, send_sheet, sheet_of
from gebied.views.profielbotsing import conflict_page


@require_safe
@requires(Recht.LEZEN)
def lijst(request: HttpRequest, pk: int, soort: Soort) -> HttpResponse:
    """All of one kind, by group."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    rijen = list(gegevens_of(soort.model, gebied.pk, doelgroep_of(request.user)))
    context = {
        "gebied": gebied,
        "soort": soort,
        "soorten": SOORTEN.values(),
        "groepen": _groups(soort, rijen),
        "aantal": len(rijen),
        "formaten": BLADEN.items(),
        "mag_toevoegen": bool(soort.nieuw) and may_tell(request.user, gebied),
    }
    return render(request, "gebied/profiel/lijst.html", context)


@require_safe
@requires(Recht.LEZEN)
def exporteer(request: HttpRequest, pk: int, soort: Soort, formaat: str) -> HttpResponseBase:
    """The same as a file."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    velden = ["naam", *soort.velden, "zichtbaarheid"]
    gegevens = gegevens_of(soort.model, gebied.pk, doelgroep_of(request.user))
    rijen = [(gebied.code, *(_cell(getattr(rij, veld)) for veld in velden)) for rij in gegevens]
    naam = f"{soort.code}-{slugify(gebied.code) or gebied.pk}"
    response = send_sheet(sheet_of(["gebied", *velden], rijen), formaat, naam)
    log_export(actor=request.user, wat=soort.code, formaat=formaat, onderwerp=gebied)
    return response


@require_safe
@requires(Recht.LEZEN)
def gegeven(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> HttpResponse:
    """One of them, with its history for who may read that."""
    gebied, obj = found(request, pk, soort, nummer)
    vanaf = history_from(request.user, obj)
    context = {
        "gebied": gebied,
        "soort": soort,
        "obj": obj,
        "feiten": [*_facts(soort, obj), *_ground(obj, doelgroep_of(request.user))],
        "wie_ziet": sentences_for(request, obj, soort.ding),
        "mag_wijzigen": is_allowed(request.user, Recht.BEWERKEN, obj),
        "mag_publiceren": obj.organisatie_id is not None and is_allowed(request.user, Recht.PUBLICEREN, obj),
        "mag_weghalen": may_take_away(request.user, obj),
        "laatste": [] if vanaf is None else latest(soort.weergave, obj.pk, vanaf),
        "geschiedenis": f"{obj.get_absolute_url()}geschiedenis/",
    }
    return render(request, "gebied/profiel/gegeven.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def nieuw(request: HttpRequest, pk: int, soort: Soort) -> HttpResponse:
    """Add one, of the organisation of who adds it and seen by nobody else yet."""
    gebied = get_gebied(pk, doelgroep_of(request.user))
    if not soort.nieuw:
        raise Http404
    require_telling(request.user, gebied)
    invoer = read_input(request)
    leeg = soort.model(gebied=gebied, organisatie=organisatie_of(request.user))
    form = soort.form(invoer.data, instance=leeg)
    if _is_saving(request) and form.is_valid():
        try:
            gegeven_create(gegeven=form.instance, user=user_of(request), indiening=submission_key(request))
        except AlIngediendError as eerder:
            messages.info(request, _("U had dit al opgeslagen. Het is één keer toegevoegd."))
            return redirect(eerder.doel)
        except ValidationError as error:
            show_errors(form, error)
        else:
            zin = _("{naam} is toegevoegd. Alleen wie voor de eigenaar werkt, ziet dit.")
            messages.success(request, zin.format(naam=form.instance.naam))
            return redirect(form.instance)
    return form_page(request, form, gebied, soort)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def wijzigen(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> HttpResponse:
    """Change one; what somebody else changed meanwhile is merged, or asks for a choice."""
    gebied, obj = found(request, pk, soort, nummer)
    require(request.user, Recht.BEWERKEN, obj)
    data, vergeten = read_choices(read_input(request).data)
    form = soort.form(data, instance=obj)
    vergeten &= set(form.versievelden)
    if _is_saving(request) and form.is_valid():
        try:
            if vergeten:
                raise IntussenGewijzigdError(found(request, pk, soort, nummer)[1], _again(vergeten))
            samen = gegeven_change(
                gegeven=form.instance, geopend=form.opened_version(), velden=form.versievelden, user=user_of(request)
            )
        except IntussenGewijzigdError as botsing:
            return conflict_page(request, form, botsing, vergeten, gebied, soort)
        except ValidationError as error:
            show_errors(form, error)
        else:
            return _saved(request, obj, samen)
    return form_page(request, form, gebied, soort)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def verwijderen(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> HttpResponse:
    """Asks first; asks again when somebody changed it since."""
    gebied, obj = found(request, pk, soort, nummer)
    require(request.user, Recht.BEWERKEN, obj)
    if not may_take_away(request.user, obj):
        raise PermissionDenied(_("Alleen de eigenaar kan dit weghalen. Vraag het aan die organisatie."))
    form = soort.form(request.POST or None, instance=obj)
    gewijzigd = False
    if request.method == "POST":
        try:
            gegeven_remove(gegeven=obj, geopend=form.opened_version(), user=user_of(request))
        except IntussenGewijzigdError:
            gewijzigd = True
        else:
            messages.success(request, _("{naam} is weggehaald.").format(naam=obj.naam))
            return redirect("profielgegevens", pk=gebied.pk, soort=soort)
    context = {
        "gebied": gebied,
        "soort": soort,
        "obj": obj,
        "gewijzigd": gewijzigd,
        "geopend": sign_version(form.stored_version(obj), form.onderwerp),
    }
    return render(request, "gebied/profiel/weghalen.html", context, status=409 if gewijzigd else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> HttpResponse:
    """Decide who sees it: a deliberate step apart."""
    _gebied, obj = found(request, pk, soort, nummer)

    def publish(_pk: int, **values: Any) -> None:
        gegeven_publish(gegeven=obj, **values)

    terug = (reverse("profielgegevens", args=[pk, soort]), str(soort.meer))
    return visibility_page(request, obj, Deelbaar(soort.ding, terug, publish))


def form_page(request: HttpRequest, form: Any, gebied: Gebied, soort: Soort, **meer: Any) -> HttpResponse:
    """The form, with what is wrong with it."""
    status = 422 if form.errors and _is_saving(request) else 200
    context = {"form": form, "gebied": gebied, "soort": soort, "obj": form.instance, "hersteld": form.is_bound}
    if "plek" in form.fields:
        context["kaartlagen"] = choosing_layers(gebied.pk)
    return render(request, "gebied/profiel/formulier.html", context | meer, status=status)


def choosing_layers(gebied_id: int) -> list[dict[str, str]]:
    """What the map to choose a place on shows: the border first, which it shows all of; nothing that leads away."""
    grens, plekken = (reverse(naam, args=[gebied_id]) for naam in ("gebied-vorm", "gebied-kenmerken-kaart"))
    return [{"url": grens}, {"url": f"{plekken}?los=1"}]


def show_errors(form: Any, error: ValidationError) -> None:
    """What the service refuses stands at its field, or above the form when the form has no such field."""
    fouten = error.error_dict if hasattr(error, "error_dict") else {"__all__": [error]}
    for veld, berichten in fouten.items():
        form.add_error(veld if veld in form.fields else None, berichten)


def _saved(request: HttpRequest, obj: Profielgegeven, samen: Samenvoeging) -> HttpResponse:
    zin = _("{naam} is opgeslagen.") if samen.behouden else _("Er was niets te wijzigen aan {naam}.")
    if samen.overgenomen and samen.behouden:
        zin += " " + _("Wat een ander intussen wijzigde, is ook bewaard.")
    messages.success(request, zin.format(naam=obj.naam))  # type: ignore[attr-defined]
    return redirect(obj)


def _again(vergeten: frozenset[str]) -> Samenvoeging:
    return Samenvoeging(botsingen=tuple(sorted(vergeten)))


def _is_saving(request: HttpRequest) -> bool:
    return request.method == "POST" and VERDER not in request.POST


def found(request: HttpRequest, pk: int, soort: Soort, nummer: int) -> tuple[Gebied, Any]:
    """The area and the object, as far as this visitor may see them."""
    doelgroep = doelgroep_of(request.user)
    gebied = get_gebied(pk, doelgroep)
    return gebied, get_gegeven(soort.model, gebied, nummer, doelgroep)


def _facts(soort: Soort, obj: Any) -> list[dict[str, Any]]:
    """Label and value of what is filled in; long texts apart, for they have paragraphs."""
    found = []
    for naam in soort.velden:
        veld, waarde = obj._meta.get_field(naam), getattr(obj, naam)
        if waarde in (None, "", False):
            continue
        lang = veld.get_internal_type() == "TextField"
        tekst = waarde if lang else value_text(soort.weergave, veld, waarde, {})
        found.append({"label": str(veld.verbose_name), "tekst": tekst, "lang": lang})
    return found


def _ground(obj: Any, doelgroep: Doelgroep) -> list[dict[str, Any]]:
    """Of a judgement: the figure that it is about, for who may see that figure too."""
    zin = judged_on(obj) if isinstance(obj, Signaal) and sees_indicator(obj.indicator_id, doelgroep) else ""
    return [{"label": str(Signaal._meta.get_field("grond").verbose_name), "tekst": zin, "lang": False}] if zin else []


def _groups(soort: Soort, rijen: list[Any]) -> list[tuple[str, list[Any]]]:
    if not soort.groep:
        return [("", rijen)] if rijen else []
    naam = f"get_{soort.groep}_display"
    veld: Any = soort.model._meta.get_field(soort.groep)
    volgorde = [str(label) for _, label in veld.choices]
    rijen = sorted(rijen, key=lambda rij: volgorde.index(str(getattr(rij, naam)())))
    return [(kop, list(deel)) for kop, deel in groupby(rijen, key=lambda rij: str(getattr(rij, naam)()))]


def _cell(waarde: Any) -> Any:
    if waarde is None or isinstance(waarde, bool | int | float):
        return waarde
    return f"{waarde.x:.0f} {waarde.y:.0f}" if hasattr(waarde, "x") else str(waarde)
