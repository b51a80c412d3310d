"""What changed since the last visit, in the opgaven that somebody may see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from accounts.models import Rol
from accounts.organisatie.panelen import Deel
from accounts.startpagina import StartVraag
from opgaven.selectors.nieuws import events
from opgaven.selectors.nieuwsregels import lines_of
from opgaven.taal.nieuws import since_when

REGELS: Final = 8


def what_changed(vraag: StartVraag) -> Sequence[Deel]:
    """For members. Who manages areas reads it per area; who manages opgaven about those of the organisation."""
    if not vraag.is_lid or vraag.rolgebieden:
        return []
    alleen = vraag.rollen == {Rol.Naam.OPGAVEMANAGER}
    eigenaar = vraag.doelgroep.organisatie_id if alleen else None
    nieuws = events(vraag.doelgroep, vraag.sinds, eigenaar_id=eigenaar, aantal=REGELS)
    context = {
        "regels": lines_of(nieuws.gebeurtenissen, vraag.actor),
        "nog": max(0, nieuws.totaal - REGELS),
        "sinds": since_when(vraag.sinds, vraag.vorig_bezoek),
    }
    titel = _("Wat er aan uw opgaven veranderde") if alleen else _("Wat er nieuw is")
    return [Deel("nieuws", titel, "opgaven/start/_nieuws.html", 40, context)]
