"""The data of somebody else, at their request, for who manages the organisation; the register; tonight's list.

Whatever shows data of others is logged as such.
"""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Logsoort, Organisatie, User
from accounts.permissions import (
    Recht,
    decides_about,
    is_platformbeheerder,
    organisatie_of,
    people_of,
    requires,
    user_of,
)
from accounts.privacy import antwoorden
from accounts.privacy.documenten import at_erasure, register_csv, register_json
from accounts.privacy.forms import NaamForm, WisForm
from accounts.privacy.register import elders, verwerkingen
from accounts.privacy.uitdraai import everything_about
from accounts.services.logboek import log_event
from accounts.services.opruimen import due_list
from accounts.services.rectificeren import name_change
from accounts.services.wissen import user_erase


def _binnen(request: HttpRequest) -> Organisatie | None:
    """A manager of an organisation sees what that organisation answers for; who sets up the platform sees all."""
    return None if is_platformbeheerder(request.user) else organisatie_of(request.user)


def _decided(request: HttpRequest, pk: int) -> User:
    user = get_object_or_404(people_of(request.user), pk=pk)
    if not decides_about(request.user, user):
        raise PermissionDenied(
            _("Deze persoon werkt ook voor een andere organisatie. Vraag de platformbeheerder om dit te doen.")
        )
    return user


@require_safe
@never_cache
@requires(Recht.BEHEREN)
def persoon(request: HttpRequest, pk: int) -> HttpResponse:
    """What is held about somebody, and what can be done about it."""
    user = get_object_or_404(people_of(request.user), pk=pk)
    uitdraai = everything_about(user, binnen=_binnen(request), zelf=False)
    log_event(soort=Logsoort.INZAGE, actor=user_of(request), onderwerp=user, gegevens={"wat": "persoonsgegevens"})
    delen = [deel for deel in uitdraai.delen if deel.rijen]
    context = {"persoon": user, "delen": delen, "beslist": decides_about(request.user, user), "binnen": uitdraai.binnen}
    return render(request, "privacy/persoon.html", context)


@require_safe
@never_cache
@requires(Recht.BEHEREN)
def gegevens(request: HttpRequest, pk: int, formaat: str) -> HttpResponse:
    """The data of somebody who asked for them."""
    user = get_object_or_404(people_of(request.user), pk=pk)
    uitdraai = everything_about(user, binnen=_binnen(request), zelf=False)
    wat = {"wat": "uitdraai", "formaat": formaat}
    log_event(soort=Logsoort.INZAGE, actor=user_of(request), onderwerp=user, gegevens=wat)
    return antwoorden.person_file(user, uitdraai, formaat)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Recht.BEHEREN)
def naam(request: HttpRequest, pk: int) -> HttpResponse:
    user = _decided(request, pk)
    form = NaamForm(request.POST or None, instance=user)
    if form.is_valid():
        door = user_of(request)
        assert door is not None  # noqa: S101
        nieuw = form.cleaned_data
        name_change(user=user, voornaam=nieuw["first_name"], achternaam=nieuw["last_name"], door=door)
        messages.success(request, _("De naam is gewijzigd."))
        return redirect("privacy-persoon", pk)
    return render(request, "privacy/naam.html", {"form": form, "persoon": User.objects.get(pk=pk)})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Recht.BEHEREN)
@reauthentication_required
def wissen(request: HttpRequest, pk: int) -> HttpResponse:
    """Erase somebody at their request, after a fresh proof of who does so."""
    user = _decided(request, pk)
    if user.pk == request.user.pk:
        return redirect("privacy-wissen")
    form = WisForm(request.POST or None)
    if form.is_valid():
        try:
            user_erase(user=user, aanleiding="verzoek", door=user_of(request), organisatie=_binnen(request))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Het account is gewist. Wat deze persoon maakte, is gebleven, zonder naam."))
            return redirect("privacy-register")
    return render(request, "privacy/wissen.html", {"form": form, "persoon": user})


@require_safe
@requires(Recht.BEHEREN)
def register(request: HttpRequest) -> HttpResponse:
    """The register of processing, as the declarations say it."""
    soorten = [{"soort": soort, "bij_wissen": at_erasure(soort)} for soort in verwerkingen()]
    context = {"soorten": soorten, "elders": elders(), "platformbeheerder": is_platformbeheerder(request.user)}
    return render(request, "privacy/register.html", context)


@require_safe
@requires(Recht.BEHEREN)
def register_bestand(request: HttpRequest, formaat: str) -> HttpResponse:
    inhoud = register_csv() if formaat == "csv" else register_json()
    return antwoorden.as_file(inhoud, "verwerkingsregister", formaat)


@require_safe
@never_cache
@requires(Recht.BEHEREN)
def vannacht(request: HttpRequest) -> HttpResponse:
    """What the nightly job is about to do."""
    if not is_platformbeheerder(request.user):
        raise PermissionDenied(_("Alleen de platformbeheerder ziet wat er vannacht wordt opgeruimd."))
    onderdelen = due_list(met_namen=True)
    totaal = sum(onderdeel.aantal for onderdeel in onderdelen)
    gegevens = {"wat": "vannacht", "aantal": totaal}
    log_event(soort=Logsoort.INZAGE, actor=user_of(request), gegevens=gegevens)
    return render(request, "privacy/vannacht.html", {"onderdelen": onderdelen, "totaal": totaal})
