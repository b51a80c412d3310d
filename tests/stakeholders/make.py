"""Stakeholders and what hangs on them, to test with."""

from __future__ import annotations

from itertools import count
from typing import Any

from stakeholders.models import (
    Afspraak,
    Betrokkenheid,
    Contactmoment,
    Contactpersoon,
    Inbreng,
    Initiatief,
    Participatieproces,
    Positie,
    Stakeholder,
)
from tests.cast import gemeente_testdam

_nummer = count(1)


def make_stakeholder(naam: str = "", **values: Any) -> Stakeholder:
    values.setdefault("organisatie", gemeente_testdam())
    return Stakeholder.objects.create(naam=naam or f"Stakeholder {next(_nummer)}", **values)


def make_band(plek: Any, stakeholder: Stakeholder | None = None, **values: Any) -> Betrokkenheid:
    veld = plek._meta.model_name
    return Betrokkenheid.objects.create(stakeholder=stakeholder or make_stakeholder(), **{veld: plek}, **values)


def make_positie(band: Betrokkenheid, macht: int = 5, belang: int = 5, steun: int | None = 5, **values: Any) -> Positie:
    values = {"onderbouwing": "Uit het gesprek"} | values
    return Positie.objects.create(betrokkenheid=band, macht=macht, belang=belang, steun=steun, **values)


def make_contact(stakeholder: Stakeholder, **values: Any) -> Contactpersoon:
    defaults = {"naam": "Ada Voorbeeld", "email": "ada@voorbeeld.example", "bewaren_tot": "2099-01-01"}
    return Contactpersoon.objects.create(stakeholder=stakeholder, **defaults | values)


def make_moment(stakeholder: Stakeholder, **values: Any) -> Contactmoment:
    return Contactmoment.objects.create(
        stakeholder=stakeholder, **{"door_rol": "gebiedsmanager", "onderwerp": "Kennismaking"} | values
    )


def make_afspraak(stakeholder: Stakeholder, **values: Any) -> Afspraak:
    return Afspraak.objects.create(
        stakeholder=stakeholder, **{"tekst": "Wij sturen het verslag", "rol": "gebiedsmanager"} | values
    )


def make_proces(naam: str = "", **values: Any) -> Participatieproces:
    values = {"beloofd": 3, "organisatie": gemeente_testdam()} | values
    return Participatieproces.objects.create(naam=naam or f"Proces {next(_nummer)}", **values)


def make_inbreng(proces: Participatieproces, **values: Any) -> Inbreng:
    return Inbreng.objects.create(participatieproces=proces, **{"tekst": "Laat het veld open"} | values)


def make_initiatief(gebied: Any, naam: str = "", **values: Any) -> Initiatief:
    values = {"idee": "Een fietspad", "organisatie": gemeente_testdam()} | values
    return Initiatief.objects.create(gebied=gebied, naam=naam or f"Initiatief {next(_nummer)}", **values)
