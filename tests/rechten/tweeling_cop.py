"""Communities in the two worlds: an open one in both, and closed ones that only the world with a secret has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.cop.make import (
    make_bewijs,
    make_bijeenkomst,
    make_casus,
    make_community,
    make_deelnemer,
    make_inzicht,
    make_punt,
)

_BEGIN = datetime(2027, 3, 1, 13, tzinfo=UTC)

NUMMERS = {
    "open_community": 1, "community": 2, "vreemde_community": 3, "deelnemer": 2, "vreemde_deelnemer": 3,
    "open_bijeenkomst": 1, "bijeenkomst": 2, "vreemde_bijeenkomst": 3, "open_punt": 1, "punt": 2,
    "besluit": 2, "actie": 2, "antwoord": "x",
    **{f"{voor}{wat}": nr for voor, nr in (("open_", 1), ("", 2), ("vreemde_", 3))
       for wat in ("casus", "inzicht", "bewijs", "toepassing")},
}  # fmt: skip


def make_communities(organisatie: Any, *, met_geheim: bool, geheim: str) -> None:
    """Nobody of the roles takes part in any of them."""
    _make(1, "Open kring", organisatie, openheid="openbaar", aanmelden=True)
    if met_geheim:
        _make(2, f"{geheim} kring", organisatie)
        _make(3, f"{geheim} andere kring", organisatie)


def _make(pk: int, naam: str, organisatie: Any, **waarden: Any) -> None:
    thema = naam if "openheid" not in waarden else "Wonen"
    community = make_community(naam, pk=pk, thema=thema, organisatie=organisatie, omschrijving=naam, **waarden)
    bijeenkomst = make_bijeenkomst(community, pk=pk, titel=naam, begin=_BEGIN, eind=_BEGIN + timedelta(hours=3))
    punt = make_punt(bijeenkomst, pk=pk, titel=naam, verslag=naam, stand="gepubliceerd")
    punt.besluiten.create(pk=pk, tekst=naam)
    punt.acties.create(pk=pk, tekst=naam)
    make_deelnemer(community, f"Iemand van {naam}", pk=pk, zichtbaar=True, organisatienaam=naam)
    casus = make_casus(
        community, naam, "natuur", "woningbouw", pk=pk, organisatienaam=naam, onderwerp=naam, stand="gepubliceerd"
    )
    inzicht = make_inzicht(community, naam, "natuur woningbouw", pk=pk, stand="gepubliceerd", themas=["wonen"])
    make_bewijs(inzicht, casus, pk=pk, citaat=naam)
    inzicht.toepassingen.create(pk=pk, organisatienaam=naam, plaats=naam, waarneming=naam)
