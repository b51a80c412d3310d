"""What happens when a form comes from before the last time somebody signed in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from accounts.formulieren.invoer import keep_input
from accounts.formulieren.kaartje import read_ticket
from accounts.formulieren.middleware import form_address
from accounts.services.bewaren import TeVeelTekstError

_OUD = _("Dit formulier stond nog open van voor u opnieuw inlogde.")
_ANDER = _(
    "Dit formulier is geopend met een ander account. Log in met dat account; wat is ingevuld, blijft een dag bewaard."
)


def form_given_back(request: HttpRequest) -> HttpResponse | None:
    """For a form whose token no longer fits: nothing is done with it, but who opened it gets it back to look at.

    None when it does not carry a ticket that we signed, which is all that another site can send.
    """
    kaartje = read_ticket(request.POST)
    if kaartje is None:
        return None
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    if request.user.pk != kaartje.gebruiker_id:
        return render(request, "403.html", {"reden": _ANDER}, status=403)
    try:
        formulier = keep_input(request, gebruiker_id=kaartje.gebruiker_id)
    except TeVeelTekstError:
        return None
    messages.info(request, _OUD)
    return redirect(form_address(formulier))
