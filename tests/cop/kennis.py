"""Cases and insights to test with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cop.models import Bewijs, Casus, Community, Inzicht, Inzichtpaar
from opgaven.models import Opgavetype


def make_casus(community: Community, titel: str = "Een fietspad", *, typen: Iterable[str] = (), **waarden: Any) -> Any:
    """Published, from no area, unless told otherwise."""
    vast = {"organisatienaam": "Gemeente Verderop", "onderwerp": titel, "stand": "gepubliceerd"}
    casus = Casus.objects.create(community=community, titel=titel, **vast | waarden)
    casus.opgavetypen.set(Opgavetype.objects.filter(code__in=typen))
    return casus


def make_inzicht(
    community: Community,
    zin: str,
    *,
    paren: Iterable[tuple[str, str]] = (),
    steun: Iterable[Casus] = (),
    tegen: Iterable[Casus] = (),
    **waarden: Any,
) -> Any:
    """Published, about these pairs of types (or one and an empty one), with cases for and against."""
    inzicht = Inzicht.objects.create(community=community, zin=zin, **{"stand": "gepubliceerd"} | waarden)
    typen = {soort.code: soort for soort in Opgavetype.objects.all()}
    for codes in paren:
        a, *b = sorted((typen[code] for code in codes if code), key=lambda soort: soort.pk)
        Inzichtpaar.objects.create(inzicht=inzicht, type_a=a, type_b=b[0] if b else None)
    for strekking, casussen in (("steunt", steun), ("spreekt_tegen", tegen)):
        for casus in casussen:
            Bewijs.objects.create(inzicht=inzicht, casus=casus, strekking=strekking, citaat=zin)
    return inzicht
