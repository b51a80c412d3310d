"""Invite somebody by mail, send the invitation again, or withdraw it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import Organisatie, Rol, Uitnodiging, User
from accounts.organisatie.forms import UitnodigForm
from accounts.organisatie.pagina import manages, render_tab
from accounts.organisatie.selectors import invitations
from accounts.permissions import user_of
from accounts.services.uitnodigen import invite, invite_again, withdraw


@require_http_methods(["GET", "HEAD", "POST"])
@manages
def nieuw(request: HttpRequest, organisatie: Organisatie) -> HttpResponse:
    """Ask for an address and roles, and send the link."""
    form = UitnodigForm(request.POST or None, organisatie=organisatie)
    if request.method == "POST" and form.is_valid():
        try:
            uitnodiging = invite(organisatie=organisatie, gebieden=[], door=_door(request), **form.cleaned_data)
        except ValidationError as error:
            for veld, fout in getattr(error, "error_dict", {"__all__": error}).items():
                form.add_error(veld if veld in form.fields else None, fout)
        else:
            messages.success(request, _sent(uitnodiging))
            return redirect("organisatie-leden", organisatie.code)
    return render_tab(request, "organisatie/uitnodigen.html", organisatie, {"form": form}, 422 if form.errors else 200)


@require_POST
@manages
def opnieuw(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """Send a new link, valid for a week; the old one stops working."""
    uitnodiging = invite_again(uitnodiging=_invitation(organisatie, pk), door=_door(request))
    messages.success(request, _sent(uitnodiging))
    return redirect("organisatie-leden", organisatie.code)


@require_POST
@manages
def intrekken(request: HttpRequest, organisatie: Organisatie, pk: int) -> HttpResponse:
    """The link stops working."""
    withdraw(uitnodiging=_invitation(organisatie, pk), door=_door(request))
    messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("organisatie-leden", organisatie.code)


def _invitation(organisatie: Organisatie, pk: int) -> Uitnodiging:
    return get_object_or_404(invitations(organisatie), pk=pk)


def _door(request: HttpRequest) -> User:
    user = user_of(request)
    if user is None:
        raise Http404
    return user


def _sent(uitnodiging: Uitnodiging) -> str:
    zin = _("De uitnodiging is verstuurd. De link werkt zeven dagen.")
    if Rol.Naam.GEBIEDSMANAGER in uitnodiging.rollen and not uitnodiging.gebieden:
        zin += " " + _("Kies de gebieden van de gebiedsmanager zodra die lid is.")
    return zin
