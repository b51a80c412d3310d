"""Communities in the two worlds: an open one in both, and closed ones that only the world with a secret has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from cop.models import Bijeenkomst, Community, Inzicht, Leervraag, Plakverslag, Product
from tests.cop.make import (
    make_bestand,
    make_bewijs,
    make_bijeenkomst,
    make_casus,
    make_community,
    make_deelnemer,
    make_inzicht,
    make_leerstap,
    make_nieuwsbrief,
    make_punt,
    make_uitgave,
)

_BEGIN = datetime(2027, 3, 1, 13, tzinfo=UTC)

NUMMERS = {
    "open_community": 1, "community": 2, "vreemde_community": 3, "deelnemer": 2, "vreemde_deelnemer": 3,
    "open_bijeenkomst": 1, "bijeenkomst": 2, "vreemde_bijeenkomst": 3, "open_punt": 1, "punt": 2,
    "open_bestand": 1, "bestand": 2, "vreemd_bestand": 3,
    "besluit": 2, "actie": 2, "antwoord": "x",
    "open_nieuwsbrief": 1, "nieuwsbrief": 2, "bevestigen": "x", "afmelden": "x",
    "open_plak": 1, "plak": 2, "open_plakzin": 1, "plakzin": 2,
    **{f"{voor}{wat}": nr for voor, nr in (("open_", 1), ("", 2), ("vreemde_", 3))
       for wat in ("casus", "inzicht", "bewijs", "toepassing", "leervraag", "leerstap", "product", "uitgave")},
}  # fmt: skip


def make_communities(organisatie: Any, *, met_geheim: bool, geheim: str) -> None:
    """Nobody of the roles takes part in any of them."""
    _make(1, "Open kring", organisatie, openheid="openbaar", aanmelden=True)
    inzicht = _insight(1, "Begin met wat bewoners al doen", stand="gepubliceerd")
    if met_geheim:
        _paste(1, f"{geheim} geplakt", inzicht)
        make_bestand(Bijeenkomst.objects.get(pk=1), pk=101, naam=f"{geheim}.txt", agendapunt_id=1)
        _insight(2, f"{geheim} concept")
        Product.objects.create(pk=101, community_id=1, titel=f"{geheim} product")
        Product.objects.get(pk=1).inzichten.add(_insight(3, f"{geheim} in product"))
        make_punt(
            Bijeenkomst.objects.get(pk=1), pk=101, titel=f"{geheim} punt", notities=f"{geheim} gezegd",
            verslag=f"{geheim} verslag", stand="gecontroleerd",
        )  # fmt: skip
        make_nieuwsbrief(Community.objects.get(pk=1), pk=101, titel=f"{geheim} brief", inleiding=geheim)
        concept = Leervraag.objects.create(pk=101, community_id=1, vraag=f"{geheim} vraag")
        make_leerstap(concept, f"{geheim} stap", pk=101, gebied_id=1)
        _make(2, f"{geheim} kring", organisatie)
        _make(3, f"{geheim} andere kring", organisatie)
        _paste(2, f"{geheim} geplakt", None)


def _make(pk: int, naam: str, organisatie: Any, **waarden: Any) -> None:
    thema = naam if "openheid" not in waarden else "Wonen"
    community = make_community(naam, pk=pk, thema=thema, organisatie=organisatie, omschrijving=naam, **waarden)
    bijeenkomst = make_bijeenkomst(community, pk=pk, titel=naam, begin=_BEGIN, eind=_BEGIN + timedelta(hours=3))
    punt = make_punt(bijeenkomst, pk=pk, titel=naam, verslag=naam, stand="gepubliceerd")
    make_bestand(bijeenkomst, pk=pk, naam=f"{naam}.txt", omschrijving=naam, stand="gepubliceerd")
    punt.besluiten.create(pk=pk, tekst=naam)
    punt.acties.create(pk=pk, tekst=naam)
    make_nieuwsbrief(
        community, pk=pk, titel=naam, nummer=1, verstuurd_op=_BEGIN, onderdelen=[f"verslag:{pk}", "verslag:3"]
    )
    make_deelnemer(community, f"Iemand van {naam}", pk=pk, zichtbaar=True, organisatienaam=naam)
    leervraag = community.leervragen.create(pk=pk, vraag=naam, aanleiding=naam, stand="gepubliceerd", themas=["wonen"])
    make_leerstap(leervraag, naam, pk=pk, gebied_id=1)
    product = community.producten.create(pk=pk, titel=naam, omschrijving=naam, stand="gepubliceerd", themas=["wonen"])
    make_uitgave(product, pk=pk, wijziging=naam, tekst=naam)
    casus = make_casus(
        community, naam, "natuur", "woningbouw", pk=pk, organisatienaam=naam, onderwerp=naam, stand="gepubliceerd"
    )
    inzicht = make_inzicht(community, naam, "natuur woningbouw", pk=pk, stand="gepubliceerd", themas=["wonen"])
    make_bewijs(inzicht, casus, pk=pk, citaat=naam)
    inzicht.toepassingen.create(pk=pk, organisatienaam=naam, plaats=naam, waarneming=naam)


def _insight(pk: int, zin: str, **waarden: Any) -> Any:
    """Of the open community, and of its meeting."""
    return Inzicht.objects.create(pk=100 + pk, community_id=1, bijeenkomst_id=1, zin=zin, **waarden)


def _paste(pk: int, tekst: str, inzicht: Any) -> None:
    """Notes of this community, which nobody outside may see, also when they carry what was published."""
    plak = Plakverslag.objects.create(pk=pk, community_id=pk, bijeenkomst_id=pk, tekst=tekst)
    plak.zinnen.create(pk=pk, volgorde=1, tekst=tekst, soort="factor")
    if inzicht is not None:
        plak.bewijzen.create(pk=200 + pk, inzicht=inzicht, citaat=tekst)
