"""What the community of the demo wants to learn. Nobody in it exists."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from cop.models import Community, Kennisstand, Leerstap, Leervraag
from gebied.models import Gebied, Indeling

_SOORT = Leerstap.Soort
VRAAG: Final = "Komt een dorp eerder in beweging als één iemand het gezicht is?"
#: Days from today, kind, what, niveau and name of the area, number of the meeting.
_STAPPEN: Final = (
    (
        -200, _SOORT.PROBEREN, "Eén medewerker komt elke maand langs bij de dorpshuisgroep, ook zonder nieuws.",
        ("buurt", "Oosterwiel"), 2,
    ),
    (
        -95, _SOORT.ZIEN, "Er kwamen mensen die nog nooit bij een avond waren, met vragen over het veld.",
        ("buurt", "Oosterwiel"), 3,
    ),
    (
        -60, _SOORT.VERANDEREN, "Wij spreken af wie het overneemt voordat iemand vertrekt. De tweede loopt nu al mee.",
        None, None,
    ),
)  # fmt: skip


def tell_questions(community: Community, indeling: Indeling) -> None:
    """Write it; the caller looks whether it is there."""
    leervraag = Leervraag.objects.create(
        community=community,
        vraag=VRAAG,
        aanleiding="De dorpshuisgroep hoorde laat van de woningen. Daarna sprak zij elke keer iemand anders.",
        status=Leervraag.Status.LOOPT,
        themas=["samenleving"],
        stand=Kennisstand.GEPUBLICEERD,
    )
    bijeenkomsten: Any = {een.nummer: een for een in community.bijeenkomsten.all()}  # type: ignore[attr-defined]
    for dagen, soort, tekst, plek, nummer in _STAPPEN:
        Leerstap.objects.create(
            leervraag=leervraag,
            datum=timezone.localdate() + timedelta(days=dagen),
            soort=soort,
            tekst=tekst,
            gebied=_area(indeling, *plek) if plek else None,
            bijeenkomst=bijeenkomsten.get(nummer),
        )


def _area(indeling: Indeling, niveau: str, naam: str) -> Gebied | None:
    gebieden: Any = Gebied.objects.without_geometry()
    found: Gebied | None = gebieden.filter(indeling=indeling, niveau=niveau, naam=naam).first()
    return found
