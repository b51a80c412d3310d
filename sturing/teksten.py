"""Texts of steering in which somebody may be named (stakeholders.teksten)."""

from __future__ import annotations

from stakeholders.teksten import Teksten
from sturing.models import (
    Afspraak,
    Afweging,
    AgendaItem,
    Agendavaststelling,
    Instrument,
    Lijnwens,
    Prioriteit,
    Regioafspraak,
    Vaardigheid,
    Visie,
    Vraagstuk,
    Vraagstukstap,
)
from sturing.models.afweging import CRITERIA

_VELDEN = {
    Vraagstuk: ("titel", "vraag", "afdeling", "functie", "antwoord", "uitkomst"),
    AgendaItem: ("titel", "omschrijving", "resultaat", "functie", "gerealiseerd"),
    Agendavaststelling: ("orgaan", "toelichting", "inhoud"),
    Afspraak: ("titel", "tekst", "gelegenheid"),
    Regioafspraak: ("naam", "toelichting"),
    Afweging: ("titel", "vraag", "keuze", "redenen", "alternatieven", "besluit_van", "tabel"),
    Prioriteit: ("reden", *(f"{naam}_reden" for naam in CRITERIA), "besluit_van"),
    Instrument: ("titel", "reden"),
    Visie: ("titel", "tekst", "orgaan"),
    Vaardigheid: ("titel", "nodig", "leert"),
    Lijnwens: ("titel", "toelichting", "verschil"),
}


def texts() -> Teksten:
    """By model the way to its owner, and the fields."""
    eigen = {model: ("organisatie", velden) for model, velden in _VELDEN.items()}
    return {**eigen, Vraagstukstap: ("vraagstuk__organisatie", ("tekst",))}
