"""A choice of opgaven in words."""

from __future__ import annotations

from collections.abc import Sequence

from gebied.taal import aantal, getal
from opgaven.keuze import Filter
from opgaven.keuzevelden import Keuzevelden
from opgaven.selectors.keuze import Telling

#: More names than this are counted, not listed.
NAMEN_MAX = 4


def keuze_zin(keuze: Filter, velden: Keuzevelden) -> str:
    """What counts, as a sentence: "Alleen Woningbouw en Windenergie in het jaar 2030 tellen mee."."""
    typen = [veld.naam for veld in velden.typen if veld.aan]
    wat = "opgaven" if keuze.typen is None else _types(typen)
    telt = "telt" if keuze.typen is not None and len(typen) == 1 else "tellen"
    return f"Alleen {' '.join([wat, *_conditions(keuze, velden)])} {telt} mee."


def telling_zin(telling: Telling) -> str:
    """How many opgaven count, of how many.

    >>> telling_zin(Telling(34, 1508)), telling_zin(Telling(1, 1))
    ('34 van 1.508 opgaven tellen mee.', 'De enige opgave telt mee.')
    """
    if telling.totaal == 0:
        return "Er zijn nog geen opgaven die meetellen."
    if telling.gekozen == telling.totaal:
        return (
            "De enige opgave telt mee." if telling.totaal == 1 else f"Alle {getal(telling.totaal)} opgaven tellen mee."
        )
    telt = "telt" if telling.gekozen == 1 else "tellen"
    return f"{getal(telling.gekozen)} van {aantal(telling.totaal, 'opgave', 'opgaven')} {telt} mee."


def _types(namen: Sequence[str]) -> str:
    return join_words(namen) if 0 < len(namen) <= NAMEN_MAX else aantal(len(namen), "type", "typen")


def _conditions(keuze: Filter, velden: Keuzevelden) -> list[str]:
    """What narrows the choice, each as a part of a sentence."""
    statussen = join_words([veld.naam.lower() for veld in velden.statussen if veld.aan], "of")
    laag = next((veld.naam for veld in velden.bestuurslagen if veld.aan), "")
    eigenaar = next((veld.naam for veld in velden.organisaties if veld.aan), keuze.organisatie)
    return [
        zin
        for zin in (
            f"met de status {statussen}" if keuze.status else "",
            f"van de bestuurslaag {laag}" if keuze.bestuurslaag else "",
            f"van {eigenaar}" if keuze.organisatie else "",
            f"met \u2018{keuze.zoek}\u2019" if keuze.zoek else "",
            _period(keuze),
            f"in het jaar {keuze.jaar}" if keuze.jaar is not None else "",
        )
        if zin
    ]


def _period(keuze: Filter) -> str:
    if keuze.van is None and keuze.tot is None:
        return ""
    if keuze.tot is None:
        return f"die in {keuze.van} of later lopen"
    return (
        f"die in {keuze.tot} of eerder lopen" if keuze.van is None else f"die lopen tussen {keuze.van} en {keuze.tot}"
    )


def join_words(woorden: Sequence[str], voegwoord: str = "en") -> str:
    """A list as one says it.

    >>> join_words(["a"]), join_words(["a", "b", "c"])
    ('a', 'a, b en c')
    """
    return f" {voegwoord} ".join([", ".join(woorden[:-1]), woorden[-1]] if len(woorden) > 1 else woorden)
