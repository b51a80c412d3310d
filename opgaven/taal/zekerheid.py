"""How sure the values of a pair are: where they come from, and what carries them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, pgettext

if TYPE_CHECKING:
    from opgaven.selectors.matrix import PaarUitleg
    from opgaven.taal.redenen import EigenWaarde

#: From weak to strong, as one says it.
BEWIJS_WOORDEN: Final = {
    "zwak": gettext_noop("weinig zeker"),
    "redelijk": gettext_noop("redelijk zeker"),
    "sterk": gettext_noop("zeker"),
}
_VOLGORDE: Final = tuple(BEWIJS_WOORDEN)
_REGEL: Final = gettext_noop("De wrijving volgt uit de rekenregel; geen deskundige heeft deze waarde bekeken.")
_EIGEN: Final = gettext_noop("Deze waarde is een keuze voor juist deze twee opgaven, {zeker} (bewijs: {bewijs}).")
_GEKOZEN: Final = gettext_noop("Deze waarde is een inschatting van deskundigen, {zeker} (bewijs: {bewijs}).")
_VOORSTEL: Final = gettext_noop("Deze waarde is een voorstel om mee te beginnen, {zeker} (bewijs: {bewijs}).")


def zekerheid(uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde] = ()) -> list[str]:
    """A sentence per origin of the values that this pair uses; a chain is as strong as its weakest value."""
    zinnen = []
    if eigen:
        zinnen.append(_zin(_EIGEN, [een.bewijs for een in eigen]))
    if uitleg is None:
        return zinnen
    eigen_soorten = {een.soort for een in eigen}
    redenen = [] if "wrijving" in eigen_soorten else [uitleg.wrijving_reden]
    redenen += [] if "wisselwerking" in eigen_soorten else [uitleg.heen, uitleg.terug]
    voorstel = [reden.bewijs for reden in redenen if reden and reden.is_voorstel]
    gekozen = [reden.bewijs for reden in redenen if reden and not reden.is_voorstel]
    if gekozen:
        zinnen.append(_zin(_GEKOZEN, gekozen))
    if voorstel:
        zinnen.append(_zin(_VOORSTEL, voorstel))
    if "wrijving" not in eigen_soorten and uitleg.wrijving_reden is None:
        zinnen.append(_(_REGEL))
    return zinnen


def is_proposal(uitleg: PaarUitleg | None, eigen: Sequence[EigenWaarde] = ()) -> bool:
    """Did no expert look at the values of this pair?"""
    redenen = [uitleg.wrijving_reden, uitleg.heen, uitleg.terug] if uitleg else []
    return not eigen and all(reden is None or reden.is_voorstel for reden in redenen)


def evidence(bewijs: str) -> str:
    """How strong the evidence is, in a sentence.

    >>> evidence("zwak")
    'zwak'
    """
    return {
        "zwak": pgettext("bewijs", "zwak"),
        "redelijk": pgettext("bewijs", "redelijk"),
        "sterk": pgettext("bewijs", "sterk"),
    }.get(bewijs, bewijs)


def _zin(zin: str, bewijzen: Sequence[str]) -> str:
    """
    >>> _zin(_GEKOZEN, ["sterk", "zwak"])
    'Deze waarde is een inschatting van deskundigen, weinig zeker (bewijs: zwak).'
    """
    zwakste = min(bewijzen, key=_VOLGORDE.index)
    return _(zin).format(zeker=_(BEWIJS_WOORDEN[zwakste]), bewijs=evidence(zwakste))
