"""Contacts, the contact log and agreements of a stakeholder: for who works for its owner, and not in a meeting."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.formulieren.invoer import keep_nothing
from accounts.permissions import Recht, doelgroep_of, require, requires, user_of
from stakeholders.bevoegd import require_inside
from stakeholders.forms import AfspraakForm, ContactmomentForm, ContactpersoonForm, RecordForm
from stakeholders.models import Afspraak, Contactmoment, Contactpersoon, Stakeholder
from stakeholders.selectors.register import get_stakeholder
from stakeholders.services.contacten import contact_erase, default_term
from stakeholders.services.sporen import names_of, traces
from stakeholders.views.pagina import change_page, create_page, remove_page
from stakeholders.views.register import GEEN_NAMEN, below


def _open(request: HttpRequest, pk: int) -> Stakeholder:
    stakeholder = get_stakeholder(pk, doelgroep_of(request.user))
    require_inside(request.user, stakeholder)
    require(request.user, Recht.BEWERKEN, stakeholder)
    return stakeholder


def _open_one(request: HttpRequest, model: Any, pk: int) -> Any:
    """Something of a stakeholder; 404 for what is not there for these eyes."""
    obj = get_object_or_404(model, pk=pk)
    obj.stakeholder = _open(request, obj.stakeholder_id)
    return obj


def _maker(form_class: type[RecordForm], obj: Any) -> Callable[[Any], RecordForm]:
    return lambda invoer: form_class(invoer.data, instance=obj)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Recht.BEWERKEN)
def contact_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    stakeholder = _open(request, pk)
    uitleg = _(
        "Iemand die namens deze organisatie of groep aanspreekbaar is. Laat deze persoon weten dat u dit vastlegt."
    )
    kop = below(stakeholder, _("Nieuwe contactpersoon van {naam}").format(naam=stakeholder), uitleg)
    obj = Contactpersoon(stakeholder=stakeholder, bewaren_tot=default_term())
    return create_page(request, _maker(ContactpersoonForm, obj), kop, _("De contactpersoon is toegevoegd."))


def _forgets_who_is_gone(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A form of a contact that was open while this person was erased is not kept, signed in or not."""

    @wraps(view)
    def wrapped(request: HttpRequest, pk: int) -> HttpResponseBase:
        if request.method == "POST" and not Contactpersoon.objects.filter(pk=pk).exists():
            keep_nothing(request)
        return view(request, pk)

    return wrapped


@_forgets_who_is_gone
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Recht.BEWERKEN)
def contact_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    contact = _open_one(request, Contactpersoon, pk)
    kop = below(contact.stakeholder, _("Contactpersoon wijzigen"))
    return change_page(request, ContactpersoonForm, contact, kop, reverse("contactpersoon-wissen", args=[pk]))


@_forgets_who_is_gone
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@requires(Recht.BEWERKEN)
def contact_wissen(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first; then nothing is left of this person, in the history neither."""
    contact = _open_one(request, Contactpersoon, pk)
    if request.method == "POST":
        gekozen = request.POST.getlist("spoor")
        contact_erase(contact=contact, actor=request.user, user=user_of(request), sporen=gekozen)
        messages.success(
            request, _("De contactpersoon is gewist, ook uit de geschiedenis en uit verslagen en afspraken.")
        )
        return redirect(contact.stakeholder)
    uitleg = _(
        "Naam en gegevens gaan weg, ook uit de geschiedenis, verslagen en afspraken. Dat is niet terug te draaien."
    )
    kop = below(contact.stakeholder, _("Wilt u deze contactpersoon wissen?"), uitleg)
    sporen = traces(
        namen=names_of(contact),
        organisatie_id=contact.organisatie_id,
        actor=request.user,
        vanzelf=contact.stakeholder_id,
    )
    return render(request, "stakeholders/contact_wissen.html", {"pagina": kop, "contact": contact, "sporen": sporen})


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def moment_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    stakeholder = _open(request, pk)
    kop = below(stakeholder, _("Nieuw contactmoment met {naam}").format(naam=stakeholder), waarschuwing=str(GEEN_NAMEN))
    obj = Contactmoment(stakeholder=stakeholder)
    return create_page(request, _maker(ContactmomentForm, obj), kop, _("Het contactmoment is toegevoegd."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def moment_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    moment = _open_one(request, Contactmoment, pk)
    kop = below(moment.stakeholder, _("Contactmoment wijzigen"), waarschuwing=str(GEEN_NAMEN))
    return change_page(request, ContactmomentForm, moment, kop, reverse("contactmoment-verwijderen", args=[pk]))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def moment_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    moment = _open_one(request, Contactmoment, pk)
    kop = below(moment.stakeholder, _("Wilt u dit contactmoment verwijderen?"))
    return remove_page(request, ContactmomentForm, moment, kop)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def afspraak_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    stakeholder = _open(request, pk)
    kop = below(stakeholder, _("Nieuwe afspraak met {naam}").format(naam=stakeholder), waarschuwing=str(GEEN_NAMEN))
    obj = Afspraak(stakeholder=stakeholder)
    return create_page(request, _maker(AfspraakForm, obj), kop, _("De afspraak is toegevoegd."))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def afspraak_wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    afspraak = _open_one(request, Afspraak, pk)
    kop = below(afspraak.stakeholder, _("Afspraak wijzigen"), waarschuwing=str(GEEN_NAMEN))
    return change_page(request, AfspraakForm, afspraak, kop, reverse("afspraak-verwijderen", args=[pk]))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Recht.BEWERKEN)
def afspraak_verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    afspraak = _open_one(request, Afspraak, pk)
    kop = below(afspraak.stakeholder, _("Wilt u deze afspraak verwijderen?"))
    return remove_page(request, AfspraakForm, afspraak, kop)
