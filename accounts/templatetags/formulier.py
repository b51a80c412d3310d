"""What every form that saves something carries, beside its csrf token."""

from __future__ import annotations

from typing import Any

from django import template

from accounts.formulieren.invoer import BEWAARD, kept_of, offer_of
from accounts.formulieren.kaartje import VELD, ZONDER_ACCOUNT, make_ticket, read_ticket

register = template.Library()


@register.inclusion_tag("formulier/_kaartje.html", takes_context=True)
def bewaak(context: dict[str, Any]) -> dict[str, Any]:
    """The ticket of the form (the same one when the form comes back with errors) and the kept form it came from."""
    request = context["request"]
    wie = request.user.pk or ZONDER_ACCOUNT
    eerder = read_ticket(request.POST)
    van_ons = eerder is not None and eerder.gebruiker_id == wie
    bewaard = kept_of(request)
    return {
        "veld": VELD,
        "kaartje": request.POST[VELD] if van_ons else make_ticket(wie),
        "bewaard_veld": BEWAARD,
        "aanbod": offer_of(request),
        "bewaard": bewaard,
        "hersteld": bewaard is not None and request.method != "POST",
        "bestanden": [bestand.naam for bestand in bewaard.bestanden.all()] if bewaard else [],
    }
