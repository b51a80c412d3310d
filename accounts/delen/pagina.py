"""Decide who sees an object: a form, then a page that says who will see it, and only then it is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from accounts.delen.formulier import ZichtbaarheidForm, initial_of
from accounts.delen.selectors import kring_of, may_share_with, visibility_of
from accounts.delen.woorden import Ding, Kring, visibility_sentences
from accounts.formulieren.invoer import read_input
from accounts.formulieren.keuzes import VERDER, carried
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import read_version, sign_version
from accounts.permissions import Recht, doelgroep_of, require, user_of
from accounts.services.delen import ZichtbaarheidGewijzigdError
from accounts.tekst import Tekst

#: In the page that says who will see it: yes, so be it.
BEVESTIGD = "bevestigd"
_KNOPPEN = {"intern": _("Maak intern"), "gedeeld": _("Deel {dit}"), "openbaar": _("Maak openbaar")}
_GEDAAN = {
    "intern": _("{naam} is nu intern."),
    "gedeeld": _("{naam} is nu gedeeld."),
    "openbaar": _("{naam} is nu openbaar."),
}


@dataclass(frozen=True, slots=True)
class Deelbaar:
    """A kind of object: how to speak of it, where its list is, who writes, and when it cannot be public."""

    ding: Ding
    lijst: tuple[str, Tekst]
    publish: Callable[..., Any]
    niet_openbaar: Callable[[Any], Tekst] = lambda _: ""


def visibility_page(request: HttpRequest, obj: Any, soort: Deelbaar) -> HttpResponse:
    """The whole conversation about one object that the reader may see. 403 without the right to publish it."""
    require(request.user, Recht.PUBLICEREN, obj)
    form = _form_for(request, obj, soort)
    if request.method != "POST" or VERDER in request.POST or not form.is_valid():
        return _form_page(request, form, obj, soort)
    if BEVESTIGD not in request.POST:
        return _confirm_page(request, form, obj, soort)
    try:
        soort.publish(
            obj.pk,
            zichtbaarheid=form.cleaned_data["zichtbaarheid"],
            delingen={organisatie.pk: bewerken for organisatie, bewerken in form.delingen.items()},
            geopend=read_version(request.POST.get("geopend", ""), _onderwerp(obj)),
            user=user_of(request),
        )
    except ZichtbaarheidGewijzigdError as botsing:
        return _form_page(request, form, botsing.nu, soort, gewijzigd=True)
    except ValidationError as error:
        form.add_error("zichtbaarheid", " ".join(error.messages))
        return _form_page(request, form, obj, soort)
    obj.refresh_from_db(fields=["zichtbaarheid"])
    zinnen = " ".join(sentences_for(request, obj, soort.ding))
    messages.success(request, f"{_GEDAAN[obj.zichtbaarheid].format(naam=obj)} {zinnen}")
    return redirect(obj)


def sentences_for(request: HttpRequest, obj: Any, ding: Ding) -> list[str]:
    """Who sees it now, as far as the reader may know."""
    return _sentences(obj.zichtbaarheid, kring_of(obj, doelgroep_of(request.user)), ding)


def _sentences(zichtbaarheid: str, kring: Kring, ding: Ding) -> list[str]:
    return visibility_sentences(zichtbaarheid, kring, ding, zonder_inloggen=settings.LEZEN_ZONDER_INLOGGEN)


def _form_for(request: HttpRequest, obj: Any, soort: Deelbaar) -> ZichtbaarheidForm:
    return ZichtbaarheidForm(
        read_input(request).data,
        niet_openbaar=soort.niet_openbaar(obj),
        organisaties=may_share_with(obj),
        initial=initial_of(visibility_of(obj)),
    )


def _form_page(
    request: HttpRequest, form: ZichtbaarheidForm, obj: Any, soort: Deelbaar, *, gewijzigd: bool = False
) -> HttpResponse:
    """The form; with what stands now when somebody else changed it meanwhile."""
    bekend = request.POST.get("geopend") if not gewijzigd else None
    context = {
        "form": form,
        "obj": obj,
        "soort": soort,
        "geopend": bekend or sign_version(visibility_of(obj), _onderwerp(obj)),
        "nu": sentences_for(request, obj, soort.ding),
        "gewijzigd_door": name_for(request.user, getattr(obj, "gewijzigd_door", None)) if gewijzigd else "",
    }
    fout = form.is_bound and form.errors and VERDER not in request.POST
    return render(request, "delen/kiezen.html", context, status=409 if gewijzigd else 422 if fout else 200)


def _confirm_page(request: HttpRequest, form: ZichtbaarheidForm, obj: Any, soort: Deelbaar) -> HttpResponse:
    keuze = form.cleaned_data["zichtbaarheid"]
    namen = [(str(organisatie), bewerken) for organisatie, bewerken in form.delingen.items()]
    kring = kring_of(obj, doelgroep_of(request.user))
    context = {
        "obj": obj,
        "soort": soort,
        "keuze": keuze,
        "knop": _KNOPPEN[keuze].format(dit=soort.ding.dit),
        "straks": _sentences(keuze, Kring(kring.eigenaar, kring.regios, namen), soort.ding),
        "nu": sentences_for(request, obj, soort.ding),
        "mee": carried(request.POST, {BEVESTIGD}),
        "geopend": request.POST.get("geopend", ""),
        "bevestigd": BEVESTIGD,
    }
    return render(request, "delen/bevestigen.html", context)


def _onderwerp(obj: Any) -> str:
    return f"zichtbaarheid:{obj._meta.label_lower}:{obj.pk}"
