"""Communities in the two worlds: an open one in both, and closed ones that only the world with a secret has."""

from __future__ import annotations

from typing import Any

from tests.cop.make import make_community, make_deelnemer

NUMMERS = {
    "open_community": 1, "community": 2, "vreemde_community": 3, "deelnemer": 2, "vreemde_deelnemer": 3,
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
    make_deelnemer(community, f"Iemand van {naam}", pk=pk, zichtbaar=True, organisatienaam=naam)
