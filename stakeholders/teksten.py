"""Texts that people typed, in which somebody may be named (services.sporen). Apps above add theirs when they start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from accounts.register import Register
from gebied.models import EerdereAanpak, Gebiedsbeeld, Kenmerk, LustOfLast, Signaal, Zwaartepunt
from opgaven.models import Opgave, OpgaveEffect
from stakeholders.models import (
    Afspraak,
    Betrokkenheid,
    Contactmoment,
    Gehoorantwoord,
    Inbreng,
    Initiatief,
    Participatieproces,
    Positie,
    Stakeholder,
)

#: By model the way to its owner, and the fields. The versions of a model let erasure change these (``persoon``).
Teksten = Mapping[Any, tuple[str, tuple[str, ...]]]
tekstbronnen: Register[Callable[[], Teksten]] = Register()

_EIGEN: Final[Teksten] = {
    Contactmoment: ("stakeholder__organisatie", ("onderwerp", "verslag", "door_rol")),
    Afspraak: ("stakeholder__organisatie", ("tekst", "rol")),
    Inbreng: ("participatieproces__organisatie", ("tekst", "reactie")),
    Gehoorantwoord: ("ronde__participatieproces__organisatie", ("woorden",)),
    Participatieproces: ("organisatie", ("naam", "doelgroep", "uitleg", "terugkoppeling")),
    Initiatief: (
        "organisatie",
        ("naam", "idee", "energie", "gevraagd", "nodig", "eigenaarschap", "continuiteit", "gedaan"),
    ),
    Stakeholder: ("organisatie", ("naam", "omschrijving")),
    Betrokkenheid: ("stakeholder__organisatie", ("toelichting",)),
    Positie: ("betrokkenheid__stakeholder__organisatie", ("onderbouwing",)),
}
#: Said without a name: who erases reads that the name stands there, and nothing of what stands around it.
ZONDER_OMGEVING: Final = frozenset({Gehoorantwoord})
_VAN_GEBIEDEN: Final[Teksten] = {
    model: ("organisatie", model.TEKSTEN)
    for model in (Kenmerk, Signaal, Zwaartepunt, LustOfLast, Gebiedsbeeld, EerdereAanpak)
}

_VAN_OPGAVEN: Final[Teksten] = {
    Opgave: ("organisatie", Opgave.TEKSTEN),
    OpgaveEffect: ("opgave__organisatie", OpgaveEffect.TEKSTEN),
}


def all_texts() -> dict[Any, tuple[str, tuple[str, ...]]]:
    """Of this app, of what is told about areas and opgaven, and of the apps above."""
    boven = {model: bron for maker in tekstbronnen for model, bron in maker().items()}
    return {**_EIGEN, **_VAN_GEBIEDEN, **_VAN_OPGAVEN, **boven}


def standing_fast() -> list[str]:
    """The triggers that keep what a body endorsed as it is: a name goes out of that too."""
    return [
        f"{model._meta.label}:staat_vast"
        for model in all_texts()
        if any(trigger.name == "staat_vast" for trigger in getattr(model._meta, "triggers", ()))
    ]
