"""A page with a form of steering: for something new in an area, and to change what is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.formulieren.invoer import read_input, submission_key
from accounts.formulieren.keuzes import as_text
from accounts.formulieren.lezen import name_for
from accounts.permissions import doelgroep_of
from accounts.services.indienen import AlIngediendError
from accounts.services.tegelijk import IntussenGewijzigdError
from gebied.models import Gebied
from sturing.bevoegd import require_area
from sturing.forms.basis import SturingForm
from sturing.forms.vraagstukken import GebiedKiezenForm
from sturing.selectors.plekken import areas_to_choose
from sturing.services.eigendom import Check, accept, owned_change


@dataclass(frozen=True, slots=True)
class Pagina:
    """What stands around a form."""

    titel: str
    uitleg: str
    knop: str
    terug: str
    lijst: tuple[str, str]
    obj: Any = None


def area_of(request: HttpRequest) -> Gebied | None:
    """The area in the address, when it may be seen."""
    wens = request.GET.get("gebied", "")
    if not re.fullmatch(r"[0-9]{1,15}", wens):
        return None
    seen = Gebied.objects.visible_to(doelgroep_of(request.user)).select_related("indeling")
    found: Gebied | None = seen.without_geometry().filter(pk=int(wens)).first()
    return found


def choose_area(request: HttpRequest, pagina: Pagina) -> HttpResponse:
    """The first step of everything that is new: about which area? Goes on to the same address."""
    gebieden = areas_to_choose(request.user, doelgroep_of(request.user))
    form = GebiedKiezenForm(request.GET if "gebied" in request.GET else None, gebieden=gebieden)
    fout = form.is_bound and not form.is_valid()
    context = {"form": form, "pagina": pagina, "zonder": not gebieden.exists()}
    return render(
        request, "sturing/gebied_kiezen.html", context, status=422 if fout or request.method == "POST" else 200
    )


def new_page(
    request: HttpRequest, form: SturingForm, pagina: Pagina, create: Callable[[SturingForm, str], Any]
) -> HttpResponse:
    """Fill in, check, make. The same form sent twice makes one."""
    if request.method == "POST" and form.is_valid():
        try:
            require_area(request.user, form.instance.gebied)
            gemaakt = create(form, submission_key(request))
        except AlIngediendError as eerder:
            messages.info(request, _("U had dit al opgeslagen. Het is één keer toegevoegd."))
            return redirect(eerder.doel)
        except ValidationError as error:
            show(form, error)
        else:
            messages.success(request, _("{naam} is toegevoegd.").format(naam=gemaakt))
            return redirect(gemaakt)
    return form_page(request, form, pagina)


def change_page(
    request: HttpRequest,
    form: SturingForm,
    pagina: Pagina,
    delen_met: Callable[[Any], Collection[int]],
    check: Check = accept,
    vooraf: Check = accept,
) -> HttpResponse:
    """Save what was changed; what somebody else changed meanwhile is kept, and what both changed is asked."""
    if request.method == "POST" and form.is_valid():
        try:
            nu, samen = owned_change(
                obj=form.instance,
                geopend=form.opened_version(),
                gemaakt=form.made_version(),
                koppelingen=form.koppelingen,
                version=form.stored_version,
                delen_met=delen_met,
                actor=request.user,
                check=check,
                vooraf=vooraf,
            )
        except IntussenGewijzigdError as botsing:
            return _conflict(request, form, pagina, botsing)
        except ValidationError as error:
            show(form, error)
        else:
            zin = _("{naam} is opgeslagen.") if samen.behouden else _("Er was niets te wijzigen aan {naam}.")
            messages.success(request, zin.format(naam=nu))
            return redirect(nu)
    return form_page(request, form, pagina)


def form_page(request: HttpRequest, form: Any, pagina: Pagina) -> HttpResponse:
    """The page itself; 422 when something is wrong."""
    fout = request.method == "POST" and bool(form.errors)
    context = {"form": form, "pagina": pagina, "hersteld": form.is_bound}
    return render(request, "sturing/formulier.html", context, status=422 if fout else 200)


def show(form: Any, error: ValidationError) -> None:
    """What the service refuses stands at its field, or above the form when the form has no such field."""
    fouten = error.error_dict if hasattr(error, "error_dict") else {"__all__": [error]}
    for veld, berichten in fouten.items():
        for bericht in berichten:
            form.add_error(veld if veld in form.fields else None, bericht)


def opened(request: HttpRequest) -> Any:
    """What was sent, or kept from before."""
    return read_input(request).data


def _conflict(request: HttpRequest, form: SturingForm, pagina: Pagina, botsing: IntussenGewijzigdError) -> HttpResponse:
    """Both changed the same: what was typed stands there, and what stands now beside it."""
    form.open_again(botsing.nu)
    nu = form.stored_version(botsing.nu)
    anders = [(form.fields[veld].label, _readable(form, veld, nu[veld])) for veld in botsing.samen.botsingen]
    wie = name_for(request.user, botsing.nu.gewijzigd_door)
    context = {"form": form, "pagina": pagina, "hersteld": True, "botsing": anders, "wie": wie}
    return render(request, "sturing/formulier.html", context, status=409)


def _readable(form: SturingForm, veld: str, waarde: Any) -> str:
    return as_text(form.fields[veld], waarde)
