"""Decide who sees an opgave: a form, then a page that says who will see it, and only then it is so."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.formulieren.invoer import read_input
from accounts.formulieren.keuzes import carried
from accounts.formulieren.lezen import name_for
from accounts.formulieren.versies import read_version, sign_version
from accounts.permissions import Recht, doelgroep_of, require, requires, user_of
from opgaven.models import Opgave
from opgaven.selectors.opgave import get_opgave
from opgaven.selectors.zichtbaarheid import kring_of, may_share_with
from opgaven.services.zichtbaarheid import ZichtbaarheidGewijzigdError, opgave_publish, visibility_of
from opgaven.taal.zichtbaarheid import Kring, visibility_sentences
from opgaven.zichtbaarheidform import ZichtbaarheidForm, initial_of

#: In the page that says who will see it: yes, so be it.
BEVESTIGD = "bevestigd"
_KNOPPEN = {"intern": "Maak intern", "gedeeld": "Deel deze opgave", "openbaar": "Maak openbaar"}
_GEDAAN = {"intern": "is nu intern", "gedeeld": "is nu gedeeld", "openbaar": "is nu openbaar"}


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.PUBLICEREN)
def zichtbaarheid(request: HttpRequest, pk: int) -> HttpResponse:
    opgave = get_opgave(pk, doelgroep_of(request.user))
    require(request.user, Recht.PUBLICEREN, opgave)
    form = _form_for(request, opgave)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, form, opgave)
    if BEVESTIGD not in request.POST:
        return _confirm_page(request, form, opgave)
    try:
        nu = opgave_publish(
            opgave_id=pk,
            zichtbaarheid=form.cleaned_data["zichtbaarheid"],
            delingen=form.delingen,
            geopend=read_version(request.POST.get("geopend", ""), _onderwerp(opgave)),
            user=user_of(request),
        )
    except ZichtbaarheidGewijzigdError as botsing:
        return _form_page(request, form, botsing.nu, gewijzigd=True)
    except ValidationError as error:
        form.add_error("zichtbaarheid", " ".join(error.messages))
        return _form_page(request, form, opgave)
    messages.success(request, f"{nu} {_GEDAAN[nu.zichtbaarheid]}. {' '.join(_sentences(request, nu))}")
    return redirect(nu)


def sentences_for(opgave: Opgave, kring: Kring, zichtbaarheid: str = "") -> list[str]:
    """Who sees it now, or would see it."""
    zonder = settings.LEZEN_ZONDER_INLOGGEN
    return visibility_sentences(zichtbaarheid or opgave.zichtbaarheid, kring, zonder_inloggen=zonder)


def _form_for(request: HttpRequest, opgave: Opgave) -> ZichtbaarheidForm:
    nu = visibility_of(opgave)
    return ZichtbaarheidForm(
        read_input(request).data,
        opgave=opgave,
        organisaties=may_share_with(opgave),
        initial=initial_of(nu["zichtbaarheid"], nu["delingen"]),
    )


def _form_page(
    request: HttpRequest, form: ZichtbaarheidForm, opgave: Opgave, *, gewijzigd: bool = False
) -> HttpResponse:
    """The form; with what stands now when somebody else changed it meanwhile."""
    bekend = request.POST.get("geopend") if not gewijzigd else None
    context = {
        "form": form,
        "opgave": opgave,
        "geopend": bekend or sign_version(visibility_of(opgave), _onderwerp(opgave)),
        "nu": _sentences(request, opgave),
        "gewijzigd_door": name_for(request.user, opgave.gewijzigd_door) if gewijzigd else "",
    }
    status = 409 if gewijzigd else 422 if form.is_bound and form.errors else 200
    return render(request, "opgaven/zichtbaarheid.html", context, status=status)


def _confirm_page(request: HttpRequest, form: ZichtbaarheidForm, opgave: Opgave) -> HttpResponse:
    keuze, gekozen = form.cleaned_data["zichtbaarheid"], form.delingen
    namen = [(str(o), gekozen[o.pk]) for o in form.organisaties if o.pk in gekozen]
    kring = kring_of(opgave, doelgroep_of(request.user))
    context = {
        "opgave": opgave,
        "keuze": keuze,
        "knop": _KNOPPEN[keuze],
        "straks": sentences_for(opgave, Kring(kring.eigenaar, kring.regios, namen), keuze),
        "nu": _sentences(request, opgave),
        "mee": carried(request.POST, ()),
        "geopend": request.POST.get("geopend", ""),
        "bevestigd": BEVESTIGD,
    }
    return render(request, "opgaven/zichtbaarheid_bevestigen.html", context)


def _sentences(request: HttpRequest, opgave: Opgave) -> list[str]:
    return sentences_for(opgave, kring_of(opgave, doelgroep_of(request.user)))


def _onderwerp(opgave: Opgave) -> str:
    return f"zichtbaarheid:{opgave.pk}"
