"""For who manages opgaven: those of the organisation, and with which opgaven of others they wring most."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accounts.models import Rol
from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from opgaven.models import Status
from opgaven.selectors.eigen import frictions_with_others, status_counts
from opgaven.taal import telt_mee
from opgaven.taal.start import count_in_status


def my_opgaven(vraag: StartVraag) -> Sequence[Deel]:
    """At most ten queries."""
    mijn = vraag.doelgroep.organisatie_id
    if Rol.Naam.OPGAVEMANAGER not in vraag.rollen or mijn is None:
        return []
    aantallen = status_counts(mijn)
    context = {
        "totaal": sum(aantallen.values()),
        "statussen": [(code, count_in_status(code, aantallen[code])) for code in Status.values if code in aantallen],
        "organisatie_id": mijn,
        "wrijvingen": frictions_with_others(mijn, vraag.doelgroep),
        "telt_mee": telt_mee(vraag.doelgroep),
    }
    return [Deel("opgaven", _("Opgaven van uw organisatie"), "opgaven/start/_opgaven.html", 20, context)]
