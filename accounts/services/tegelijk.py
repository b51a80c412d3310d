"""Two people at one record: what each changed is kept, and nobody changes what they did not see.

The one rule for whatever people edit in a form (accounts.formulieren.versies tells who changed what). Who
calls holds the row; nothing is saved here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from accounts.formulieren.versies import Samenvoeging, Versie, merge, version_of
from accounts.historie.lezen import newest_number

if TYPE_CHECKING:
    from accounts.historie.verschil import Weergave


class IntussenGewijzigdError(Exception):
    """Somebody else changed the same, or something that does not go with it (``reden``); ``nu`` is what stands now."""

    def __init__(self, nu: Any, samen: Samenvoeging, reden: str = "") -> None:
        super().__init__(nu.pk)
        self.nu = nu
        self.samen = samen
        self.reden = reden


class IntussenVerwijderdError(Exception):
    """Somebody else removed it; ``nu`` is what is kept of it, where anything is."""

    def __init__(self, nu: Any = None) -> None:
        super().__init__()
        self.nu = nu


class VersieVerouderdError(Exception):
    """Somebody changed it after the page with the comparison was made."""


def locked(obj: Any) -> Any:
    """The row as it stands, for update. Raises IntussenVerwijderdError."""
    nu = type(obj)._default_manager.select_for_update(of=("self",)).filter(pk=obj.pk).first()
    if nu is None:
        raise IntussenVerwijderdError
    return nu


def take_over(nu: Any, obj: Any, *, geopend: Versie, velden: Sequence[str]) -> Samenvoeging:
    """Give the locked row what somebody changed since they opened it. Saves nothing. Raises IntussenGewijzigdError."""
    samen = merge_seen(nu, geopend=geopend, gemaakt=version_of(obj, velden), staat_er=version_of(nu, velden))
    give(nu, obj, samen.behouden)
    return samen


def merge_seen(nu: Any, *, geopend: Versie, gemaakt: Versie, staat_er: Versie) -> Samenvoeging:
    """Who changed what. Raises IntussenGewijzigdError where both changed the same and differently."""
    samen = merge(geopend, gemaakt, staat_er)
    if samen.botsingen:
        raise IntussenGewijzigdError(nu, samen)
    return samen


def give(nu: Any, obj: Any, velden: Collection[str]) -> None:
    """The values of these fields, also of a version."""
    for veld in velden:
        attname = nu._meta.get_field(veld).attname
        setattr(nu, attname, getattr(obj, attname))


def require_seen(nu: Any, geopend: Mapping[str, Any] | None, staat_er: Versie | None = None) -> None:
    """Is it still what was on the screen? None asks nothing. Raises IntussenGewijzigdError.

    ``staat_er``: the version that stands now, where its fields alone do not tell it.
    """
    if geopend is None:
        return
    nu_versie = version_of(nu, geopend) if staat_er is None else staat_er
    anders = tuple(veld for veld in nu_versie if geopend.get(veld) != nu_versie[veld])
    if anders or not geopend:
        raise IntussenGewijzigdError(nu, Samenvoeging(overgenomen=anders))


def version_to_restore(nu: Any, weergave: Weergave, *, nummer: int, nieuwste: int) -> Any:
    """Version ``nummer`` of the locked row; ``nieuwste`` is the version that it was compared with.

    Raises VersieVerouderdError, and DoesNotExist for a version of something else.
    """
    if newest_number(weergave, nu.pk) != nieuwste:
        raise VersieVerouderdError
    return weergave.versies.objects.get(pgh_obj_id=nu.pk, pgh_id=nummer)
