"""What is overdue: opgaven whose last year is over, and runs that failed or do not get on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.permissions import Recht, is_allowed
from accounts.samen import Gevraagd
from accounts.startpagina import Punt, StartVraag
from gebied.niveau import woorden
from gebied.taal import aantal
from opgaven.selectors.eigen import late_opgaven
from opgaven.selectors.haperingen import anything_waits_long, failed_runs, waiting_long

#: So many are named; the last line counts the rest.
GENOEMD: Final = 4
_TE_LAAT: Final = gettext_lazy("{naam} zou tot en met {jaar} lopen, maar staat nog op {status}.")
_MEER_TE_LAAT: Final = gettext_lazy("En nog {aantal} waarvan het laatste jaar voorbij is.")
_MISLUKT: Final = gettext_lazy("De berekening van {indeling}, {niveau}, is mislukt.")
_WACHT: Final = gettext_lazy("De cijfers van {aantal} wachten al langer dan een uur op een berekening.")


def overdue(vraag: StartVraag) -> Sequence[Punt]:
    """For who may change opgaven: in one's areas, or of the organisation. At most one query."""
    if not is_allowed(vraag.actor, Recht.BEWERKEN) or vraag.doelgroep.organisatie_id is None:
        return []
    rijen = _late(vraag).read()
    punten = [
        Punt(
            _TE_LAAT.format(naam=opgave.naam, jaar=opgave.eind_jaar, status=opgave.get_status_display().lower()),
            _("Werk het jaar of de status bij."),
            opgave.get_absolute_url(),
            30,
        )
        for opgave in rijen[:GENOEMD]
    ]
    if len(rijen) > GENOEMD:
        meer = aantal(len(rijen) - GENOEMD, "opgave", "opgaven")
        punten.append(Punt(_MEER_TE_LAAT.format(aantal=meer), "", f"{reverse('opgaven')}?sorteer=begin", 31))
    return punten


def beforehand(vraag: StartVraag) -> list[Gevraagd[Any]]:
    """What overdue and runs will ask."""
    mag = is_allowed(vraag.actor, Recht.BEWERKEN) and vraag.doelgroep.organisatie_id is not None
    rekent = is_allowed(vraag.actor, Recht.REKENEN)
    lopend: list[Gevraagd[Any]] = [failed_runs.of(vraag.doelgroep), anything_waits_long.of()] if rekent else []
    return [*([_late(vraag)] if mag else []), *lopend]


def _late(vraag: StartVraag) -> Gevraagd[list[Any]]:
    return late_opgaven.of(vraag.doelgroep, timezone.localdate().year, vraag.rolgebieden, GENOEMD + 50)


def runs(vraag: StartVraag) -> Sequence[Punt]:
    """For who may compute. At most eight queries."""
    if not is_allowed(vraag.actor, Recht.REKENEN):
        return []
    punten = [
        Punt(
            _MISLUKT.format(indeling=run.indeling, niveau=woorden(run.niveau).meer),
            _("Bekijk wat er misging en start haar opnieuw."),
            run.get_absolute_url(),
            10,
        )
        for run in failed_runs(vraag.doelgroep)
    ]
    wachtend = waiting_long(vraag.doelgroep)
    if wachtend:
        zin = _WACHT.format(aantal=aantal(wachtend, "gebied", "gebieden"))
        punten.append(Punt(zin, _("Kijk of er een berekening hapert."), reverse("berekeningen"), 11))
    return punten
