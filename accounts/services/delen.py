"""Decide who sees an object: what sharing means for everything that belongs to an organisation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.delen.selectors import visibility_of
from accounts.models import Logsoort, Organisatie, User, Zichtbaarheid
from accounts.permissions import Recht, require
from accounts.services.logboek import log_event


class ZichtbaarheidGewijzigdError(Exception):
    """Somebody else changed who sees it since it was opened; ``nu`` is what stands now."""

    def __init__(self, nu: Any) -> None:
        super().__init__(_("Wie {nu} ziet, is intussen gewijzigd.").format(nu=nu))
        self.nu = nu


def require_decision(*, nu: Any, geopend: Mapping[str, Any] | None, user: User | None) -> None:
    """May this user decide who sees an object, and is it what they saw (None: they saw no such page)?

    Ask for a row that is locked. Raises PermissionDenied or ZichtbaarheidGewijzigdError.
    """
    require(user, Recht.PUBLICEREN, nu)
    if geopend is not None and visibility_of(nu) != geopend:
        raise ZichtbaarheidGewijzigdError(nu)


def share(*, nu: Any, zichtbaarheid: str, delingen: Mapping[int, bool], user: User | None) -> None:
    """Let exactly these see it: organisations by id, with whether they may change it too. Logged.

    For a row that is locked, in an open transaction; the caller checks and saves the object itself afterwards. Sharing
    counts only for what is "gedeeld"; otherwise it is taken away, so that no forgotten sharing comes back later. Raises
    ValidationError.
    """
    van = str(nu.zichtbaarheid)
    wie = dict(delingen) if zichtbaarheid == Zichtbaarheid.GEDEELD else {}
    _check(nu, zichtbaarheid, wie)
    nu.zichtbaarheid = zichtbaarheid
    for deling in nu.delingen.exclude(organisatie_id__in=wie):
        deling.delete()
    for pk, bewerken in wie.items():
        nu.delingen.update_or_create(organisatie_id=pk, defaults={"bewerken": bewerken})
    gegevens = {
        "wat": "zichtbaarheid",
        "van": van,
        "naar": str(zichtbaarheid),
        "gedeeld_met": sorted(wie),
        "mogen_bewerken": sorted(pk for pk, bewerken in wie.items() if bewerken),
    }
    log_event(soort=Logsoort.RECHTEN, actor=user, organisatie=nu.organisatie, onderwerp=nu, gegevens=gegevens)


def _check(nu: Any, zichtbaarheid: str, wie: Mapping[int, bool]) -> None:
    fout = ""
    if zichtbaarheid not in Zichtbaarheid.values:
        fout = _("Kies intern, gedeeld of openbaar.")
    elif zichtbaarheid == Zichtbaarheid.GEDEELD and not wie:
        fout = _("Kies met welke organisaties u dit deelt, of kies intern.")
    elif nu.organisatie_id in wie:
        fout = _("De eigenaar ziet dit al. Kies een andere organisatie.")
    elif Organisatie.objects.filter(pk__in=wie).count() != len(wie):
        fout = _("Een van deze organisaties bestaat niet meer. Kies opnieuw.")
    if fout:
        raise ValidationError({"zichtbaarheid": fout})
