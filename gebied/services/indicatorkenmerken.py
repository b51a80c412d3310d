"""An indicator that somebody begins, and what people say about it: its name, which way is better, and its theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.formulieren.versies import Versie
from accounts.models import Zichtbaarheid
from accounts.permissions import Recht, organisatie_of, require
from accounts.services.tegelijk import give, locked, take_over, version_to_restore
from gebied.geschiedenis import INDICATOR
from gebied.indicatoren.bekend import begin_with
from gebied.models import Indicator
from gebied.selectors.indicatoren import by_code, is_source_of, source_of
from gebied.services.indicatoren import hold_source


class BestaatAlError(Exception):
    """Somebody began an indicator that stands there already, and otherwise."""

    def __init__(self, indicator: Indicator) -> None:
        super().__init__(f"{indicator.pk} bestaat al.")  # onvertaald: for developers
        self.indicator = indicator


@transaction.atomic
def indicator_create(*, velden: Mapping[str, Any], actor: Any) -> tuple[Indicator, bool]:
    """A new one of the organisation that somebody works for, and whether it is new: the same twice is the same one.

    What is not said begins as an import would begin it, and a new source gets the code of its owner behind it.
    Raises PermissionDenied, ValidationError and BestaatAlError.
    """
    organisatie = organisatie_of(actor)
    if organisatie is None:
        raise PermissionDenied(_("U werkt nu voor geen organisatie. Kies eerst voor wie u werkt."))
    require(actor, Recht.BEWERKEN, organisatie)
    if velden.get("zichtbaarheid", Zichtbaarheid.INTERN) != Zichtbaarheid.INTERN:
        require(actor, Recht.PUBLICEREN, organisatie)
    bron, code = source_of(velden["bron"], organisatie), velden["code"]
    hold_source(bron)
    if not is_source_of(bron, organisatie):
        raise ValidationError({"bron": _("Deze naam kan niet. Kies een andere naam voor uw bron.")})
    eerder = by_code(bron).get(code.casefold())
    if eerder is not None:
        if any(getattr(eerder, veld) != waarde for veld, waarde in velden.items() if veld not in {"bron", "code"}):
            raise BestaatAlError(eerder)
        return eerder, False
    begin = begin_with(code, velden.get("eenheid"))._asdict()
    indicator = Indicator(
        **{"zichtbaarheid": Zichtbaarheid.INTERN, **begin, **velden, "bron": bron, "organisatie": organisatie}
    )
    indicator.full_clean()
    indicator.save()
    return indicator, True


def lock_indicator(pk: int) -> None:
    """Hold an indicator until the transaction ends, if it is there."""
    Indicator.objects.select_for_update().filter(pk=pk).values_list("pk").first()


#: What people say; source, code and who owns it are those of the import.
KENMERKEN: Final[Sequence[str]] = ("naam", "eenheid", "richting", "thema", "uitleg", "minimum", "maximum")


@transaction.atomic
def indicator_change(*, indicator: Indicator, actor: Any) -> Indicator:
    """What was judged before stays as it was judged. Raises PermissionDenied and ValidationError."""
    require(actor, Recht.BEWERKEN, indicator)
    indicator.full_clean()
    indicator.save()
    return indicator


@transaction.atomic
def indicator_edit(*, indicator: Indicator, geopend: Versie, actor: Any) -> Indicator:
    """Save what somebody made of the version that they opened, merged with what others changed since.

    Raises IntussenGewijzigdError, IntussenVerwijderdError, PermissionDenied and ValidationError.
    """
    nu = locked(indicator)
    require(actor, Recht.BEWERKEN, nu)
    take_over(nu, indicator, geopend=geopend, velden=KENMERKEN)
    return indicator_change(indicator=nu, actor=actor)


@transaction.atomic
def indicator_restore(*, indicator: Indicator, nummer: int, nieuwste: int, actor: Any) -> Indicator:
    """Say again what was said in version ``nummer``; ``nieuwste`` is the version that was compared with.

    Raises VersieVerouderdError, PermissionDenied, ValidationError, and DoesNotExist for a version of another.
    """
    nu = Indicator.objects.select_for_update(of=("self",)).get(pk=indicator.pk)
    require(actor, Recht.BEWERKEN, nu)
    give(nu, version_to_restore(nu, INDICATOR, nummer=nummer, nieuwste=nieuwste), KENMERKEN)
    return indicator_change(indicator=nu, actor=actor)
