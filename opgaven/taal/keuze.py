"""A choice of opgaven in words."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from gebied.taal import aantal, getal
from opgaven.keuze import Filter
from opgaven.keuzevelden import Keuzevelden
from opgaven.selectors.keuze import Telling
from opgaven.taal.lijst import join_choices, join_words

#: More names than this are counted, not listed.
NAMEN_MAX = 4


def keuze_zin(keuze: Filter, velden: Keuzevelden) -> str:
    """What counts, as a sentence: "Alleen Woningbouw en Windenergie in het jaar 2030 tellen mee."."""
    typen = [veld.naam for veld in velden.typen if veld.aan]
    wat = pgettext("keuze", "opgaven") if keuze.typen is None else _types(typen)
    zin = ngettext("Alleen {wat} telt mee.", "Alleen {wat} tellen mee.", 2 if keuze.typen is None else len(typen))
    return zin.format(wat=" ".join([wat, *_conditions(keuze, velden)]))


def telling_zin(telling: Telling) -> str:
    """How many opgaven count, of how many.

    >>> telling_zin(Telling(34, 1508)), telling_zin(Telling(1, 1))
    ('34 van 1.508 opgaven tellen mee.', 'De enige opgave telt mee.')
    """
    if telling.totaal == 0:
        return _("Er zijn nog geen opgaven die meetellen.")
    if telling.gekozen == telling.totaal:
        zin = ngettext("De enige opgave telt mee.", "Alle {totaal} opgaven tellen mee.", telling.totaal)
        return zin.format(totaal=getal(telling.totaal))
    zin = ngettext("{gekozen} van {opgaven} telt mee.", "{gekozen} van {opgaven} tellen mee.", telling.gekozen)
    return zin.format(gekozen=getal(telling.gekozen), opgaven=aantal(telling.totaal, "opgave", "opgaven"))


def _types(namen: Sequence[str]) -> str:
    return join_words(namen) if 0 < len(namen) <= NAMEN_MAX else aantal(len(namen), "type", "typen")


def _conditions(keuze: Filter, velden: Keuzevelden) -> list[str]:
    """What narrows the choice, each as a part of a sentence."""
    statussen = join_choices([veld.naam.lower() for veld in velden.statussen if veld.aan])
    laag = next((veld.naam for veld in velden.bestuurslagen if veld.aan), "")
    eigenaar = next((veld.naam for veld in velden.organisaties if veld.aan), keuze.organisatie)
    return [
        zin
        for zin in (
            _("met de status {statussen}").format(statussen=statussen) if keuze.status else "",
            _("van de bestuurslaag {laag}").format(laag=laag) if keuze.bestuurslaag else "",
            _("van {eigenaar}").format(eigenaar=eigenaar) if keuze.organisatie else "",
            _("met {woorden}").format(woorden=f"\u2018{keuze.zoek}\u2019") if keuze.zoek else "",
            _period(keuze),
            _("in het jaar {jaar}").format(jaar=keuze.jaar) if keuze.jaar is not None else "",
        )
        if zin
    ]


def _period(keuze: Filter) -> str:
    if keuze.van is None and keuze.tot is None:
        return ""
    if keuze.tot is None:
        zin = _("die in {van} of later lopen")
    else:
        zin = _("die in {tot} of eerder lopen") if keuze.van is None else _("die lopen tussen {van} en {tot}")
    return zin.format(van=keuze.van, tot=keuze.tot)
