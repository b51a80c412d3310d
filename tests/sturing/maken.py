"""Questions, agendas and agreements to test with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from sturing.models import (
    Afspraak,
    Afweging,
    AgendaItem,
    Gebiedsrol,
    Gebiedssturing,
    Instrument,
    Lijnwens,
    Prioriteit,
    Regioafspraak,
    Vaardigheid,
    Visie,
    Vraagstuk,
)
from tests.cast import gemeente_testdam


def vandaag(dagen: int = 0) -> Any:
    """Today, or so many days later."""
    return timezone.localdate() + timedelta(days=dagen)


def make_vraagstuk(gebied: Any, aan: Any = None, dagen: int = 28, **waarden: Any) -> Vraagstuk:
    """Asked by Testdam, of itself unless told otherwise, with so many days left for an answer."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    aan = aan or van
    opgaven = waarden.pop("opgaven", ())
    standaard = {
        "titel": "Kan de berging eerst?",
        "vraag": "Wat is er nodig?",
        "gesteld_op": vandaag(min(0, dagen) - 28),
        "zichtbaarheid": "intern" if aan == van else "gedeeld",
    }
    vraagstuk = Vraagstuk.objects.create(
        gebied=gebied, organisatie=van, aan=aan, termijn=vandaag(dagen), **standaard | waarden
    )
    vraagstuk.opgaven.set(opgaven)
    if aan != van:
        vraagstuk.delingen.create(organisatie=aan)
    return vraagstuk


def make_item(gebied: Any, trekker: Any = None, **waarden: Any) -> AgendaItem:
    """On the agenda of Testdam, done by itself unless told otherwise."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    trekker = trekker or van
    standaard = {"titel": "Eén ontwerp", "zichtbaarheid": "intern" if trekker == van else "gedeeld"}
    item = AgendaItem.objects.create(gebied=gebied, organisatie=van, trekker=trekker, **standaard | waarden)
    if trekker != van:
        item.delingen.create(organisatie=trekker)
    return item


def make_afspraak(gebied: Any, met: Any = None, **waarden: Any) -> Afspraak:
    """Written down by Testdam, with one party that sees it too."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    opgaven = waarden.pop("opgaven", ())
    standaard = {"titel": "Samen", "tekst": "Eén ontwerp.", "zichtbaarheid": "gedeeld" if met else "intern"}
    afspraak = Afspraak.objects.create(gebied=gebied, organisatie=van, **standaard | waarden)
    afspraak.opgaven.set(opgaven)
    if met:
        afspraak.partijen.set([met])
        afspraak.delingen.create(organisatie=met)
    return afspraak


def make_regioafspraak(gebied: Any, **waarden: Any) -> Regioafspraak:
    """900 homes in one area, agreed by Testdam unless told otherwise."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    standaard = {"naam": "Woondeal", "eenheid": "woningen", "aantal": 900, "jaar": 2035}
    afspraak = Regioafspraak.objects.create(organisatie=van, **standaard | waarden)
    afspraak.gebieden.set([gebied])
    return afspraak


def make_gegeven(model: type[Gebiedssturing], gebied: Any, **waarden: Any) -> Any:
    """Of Testdam and for its eyes only, unless told otherwise."""
    van = waarden.pop("organisatie", None) or gemeente_testdam()
    opgaven = waarden.pop("opgaven", ())
    standaard: dict[type, dict[str, Any]] = {
        Visie: {"titel": "Samen wonen", "tekst": "Een dorp met een beek.", "niveau": "wijk", "tot_jaar": 2040},
        Gebiedsrol: {"rol": "gebiedsmanager", "begin": vandaag(-100)},
        Vaardigheid: {"titel": "Rekenen", "nodig": "Voor de rug."},
        Lijnwens: {"titel": "Bouwen", "lijn": "lijn"},
        Afweging: {"titel": "Wonen of water"},
        Prioriteit: {"volgorde": 1, "reden": "Eerst.", "besluit_van": "het college", "besloten_op": vandaag(-5)},
        Instrument: {"titel": "Subsidie", "soort": "subsidie", "reden": "Er is geld."},
    }
    obj = model.objects.create(gebied=gebied, organisatie=van, **standaard[model] | waarden)
    if opgaven:
        obj.opgaven.set(opgaven)
    return obj
