"""What the communities of the world of rights learned."""

from __future__ import annotations

from typing import Any

from tests.cop.make import make_antwoord, make_bewijs, make_casus, make_inzicht


def make_knowledge(community: Any, voor: str, stand: str) -> dict[str, Any]:
    """A case with an answer, an insight with evidence, and where it was tried."""
    casus = make_casus(community, stand=stand, bijeenkomst=community.bijeenkomsten.first())
    inzicht = make_inzicht(community, stand=stand)
    make_inzicht(community, "Begin bij de bewoners")
    toepassing = inzicht.toepassingen.create(organisatienaam="Iemand", plaats="Elders", waarneming="Het werkte")
    return {
        f"{voor}casus": casus.pk,
        f"{voor}zegt": make_antwoord(casus).pk,
        f"{voor}inzicht": inzicht.pk,
        f"{voor}bewijs": make_bewijs(inzicht, casus).pk,
        f"{voor}toepassing": toepassing.pk,
    }
