"""Who may import in the browser, and what as. All answers come from accounts.permissions (ADR 0020)."""

from __future__ import annotations

from typing import Any, Final

from accounts.models import Zichtbaarheid
from accounts.permissions import Recht, is_platformbeheerder
from gebied.bevoegd import may_everywhere

SOORTEN: Final = ("gebieden", "opgaven", "indicatoren")
_NODIG: Final = {
    "gebieden": (Recht.BEHEREN,),
    "opgaven": (Recht.BEWERKEN, Recht.GEOMETRIE),
    "indicatoren": (Recht.BEWERKEN,),
}


def may_import(actor: Any, soort: str) -> bool:
    """An import can lie anywhere, so the rights must hold for the organisation itself and not for some areas only."""
    return all(may_everywhere(actor, recht) for recht in _NODIG[soort])


def soorten_of(actor: Any) -> tuple[str, ...]:
    """What this actor may import."""
    return tuple(soort for soort in SOORTEN if may_import(actor, soort))


def visibilities_of(actor: Any, soort: str) -> list[str]:
    """Who may see what comes in, the default first: inside the organisation, and public for who may publish."""
    openbaar, intern = Zichtbaarheid.OPENBAAR.value, Zichtbaarheid.INTERN.value
    if is_platformbeheerder(actor):
        return [openbaar, intern] if soort == "opgaven" else [openbaar]
    return [intern, openbaar] if may_everywhere(actor, Recht.PUBLICEREN) else [intern]
