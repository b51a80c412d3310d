"""How the versions of what steering keeps are told."""

from __future__ import annotations

from accounts.historie.verschil import Weergave
from sturing.models import Afspraak, AgendaItem, Regioafspraak, Vraagstuk

VRAAGSTUK = Weergave(model=Vraagstuk, verborgen=frozenset({"gebied"}))
AGENDAITEM = Weergave(
    model=AgendaItem,
    verborgen=frozenset({
        "gebied", "vraagstuk", "afspraak", "geld_gevraagd", "geld_beschikbaar", "uren_gevraagd", "uren_beschikbaar",
    }),
)  # fmt: skip
AFSPRAAK = Weergave(model=Afspraak, verborgen=frozenset({"gebied"}))
REGIOAFSPRAAK = Weergave(model=Regioafspraak)
