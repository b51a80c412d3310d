"""What the pages of all records of this app share: add, change, remove, and what to do when two people did so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.formulieren.invoer import Invoer, read_input, submission_key
from accounts.formulieren.keuzes import TE_KIEZEN, VERDER, as_text, carried, make_choice, read_choices
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import Samenvoeging, sign_version
from accounts.permissions import user_of
from accounts.services.indienen import AlIngediendError
from accounts.services.tegelijk import IntussenGewijzigdError, IntussenVerwijderdError
from stakeholders.forms import RecordForm
from stakeholders.services.records import Opgeslagen, record_change, record_create, record_remove


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page with a form: its title, the line below it, the address to go back to, and what leads there."""

    titel: str
    terug: str
    kruimels: Sequence[tuple[str, str]] = ()
    """Address and name, at most two."""
    uitleg: str = ""
    waarschuwing: str = ""


def create_page(
    request: HttpRequest,
    maak: Callable[[Invoer], RecordForm],
    pagina: Pagina,
    gelukt: str,
    doe: Callable[..., Opgeslagen] = record_create,
) -> HttpResponse:
    """Add something: the form, or where it led to. ``doe`` writes it."""
    form = maak(read_input(request))
    if _is_saving(request) and form.is_valid():
        try:
            opgeslagen = doe(
                obj=form.instance, actor=request.user, user=user_of(request), indiening=submission_key(request)
            )
        except AlIngediendError as eerder:
            messages.info(request, _("U had dit al opgeslagen. Het is één keer toegevoegd."))
            return redirect(eerder.doel)
        except ValidationError as error:
            show_errors(form, error)
        else:
            messages.success(request, gelukt)
            return redirect(opgeslagen.obj)
    return _form_page(request, form, pagina)


def change_page(
    request: HttpRequest,
    form_class: type[RecordForm],
    obj: Any,
    pagina: Pagina,
    wissen: str = "",
    doe: Callable[..., Opgeslagen] = record_change,
) -> HttpResponse:
    """Change something; the second of two editors gets a choice. ``doe`` writes it."""
    invoer = read_input(request)
    data, vergeten = read_choices(invoer.data)
    form = form_class(data, instance=obj)
    if _is_saving(request) and form.is_valid():
        try:
            return _change(request, form, vergeten, doe)
        except IntussenVerwijderdError:
            messages.warning(request, _("Iemand anders heeft dit intussen verwijderd. Er is niets opgeslagen."))
            return redirect(pagina.terug)
        except IntussenGewijzigdError as botsing:
            return _conflict_page(request, form, botsing, vergeten, pagina)
        except ValidationError as error:
            show_errors(form, error)
    return _form_page(request, form, pagina, wissen)


def remove_page(
    request: HttpRequest,
    form_class: type[RecordForm],
    obj: Any,
    pagina: Pagina,
    doe: Callable[..., None] = record_remove,
) -> HttpResponse:
    """Asks first; asks again when somebody changed it since."""
    form = form_class(request.POST or None, instance=obj)
    if request.method != "POST":
        return _removal_page(request, form, pagina)
    try:
        doe(obj=obj, geopend=form.opened_version(), actor=request.user)
    except IntussenVerwijderdError:
        messages.info(request, _("Dit was al verwijderd."))
    except IntussenGewijzigdError as botsing:
        return _removal_page(request, form, pagina, botsing.nu)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return _removal_page(request, form, pagina)
    else:
        messages.success(request, _("Het is verwijderd."))
    return redirect(pagina.terug)


def show_errors(form: Any, error: ValidationError) -> None:
    """What the service refuses stands at its field, or above the form when the form has no such field."""
    fouten = error.error_dict if hasattr(error, "error_dict") else {"__all__": [error]}
    for veld, berichten in fouten.items():
        for bericht in berichten:
            form.add_error(veld if veld in form.fields else None, bericht)


def _is_saving(request: HttpRequest) -> bool:
    return request.method == "POST" and VERDER not in request.POST


def _change(
    request: HttpRequest, form: RecordForm, vergeten: frozenset[str], doe: Callable[..., Opgeslagen]
) -> HttpResponse:
    if vergeten:
        nu = type(form.instance)._default_manager.get(pk=form.instance.pk)
        raise IntussenGewijzigdError(nu, Samenvoeging(botsingen=tuple(sorted(vergeten))))
    opgeslagen = doe(
        obj=form.instance,
        geopend=form.opened_version(),
        velden=form.versievelden,
        actor=request.user,
        user=user_of(request),
    )
    if not opgeslagen.samen.behouden:
        messages.info(request, _("Er was niets te wijzigen."))
        return redirect(opgeslagen.obj)
    over = opgeslagen.samen.overgenomen
    zin = _("Opgeslagen.")
    if over:
        namen = ", ".join(str(form.fields[veld].label).lower() for veld in over)
        zin = _("Opgeslagen. Wat een ander intussen wijzigde, is ook bewaard: {velden}.").format(velden=namen)
    messages.success(request, zin)
    return redirect(opgeslagen.obj)


def _form_page(request: HttpRequest, form: RecordForm, pagina: Pagina, wissen: str = "") -> HttpResponse:
    status = 422 if form.errors and _is_saving(request) else 200
    context = {"form": form, "pagina": pagina, "hersteld": form.is_bound, "wissen": wissen}
    return render(request, "stakeholders/formulier.html", context, status=status)


def _removal_page(request: HttpRequest, form: RecordForm, pagina: Pagina, nu: Any = None) -> HttpResponse:
    versie = form.stored_version(nu or form.instance)
    context = {"pagina": pagina, "geopend": sign_version(versie, form.onderwerp), "gewijzigd": nu is not None}
    return render(request, "stakeholders/verwijderen.html", context, status=409 if nu is not None else 200)


def _conflict_page(
    request: HttpRequest, form: RecordForm, botsing: IntussenGewijzigdError, vergeten: frozenset[str], pagina: Pagina
) -> HttpResponse:
    """Both versions and a choice per field that both changed; what was typed goes along."""
    nu, samen = botsing.nu, botsing.samen
    nu_versie, was = form.stored_version(nu), form.opened_version()
    keuzes = [
        replace(
            make_choice(
                veld,
                form.fields[veld],
                was.get(veld),
                (form.made_version()[veld], form.data.get(veld, "")),
                nu_versie[veld],
            ),
            vergeten=veld in vergeten,
        )
        for veld in samen.botsingen
    ]
    over = [
        (
            form.fields[veld].label,
            as_text(form.fields[veld], was.get(veld)),
            as_text(form.fields[veld], nu_versie[veld]),
        )
        for veld in samen.overgenomen
    ]
    mee = carried(form.data, {*samen.botsingen, *samen.overgenomen})
    context = {
        "pagina": pagina,
        "wie": name_for(request.user, getattr(nu, "gewijzigd_door", None)),
        "reden": botsing.reden,
        "keuzes": keuzes,
        "overgenomen": over,
        "behouden": [form.fields[veld].label for veld in samen.behouden],
        "mee": [*mee, *((veld, str(nu_versie[veld])) for veld in samen.overgenomen)],
        "geopend": sign_version(nu_versie, form.onderwerp),
        "te_kiezen_veld": TE_KIEZEN,
        "te_kiezen": " ".join(samen.botsingen),
    }
    return render(request, "stakeholders/intussen_gewijzigd.html", context, status=409)
