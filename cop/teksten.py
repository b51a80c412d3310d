"""Texts of communities in which somebody may be named (stakeholders.teksten): for who coordinates them."""

from __future__ import annotations

from cop.models import (
    Actie,
    Agendapunt,
    Antwoord,
    Besluit,
    Bewijs,
    Bijeenkomst,
    Bijeenkomstbestand,
    Casus,
    Community,
    Inzicht,
    Leerstap,
    Leervraag,
    Nieuwsbrief,
    Plakverslag,
    Plakzin,
    Product,
    Productuitgave,
    Toepassing,
)
from stakeholders.teksten import Teksten

_COMMUNITY = "community__organisatie"
_EIGENAAR = f"bijeenkomst__{_COMMUNITY}"


def texts() -> Teksten:
    """By model the way to the organisation that supports the community, and the fields."""
    return {
        Community: ("organisatie", ("naam", "thema", "omschrijving")),
        Bijeenkomst: (_COMMUNITY, ("titel", "toelichting", "plaats", "gastheer")),
        Agendapunt: (_EIGENAAR, ("titel", "toelichting", "notities", "verslag")),
        Bijeenkomstbestand: (_EIGENAAR, ("naam", "omschrijving")),
        Leervraag: (_COMMUNITY, ("vraag", "aanleiding", "antwoord")),
        Leerstap: (f"leervraag__{_COMMUNITY}", ("tekst",)),
        Product: (_COMMUNITY, ("titel", "omschrijving")),
        Productuitgave: (f"product__{_COMMUNITY}", ("naam", "wijziging", "tekst")),
        Besluit: (f"agendapunt__{_EIGENAAR}", ("tekst",)),
        Actie: (f"agendapunt__{_EIGENAAR}", ("tekst",)),
        Casus: (_COMMUNITY, ("titel", "organisatienaam", "onderwerp", "trots", "gewerkt", "lessen")),
        Antwoord: (f"casus__{_COMMUNITY}", ("tekst", "functie")),
        Inzicht: (_COMMUNITY, ("zin", "waarom", "voorwaarden")),
        Bewijs: (f"inzicht__{_COMMUNITY}", ("citaat",)),
        Toepassing: (f"inzicht__{_COMMUNITY}", ("organisatienaam", "plaats", "waarneming")),
        Plakverslag: (_COMMUNITY, ("tekst",)),
        Plakzin: (f"plakverslag__{_COMMUNITY}", ("tekst",)),
        Nieuwsbrief: (_COMMUNITY, ("titel", "inleiding", "slot")),
    }
