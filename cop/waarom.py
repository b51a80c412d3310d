"""Why a piece of knowledge from elsewhere is shown, in a sentence or two: what it is about, and what carries it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cop.selectors.elders import Gevonden, Raak
from gebied.models import Thema
from opgaven.taal.lijst import join_words


def why(een: Gevonden, namen: Mapping[str, str]) -> str:
    """As: Omdat dit ook over woningbouw samen met natuur gaat. Drie casussen dragen dit, één spreekt het tegen."""
    return " ".join(filter(None, (_because(een, namen), _origin(een.stuk) if een.is_casus else strength(een.stuk))))


def _because(een: Gevonden, namen: Mapping[str, str]) -> str:
    if een.raak is Raak.THEMA:
        themas = join_words([_small(str(thema.label)) for thema in Thema if thema.value in een.samen])
        return _("Omdat dit ook over het thema {themas} gaat.").format(themas=themas)
    typen = [_small(naam) for code, naam in namen.items() if code in een.samen]
    return _("Omdat dit ook over {typen} gaat.").format(typen=_side_by_side(typen))


def _side_by_side(typen: list[str]) -> str:
    """Not joined by "en": a name may hold that word itself."""
    return _(" samen met ").join(typen)


def _small(naam: str) -> str:
    """In the middle of a sentence; what is written in capitals stays so."""
    return naam if naam[1:2].isupper() else f"{naam[:1].lower()}{naam[1:]}"


def _origin(casus: Any) -> str:
    return _("Een casus van {wie}.").format(wie=casus.organisatienaam)


def strength(inzicht: Any) -> str:
    """What carries it and what contradicts it, in words; empty where nobody told."""
    return " ".join(filter(None, (_carried(inzicht), _tried(inzicht))))


def _carried(inzicht: Any) -> str:
    bronnen = join_words([*_counted(inzicht.casussen, _cases), *_counted(inzicht.verslagen, _reports)])
    tegen = _counted(inzicht.tegen, _against)
    if not bronnen:
        return _sentence(f"{tegen[0]}.") if tegen else ""
    dragen = ngettext("{bronnen} draagt dit", "{bronnen} dragen dit", inzicht.dragend).format(bronnen=bronnen)
    return _sentence(f"{', '.join([dragen, *tegen])}.")


def _tried(inzicht: Any) -> str:
    n = inzicht.geprobeerd
    if not n:
        return ""
    keer = ngettext("{n} keer geprobeerd", "{n} keer geprobeerd", n).format(n=apnumber(n))
    if inzicht.werkte == n:
        return _sentence(_("{keer}, en het werkte.").format(keer=keer))
    gegaan = [*_counted(inzicht.werkte, _worked), *_counted(inzicht.niet, _failed)]
    return _sentence(f"{', '.join([keer, *gegaan])}.")


def _counted(n: int, woorden: Callable[[int], str]) -> list[str]:
    return [woorden(n).format(n=apnumber(n))] if n else []


def _cases(n: int) -> str:
    return ngettext("{n} casus", "{n} casussen", n)


def _reports(n: int) -> str:
    return ngettext("{n} verslag", "{n} verslagen", n)


def _against(n: int) -> str:
    return ngettext("{n} spreekt het tegen", "{n} spreken het tegen", n)


def _worked(n: int) -> str:
    return ngettext("{n} keer werkte het", "{n} keer werkte het", n)


def _failed(n: int) -> str:
    return ngettext("{n} keer niet", "{n} keer niet", n)


def _sentence(tekst: str) -> str:
    return f"{tekst[:1].upper()}{tekst[1:]}"
