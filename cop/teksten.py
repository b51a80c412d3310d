"""Texts of communities in which somebody may be named (stakeholders.teksten): for who coordinates them."""

from __future__ import annotations

from cop.models import Actie, Agendapunt, Besluit, Bijeenkomst
from stakeholders.teksten import Teksten

_EIGENAAR = "bijeenkomst__community__organisatie"


def texts() -> Teksten:
    """By model the way to the organisation that supports the community, and the fields."""
    return {
        Bijeenkomst: ("community__organisatie", ("titel", "toelichting")),
        Agendapunt: (_EIGENAAR, ("titel", "toelichting", "notities", "verslag")),
        Besluit: (f"agendapunt__{_EIGENAAR}", ("tekst",)),
        Actie: (f"agendapunt__{_EIGENAAR}", ("tekst",)),
    }
