"""The region agreed on 900 homes; the plans add up to 1,040, of which 380 hard."""

from __future__ import annotations

from typing import Final

from accounts.models import Zichtbaarheid
from gebied.models import Gebied
from opgaven.models import Opgavetype
from sturing.demo.toneel import Toneel
from sturing.models import Regioafspraak

NAAM: Final = "Woondeal Twaalfstroom"


def tell_region(toneel: Toneel) -> None:
    """Public: everybody may know what was agreed. What is added up follows who looks."""
    bureau = toneel.organisaties["rb90"]
    if Regioafspraak.objects.filter(organisatie=bureau, naam=NAAM).exists():
        return
    afspraak = Regioafspraak.objects.create(
        organisatie=bureau,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        naam=NAAM,
        type=Opgavetype.objects.get(code="woningbouw"),
        eenheid="woningen",
        aantal=900,
        jaar=2035,
        toelichting="Elzerwaard, Kromvoort en Hogedonk spraken dit samen af.",
    )
    afspraak.gebieden.set(Gebied.objects.filter(indeling=toneel.indeling, niveau="gemeente"))
