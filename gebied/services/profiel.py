"""Write what people tell about an area: add, change, take away, share, and judge what the figures suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.formulieren.versies import Samenvoeging, Versie
from accounts.models import Zichtbaarheid
from accounts.permissions import Recht, require
from accounts.services.delen import require_decision, share
from accounts.services.indienen import once
from accounts.services.tegelijk import give, require_seen, take_over, version_to_restore
from gebied.bevoegd import may_take_away, require_telling, works_in
from gebied.models import Profielgegeven, Signaal
from gebied.signaalregel import place_of

if TYPE_CHECKING:
    from accounts.historie.verschil import Weergave
    from accounts.models import User
    from gebied.selectors.indicatoren import Cijfer

_OVER_EEN_ANDER = gettext_lazy(
    "Dit gebied ligt buiten het werkgebied van uw organisatie. U kunt dit alleen intern houden. Vraag wie daar werkt "
    "om het zelf te vertellen."
)
G = TypeVar("G", bound=Profielgegeven)


def gegeven_create(*, gegeven: G, user: User | None, indiening: str = "") -> G:
    """Something new about an area, intern at first. The same ``indiening`` twice raises AlIngediendError.

    Raises PermissionDenied for an area outside the role, and ValidationError.
    """
    return once(sleutel=indiening, make=lambda: _create(gegeven, user), doel_of=lambda nieuw: nieuw.get_absolute_url())


@transaction.atomic
def gegeven_change(
    *, gegeven: Profielgegeven, geopend: Versie, velden: Sequence[str], user: User | None
) -> Samenvoeging:
    """Save what somebody made of the version that they opened, merged with what others changed since.

    Raises IntussenGewijzigdError, PermissionDenied or ValidationError, and then writes nothing.
    """
    nu = _locked(gegeven)
    require(user, Recht.BEWERKEN, nu)
    samen = take_over(nu, gegeven, geopend=geopend, velden=velden)
    if samen.behouden:
        _save(nu, user)
    return samen


@transaction.atomic
def gegeven_remove(*, gegeven: Profielgegeven, geopend: Versie, user: User | None) -> None:
    """Take it away; its versions stay. Raises PermissionDenied, or IntussenGewijzigdError when it changed meanwhile."""
    nu = _locked(gegeven)
    if not may_take_away(user, nu):
        raise PermissionDenied(_("Alleen de eigenaar kan dit weghalen. Vraag het aan die organisatie."))
    require_seen(nu, geopend)
    nu.delete()


@transaction.atomic
def gegeven_restore(
    *, gegeven: Profielgegeven, weergave: Weergave, velden: Sequence[str], nummer: int, nieuwste: int, user: User | None
) -> None:
    """Give it these fields as they were in version ``nummer``; whose it is and who sees it stay.

    ``nieuwste`` is the version that was compared with. Raises VersieVerouderdError, PermissionDenied,
    ValidationError, and DoesNotExist for a version of something else.
    """
    nu = _locked(gegeven)
    require(user, Recht.BEWERKEN, nu)
    give(nu, version_to_restore(nu, weergave, nummer=nummer, nieuwste=nieuwste), velden)
    _save(nu, user)


@transaction.atomic
def gegeven_publish(
    *,
    gegeven: Profielgegeven,
    zichtbaarheid: str,
    delingen: Mapping[int, bool],
    user: User | None,
    geopend: Mapping[str, Any] | None = None,
) -> Profielgegeven:
    """Let exactly these see it. Logged. Raises PermissionDenied, ZichtbaarheidGewijzigdError, or
    ValidationError, also about an area where the owner does not work.
    """
    nu = _locked(gegeven)
    require_decision(nu=nu, geopend=geopend, user=user)
    if zichtbaarheid != Zichtbaarheid.INTERN and not works_in(nu.organisatie_id, nu.gebied_id):
        raise ValidationError({"zichtbaarheid": _OVER_EEN_ANDER})
    share(nu=nu, zichtbaarheid=zichtbaarheid, delingen=delingen, user=user)
    nu.gewijzigd_door = user
    nu.save(update_fields=["zichtbaarheid", "gewijzigd_door", "gewijzigd_op"])
    return nu


def signaal_judge(*, signaal: Signaal, cijfer: Cijfer, user: User | None, indiening: str = "") -> Signaal:
    """Confirm or reject what a figure suggests, with the figure and its group as they stand now.

    Raises as gegeven_create does, and ValueError for a figure that suggests nothing.
    """
    ligging = place_of(cijfer)
    if ligging is None or not ligging.strekking:
        raise ValueError("This figure suggests nothing.")
    groep = ligging.groep
    signaal.indicator, signaal.periode, signaal.strekking = cijfer.indicator, cijfer.periode, ligging.strekking
    signaal.grond = {
        "waarde": cijfer.waarde, "vijfde": ligging.vijfde, "soort": groep.soort, "aantal": groep.aantal,
        "laag": groep.laag, "hoog": groep.hoog,
    }  # fmt: skip
    return gegeven_create(gegeven=signaal, user=user, indiening=indiening)


@transaction.atomic
def _create(gegeven: G, user: User | None) -> G:
    require_telling(user, gegeven.gebied)
    _save(gegeven, user)
    return gegeven


def _save(gegeven: Profielgegeven, user: User | None) -> None:
    gegeven.gewijzigd_door = user
    gegeven.full_clean()
    gegeven.save()


def _locked(gegeven: G) -> G:
    """Raises DoesNotExist when somebody took it away meanwhile."""
    found: G = type(gegeven)._default_manager.select_for_update(of=("self",)).get(pk=gegeven.pk)
    return found
